import Glibc

/// Which files of a store are the user's, and go into a backup.
enum StoreContents {
  static let ledger = "ledger.sqlite"
  static let files = ["config.toml", "rates.csv"]
  static let folders = ["templates", "documents", "handover"]

  /// Names that no setting can give to a file: the program writes them.
  private static let reserved = ["drafts.json", "screen.log", "opened", "post"]

  /// Whether a path from outside is one of a store, whatever stands there: relative, going nowhere but down.
  static func isPath(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path.utf8.count <= 1_024 && parts.count <= 16
      && parts.allSatisfy { part in
        !part.isEmpty && part.count <= 255 && !part.elementsEqual(".".utf8)
          && !part.elementsEqual("..".utf8)
      }
  }

  /// Whether a path is where a store has its files.
  static func isPlace(_ path: String) -> Bool {
    path == ledger || files.contains(path) || folders.contains { path.hasPrefix($0 + "/") }
  }

  /// Whether settings may name a file there: in the store, and not where the program has its own.
  static func mayBeNamed(_ path: String) -> Bool {
    let first = path.prefix { $0 != "/" }
    return isPath(path) && !isPlace(path) && !folders.contains(String(first))
      && !first.hasPrefix(".") && !first.hasPrefix(ledger) && !reserved.contains(String(first))
      && path != BackupNote.name && path != BackupSums.name
  }
}

extension FileSystem {
  /// A new file that only its owner may read, open for reading and writing; the caller closes it.
  static func create(_ path: String) throws(StoreFailure) -> Int32 {
    let file = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .unwritable(path: path, code: errno) }
    return file
  }

  /// Fills `piece` as far as the file goes; 0 at its end.
  static func read(
    _ file: Int32, into piece: UnsafeMutableRawBufferPointer, path: String
  ) throws(StoreFailure) -> Int {
    while true {
      let count = Glibc.read(file, piece.baseAddress, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, code: errno) }
      return count
    }
  }

  static func write(
    _ bytes: UnsafeRawBufferPointer, to file: Int32, path: String
  ) throws(StoreFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(file, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(path: path, code: errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  /// Removes a folder with all that is in it, as far as that can be done.
  static func removeTree(_ path: String) {
    for name in names(in: path) {
      let below = path + "/" + name
      if isFolder(below) { removeTree(below) } else { unlink(below) }
    }
    rmdir(path)
  }

  /// The folder in which a path stands.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Without links and dots; nil where nothing is there.
  static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
