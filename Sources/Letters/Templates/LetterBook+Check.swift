import Claims

/// What is wrong with a template file.
public enum TemplateFault: Hashable, Sendable {
  /// It isn't a template.
  case invalid(LetterTemplate.Problem)
  /// On a sample case it names a value that isn't there.
  case noValue(name: String, line: Int, sample: String)
  /// What the law demands in this kind of letter isn't in it.
  case lacks(String)
  /// The name is of no letter.
  case unknownLetter
  /// It is empty on a sample case.
  case saysNothing(sample: String)
}

extension LetterBook {
  /// A file with what is wrong with it.
  public struct Finding: Hashable, Sendable {
    public var path: String
    public var fault: TemplateFault
  }

  /// Reads all files and writes each on all samples of its kind, in the order of their paths.
  ///
  /// A few hundred letters: about half a second.
  public func check() -> [Finding] {
    files.sorted { $0.path < $1.path }.flatMap { file in
      faults(of: file).map { Finding(path: file.path, fault: $0) }
    }
  }

  /// The text as it is on each made-up case of its kind, for a look at it.
  ///
  /// - Throws: the first mistake of the file.
  public static func trials(
    of file: File
  ) throws(LetterRefusal) -> [(name: String, letter: RenderedLetter)] {
    guard let (kind, form) = Form.named(file.name) else { throw .noTemplate(file.name) }
    let template: LetterTemplate
    do throws(LetterTemplate.Invalid) {
      template = try LetterTemplate(file.text, file: file.path)
    } catch {
      throw .badTemplate(error)
    }
    var trials: [(name: String, letter: RenderedLetter)] = []
    for sample in form.samples(of: kind, in: file.language) {
      let renderer = LetterRenderer(kind: kind, content: sample.content, language: file.language)
      trials.append((sample.name, try renderer.render(template)))
    }
    return trials
  }

  private func faults(of file: File) -> [TemplateFault] {
    guard let (kind, form) = Form.named(file.name) else { return [.unknownLetter] }
    let template: LetterTemplate
    do throws(LetterTemplate.Invalid) {
      template = try LetterTemplate(file.text, file: file.path)
    } catch {
      return error.problems.map { .invalid($0) }
    }
    let missing = kind.demandedNames.filter { !template.names($0) }
    let lacks = form == .message ? [] : missing.map { TemplateFault.lacks($0.rawValue) }
    return lacks + faults(of: template, kind, form, in: file.language)
  }

  /// Each fault once, with the first sample that shows it.
  private func faults(
    of template: LetterTemplate, _ kind: LetterKind, _ form: Form, in language: Language
  ) -> [TemplateFault] {
    var faults: [TemplateFault] = []
    var seen: Set<String> = []
    for sample in form.samples(of: kind, in: language) {
      do throws(LetterRefusal) {
        let renderer = LetterRenderer(kind: kind, content: sample.content, language: language)
        let letter = try renderer.render(template)
        if letter.blocks.isEmpty, seen.insert("").inserted {
          faults.append(.saysNothing(sample: sample.name))
        }
      } catch {
        if case .noValue(let name, _, let line) = error, seen.insert("\(name) \(line)").inserted {
          faults.append(.noValue(name: name, line: line, sample: sample.name))
        }
      }
    }
    return faults
  }
}

extension LetterBook.Form {
  /// What a file's name means; nil where it is of no letter.
  fileprivate static func named(_ name: String) -> (kind: LetterKind, form: LetterBook.Form)? {
    let form = allCases.last { name.hasPrefix($0.rawValue) } ?? .formal
    let rest = name.dropFirst(form.rawValue.count)
    let kinds = form == .message ? LetterKind.messages : LetterKind.all
    return kinds.first { $0.templateName == rest }.map { ($0, form) }
  }

  fileprivate func samples(of kind: LetterKind, in language: Language) -> [SampleCase] {
    let tones: [Tone] =
      switch self {
      case .formal: [.formal]
      case .friendly: [.friendly]
      case .message: Tone.allCases
      }
    return tones.flatMap { tone in
      SampleCase.all(
        of: kind, in: language, tone: tone, channel: self == .message ? .whatsapp : nil
      ).map { sample in
        var sample = sample
        if tones.count > 1 { sample.name += "-" + tone.rawValue }
        return sample
      }
    }
  }
}

extension LetterKind {
  /// What the law or the letter's sense demands in it: art. XIX.2 par. 3 of the Code of Economic Law (B-07), the
  /// content of a formal notice (E-02).
  var demandedNames: [LetterTemplate.Names.Value] {
    switch self {
    case .consumerReminder:
      [
        .amount, .creditor, .creditorNumber, .invoiceDescription, .invoiceDue, .deadline,
        .indemnity, .interestRate,
      ]
    case .notice: [.amount, .deadline, .creditor, .recipient]
    case .settlementConfirmation: [.agreed, .open]
    case .settlementOffer: [.agreed, .validUntil]
    case .instalmentNudge: [.amount, .missedDue]
    case .settlementLapse: [.settledOn, .amount]
    case .withdrawal: [.withdrawnDay]
    case .thanks, .collectorPayment: [.receivedAmount]
    case .claimDeclaration: [.customer, .insolvencyDay, .amount]
    case .reminder, .disputeAnswer, .statement, .invoiceCopy, .handoverCover, .collectorFile,
      .collectorStatus:
      []
    }
  }
}

extension LetterTemplate {
  /// Whether `name` stands anywhere in it.
  func names(_ name: Names.Value) -> Bool {
    func stands(in nodes: [Node]) -> Bool {
      nodes.contains { node in
        switch node {
        case .value(let other, _): other == name
        case .condition(_, _, let inner), .each(_, let inner): stands(in: inner)
        case .text, .directive, .lineBreak: false
        }
      }
    }
    return stands(in: subject) || stands(in: body)
  }
}
