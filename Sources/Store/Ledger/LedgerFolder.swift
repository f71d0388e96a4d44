import CLibCrypto
import Glibc

/// The one folder of a store, and who may look into it.
struct LedgerFolder: Sendable {
  let path: String

  var ledger: String { path + "/ledger.sqlite" }
  var documents: String { path + "/documents" }

  var exists: Bool { FileSystem.size(ledger).map { $0 > 0 } ?? false }

  /// Makes the folder and an empty ledger file where they are missing: 0700 and 0600, whatever the umask.
  ///
  /// - Throws: `unwritable` with the path that couldn't be made; what was made before it stays.
  func make() throws(StoreFailure) {
    try FileSystem.makeFolder(path)
    try FileSystem.makeFolder(documents)
    let file = Glibc.open(ledger, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unwritable(path: ledger, code: errno) }
    close(file)
  }

  /// Takes away what group and others may do with the folder and its own files.
  ///
  /// - Returns: what was looser, as it was.
  func tighten() -> [LoosePermission] {
    let own = [path, documents, ledger, ledger + "-wal", ledger + "-shm", path + "/config.toml"]
    return own.compactMap { each in
      guard let loose = FileSystem.looseness(each) else { return nil }
      chmod(each, mode_t(loose.mode & 0o700))
      return loose
    }
  }
}

/// A file of a store that others than its owner may read or write.
public struct LoosePermission: Hashable, Sendable {
  public var path: String
  /// The permission bits as they were found, such as 0o644.
  public var mode: UInt32

  public init(path: String, mode: UInt32) {
    self.path = path
    self.mode = mode
  }
}

/// The few calls to the file system that the store needs.
enum FileSystem {
  static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  static func size(_ path: String) -> Int? { status(path).map { Int($0.st_size) } }

  static func isFolder(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  static func looseness(_ path: String) -> LoosePermission? {
    guard let mode = status(path)?.st_mode, mode & S_IFMT != S_IFLNK, mode & 0o077 != 0 else {
      return nil
    }
    return LoosePermission(path: path, mode: mode & 0o777)
  }

  /// Makes a folder and those above it that are missing, each 0700.
  static func makeFolder(_ path: String) throws(StoreFailure) {
    var missing: [String] = []
    var at = path
    while !at.isEmpty, at != "/", status(at) == nil {
      missing.append(at)
      guard let slash = at.lastIndex(of: "/") else { break }
      at = String(at[..<slash])
    }
    for folder in missing.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw .unwritable(path: folder, code: errno)
    }
  }

  /// The names in a folder, sorted, without `.` and `..`; empty where there is none.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The paths of all files under `folder`, relative to `root`, sorted.
  static func files(under folder: String, in root: String) -> [String] {
    names(in: root + "/" + folder).flatMap { name in
      let path = folder + "/" + name
      return isFolder(root + "/" + path) ? files(under: path, in: root) : [path]
    }
  }

  static func read(_ path: String) throws(StoreFailure) -> [UInt8] {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size(path) ?? 0)
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, code: errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
  }

  /// Writes all of `bytes` into a file that isn't there yet, 0600. It isn't on the disk before `sync`.
  static func write(_ bytes: [UInt8], to path: String) throws(StoreFailure) {
    let file = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unwritable(path: path, code: errno) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(path: path, code: errno) }
      written += count
    }
  }

  /// Brings a file's bytes, or a folder's names, to the disk; with `all`, its whole file system: of
  /// 10,000 new files in 0.3 s, where one by one took 11 s.
  static func sync(_ path: String, all: Bool = false) throws(StoreFailure) {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unwritable(path: path, code: errno) }
    defer { close(file) }
    guard (all ? syncfs(file) : fsync(file)) == 0 else {
      throw .unwritable(path: path, code: errno)
    }
  }

  /// Removes a file; one that isn't there, or can't be removed, is let be.
  static func remove(_ path: String) { unlink(path) }

  static func rename(_ path: String, to target: String) throws(StoreFailure) {
    guard Glibc.rename(path, target) == 0 else { throw .unwritable(path: target, code: errno) }
  }
}
