import Claims
import Store
import Testing

@Suite struct `The books as of a day` {
  let store: TemporaryStore
  let ledger: Ledger
  let customer: Customer.ID
  let invoice: Receivable.ID

  init() throws {
    store = try TemporaryStore()
    ledger = store.ledger
    customer = try ledger.addCustomer("Janssens", on: "2026-06-01")
    invoice = try ledger.addInvoice("1", of: customer, total: .euro(100), issued: "2026-01-05")
    try ledger.pay(invoice, .euro(30), on: "2026-02-10")
    try ledger.pay(invoice, .euro(70), on: "2026-03-10")
  }

  /// So many invoices of a later day that their tables are made anew instead of folded back.
  private func addCrowd() throws {
    try ledger.act(Action.Note(.importFiles)) { books in
      try (0..<400).map { number in
        let facts = Receivable.Facts(
          number: "later \(number)", seller: "0428759497", issued: try day("2029-01-01"),
          due: try day("2029-02-01"), total: .euro(10))
        return .invoiceIssued(
          InvoiceIssued(
            receivable: Receivable.ID(rawValue: try books.newID()), customer: customer, facts: facts
          ))
      }
    }
  }

  private func open(_ iso: String) throws -> Money? {
    let today = try day(iso)
    let query = ListQuery(view: .everything, today: today)
    return try ledger.read(asOf: today) { books in
      let row = try books.row(invoice)
      let state = try books.receivable(invoice)
      let sums = try books.sums(query)
      #expect(row?.open == state?.open)
      #expect(sums.open.first == row?.open)
      return row?.open
    }
  }

  @Test(arguments: [false, true])
  func `leave out what happened later`(crowded: Bool) throws {
    if crowded { try addCrowd() }
    #expect(try open("2026-01-04") == nil)
    #expect(try open("2026-01-05") == .euro(100))
    #expect(try open("2026-02-10") == .euro(70))
    #expect(try open("2026-03-09") == .euro(70))
    #expect(try open("2026-03-10") == .euro(0))
    #expect(try ledger.row(invoice)?.open == .euro(0))
  }

  @Test(arguments: [false, true])
  func `know a customer by its first record, whenever that was made`(crowded: Bool) throws {
    if crowded { try addCrowd() }
    let today = try day("2026-02-01")
    let name = try ledger.read(asOf: today) { try $0.row(invoice)?.customerName }
    #expect(name == "Janssens")
  }

  @Test(arguments: [false, true])
  func `see what is recorded after they were asked`(crowded: Bool) throws {
    if crowded { try addCrowd() }
    #expect(try open("2026-02-10") == .euro(70))
    try ledger.pay(invoice, .euro(5), on: "2026-01-20")
    #expect(try open("2026-02-10") == .euro(65))
    let other = try TemporaryStore.open(store.directory)
    try other.pay(invoice, .euro(5), on: "2026-01-21")
    #expect(try open("2026-02-10") == .euro(60))
  }

  @Test(arguments: [false, true])
  func `leave out an event whose ground is later`(crowded: Bool) throws {
    if crowded { try addCrowd() }
    let other = try ledger.addInvoice("2", of: customer, total: .euro(50))
    let on = try day("2026-02-01")
    try ledger.act(Action.Note(.dispute)) { _ in
      [
        .disputeOpened(
          DisputeOpened(receivable: other, on: try day("2026-02-20"), ground: .work, amount: nil)),
        .disputeClosed(
          DisputeClosed(receivable: other, on: on, outcome: .upheld, reduction: .euro(20))),
      ]
    }
    #expect(try ledger.row(other)?.open == .euro(30))
    #expect(try ledger.read(asOf: on) { try $0.row(other) }?.open == .euro(50))
  }

  @Test(arguments: [false, true])
  func `history and contact are of that day, actions of now`(crowded: Bool) throws {
    if crowded { try addCrowd() }
    let today = try day("2026-02-20")
    try ledger.send(.reminder(level: 1), for: invoice, on: "2026-02-15")
    try ledger.send(.reminder(level: 2), for: invoice, on: "2026-02-25")
    try ledger.read(asOf: today) { books in
      let contact = try books.contact(customer)
      #expect(contact.lastDunning == (try day("2026-02-15")))
      let history = try books.history(invoice)
      #expect(history.count == 4)
      let actions = try books.actions(nil)
      #expect(actions.count == (crowded ? 7 : 6))
    }
  }

  @Test func `leave the store as it is`() throws {
    let version = try ledger.dataVersion()
    #expect(try open("2026-02-10") == .euro(70))
    #expect(try ledger.dataVersion() == version)
    #expect(try ledger.verify().problems == [])
  }

  @Test func `an undone event with a late day costs no second look`() throws {
    let latest = try day("2026-03-10")
    try ledger.pay(invoice, .euro(1), on: "2031-01-01")
    _ = try ledger.undo()
    #expect(try ledger.read(asOf: latest) { try $0.row(invoice) } == ledger.row(invoice))
  }
}
