import Claims
import GRDB

/// Reads what is to be done today, from the index `queue` alone: customer by customer, over all that wakes some day.
///
/// A condition on `is_closed` would be looked up in the table; what is closed wakes never.
struct QueueReader {
  let db: Database

  private static let columns =
    [
      "id", "customer", "next_action", "next_level", "next_on", "warn_on", "wake_on",
      "last_day_from", "broken_on", "currency", "open", "disputed",
    ] + OutlookCells.columns

  /// `expected` is how many there will be, about.
  func rows(today: CalendarDay, expected: Int) throws -> [QueueRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(QueueReader.columns.joined(separator: ", "))
        FROM receivables INDEXED BY queue WHERE wake_on <= ?
        ORDER BY customer, wake_on
        """)
    var words = Words()
    var rows: [QueueRow] = []
    rows.reserveCapacity(expected)
    let cursor = try Row.fetchCursor(statement, arguments: [today.dayNumber])
    while let row = try cursor.next() {
      guard let found = QueueReader.queueRow(row, today: today, &words) else {
        throw StoreFailure.damaged(detail: "receivables, id \(row[0] as Int64)")
      }
      rows.append(found)
    }
    return rows
  }

  /// What was found in words so far: few words come in many rows.
  private struct Words {
    private var actions = Known<Proposal.Action>()
    private var currencies = Known<Currency>()
    private var sources = Known<InterestSource>()

    mutating func action(_ word: String) -> Proposal.Action? {
      actions.value(of: word) { Proposal.Action(rawValue: $0) }
    }

    mutating func currency(_ word: String) -> Currency? {
      currencies.value(of: word) { Currency($0) }
    }

    mutating func source(_ word: String) -> InterestSource? {
      sources.value(of: word) { InterestSource(code: $0) }
    }
  }

  /// Compares a word with some others, which is faster than to hash it or to read it.
  private struct Known<Value> {
    private var known: [(word: String, value: Value?)] = []

    mutating func value(of word: String, _ read: (String) -> Value?) -> Value? {
      for each in known where each.word == word { return each.value }
      let value = read(word)
      if known.count < 16 { known.append((word, value)) }
      return value
    }
  }

  private static func queueRow(_ row: Row, today: CalendarDay, _ words: inout Words) -> QueueRow? {
    guard let action = words.action(row[2]), let wakesOn = row.dayNumbered(6),
      let currency = words.currency(row[9])
    else { return nil }
    let warnOn = row.dayNumbered(5)
    let days = Urgency.Days(lastDay: row.dayNumbered(7), broken: row.dayNumbered(8))
    var found = QueueRow(
      id: Receivable.ID(rawValue: row[0]), customer: Customer.ID(rawValue: row[1]),
      action: action, level: row[3], from: wakesOn,
      urgency: Urgency(days, action: action, today: today),
      open: Money(minorUnits: row[10], currency: currency),
      disputed: Money(minorUnits: row[11], currency: currency),
      outlook: nil)
    // Only a warned row has to be looked at for which of the two days it is.
    if let warnOn, warnOn <= today {
      let next = row.day(4)
      if Proposal.onlyWarns(from: warnOn, before: next, today: today) {
        (found.action, found.level, found.from) = (.check, 0, warnOn)
      } else if let next {
        found.from = next
      }
    }
    // A reminder of what was agreed asks what that has made due.
    if found.action.asksClaim || found.urgency == .broken {
      found.outlook = outlook(row, currency, &words)
    }
    return found
  }

  private static func outlook(
    _ row: Row, _ currency: Currency, _ words: inout Words
  ) -> ClaimOutlook? {
    guard let principal = row[12] as Int64? else { return nil }
    var outlook = ClaimOutlook(
      principal: Money(minorUnits: principal, currency: currency),
      settled: Money(minorUnits: row[13], currency: currency))
    outlook.onStart = Money(minorUnits: row[14], currency: currency)
    outlook.startsOn = row.dayNumbered(15)
    outlook.interestFrom = row.dayNumbered(16)
    outlook.source = (row[17] as String?).flatMap { words.source($0) }
    outlook.isRoundedDown = row[18]
    outlook.frozenOn = row.dayNumbered(19)
    return outlook
  }
}
