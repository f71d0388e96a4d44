import GRDB

/// The few single values of a store.
struct Meta {
  let db: Database

  enum Key: String {
    /// The next number for an invoice, a customer, a step or a settlement.
    case nextID = "next_id"
    /// Of the policy, calendar and rates with which the proposals were made.
    case road
    /// Of the tables that are made from the journal.
    case tables
  }

  func number(_ key: Key) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"), arguments: [key.rawValue])
  }

  func text(_ key: Key) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"), arguments: [key.rawValue])
  }

  func set(_ key: Key, _ value: some DatabaseValueConvertible) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO meta (key, value) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value
        """)
    try statement.execute(arguments: [key.rawValue, value])
  }
}
