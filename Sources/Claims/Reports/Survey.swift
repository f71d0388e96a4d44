/// What reports ask the books as a day has them. Valid only inside one transaction of the store.
public struct Survey {
  /// Nothing with its own day after this one is in it.
  public var day: CalendarDay
  /// Every customer, those that were joined to another included.
  public var customers: () throws -> [Customer.ID: ReportCustomer]
  /// Hands over documents, each once, in no order that means anything.
  public var items: (Scope, (ReportItem) throws -> Void) throws -> Void
  /// Hands over the documents on which one of these events stands.
  public var cases: (Set<Event.Kind>, (CaseHistory) throws -> Void) throws -> Void
  public var state: (Receivable.ID) throws -> ReceivableState?
  /// How far bank data goes.
  public var bank: () throws -> BankData

  public enum Scope: Hashable, Sendable {
    /// What is open, and what customers have good; without payments and changes.
    case standing
    /// Everything, with its payments and changes.
    case everything
  }

  public init(
    day: CalendarDay, customers: @escaping () throws -> [Customer.ID: ReportCustomer],
    items: @escaping (Scope, (ReportItem) throws -> Void) throws -> Void,
    cases: @escaping (Set<Event.Kind>, (CaseHistory) throws -> Void) throws -> Void,
    state: @escaping (Receivable.ID) throws -> ReceivableState?,
    bank: @escaping () throws -> BankData
  ) {
    self.day = day
    self.customers = customers
    self.items = items
    self.cases = cases
    self.state = state
    self.bank = bank
  }
}

/// One document with all that happened to it.
public struct CaseHistory: Hashable, Sendable {
  public var state: ReceivableState
  /// Those of its stream that stand, in the order of recording.
  public var events: [RecordedEvent]

  public init(state: ReceivableState, events: [RecordedEvent]) {
    self.state = state
    self.events = events
  }

  /// The state as `day` had it, by the events before the one at `end`; nil where it wasn't issued then.
  func state(on day: CalendarDay, before end: Int? = nil) -> ReceivableState? {
    var seen = Array(events.prefix(end ?? events.count)).seen(on: day)
    while true {
      do {
        return try ReceivableState.fold(seen, of: state.id)
      } catch {
        // Its ground is of a later day than itself.
        seen.removeAll { $0.id == error.event }
      }
    }
  }
}
