import Claims

/// Makes a letter of a template and its content.
struct LetterRenderer {
  enum Output {
    case blank
    case line(String)
    case directive(LetterTemplate.Names.Directive)
  }

  let kind: LetterKind
  let content: LetterContent
  let language: Language
  private let text: LetterText
  private let values: LetterValues
  private let flags: LetterFlags

  init(kind: LetterKind, content: LetterContent, language: Language) {
    self.kind = kind
    self.content = content
    self.language = language
    text = LetterText(language)
    values = LetterValues(kind: kind, content: content, text: text)
    flags = LetterFlags(content: content, values: values)
  }

  func render(_ template: LetterTemplate) throws(LetterRefusal) -> RenderedLetter {
    let subject = try outputs(of: template.subject, in: template).compactMap { output in
      if case .line(let line) = output { line } else { nil }
    }
    return RenderedLetter(
      kind: kind, day: content.day, wantedLanguage: content.language, usedLanguage: language,
      sender: text.outside(content.creditor.name) ?? "", senderLines: senderLines,
      recipientLines: recipientLines,
      dispatchNote: content.channel == .registered ? text.labels.registered : nil,
      placeAndDay: placeAndDay, subject: subject.joined(separator: " "),
      blocks: blocks(of: try outputs(of: template.body, in: template)),
      footnote: kind == .notice
        ? values(.journalHead).map { "\(text.labels.journal)\(text.labels.colon) \($0)" } : nil,
      annex: annex?.annex)
  }

  private var annex: ClaimAnnex? { ClaimAnnex(kind: kind, content: content, text: text) }

  func value(of name: LetterTemplate.Names.Value, _ item: LetterValues.Item) -> String? {
    values(name, item)
  }

  // MARK: Text

  private struct Line {
    var text = ""
    var isDropped = false
  }

  func outputs(
    of nodes: [LetterTemplate.Node], in template: LetterTemplate
  ) throws(LetterRefusal) -> [Output] {
    var outputs: [Output] = []
    var line = Line()
    try append(nodes, item: .none, file: template.file, to: &outputs, line: &line)
    finish(&line, afterBlank: false, in: &outputs)
    return outputs
  }

  private func append(
    _ nodes: [LetterTemplate.Node], item: LetterValues.Item, file: String,
    to outputs: inout [Output], line: inout Line
  ) throws(LetterRefusal) {
    for node in nodes {
      switch node {
      case .text(let text): line.text += text
      case .value(let name, let number):
        if let value = values(name, item) {
          line.text += value
        } else if name.mayBeEmpty {
          line.isDropped = true
        } else {
          throw .noValue(name: name.rawValue, file: file, line: number)
        }
      case .condition(let flag, let isNegated, let inner):
        guard flags(flag) != isNegated else { continue }
        try append(inner, item: item, file: file, to: &outputs, line: &line)
      case .each(let list, let inner):
        for item in items(of: list) {
          try append(inner, item: item, file: file, to: &outputs, line: &line)
        }
      case .directive(let directive): outputs.append(.directive(directive))
      case .lineBreak(let afterBlank): finish(&line, afterBlank: afterBlank, in: &outputs)
      }
    }
  }

  /// A line that isn't blank in the file and comes out blank drops out; it doesn't end a paragraph.
  private func finish(_ line: inout Line, afterBlank: Bool, in outputs: inout [Output]) {
    var words = line.text.split(separator: " ").joined(separator: " ")
    if language == .french {
      // French has a blank before these, at which no line ends.
      for mark in [":", ";", "?", "!"] {
        words = words.split(separator: " \(mark)", omittingEmptySubsequences: false)
          .joined(separator: "\u{A0}\(mark)")
      }
    }
    if afterBlank {
      outputs.append(.blank)
    } else if !line.isDropped, !words.isEmpty {
      outputs.append(.line(words))
    }
    line = Line()
  }

  private func items(of list: LetterTemplate.Names.List) -> [LetterValues.Item] {
    switch list {
    case .invoice: content.invoices.map { .invoice($0) }
    case .step: content.earlierSteps.map { .step($0) }
    case .setAside: content.notToday.map { .setAside($0) }
    case .instalment:
      (content.settlement?.instalments ?? []).enumerated().map { .instalment($0 + 1, $1) }
    }
  }

  // MARK: Blocks

  /// Lines of prose flow into one paragraph; `- ` makes an item, `| ` a line on its own.
  private func blocks(of outputs: [Output]) -> [RenderedLetter.Block] {
    let panels = LetterPanels(
      kind: kind, content: content, text: text, values: values, hasAnnex: annex != nil)
    var blocks: [RenderedLetter.Block] = []
    var isContinued = false
    for output in outputs {
      switch output {
      case .blank: isContinued = false
      case .directive(let directive):
        if let block = panels.block(of: directive) { blocks.append(block) }
        isContinued = false
      case .line(let line):
        let block = LetterRenderer.block(of: line)
        if isContinued, let last = blocks.last, let joined = last.continued(by: block) {
          blocks[blocks.count - 1] = joined
        } else {
          blocks.append(block)
        }
        isContinued = true
      }
    }
    return blocks
  }

  private static func block(of line: String) -> RenderedLetter.Block {
    if line.hasPrefix("- ") { return .items([String(line.dropFirst(2))]) }
    if line.hasPrefix("| ") { return .lines([String(line.dropFirst(2))]) }
    return .paragraph(line)
  }

  // MARK: Letterhead

  private var senderLines: [String] {
    let creditor = content.creditor
    let labels = text.labels
    let number = values(.creditorNumber).map { "\(labels.enterpriseNumber) \($0)" }
    let account = values(.iban).map { "\(labels.account) \($0)" }
    let phone = text.outside(creditor.phone).map { "\(labels.phone) \($0)" }
    return [values(.creditorAddress), number, account, text.outside(creditor.email), phone]
      .compactMap(\.self)
  }

  private var recipientLines: [String] {
    let recipient = content.recipient
    let contact = recipient.kind == .consumer ? nil : text.outside(recipient.contact)
    let town = recipient.address.lines(seenFrom: content.creditor.address.country ?? "BE")
    return [text.outside(recipient.name), contact].compactMap(\.self)
      + town.compactMap(text.outside)
  }

  private var placeAndDay: String {
    let day = text.day(content.day)
    return text.outside(content.creditor.address.city).map { "\($0), \(day)" } ?? day
  }
}

extension RenderedLetter.Block {
  /// One block of this and the line that follows it without a blank line between; nil for another
  /// kind.
  fileprivate func continued(by other: RenderedLetter.Block) -> RenderedLetter.Block? {
    switch (self, other) {
    case (.paragraph(let text), .paragraph(let more)): .paragraph("\(text) \(more)")
    case (.lines(let lines), .lines(let more)): .lines(lines + more)
    case (.items(let items), .items(let more)): .items(items + more)
    default: nil
    }
  }
}
