import Claims
import GRDB

/// Reads the list of invoices: a page by index, sums from their table.
final class ListReader {
  private let db: Database
  /// What the last filter found: a title's sums are asked with the page.
  private var lastFound: (query: ListQuery, ids: [Int64])?

  init(db: Database) { self.db = db }

  func rows(_ query: ListQuery) throws -> [ListRow] {
    let sql = try found(by: query).map { ListSQL(query, among: $0) } ?? ListSQL(query)
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ListReader.columns) FROM \(sql.source) JOIN customers c ON c.id = r.customer
        WHERE \(sql.condition) ORDER BY \(sql.order) LIMIT ?
        """)
    let expected = try query.limit ?? keptSums(query)?.count ?? 0
    return try rows(statement, sql.arguments + [query.limit ?? -1], expected: expected)
  }

  /// More finds than this, and a page of them is sooner found along the order.
  private static let fewFinds = 2000

  /// The numbers of the rows that a filter finds, where they are few; nil otherwise, or without a filter.
  private func found(by query: ListQuery) throws -> [Int64]? {
    guard query.filter != nil else { return nil }
    var asked = query
    (asked.order, asked.isReversed, asked.limit) = (.age, false, nil)
    if let lastFound, lastFound.query == asked { return lastFound.ids }
    let sql = ListSQL.unordered(query)
    let statement = try db.cachedStatement(
      sql: "SELECT r.id FROM \(sql.source) WHERE \(sql.condition) LIMIT ?")
    let found = try Int64.fetchAll(
      statement, arguments: sql.arguments + [ListReader.fewFinds + 1])
    guard found.count <= ListReader.fewFinds else { return nil }
    lastFound = (asked, found)
    return found
  }

  func row(_ id: Receivable.ID) throws -> ListRow? {
    try rows(where: "r.id = ?", [id.rawValue]).first
  }

  func rows(numbered number: String) throws -> [ListRow] {
    try rows(where: "r.number = ? ORDER BY r.document DESC, r.seller, r.id", [number])
  }

  func rows(of ids: [Receivable.ID]) throws -> [ListRow] {
    let numbers = ids.map { String($0.rawValue) }.joined(separator: ",")
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ListReader.columns) FROM receivables r JOIN customers c ON c.id = r.customer
        WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.due, r.open DESC, r.id
        """)
    return try rows(statement, ["[\(numbers)]"], expected: ids.count)
  }

  func sums(_ query: ListQuery) throws -> ListSums {
    if let kept = try keptSums(query) { return kept }
    let sql =
      try found(by: query).map { ListSQL(query, among: $0) } ?? ListSQL.unordered(query)
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.currency, count(*), sum(r.open) FROM \(sql.source)
        WHERE \(sql.condition) GROUP BY r.currency
        """)
    return try sums(statement, sql.arguments)
  }

  /// Counted in the index, without a row in memory.
  func lateClaims(on today: CalendarDay) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM receivables r JOIN customers c ON c.id = r.customer
        WHERE r.is_closed = 0 AND r.open > 0 AND r.due < ? AND r.currency = 'EUR'
          AND c.kind IN ('business', 'authority')
        """)
    return try Int.fetchOne(statement, arguments: [today.iso]) ?? 0
  }

  func nextDay(after day: CalendarDay) throws -> (day: CalendarDay, count: Int)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT day, sum(count) FROM sums WHERE measure = 'next' AND day > ?
        GROUP BY day ORDER BY day LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [day.iso]), let next = row.day(0) else {
      return nil
    }
    return (next, row[1])
  }

  /// The sums of a whole view that are kept by day; nil where rows have to be counted.
  private func keptSums(_ query: ListQuery) throws -> ListSums? {
    guard query.filter == nil, query.customer == nil else { return nil }
    let condition: String
    switch query.view {
    case .dueToday: condition = "measure = 'next' AND day <= ?"
    case .overdue: condition = "measure = 'due' AND day < ?"
    case .open: condition = "measure = 'open' AND day < ?"
    case .everything: condition = "measure = 'everything' AND day < ?"
    case .disputed, .agreed: return nil
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT currency, sum(count), sum(open) FROM sums WHERE \(condition) GROUP BY currency
        """)
    return try sums(statement, [query.today.iso])
  }

  private func sums(_ statement: Statement, _ arguments: StatementArguments) throws -> ListSums {
    var sums = ListSums(count: 0, open: [])
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try cursor.next() {
      guard let currency = Currency(row[0] as String) else { continue }
      sums.count += row[1]
      sums.open.append(Money(minorUnits: row[2], currency: currency))
    }
    let place = { (amount: Money) in amount.currency == .euro ? "" : amount.currency.code }
    sums.open.sort { place($0) < place($1) }
    return sums
  }

  private func rows(where condition: String, _ arguments: StatementArguments) throws -> [ListRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ListReader.columns) FROM receivables r JOIN customers c ON c.id = r.customer
        WHERE \(condition)
        """)
    return try rows(statement, arguments)
  }

  private func rows(
    _ statement: Statement, _ arguments: StatementArguments, expected: Int = 0
  ) throws -> [ListRow] {
    var rows: [ListRow] = []
    rows.reserveCapacity(expected)
    // Customers have several invoices, and most reasons come many times: each text is in memory once.
    var texts: Set<String> = []
    func shared(_ text: String) -> String {
      text.utf8.count > 15 ? texts.insert(text).memberAfterInsert : text
    }
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try cursor.next() {
      var row = try ListReader.listRow(row)
      row.customerName = shared(row.customerName)
      row.encodedReasons = shared(row.encodedReasons)
      rows.append(row)
    }
    return rows
  }

  private static let columns = """
    r.id, r.document, r.number, r.customer, c.name, c.kind, c.kind_is_assumed, r.issued, r.due,
    r.currency, r.total, r.open, r.disputed, r.closed, r.is_handed_over, r.settled_until,
    r.is_disputed, r.promised_until, r.has_notice, r.reminder_level, r.instalments_paid,
    r.instalments_in_all, r.reference, r.next_action, r.next_level, r.next_on, r.reasons,
    c.insolvent_on, r.warn_on, r.limitation_on
    """

  private static func listRow(_ row: Row) throws -> ListRow {
    guard let document = Receivable.DocumentKind(rawValue: row[1]),
      let kind = CustomerKind(rawValue: row[5]), let issued = row.day(7), let due = row.day(8),
      let currency = Currency(row[9] as String)
    else { throw StoreFailure.damaged(detail: "receivables, id \(row[0] as Int64)") }
    func money(_ column: Int) -> Money { Money(minorUnits: row[column], currency: currency) }
    let facts = StageFacts(
      closed: (row[13] as String?).flatMap { Stage(rawValue: $0) }, isHandedOver: row[14],
      settledUntil: row.day(15), isDisputed: row[16], promisedUntil: row.day(17),
      hasNotice: row[18], reminderLevel: row[19], due: due,
      insolventSince: row.day(27).flatMap { issued <= $0 ? $0 : nil })
    return ListRow(
      id: Receivable.ID(rawValue: row[0]), document: document, number: row[2],
      customer: Customer.ID(rawValue: row[3]), customerName: row[4], customerKind: kind,
      kindIsAssumed: row[6], issued: issued, due: due, total: money(10), open: money(11),
      disputed: money(12), stageFacts: facts, instalmentsPaid: row[20],
      instalmentsInAll: row[21], reference: row[22],
      nextAction: (row[23] as String?).flatMap { Proposal.Action(rawValue: $0) },
      nextLevel: row[24], nextOn: row.day(25), encodedReasons: row[26], warning: warning(row))
  }

  private static func warning(_ row: Row) -> Proposal.Warning? {
    row.dayNumbered(28).map { Proposal.Warning(on: $0, lastDay: row.dayNumbered(29)) }
  }
}
