import Claims
import Foundation
import Letters
import TestSupport
import Testing

@Suite struct `Rules of letters` {
  private func write(
    _ kind: LetterKind, to customer: CustomerKind, in language: Language = .dutch,
    change: (inout LetterContent) -> Void = { _ in }
  ) throws -> RenderedLetter {
    var content = Sample.content(kind, to: customer, in: language)
    change(&content)
    return try deliveredBook().letter(kind, content)
  }

  private func flat(_ letter: RenderedLetter) -> String {
    letter.plainText(.bodyOnly).split { $0.isWhitespace }.joined(separator: " ")
  }

  // MARK: Consumers (B-07, B-09)

  @Test(arguments: [
    (Language.dutch, "veertien kalenderdagen", "donderdag 2 oktober 2025", "Ze is gratis"),
    (Language.english, "fourteen calendar days", "Thursday 2 October 2025", "It is free"),
  ])
  func `a consumer's first reminder states all that the law demands`(
    _ language: Language, days: String, last: String, free: String
  ) throws {
    let text = flat(try write(.consumerReminder, to: .consumer, in: language))
    let amounts =
      language == .dutch ? ["€ 1.210,00", "€ 100,50"] : ["€1,210.00", "€100.50"]
    let due = language == .dutch ? "30 juli 2025" : "30 July 2025"
    for mention in amounts + [
      due, days, last, free, "Atelier Janssens BV", "0428.759.497", "productfoto's", "2025-131",
      "BE68 5390 0754 7034",
    ] {
      #expect(text.contains(mention), "\(mention)")
    }
  }

  @Test func `without a clause nothing is announced`() throws {
    let letter = try write(.consumerReminder, to: .consumer) { $0.consumerClaim = nil }
    let text = flat(letter)
    #expect(!text.contains("vergoeding") && !text.contains("interest"))
    #expect(text.contains("u betaalt er geen kosten voor"))
  }

  @Test func `the start of the waiting period depends on how the reminder travels`() throws {
    let post = flat(try write(.consumerReminder, to: .consumer))
    #expect(post.contains("vanaf de derde werkdag na de verzending"))
    let mail = flat(try write(.consumerReminder, to: .consumer) { $0.channel = .email })
    #expect(mail.contains("vanaf de dag na de verzending"))
  }

  /// What no reminder threatens with, and what no letter to the customer of that kind may hold.
  static let forbidden: [(CustomerKind, LetterKind, [String])] = [
    (
      .consumer, .consumerReminder,
      ["deurwaarder", "incasso", "advocaat", "bailiff", "collection", "lawyer", "40 euro"]
    ),
    (
      .consumer, .reminder(level: 1),
      ["deurwaarder", "incasso", "advocaat", "bailiff", "collection", "interest", "40"]
    ),
    (
      .consumer, .reminder(level: 2),
      ["deurwaarder", "incasso", "advocaat", "bailiff", "gebreke", "notice", "interest"]
    ),
    (
      .consumer, .notice,
      ["kosten", "cost", "voor uw rekening", "40 euro", "2 augustus 2002", "2 August 2002"]
    ),
    (
      .authority, .notice,
      [
        "deurwaarder", "incassobureau", "beslag", "bailiff", "collection agency", "seizure",
        "voor uw rekening", "bear the cost",
      ]
    ),
    (.authority, .reminder(level: 2), ["deurwaarder", "bailiff", "gebreke", "formal notice"]),
    (.business, .reminder(level: 1), ["40 euro", "interest", "deurwaarder", "bailiff"]),
    (.business, .notice, ["vrijblijvend", "Schuldbemiddeling"]),
  ]

  @Test(arguments: forbidden, [Language.dutch, .english])
  func `words that a letter must not hold are not in it`(
    _ rule: (CustomerKind, LetterKind, [String]), language: Language
  ) throws {
    let letter = try write(rule.1, to: rule.0, in: language) { $0.consumerClaim = nil }
    for word in rule.2 { #expect(!flat(letter).contains(word), "\(word)") }
  }

  // MARK: Amounts

  @Test(arguments: [LetterKind.reminder(level: 1), .reminder(level: 2), .consumerReminder])
  func `a reminder asks the open balance less what is disputed, and nothing else`(
    _ kind: LetterKind
  ) throws {
    var content = Sample.content(kind, to: .consumer, in: .dutch)
    content.claims = [InvoiceClaim(number: "2025-131", sheet: Sample.consumerClaim)]
    content.invoices[0].disputed = .euro(210)
    #expect(content.amountAsked(kind) == .euro(1000))
    let text = flat(try deliveredBook().letter(kind, content))
    #expect(text.contains("Bedrag € 1.000,00"))
    #expect(!text.contains("1.320,24"))
  }

  @Test(arguments: [CustomerKind.business, .consumer, .authority])
  func `the amounts of a notice's claim add up`(_ customer: CustomerKind) throws {
    let letter = try write(.notice, to: customer)
    let tables = letter.blocks.compactMap { block in
      if case .table(let table) = block, table.columns.count == 2 { table } else { nil }
    }
    let table = try #require(tables.first)
    var sum: Int64 = 0
    for row in table.rows where row.style == .plain {
      sum += try AmountText.parse(row.cells[1])
    }
    let total = try #require(table.rows.last)
    #expect(total.style == .total)
    #expect(try AmountText.parse(total.cells[1]) == sum)
    #expect(flat(letter).contains("Bedrag € \(total.cells[1])"))
  }

  @Test func `what payments already met of interest and costs is named`() throws {
    // Worked example 6: payments went to the 40 euro and the interest first.
    let sheet = ClaimSheet(
      asOf: day("2025-09-15"), principal: .euro(287, 9), interest: .euro(7, 93),
      compensation: .zero(.euro), costs: .zero(.euro), paid: .euro(8000),
      lines: [
        Sample.interest("2025-05-31", "2025-07-14", 1050, .euro(8000), .euro(103, 56)),
        Sample.interest("2025-07-15", "2025-09-15", 1050, .euro(287, 9), .euro(7, 93)),
        ClaimSheet.Line(
          kind: .fixedCompensation, from: day("2025-05-31"), to: day("2025-05-31"),
          base: .euro(8000), amount: .euro(40), rule: "A-13"),
      ])
    let text = flat(
      try write(.notice, to: .business) {
        $0.invoices = [Sample.website]
        $0.claims = [InvoiceClaim(number: Sample.website.number, sheet: sheet)]
      })
    #expect(text.contains("al voldaan door betalingen: 103,56"))
    #expect(text.contains("Vergoedingen 0,00"))
    #expect(text.contains("al voldaan door betalingen: 40,00"))
    #expect(text.contains("Totaal verschuldigd 295,02"))
    #expect(text.contains("toegerekend in de volgorde die de wet bepaalt"))
  }

  @Test func `a settlement says parties, amounts, days, what lapses, and takes an answer`() throws {
    let text = flat(try write(.settlementConfirmation, to: .business, in: .english))
    for mention in [
      "Atelier Janssens BV (enterprise number 0428.759.497)",
      "Drukkerij Verbeke & Zonen NV (enterprise number 0477.777.755)", "2025-118",
      "€4,879.00 in 3 payments", "Wednesday 1 October 2025 1,626.33", "credit note",
      "€100.00 plus €21.00 VAT", "€199.59", "due again at once", "novation", "Signature:",
      "the open balance of €5,000.00 is owed",
    ] {
      #expect(text.contains(mention), "\(mention)")
    }
    let once = flat(
      try write(.settlementConfirmation, to: .business) {
        $0.settlement?.instalments = [
          SettlementTerms.Instalment(due: day("2025-10-01"), amount: .euro(4879))
        ]
        $0.settlement?.reduction = nil
        $0.settlement?.waived = nil
      })
    #expect(
      once.contains(
        "betaalt u nog € 4.879,00, op onze rekening uiterlijk op woensdag 1 oktober 2025."))
    #expect(!once.contains("creditnota") && !once.contains("vandaag €"))
    let offer = flat(try write(.settlementOffer, to: .business))
    #expect(offer.contains("geldt tot en met dinsdag 30 september 2025"))
  }

  @Test func `what is not asked today stands apart, with its reason`() throws {
    let letter = try write(.reminder(level: 1), to: .business) {
      $0.notToday = [
        SetAside(number: "2025-140", amount: .euro(300), reason: "beloofd tegen 1 oktober")
      ]
    }
    let text = flat(letter)
    #expect(text.contains("2025-140 beloofd tegen 1 oktober € 300,00"))
    #expect(text.contains("Bedrag € 5.000,00"))
  }

  // MARK: Refusals

  @Test func `a letter that would lack what it must say is refused with all that is missing`() {
    #expect(
      throws: LetterRefusal.missing([
        .account, .creditorNumber, .deadline, .description(of: "2025-131"),
      ])
    ) {
      try write(.consumerReminder, to: .consumer) {
        $0.creditor.enterpriseNumber = nil
        $0.payment = nil
        $0.deadline = nil
        $0.invoices[0].description = " \u{1B}"
      }
    }
    #expect(throws: LetterRefusal.missing([.deadline, .claims])) {
      try write(.notice, to: .business) {
        $0.deadline = nil
        $0.claims = []
      }
    }
    #expect(throws: LetterRefusal.missing([.instalments, .validUntil])) {
      try write(.settlementOffer, to: .business) { $0.settlement = nil }
    }
  }

  @Test func `a letter that makes no sense is refused`() {
    #expect(throws: LetterRefusal.noInvoices) {
      try write(.reminder(level: 1), to: .business) { $0.invoices = [] }
    }
    #expect(throws: LetterRefusal.claimsDoNotMatch) {
      try write(.notice, to: .business) { $0.claims.removeLast() }
    }
    #expect(throws: LetterRefusal.notForThisCustomer(.business)) {
      try write(.consumerReminder, to: .consumer) { $0.recipient.kind = .business }
    }
    #expect(throws: LetterRefusal.notByThisChannel(.whatsapp)) {
      try write(.consumerReminder, to: .consumer) { $0.channel = .whatsapp }
    }
    #expect(throws: LetterRefusal.nothingAsked) {
      try write(.reminder(level: 1), to: .business) { $0.invoices[0].disputed = .euro(5000) }
    }
    #expect(throws: LetterRefusal.severalCurrencies(["EUR", "USD"])) {
      try write(.reminder(level: 1), to: .business) {
        guard let dollar = Currency("USD") else { return }
        $0.invoices[0].open = Money(minorUnits: 1, currency: dollar)
      }
    }
  }

  // MARK: Languages and hostile text

  @Test func `a language without letters falls back to English, and says so`() throws {
    let english = LetterBook(deliveredBook().files.filter { $0.language == .english })
    let content = Sample.content(.reminder(level: 1), to: .business, in: .german)
    let letter = try english.letter(.reminder(level: 1), content)
    #expect(letter.wantedLanguage == .german)
    #expect(letter.usedLanguage == .english)
    #expect(letter.plainText().contains("Could you please transfer €5,000.00"))
    #expect(throws: LetterRefusal.noTemplate("reminder")) {
      try LetterBook([]).letter(.reminder(level: 1), content)
    }
  }

  @Test func `nobody but a consumer himself is written to about his debt (B-17)`() throws {
    for kind in [LetterKind.consumerReminder, .notice] {
      let letter = try write(kind, to: .consumer) { $0.recipient.contact = "Aunt Sofie" }
      #expect(!letter.plainText().contains("Sofie"))
      #expect(try !Poppler.text(try letter.pdf()).contains("Sofie"))
    }
    let business = try write(.notice, to: .business) { $0.recipient.contact = "Sofie Claes" }
    #expect(try Poppler.text(try business.pdf()).contains("Sofie Claes"))
  }

  @Test func `a claim under another law doesn't rest on the Belgian one (J)`() throws {
    let letter = try write(.notice, to: .business, in: .english) { content in
      for index in content.claims.indices {
        for line in content.claims[index].sheet.lines.indices {
          content.claims[index].sheet.lines[line].rule = "J"
        }
      }
    }
    #expect(!flat(letter).contains("2 August 2002"))
    #expect(flat(letter).contains("The interest is calculated at the legal rate."))
  }

  @Test func `a plan that goes on over a missed part says so (A-16)`() throws {
    for kind in [LetterKind.settlementConfirmation, .settlementOffer] {
      let lapses = flat(try write(kind, to: .business, in: .english))
      #expect(lapses.contains("due again at once"))
      let goesOn = flat(
        try write(kind, to: .business, in: .english) { $0.settlement?.isWholeOnDefault = false })
      #expect(!goesOn.contains("due again at once"))
      #expect(goesOn.contains("interest is due on that part"))
    }
  }

  @Test func `a notice ends a broken plan only where a missed part ends it`() throws {
    let ended = [
      Language.english: "we end that arrangement", .dutch: "beëindigen wij ze",
      .german: "beenden wir die Vereinbarung", .french: "nous y mettons fin",
    ]
    for (language, words) in ended {
      func notice(isWholeOnDefault: Bool) throws -> String {
        flat(
          try write(.notice, to: .business, in: language) {
            $0.broken = BrokenAgreement(
              on: CalendarDay(iso: "2026-10-15")!, agreed: .euro(900),
              missedDue: CalendarDay(iso: "2026-11-15")!, missedAmount: .euro(300))
            $0.broken?.isWholeOnDefault = isWholeOnDefault
          })
      }
      #expect(try notice(isWholeOnDefault: true).contains(words))
      #expect(try !notice(isWholeOnDefault: false).contains(words))
    }
  }

  /// Articles, judgments and tables that the rule book knows from memory only.
  private static let unverified = [
    "C-585/20", "C-279/23", "8.11", "8.21", "5.208", "5.209", "5.210", "5.254", "VI.91", "VI.83",
    "1022", "235.47", "235,47", "2044",
  ]

  @Test func `no letter cites what the rule book knows from memory only`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Resources/letters")
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let files = names.filter { $0.hasSuffix(".txt") }
    #expect(files.count >= 12)
    for file in files {
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      for citation in Self.unverified { #expect(!text.contains(citation), "\(file): \(citation)") }
    }
  }

  @Test func `hostile text comes out harmless`() throws {
    let evil = "A\u{1B}[31m\u{202E}B\u{0}\nSubject: x\u{2066}{day}[end]"
    let letter = try write(.notice, to: .business, in: .english) {
      $0.recipient.name = evil
      $0.recipient.contact = evil
      $0.creditor.email = evil
      $0.invoices[0].number = evil
      $0.claims[0].number = evil
      $0.invoices[0].description = evil
      $0.journalHead = evil
      $0.notToday = [SetAside(number: evil, amount: .euro(1), reason: evil)]
      $0.enclosures = [evil]
      $0.signatory = evil
    }
    for text in [letter.plainText(), try Poppler.text(try letter.pdf())] {
      #expect(!text.unicodeScalars.contains { $0.value < 32 && ![10, 12].contains($0.value) })
      #expect(!text.unicodeScalars.contains { [0x202E, 0x2066].contains($0.value) })
      let lines = text.split(separator: "\n").filter { $0.hasPrefix("Subject:") }
      #expect(lines.isEmpty)
    }
    #expect(letter.recipientLines[0] == "A[31mB Subject: x{day}[end]")
  }
}
