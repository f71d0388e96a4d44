import Claims
import Store
import Testing

@Suite struct `Undo and redo` {
  let store: TemporaryStore
  let ledger: Ledger
  let customer: Customer.ID

  init() throws {
    store = try TemporaryStore()
    ledger = store.ledger
    customer = try ledger.addCustomer("Janssens")
  }

  @Test func `an undone payment leaves the invoice open and stays in its history`() throws {
    let invoice = try ledger.addInvoice("1", of: customer, total: .euro(100))
    let payment = try #require(try ledger.pay(invoice, .euro(100)))
    #expect(try ledger.row(invoice)?.open == .euro(0))

    let undone = try ledger.undo()
    #expect(undone.withdrawn.map(\.id) == [payment.id])
    #expect(undone.withdrawn.first?.stands == false)
    #expect(undone.action.note.target == payment.id)
    #expect(try ledger.row(invoice)?.open == .euro(100))
    let history = try ledger.read { try $0.history(invoice) }
    #expect(history.map(\.action.stands) == [true, false])

    let redone = try ledger.redo()
    #expect(redone.restored.map(\.id) == [payment.id])
    #expect(try ledger.row(invoice)?.open == .euro(0))
    #expect(throws: StoreFailure.nothingToRedo) { try ledger.redo() }
    #expect(try ledger.verify().problems == [])
  }

  @Test func `undos go back one by one and redos forth again`() throws {
    let invoice = try ledger.addInvoice("1", of: customer, total: .euro(100))
    for amount in [10, 20, 30] as [Int64] { try ledger.pay(invoice, .euro(amount)) }
    var balances: [Money?] = []
    for _ in 0..<3 {
      _ = try ledger.undo()
      balances.append(try ledger.row(invoice)?.open)
    }
    for _ in 0..<3 {
      _ = try ledger.redo()
      balances.append(try ledger.row(invoice)?.open)
    }
    #expect(balances == [.euro(70), .euro(90), .euro(100), .euro(90), .euro(70), .euro(40)])
  }

  @Test func `an invoice with a payment on it names the payment and can go with it`() throws {
    let invoice = try ledger.addInvoice("1", of: customer, total: .euro(100))
    let issue = try #require(try ledger.read { try $0.actions(1) }.first)
    let payment = try #require(try ledger.pay(invoice, .euro(40)))
    let blocked = #expect(throws: UndoBlocked.self) { try ledger.undo(issue.id) }
    #expect(blocked?.target.id == issue.id)
    #expect(blocked?.dependants.map(\.id) == [payment.id])
    #expect(try ledger.row(invoice)?.open == .euro(60))

    let undone = try ledger.undo(issue.id, takingDependants: true)
    #expect(undone.withdrawn.map(\.id) == [payment.id, issue.id])
    #expect(try ledger.row(invoice) == nil)
    let redone = try ledger.redo()
    #expect(redone.restored.map(\.id) == [payment.id, issue.id])
    #expect(try ledger.row(invoice)?.open == .euro(60))
    #expect(try ledger.verify().problems == [])
  }

  @Test func `a customer takes its invoices and their payments along`() throws {
    let invoice = try ledger.addInvoice("1", of: customer, total: .euro(100))
    try ledger.pay(invoice, .euro(40))
    let first = Action.ID(rawValue: 1)
    let blocked = #expect(throws: UndoBlocked.self) { try ledger.undo(first) }
    #expect(blocked?.dependants.map(\.id.rawValue) == [3, 2])
    _ = try ledger.undo(first, takingDependants: true)
    let today = try day("2026-03-01")
    #expect(try ledger.read { try $0.customer(customer) } == nil)
    let all = ListQuery(view: .everything, today: today)
    #expect(try ledger.read { try $0.rows(all) } == [])
    #expect(throws: StoreFailure.nothingToUndo) { try ledger.undo() }
    #expect(try ledger.verify().problems == [])
  }

  @Test func `a payment redone under a later dispute names the dispute`() throws {
    let invoice = try ledger.addInvoice("1", of: customer, total: .euro(100))
    let payment = try #require(try ledger.pay(invoice, .euro(100)))
    let undo = try ledger.undo(payment.id).action
    let dispute = try #require(
      try ledger.act(Action.Note(.dispute)) { _ in
        [
          .disputeOpened(
            DisputeOpened(
              receivable: invoice, on: try day("2026-03-01"), ground: .hours, amount: nil))
        ]
      })
    let blocked = #expect(throws: UndoBlocked.self) { try ledger.redo(undo.id) }
    #expect(blocked?.dependants.map(\.id) == [dispute.id])
  }

  @Test func `an undone import can be imported again, which stands in the way of redo`() throws {
    try ledger.addInvoice("1", of: customer, total: .euro(100))
    _ = try ledger.undo()
    let again = try ledger.addInvoice("1", of: customer, total: .euro(100))
    let second = try #require(try ledger.read { try $0.actions(1) }.first)
    let blocked = #expect(throws: UndoBlocked.self) { try ledger.redo() }
    #expect(blocked?.dependants.map(\.id) == [second.id])
    let redone = try ledger.redo(takingDependants: true)
    #expect(redone.withdrawn.map(\.id) == [second.id])
    #expect(try ledger.row(again) == nil)
    #expect(try ledger.read { try $0.numbered("1") }.count == 1)
    #expect(try ledger.verify().problems == [])
  }

  @Test func `what lost its ground can't stand again by itself`() throws {
    let invoice = try ledger.addInvoice("1", of: customer, total: .euro(100))
    let issue = try #require(try ledger.read { try $0.actions(1) }.first)
    try ledger.pay(invoice, .euro(40))
    let undo = try ledger.undo().action
    _ = try ledger.undo(issue.id)
    let failure = #expect(throws: StoreFailure.self) { try ledger.redo(undo.id) }
    guard case .cannotStandAgain(_, .unknownInvoice) = failure else {
      Issue.record("not \(String(describing: failure))")
      return
    }
  }

  @Test func `what is undone or isn't there can't be undone`() throws {
    let invoice = try ledger.addInvoice("1", of: customer, total: .euro(100))
    let payment = try #require(try ledger.pay(invoice, .euro(40)))
    let undone = try ledger.undo(payment.id)
    #expect(throws: StoreFailure.doesNotStand(undone.withdrawn[0])) { try ledger.undo(payment.id) }
    let nobody = Action.ID(rawValue: 99)
    #expect(throws: StoreFailure.noSuchAction(nobody)) { try ledger.undo(nobody) }
  }
}
