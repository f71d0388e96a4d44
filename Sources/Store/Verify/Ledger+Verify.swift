import Claims
import FoundationEssentials
import GRDB

extension Ledger {
  /// Checks all that can be checked: the file, the chain of hashes, records, documents, tables, permissions.
  ///
  /// Changes nothing. Reads the whole store: takes about as long as `rebuild`.
  /// - Returns: what was looked at and all that is wrong with it.
  /// - Throws: `StoreFailure` where the file can't be read at all.
  public func verify() throws -> VerifyReport {
    try reading { db in
      var report = VerifyReport(problems: [], actions: 0, events: 0, documents: 0, head: "")
      for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where line != "ok" {
        report.problems.append(.database(line))
      }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        report.problems.append(.database("foreign key of \(row[0] as String)"))
      }
      try ChainCheck(db: db).run(into: &report)
      let documents = try JournalCheck(db: db).run(into: &report)
      DocumentCheck(folder: folder).run(documents, into: &report)
      try TableCheck(db: db, road: road).run(into: &report)
      PermissionCheck(folder: folder).run(into: &report)
      return report
    }
  }
}

/// Recomputes the hash of every action over the stored bytes.
private struct ChainCheck {
  let db: Database

  func run(into report: inout VerifyReport) throws {
    let events = try db.makeStatement(
      sql: """
        SELECT kind, version, on_day, CAST(payload AS BLOB) FROM events
        WHERE action_id = ? ORDER BY seq
        """)
    var previous = Data()
    let actions = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, recorded_at, "by", CAST(note AS BLOB), previous_hash, hash FROM actions
        ORDER BY id
        """)
    while let row = try actions.next() {
      let id: Int64 = row[0]
      let before: Data = row[4], hash: Data = row[5]
      if before != previous {
        report.problems.append(.chainBroken(before: Action.ID(rawValue: id)))
      }
      let digest = ChainDigest(
        previous: [UInt8](before), id: id, recordedAt: row[1], by: row[2], note: row[3] as Data)
      let cursor = try Row.fetchCursor(events, arguments: [id])
      while let event = try cursor.next() {
        digest.add(kind: event[0], version: event[1], day: event[2], payload: event[3] as Data)
        report.events += 1
      }
      if digest.finish() != [UInt8](hash) {
        report.problems.append(.actionChanged(Action.ID(rawValue: id)))
      }
      report.actions += 1
      report.head = SHA256.hex(hash)
      previous = hash
    }
  }
}

/// Looks whether every event can be read, is filed where it says, and has its customer's record.
private struct JournalCheck {
  let db: Database
  private let codec = EventCodec()

  init(db: Database) { self.db = db }

  /// Gathers what is wrong, and returns the documents that events name.
  func run(into report: inout VerifyReport) throws -> [StoredDocument] {
    try checkRecords(into: &report)
    let streams = try db.makeStatement(
      sql: "SELECT stream, stream_id FROM event_streams WHERE event_id = ?")
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT id, kind, on_day, payload FROM events ORDER BY id")
    var documents: [StoredDocument] = []
    while let row = try cursor.next() {
      let id = RecordedEvent.ID(rawValue: row[0])
      let read = try? codec.event(kind: row[1], payload: row[3]) { hash in
        try checkRecord(hash: hash, into: &report)
      }
      guard let event = read else {
        report.problems.append(.unreadableEvent(id))
        continue
      }
      let filed = try Row.fetchAll(streams, arguments: [id.rawValue])
        .map { Stream(name: $0[0], id: $0[1]) }
      if Set(filed) != Set(event.streams.map { $0 }) || event.on.iso != row[2] {
        report.problems.append(.eventMisfiled(id))
      }
      documents += event.documents
    }
    return documents
  }

  private func checkRecord(
    hash: String, into report: inout VerifyReport
  ) throws -> String? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT record FROM customer_records WHERE hash = ?"),
      arguments: [SHA256.bytes(hex: hash)?.stored])
    guard let row else {
      report.problems.append(.recordChanged(hash: hash))
      return nil
    }
    return row[0]
  }

  private func checkRecords(into report: inout VerifyReport) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT hash, salt, CAST(record AS BLOB) FROM customer_records WHERE record IS NOT NULL
        """)
    while let row = try cursor.next() {
      let hash: Data = row[0], salt: Data = row[1], record: Data = row[2]
      if SHA256.digest(of: [UInt8](salt + record)) != [UInt8](hash) {
        report.problems.append(.recordChanged(hash: SHA256.hex(hash)))
      }
    }
  }
}

/// Compares the files in `documents/` with what the journal says of them.
private struct DocumentCheck {
  let folder: LedgerFolder

  func run(_ documents: [StoredDocument], into report: inout VerifyReport) {
    var checked: Set<StoredDocument> = []
    for document in documents where checked.insert(document).inserted {
      guard let bytes = try? FileSystem.read(folder.path + "/" + document.path) else {
        report.problems.append(.documentMissing(document))
        continue
      }
      if SHA256.hex(of: bytes) != document.sha256 {
        report.problems.append(.documentChanged(document))
      }
    }
    report.documents = checked.count
    let named = Set(checked.map(\.path))
    for path in FileSystem.files(under: "documents", in: folder.path) where !named.contains(path) {
      report.problems.append(.orphan(path: path))
    }
  }
}

private struct PermissionCheck {
  let folder: LedgerFolder

  func run(into report: inout VerifyReport) {
    let own =
      [folder.path, folder.documents, folder.ledger]
      + FileSystem.files(under: "documents", in: folder.path).map { folder.path + "/" + $0 }
    for path in own {
      if let loose = FileSystem.looseness(path) {
        report.problems.append(.loosePermission(loose))
      }
    }
  }
}
