import Claims
import Letters
import Testing

@Suite struct `Letter templates` {
  typealias Mistake = LetterTemplate.Mistake

  private func mistakes(in text: String) -> [LetterTemplate.Problem] {
    do throws(LetterTemplate.Invalid) {
      _ = try LetterTemplate(text, file: "x.txt")
      return []
    } catch {
      return error.problems
    }
  }

  static let bad: [(String, Int, Mistake)] = [
    ("Subject: a\n\nDear {nam},", 3, .unknownName("nam")),
    ("Subject: {amunt}\n\nDear,", 1, .unknownName("amunt")),
    ("Subject: a\n\n[if busines]\nx\n[end]", 3, .unknownFlag("busines")),
    ("Subject: a\n\n[if not]\nx\n[end]", 3, .unknownFlag("not")),
    ("Subject: a\n\n[each invoices]\n{invoice.number}\n[end]", 3, .unknownList("invoices")),
    ("Subject: a\n\n[table invoice]", 3, .unknownDirective("table invoice")),
    (
      "Subject: a\n\n{invoice.number}", 3,
      .outsideOfList(name: "invoice.number", list: "invoice")
    ),
    (
      "Subject: a\n\n[each step]\n{invoice.number}\n[end]", 4,
      .outsideOfList(name: "invoice.number", list: "invoice")
    ),
    ("Subject: a\n\nx\n[if business]\ny\n", 4, .unclosedBlock("if business")),
    ("Subject: [if business]a\n\nx", 1, .unclosedBlock("if business")),
    ("Subject: a\n\nx\n[end]\n", 4, .endWithoutBlock),
    ("Subject: a\n\nOn {day we", 3, .unclosedBrace("{day we")),
    ("Subject: a\n\nOn day} we", 3, .strayBrace("}")),
    ("Subject: a\n\nHere [payment] it is", 3, .directiveNotAlone("payment")),
    ("Subject: a [payment]\n\nx", 1, .directiveNotAlone("payment")),
    ("Dear,\n\nx", 1, .missingSubject),
    ("Subject: a\nFrom: me\n\nx", 2, .unknownHeader("From")),
    ("", 1, .missingSubject),
  ]

  @Test(arguments: bad)
  func `name each mistake with its line`(_ text: String, line: Int, mistake: Mistake) {
    #expect(mistakes(in: text) == [LetterTemplate.Problem(line: line, mistake: mistake)])
  }

  @Test func `are read to the end, so that all mistakes come at once`() {
    let text = "# a comment\nSubject: {a}\n\n{b}\n[if c]\n[d]\n[end]\n[each e]\n"
    #expect(
      mistakes(in: text) == [
        LetterTemplate.Problem(line: 2, mistake: .unknownName("a")),
        LetterTemplate.Problem(line: 4, mistake: .unknownName("b")),
        LetterTemplate.Problem(line: 5, mistake: .unknownFlag("c")),
        LetterTemplate.Problem(line: 6, mistake: .unknownDirective("d")),
        LetterTemplate.Problem(line: 8, mistake: .unknownList("e")),
        LetterTemplate.Problem(line: 8, mistake: .unclosedBlock("each e")),
      ])
  }

  @Test func `say in which file they are wrong`() throws {
    let book = LetterBook([
      LetterBook.File(
        language: .dutch, name: "reminder", path: "mine/reminder.txt", text: "Subject: a\n\n{x}")
    ])
    let invalid = LetterTemplate.Invalid(
      file: "mine/reminder.txt",
      problems: [LetterTemplate.Problem(line: 3, mistake: .unknownName("x"))])
    #expect(book.problems == [invalid])
    let content = Sample.content(.reminder(level: 1), to: .business, in: .dutch)
    #expect(throws: LetterRefusal.badTemplate(invalid)) {
      try book.letter(.reminder(level: 1), content)
    }
  }

  // MARK: Rendering

  private func body(
    _ text: String, change: (inout LetterContent) -> Void = { _ in }
  ) throws -> String {
    var content = Sample.content(.reminder(level: 1), to: .business, in: .english)
    change(&content)
    let book = LetterBook([
      LetterBook.File(
        language: .english, name: "reminder", path: "r.txt", text: "Subject: s\n\n" + text)
    ])
    return try book.letter(.reminder(level: 1), content).plainText(.bodyOnly)
  }

  @Test func `flow lines into paragraphs, and keep items and marked lines`() throws {
    let text = "One\ntwo\n# no\n\nthree\n- a\n- b\n| c\n| d\n"
    #expect(try body(text) == "One two\n\nthree\n\n- a\n- b\n\nc\nd\n")
  }

  @Test func `drop a line whose optional name is empty, and nothing else`() throws {
    #expect(try body("One.\nEncl. {enclosures}.\nTwo.") == "One. Two.\n")
    let named = try body("Encl. {enclosures}.") { $0.enclosures = ["copy", "terms"] }
    #expect(named == "Encl. copy, terms.\n")
  }

  @Test func `tell the first missing payment, and all of them where there are more`() throws {
    let text = """
      {missed-amount} of {missed-due}.
      [if several-missed]
      {missed-count} in all, {missed-total}.
      [end]
      """
    let (made, due) = (day("2026-10-15"), day("2026-11-15"))
    let one = try body(text) {
      $0.broken = BrokenAgreement(
        on: made, agreed: .euro(900), missedDue: due, missedAmount: .euro(200))
    }
    #expect(one == "€200.00 of 15 November 2026.\n")
    let two = try body(text) {
      $0.broken = BrokenAgreement(
        on: made, agreed: .euro(900), missedDue: due, missedAmount: .euro(200),
        missedTotal: .euro(500), missedCount: 2)
    }
    #expect(two == "€200.00 of 15 November 2026. 2 in all, €500.00.\n")
  }

  @Test func `refuse a letter without a value that it needs`() {
    #expect(throws: LetterRefusal.noValue(name: "deadline", file: "r.txt", line: 4)) {
      try body("One.\nBy {deadline}.")
    }
  }

  @Test func `choose by flags, in lines and around them`() throws {
    let text = "[if business]A[end][if not business]B[end] c\n[if consumer]\nD\n\nE\n[end]\nf"
    #expect(try body(text) == "A c f\n")
  }

  @Test func `repeat for each item of a list`() throws {
    let text = "[each invoice]\n- {invoice.number}: {invoice.open}\n[end]\n"
    let both = try body(text) { $0.invoices = [Sample.website, Sample.photographs] }
    #expect(both == "- 2025-118: €5,000.00\n- 2025-131: €1,210.00\n")
  }

  @Test func `print a doubled brace or bracket as one`() throws {
    #expect(try body("a {{b}} [[c]]") == "a {b} [c]\n")
  }

  @Test func `never read a value as grammar`() throws {
    let text = try body("{recipient}") { $0.recipient.name = "[if x] {day} [end]" }
    #expect(text == "[if x] {day} [end]\n")
  }

  @Test func `have a value for every name and a list for every dotted one`() throws {
    var content = Sample.content(.notice, to: .consumer, in: .english)
    content.settlement = Sample.settlement(.settlementOffer, of: content.openBalance)
    content.consumerClaim = ConsumerClaim(
      indemnity: .euro(20), interestRate: Rate(basisPoints: 450), interestFrom: day("2025-10-01"))
    content.enclosures = ["copy"]
    content.recipient.enterpriseNumber = Sample.business.enterpriseNumber
    content.invoices[0].disputed = .euro(10)
    content.invoices[0].reference = Sample.reference("abc")
    content.notToday = [SetAside(number: "1", amount: .euro(1), reason: "why")]
    content.broken = BrokenAgreement(
      on: day("2025-07-01"), agreed: .euro(900), missedDue: day("2025-08-01"),
      missedAmount: .euro(300))
    content.dispute = DisputeFacts(on: day("2025-08-20"), ground: .hours)
    content.received = ReceivedMoney(on: day("2025-08-21"), amount: .euro(5))
    content.withdrawn = Sample.reminded("2025-08-22", .email)
    content.account = [
      AccountLine(
        .invoice, on: day("2025-06-30"), number: "1", due: day("2025-07-30"), amount: .euro(9),
        open: .euro(9))
    ]
    content.insolvency = InsolvencyFacts(.bankruptcy, on: day("2025-09-01"), trustee: "An Peeters")
    content.collector = CollectorFacts(.agency, handedOver: day("2025-09-02"))
    content.debtor = Sample.business
    content.debtor?.contact = "Sofie Claes"
    content.signatory = "Els Janssens"
    content.bankThrough = day("2025-09-14")
    for name in LetterTemplate.Names.Value.allCases {
      #expect(name.rawValue.contains(".") == (name.list != nil))
      let list = name.list.map { "[each \($0.rawValue)]\n" } ?? ""
      let text = "Subject: s\n\n\(list){\(name.rawValue)}\n\(list.isEmpty ? "" : "[end]")"
      let book = LetterBook([
        LetterBook.File(language: .english, name: "notice", path: "n.txt", text: text)
      ])
      let letter = try book.letter(.notice, content)
      #expect(!letter.blocks.isEmpty, "\(name) is empty")
    }
  }
}
