public import Claims
import GRDB
import Synchronization

extension Ledger {
  /// Runs `body` on the books without what has its own day after `today`.
  ///
  /// Never filters by the time of recording. Where nothing is dated later, these are the books as they are.
  /// `body` may not record anything.
  /// - Throws: what `body` throws, and `StoreFailure`.
  public func read<Result>(
    asOf today: CalendarDay, _ body: (Books) throws -> Result
  ) throws -> Result {
    let read = try reading { db -> Result? in
      let journal = try JournalReader(db)
      guard let latest = try journal.latestDay(), latest > today else {
        return try body(try BooksSession(journal: journal, tables: db, road: road).books())
      }
      let later = try journal.streams(after: today, limit: PastBooks.fewStreams + 1)
      guard later.count > PastBooks.fewStreams else { return nil }
      let tables = try past.tables(of: today, from: db, road: road)
      return try tables.read { tables in
        let hiding = journal.hidingAfter(today)
        return try body(try BooksSession(journal: hiding, tables: tables, road: road).books())
      }
    }
    return try read ?? readHiding(after: today, body)
  }

  /// Folds the few streams with something later as of `today`, reads, and rolls that back.
  private func readHiding<Result>(
    after today: CalendarDay, _ body: (Books) throws -> Result
  ) throws -> Result {
    try StoreFailure.naming(folder.ledger) {
      try past.connection(opening: openForWriting).writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          let journal = try JournalReader(db).hidingAfter(today)
          var refolding = try Refolding(journal: journal, tables: db, road: road)
          try refolding.run(try journal.streams(after: today, limit: -1))
          result = try body(try BooksSession(journal: journal, tables: db, road: road).books())
          return .rollback
        }
        guard let result else { preconditionFailure("a transaction without a result") }
        return result
      }
    }
  }
}

/// What reading as of a day keeps between two reads.
final class PastBooks: Sendable {
  /// Up to so many streams are folded for each read; for more, all tables are made in memory and kept.
  static let fewStreams = 300

  private struct Tables: Sendable {
    let day: CalendarDay
    let dataVersion: Int64
    let queue: DatabaseQueue
  }

  private let kept = Mutex<Tables?>(nil)
  private let connection = Mutex<DatabaseQueue?>(nil)

  func close() throws { try connection.withLock { try $0?.close() } }

  func connection(opening open: () throws -> DatabaseQueue) throws -> DatabaseQueue {
    try connection.withLock { connection in
      if let connection { return connection }
      let opened = try open()
      connection = opened
      return opened
    }
  }

  /// The tables as of a day, made in memory; the last ones are kept until something is recorded.
  func tables(of day: CalendarDay, from journal: Database, road: Road) throws -> DatabaseQueue {
    let version = try Int64.fetchOne(journal, sql: "PRAGMA data_version") ?? 0
    if let kept = kept.withLock({ $0 }), kept.day == day, kept.dataVersion == version {
      return kept.queue
    }
    let queue = try DatabaseQueue()
    try queue.write { tables in
      try Rebuilding.makeTables(in: tables, from: journal, lastDay: day, road: road)
    }
    kept.withLock { $0 = Tables(day: day, dataVersion: version, queue: queue) }
    return queue
  }
}
