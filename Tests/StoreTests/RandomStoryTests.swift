import Claims
import GRDB
import Store
import Testing

/// A generator that gives the same story for the same seed.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Does whatever comes to its mind with a store; what is refused isn't done.
struct RandomStory {
  let ledger: Ledger
  var dice: Dice
  var today: CalendarDay
  var customers: [Customer.ID] = []
  var receivables: [Receivable.ID] = []

  init(ledger: Ledger, seed: UInt64) throws {
    self.ledger = ledger
    dice = Dice(state: seed)
    today = try day("2026-01-05")
  }

  mutating func run(steps: Int) throws {
    for _ in 0..<steps {
      today = today.adding(days: Int.random(in: -3...5, using: &dice))
      do {
        try step()
      } catch is FoldRefusal {
      } catch is UndoBlocked {
      } catch let failure as StoreFailure {
        switch failure {
        case .nothingToRedo, .nothingToUndo, .cannotStandAgain, .doesNotStand: continue
        default: throw failure
        }
      }
    }
  }

  private mutating func step() throws {
    let roll = Int.random(in: 0..<20, using: &dice)
    switch roll {
    case 0, 1:
      customers.append(try ledger.addCustomer("Customer \(customers.count)", on: today.iso))
    case 2...5: try addReceivable()
    case 6: _ = try ledger.undo(takingDependants: Bool.random(using: &dice))
    case 7: _ = try ledger.redo(takingDependants: Bool.random(using: &dice))
    case 8:
      let actions = try ledger.read { try $0.actions(nil) }
      guard let action = actions.randomElement(using: &dice) else { return }
      _ = try ledger.undo(action.id, takingDependants: Bool.random(using: &dice))
    case 9: try changeCustomer()
    default: try changeReceivable(roll)
    }
  }

  private mutating func addReceivable() throws {
    guard let customer = customers.randomElement(using: &dice) else { return }
    let amount = Money.euro(Int64.random(in: -50...200, using: &dice))
    let number = "\(Int.random(in: 1...40, using: &dice))"
    let credits = amount.isNegative ? ["\(Int.random(in: 1...40, using: &dice))"] : []
    receivables.append(
      try ledger.addInvoice(
        number, of: customer, total: amount, issued: today.iso, due: today.adding(days: 30).iso,
        credits: credits))
  }

  private mutating func changeCustomer() throws {
    guard let customer = customers.randomElement(using: &dice) else { return }
    let on = today
    let event: Event =
      switch Int.random(in: 0..<3, using: &dice) {
      case 0:
        .customerHeld(CustomerHeld(customer: customer, reason: "x", until: on.next, on: on))
      case 1: .customerReleased(CustomerReleased(customer: customer, on: on))
      default:
        .customerRecorded(
          CustomerRecorded(
            customer: customer,
            record: CustomerRecord(
              name: "New \(on)", kind: Bool.random(using: &dice) ? .consumer : .business),
            on: on))
      }
    try ledger.act(Action.Note(.customer)) { _ in [event] }
  }

  private mutating func changeReceivable(_ roll: Int) throws {
    guard let id = receivables.randomElement(using: &dice) else { return }
    let on = today, amount = Money.euro(Int64.random(in: 1...80, using: &dice))
    let other = customers.randomElement(using: &dice)
    let credit = receivables.randomElement(using: &dice)
    try ledger.act(Action.Note(.edit)) { books in
      switch roll {
      case 10 where Bool.random(using: &dice):
        guard let payment = try books.receivable(id)?.payments.randomElement(using: &dice) else {
          return []
        }
        let causes: [PaymentReversed.Cause] = [.returned, .mistake, .moved]
        return [
          .paymentReversed(
            PaymentReversed(
              receivable: id, payment: payment.id, on: on, amount: min(amount, payment.amount),
              cause: causes.randomElement(using: &dice) ?? .returned))
        ]
      case 10, 11:
        return [.paymentReceived(PaymentReceived(receivable: id, on: on, amount: amount))]
      case 12:
        return [
          .disputeOpened(DisputeOpened(receivable: id, on: on, ground: .hours, amount: amount))
        ]
      case 13:
        return [
          .disputeClosed(
            DisputeClosed(receivable: id, on: on, outcome: .upheld, reduction: amount))
        ]
      case 14:
        let part = Instalment(due: on.next, judged: on.adding(days: 3), amount: amount)
        return [
          .settlementMade(
            SettlementMade(
              receivable: id, settlement: Settlement.ID(rawValue: try books.newID()), on: on,
              amount: amount, instalments: [part]))
        ]
      case 15:
        return [
          .promiseMade(
            PromiseMade(receivable: id, on: on, by: on.next, judged: on.adding(days: 3)))
        ]
      case 16:
        guard let state = try books.receivable(id), let other, other != state.customer else {
          return []
        }
        var correction = InvoiceCorrected(receivable: id, on: on)
        correction.customer = other
        correction.formerCustomer = state.customer
        correction.due = on
        return [.invoiceCorrected(correction)]
      case 17:
        let reason = WrittenOff.Reason.allCases.randomElement(using: &dice) ?? .small
        return [.writtenOff(WrittenOff(receivable: id, on: on, amount: amount, reason: reason))]
      case 18:
        return [
          .creditApplied(CreditApplied(receivable: id, source: credit, on: on, amount: amount))
        ]
      default:
        let step = TakenStep.ID(rawValue: try books.newID())
        return [
          .stepWritten(
            StepWritten(
              receivable: id, id: step, step: .reminder(level: 1), on: on, channel: .email,
              fate: .outgoing, deadline: nil,
              asked: StepWritten.Asked(
                principal: amount, interest: .euro(0), compensation: .euro(0)), documents: [])),
          .stepSent(StepSent(receivable: id, id: step, on: on)),
        ]
      }
    }
  }
}

@Suite struct `Whatever happens` {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `the tables are what the journal makes, and all can be undone`(_ seed: UInt64) throws {
    let store = try TemporaryStore()
    var story = try RandomStory(ledger: store.ledger, seed: seed)
    try story.run(steps: 160)
    #expect(try store.ledger.verify().problems == [])

    try store.expectBalancedBooks()

    // As of today is as it is, and as of the middle what is left out leaves the rest as it was.
    let past = try day("2026-02-15")
    let query = ListQuery(view: .everything, today: past)
    let rows = try store.ledger.read(asOf: past) { try $0.rows(query) }
    let states = try store.ledger.read(asOf: past) { books in
      try rows.map { try books.receivable($0.id) }
    }
    #expect(states.map { $0?.open } == rows.map(\.open))
    #expect(rows.allSatisfy { $0.issued <= past })

    var undone = 0
    while true {
      do {
        undone += try store.ledger.undo(takingDependants: true).withdrawn.count
      } catch StoreFailure.nothingToUndo {
        break
      }
    }
    #expect(undone > 0)
    let counts = try store.raw { db in
      try ["customers", "receivables", "sums", "waiting_credits"].map { table in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
      }
    }
    #expect(counts == [0, 0, 0, 0])
    #expect(try store.ledger.verify().problems == [])
  }
}

extension TemporaryStore {
  /// Every entry adds up to zero, and each document bears in the books what is open on it.
  fileprivate func expectBalancedBooks() throws {
    var open: [Receivable.ID: Money] = [:]
    var booked: [Receivable.ID: Money] = [:]
    try ledger.walk(asOf: try day("2100-01-01")) { walk in
      try walk.eachDocument { story in
        open[story.state.id, default: .euro(0)] += story.state.open
        for entry in try ReceivableState.entries(story.events) {
          let sum = entry.postings.reduce(Money.euro(0)) { $0 + $1.amount }
          #expect(sum.isZero && entry.postings.allSatisfy { !$0.amount.isZero })
          for case let posting in entry.postings {
            guard case .receivable(let id) = posting.account else { continue }
            booked[id, default: .euro(0)] += posting.amount
          }
        }
        // No command sets a credit against a credit: this story does, and it is lost.
        guard story.state.isCredit else { return }
        for credit in story.state.credits {
          guard let source = credit.source, source != story.state.id else { continue }
          open[source, default: .euro(0)] -= credit.amount
        }
      }
    }
    for (id, amount) in open { #expect(booked[id] ?? .euro(0) == amount, "document \(id)") }
  }
}
