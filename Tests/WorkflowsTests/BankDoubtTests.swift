import Claims
import Matching
import Store
import Testing
import Workflows

/// What could be counted twice, or lost.
@Suite struct `The same money` {
  private static let alfa = BankFile.Entry(
    amount: "100.00", on: "2026-11-20", from: "BE68539007547034", name: "ALFA BV",
    message: "factuur 2026-0101")
  private static let gamma = BankFile.Entry(
    amount: "100.00", on: "2026-11-20", from: "BE39001000010588", name: "GAMMA SRL",
    message: "factuur 2026-0102")

  /// What each invoice has received, after these files.
  private func received(_ files: [BankFile], tables: [BankFile] = []) throws -> [String] {
    let office = try Office()
    office.on("2026-11-24")
    let one = try office.add("2026-0101", "500.00", due: "2026-10-15", to: .business("Alfa BV"))
    let other = try office.add("2026-0102", "500.00", due: "2026-10-15", to: .business("Gamma SRL"))
    for file in tables { try office.bring([try office.file(file.table, "a.csv")]) }
    for file in files { try office.bank(file) }
    #expect(try office.ledger.verify().isClean)
    return try [one, other].map { AmountText.machine(try office.state($0).paid) }
  }

  @Test func `of two payers, in two formats and any order, is two payments`() throws {
    var nameless = Self.alfa
    nameless.from = nil
    let both = BankFile(through: "2026-11-20", [Self.gamma, Self.alfa])
    let noon = BankFile(through: "2026-11-20", [nameless])
    #expect(try received([both], tables: [noon]) == ["100.00", "100.00"])
    let first = BankFile(through: "2026-11-20", [Self.alfa])
    let office = try Office()
    office.on("2026-11-24")
    let one = try office.add("2026-0101", "500.00", due: "2026-10-15", to: .business("Alfa BV"))
    let other = try office.add("2026-0102", "500.00", due: "2026-10-15", to: .business("Gamma SRL"))
    try office.bank(first)
    try office.bring([try office.file(both.table, "a.csv")])
    #expect(try office.open(one) == euro("400.00"))
    #expect(try office.open(other) == euro("400.00"))
  }

  @Test func `told otherwise waits, so that it isn't booked twice`() throws {
    try Office.story { office in
      let id = try office.add("2026-0101", "500.00", due: "2026-10-15", to: .business("Alfa BV"))
      try office.bank(BankFile(through: "2026-11-20", [Self.alfa]))
      #expect(try office.open(id) == euro("400.00"))
      var other = Self.alfa
      other.message = "2026-0101 november"
      let again = try office.bank(BankFile(through: "2026-11-20", number: "9", [other]))
      #expect(again == .init(added: 1, booked: 0, toReview: 1))
      #expect(try office.open(id) == euro("400.00"))
      let entry = try #require(try office.desk.inbox().entries.last)
      guard case .doubtful(let candidates) = entry.state else { return }
      #expect(candidates.first?.clues.first == .mayRepeat)
    }
  }

  @Test func `isn't new because the account came back to the same balance`() throws {
    try Office.story { office in
      let id = try office.add("101", "300.00", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      let first = BankFile.Entry(amount: "50.00", on: "2026-11-10", name: "Somebody", message: "x")
      let paid = BankFile.Entry(
        amount: "100.00", on: "2026-11-11", name: "X", structured: "090933755493")
      let rent = BankFile.Entry(amount: "-150.00", on: "2026-11-11", name: "Rent", message: "h")
      try office.bank(BankFile(through: "2026-11-10", number: "10", [first]))
      try office.bank(
        BankFile(through: "2026-11-11", number: "11", opening: "1050.00", [paid, rent]))
      let month = BankFile(through: "2026-11-30", number: "1", [first, paid, rent])
      #expect(try office.bank(month).added == 0)
      #expect(try office.open(id) == euro("200.00"))
    }
  }

  @Test func `on two statements of a day is two, whichever comes first`() throws {
    try Office.story { office in
      let twin = BankFile.Entry(amount: "5.00", on: "2026-11-20", name: "X", message: "twin")
      let later = BankFile(through: "2026-11-20", number: "21", opening: "1005.00", [twin])
      let first = try office.bank(later)
      #expect(first.added == 1)
      #expect(try office.bank(BankFile(through: "2026-11-20", number: "20", [twin])).added == 1)
      #expect(try office.bank(later).added == 0)
    }
  }

  @Test func `isn't booked again by a redo of before`() throws {
    let office = try Office()
    office.on("2026-11-24")
    let id = try office.add("101", "300.00", due: "2026-10-15")
    try office.reference(id, "+++090/9337/55493+++")
    let file = BankFile(
      through: "2026-11-20",
      [.init(amount: "100.00", on: "2026-11-20", name: "X", structured: "090933755493")])
    try office.bank(file)
    _ = try office.ledger.undo()
    try office.bank(file)
    #expect(throws: StoreFailure.nothingToRedo) { try office.ledger.redo() }
    #expect(try office.open(id) == euro("200.00"))
  }
}

@Suite struct `A payment that was typed` {
  private static func file(_ entries: [BankFile.Entry], _ number: String = "1") -> BankFile {
    BankFile(through: entries.map(\.on).max() ?? "2026-11-20", number: number, entries)
  }

  @Test func `and joined can be taken back, reversed and moved`() throws {
    try Office.story { office in
      let id = try office.add("101", "300.00", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      try office.pay(id, "300.00", on: "2026-11-18")
      let iban = "BE68539007547034"
      try office.bank(
        Self.file([
          .init(
            amount: "300.00", on: "2026-11-19", from: iban, name: "X", structured: "090933755493")
        ]))
      #expect(try office.payment(id)?.line != nil)
      let back = BankFile(
        through: "2026-11-20", number: "2", opening: "1300.00",
        [
          .init(
            amount: "-300.00", on: "2026-11-20", from: iban, name: "X", message: "back",
            isReturn: true),
          .init(amount: "77.00", on: "2026-11-20", name: "Q", message: "q"),
        ])
      #expect(try office.bank(back).added == 2)
      #expect(try office.open(id) == euro("300.00"))
    }
  }

  @Test func `isn't counted again by hand`() throws {
    try Office.story { office in
      let id = try office.add("101", "300.00", due: "2026-10-15")
      try office.pay(id, "100.00", on: "2026-11-18")
      try office.bank(
        Self.file([.init(amount: "100.00", on: "2026-11-19", name: "Iemand", message: "x")]))
      let line = try #require(try office.desk.inbox().entries.first).line.id
      let outcome = try office.perform(.place(line, on: [id], amount: nil))
      #expect(outcome.cautions.contains(.joinedLine(number: "101", on: day("2026-11-19"))))
      #expect(try office.open(id) == euro("200.00"))
    }
  }

  @Test func `leaves another customer's line alone`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-10-15", to: .business("Alfa BV"))
      try office.add("102", "250.00", due: "2026-10-15", to: .business("Beta NV"))
      try office.add("103", "100.00", due: "2026-10-15", to: .business("Beta NV"))
      try office.bank(
        Self.file([
          .init(
            amount: "100.00", on: "2026-11-18", from: "BE39001000010588", name: "BETA NV",
            message: "betaling")
        ]))
      let outcome = try office.pay(id, on: "2026-11-19")
      #expect(outcome.cautions.allSatisfy { if case .joinedLine = $0 { false } else { true } })
      #expect(try office.desk.inbox().entries.count == 1)
      #expect(try office.next(office.id("102")).hasSuffix(" -"))
    }
  }

  @Test func `of another amount than what came makes the line wait`() throws {
    try Office.story { office in
      let id = try office.add("101", "500.00", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      try office.pay(id, "300.00", on: "2026-11-18")
      let part = BankFile.Entry(
        amount: "100.00", on: "2026-11-19", name: "X", structured: "090933755493")
      #expect(try office.bank(Self.file([part])) == .init(added: 1, booked: 0, toReview: 1))
      #expect(try office.open(id) == euro("200.00"))
    }
  }
}

@Suite struct `What went back` {
  @Test func `and was recorded by hand isn't taken back a second time`() throws {
    try Office.story { office in
      let iban = "BE68539007547034"
      let one = try office.add("2026-0101", "100.00", due: "2026-10-15")
      let other = try office.add("2026-0102", "100.00", due: "2026-10-15")
      let entries = ["2026-0101", "2026-0102"].map {
        BankFile.Entry(
          amount: "100.00", on: "2026-11-10", from: iban, name: "CAFE ZUID", message: $0)
      }
      #expect(try office.bank(BankFile(through: "2026-11-10", entries)).booked == 2)
      let payment = try #require(try office.payment(one))
      try office.perform(.reverse(one, payment.id, .returned, on: day("2026-11-12")))
      let back = BankFile(
        through: "2026-11-12", number: "2", opening: "1200.00",
        [
          .init(
            amount: "-100.00", on: "2026-11-12", from: iban, name: "CAFE ZUID", message: "terug",
            isReturn: true)
        ])
      try office.bank(back)
      #expect(try office.open(one) == euro("100.00"))
      #expect(try office.stage(other) == .paid)
      #expect(try office.desk.inbox().entries.isEmpty)
    }
  }

  @Test func `in part is taken off the payment by hand`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-10-15")
      try office.pay(id)
      try office.bank(
        BankFile(
          through: "2026-11-23",
          [.init(amount: "-40.00", on: "2026-11-23", name: "Z", message: "x", isReturn: true)]))
      let line = try #require(try office.desk.inbox().entries.first).line.id
      try office.perform(.place(line, on: [id], amount: nil))
      #expect(try office.open(id) == euro("40.00"))
      #expect(try office.desk.inbox().entries.isEmpty)
    }
  }

  @Test func `by mistake leaves the line waiting, and its account forgotten`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      try office.bank(
        BankFile(
          through: "2026-11-20",
          [
            .init(
              amount: "100.00", on: "2026-11-20", from: "BE68539007547034", name: "CAFE ZUID",
              structured: "090933755493")
          ]))
      #expect(try office.stage(id) == .paid)
      #expect(try office.customer(of: id).accounts.count == 1)
      let payment = try #require(try office.payment(id))
      try office.perform(.reverse(id, payment.id, .mistake, on: nil))
      #expect(try office.open(id) == euro("100.00"))
      #expect(try office.desk.inbox().entries.count == 1)
      #expect(try office.customer(of: id).accounts.isEmpty)
      // Nor does the next import book it there.
      try office.bank(BankFile(through: "2026-11-21", number: "2", opening: "1100.00", []))
      #expect(try office.open(id) == euro("100.00"))
    }
  }

  @Test func `is one currency at a time`() throws {
    try Office.story { office in
      let usd = try #require(Currency("USD"))
      var invoice = Intent.NewInvoice(
        number: "U", customer: .cafe, total: Money(minorUnits: 10_000, currency: usd))
      invoice.due = day("2026-10-15")
      try office.perform(.add(invoice))
      let id = try office.add("101", "100.00", due: "2026-10-15")
      try office.bank(
        BankFile(
          through: "2026-11-20",
          [.init(amount: "150.00", on: "2026-11-20", name: "Y", message: "m")]))
      let line = try #require(try office.desk.inbox().entries.first).line.id
      let foreign = try office.id("U")
      #expect(
        try office.refusal { try office.perform(.place(line, on: [foreign, id], amount: nil)) }
          == .wrongCurrency(number: "U", currency: usd))
    }
  }
}

@Suite struct `Credit of a customer` {
  @Test func `is used on what he owes with one word, the oldest first`() throws {
    try Office.story { office in
      let credit = try office.creditNote("CN-1", "60.00")
      let paid = try office.add("100", "100.00", due: "2026-11-30")
      try office.pay(paid, "150.00")
      let id = try office.add("101", "80.00", due: "2026-10-15")
      #expect(try office.reasons(id) == [.unallocatedCredit(euro("110.00"))])
      let outcome = try office.perform(.useCredit([id]))
      #expect(outcome.amount == euro("80.00"))
      #expect(try office.stage(id) != .overdue)
      #expect(
        try office.state(credit).customerCredit + office.state(paid).customerCredit == euro("30.00")
      )
    }
  }
}
