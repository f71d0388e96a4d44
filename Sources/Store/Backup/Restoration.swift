import GRDB
import Glibc

/// A backup on its way to be a store: unpacked beside the place where it is to come, until it is put there or dropped.
public final class Restoration {
  /// Where it is unpacked.
  public let folder: String
  public private(set) var note: BackupNote
  private let target: String
  private var isDone = false

  /// Unpacks an archive beside `target`, an absolute path, and proves that it holds what was put in.
  ///
  /// `named` says which files the settings unpacked into a folder name there, relative to it; `progress` is told how
  /// many of how many packed bytes are read.
  /// - Throws: `BackupFailure` and `StoreFailure`; nothing is left then.
  public init(
    unpacking path: String, for target: String, named: (_ folder: String) throws -> [String],
    progress: @escaping (_ done: Int, _ of: Int) -> Void
  ) throws {
    // A link to a store stays one.
    self.target = FileSystem.real(target) ?? target
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0 else {
      let code = errno
      if file >= 0 { close(file) }
      throw StoreFailure.unreadable(path: path, code: code)
    }
    defer { close(file) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw BackupFailure.notABackup(path: path) }
    let mark = SHA256.hex(SHA256.salt().prefix(6))
    folder = "\(self.target).\(mark).restoring"
    try FileSystem.makeFolder(folder)
    do {
      var unpacking = Unpacking(
        file, path: path, into: folder, packed: Int(status.st_size), progress: progress)
      try unpacking.run(named: named)
      guard let found = unpacking.note else { throw BackupFailure.notABackup(path: path) }
      note = found
      try Restoration.inspect("\(folder)/\(StoreContents.ledger)", note: found)
    } catch {
      FileSystem.removeTree(folder)
      throw error
    }
  }

  deinit { if !isDone { FileSystem.removeTree(folder) } }

  /// Whether a store can come there without anything being in its way.
  public static func isFree(_ directory: String) -> Bool {
    guard let there = FileSystem.real(directory) else {
      return FileSystem.status(directory) == nil
    }
    return FileSystem.isFolder(there) && FileSystem.names(in: there).isEmpty
  }

  /// Puts it in its place.
  ///
  /// - Parameter suffix: what the name of a store that is there already gets behind it; nil: that is refused.
  /// - Returns: where the former store is now; nil where there was none.
  /// - Throws: `occupied`, `unwritable`; what was there is where it was then.
  public func commit(movingFormerTo suffix: String?) throws -> String? {
    try FileSystem.sync(folder, all: true)
    var former: String?
    if !Restoration.isFree(target) {
      guard let suffix else { throw BackupFailure.occupied(directory: target) }
      let kept = Restoration.freeName(target + "." + suffix)
      try FileSystem.rename(target, to: kept)
      former = kept
    }
    do {
      try FileSystem.rename(folder, to: target)
    } catch {
      if let former { try? FileSystem.rename(former, to: target) }
      throw error
    }
    isDone = true
    try? FileSystem.sync(FileSystem.parent(of: target))
    return former
  }

  private static func freeName(_ path: String) -> String {
    guard FileSystem.status(path) != nil else { return path }
    var number = 2
    while FileSystem.status("\(path)-\(number)") != nil { number += 1 }
    return "\(path)-\(number)"
  }

  /// Looks at a database that anybody may have made before it is opened as a ledger: nothing in it may act by itself but
  /// what keeps the journal from being changed.
  private static func inspect(_ path: String, note: BackupNote) throws {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      try queue.read { db in
        try db.execute(sql: "PRAGMA trusted_schema = OFF")
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard application == JournalSchema.applicationID else {
          throw BackupFailure.damaged(detail: "no ledger", file: StoreContents.ledger)
        }
        guard version <= JournalSchema.version else {
          throw StoreFailure.newer(version: version, known: JournalSchema.version)
        }
        let active = "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')"
        let ours = try JournalSchema.whatActs(in: version, asking: active)
        guard Set(try Row.fetchAll(db, sql: active)) == ours else {
          throw BackupFailure.damaged(
            detail: "triggers that aren't a ledger's", file: StoreContents.ledger)
        }
        guard try BackupNote.head(of: db) == note.head else { throw BackupFailure.otherHead }
      }
    } catch let error as DatabaseError {
      throw BackupFailure.damaged(detail: error.message ?? "", file: StoreContents.ledger)
    }
  }
}

extension JournalSchema {
  /// What `sql` finds in a new journal of a version.
  fileprivate static func whatActs(in version: Int, asking sql: String) throws -> Set<Row> {
    try DatabaseQueue().write { db in
      for migration in migrations.prefix(version) { try db.execute(sql: migration.sql) }
      return Set(try Row.fetchAll(db, sql: sql))
    }
  }
}

/// Reads an archive into a folder, file by file; what no backup holds ends it.
private struct Unpacking {
  /// A ledger shrinks to a fifth, and text to a twentieth; what unpacks to a thousandfold was made to harm.
  private static let ratio = 200
  /// What any archive may unpack to.
  private static let floor = 256 << 20
  /// What a file takes beside its bytes.
  private static let overhead = 1_024

  private let file: Int32
  private let path: String
  private let folder: String
  private let packed: Int
  private let limit: Int
  private let progress: (_ done: Int, _ of: Int) -> Void
  private var unpacked = 0
  private var sums = BackupSums()
  private var stated: [UInt8]?
  private var named: Set<String>?
  private(set) var note: BackupNote?

  init(
    _ file: Int32, path: String, into folder: String, packed: Int,
    progress: @escaping (_ done: Int, _ of: Int) -> Void
  ) {
    self.file = file
    self.path = path
    self.folder = folder
    self.packed = packed
    self.progress = progress
    limit = max(
      Unpacking.floor, packed.multipliedReportingOverflow(by: Unpacking.ratio).partialValue)
  }

  mutating func run(named names: (_ folder: String) throws -> [String]) throws {
    let tar = try TarReader(from: file, path: path)
    while let entry = try first(tar) {
      guard stated == nil else {
        throw BackupFailure.damaged(detail: "more than it should hold", file: entry.name)
      }
      try check(entry, named: names)
      switch entry.name {
      case BackupNote.name: try readNote(entry, tar)
      case BackupSums.name: stated = try text(of: entry, tar, limit: limit - unpacked)
      default: try unpack(entry, tar)
      }
    }
    try prove()
  }

  private func tell() { progress(min(packed, Int(lseek(file, 0, SEEK_CUR))), packed) }

  /// The next file. What isn't even the beginning of an archive is none of ours.
  private func first(_ tar: borrowing TarReader) throws -> TarReader.Entry? {
    while true {
      let entry: TarReader.Entry?
      do {
        entry = try tar.next()
      } catch let failure as BackupFailure {
        throw note == nil ? BackupFailure.notABackup(path: path) : failure
      }
      guard let entry, entry.kind == .folder else { return entry }
      let name = entry.name.hasSuffix("/") ? String(entry.name.dropLast()) : entry.name
      guard StoreContents.isPath(name) else {
        throw BackupFailure.forbidden(entry: entry.name, .path)
      }
    }
  }

  private mutating func check(
    _ entry: TarReader.Entry, named names: (_ folder: String) throws -> [String]
  ) throws {
    if entry.kind == .link { throw BackupFailure.forbidden(entry: entry.name, .link) }
    if entry.kind == .device { throw BackupFailure.forbidden(entry: entry.name, .device) }
    guard StoreContents.isPath(entry.name) else {
      throw BackupFailure.forbidden(entry: entry.name, .path)
    }
    // It begins with what it says of itself.
    guard note != nil || entry.name == BackupNote.name else {
      throw BackupFailure.notABackup(path: path)
    }
    unpacked += Unpacking.overhead
    guard entry.size >= 0, entry.size <= limit - unpacked else {
      throw BackupFailure.tooLarge(limit: limit)
    }
    if entry.name == BackupNote.name || entry.name == BackupSums.name
      || StoreContents.isPlace(entry.name)
    {
      return
    }
    // The settings come before the files that they name.
    let known = try named ?? Set(names(folder))
    named = known
    guard known.contains(entry.name), StoreContents.mayBeNamed(entry.name) else {
      throw BackupFailure.forbidden(entry: entry.name, .place)
    }
  }

  private mutating func readNote(
    _ entry: TarReader.Entry, _ tar: borrowing TarReader
  ) throws {
    guard note == nil else { throw BackupFailure.forbidden(entry: entry.name, .twice) }
    let text = try text(of: entry, tar, limit: 1 << 16)
    do {
      note = try BackupNote(text)
    } catch is DecodingError {
      throw BackupFailure.notABackup(path: path)
    }
    sums.add(entry.name, SHA256.digest(of: text))
  }

  private mutating func text(
    of entry: TarReader.Entry, _ tar: borrowing TarReader, limit: Int
  ) throws -> [UInt8] {
    guard entry.size <= limit else { throw BackupFailure.tooLarge(limit: limit) }
    var text: [UInt8] = []
    try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { piece in
      while case let count = try tar.read(into: piece, of: entry.name), count > 0 {
        text.append(contentsOf: piece[..<count])
      }
    }
    unpacked += text.count
    return text
  }

  private mutating func unpack(_ entry: TarReader.Entry, _ tar: borrowing TarReader) throws {
    let path = folder + "/" + entry.name
    try FileSystem.makeFolder(FileSystem.parent(of: path))
    guard FileSystem.status(path) == nil else {
      throw BackupFailure.forbidden(entry: entry.name, .twice)
    }
    let file = try FileSystem.create(path)
    defer { close(file) }
    let digest = RunningDigest()
    var size = 0
    try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { piece in
      while case let count = try tar.read(into: piece, of: entry.name), count > 0 {
        size += count
        guard size <= entry.size else {
          throw BackupFailure.damaged(detail: "longer than it says", file: entry.name)
        }
        let bytes = UnsafeRawBufferPointer(rebasing: piece[..<count])
        digest.add(bytes)
        try FileSystem.write(bytes, to: file, path: path)
        tell()
      }
    }
    guard size == entry.size else {
      throw BackupFailure.damaged(detail: "shorter than it says", file: entry.name)
    }
    unpacked += size
    sums.add(entry.name, digest.finish())
  }

  /// Whether all is there, and is what was put in.
  private func prove() throws {
    guard note != nil, let stated else {
      throw BackupFailure.damaged(detail: "its end is missing", file: nil)
    }
    if let path = sums.firstDifference(from: stated) {
      throw BackupFailure.damaged(detail: "not what was put in", file: path)
    }
    guard FileSystem.size("\(folder)/\(StoreContents.ledger)") != nil else {
      throw BackupFailure.damaged(detail: "it is missing", file: StoreContents.ledger)
    }
    try FileSystem.makeFolder(folder + "/documents")
  }
}
