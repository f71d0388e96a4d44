import Claims
import GRDB

/// The rows of statements, bank lines, and whom a line may concern.
struct BankTables {
  let db: Database

  func write(_ statement: StatementTaken?, _ id: AccountStatement.ID) throws {
    guard let statement else {
      try db.cachedStatement(sql: "DELETE FROM statements WHERE id = ?")
        .execute(arguments: [id.rawValue])
      return
    }
    try db.cachedStatement(
      sql: SQLText.upsert(
        into: "statements",
        columns: [
          "id", "account", "currency", "number", "opening", "closing", "from_day", "through",
          "entries", "added",
        ])
    ).execute(arguments: [
      id.rawValue, statement.account.key, statement.currency.code, statement.number,
      statement.opening?.minorUnits, statement.closing?.minorUnits, statement.from.iso,
      statement.through.iso, statement.entries, statement.added,
    ])
  }

  func write(_ line: BankLine?, _ id: BankLine.ID) throws {
    try db.cachedStatement(sql: "DELETE FROM line_doubts WHERE line = ?")
      .execute(arguments: [id.rawValue])
    guard let line else {
      try db.cachedStatement(sql: "DELETE FROM bank_lines WHERE id = ?")
        .execute(arguments: [id.rawValue])
      return
    }
    let amount = line.entry.amount
    let status = line.status
    try db.cachedStatement(
      sql: SQLText.upsert(
        into: "bank_lines",
        columns: [
          "id", "statement", "account", "currency", "booked_on", "amount", "remaining", "status",
          "is_waiting",
        ])
    ).execute(arguments: [
      id.rawValue, line.statement.rawValue, line.account.key, amount.currency.code,
      line.entry.bookedOn.iso, amount.minorUnits, line.remaining.minorUnits, status.rawValue,
      status == .toReview || line.shortBy != nil,
    ])
    guard line.isDoubtful else { return }
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO line_doubts (receivable, line) VALUES (?, ?)")
    for receivable in line.mayPay {
      try insert.execute(arguments: [receivable.rawValue, id.rawValue])
    }
  }

  /// How far the bank data of each account goes.
  func data() throws -> BankData {
    var data = BankData()
    let cursor = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT account, max(through) FROM statements GROUP BY account"))
    while let row = try cursor.next() {
      guard let account = BankAccount(row[0] as String), let day = row.day(1) else { continue }
      data.through[account] = day
    }
    return data
  }

  /// Whose payment a line may be, as it stands in the tables.
  func doubted(by line: BankLine.ID) throws -> [Receivable.ID] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT receivable FROM line_doubts WHERE line = ?"),
      arguments: [line.rawValue]
    ).map { Receivable.ID(rawValue: $0) }
  }

  /// The oldest line that may be a payment of a customer: on what it owes by the tables, without what `changed`
  /// names, and on `states`.
  func doubt(
    of customer: Customer.ID?, among states: [Receivable.ID] = [],
    without changed: (Receivable.ID) -> Bool = { _ in false }
  ) throws -> CustomerContact.Doubt? {
    let isEmpty =
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM line_doubts LIMIT 1")) == nil
    if isEmpty { return nil }
    var found: [CustomerContact.Doubt] = []
    func add(_ sql: String, _ id: Int64, keeping keeps: (Receivable.ID) -> Bool) throws {
      let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [id])
      while let row = try cursor.next() {
        guard keeps(Receivable.ID(rawValue: row[0])), let day = row.day(2),
          let currency = Currency(row[4] as String)
        else { continue }
        found.append(
          CustomerContact.Doubt(
            line: BankLine.ID(rawValue: row[1]), on: day,
            amount: Money(minorUnits: row[3], currency: currency)))
      }
    }
    let columns = "d.receivable, l.id, l.booked_on, l.remaining, l.currency"
    if let customer {
      try add(
        """
        SELECT \(columns) FROM receivables r JOIN line_doubts d ON d.receivable = r.id
        JOIN bank_lines l ON l.id = d.line WHERE r.customer = ?
        """, customer.rawValue
      ) { !changed($0) }
    }
    for id in states {
      try add(
        """
        SELECT \(columns) FROM line_doubts d JOIN bank_lines l ON l.id = d.line
        WHERE d.receivable = ?
        """, id.rawValue
      ) { _ in true }
    }
    return found.min { ($0.on, $0.line) < ($1.on, $1.line) }
  }
}
