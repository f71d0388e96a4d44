public import Claims
import GRDB

/// A file to be kept in the store.
public struct NewDocument: Hashable, Sendable {
  public var bytes: [UInt8]
  /// A hint for people, such as the name it came under. Never a path.
  public var name: String
  /// Without the point.
  public var fileExtension: String

  public init(bytes: [UInt8], name: String, fileExtension: String) {
    self.bytes = bytes
    self.name = name
    self.fileExtension = fileExtension
  }
}

extension Ledger {
  /// Keeps files in `documents/YYYY/` and brings them to the disk; the events that name them are recorded
  /// after that. One call is one batch. Content that the store has already isn't stored again.
  ///
  /// - Returns: where each of them is, in the order of `documents`.
  /// - Throws: `unwritable`; nothing new is then kept, except files that had their names already, which
  ///   `verify` names.
  public func keep(_ documents: [NewDocument], year: Int) throws -> [StoredDocument] {
    let digests = documents.map { SHA256.hex(of: $0.bytes) }
    let known = try reading { db in
      let find = try db.cachedStatement(sql: "SELECT path FROM stored_documents WHERE sha256 = ?")
      return try digests.map { try String.fetchOne(find, arguments: [$0]) }
    }
    var vault = DocumentVault(folder: folder, year: year)
    do {
      var kept: [StoredDocument] = []
      for (at, document) in documents.enumerated() {
        kept.append(try vault.write(document, sha256: digests[at], known: known[at]))
      }
      try vault.commit()
      return kept
    } catch {
      vault.discard()
      throw error
    }
  }

  public func keep(
    _ bytes: [UInt8], name: String, fileExtension: String, year: Int
  ) throws -> StoredDocument {
    let document = NewDocument(bytes: bytes, name: name, fileExtension: fileExtension)
    return try keep([document], year: year)[0]
  }

  /// Removes files that were kept for an action that isn't recorded after all; those that any action names stay.
  public func discard(_ documents: [StoredDocument]) throws {
    let unnamed = try reading { db in
      let find = try db.cachedStatement(sql: "SELECT 1 FROM stored_documents WHERE path = ?")
      return try documents.filter { try Int.fetchOne(find, arguments: [$0.path]) == nil }
    }
    for document in unnamed { FileSystem.remove(folder.path + "/" + document.path) }
  }

  /// The bytes of a document.
  ///
  /// - Throws: `unreadable`.
  public func contents(of document: StoredDocument) throws(StoreFailure) -> [UInt8] {
    try FileSystem.read(folder.path + "/" + document.path)
  }
}

/// Writes a batch of documents: temporary files, then all to the disk, then their names, then the folder.
struct DocumentVault {
  private let folder: LedgerFolder
  private let year: String
  private var pending: [(temporary: String, path: String)] = []
  private var written: [String: String] = [:]

  init(folder: LedgerFolder, year: Int) {
    self.folder = folder
    self.year = "documents/\(year)"
  }

  /// - Throws: `unwritable`; what was written stays under its temporary name until `discard`.
  mutating func write(
    _ document: NewDocument, sha256: String, known: String?
  ) throws(StoreFailure) -> StoredDocument {
    if let path = written[sha256] { return StoredDocument(path: path, sha256: sha256) }
    // A file that is gone or cut off is written again.
    if let known, FileSystem.size(folder.path + "/" + known) == document.bytes.count {
      return StoredDocument(path: known, sha256: sha256)
    }
    let path = "\(year)/\(DocumentVault.fileName(of: document, sha256: sha256))"
    try FileSystem.makeFolder(folder.path + "/" + year)
    let temporary = "\(folder.path)/\(path).\(SHA256.hex(SHA256.salt())).new"
    pending.append((temporary, folder.path + "/" + path))
    try FileSystem.write(document.bytes, to: temporary)
    written[sha256] = path
    return StoredDocument(path: path, sha256: sha256)
  }

  mutating func commit() throws(StoreFailure) {
    guard !pending.isEmpty else { return }
    if pending.count > 16 {
      try FileSystem.sync(folder.documents, all: true)
    } else {
      for file in pending { try FileSystem.sync(file.temporary) }
    }
    for file in pending { try FileSystem.rename(file.temporary, to: file.path) }
    try FileSystem.sync(folder.path + "/" + year)
    try FileSystem.sync(folder.documents)
    pending = []
  }

  /// Removes what bears a temporary name still: of a full disk it would take what is left.
  func discard() {
    for file in pending { FileSystem.remove(file.temporary) }
  }

  /// A name that is harmless whatever the hint holds: part of the digest, then letters and digits of the
  /// folded hint.
  static func fileName(of document: NewDocument, sha256: String) -> String {
    let ending = plain(document.fileExtension, limit: 8).filter { $0 != "-" }
    let stem = plain(document.name, limit: 40)
    return sha256.prefix(16) + (stem.isEmpty ? "" : "-" + stem)
      + (ending.isEmpty ? "" : "." + ending)
  }

  /// ASCII letters and digits of the folded text, runs of anything else as one `-`.
  private static func plain(_ text: String, limit: Int) -> String {
    var bytes: [UInt8] = []
    for byte in SearchKey(text).bytes where bytes.count < limit {
      if (48...57).contains(byte) || (97...122).contains(byte) {
        bytes.append(byte)
      } else if bytes.last != 45, !bytes.isEmpty {
        bytes.append(45)
      }
    }
    if bytes.last == 45 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
