import Claims
import GRDB

/// Answers what the books are asked, inside one transaction.
final class BooksSession {
  let journal: JournalReader
  private let tables: Database
  private let customers: CustomerTable
  private let receivables: ReceivableTable
  private let lists: ListReader
  private let folding: Refolding
  private var nextNumber: Int64?

  init(journal: JournalReader, tables: Database, road: Road) throws {
    self.journal = journal
    self.tables = tables
    customers = CustomerTable(db: tables)
    receivables = ReceivableTable(db: tables)
    lists = ListReader(db: tables)
    folding = try Refolding(journal: journal, tables: tables, road: road)
  }

  func books() -> Books {
    Books(
      receivable: { try self.folding.receivable($0) },
      customer: { try self.customers.entry($0)?.customer },
      numbered: { try self.lists.rows(numbered: $0) },
      rows: { try self.lists.rows($0) },
      sums: { try self.lists.sums($0) },
      row: { try self.lists.row($0) },
      openReceivables: { try self.openReceivables(of: $0) },
      customersLike: { try self.customers.like($0) },
      customersNamed: { try self.customers.named($0, limit: $1) },
      contact: { try self.customers.entry($0)?.contact ?? CustomerContact() },
      waitingCredits: { try self.states(self.receivables.waiting(seller: $0, number: $1)) },
      existing: { seller, document, number in
        try self.receivables.id(seller: seller, document: document, number: number)
          .flatMap { try self.folding.receivable($0) }
      },
      outbox: { try self.outbox() },
      history: { try self.history(of: $0) },
      actions: { try self.actions(limit: $0) },
      action: { try self.action($0) },
      queue: { today in
        let expected = try self.lists.sums(ListQuery(view: .dueToday, today: today)).count
        return try QueueReader(db: self.tables).rows(today: today, expected: expected)
      },
      details: { try self.lists.rows(of: $0) },
      lateClaims: { try self.lists.lateClaims(on: $0) },
      nextDay: { try self.lists.nextDay(after: $0) },
      rates: { try self.journal.addedRates() }, head: { try self.head() },
      newID: {
        let id = try self.nextID()
        self.nextNumber = id + 1
        return id
      }, bank: BankReader(db: tables, journal: journal, folding: folding).books())
  }

  /// The next number that `newID` gives. The caller stores it when the transaction is written.
  func nextID() throws -> Int64 {
    if let nextNumber { return nextNumber }
    let stored = try Meta(db: journal.db).number(.nextID) ?? 1
    nextNumber = stored
    return stored
  }

  private func openReceivables(of customer: Customer.ID) throws -> [ReceivableState] {
    try states(receivables.ids(of: customer, onlyOpen: true))
  }

  /// Looks at every letter that was written, so it costs as much as there are.
  private func outbox() throws -> [ReceivableState] {
    let ids = try Int64.fetchAll(
      journal.db,
      sql: """
        SELECT DISTINCT written.stream_id FROM events
        JOIN event_streams written ON written.event_id = events.id AND written.stream = 'receivable'
        WHERE events.kind IN ('step-written', 'letter-written') AND NOT EXISTS (
          SELECT 1 FROM event_streams sent JOIN events later ON later.id = sent.event_id
          WHERE sent.stream = 'receivable' AND sent.stream_id = written.stream_id
            AND later.kind IN ('step-sent', 'step-dropped')
            AND json_extract(later.payload, '$.id') = json_extract(events.payload, '$.id')
            AND later.action_id NOT IN (SELECT action_id FROM withdrawn))
        ORDER BY written.stream_id
        """)
    return try states(ids.map { Receivable.ID(rawValue: $0) })
      .filter(\.hasWaitingLetter)
  }

  private func states(_ ids: [Receivable.ID]) throws -> [ReceivableState] {
    try ids.compactMap { try folding.receivable($0) }
  }

  private func head() throws -> String {
    try String.fetchOne(
      journal.db, sql: "SELECT lower(hex(hash)) FROM actions ORDER BY id DESC LIMIT 1") ?? ""
  }

  private func history(of id: Receivable.ID) throws -> [HistoryEntry] {
    var known: [Action.ID: Action] = [:]
    return try journal.history(of: id).compactMap { recorded in
      let action = try known[recorded.action] ?? action(recorded.action)
      known[recorded.action] = action
      return action.map { HistoryEntry(action: $0, event: recorded) }
    }
  }

  func action(_ id: Action.ID) throws -> Action? {
    try actions("WHERE id = ?", [id.rawValue]).first
  }

  /// The newest action that stands and fits.
  func lastStanding(where fits: (Action) -> Bool) throws -> Action? {
    var last = Int64.max
    while true {
      let page = try actions("WHERE id < ? ORDER BY id DESC LIMIT 100", [last])
      if let found = page.first(where: { $0.stands && fits($0) }) { return found }
      guard let oldest = page.last else { return nil }
      last = oldest.id.rawValue
    }
  }

  private func actions(limit: Int?) throws -> [Action] {
    try actions("ORDER BY id DESC LIMIT ?", [limit ?? -1])
  }

  private func actions(_ condition: String, _ arguments: StatementArguments) throws -> [Action] {
    let statement = try journal.db.cachedStatement(
      sql: #"SELECT id, recorded_at, "by", note FROM actions \#(condition)"#)
    var actions: [Action] = []
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try cursor.next() {
      let id: Int64 = row[0]
      actions.append(
        Action(
          id: Action.ID(rawValue: id), recordedAt: row[1], by: row[2],
          note: try journal.codec.value(Action.Note.self, from: row[3]),
          stands: !journal.withdrawn.contains(id)))
    }
    return actions
  }
}
