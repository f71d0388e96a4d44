import Claims
import GRDB

/// How many rows and how much is open, kept by day: a title's sums without reading the rows.
struct SumTable {
  /// What is summed. Sums by day are those of rows with that day.
  enum Measure: String {
    case everything
    case open
    /// By due date, what has a positive balance and isn't closed.
    case due
    /// By the day on which something is to be done.
    case next
  }

  struct Key: Hashable {
    var measure: Measure
    var day: String
    var currency: String
  }

  /// What of a row decides its sums.
  struct Part: Equatable {
    var due: String
    var wakesOn: CalendarDay?
    var open: Int64
    var currency: String
    var isClosed: Bool

    var keys: [Key] {
      var keys = [Key(measure: .everything, day: "", currency: currency)]
      guard !isClosed else { return keys }
      keys.append(Key(measure: .open, day: "", currency: currency))
      if open > 0 { keys.append(Key(measure: .due, day: due, currency: currency)) }
      if let wakesOn {
        keys.append(Key(measure: .next, day: wakesOn.iso, currency: currency))
      }
      return keys
    }
  }

  private var changes: [Key: (count: Int64, open: Int64)] = [:]

  mutating func replace(_ old: Part?, by new: Part?) {
    guard old != new else { return }
    if let old { add(old, times: -1) }
    if let new { add(new, times: 1) }
  }

  private mutating func add(_ part: Part, times sign: Int64) {
    for key in part.keys {
      let change = changes[key] ?? (0, 0)
      changes[key] = (change.count + sign, change.open + sign * part.open)
    }
  }

  /// Writes what was replaced since the last time.
  mutating func flush(to db: Database) throws {
    let add = try db.cachedStatement(
      sql: """
        INSERT INTO sums (measure, day, currency, count, open) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET count = count + excluded.count, open = open + excluded.open
        """)
    let clean = try db.cachedStatement(
      sql: "DELETE FROM sums WHERE measure = ? AND day = ? AND currency = ? AND count = 0")
    for (key, change) in changes where change != (0, 0) {
      let name = key.measure.rawValue
      try add.execute(arguments: [name, key.day, key.currency, change.count, change.open])
      try clean.execute(arguments: [name, key.day, key.currency])
    }
    changes = [:]
  }
}
