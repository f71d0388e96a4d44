import Claims
import Foundation
import Letters
import Testing

/// One text of one kind in one language: what is tried on all made-up cases.
struct LawfulText: Sendable, CustomTestStringConvertible {
  let kind: LetterKind
  let form: LetterBook.Form
  let language: Language

  var testDescription: String { "\(language.rawValue)/\(form.rawValue)\(kind.templateName)" }
  var words: LawWords { .of(language) }

  /// A made-up case and the letter that it makes.
  struct Trial {
    let name: String
    let content: LetterContent
    let letter: RenderedLetter
    /// All that stands in it, on one line.
    let text: String
    /// The same in small letters.
    let small: String
  }

  func trials(
    channel: Channel? = nil, change: (inout LetterContent) -> Void = { _ in }
  ) throws -> [Trial] {
    let tones: [Tone] =
      switch form {
      case .formal: [.formal]
      case .friendly: [.friendly]
      case .message: Tone.allCases
      }
    return try tones.flatMap { tone in
      try SampleCase.all(
        of: kind, in: language, tone: tone, channel: form == .message ? .whatsapp : channel
      ).map { sample in
        var content = sample.content
        change(&content)
        let letter = try deliveredBook().letter(kind, content)
        let plain = letter.plainText(form == .message ? .message : .wholeLetter)
        let text = plain.split { $0.isWhitespace }.joined(separator: " ")
        return Trial(
          name: sample.name, content: content, letter: letter, text: text,
          small: text.lowercased())
      }
    }
  }

  static let all: [LawfulText] = Language.allCases.flatMap { language in
    LetterBook.Form.allCases.flatMap { form in
      (form == .message ? LetterKind.messages : LetterKind.all).filter {
        form == .formal || $0.addressee == .customer
      }.map { LawfulText(kind: $0, form: form, language: language) }
    }
  }

  static func of(_ kinds: LetterKind...) -> [LawfulText] { all.filter { kinds.contains($0.kind) } }

  static let toCustomers = all.filter { $0.kind.addressee == .customer }
}

@Suite struct `What the law wants in letters` {
  /// One of `words` stands in it.
  private func expect(
    _ trial: LawfulText.Trial, says words: [String], _ rule: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      words.contains { trial.small.contains($0) },
      "\(trial.name) lacks \(rule): \(words)\n\(trial.text)", sourceLocation: sourceLocation)
  }

  /// `mention` stands in it as it is written.
  private func expect(
    _ trial: LawfulText.Trial, holds mention: String, _ rule: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      trial.text.contains(mention), "\(trial.name) lacks \(rule): \(mention)\n\(trial.text)",
      sourceLocation: sourceLocation)
  }

  private func expect(
    _ trial: LawfulText.Trial, says words: [String], onlyIf isWanted: Bool, _ rule: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if isWanted {
      expect(trial, says: words, rule, sourceLocation: sourceLocation)
    } else {
      expect(trial, avoids: words, rule, sourceLocation: sourceLocation)
    }
  }

  private func expect(
    _ trial: LawfulText.Trial, avoids words: [String], _ rule: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for word in words where trial.small.contains(word) {
      Issue.record(
        "\(trial.name) holds \(rule): \(word)\n\(trial.text)", sourceLocation: sourceLocation)
    }
  }

  // MARK: What must stand in it

  @Test(arguments: LawfulText.of(.consumerReminder), [Channel.letter, .email])
  func `a consumer's first reminder states what article XIX.2 demands (B-07)`(
    _ text: LawfulText, by channel: Channel
  ) throws {
    let words = text.words
    for trial in try text.trials(channel: channel) {
      let content = trial.content
      // 1. The balance, and the indemnity that will be claimed.
      expect(trial, holds: words.amount(content.amountAsked(.consumerReminder)), "the balance")
      if let claim = content.consumerClaim {
        expect(trial, holds: words.amount(try #require(claim.indemnity)), "the indemnity")
        expect(trial, holds: words.rate, "the rate of interest")
        expect(trial, holds: words.day(try #require(claim.interestFrom)), "the start of interest")
        expect(trial, says: words.perYear, "that the rate is of a year")
      } else {
        expect(trial, avoids: ["%"], "a rate without a clause")
      }
      // 2. The creditor.
      expect(trial, holds: content.creditor.name, "the creditor")
      expect(trial, says: words.enterpriseNumber.map { $0 + " 0428.759.497" }, "his number")
      // 3. What was sold, and when it fell due.
      for line in content.invoices {
        expect(trial, holds: line.number, "the invoice")
        expect(trial, holds: try #require(line.description), "what was sold")
        expect(trial, holds: words.day(line.due), "the due day")
        expect(trial, holds: words.amount(line.open), "what is open of it")
      }
      // 4. The period, and how it runs (B-06).
      expect(trial, says: words.fourteenDays, "the fourteen days")
      expect(
        trial, says: words.fromNextDay, onlyIf: channel == .email, "how the days of a mail run")
      expect(
        trial, says: words.fromThirdWorkingDay, onlyIf: channel == .letter,
        "how the days of a letter run")
      expect(trial, holds: words.day(try #require(content.deadline)), "the last day")
      // For safety.
      expect(trial, says: words.free, "that it is free (B-04)")
      expect(trial, says: words.papers, "that papers can be asked for (B-08)")
      expect(trial, says: words.disagree, "how to disagree")
      expect(trial, holds: "BE68 5390 0754 7034", "the account")
      if let reference = content.invoices.first?.reference {
        expect(trial, holds: reference.printed, "the reference")
      }
    }
  }

  @Test(arguments: LawfulText.of(.notice))
  func `a formal notice states all that makes it one (E-02)`(_ text: LawfulText) throws {
    let words = text.words
    for trial in try text.trials() {
      let content = trial.content
      for party in [content.creditor.name, content.recipient.name] {
        expect(trial, holds: party, "a party")
      }
      expect(trial, says: words.enterpriseNumber.map { $0 + " 0428.759.497" }, "our number")
      if let number = content.recipient.enterpriseNumber {
        expect(trial, holds: number.printed, "the debtor's number")
      }
      expect(trial, says: words.demand, "the demand")
      for (line, claim) in zip(content.invoices, content.claims) {
        for mention in [line.number, words.shortDay(line.issued), words.shortDay(line.due)] {
          expect(trial, holds: mention, "the origin")
        }
        for amount in [line.open, claim.sheet.principal, claim.sheet.interest] {
          expect(trial, holds: figure(amount, words), "a part of the claim")
        }
        if claim.sheet.compensation.isPositive {
          expect(trial, holds: figure(claim.sheet.compensation, words), "the compensation")
        }
        for step in claim.sheet.lines where step.kind == .interest {
          expect(trial, holds: words.rate, "the rate")
          expect(trial, holds: words.shortDay(step.from), "the first day of interest")
          expect(trial, holds: words.shortDay(step.to), "the last day of interest")
        }
      }
      let total = content.amountAsked(.notice)
      expect(trial, holds: words.amount(total), "the whole")
      if let daily = content.dailyInterest {
        expect(trial, holds: words.amount(daily), "what a day adds")
      }
      expect(trial, holds: words.day(try #require(content.deadline)), "the last day")
      expect(trial, holds: words.day(content.day), "its own day")
      expect(trial, holds: "BE68 5390 0754 7034", "the account")
      if content.invoices.count == 1, let reference = content.invoices[0].reference {
        expect(trial, holds: reference.printed, "the reference")
      }
      let isConsumer = content.recipient.kind == .consumer
      expect(trial, says: words.lateLaw, onlyIf: !isConsumer, "the law of 2 August 2002")
      expect(trial, says: words.bookXIX, onlyIf: isConsumer, "Book XIX")
      expect(trial, says: words.lawyer, "what follows")
      expect(
        trial, says: words.bailiff, onlyIf: content.recipient.kind != .authority, "what follows")
      expect(trial, says: words.withoutConsent, "the reservation of rights")
      for step in content.earlierSteps {
        expect(trial, holds: words.day(step.on), "what was done before")
      }
      if let signatory = content.signatory { expect(trial, holds: signatory, "who signs") }
      #expect(trial.letter.blocks.contains { if case .signature = $0 { true } else { false } })
    }
  }

  @Test(arguments: LawfulText.of(.settlementConfirmation))
  func `a settlement states all that both accept (C-10)`(_ text: LawfulText) throws {
    let words = text.words
    for trial in try text.trials() {
      let content = trial.content
      let terms = try #require(content.settlement)
      expect(trial, holds: words.amount(terms.agreed), "what is still to be paid")
      for line in content.invoices { expect(trial, holds: line.number, "the invoice") }
      for part in terms.instalments {
        expect(trial, holds: words.day(part.due), "a day")
        expect(trial, holds: figure(part.amount, words), "an amount")
      }
      expect(trial, holds: content.creditor.name, "a party")
      expect(trial, says: words.wholeIsDue, onlyIf: terms.isWholeOnDefault, "the acceleration")
      guard text.form != .message else { continue }
      expect(trial, holds: content.recipient.name, "a party")
      expect(trial, says: words.endsOnDefault, onlyIf: terms.isWholeOnDefault, "its end")
      expect(trial, says: words.runsOn, onlyIf: !terms.isWholeOnDefault, "that it runs on")
      expect(trial, holds: words.amount(content.openBalance), "the open balance")
      if let reduction = terms.reduction {
        expect(trial, says: words.creditNote, "the credit note")
        expect(trial, holds: words.amount(reduction.total), "the reduction")
        expect(trial, holds: words.amount(try #require(reduction.vat)), "its VAT")
        expect(trial, holds: words.amount(try #require(reduction.base)), "its base")
      }
      if let waived = terms.waived { expect(trial, holds: words.amount(waived), "what is let go") }
      expect(
        trial, says: words.acknowledges, onlyIf: terms.acknowledged != nil, "the acknowledgement")
      expect(trial, says: words.novation, "that it is no novation")
      expect(trial, says: words.rightsStay, "that rights stay")
      expect(trial, says: words.toSign, "room to sign")
    }
  }

  // MARK: What must not

  @Test(arguments: LawfulText.toCustomers)
  func `no letter asks a consumer for more than the law allows (B-09)`(_ text: LawfulText) throws {
    let words = text.words
    for trial in try text.trials() where trial.content.recipient.kind == .consumer {
      expect(trial, avoids: words.atYourCharge, "costs")
      expect(trial, avoids: words.fixedForty(in: trial.small), "40 euro")
      expect(trial, avoids: words.lateLaw, "the law between enterprises")
    }
  }

  @Test(
    arguments: LawfulText.of(
      .reminder(level: 1), .reminder(level: 2), .consumerReminder, .instalmentNudge))
  func `a reminder threatens with nobody, and the first one with nothing`(
    _ text: LawfulText
  ) throws {
    let words = text.words
    for trial in try text.trials() {
      expect(trial, avoids: words.agency + words.bailiff + words.lawyer, "a collector")
      expect(trial, avoids: words.seizure + words.court, "a court")
      guard text.kind != .reminder(level: 2) || trial.content.recipient.kind != .business else {
        continue
      }
      expect(trial, avoids: words.demand + words.notice, "a notice")
    }
  }

  @Test(arguments: LawfulText.toCustomers)
  func `no letter threatens an authority with what can't be done to it`(
    _ text: LawfulText
  ) throws {
    let words = text.words
    for trial in try text.trials() where trial.content.recipient.kind == .authority {
      expect(trial, avoids: words.agency + words.bailiff + words.seizure, "a collector")
    }
  }

  @Test(arguments: LawfulText.of(.reminder(level: 1), .reminder(level: 2)))
  func `a reminder asks the balance, and the claim only of those of whom it is to be asked`(
    _ text: LawfulText
  ) throws {
    let words = text.words
    for trial in try text.trials() {
      expect(trial, avoids: words.fixedForty(in: trial.small), "40 euro")
      expect(trial, avoids: [words.rate], "a rate")
      // The second one may tell an enterprise what the law gives.
      if text.kind == .reminder(level: 1) || trial.content.recipient.kind != .business {
        expect(trial, avoids: words.interest, "interest")
      }
    }
    guard text.form != .message else { return }
    let notice = LawfulText(kind: .notice, form: .formal, language: text.language)
    let claims = try Dictionary(
      uniqueKeysWithValues: notice.trials().map { ($0.name, $0.content.claims) })
    for trial in try text.trials() {
      guard let asking = claims[trial.name] else { continue }
      for asked in try text.trials(change: { $0.claims = asking })
      where asked.name == trial.name {
        let isAsked = asked.content.recipient.kind != .consumer
        expect(asked, says: words.interest, onlyIf: isAsked, "interest")
        let whole = asked.content.amountAsked(text.kind)
        #expect((whole > trial.content.amountAsked(text.kind)) == isAsked)
        expect(asked, holds: words.amount(whole), "what is asked")
      }
    }
  }

  // MARK: How it is set

  @Test(arguments: LawfulText.all)
  func `nothing of the grammar is left, and nothing is missing`(_ text: LawfulText) throws {
    for trial in try text.trials() {
      let letter = trial.letter
      #expect(!letter.subject.trimmingCharacters(in: .whitespaces).isEmpty)
      let last = try #require(letter.subject.last)
      #expect(last.isLetter || last.isNumber || ")?".contains(last), "\(letter.subject)")
      for part in [letter.subject] + letter.blocks.flatMap(\.texts) {
        let shown = part.replacing("\u{A0}", with: " ")
        #expect(
          !shown.isEmpty && shown.first != " " && shown.last != " ", "\(trial.name): <\(part)>")
        #expect(!shown.contains { "{}[]".contains($0) }, "\(trial.name): \(part)")
        for fault in ["  ", " ,", " .", ",,", "..", ",.", "()", " )", "( "] {
          #expect(!shown.contains(fault), "\(trial.name): \(part)")
        }
      }
    }
  }

  /// Marks of a text that isn't finished, and names that belong into nobody's letters.
  private static let strangers = [
    "maan", "todo", "xxx", "fixme", "lorem", "…", "janssens", "peeters", "dupont", "müller",
    "example", "voorbeeld", "@", "http", "www", "version", "software", "odoo", "whatsapp", "swift",
  ]

  @Test func `the texts name no people and no products`() throws {
    for file in deliveredBook().files {
      let said = file.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        .joined(separator: "\n").lowercased()
      let words = Set(said.split { !$0.isLetter }.map(String.init))
      for name in Self.strangers {
        let isThere = name.allSatisfy(\.isLetter) ? words.contains(name) : said.contains(name)
        #expect(!isThere, "\(file.path): \(name)")
      }
      // Of a law its year, of a code its articles.
      let figures = said.replacing(/2 \S+ 2002|1394\/2\d|2\. \S+ 2002|sha-256/, with: "")
      #expect(!figures.contains(/\d{3}/), "\(file.path): a figure")
    }
  }

  /// An amount as tables write it, without its currency.
  private func figure(_ amount: Money, _ words: LawWords) -> String {
    words.amount(amount).filter { $0.isNumber || ".,".contains($0) }
  }
}

extension RenderedLetter.Block {
  /// The sentences in it.
  fileprivate var texts: [String] {
    switch self {
    case .paragraph(let text): [text]
    case .lines(let lines), .items(let lines): lines
    case .table(let table): table.rows.flatMap(\.notes)
    case .payment(let panel): panel.entries.flatMap { [$0.label, $0.text] }
    case .signature(let lines): lines
    case .agreement(let agreement): [agreement.statement] + agreement.blanks
    }
  }
}
