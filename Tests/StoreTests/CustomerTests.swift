import Claims
import Store
import Testing

@Suite struct `Customers of a store` {
  let store: TemporaryStore
  let ledger: Ledger

  init() throws {
    store = try TemporaryStore()
    ledger = store.ledger
  }

  private func record(_ record: CustomerRecord, as customer: Customer.ID? = nil) throws
    -> Customer.ID
  {
    var id = customer ?? Customer.ID(rawValue: 0)
    try ledger.act(Action.Note(.customer)) { books in
      if customer == nil { id = Customer.ID(rawValue: try books.newID()) }
      return [
        .customerRecorded(
          CustomerRecorded(customer: id, record: record, on: try day("2026-01-05")))
      ]
    }
    return id
  }

  @Test func `come back as they were recorded`() throws {
    let full = CustomerRecord(
      name: "Brouwerij 't IJ", kind: .business, kindIsAssumed: true,
      enterpriseNumber: try EnterpriseNumber("0428.759.497"), vatNumber: "NL123", language: .french,
      address: PostalAddress(street: "Kaai 1", postcode: "2000", city: "Antwerpen", country: "BE"),
      email: "a@b.example", phone: "+32", contact: "Els")
    let id = try record(full)
    try ledger.act(Action.Note(.customer)) { _ in
      [
        .customerHeld(
          CustomerHeld(
            customer: id, reason: "asked", until: try day("2026-05-01"),
            on: try day("2026-01-06")))
      ]
    }
    let customer = try ledger.read { try $0.customer(id) }
    #expect(customer?.record == full)
    #expect(
      customer?.hold == Customer.Hold(reason: "asked", until: try day("2026-05-01")))
  }

  @Test func `are found by enterprise number, by folded name and by a piece of it`() throws {
    let number = try EnterpriseNumber("0428.759.497")
    let first = try record(
      CustomerRecord(name: "Café Rosé", kind: .business, enterpriseNumber: number))
    let second = try record(CustomerRecord(name: "CAFE ROSE", kind: .consumer))
    let third = try record(CustomerRecord(name: "Rosette", kind: .consumer))
    try ledger.read { books in
      let byName = try books.customersLike(CustomerRecord(name: "café rosé", kind: .business))
      #expect(byName.map(\.id) == [first, second])
      let byNumber = try books.customersLike(
        CustomerRecord(name: "Rosette", kind: .business, enterpriseNumber: number))
      #expect(byNumber.map(\.id) == [first, third])
      let pieces = try books.customersNamed(SearchKey("rosé"), 2)
      #expect(pieces.map(\.id) == [first, second])
    }
  }

  @Test func `a hold moves what comes next, a release gives it back`() throws {
    let id = try ledger.addCustomer("Janssens")
    let invoice = try ledger.addInvoice("1", of: id, total: .euro(100))
    let free = try ledger.row(invoice)
    try ledger.act(Action.Note(.customer)) { _ in
      [
        .customerHeld(
          CustomerHeld(customer: id, reason: "talks", until: nil, on: try day("2026-02-01")))
      ]
    }
    #expect(try ledger.row(invoice)?.nextOn == nil)
    try ledger.act(Action.Note(.customer)) { _ in
      [.customerReleased(CustomerReleased(customer: id, on: try day("2026-02-02")))]
    }
    #expect(try ledger.row(invoice) == free)
  }

  @Test func `an unused credit note blocks and waits for the invoice it names`() throws {
    let id = try ledger.addCustomer("Janssens")
    let credit = try ledger.addInvoice("C-1", of: id, total: .euro(-100), credits: ["7"])
    let invoice = try ledger.addInvoice("7", of: id, total: .euro(100))
    #expect(try ledger.row(invoice)?.reasons == [.unallocatedCredit(.euro(100))])
    #expect(try ledger.read { try $0.contact(id) }.credit == [.euro: .euro(100)])
    let waiting = try ledger.read { try $0.waitingCredits("0428759497", "7") }
    #expect(waiting.map(\.id) == [credit])
    try ledger.act(Action.Note(.credit)) { _ in
      [
        .creditApplied(
          CreditApplied(
            receivable: invoice, source: credit, on: try day("2026-02-01"), amount: .euro(100)))
      ]
    }
    #expect(try ledger.row(invoice)?.stageFacts.closed == .credited)
    #expect(try ledger.read { try $0.waitingCredits("0428759497", "7") } == [])
    #expect(try ledger.read { try $0.contact(id) }.credit == [:])
    _ = try ledger.undo()
    #expect(try ledger.read { try $0.waitingCredits("0428759497", "7") }.map(\.id) == [credit])
    #expect(try ledger.verify().problems == [])
  }

  @Test func `merged, their invoices and their contact are the survivor's`() throws {
    let old = try ledger.addCustomer("Jansens")
    let survivor = try ledger.addCustomer("Janssens")
    let moved = try ledger.addInvoice("1", of: old, total: .euro(100))
    let own = try ledger.addInvoice("2", of: survivor, total: .euro(50))
    try ledger.send(.reminder(level: 1), for: moved, on: "2026-02-12")
    #expect(try ledger.row(own)?.nextOn == (try day("2026-02-11")))
    try ledger.act(Action.Note(.customer)) { _ in
      var correction = InvoiceCorrected(receivable: moved, on: try day("2026-02-13"))
      correction.customer = survivor
      correction.formerCustomer = old
      return [
        .invoiceCorrected(correction),
        .customerMerged(CustomerMerged(customer: old, into: survivor, on: try day("2026-02-13"))),
      ]
    }
    #expect(try ledger.row(moved)?.customerName == "Janssens")
    #expect(try ledger.row(own)?.nextOn == (try day("2026-02-17")))
    #expect(try ledger.read { try $0.contact(old) } == CustomerContact())
    #expect(try ledger.read { try $0.customer(old) }?.mergedInto == survivor)
    #expect(try ledger.read { try $0.openReceivables(survivor) }.map(\.id) == [moved, own])
    let blocked = #expect(throws: UndoBlocked.self) { try ledger.undo(Action.ID(rawValue: 2)) }
    #expect(blocked?.dependants.map(\.id.rawValue) == [6, 4])
    _ = try ledger.undo()
    #expect(try ledger.row(moved)?.customerName == "Jansens")
    #expect(try ledger.row(own)?.nextOn == (try day("2026-02-11")))
    #expect(try ledger.verify().problems == [])
  }
}
