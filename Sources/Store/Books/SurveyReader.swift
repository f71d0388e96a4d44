public import Claims
import GRDB

/// Answers what reports ask, inside one transaction.
///
/// What has nothing later than the day is as the tables have it; the rest is folded.
final class SurveyReader {
  private let day: CalendarDay
  private let db: Database
  private let journal: JournalReader
  private let progress: (_ done: Int, _ all: Int) -> Void
  /// What has something later: the tables don't know how it was.
  private var later: (receivables: Set<Int64>, customers: Set<Int64>) = ([], [])
  /// What was folded of it.
  private var folded: [ReportItem]?

  init(
    _ db: Database, on day: CalendarDay, progress: @escaping (_ done: Int, _ all: Int) -> Void
  ) throws {
    self.db = db
    self.day = day
    self.progress = progress
    let journal = try JournalReader(db)
    guard let latest = try journal.latestDay(), latest > day else {
      self.journal = journal
      return
    }
    self.journal = journal.hidingAfter(day)
    later = try journal.documentsAndCustomers(after: day)
  }

  func survey() -> Survey {
    Survey(
      day: day, customers: { try self.customers() },
      items: { scope, body in
        switch scope {
        case .standing: try self.standing(body)
        case .everything: try self.everything(body)
        }
      },
      cases: { kinds, body in try self.cases(kinds, body) }, state: { try self.state($0) },
      bank: { try BankTables(db: self.db).data() })
  }

  private func customers() throws -> [Customer.ID: ReportCustomer] {
    var customers: [Customer.ID: ReportCustomer] = [:]
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT id, name, kind, insolvent_on FROM customers")
    while let row = try cursor.next() {
      guard let kind = CustomerKind(rawValue: row[2]) else {
        throw StoreFailure.damaged(detail: "customers, id \(row[0] as Int64)")
      }
      customers[Customer.ID(rawValue: row[0])] = ReportCustomer(
        name: row[1], kind: kind, insolventOn: row.day(3))
    }
    for id in later.customers.map({ Customer.ID(rawValue: $0) }) {
      let customer = try journal.lenient(journal.events(of: id)) { events throws(FoldRefusal) in
        try Customer.fold(events, of: id)
      }
      if let customer { customers[id] = ReportCustomer(customer) }
    }
    return customers
  }

  // MARK: Documents

  private func standing(_ body: (ReportItem) throws -> Void) throws {
    let open = "SELECT \(SurveyReader.columns) FROM receivables r WHERE r.is_closed = 0"
    let overpaid = """
      SELECT \(SurveyReader.columns) FROM customers c JOIN receivables r ON r.customer = c.id
      WHERE c.credit <> '' AND r.is_closed = 1 AND r.customer_credit > 0
      """
    for sql in [open, overpaid] {
      let cursor = try Row.fetchCursor(db, sql: sql)
      while let row = try cursor.next() {
        if !later.receivables.contains(row[0]) { try body(SurveyReader.item(row)) }
      }
    }
    for item in try foldedItems() where item.isStanding { try body(item) }
  }

  private func everything(_ body: (ReportItem) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(SurveyReader.columns) FROM receivables r ORDER BY r.id")
    let payments = try Row.fetchCursor(
      db, sql: "SELECT receivable, on_day, amount, method FROM payments ORDER BY receivable, id")
    var payment = try payments.next()
    while let row = try rows.next() {
      var item = try SurveyReader.item(row)
      while let next = payment, next[0] <= item.id.rawValue {
        if next[0] == item.id.rawValue, !item.total.isNegative, let on = next.day(1) {
          item.payments.append(
            ReportItem.Payment(
              on: on, amount: Money(minorUnits: next[2], currency: item.currency),
              showsManners: (next[3] as String)
                != PaymentReceived.Method.beforeMaan.rawValue))
        }
        payment = try payments.next()
      }
      if later.receivables.contains(item.id.rawValue) { continue }
      try body(item.isExplained ? item : state(item.id).map { ReportItem($0) } ?? item)
    }
    for item in try foldedItems() { try body(item) }
  }

  private func foldedItems() throws -> [ReportItem] {
    if let folded { return folded }
    var items: [ReportItem] = []
    try forEach(later.receivables.sorted()) { id in
      if let state = try state(id) { items.append(ReportItem(state)) }
    }
    folded = items
    return items
  }

  private static let columns = """
    r.id, r.number, r.customer, r.issued, r.due, r.currency, r.total, r.open, r.disputed,
    r.customer_credit, r.closed, r.is_handed_over, r.agreed_until
    """

  private static func item(_ row: Row) throws -> ReportItem {
    guard let issued = row.day(3), let due = row.day(4), let currency = Currency(row[5] as String)
    else { throw StoreFailure.damaged(detail: "receivables, id \(row[0] as Int64)") }
    func money(_ column: Int) -> Money { Money(minorUnits: row[column], currency: currency) }
    return ReportItem(
      id: Receivable.ID(rawValue: row[0]), number: row[1],
      customer: Customer.ID(rawValue: row[2]), issued: issued, due: due, total: money(6),
      open: money(7), disputed: money(8), credit: money(9),
      closed: (row[10] as String?).flatMap { Stage(rawValue: $0) }, isHandedOver: row[11],
      isAgreed: !row.hasNull(atIndex: 12))
  }

  // MARK: Cases

  private func cases(
    _ kinds: Set<Event.Kind>, _ body: (CaseHistory) throws -> Void
  ) throws {
    let ids = try journal.documents(having: kinds)
    try forEach(ids) { id in
      let events = try journal.events(of: id)
      guard events.contains(where: { kinds.contains($0.event.kind) }),
        let state = try fold(events, id)
      else { return }
      try body(CaseHistory(state: state, events: events))
    }
  }

  private func state(_ id: Receivable.ID) throws -> ReceivableState? {
    try fold(journal.events(of: id), id)
  }

  private func fold(_ events: [RecordedEvent], _ id: Receivable.ID) throws -> ReceivableState? {
    try journal.lenient(events) { events throws(FoldRefusal) in
      try ReceivableState.fold(events, of: id)
    }
  }

  private func forEach(_ ids: [Int64], _ body: (Receivable.ID) throws -> Void) throws {
    for (place, id) in ids.enumerated() {
      if place.isMultiple(of: 100) { progress(place, ids.count) }
      try body(Receivable.ID(rawValue: id))
    }
    if !ids.isEmpty { progress(ids.count, ids.count) }
  }
}

extension ReportItem {
  /// Whether the payments alone make the balance what it is; else something changed it whose day only the events
  /// tell. Of a credit nothing has to be told: what is set off goes from one document to the other.
  fileprivate var isExplained: Bool {
    total.isNegative
      || total.minorUnits - payments.reduce(0) { $0 + $1.amount.minorUnits }
        == open.minorUnits - credit.minorUnits
  }
}

extension JournalReader {
  /// The documents and customers to which something happened after a day; an invoice more changes no customer.
  func documentsAndCustomers(
    after day: CalendarDay
  ) throws -> (receivables: Set<Int64>, customers: Set<Int64>) {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.stream, s.stream_id, e.kind
        FROM events e JOIN event_streams s ON s.event_id = e.id WHERE e.on_day > ?
        """, arguments: [day.iso])
    var (receivables, customers): (Set<Int64>, Set<Int64>) = ([], [])
    while let row = try cursor.next() {
      switch row[0] as String {
      case "receivable": receivables.insert(row[1])
      case "customer" where !JournalReader.isOfInvoice(row[2]): customers.insert(row[1])
      default: continue
      }
    }
    return (receivables, customers)
  }

  /// The documents on which an event of these kinds was ever recorded, ascending. Looks at every event.
  func documents(having kinds: Set<Event.Kind>) throws -> [Int64] {
    let names = kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT s.stream_id FROM events e
        JOIN event_streams s ON s.event_id = e.id AND s.stream = 'receivable'
        WHERE e.kind IN (\(names)) ORDER BY s.stream_id
        """)
  }
}

extension Ledger {
  /// Runs `body` on what reports need of the books as of `day`.
  ///
  /// What has its own day after it is left out, whenever it was recorded. For a day on which the books were different
  /// documents are folded, and `progress` is told how many of how many. Throws what `body` throws, and `StoreFailure`.
  public func survey<Result>(
    asOf day: CalendarDay, progress: @escaping (_ done: Int, _ all: Int) -> Void = { _, _ in },
    _ body: (Survey) throws -> Result
  ) throws -> Result {
    try reading { db in
      try body(try SurveyReader(db, on: day, progress: progress).survey())
    }
  }
}
