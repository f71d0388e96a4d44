import Claims
import GRDB
import Store
import Testing

@Suite struct `What wakes an invoice` {
  /// A long hold: nothing is to be done but to see that the last day isn't lost.
  private func held(_ ledger: Ledger) throws -> Receivable.ID {
    let customer = try ledger.addCustomer("Café")
    let id = try ledger.addInvoice("1", of: customer, total: .euro(100))
    try ledger.act(Action.Note(.customer)) { _ in
      [
        .customerHeld(
          CustomerHeld(customer: customer, reason: "x", until: nil, on: try day("2026-02-05")))
      ]
    }
    return id
  }

  @Test func `is the warning where nothing else is to be done`() throws {
    let store = try TemporaryStore()
    let ledger = store.ledger
    let id = try held(ledger)
    let row = try #require(try ledger.row(id))
    let warning = try #require(row.warning)
    #expect(row.nextOn == nil && row.wakesOn == warning.on)
    let lastDay = try #require(warning.lastDay)
    #expect(lastDay > warning.on)

    let before = warning.on.previous
    for (today, count) in [(before, 0), (warning.on, 1)] {
      let query = ListQuery(view: .dueToday, today: today)
      #expect(try ledger.read { try $0.rows(query) }.map(\.id) == (count == 1 ? [id] : []))
      #expect(try ledger.read { try $0.sums(query) }.count == count)
      let queue = try ledger.read { try $0.queue(today) }
      #expect(queue.map(\.action) == (count == 1 ? [.check] : []))
      #expect(queue.allSatisfy { $0.from == warning.on && $0.urgency == .lastDay })
    }
    let next = try #require(try ledger.read { try $0.nextDay(before) })
    #expect(next.day == warning.on && next.count == 1)
    #expect(row.next(on: warning.on)?.reasons.first == .limitation(lastDay))
  }

  @Test func `is what comes next where that is sooner`() throws {
    let store = try TemporaryStore()
    let ledger = store.ledger
    let id = try ledger.addInvoice("1", of: try ledger.addCustomer("Café"), total: .euro(100))
    let row = try #require(try ledger.row(id))
    let next = try #require(row.nextOn), warning = try #require(row.warning)
    #expect(next < warning.on && row.wakesOn == next)
    let (soon, late) = try ledger.read { books in
      (try books.queue(next), try books.queue(warning.on))
    }
    #expect(soon.map(\.urgency) == [.rest] && late.map(\.urgency) == [.lastDay])
    #expect((soon + late).allSatisfy { $0.action == .reminder && $0.from == next })
  }

  @Test(arguments: [
    "warn_on = warn_on + 1", "limitation_on = limitation_on + 1", "wake_on = wake_on + 1",
    "last_day_from = 1", "broken_on = 1", "claim_principal = claim_principal + 1",
    "claim_settled = claim_settled + 1", "claim_on_start = 1", "claim_starts_on = 1",
    "claim_interest_from = 1", "claim_source = 'legal'", "claim_rounds_down = 1",
    "claim_frozen_on = 1",
  ])
  func `is checked by verify, as is what the claim will be`(change: String) throws {
    let store = try TemporaryStore()
    _ = try held(store.ledger)
    #expect(try store.ledger.verify().isClean)
    try store.tamper("UPDATE receivables SET \(change)")
    let tables = try store.ledger.verify().problems.compactMap { problem in
      if case .tableDiffers(let table, _) = problem { table } else { nil }
    }
    #expect(tables == ["receivables"])
  }

  @Test func `is read without the table, customer by customer`() throws {
    let store = try TemporaryStore()
    let plan = try store.raw { db in
      try Row.fetchAll(
        db,
        sql: """
          EXPLAIN QUERY PLAN SELECT customer, wake_on, claim_principal, claim_frozen_on
          FROM receivables INDEXED BY queue WHERE wake_on <= 1
          ORDER BY customer, wake_on
          """)
    }.map { $0["detail"] as String }
    #expect(plan == ["SCAN receivables USING COVERING INDEX queue"])
  }
}

@Suite struct `What a claim will be, in the tables` {
  private func columns(_ store: TemporaryStore) throws -> [DatabaseValue] {
    try store.raw { db in
      try #require(
        try Row.fetchOne(
          db, sql: "SELECT claim_principal, claim_source, claim_frozen_on FROM receivables"))
    }.databaseValues.map { $0 }
  }

  @Test func `follows the kind of the customer, its insolvency and payments`() throws {
    let store = try TemporaryStore()
    let ledger = store.ledger
    let customer = try ledger.addCustomer("Café")
    let id = try ledger.addInvoice("1", of: customer, total: .euro(100))
    #expect(try columns(store) == [10_000.databaseValue, "late".databaseValue, .null])
    try ledger.pay(id, .euro(150))
    #expect(try columns(store) == [.null, .null, .null], "nothing is owed any more")
    _ = try ledger.undo()

    let since = try day("2026-03-01")
    try ledger.act(Action.Note(.customer)) { _ in
      [
        .insolvencyOpened(
          InsolvencyOpened(
            customer: customer, on: since, procedure: .bankruptcy, declareBy: nil, trustee: nil))
      ]
    }
    #expect(try columns(store).last == since.dayNumber.databaseValue)
    try ledger.act(Action.Note(.customer)) { _ in
      let record = CustomerRecord(name: "Café", kind: .consumer)
      return [
        .customerRecorded(CustomerRecorded(customer: customer, record: record, on: since))
      ]
    }
    #expect(try columns(store) == [10_000.databaseValue, .null, .null], "no reminder, no interest")
    #expect(try ledger.verify().isClean)
  }
}

@Suite struct `Sources of interest` {
  @Test(
    arguments: [
      .agreed(Rate(basisPoints: 1_250)), .latePayment, .oldContract, .legal, .unrounded,
      .capped(Rate(basisPoints: 900), .published), .capped(Rate(basisPoints: 900), .unrounded),
      .otherLaw(.netherlands),
    ] as [InterestSource])
  func `come back from their codes`(source: InterestSource) {
    #expect(InterestSource(code: source.code) == source)
  }

  @Test(arguments: ["", "late:1", "agreed", "agreed:x", "capped:900", "capped:900,x", "law:xx"])
  func `come from no other code`(code: String) {
    #expect(InterestSource(code: code) == nil)
  }
}
