/// Why a backup can't be made or taken in. The sentences are made elsewhere.
public enum BackupFailure: Error, Hashable, Sendable {
  /// Something stands there already.
  case exists(path: String)
  /// A folder, or no plain file, stands there.
  case notAFile(path: String)
  /// It would lie in the store itself.
  case insideStore(path: String)
  /// Shorter or longer than when it was begun.
  case changed(path: String)
  /// What was written couldn't be read back as it had been put in.
  case notAsWritten(detail: String)
  /// No archive, or one of something else.
  case notABackup(path: String)
  case newer(format: Int, known: Int)
  /// Cut off, or not what was put in; what is wrong, and at which file of it.
  case damaged(detail: String, file: String?)
  /// What no backup holds.
  case forbidden(entry: String, Intrusion)
  /// More than an archive of its size may unpack to.
  case tooLarge(limit: Int)
  /// There is something already where the store is to come.
  case occupied(directory: String)
  /// The journal ends at another action than the backup says.
  case otherHead

  public enum Intrusion: Hashable, Sendable {
    /// Absolute, or with `..`, empty or endless parts.
    case path
    case link
    case device
    /// Not a place of a store.
    case place
    case twice
  }
}
