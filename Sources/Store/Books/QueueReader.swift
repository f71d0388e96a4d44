import Claims
import GRDB

/// Reads what is to be done today, from the index `queue` alone: customer by customer, over all that is open.
struct QueueReader {
  let db: Database

  private static let columns =
    [
      "id", "customer", "next_action", "next_level", "next_on", "warn_on", "wake_on",
      "last_day_from", "broken_on", "currency", "open", "disputed",
    ] + OutlookCells.columns

  func rows(today: CalendarDay) throws -> [QueueRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(QueueReader.columns.joined(separator: ", "))
        FROM receivables INDEXED BY queue WHERE is_closed = 0 AND wake_on <= ?
        ORDER BY customer, wake_on
        """)
    var words = Words()
    var rows: [QueueRow] = []
    let cursor = try Row.fetchCursor(statement, arguments: [today.dayNumber])
    while let row = try cursor.next() {
      guard let found = QueueReader.queueRow(row, today: today, &words) else {
        throw StoreFailure.damaged(detail: "receivables, id \(row[0] as Int64)")
      }
      rows.append(found)
    }
    return rows
  }

  /// Words that come in many rows, each understood once.
  private struct Words {
    private var sources: [String: InterestSource] = [:]

    mutating func source(_ code: String) -> InterestSource? {
      if let known = sources[code] { return known }
      let source = InterestSource(code: code)
      sources[code] = source
      return source
    }
  }

  private static func queueRow(_ row: Row, today: CalendarDay, _ words: inout Words) -> QueueRow? {
    guard let action = Proposal.Action(rawValue: row[2]), let wakesOn = row.dayNumbered(6),
      let currency = Currency(row[9] as String)
    else { return nil }
    let warnOn = row.dayNumbered(5)
    let days = Urgency.Days(lastDay: row.dayNumbered(7), broken: row.dayNumbered(8))
    var found = QueueRow(
      id: Receivable.ID(rawValue: row[0]), customer: Customer.ID(rawValue: row[1]),
      action: action, level: row[3], from: wakesOn,
      urgency: Urgency(days, action: action, today: today),
      open: Money(minorUnits: row[10], currency: currency),
      disputed: Money(minorUnits: row[11], currency: currency),
      outlook: outlook(row, currency, &words))
    // Only a warned row has to be looked at for which of the two days it is.
    if let warnOn, warnOn <= today {
      let next = row.day(4)
      if Proposal.onlyWarns(from: warnOn, before: next, today: today) {
        (found.action, found.level, found.from) = (.check, 0, warnOn)
      } else if let next {
        found.from = next
      }
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
