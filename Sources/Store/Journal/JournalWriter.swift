import Claims
import FoundationEssentials
import GRDB

/// Appends to the journal, inside a transaction of the caller.
struct JournalWriter {
  let db: Database
  let codec: EventCodec

  /// An action that is being appended: its events go in, piece by piece, before itself.
  final class Page {
    let id: Int64
    fileprivate let note: String
    fileprivate let previous: [UInt8]
    fileprivate let digest: ChainDigest
    fileprivate var nextEvent: Int64
    fileprivate var seq = 0

    fileprivate init(
      id: Int64, note: String, previous: [UInt8], digest: consuming ChainDigest, nextEvent: Int64
    ) {
      self.id = id
      self.note = note
      self.previous = previous
      self.digest = digest
      self.nextEvent = nextEvent
    }
  }

  /// Begins an action. The caller's transaction has to end with `finish`, or be rolled back.
  func begin(_ note: Action.Note, recordedAt: Int64, by: String) throws -> Page {
    // An action's hash covers its events, so it can only be written after them.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let last = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, hash FROM actions ORDER BY id DESC LIMIT 1"))
    let id: Int64 = last.map { $0[0] + 1 } ?? 1
    let previous: [UInt8] = last.map { [UInt8]($0[1] as Data) } ?? []
    let text = try codec.text(of: note)
    let next = 1 + (try Int64.fetchOne(db, sql: "SELECT max(id) FROM events") ?? 0)
    return Page(
      id: id, note: text, previous: previous,
      digest: ChainDigest(
        previous: previous, id: id, recordedAt: recordedAt, by: by, note: text.utf8),
      nextEvent: next)
  }

  /// Appends events to an action that was begun.
  ///
  /// - Throws: `unwritableEvent` where an event isn't read back as it was; the caller rolls back.
  func append(_ events: [Event], to page: Page) throws -> [RecordedEvent] {
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
    recorded.reserveCapacity(events.count)
    for event in events {
      let (kind, day, payload) = (event.kind.rawValue, event.on.iso, try payload(of: event))
      page.digest.add(kind: kind, version: EventCodec.version, day: day, payload: payload.utf8)
      try insertEvent.execute(arguments: [
        page.nextEvent, page.id, page.seq, kind, EventCodec.version, day, payload,
      ])
      for stream in event.streams {
        try insertStream.execute(arguments: [stream.stored.name, stream.stored.id, page.nextEvent])
      }
      for document in event.documents {
        try insertDocument.execute(arguments: [document.sha256, document.path])
      }
      recorded.append(
        RecordedEvent(
          id: RecordedEvent.ID(rawValue: page.nextEvent), action: Action.ID(rawValue: page.id),
          event: event))
      page.nextEvent += 1
      page.seq += 1
    }
    return recorded
  }

  /// Writes the action itself and links it to the chain.
  func finish(
    _ page: Page, _ note: Action.Note, recordedAt: Int64, by: String
  ) throws -> Action {
    try db.cachedStatement(
      sql: """
        INSERT INTO actions (id, recorded_at, "by", note, previous_hash, hash)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      page.id, recordedAt, by, page.note, page.previous.stored, page.digest.finish().stored,
    ])
    return Action(
      id: Action.ID(rawValue: page.id), recordedAt: recordedAt, by: by, note: note, stands: true)
  }

  /// The payload as it is stored.
  private func payload(of event: Event) throws -> String {
    if case .customerRecorded(let recorded) = event { return try payload(of: recorded) }
    if case .bankLineTaken(let taken) = event { return try payload(of: taken) }
    let kind = event.kind.rawValue
    let text = try codec.text(of: event.payload)
    let read = try? codec.event(kind: kind, payload: text) { _ in nil }
    guard read == event else { throw StoreFailure.unwritableEvent(kind: kind) }
    return text
  }

  /// The record goes to its own table; the payload has a salted hash in its place.
  private func payload(of recorded: CustomerRecorded) throws -> String {
    let record = try codec.text(of: recorded.record)
    guard try codec.value(CustomerRecord.self, from: record) == recorded.record else {
      throw StoreFailure.unwritableEvent(kind: CustomerRecorded.kind.rawValue)
    }
    let hash = try keep(record)
    return EventCodec.CustomerVersion(
      customer: recorded.customer, on: recorded.on, record: hash
    ).text
  }

  /// The same for what a bank line says of people.
  private func payload(of taken: BankLineTaken) throws -> String {
    var version = EventCodec.BankLineVersion(taken: taken)
    let people = taken.entry.people
    version.taken.entry = taken.entry.saying(nil)
    if version.taken.entry != taken.entry {
      let text = try codec.text(of: people)
      guard try codec.value(BankEntry.People.self, from: text) == people else {
        throw StoreFailure.unwritableEvent(kind: BankLineTaken.kind.rawValue)
      }
      version.people = try keep(text)
    }
    let text = try codec.text(of: version)
    guard try codec.value(EventCodec.BankLineVersion.self, from: text).taken == version.taken else {
      throw StoreFailure.unwritableEvent(kind: BankLineTaken.kind.rawValue)
    }
    return text
  }

  /// Keeps a record apart, and returns its salted hash in hexadecimal.
  private func keep(_ record: String) throws -> String {
    let salt = SHA256.salt()
    let hash = SHA256.digest(of: salt + Array(record.utf8))
    try db.cachedStatement(
      sql: "INSERT INTO customer_records (hash, salt, record) VALUES (?, ?, ?)"
    ).execute(arguments: [hash.stored, salt.stored, record])
    return SHA256.hex(hash)
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

  /// To be asked once, at the end.
  func finish() -> [UInt8] { pieces.finish() }
}

extension [UInt8] {
  /// As GRDB binds a BLOB.
  var stored: Data { Data(self) }
}
