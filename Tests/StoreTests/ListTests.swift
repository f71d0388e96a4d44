import Claims
import Store
import Testing

@Suite struct `Lists of invoices` {
  let store: TemporaryStore
  let ledger: Ledger
  let customers: [Customer.ID]
  let today: CalendarDay

  init() throws {
    store = try TemporaryStore()
    ledger = store.ledger
    today = try day("2026-03-01")
    customers = try ["Zwaan", "Café Déjà Vu", "åse"].map { [ledger] in try ledger.addCustomer($0) }
    try ledger.addInvoice(
      "2026-10", of: customers[0], total: .euro(500), due: "2026-01-31",
      reference: "+++090/9337/55493+++")
    let disputed = try ledger.addInvoice(
      "2026-9", of: customers[1], total: .euro(1_522, 89), due: "2026-01-31")
    let promised = try ledger.addInvoice(
      "2026-11", of: customers[2], total: .euro(80), due: "2026-02-10")
    let paid = try ledger.addInvoice("2026-12", of: customers[0], total: .euro(70))
    try ledger.addInvoice("2026-13", of: customers[1], total: .euro(60), due: "2026-04-01")
    try ledger.addInvoice("C-1", of: customers[2], total: .euro(-25), credits: ["2025-1"])
    try ledger.addInvoice(
      "2026-14", of: customers[0],
      total: Money(minorUnits: 10_000, currency: try #require(Currency("USD"))),
      due: "2026-02-01")
    try ledger.pay(paid, .euro(70))
    let on = try day("2026-02-20")
    try ledger.act(Action.Note(.dispute)) { _ in
      [
        .disputeOpened(
          DisputeOpened(receivable: disputed, on: on, ground: .price, amount: .euro(500))),
        .promiseMade(
          PromiseMade(
            receivable: promised, on: on, by: try day("2026-03-05"), judged: try day("2026-03-09"))
        ),
      ]
    }
  }

  private func numbers(
    _ view: ListQuery.View, _ order: ListQuery.Order = .age, reversed: Bool = false,
    filter: String? = nil, customer: Customer.ID? = nil, limit: Int? = nil
  ) throws -> [String] {
    let query = ListQuery(
      view: view, order: order, isReversed: reversed, filter: filter.map { SearchKey($0) },
      customer: customer, today: today, limit: limit)
    return try ledger.read { try $0.rows(query) }.map(\.number)
  }

  @Test func `views show what they say`() throws {
    #expect(try numbers(.dueToday) == ["2026-9", "2026-10", "2026-14"])
    #expect(try numbers(.overdue) == ["2026-9", "2026-10", "2026-14", "2026-11"])
    #expect(try numbers(.disputed) == ["2026-9"])
    #expect(try numbers(.agreed) == ["2026-11"])
    #expect(
      try numbers(.open) == ["2026-9", "2026-10", "2026-14", "C-1", "2026-11", "2026-13"])
    #expect(
      try numbers(.everything)
        == ["2026-9", "2026-10", "2026-14", "2026-12", "C-1", "2026-11", "2026-13"])
  }

  @Test func `orders are those of people`() throws {
    #expect(
      try numbers(.everything, .number)
        == ["2026-9", "2026-10", "2026-11", "2026-12", "2026-13", "2026-14", "C-1"])
    #expect(
      try numbers(.open, .customer)
        == ["C-1", "2026-11", "2026-9", "2026-13", "2026-10", "2026-14"])
    #expect(
      try numbers(.open, .amount) == ["2026-9", "2026-10", "2026-14", "2026-11", "2026-13", "C-1"])
    #expect(try numbers(.open, .due) == numbers(.open, .age))
  }

  @Test(arguments: ListQuery.View.allCases, ListQuery.Order.allCases)
  func `an order reversed is the other way round, and a page is its beginning`(
    _ view: ListQuery.View, _ order: ListQuery.Order
  ) throws {
    let all = try numbers(view, order)
    #expect(try numbers(view, order, reversed: true) == all.reversed())
    #expect(try numbers(view, order, limit: 2) == Array(all.prefix(2)))
    for customer in customers {
      let own = try numbers(view, order, customer: customer)
      #expect(own == all.filter(Set(own).contains))
    }
  }

  @Test(arguments: ListQuery.View.allCases, [nil, "vu", "2026", "nobody"])
  func `sums are those of the rows`(_ view: ListQuery.View, _ filter: String?) throws {
    for customer in [nil] + customers.map(Optional.some) {
      let query = ListQuery(
        view: view, filter: filter.map { SearchKey($0) }, customer: customer, today: today)
      let (rows, sums) = try ledger.read { (try $0.rows(query), try $0.sums(query)) }
      #expect(sums.count == rows.count)
      for amount in sums.open {
        let open = rows.filter { $0.open.currency == amount.currency }.map(\.open)
        #expect(open.reduce(.zero(amount.currency), +) == amount)
      }
      #expect(Set(sums.open.map(\.currency)) == Set(rows.map(\.open.currency)))
    }
  }

  @Test func `sums name the euro first`() throws {
    let query = ListQuery(view: .open, today: today)
    let sums = try ledger.read { try $0.sums(query) }
    #expect(sums.open.map(\.description) == ["2137.89 EUR", "100.00 USD"])
  }

  @Test(
    arguments: [
      ("déja", ["2026-9", "2026-13"]), ("CAFE D", ["2026-9", "2026-13"]),
      ("Åse", ["C-1", "2026-11"]),
      ("0909337", ["2026-10"]), ("090/9337", ["2026-10"]), ("2026-1", nil), ("1522.89", ["2026-9"]),
      ("1522,89", ["2026-9"]), ("1.522,89", ["2026-9"]), ("1 522,8", ["2026-9"]),
      ("c-1", ["C-1"]), ("-25", ["C-1"]), ("zwaan2026", []), ("%", []),
    ] as [(String, [String]?)])
  func `search finds`(_ text: String, _ expected: [String]?) throws {
    let found = try numbers(.open, filter: text)
    #expect(found == expected ?? ["2026-10", "2026-14", "2026-11", "2026-13"])
    #expect(try numbers(.open, filter: text, limit: 1) == Array(found.prefix(1)))
  }

  @Test func `search follows a customer's new name and an invoice's balance`() throws {
    try ledger.act(Action.Note(.customer)) { [customers] _ in
      [
        .customerRecorded(
          CustomerRecorded(
            customer: customers[0], record: CustomerRecord(name: "Reiger", kind: .business),
            on: try day("2026-02-20")))
      ]
    }
    #expect(try numbers(.open, filter: "zwaan") == [])
    #expect(try numbers(.everything, filter: "reiger") == ["2026-10", "2026-14", "2026-12"])
    #expect(try numbers(.everything, .customer).last == "2026-12")
    let id = try #require(try ledger.read { try $0.numbered("2026-10") }.first?.id)
    try ledger.pay(id, .euro(1))
    #expect(try numbers(.open, filter: "499,00") == ["2026-10"])
    #expect(try ledger.verify().problems == [])
  }

  @Test func `a number is found with invoices before credit notes`() throws {
    try ledger.addInvoice("2026-9", of: customers[0], total: .euro(-5))
    let rows = try ledger.read { try $0.numbered("2026-9") }
    #expect(rows.map(\.document) == [.invoice, .creditNote])
  }

  @Test func `the next day with something to do is told`() throws {
    let after = try day("2026-02-17")
    let next = try #require(try ledger.read { try $0.nextDay(after) })
    #expect(next.day == (try day("2026-03-09")))
    #expect(next.count == 1)
    let late = try day("2027-01-01")
    #expect(try ledger.read { try $0.nextDay(late) } == nil)
  }
}
