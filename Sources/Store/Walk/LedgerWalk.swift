public import Claims
import GRDB

/// All that a store holds, one thing after the other, in one transaction: nothing is gathered in memory, and others write
/// meanwhile. Valid only inside `Ledger.walk`.
public final class LedgerWalk {
  private let db: Database
  private let session: BooksSession
  private let journal: JournalReader
  private let folding: Refolding
  private let customers: CustomerTable
  /// Some of the customers that were asked for; emptied when it is full.
  private var known: [Customer.ID: Customer] = [:]
  private static let knownLimit = 4_000

  /// A document with all that stands of it.
  public struct Story {
    public let state: ReceivableState
    /// In their order.
    public let events: [RecordedEvent]
    public let customer: Customer

    public var row: ListRow { ListRow(state: state, customer: customer, proposal: nil) }
  }

  fileprivate init(db: Database, journal: JournalReader, road: Road) throws {
    self.db = db
    self.journal = journal
    session = try BooksSession(journal: journal, tables: db, road: road)
    folding = try Refolding(journal: journal, tables: db, road: road)
    customers = CustomerTable(db: db)
  }

  /// What else the books are asked.
  public var books: Books { session.books() }

  /// Invoices and credit notes, of all days.
  public func documentCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM receivables") ?? 0
  }

  /// Files in `documents/` that the journal names.
  public func fileCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM stored_documents") ?? 0
  }

  /// The currencies of documents and bank lines, by code.
  public func currencies() throws -> [Currency] {
    try String.fetchAll(
      db,
      sql: """
        SELECT currency FROM receivables UNION SELECT currency FROM bank_lines ORDER BY currency
        """
    ).compactMap { Currency($0) }
  }

  /// In the order of their names, those that another one took over included.
  public func eachCustomer(_ body: (Customer) throws -> Void) throws {
    let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM customers ORDER BY name_key, id")
    while let id = try ids.next() {
      if let customer = try customer(Customer.ID(rawValue: id)) { try body(customer) }
    }
  }

  /// In the order of their days of issue, then of their numbers.
  public func eachDocument(_ body: (Story) throws -> Void) throws {
    let ids = try Int64.fetchCursor(
      db, sql: "SELECT id FROM receivables ORDER BY issued, number_key, id")
    while let id = try ids.next() {
      guard let found = try story(Receivable.ID(rawValue: id)) else { continue }
      try body(found)
    }
  }

  /// As they were taken in.
  public func eachStatement(
    _ body: (AccountStatement.ID, StatementTaken) throws -> Void
  ) throws {
    let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM statements ORDER BY id")
    while let id = try ids.next() {
      let id = AccountStatement.ID(rawValue: id)
      if let statement = try folding.statement(id) { try body(id, statement) }
    }
  }

  /// In the order of their days.
  public func eachLine(_ body: (BankLine) throws -> Void) throws {
    let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM bank_lines ORDER BY booked_on, id")
    while let id = try ids.next() {
      if let line = try folding.bankLine(BankLine.ID(rawValue: id)) { try body(line) }
    }
  }

  /// Oldest first, undone ones included, each with its hash in the chain.
  public func eachAction(_ body: (Action, _ hash: String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: #"SELECT id, recorded_at, "by", note, lower(hex(hash)) FROM actions ORDER BY id"#)
    while let row = try rows.next() {
      let id: Int64 = row[0]
      let action = Action(
        id: Action.ID(rawValue: id), recordedAt: row[1], by: row[2],
        note: try journal.codec.value(Action.Note.self, from: row[3]),
        stands: !journal.withdrawn.contains(id))
      try body(action, row[4])
    }
  }

  // MARK: One of them

  public func customer(_ id: Customer.ID) throws -> Customer? {
    if let customer = known[id] { return customer }
    // The tables are of all days; of a past one the events tell.
    let found =
      try journal.lastDay == nil ? customers.entry(id)?.customer : folding.customer(id)
    if known.count >= LedgerWalk.knownLimit { known = [:] }
    known[id] = found
    return found
  }

  /// The number of a document, for what refers to it.
  public func number(of id: Receivable.ID) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM receivables WHERE id = ?"),
      arguments: [id.rawValue])
  }

  /// Who owes a document now.
  public func customer(owing id: Receivable.ID) throws -> Customer? {
    let customer = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT customer FROM receivables WHERE id = ?"),
      arguments: [id.rawValue])
    return try customer.flatMap { try self.customer(Customer.ID(rawValue: $0)) }
  }

  /// The account on which a bank line stands.
  public func account(of line: BankLine.ID) throws -> BankAccount? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT account FROM bank_lines WHERE id = ?"),
      arguments: [line.rawValue]
    ).flatMap { BankAccount($0) }
  }

  /// Whether other customers are written alike: case and accents aside.
  public func sharesName(_ customer: Customer) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM customers WHERE name_key = ? AND merged_into IS NULL AND id <> ?")
    let others = try Int.fetchOne(
      statement, arguments: [SearchKey(customer.record.name).text, customer.id.rawValue])
    return (others ?? 0) > 0
  }

  private func story(_ id: Receivable.ID) throws -> Story? {
    var events = try journal.events(of: id)
    var state: ReceivableState?
    repeat {
      do {
        state = try ReceivableState.fold(events, of: id)
        break
      } catch {
        // Seen as of a day, what stands on something later isn't there.
        guard journal.lastDay != nil else { throw error }
        events.removeAll { $0.id == error.event }
      }
    } while true
    guard let state, let customer = try customer(state.customer) else { return nil }
    return Story(state: state, events: events, customer: customer)
  }
}

extension Ledger {
  /// Runs `body` on everything that the store holds, without what has its own day after `today`.
  ///
  /// - Throws: what `body` throws, and `StoreFailure`.
  public func walk<Result>(
    asOf today: CalendarDay, _ body: (LedgerWalk) throws -> Result
  ) throws -> Result {
    try reading { db in
      var journal = try JournalReader(db)
      if let latest = try journal.latestDay(), latest > today {
        journal = journal.hidingAfter(today)
      }
      return try body(LedgerWalk(db: db, journal: journal, road: road))
    }
  }
}
