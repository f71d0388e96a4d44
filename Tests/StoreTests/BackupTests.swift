import Claims
import Foundation
import GRDB
import Store
import Synchronization
import Testing

/// A store with a document and a setting's file, and a folder beside it for what is made of it.
private final class Place {
  let folder: String
  let ledger: Ledger
  let invoice: Receivable.ID
  let customer: Customer.ID
  var store: String { folder + "/store" }
  var archive: String { folder + "/backup.tar.zst" }
  var target: String { folder + "/restored" }

  init() throws {
    folder = NSTemporaryDirectory() + "backup-" + UUID().uuidString
    ledger = try TemporaryStore.open(folder + "/store")
    customer = try ledger.addCustomer("Janssens")
    let original = try ledger.keep(
      Array("<Invoice/>".utf8), name: "invoice", fileExtension: "xml", year: 2026)
    invoice = try ledger.addInvoice("1", of: customer, total: .euro(1_000), document: original)
    try ledger.pay(invoice, .euro(100))
    try FileManager.default.createDirectory(
      atPath: store + "/templates/fr", withIntermediateDirectories: true)
    for (name, text) in [
      ("templates/fr/été.txt", "Bonjour"), ("config.toml", "# mine\n"), ("terms.pdf", "%PDF"),
      ("drafts.json", "{}"),
    ] {
      try text.write(toFile: "\(store)/\(name)", atomically: false, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @discardableResult
  func backUp(to path: String? = nil, replacing: Bool = false) throws -> BackupReport {
    try ledger.backup(
      BackupOrder(
        path: path ?? archive, named: ["terms.pdf"], replaces: replacing, program: "maan test"))
  }

  @discardableResult
  func restore(_ path: String? = nil, replacing: Bool = false) throws -> String? {
    let restoration = try Restoration(
      unpacking: path ?? archive, for: target, named: { _ in ["terms.pdf"] },
      progress: { _, _ in })
    return try restoration.commit(movingFormerTo: replacing ? "former" : nil)
  }

  /// The names beside the store.
  var beside: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  /// The backup with something changed in it.
  func changed(_ change: (inout TarFile) throws -> Void) throws -> String {
    if !FileManager.default.fileExists(atPath: archive) { try backUp() }
    var tar = try TarFile(reading: archive)
    try change(&tar)
    let path = folder + "/changed.tar.zst"
    try tar.write(to: path)
    return path
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(target)/\(path)", encoding: .utf8)
  }
}

@Suite struct `A backup` {
  private let place: Place

  init() throws { place = try Place() }

  @Test func `becomes the same store again`() throws {
    let report = try place.backUp()
    #expect(report.note.invoices == 1 && report.documents == 1)
    #expect(report.problems == [] && report.leftOut == [])
    #expect(report.note.head == (try place.ledger.read { try $0.head() }))
    try place.restore()
    let restored = try TemporaryStore.open(place.target, create: false)
    let verified = try restored.verify()
    #expect(verified.problems == [])
    #expect(verified.head == report.note.head)
    #expect(try restored.row(place.invoice)?.open == .euro(900))
    #expect(try place.text("terms.pdf") == "%PDF")
    #expect(try place.text("config.toml") == "# mine\n")
    #expect(try place.text("templates/fr/été.txt") == "Bonjour")
    #expect(!FileManager.default.fileExists(atPath: place.target + "/drafts.json"))
    try restored.pay(place.invoice, .euro(1))
    #expect(try place.beside == ["backup.tar.zst", "restored", "store"])
  }

  @Test func `is readable by its owner only, packed as it is called`() throws {
    for (name, magic) in [("b.tar.zst", [0x28, 0xB5] as [UInt8]), ("b.tar.gz", [0x1F, 0x8B])] {
      let path = place.folder + "/" + name
      try place.backUp(to: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try [UInt8](Data(contentsOf: URL(filePath: path)).prefix(2)) == magic)
      try place.restore(path)
      #expect(try place.text("terms.pdf") == "%PDF")
      try FileManager.default.removeItem(atPath: place.target)
    }
  }

  @Test func `overwrites nothing unless it is told to, and never lies in the store`() throws {
    try "mine".write(toFile: place.archive, atomically: false, encoding: .utf8)
    #expect(throws: BackupFailure.exists(path: place.archive)) { try place.backUp() }
    #expect(try String(contentsOfFile: place.archive, encoding: .utf8) == "mine")
    try place.backUp(replacing: true)
    try place.restore()
    let link = place.folder + "/way-in"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: place.store + "/documents")
    for path in [place.store + "/b.tar.zst", link + "/b.tar.zst"] {
      #expect(throws: BackupFailure.insideStore(path: path)) { try place.backUp(to: path) }
    }
    try FileManager.default.createDirectory(
      atPath: place.folder + "/dir", withIntermediateDirectories: false)
    #expect(throws: BackupFailure.notAFile(path: place.folder + "/dir")) {
      try place.backUp(to: place.folder + "/dir", replacing: true)
    }
    let missing = place.folder + "/no/b.tar.zst"
    #expect(throws: StoreFailure.unwritable(path: missing, code: ENOENT)) {
      try place.backUp(to: missing)
    }
    #expect(try place.beside == ["backup.tar.zst", "dir", "restored", "store", "way-in"])
  }

  @Test func `names what is wrong with the store, and what it can't hold`() throws {
    let documents = place.store + "/documents/2026"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: documents).first)
    try "changed".write(toFile: "\(documents)/\(name)", atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: documents + "/link", withDestinationPath: "/etc/passwd")
    let report = try place.backUp()
    #expect(report.leftOut == ["documents/2026/link"])
    let document = StoredDocument(
      path: "documents/2026/\(name)", sha256: SHA256.hex(of: Array("<Invoice/>".utf8)))
    #expect(report.problems == [.documentChanged(document)])
    try FileManager.default.removeItem(atPath: "\(documents)/\(name)")
    #expect(try place.backUp(replacing: true).problems == [.documentMissing(document)])
  }

  @Test func `is of one moment while others write`() throws {
    let writer = Writer(directory: place.store, invoice: place.invoice)
    // A thread of its own: those of tasks may all be waiting for other tests.
    Thread.detachNewThread(writer.run)
    var counts: [Int] = []
    while Set(counts).count < 3, !writer.hasEnded {
      counts.append(try place.backUp(replacing: true).note.actions)
      try place.restore(replacing: true)
      let restored = try TemporaryStore.open(place.target, create: false)
      let report = try restored.verify()
      try restored.close()
      #expect(report.problems.allSatisfy { if case .orphan = $0 { true } else { false } })
      #expect(report.actions == counts.last)
    }
    #expect(writer.stop() == nil)
    #expect(counts == counts.sorted() && Set(counts).count == 3)
  }

  /// Another program that attaches papers to an invoice until it is told to stop.
  private final class Writer: Sendable {
    private let directory: String
    private let invoice: Receivable.ID
    private let isEnough = Atomic(false)
    private let failure = Mutex<String?>(nil)
    private let end = DispatchSemaphore(value: 0)
    private let ended = Atomic(false)

    init(directory: String, invoice: Receivable.ID) {
      self.directory = directory
      self.invoice = invoice
    }

    var hasEnded: Bool { ended.load(ordering: .acquiring) }

    func run() {
      do {
        try write()
      } catch {
        failure.withLock { $0 = "\(error)" }
      }
      ended.store(true, ordering: .releasing)
      end.signal()
    }

    private func write() throws {
      let ledger = try TemporaryStore.open(directory)
      var number = 0
      while !isEnough.load(ordering: .relaxed) {
        number += 1
        let document = try ledger.keep(
          Array("paper \(number)".utf8), name: "p", fileExtension: "txt", year: 2026)
        try ledger.act(Action.Note(.attach)) { _ in
          [
            .paperAttached(
              PaperAttached(
                receivable: invoice, on: try day("2026-02-10"), paper: .other, document: document))
          ]
        }
      }
    }

    /// What went wrong; nil where nothing did.
    func stop() -> String? {
      isEnough.store(true, ordering: .relaxed)
      end.wait()
      return failure.withLock { $0 }
    }
  }
}

@Suite struct `What isn't a whole backup` {
  private let place: Place

  init() throws { place = try Place() }

  /// Refused for this, and nothing is left of it.
  private func expect(
    _ failure: BackupFailure, _ path: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try place.beside
    #expect(throws: failure, sourceLocation: location) { try place.restore(path) }
    #expect(try place.beside == before, sourceLocation: location)
  }

  @Test func `is refused wherever it is cut off`() throws {
    for name in ["b.tar.zst", "b.tar.gz"] {
      let whole = place.folder + "/" + name
      try place.backUp(to: whole)
      let bytes = try Data(contentsOf: URL(filePath: whole))
      let cut = place.folder + "/cut"
      for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) {
        try bytes.prefix(count).write(to: URL(filePath: cut))
        #expect(throws: BackupFailure.self, "\(count) of \(bytes.count)") { try place.restore(cut) }
      }
    }
    #expect(try place.beside == ["b.tar.gz", "b.tar.zst", "cut", "store"])
  }

  @Test func `never becomes another store, whichever byte of it is wrong`() throws {
    let whole = place.folder + "/b.tar.gz"
    let head = try place.backUp(to: whole).note.head
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: whole)))
    let wrong = place.folder + "/wrong"
    var refused = 0
    for at in stride(from: 3, to: bytes.count, by: max(1, bytes.count / 80)) {
      var copy = bytes
      copy[at] ^= 0x10
      try Data(copy).write(to: URL(filePath: wrong))
      do {
        try place.restore(wrong)
        // A byte that says nothing of what is in it.
        let restored = try TemporaryStore.open(place.target, create: false)
        let report = try restored.verify()
        try restored.close()
        #expect(report.problems == [] && report.head == head)
        try FileManager.default.removeItem(atPath: place.target)
      } catch is BackupFailure {
        refused += 1
      }
    }
    #expect(refused > 60)
    #expect(try place.beside == ["b.tar.gz", "store", "wrong"])
  }

  @Test(
    arguments: [
      ("/etc/maan", .path), ("../outside", .path), ("documents/../../outside", .path),
      ("documents//x", .path), ("./config.toml", .path), ("documents/./x", .path), ("", .path),
      (String(repeating: "d/", count: 40) + "x", .path), ("notes.txt", .place),
      ("ledger.sqlite-wal", .place), ("opened/x", .place), (".bashrc", .place),
      ("documents", .place), ("templatesx/y", .place), ("terms.pdf", .twice),
      ("config.toml", .twice),
    ] as [(String, BackupFailure.Intrusion)])
  func `goes nowhere but where a store has its files`(
    _ name: String, _ intrusion: BackupFailure.Intrusion
  ) throws {
    let path = try place.changed { $0.insert(TarFile.Entry(name: name, bytes: [1])) }
    try expect(.forbidden(entry: name, intrusion), path)
  }

  @Test func `brings no links and no devices`() throws {
    let link = TarFile.Entry(name: "documents/l", type: 0o120000, link: "/etc/passwd")
    let hard = TarFile.Entry(name: "documents/h", hardLink: "config.toml")
    let pipe = TarFile.Entry(name: "documents/p", type: 0o010000)
    for (entry, intrusion) in [
      (link, BackupFailure.Intrusion.link), (hard, .link), (pipe, .device),
    ] {
      let path = try place.changed { $0.insert(entry) }
      try expect(.forbidden(entry: entry.name, intrusion), path)
    }
    let linked = TarFile.Entry(name: "documents/d", type: 0o120000, link: "..")
    let below = TarFile.Entry(name: "documents/d/x", bytes: [1])
    let path = try place.changed { $0.insert(linked, below) }
    try expect(.forbidden(entry: "documents/d", .link), path)
  }

  @Test func `unpacks to no more than a backup of its size may`() throws {
    let path = try place.changed { $0.insert(TarFile.Entry(name: "documents/x", size: 300 << 20)) }
    try expect(.tooLarge(limit: 256 << 20), path)
  }

  @Test func `is refused where a file in it isn't the one that was put in`() throws {
    let path = try place.changed { $0["terms.pdf"] = Array("%PDX".utf8) }
    try expect(.damaged(detail: "not what was put in", file: "terms.pdf"), path)
    let more = try place.changed { $0.insert(TarFile.Entry(name: "templates/nl/x", bytes: [1])) }
    try expect(.damaged(detail: "not what was put in", file: "templates/nl/x"), more)
    let less = try place.changed { $0.entries.removeAll { $0.name == "terms.pdf" } }
    #expect(throws: BackupFailure.self) { try place.restore(less) }
    let end = try place.changed { $0.entries.removeLast() }
    try expect(.damaged(detail: "its end is missing", file: nil), end)
    let after = try place.changed { $0.entries.append(TarFile.Entry(name: "documents/z")) }
    try expect(.damaged(detail: "more than it should hold", file: "documents/z"), after)
  }

  @Test func `is refused where it is of another program or a newer one`() throws {
    let first = try place.changed { $0.entries.removeFirst() }
    try expect(.notABackup(path: first), first)
    let other = try place.changed { $0["backup.json"] = Array("{}".utf8) }
    try expect(.notABackup(path: other), other)
    let newer = try place.changed { $0["backup.json"] = Array(#"{"format":9}"#.utf8) }
    try expect(.newer(format: 9, known: 1), newer)
    let text = place.folder + "/text"
    try "no archive".write(toFile: text, atomically: false, encoding: .utf8)
    try expect(.notABackup(path: text), text)
    try expect(.notABackup(path: place.folder), place.folder)
    #expect(throws: StoreFailure.self) { try place.restore("/nowhere") }
  }

  /// The backup with another database in it, the sums right.
  private func withLedger(_ change: (Database) throws -> Void) throws -> String {
    try place.changed { tar in
      let path = place.folder + "/other.sqlite"
      try Data(tar["ledger.sqlite"]).write(to: URL(filePath: path))
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction(change)
      try queue.close()
      tar["ledger.sqlite"] = try [UInt8](Data(contentsOf: URL(filePath: path)))
      try FileManager.default.removeItem(atPath: path)
      let sums = tar.entries.dropLast().map { "\(SHA256.hex(of: $0.bytes))  \($0.name)\n" }
      tar["SHA256SUMS"] = Array(sums.joined().utf8)
    }
  }

  @Test func `brings no database that acts by itself, nor one with another journal`() throws {
    let acting = try withLedger { db in
      try db.execute(
        sql: """
          CREATE TRIGGER x AFTER INSERT ON actions BEGIN DELETE FROM payments; END
          """)
    }
    try expect(
      .damaged(detail: "triggers that aren't a ledger's", file: "ledger.sqlite"), acting)
    let bare = try withLedger { try $0.execute(sql: "DROP TRIGGER actions_stay") }
    try expect(.damaged(detail: "triggers that aren't a ledger's", file: "ledger.sqlite"), bare)
    let viewed = try withLedger { try $0.execute(sql: "CREATE VIEW v AS SELECT 1") }
    try expect(.damaged(detail: "triggers that aren't a ledger's", file: "ledger.sqlite"), viewed)
    let foreign = try withLedger { try $0.execute(sql: "PRAGMA application_id = 7") }
    try expect(.damaged(detail: "no ledger", file: "ledger.sqlite"), foreign)
    let shorter = try withLedger { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; DROP TRIGGER actions_are_kept")
      try db.execute(sql: "DELETE FROM actions WHERE id = (SELECT max(id) FROM actions)")
      try db.execute(
        sql: """
          CREATE TRIGGER actions_are_kept BEFORE DELETE ON actions
            BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END
          """)
    }
    #expect(throws: BackupFailure.self) { try place.restore(shorter) }
    let newer = try withLedger { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: StoreFailure.newer(version: 99, known: 1)) { try place.restore(newer) }
    #expect(!FileManager.default.fileExists(atPath: place.target))
  }

  @Test func `takes the place of nothing unless it is told to, and keeps what was there`() throws {
    try place.backUp()
    try FileManager.default.createDirectory(
      atPath: place.target, withIntermediateDirectories: false)
    #expect(Restoration.isFree(place.target))
    try place.restore()
    #expect(!Restoration.isFree(place.target))
    try "note".write(toFile: place.target + "/note", atomically: false, encoding: .utf8)
    let before = try place.beside
    #expect(throws: BackupFailure.occupied(directory: place.target)) { try place.restore() }
    #expect(try place.beside == before)
    #expect(try place.restore(replacing: true) == place.target + ".former")
    #expect(
      try String(contentsOfFile: place.target + ".former/note", encoding: .utf8) == "note")
    #expect(try place.restore(replacing: true) == place.target + ".former-2")
    #expect(try TemporaryStore.open(place.target, create: false).verify().problems == [])
  }
}
