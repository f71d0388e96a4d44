public import Claims
import GRDB

/// What can be wrong with a store. The sentences are made elsewhere.
public enum StoreFailure: Error, Hashable, Sendable {
  /// There is no store in this folder, and none was to be made.
  case missing(directory: String)
  /// A file that isn't an SQLite database, or one of another program.
  case notALedger(path: String)
  /// Written by a newer version of the program.
  case newer(version: Int, known: Int)
  case unwritable(path: String, code: Int32)
  case unreadable(path: String, code: Int32)
  /// Another program held the store for longer than the waiting time. Nothing was changed.
  case busy
  /// The disk is full. Nothing was changed.
  case full
  case damaged(detail: String)
  /// Any other message of SQLite, with its extended code.
  case database(code: Int32, detail: String)
  /// An event that this version can't read.
  case unreadableEvent(RecordedEvent.ID, kind: String, version: Int)
  /// An event that would not be read back as it is. Nothing was changed.
  case unwritableEvent(kind: String)
  case noSuchAction(Action.ID)
  /// It was undone already.
  case doesNotStand(Action)
  case nothingToUndo
  case nothingToRedo
  /// `action` can't stand again, because of an event of its own.
  case cannotStandAgain(Action, Refusal)
}

extension StoreFailure {
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? ""
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_NOTADB: self = .notALedger(path: path)
    case .SQLITE_CORRUPT: self = .damaged(detail: detail)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN:
      self = .unwritable(path: path, code: error.extendedResultCode.rawValue)
    default: self = .database(code: error.extendedResultCode.rawValue, detail: detail)
    }
  }

  /// Runs `body`; what SQLite throws is thrown as a `StoreFailure`, all else as it is.
  static func naming<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreFailure(error, path: path)
    }
  }
}
