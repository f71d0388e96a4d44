import Claims
import Store
import Testing

@Suite struct `Acting on a store` {
  @Test func `an invoice and its payment make a row, a state and sums`() throws {
    let store = try TemporaryStore()
    let ledger = store.ledger
    let customer = try ledger.addCustomer("Café Déjà Vu")
    let invoice = try ledger.addInvoice(
      "2026-0012", of: customer, total: .euro(1_522, 89), reference: "+++090/9337/55493+++")
    try ledger.pay(invoice, .euro(22, 89))

    let today = try day("2026-03-01")
    try ledger.read { books in
      let row = try #require(try books.row(invoice))
      #expect(row.open == .euro(1_500))
      #expect(row.customerName == "Café Déjà Vu")
      #expect(row.reference == "+++090/9337/55493+++")
      #expect(row.nextAction == .reminder)
      #expect(row.nextOn == (try day("2026-02-11")))
      #expect(row.reasons == [.noReminderYet(due: try day("2026-02-04"))])
      #expect(try books.receivable(invoice)?.paid == .euro(22, 89))
      #expect(
        try books.sums(ListQuery(view: .overdue, today: today))
          == ListSums(count: 1, open: [.euro(1_500)]))
      #expect(try books.rows(ListQuery(view: .open, today: today)) == [row])
      #expect(try books.history(invoice).map(\.action.note.verb) == [.addInvoice, .pay])
      #expect(try books.actions(nil).map(\.note.verb) == [.pay, .addInvoice, .customer])
      #expect(try books.head().count == 64)
    }
  }

  @Test func `nothing decided records nothing`() throws {
    let store = try TemporaryStore()
    let action = try store.ledger.act(Action.Note(.note)) { _ in [] }
    #expect(action == nil)
    #expect(try store.ledger.read { try $0.actions(nil) }.isEmpty)
  }

  @Test func `an event that can't follow aborts the whole action`() throws {
    let store = try TemporaryStore()
    let customer = try store.ledger.addCustomer("Janssens")
    let invoice = try store.ledger.addInvoice("1", of: customer, total: .euro(100))
    let on = try day("2026-03-01")
    #expect(throws: FoldRefusal.self) {
      try store.ledger.act(Action.Note(.pay)) { _ in
        [
          .paymentReceived(PaymentReceived(receivable: invoice, on: on, amount: .euro(10))),
          .disputeClosed(DisputeClosed(receivable: invoice, on: on, outcome: .withdrawn)),
        ]
      }
    }
    #expect(try store.ledger.row(invoice)?.open == .euro(100))
    #expect(try store.ledger.read { try $0.actions(nil) }.count == 2)
  }

  @Test func `a number can be there once for a seller and a kind of document`() throws {
    let store = try TemporaryStore()
    let customer = try store.ledger.addCustomer("Janssens")
    try store.ledger.addInvoice("1", of: customer, total: .euro(100))
    try store.ledger.addInvoice("1", of: customer, total: .euro(-100))
    let error = #expect(throws: FoldRefusal.self) {
      try store.ledger.addInvoice("1", of: customer, total: .euro(80))
    }
    #expect(error?.refusal == .issuedTwice)
  }

  @Test func `an invoice of a customer that isn't there is refused`() throws {
    let store = try TemporaryStore()
    let error = #expect(throws: FoldRefusal.self) {
      try store.ledger.addInvoice("1", of: Customer.ID(rawValue: 77), total: .euro(100))
    }
    #expect(error?.refusal == .unknownCustomer)
  }

  @Test func `a reminder moves what comes next for all invoices of the customer`() throws {
    let store = try TemporaryStore()
    let ledger = store.ledger
    let customer = try ledger.addCustomer("Janssens")
    let first = try ledger.addInvoice("1", of: customer, total: .euro(100))
    let second = try ledger.addInvoice("2", of: customer, total: .euro(50))
    try ledger.send(.reminder(level: 1), for: first, on: "2026-02-12")
    let row = try #require(try ledger.row(second))
    #expect(row.nextOn == (try day("2026-02-17")))
    #expect(row.reasons.contains(.lastContact(try day("2026-02-12"))))
    #expect(try ledger.read { try $0.contact(customer) }.lastDunning == (try day("2026-02-12")))
  }
}
