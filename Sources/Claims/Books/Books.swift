/// What the books say, as seen inside one transaction of the store. Valid only inside it.
public struct Books {
  public var receivable: (Receivable.ID) throws -> ReceivableState?
  public var customer: (Customer.ID) throws -> Customer?
  /// The documents with exactly this number, invoices before credit notes.
  public var numbered: (String) throws -> [ListRow]
  public var rows: (ListQuery) throws -> [ListRow]
  public var sums: (ListQuery) throws -> ListSums
  public var row: (Receivable.ID) throws -> ListRow?
  /// All that isn't closed of one customer, credits included.
  public var openReceivables: (Customer.ID) throws -> [ReceivableState]
  /// Customers whose enterprise number is that of the record, or whose folded name is.
  public var customersLike: (CustomerRecord) throws -> [Customer]
  /// Customers whose folded name holds the key; at most `limit`.
  public var customersNamed: (_ key: SearchKey, _ limit: Int) throws -> [Customer]
  public var contact: (Customer.ID) throws -> CustomerContact
  /// Unused credit notes of a seller that credit this number.
  public var waitingCredits: (_ seller: String, _ number: String) throws -> [ReceivableState]
  /// The document of a seller with this number, if there is one.
  public var existing:
    (_ seller: String, _ document: Receivable.DocumentKind, _ number: String) throws ->
      ReceivableState?
  /// The documents for which a letter was written that hasn't gone out; what is closed since included.
  public var outbox: () throws -> [ReceivableState]
  /// What stands and what was undone on one document, oldest first.
  public var history: (Receivable.ID) throws -> [HistoryEntry]
  /// The newest actions first; nil: all.
  public var actions: (_ limit: Int?) throws -> [Action]
  public var action: (Action.ID) throws -> Action?
  /// All with something to be done today, those of a customer one after the other.
  public var queue: (_ today: CalendarDay) throws -> [QueueRow]
  /// The rows with these numbers, by due date; numbers that aren't there are left out.
  public var details: ([Receivable.ID]) throws -> [ListRow]
  /// How many overdue invoices in euro are owed by businesses and authorities: those bear the law's interest.
  public var lateClaims: (_ today: CalendarDay) throws -> Int
  /// The first day after today on which something is to be done, and how many invoices then.
  public var nextDay: (_ after: CalendarDay) throws -> (day: CalendarDay, count: Int)?
  /// The rates that users added, in the order of recording.
  public var rates: () throws -> [RateAdded]
  /// SHA-256 of the last action, in hexadecimal: what anchors the journal on a letter.
  public var head: () throws -> String
  /// A number that was never given before.
  public var newID: () throws -> Int64

  public var bank: BankBooks

  public init(
    receivable: @escaping (Receivable.ID) throws -> ReceivableState?,
    customer: @escaping (Customer.ID) throws -> Customer?,
    numbered: @escaping (String) throws -> [ListRow],
    rows: @escaping (ListQuery) throws -> [ListRow],
    sums: @escaping (ListQuery) throws -> ListSums,
    row: @escaping (Receivable.ID) throws -> ListRow?,
    openReceivables: @escaping (Customer.ID) throws -> [ReceivableState],
    customersLike: @escaping (CustomerRecord) throws -> [Customer],
    customersNamed: @escaping (_ key: SearchKey, _ limit: Int) throws -> [Customer],
    contact: @escaping (Customer.ID) throws -> CustomerContact,
    waitingCredits: @escaping (_ seller: String, _ number: String) throws -> [ReceivableState],
    existing:
      @escaping (_ seller: String, _ document: Receivable.DocumentKind, _ number: String)
      throws -> ReceivableState?,
    outbox: @escaping () throws -> [ReceivableState],
    history: @escaping (Receivable.ID) throws -> [HistoryEntry],
    actions: @escaping (_ limit: Int?) throws -> [Action],
    action: @escaping (Action.ID) throws -> Action?,
    queue: @escaping (_ today: CalendarDay) throws -> [QueueRow],
    details: @escaping ([Receivable.ID]) throws -> [ListRow],
    lateClaims: @escaping (_ today: CalendarDay) throws -> Int,
    nextDay: @escaping (_ after: CalendarDay) throws -> (day: CalendarDay, count: Int)?,
    rates: @escaping () throws -> [RateAdded], head: @escaping () throws -> String,
    newID: @escaping () throws -> Int64, bank: BankBooks = .none
  ) {
    self.receivable = receivable
    self.customer = customer
    self.numbered = numbered
    self.rows = rows
    self.sums = sums
    self.row = row
    self.openReceivables = openReceivables
    self.customersLike = customersLike
    self.customersNamed = customersNamed
    self.contact = contact
    self.waitingCredits = waitingCredits
    self.existing = existing
    self.outbox = outbox
    self.history = history
    self.actions = actions
    self.action = action
    self.queue = queue
    self.details = details
    self.lateClaims = lateClaims
    self.nextDay = nextDay
    self.rates = rates
    self.head = head
    self.newID = newID
    self.bank = bank
  }
}

/// One event of a document, with the action that recorded it.
public struct HistoryEntry: Hashable, Sendable {
  public var action: Action
  public var event: RecordedEvent

  public init(action: Action, event: RecordedEvent) {
    self.action = action
    self.event = event
  }
}

/// What an undo or redo would need to take along.
public struct UndoBlocked: Error, Hashable, Sendable {
  public var target: Action
  /// The actions that stand on it, newest first; undone together they can be undone.
  public var dependants: [Action]

  public init(target: Action, dependants: [Action]) {
    self.target = target
    self.dependants = dependants
  }
}
