public import Claims
import GRDB
import Glibc
import Synchronization

/// A store: the journal of what was done, and the tables made from it, in one folder.
///
/// Reads and writes go over connections of their own, so that a screen reads while an import writes.
/// Several programs may have one store open at a time.
public final class Ledger: Sendable {
  /// What `open` found readable by others and closed to them.
  public let tightened: [LoosePermission]
  public let directory: String

  let folder: LedgerFolder
  let road: Road
  private let fingerprint: String
  private let by: String
  private let clock: @Sendable () -> Int64
  private let reader: DatabaseQueue
  private let writer = Mutex<DatabaseQueue?>(nil)
  let past = PastBooks()

  /// Opens the store in `directory`, an absolute path.
  ///
  /// Where `fingerprint`, that of policy, calendar and rates, isn't that of the last time, all proposals are
  /// computed anew. `by` is who acts: the account and the program; `clock` gives seconds since 1970, UTC.
  /// - Throws: `StoreFailure`; a file of another program or of a newer version is left as it was.
  public static func open(
    _ directory: String, create: Bool, road: Road, fingerprint: String, by: String,
    clock: @escaping @Sendable () -> Int64
  ) throws(StoreFailure) -> Ledger {
    let folder = LedgerFolder(path: directory)
    if !folder.exists {
      guard create else { throw .missing(directory: directory) }
      try folder.make()
    }
    do {
      let ledger = try Ledger(
        folder: folder, road: road, fingerprint: fingerprint, by: by, clock: clock)
      try ledger.bringUpToDate()
      return ledger
    } catch let failure as StoreFailure {
      throw failure
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: folder.ledger)
    } catch {
      throw .damaged(detail: String(describing: error))
    }
  }

  private init(
    folder: LedgerFolder, road: Road, fingerprint: String, by: String,
    clock: @escaping @Sendable () -> Int64
  ) throws {
    self.folder = folder
    directory = folder.path
    self.road = road
    self.fingerprint = fingerprint
    self.by = by
    self.clock = clock
    tightened = folder.tighten()
    reader = try DatabaseQueue(path: folder.ledger, configuration: Ledger.configuration)
  }

  /// Seconds for which a program waits until another one has written.
  private static let patience = 10

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(patience))
    return configuration
  }

  private func bringUpToDate() throws {
    let isCurrent = try reader.read { db in
      guard try Ledger.version(of: db, path: folder.ledger) == JournalSchema.version else {
        return false
      }
      return try Meta(db: db).number(.tables) == Int64(TablesSchema.version)
        && Meta(db: db).text(.road) == fingerprint
    }
    if !isCurrent { try migrate() }
  }

  /// The version of an opened file: 0 for an empty one.
  ///
  /// - Throws: `notALedger` or `newer`.
  private static func version(of db: Database, path: String) throws -> Int {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if application == 0, version == 0,
      try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
    {
      return 0
    }
    guard application == JournalSchema.applicationID else {
      throw StoreFailure.notALedger(path: path)
    }
    guard version <= JournalSchema.version else {
      throw StoreFailure.newer(version: version, known: JournalSchema.version)
    }
    return version
  }

  /// Takes the steps of the schema that are missing, makes tables anew where they are of another version,
  /// and proposals where policy, calendar or rates changed: all of it or nothing.
  private func migrate() throws {
    try writing { db in
      let version = try Ledger.version(of: db, path: folder.ledger)
      for migration in JournalSchema.migrations.dropFirst(version) {
        try db.execute(sql: migration.sql)
      }
      if version < JournalSchema.version {
        try db.execute(sql: "PRAGMA application_id = \(JournalSchema.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(JournalSchema.version)")
      }
      let meta = Meta(db: db)
      if try meta.number(.tables) != Int64(TablesSchema.version) {
        try Rebuilding.makeTables(in: db, from: db, road: road)
        try meta.set(.tables, TablesSchema.version)
      } else if try meta.text(.road) != fingerprint {
        var refolding = try Refolding(journal: try JournalReader(db), tables: db, road: road)
        try refolding.reproposeAll()
      }
      try meta.set(.road, fingerprint)
    }
  }

  // MARK: Reading

  /// Runs `body` on the books as they are, in one transaction: all it asks is of one moment.
  ///
  /// - Throws: what `body` throws, and `StoreFailure`.
  public func read<Result>(_ body: (Books) throws -> Result) throws -> Result {
    try reading { db in
      try body(try BooksSession(journal: try JournalReader(db), tables: db, road: road).books())
    }
  }

  /// Another number than the last time: some connection, of this or another program, wrote.
  public func dataVersion() throws -> Int64 {
    try reading { db in try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }

  /// The file that changes whenever something is recorded, by whatever program.
  public var watchedPath: String { folder.ledger + "-wal" }

  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try StoreFailure.naming(folder.ledger) { try reader.read(body) }
  }

  // MARK: Writing

  /// Decides on the books as they are and appends what was decided, in one transaction.
  ///
  /// - Returns: nil where nothing was decided; then nothing is recorded.
  /// - Throws: what `decide` throws; `FoldRefusal` where an event can't follow; `StoreFailure`. Nothing is
  ///   recorded then.
  @discardableResult
  public func act(_ decide: (Books) throws -> Decision) throws -> Action? {
    try writing { db in
      let session = try BooksSession(journal: try JournalReader(db), tables: db, road: road)
      let batch = Batch(db: db, session: session, road: road, firstNewID: try session.nextID())
      let decision = try decide(session.books())
      guard !decision.events.isEmpty || decision.then != nil else { return nil }
      let now = clock()
      let writer = JournalWriter(db: db, codec: session.journal.codec)
      let page = try writer.begin(decision.note, recordedAt: now, by: by)
      try batch.append(decision.events, by: writer, to: page)
      if let then = decision.then {
        let next = Batch(db: db, session: session, road: road, firstNewID: try session.nextID())
        let events = try then(session.books())
        if decision.events.isEmpty, events.isEmpty { return nil }
        try next.append(events, by: writer, to: page)
      }
      return try writer.finish(page, decision.note, recordedAt: now, by: by)
    }
  }

  /// The same, where the note is known beforehand.
  @discardableResult
  public func act(
    _ note: Action.Note, _ decide: (Books) throws -> [Event]
  ) throws -> Action? {
    try act { books in Decision(note, events: try decide(books)) }
  }

  /// Makes all tables anew from the journal.
  public func rebuild() throws {
    try writing { db in
      try Rebuilding.makeTables(in: db, from: db, road: road)
      try Meta(db: db).set(.tables, TablesSchema.version)
      try Meta(db: db).set(.road, fingerprint)
    }
  }

  /// One immediate transaction on the writing connection.
  func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try StoreFailure.naming(folder.ledger) {
      try openWriter().writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { preconditionFailure("a transaction without a result") }
        return result
      }
    }
  }

  /// Moves what was written from the log into the file, and empties the log where nobody reads from it.
  func checkpoint() throws {
    try StoreFailure.naming(folder.ledger) {
      try openWriter().writeWithoutTransaction { db in
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
  }

  private func openWriter() throws -> DatabaseQueue {
    try writer.withLock { writer in
      if let writer { return writer }
      let opened = try openForWriting()
      writer = opened
      return opened
    }
  }

  func openForWriting() throws -> DatabaseQueue {
    let opened = try DatabaseQueue(path: folder.ledger, configuration: Ledger.configuration)
    try opened.writeWithoutTransaction { db in
      // A large import touches many pages of many indexes: 32 MB, taken only when needed.
      try db.execute(sql: "PRAGMA cache_size = -32768")
      try Ledger.turnOnLog(db)
    }
    return opened
  }

  /// Write-ahead logging. While another program turns it on, or reads a new file for the first time, SQLite says at
  /// once that it is busy, without waiting as it does elsewhere: so it is tried again, for as long.
  private static func turnOnLog(_ db: Database) throws {
    for attempt in 1... {
      do {
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        return
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && attempt < Ledger.patience * 50
      {
        usleep(20_000)
      }
    }
  }

  /// Ends all connections, so that the log is in the file and the folder can be moved. Nothing can be asked after it.
  public func close() throws {
    try StoreFailure.naming(folder.ledger) {
      try writer.withLock { try $0?.close() }
      try past.close()
      try reader.close()
    }
  }

  var signature: (by: String, now: Int64) { (by, clock()) }
}

/// Events that are appended together, and what the tables become by them.
private struct Batch {
  let db: Database
  let session: BooksSession
  let road: Road
  /// Numbers from this one on were given in this batch.
  let firstNewID: Int64

  func append(_ events: [Event], by writer: JournalWriter, to page: JournalWriter.Page) throws {
    guard !events.isEmpty else { return }
    let recorded = try writer.append(events, to: page)
    var refolding = try Refolding(journal: session.journal, tables: db, road: road)
    do {
      try refolding.run(appended: recorded, firstNewID: firstNewID)
    } catch let taken as KeyTaken {
      throw taken.refusal(among: recorded)
    }
    let highest = recorded.flatMap(\.event.streams).map(\.stored.id).max() ?? 0
    let next = max(try session.nextID(), highest + 1)
    try Meta(db: db).set(.nextID, next)
  }
}

extension KeyTaken {
  /// As the fold would say it of the event that issued the document.
  func refusal(among events: [RecordedEvent]) -> any Error {
    let issued = events.first { recorded in
      if case .invoiceIssued(let issued) = recorded.event { return issued.receivable == receivable }
      return false
    }
    guard let issued else { return self }
    return FoldRefusal(refusal: .issuedTwice, event: issued.id, action: issued.action)
  }
}
