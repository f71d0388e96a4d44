public import Claims

/// What is wrong with a store, and where.
public struct VerifyReport: Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    /// SQLite's own check of the file.
    case database(String)
    /// What is stored of the action isn't what its hash was made of.
    case actionChanged(Action.ID)
    /// The action doesn't follow the one before it: something between them is gone or was put in.
    case chainBroken(before: Action.ID)
    /// Doesn't decode.
    case unreadableEvent(RecordedEvent.ID)
    /// An event is filed under other streams, or another day, than its payload says.
    case eventMisfiled(RecordedEvent.ID)
    /// The record of a customer isn't what the journal's hash was made of, or is gone without being erased.
    case recordChanged(hash: String)
    case documentMissing(StoredDocument)
    case documentChanged(StoredDocument)
    /// A file in `documents/` that no event names, by its path in the store.
    case orphan(path: String)
    /// What stands doesn't fold.
    case doesNotFold(FoldRefusal)
    /// A table isn't what the journal makes; the first row that differs, where there is one.
    case tableDiffers(table: String, row: String)
    case loosePermission(LoosePermission)
  }

  public var problems: [Problem]
  public var actions: Int
  public var events: Int
  public var documents: Int
  /// SHA-256 of the last action, in hexadecimal.
  public var head: String

  public var isClean: Bool { problems.isEmpty }
}
