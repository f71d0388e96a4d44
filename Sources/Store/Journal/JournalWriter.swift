import Claims
import FoundationEssentials
import GRDB

/// Appends to the journal, inside a transaction of the caller.
struct JournalWriter {
  let db: Database
  let codec: EventCodec

  /// Appends an action and its events, and links it to the chain.
  ///
  /// - Throws: `unwritableEvent` where an event isn't read back as it was; the caller rolls back.
  func append(
    _ decision: Decision, recordedAt: Int64, by: String
  ) throws -> (action: Action, events: [RecordedEvent]) {
    let last = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, hash FROM actions ORDER BY id DESC LIMIT 1"))
    let id: Int64 = last.map { $0[0] + 1 } ?? 1
    let previous: [UInt8] = last.map { [UInt8]($0[1] as Data) } ?? []
    let note = try codec.text(of: decision.note)
    let digest = ChainDigest(
      previous: previous, id: id, recordedAt: recordedAt, by: by, note: note.utf8)

    var nextEvent: Int64 = 1 + (try Int64.fetchOne(db, sql: "SELECT max(id) FROM events") ?? 0)
    var stored: [(kind: String, day: String, payload: String)] = []
    stored.reserveCapacity(decision.events.count)
    for event in decision.events {
      let kind = event.kind.rawValue
      let entry = (kind, event.on.iso, try payload(of: event))
      digest.add(kind: kind, version: EventCodec.version, day: entry.1, payload: entry.2.utf8)
      stored.append(entry)
    }

    try db.cachedStatement(
      sql: """
        INSERT INTO actions (id, recorded_at, "by", note, previous_hash, hash)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id, recordedAt, by, note, previous.stored, digest.finish().stored])

    let insertEvent = try db.cachedStatement(
      sql: """
        INSERT INTO events (id, action_id, seq, kind, version, on_day, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    let insertStream = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO event_streams (stream, stream_id, event_id) VALUES (?, ?, ?)")
    let insertDocument = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO stored_documents (sha256, path) VALUES (?, ?)")
    var recorded: [RecordedEvent] = []
    recorded.reserveCapacity(stored.count)
    for (seq, (event, entry)) in zip(decision.events, stored).enumerated() {
      try insertEvent.execute(arguments: [
        nextEvent, id, seq, entry.kind, EventCodec.version, entry.day, entry.payload,
      ])
      for stream in event.streams {
        try insertStream.execute(arguments: [stream.stored.name, stream.stored.id, nextEvent])
      }
      for document in event.documents {
        try insertDocument.execute(arguments: [document.sha256, document.path])
      }
      recorded.append(
        RecordedEvent(
          id: RecordedEvent.ID(rawValue: nextEvent), action: Action.ID(rawValue: id),
          event: event))
      nextEvent += 1
    }
    let action = Action(
      id: Action.ID(rawValue: id), recordedAt: recordedAt, by: by, note: decision.note,
      stands: true)
    return (action, recorded)
  }

  /// The payload as it is stored.
  private func payload(of event: Event) throws -> String {
    if case .customerRecorded(let recorded) = event { return try payload(of: recorded) }
    let kind = event.kind.rawValue
    let text = try codec.text(of: event.payload)
    let read = try? codec.event(kind: kind, payload: text) { _ in .erased }
    guard read == event else { throw StoreFailure.unwritableEvent(kind: kind) }
    return text
  }

  /// The record goes to its own table; the payload has a salted hash in its place.
  private func payload(of recorded: CustomerRecorded) throws -> String {
    let record = try codec.text(of: recorded.record)
    guard try codec.value(CustomerRecord.self, from: record) == recorded.record else {
      throw StoreFailure.unwritableEvent(kind: CustomerRecorded.kind.rawValue)
    }
    let salt = SHA256.salt()
    let hash = SHA256.digest(of: salt + Array(record.utf8))
    try db.cachedStatement(
      sql: "INSERT INTO customer_records (hash, salt, record) VALUES (?, ?, ?)"
    ).execute(arguments: [hash.stored, salt.stored, record])
    return EventCodec.CustomerVersion(
      customer: recorded.customer, on: recorded.on, record: SHA256.hex(hash)
    ).text
  }
}

/// The hash of one action: over what is stored of it and of its events, and the hash before.
struct ChainDigest: ~Copyable {
  private let pieces = PieceDigest()

  init(
    previous: [UInt8], id: Int64, recordedAt: Int64, by: String, note: some Collection<UInt8>
  ) {
    pieces.add(previous)
    pieces.add(id)
    pieces.add(recordedAt)
    pieces.add(by)
    pieces.add(note)
  }

  func add(kind: String, version: Int, day: String, payload: some Collection<UInt8>) {
    pieces.add(kind)
    pieces.add(Int64(version))
    pieces.add(day)
    pieces.add(payload)
  }

  consuming func finish() -> [UInt8] { pieces.finish() }
}

extension [UInt8] {
  /// As GRDB binds a BLOB.
  var stored: Data { Data(self) }
}
