import Claims
import Store
import Testing

@Suite struct `What reports read` {
  /// What a document adds to the ledger, by number: `open credit disputed closed`.
  private func standing(
    _ ledger: Ledger, _ scope: Survey.Scope, _ day: CalendarDay
  ) throws -> [Int64: String] {
    var found: [Int64: String] = [:]
    try ledger.survey(asOf: day) { survey in
      try survey.items(scope) { item in
        #expect(found[item.id.rawValue] == nil, "twice: \(item.id)")
        found[item.id.rawValue] =
          "\(item.open) \(item.credit) \(item.disputed) \(item.closed?.rawValue ?? "-") \(item.due) \(item.customer)"
      }
    }
    return found
  }

  /// The same from the events alone, each document folded as of the day.
  private func folded(_ ledger: Ledger, _ day: CalendarDay) throws -> [Int64: String] {
    var found: [Int64: String] = [:]
    try ledger.read(asOf: day) { books in
      for row in try books.rows(ListQuery(view: .everything, today: day)) {
        guard let state = try books.receivable(row.id) else { continue }
        let closed = state.stageFacts(for: .business).closed?.rawValue ?? "-"
        found[row.id.rawValue] =
          "\(state.open) \(state.customerCredit) \(state.disputed) \(closed) \(state.facts.due) \(state.customer)"
      }
    }
    return found
  }

  @Test(arguments: 31...40 as ClosedRange<UInt64>)
  func `is what the events make of any day`(_ seed: UInt64) throws {
    let store = try TemporaryStore()
    var story = try RandomStory(ledger: store.ledger, seed: seed)
    try story.run(steps: 160)
    for iso in ["2026-01-04", "2026-01-20", "2026-02-10", "2026-03-05", "2030-01-01"] {
      let day = try day(iso)
      let folded = try folded(store.ledger, day)
      #expect(try standing(store.ledger, .everything, day) == folded, "\(iso)")
      let open = folded.filter { !$0.value.hasPrefix("0.00 EUR 0.00 EUR") }
      #expect(try standing(store.ledger, .standing, day) == open, "\(iso)")
    }
  }

  @Test(arguments: 51...54 as ClosedRange<UInt64>)
  func `has payments and changes that make the balance`(_ seed: UInt64) throws {
    let store = try TemporaryStore()
    var story = try RandomStory(ledger: store.ledger, seed: seed)
    try story.run(steps: 160)
    let last = try day("2030-01-01")
    var count = 0
    try store.ledger.survey(asOf: last) { survey in
      try survey.items(.everything) { item in
        guard let state = try survey.state(item.id), !state.isCredit else { return }
        let own = ReportItem(state)
        let inOrder = { (item: ReportItem) in
          item.payments.map { "\($0.on) \($0.amount) \($0.showsManners)" }.sorted()
        }
        #expect(inOrder(item) == inOrder(own) && item.changes == own.changes)
        // Credit notes that are documents change nothing in all: they aren't among the changes.
        let setOff = state.credits.filter { $0.source != nil }.reduce(.euro(0)) { $0 + $1.amount }
        let flows =
          item.payments.reduce(item.total) { $0 - $1.amount } - setOff
          + item.changes.reduce(.euro(0)) { $0 + $1.amount }
        #expect(flows == item.balance)
        count += item.changes.count
      }
    }
    #expect(count > 0)
  }

  /// A payment that was typed, and is a line of the bank's day; one that was booked on the wrong invoice, and moved.
  @Test(arguments: [false, true])
  func `has a payment on its own day, where it belongs`(crowded: Bool) throws {
    let store = try TemporaryStore()
    let ledger = store.ledger
    let customer = try ledger.addCustomer("A")
    let typed = try ledger.addInvoice("1", of: customer, total: .euro(100))
    let wrong = try ledger.addInvoice("2", of: customer, total: .euro(100))
    let right = try ledger.addInvoice("3", of: customer, total: .euro(100))
    let (bankDay, typedOn, movedOn) = try (
      day("2026-03-02"), day("2026-03-05"), day("2026-04-01")
    )
    try ledger.act(Action.Note(.pay)) { _ in
      let payment = Payment.ID(rawValue: 501)
      let source = PaymentSource(line: BankLine.ID(rawValue: 900), amount: .euro(100))
      var received = PaymentReceived(receivable: typed, on: typedOn, amount: .euro(100))
      received.id = payment
      var booked = PaymentReceived(receivable: wrong, on: bankDay, amount: .euro(100))
      booked.id = Payment.ID(rawValue: 502)
      let account = try #require(BankAccount("BE68539007547034"))
      return [
        .bankLineTaken(
          BankLineTaken(
            line: source.line, statement: AccountStatement.ID(rawValue: 901), account: account,
            format: "coda",
            entry: BankEntry(bookedOn: bankDay, valueOn: bankDay, amount: .euro(100)))),
        .paymentReceived(received),
        .paymentJoined(
          PaymentJoined(receivable: typed, payment: payment, source: source, on: bankDay)),
        .paymentReceived(booked),
        .paymentReversed(
          PaymentReversed(
            receivable: wrong, payment: Payment.ID(rawValue: 502), on: movedOn,
            amount: .euro(100), cause: .moved)),
        .paymentReceived(PaymentReceived(receivable: right, on: bankDay, amount: .euro(100))),
      ]
    }
    if crowded {
      for number in 10..<320 {
        try ledger.addInvoice(
          "\(number)", of: customer, total: .euro(1), issued: "2026-06-01", due: "2026-07-01")
      }
    }
    func open(_ iso: String) throws -> [Int64] {
      let day = try day(iso)
      let folded = try ledger.read(asOf: day) { books in
        try [typed, wrong, right].map { try books.row($0)?.open.minorUnits ?? 0 }
      }
      var read: [Receivable.ID: Int64] = [:]
      try ledger.survey(asOf: day) { survey in
        try survey.items(.standing) { read[$0.id] = $0.open.minorUnits }
      }
      #expect(folded == [typed, wrong, right].map { read[$0] ?? 0 })
      return folded
    }
    #expect(try open("2026-03-01") == [10_000, 10_000, 10_000])
    #expect(try open("2026-03-02") == [0, 10_000, 0])
    #expect(try open("2026-03-04") == [0, 10_000, 0])
    #expect(try open("2026-04-01") == [0, 10_000, 0])
  }

  @Test func `is of that day also for what customers are, and says how far it has come`() throws {
    let store = try TemporaryStore()
    let ledger = store.ledger
    let customer = try ledger.addCustomer("Before")
    for number in 0..<150 {
      let id = try ledger.addInvoice("\(number)", of: customer, total: .euro(10))
      try ledger.pay(id, .euro(10), on: "2026-05-01")
    }
    try ledger.act(Action.Note(.customer)) { _ in
      [
        .customerRecorded(
          CustomerRecorded(
            customer: customer, record: CustomerRecord(name: "After", kind: .consumer),
            on: try day("2026-05-02")))
      ]
    }
    var told: [String] = []
    let then = try ledger.survey(
      asOf: try day("2026-04-30"), progress: { told.append("\($0)/\($1)") }
    ) { survey in
      var count = 0
      try survey.items(.standing) { _ in count += 1 }
      return try "\(count) of \(survey.customers()[customer]?.name ?? "")"
    }
    #expect(then == "150 of Before")
    #expect(told == ["0/150", "100/150", "150/150"])
    let now = try ledger.survey(asOf: try day("2026-05-02")) { survey in
      try survey.customers()[customer]?.name
    }
    #expect(now == "After")
  }

  @Test func `hands over the cases on which something stands, not what was undone`() throws {
    let store = try TemporaryStore()
    let ledger = store.ledger
    let customer = try ledger.addCustomer("A")
    let one = try ledger.addInvoice("1", of: customer, total: .euro(10))
    let two = try ledger.addInvoice("2", of: customer, total: .euro(10))
    try ledger.send(.reminder(level: 1), for: one, on: "2026-02-10")
    try ledger.send(.reminder(level: 1), for: two, on: "2026-02-10")
    _ = try ledger.undo()
    func cases(_ iso: String) throws -> [Receivable.ID] {
      var found: [Receivable.ID] = []
      try ledger.survey(asOf: try day(iso)) { survey in
        try survey.cases([.stepSent]) { found.append($0.state.id) }
      }
      return found
    }
    #expect(try cases("2026-02-10") == [one])
    #expect(try cases("2026-02-09") == [])
  }
}
