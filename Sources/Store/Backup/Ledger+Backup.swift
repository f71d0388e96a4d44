import Claims
import GRDB
import Glibc

/// What is to be backed up, and where to.
public struct BackupOrder {
  /// The archive, absolute: packed with gzip where it is called so, else with zstd.
  public var path: String
  /// Files that the settings name, relative to the store.
  public var named: [String]
  /// Takes the place of a file that is there.
  public var replaces: Bool
  /// Who makes it: the program with its version.
  public var program: String
  /// Told how many of how many bytes are done.
  public var progress: (_ done: Int, _ of: Int) -> Void

  public init(
    path: String, named: [String] = [], replaces: Bool = false, program: String,
    progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) {
    self.path = path
    self.named = named
    self.replaces = replaces
    self.program = program
    self.progress = progress
  }
}

/// What was backed up.
public struct BackupReport: Hashable, Sendable {
  public var note: BackupNote
  /// Files in `documents/`.
  public var documents: Int
  /// Of the archive.
  public var bytes: Int
  /// What is wrong with the store itself: the backup holds it as it is.
  public var problems: [VerifyReport.Problem]
  /// Links and the like, which no backup holds, and named files that aren't there.
  public var leftOut: [String]
}

extension Ledger {
  /// Puts the store into one archive: the ledger as of one moment, whoever writes meanwhile, and the files of the user.
  ///
  /// The archive is written beside its name, read again and compared, brought to the disk and then named.
  /// - Throws: `BackupFailure` and `StoreFailure`; no file bears the name then that didn't before.
  public func backup(_ order: BackupOrder) throws -> BackupReport {
    try checkPlace(order)
    do {
      return try write(order)
    } catch StoreFailure.unwritable(let path, let code) where path.hasPrefix(order.path) {
      // The user knows the name that he gave.
      throw StoreFailure.unwritable(path: order.path, code: code)
    }
  }

  private func write(_ order: BackupOrder) throws -> BackupReport {
    let mark = SHA256.hex(SHA256.salt().prefix(6))
    let temporary = "\(order.path).\(mark).new"
    let snapshot = try Snapshot(of: self, at: "\(order.path).\(mark).ledger", by: order.program)
    let file = try FileSystem.create(temporary)
    defer { Glibc.close(file) }
    do {
      var writer = BackupWriter(folder: folder, snapshot: snapshot, order: order)
      try writer.write(to: file, path: temporary)
      try writer.compare(with: file, path: temporary)
      guard fsync(file) == 0 else {
        throw StoreFailure.unwritable(path: order.path, code: errno)
      }
      try name(temporary, order)
      var report = writer.report
      report.bytes = FileSystem.size(order.path) ?? 0
      return report
    } catch {
      FileSystem.remove(temporary)
      throw error
    }
  }

  /// Whether a file of this name, which need not be there, would lie in the store.
  public func contains(_ path: String) -> Bool {
    guard let parent = FileSystem.real(FileSystem.parent(of: path)),
      let store = FileSystem.real(folder.path)
    else { return false }
    return parent == store || parent.hasPrefix(store + "/")
  }

  private func checkPlace(_ order: BackupOrder) throws {
    if contains(order.path) { throw BackupFailure.insideStore(path: order.path) }
    guard let status = FileSystem.status(order.path) else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw BackupFailure.notAFile(path: order.path)
    }
    guard order.replaces else { throw BackupFailure.exists(path: order.path) }
  }

  private func name(_ temporary: String, _ order: BackupOrder) throws {
    if order.replaces {
      try FileSystem.rename(temporary, to: order.path)
    } else if link(temporary, order.path) == 0 {
      FileSystem.remove(temporary)
    } else if errno == EEXIST || FileSystem.status(order.path) != nil {
      throw BackupFailure.exists(path: order.path)
    } else {
      // Where files can't have two names.
      try FileSystem.rename(temporary, to: order.path)
    }
    try? FileSystem.sync(FileSystem.parent(of: order.path))
  }

  /// Copies the ledger as of one moment into a file without a log beside it.
  fileprivate func copy(to path: String) throws {
    try reading { db in
      let copy = try DatabaseQueue(path: path)
      try copy.writeWithoutTransaction { target in
        try db.backup(to: target)
        _ = try String.fetchOne(target, sql: "PRAGMA journal_mode = DELETE")
      }
      try copy.close()
    }
  }
}

/// The ledger as of one moment, in a file that has no name any more.
private final class Snapshot {
  let note: BackupNote
  let file: Int32
  private let queue: DatabaseQueue

  init(of ledger: Ledger, at path: String, by program: String) throws {
    close(try FileSystem.create(path))
    defer { FileSystem.remove(path) }
    try ledger.copy(to: path)
    var configuration = Configuration()
    configuration.readonly = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
    let now = ledger.signature.now
    note = try queue.read { db in try BackupNote(of: db, madeAt: now, by: program) }
    file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreFailure.unreadable(path: path, code: errno) }
  }

  deinit { close(file) }

  /// What is wrong with the database, and which documents that it names aren't there.
  func problems(in folder: LedgerFolder) throws -> [VerifyReport.Problem] {
    try queue.read { db in
      var problems = try String.fetchAll(db, sql: "PRAGMA quick_check(20)")
        .filter { $0 != "ok" }.map { VerifyReport.Problem.database($0) }
      let rows = try Row.fetchCursor(
        db, sql: "SELECT path, sha256 FROM stored_documents ORDER BY path")
      while let row = try rows.next() {
        let document = StoredDocument(path: row[0], sha256: row[1])
        if FileSystem.size(folder.path + "/" + document.path) == nil {
          problems.append(.documentMissing(document))
        }
      }
      return problems
    }
  }

  /// The document at this path, where the ledger says that it is another one.
  func expected(at path: String, instead digest: [UInt8]) throws -> StoredDocument? {
    try queue.read { db in
      let known = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM stored_documents WHERE sha256 = ?"),
        arguments: [SHA256.hex(digest)])
      guard known == nil else { return nil }
      let sha256 = try String.fetchOne(
        db, sql: "SELECT sha256 FROM stored_documents WHERE path = ?", arguments: [path])
      return sha256.map { StoredDocument(path: path, sha256: $0) }
    }
  }
}

extension BackupNote {
  init(of db: Database, madeAt: Int64, by program: String) throws {
    self.init(
      format: BackupNote.format, program: program, madeAt: madeAt,
      actions: try Int.fetchOne(db, sql: "SELECT count(*) FROM actions") ?? 0,
      invoices: try Int.fetchOne(db, sql: "SELECT count(*) FROM receivables") ?? 0,
      head: try BackupNote.head(of: db))
  }

  static func head(of db: Database) throws -> String {
    try String.fetchOne(
      db, sql: "SELECT lower(hex(hash)) FROM actions ORDER BY id DESC LIMIT 1") ?? ""
  }
}

/// Writes a store into an archive, and compares what is in it.
private struct BackupWriter {
  private struct Source {
    var path: String
    var size: Int
    /// Of the user's own arrangement: a link to it is as good.
    var followsLinks: Bool
  }

  private let folder: LedgerFolder
  private let snapshot: Snapshot
  private let order: BackupOrder
  private var sums = BackupSums()
  private var done = 0
  private var whole = 0
  private(set) var report: BackupReport

  init(folder: LedgerFolder, snapshot: Snapshot, order: BackupOrder) {
    self.folder = folder
    self.snapshot = snapshot
    self.order = order
    report = BackupReport(
      note: snapshot.note, documents: 0, bytes: 0, problems: [], leftOut: [])
  }

  mutating func write(to file: Int32, path: String) throws {
    report.problems = try snapshot.problems(in: folder)
    let sources = sources()
    var status = stat()
    guard fstat(snapshot.file, &status) == 0 else {
      throw StoreFailure.unreadable(path: folder.ledger, code: errno)
    }
    // Each byte is written once and compared once.
    whole = 2 * sources.reduce(Int(status.st_size)) { $0 + $1.size }
    let isGzip = order.path.hasSuffix(".gz") || order.path.hasSuffix(".tgz")
    let tar = try TarWriter(to: file, path: path, isGzip ? .gzip : .zstd)
    try add(BackupNote.name, text: try report.note.text, to: tar)
    try add(
      StoreContents.ledger, from: snapshot.file, status, path: folder.ledger, to: tar)
    for source in sources { try add(source, to: tar) }
    try add(BackupSums.name, text: sums.text, to: tar)
    try tar.finish()
  }

  /// The files of the user, and what can't be taken along.
  private mutating func sources() -> [Source] {
    var sources: [Source] = []
    for name in StoreContents.files + order.named {
      var status = stat()
      let isThere = stat(folder.path + "/" + name, &status) == 0
      if isThere, status.st_mode & S_IFMT == S_IFREG {
        sources.append(Source(path: name, size: Int(status.st_size), followsLinks: true))
      } else if isThere || order.named.contains(name) {
        report.leftOut.append(name)
      }
    }
    for tree in StoreContents.folders {
      for path in FileSystem.files(under: tree, in: folder.path) {
        // Still being written by another program: no event names it.
        if tree == "documents", path.hasSuffix(".new") { continue }
        guard let status = FileSystem.status(folder.path + "/" + path) else { continue }
        guard status.st_mode & S_IFMT == S_IFREG, StoreContents.isPath(path) else {
          report.leftOut.append(path)
          continue
        }
        sources.append(Source(path: path, size: Int(status.st_size), followsLinks: false))
      }
    }
    return sources
  }

  private mutating func add(_ source: Source, to tar: borrowing TarWriter) throws {
    let path = folder.path + "/" + source.path
    let flags = O_RDONLY | O_CLOEXEC | (source.followsLinks ? 0 : O_NOFOLLOW)
    let file = open(path, flags)
    // A file that no action named was taken away meanwhile.
    if file < 0, errno == ENOENT { return }
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0 else {
      let code = errno
      if file >= 0 { close(file) }
      throw StoreFailure.unreadable(path: path, code: code)
    }
    defer { close(file) }
    let digest = try add(source.path, from: file, status, path: path, to: tar)
    guard source.path.hasPrefix("documents/") else { return }
    report.documents += 1
    if let document = try snapshot.expected(at: source.path, instead: digest) {
      report.problems.append(.documentChanged(document))
    }
  }

  @discardableResult
  private mutating func add(
    _ name: String, from file: Int32, _ status: stat, path: String, to tar: borrowing TarWriter
  ) throws -> [UInt8] {
    let size = Int(status.st_size)
    try tar.begin(name, size: size, modified: status.st_mtim.tv_sec)
    let digest = RunningDigest()
    var left = size
    try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { piece in
      while true {
        let count = try FileSystem.read(file, into: piece, path: path)
        guard count > 0, count <= left else {
          if count == 0, left == 0 { return }
          throw BackupFailure.changed(path: path)
        }
        let bytes = UnsafeRawBufferPointer(rebasing: piece[..<count])
        digest.add(bytes)
        try tar.write(bytes)
        left -= count
        advance(by: count)
      }
    }
    let sum = digest.finish()
    sums.add(name, sum)
    return sum
  }

  private mutating func add(
    _ name: String, text: [UInt8], to tar: borrowing TarWriter
  ) throws {
    try tar.begin(name, size: text.count, modified: Int(report.note.madeAt))
    try text.withUnsafeBytes { try tar.write($0) }
    if name != BackupSums.name { sums.add(name, SHA256.digest(of: text)) }
  }

  /// Reads the archive again: each byte in it is what was put in.
  mutating func compare(with file: Int32, path: String) throws {
    guard lseek(file, 0, SEEK_SET) == 0 else {
      throw StoreFailure.unreadable(path: path, code: errno)
    }
    let tar = try TarReader(from: file, path: path)
    var found = BackupSums()
    var stated = false
    while let entry = try tar.next() {
      let digest = RunningDigest()
      try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { piece in
        while case let count = try tar.read(into: piece, of: entry.name), count > 0 {
          digest.add(UnsafeRawBufferPointer(rebasing: piece[..<count]))
          advance(by: count)
        }
      }
      let sum = digest.finish()
      if entry.name == BackupSums.name {
        stated = sum == SHA256.digest(of: sums.text)
      } else {
        found.add(entry.name, sum)
      }
    }
    guard stated, found.text == sums.text else {
      throw BackupFailure.notAsWritten(detail: found.firstDifference(from: sums.text) ?? path)
    }
  }

  private mutating func advance(by count: Int) {
    done = min(done + count, whole)
    order.progress(done, whole)
  }
}
