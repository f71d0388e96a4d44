import Claims
import GRDB

/// The journal as one transaction sees it: the events of a stream that stand.
final class JournalReader {
  let db: Database
  let codec = EventCodec()
  /// The actions that don't stand.
  let withdrawn: Set<Int64>
  /// Nothing that happened after this day is seen; nil: all.
  let lastDay: CalendarDay?

  /// What was read of people, by its hash.
  private var records: [String: String] = [:]

  init(_ db: Database, withdrawn: Set<Int64>, lastDay: CalendarDay? = nil) {
    self.db = db
    self.withdrawn = withdrawn
    self.lastDay = lastDay
  }

  /// All actions that stand by the table, up to any day.
  convenience init(_ db: Database) throws {
    self.init(db, withdrawn: try Standing.stored(in: db))
  }

  func hidingAfter(_ day: CalendarDay) -> JournalReader {
    JournalReader(db, withdrawn: withdrawn, lastDay: day)
  }

  /// The events of an invoice that stand, in their order.
  func events(of id: Receivable.ID) throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    let cursor = try rows(of: .receivable(id))
    while let row = try cursor.next() {
      if stands(row), let recorded = try recorded(row) { events.append(recorded) }
    }
    return lastDay.map { events.seen(on: $0) } ?? events
  }

  /// The rates that users added and that stand, in the order of recording.
  func addedRates() throws -> [RateAdded] {
    var rates: [RateAdded] = []
    let cursor = try rows(of: .rates)
    while let row = try cursor.next() {
      guard stands(row), let recorded = try recorded(row), isVisible(recorded.event.on),
        case .rateAdded(let added) = recorded.event
      else { continue }
      rates.append(added)
    }
    return rates
  }

  /// The events of a statement, a bank line or of the payers that stand, in their order.
  func events(ofBank stream: Stream) throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    let cursor = try rows(of: stream)
    while let row = try cursor.next() {
      if stands(row), let recorded = try recorded(row) { events.append(recorded) }
    }
    return lastDay.map { events.seen(on: $0) } ?? events
  }

  /// The customer's own events that stand, in their order.
  ///
  /// Invoices of the customer are in its stream only so that it can't vanish under them: they aren't
  /// decoded. The first record is seen on any day, for it is what the customer is.
  /// - Throws: `unknownCustomer` where an invoice comes before the first record.
  func events(of id: Customer.ID) throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    let cursor = try rows(of: .customer(id))
    while let row = try cursor.next() {
      guard stands(row) else { continue }
      if JournalReader.isOfInvoice(row[2]) {
        guard events.isEmpty, lastDay == nil else { continue }
        throw FoldRefusal(
          refusal: .unknownCustomer, event: RecordedEvent.ID(rawValue: row[0]),
          action: Action.ID(rawValue: row[1]))
      }
      guard let recorded = try recorded(row) else { continue }
      if events.isEmpty || isVisible(recorded.event.on) { events.append(recorded) }
    }
    return events
  }

  static func isOfInvoice(_ kind: String) -> Bool {
    kind == Event.Kind.invoiceIssued.rawValue || kind == Event.Kind.invoiceCorrected.rawValue
  }

  /// Every event of an invoice, undone ones included, oldest first.
  func history(of id: Receivable.ID) throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    let cursor = try rows(of: .receivable(id))
    while let row = try cursor.next() {
      guard let recorded = try recorded(row), isVisible(recorded.event.on) else { continue }
      events.append(recorded)
    }
    return events
  }

  /// Every event there is that fits, undone ones included, in the order of recording.
  func forEachEvent(
    where condition: String, _ body: (RecordedEvent) throws -> Void
  ) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, action_id, kind, version, payload FROM events WHERE \(condition) ORDER BY id
        """)
    while let row = try cursor.next() {
      if let recorded = try recorded(row) { try body(recorded) }
    }
  }

  /// The numbers of a kind of stream, ascending.
  func streamIDs(_ name: String) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: "SELECT DISTINCT stream_id FROM event_streams WHERE stream = ? ORDER BY stream_id",
      arguments: [name])
  }

  /// The streams that the events of an action touch.
  func streams(of action: Action.ID) throws -> Set<Stream> {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT stream, stream_id FROM event_streams
        WHERE event_id IN (SELECT id FROM events WHERE action_id = ?)
        """, arguments: [action.rawValue])
    var streams: Set<Stream> = []
    while let row = try cursor.next() {
      if let stream = Stream(name: row[0], id: row[1]) { streams.insert(stream) }
    }
    return streams
  }

  /// The streams in which something happened after a day; at most `limit`, or all where it is negative.
  func streams(after day: CalendarDay, limit: Int) throws -> Set<Stream> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT s.stream, s.stream_id
        FROM events e JOIN event_streams s ON s.event_id = e.id WHERE e.on_day > ? LIMIT ?
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [day.iso, limit])
    var streams: Set<Stream> = []
    while let row = try cursor.next() {
      if let stream = Stream(name: row[0], id: row[1]) { streams.insert(stream) }
    }
    return streams
  }

  /// The last day on which something that stands happened.
  func latestDay() throws -> CalendarDay? {
    let cursor = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT on_day, action_id FROM events ORDER BY on_day DESC"))
    while let row = try cursor.next() {
      if !withdrawn.contains(row[1]) { return CalendarDay(iso: row[0] as String) }
    }
    return nil
  }

  private func rows(of stream: Stream) throws -> RowCursor {
    let (name, id) = stream.stored
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.id, e.action_id, e.kind, e.version, e.payload
        FROM event_streams s JOIN events e ON e.id = s.event_id
        WHERE s.stream = ? AND s.stream_id = ? ORDER BY s.event_id
        """)
    return try Row.fetchCursor(statement, arguments: [name, id])
  }

  /// A mail that left stays so, whatever is undone.
  private func stands(_ row: Row) -> Bool {
    !withdrawn.contains(row[1]) || (row[2] as String) == Event.Kind.mailLeft.rawValue
  }

  private func isVisible(_ day: CalendarDay) -> Bool { lastDay.map { day <= $0 } ?? true }

  private func recorded(_ row: Row) throws -> RecordedEvent? {
    let id = RecordedEvent.ID(rawValue: row[0])
    let failure = { (row: Row) in
      StoreFailure.unreadableEvent(id, kind: row[2], version: row[3])
    }
    guard (row[3] as Int) <= EventCodec.version else { throw failure(row) }
    do {
      let event = try codec.event(kind: row[2], payload: row[4]) { hash in
        try record(hash: hash)
      }
      guard let event else { throw failure(row) }
      return RecordedEvent(id: id, action: Action.ID(rawValue: row[1]), event: event)
    } catch is DecodingError {
      throw failure(row)
    }
  }

  /// Nil where it was erased.
  private func record(hash: String) throws -> String? {
    if let record = records[hash] { return record }
    let statement = try db.cachedStatement(
      sql: "SELECT record FROM customer_records WHERE hash = ?")
    let text = try String.fetchOne(statement, arguments: [SHA256.bytes(hex: hash)?.stored])
    if records.count > 10_000 { records = [:] }
    records[hash] = text
    return text
  }
}
