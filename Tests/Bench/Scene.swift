import Claims
import Foundation
import Store
import Workflows

/// A firm with far too many unpaid invoices, on 24 November 2026.
struct Scene {
  let settings: Settings
  let law: LawBook
  let calendar: WorkingCalendar
  let today: CalendarDay

  var road: Road { settings.road(law: law, calendar: calendar) }

  struct Missing: Error {}

  init() throws {
    let resources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Resources")
    func text(_ name: String) throws -> String {
      try String(contentsOf: resources.appending(path: name), encoding: .utf8)
    }
    law = try LawBook { try text("rates/\($0)") }
    calendar = try WorkingCalendar(parsing: text("calendar/belgium.csv"))
    guard let today = CalendarDay(year: 2026, month: 11, day: 24) else { throw Missing() }
    self.today = today
    settings = Settings(creditor: Creditor(name: "Bench BV"))
  }

  func ledger(in folder: String) throws -> Ledger {
    try Ledger.open(
      folder, create: true, road: road, fingerprint: "bench", by: "bench maan",
      clock: { 1_795_500_000 })
  }

  func desk(on ledger: Ledger) -> Desk {
    let access = LedgerAccess(
      act: { try ledger.act($0) }, read: { try ledger.read(asOf: $0, $1) },
      survey: { try ledger.survey(asOf: $0, progress: $1, $2) },
      undo: { try ledger.undo($0, takingDependants: $1).withdrawn },
      redo: { try ledger.redo($0, takingDependants: $1).restored }, keep: { _ in [] },
      document: { _ in [] })
    return Desk(
      world: World(
        today: today, settings: settings, calendar: calendar, law: law, ledger: access,
        compose: { _ in
          ComposedLetter(
            subject: "", body: "", text: "", pdf: [], source: "", language: .english)
        },
        files: FileAccess(walk: { _ in [] }, read: { _ in [] }),
        departures: Departures(
          make: { _ in MadeMail(messageID: "", bytes: []) }, deliver: nil), adopt: { _ in }))
  }

  // MARK: Claims

  /// Invoices that were due in the first half of the year and partly paid in the second.
  func partlyPaid(_ count: Int) throws -> [ReceivableState] {
    try (0..<count).compactMap { index in
      let id = Receivable.ID(rawValue: Int64(index + 1))
      let due = today.adding(days: -(190 + index % 90))
      let issued = InvoiceIssued(
        receivable: id, customer: Customer.ID(rawValue: 1), facts: facts(index, due: due))
      let paid = PaymentReceived(
        receivable: id, on: today.adding(days: -(20 + index % 60)), amount: .euro(30))
      let events = [Event.invoiceIssued(issued), .paymentReceived(paid)]
      let recorded = events.enumerated().map { place, event in
        RecordedEvent(
          id: RecordedEvent.ID(rawValue: Int64(place + 1)), action: Action.ID(rawValue: 1),
          event: event)
      }
      return try ReceivableState.fold(recorded, of: id)
    }
  }

  private func facts(_ index: Int, due: CalendarDay) -> Receivable.Facts {
    Receivable.Facts(
      document: .invoice, number: "2026-\(index + 1)", seller: "0428759497",
      issued: due.adding(days: -30), due: due,
      total: Money(minorUnits: 10_000 + Int64(index) * 7_919 % 990_000))
  }

  // MARK: The queue

  /// Records overdue invoices, five of each customer, that stand anywhere on the road; as one action.
  func fill(_ ledger: Ledger, invoices: Int) throws {
    _ = try ledger.act(Action.Note(.demo, count: invoices)) { books in
      var events: [Event] = []
      var customer = Customer.ID(rawValue: 0)
      var kind = CustomerKind.business
      for index in 0..<invoices {
        if index.isMultiple(of: 5) {
          customer = Customer.ID(rawValue: try books.newID())
          kind = CustomerKind.allCases[index / 5 % CustomerKind.allCases.count]
          let record = CustomerRecord(name: "Customer \(index / 5)", kind: kind)
          events.append(
            .customerRecorded(
              CustomerRecorded(
                customer: customer, record: record, on: today.adding(days: -400))))
        }
        let id = Receivable.ID(rawValue: try books.newID())
        let facts = facts(index, due: today.adding(days: -(100 + index % 200)))
        events.append(
          .invoiceIssued(InvoiceIssued(receivable: id, customer: customer, facts: facts)))
        events += try story(of: id, facts, stage: stage(index), books)
      }
      return events
    }
  }

  /// All invoices of one customer stand at one place, those of the next at different ones.
  private func stage(_ index: Int) -> Int {
    (index / 5).isMultiple(of: 2) ? index / 10 % 20 : index % 20
  }

  private func story(
    of id: Receivable.ID, _ facts: Receivable.Facts, stage: Int, _ books: Books
  ) throws -> [Event] {
    var events: [Event] = []
    if facts.total.minorUnits.isMultiple(of: 3) {
      events.append(
        .paymentReceived(
          PaymentReceived(receivable: id, on: facts.due.adding(days: 20), amount: .euro(50))))
    }
    let steps: [(DunningStep, after: Int)] = [
      (.reminder(level: 1), 10), (.reminder(level: 2), 25), (.notice, 50),
    ]
    for (step, days) in steps.prefix(stage % 4) {
      events += letter(
        step, of: id, facts, on: facts.due.adding(days: days),
        TakenStep.ID(rawValue: try books.newID()))
    }
    if stage == 4 {
      events.append(
        .disputeOpened(
          DisputeOpened(receivable: id, on: facts.due.next, ground: .work, amount: .euro(20))))
    }
    if stage == 8 {
      let by = facts.due.adding(days: 30)
      events.append(
        .promiseMade(
          PromiseMade(receivable: id, on: facts.due, by: by, judged: by.adding(days: 2))))
    }
    return events
  }

  private func letter(
    _ step: DunningStep, of id: Receivable.ID, _ facts: Receivable.Facts, on day: CalendarDay,
    _ taken: TakenStep.ID
  ) -> [Event] {
    let zero = Money.zero(facts.total.currency)
    let written = StepWritten(
      receivable: id, id: taken, step: step, on: day, channel: .letter, fate: .outgoing,
      deadline: step == .notice ? day.adding(days: 14) : nil,
      asked: StepWritten.Asked(principal: facts.total, interest: zero, compensation: zero),
      documents: [])
    return [.stepWritten(written), .stepSent(StepSent(receivable: id, id: taken, on: day))]
  }
}
