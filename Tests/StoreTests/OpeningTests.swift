import Claims
import Foundation
import GRDB
import Store
import Testing

@Suite struct `Opening a store` {
  let store: TemporaryStore

  init() throws { store = try TemporaryStore() }

  @Test func `what isn't there is made only when asked`() {
    let absent = store.directory + "/sub/absent"
    #expect(throws: StoreFailure.missing(directory: absent)) {
      try TemporaryStore.open(absent, create: false)
    }
    #expect(!FileManager.default.fileExists(atPath: absent))
  }

  @Test func `folders above it are made too`() throws {
    let deep = store.directory + "/a/b/c"
    _ = try TemporaryStore.open(deep)
    #expect(try permissions(store.directory + "/a") == 0o700)
    #expect(FileManager.default.fileExists(atPath: deep + "/documents"))
  }

  @Test func `only its owner may look into it`() throws {
    try store.ledger.addCustomer("Janssens")
    for path in ["", "/documents"] {
      #expect(try permissions(store.directory + path) == 0o700)
    }
    for path in ["/ledger.sqlite", "/ledger.sqlite-wal", "/ledger.sqlite-shm"] {
      #expect(try permissions(store.directory + path) == 0o600)
    }
  }

  @Test func `what others may read is closed to them, and named`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: store.database)
    let report = try store.ledger.verify()
    let loose = LoosePermission(path: store.database, mode: 0o644)
    let again = try TemporaryStore.open(store.directory)
    #expect(report.problems == [.loosePermission(loose)])
    #expect(again.tightened == [loose])
    #expect(try permissions(store.database) == 0o600)
    #expect(try again.verify().isClean)
  }

  @Test func `a database of another program is refused and left as it was`() throws {
    let directory = try folder(named: "foreign")
    let queue = try DatabaseQueue(path: directory + "/ledger.sqlite")
    try queue.write { try $0.execute(sql: "CREATE TABLE songs (name TEXT)") }
    try queue.close()
    let before = try Data(contentsOf: URL(filePath: directory + "/ledger.sqlite"))
    #expect(throws: StoreFailure.notALedger(path: directory + "/ledger.sqlite")) {
      try TemporaryStore.open(directory)
    }
    #expect(try Data(contentsOf: URL(filePath: directory + "/ledger.sqlite")) == before)
  }

  @Test func `a file that is no database is refused`() throws {
    let directory = try folder(named: "text")
    let path = directory + "/ledger.sqlite"
    try String(repeating: "Geachte klant, ", count: 400)
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: StoreFailure.notALedger(path: path)) { try TemporaryStore.open(directory) }
  }

  @Test func `a store of a newer version is refused`() throws {
    let queue = try DatabaseQueue(path: store.database)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: StoreFailure.newer(version: 99, known: 1)) {
      try TemporaryStore.open(store.directory)
    }
  }

  @Test func `an empty file, as a crash leaves it, is made a store`() throws {
    let directory = try folder(named: "empty")
    try Data().write(to: URL(filePath: directory + "/ledger.sqlite"))
    #expect(throws: StoreFailure.missing(directory: directory)) {
      try TemporaryStore.open(directory, create: false)
    }
    #expect(try TemporaryStore.open(directory).verify().isClean)
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write anywhere"))
  func `a folder that can't be written to is named`() throws {
    let directory = try folder(named: "locked")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: directory)
    #expect(throws: StoreFailure.unwritable(path: directory + "/documents", code: EACCES)) {
      try TemporaryStore.open(directory)
    }
  }

  @Test func `a file in the way of the folder is named`() throws {
    let path = store.directory + "/file"
    try Data([1]).write(to: URL(filePath: path))
    #expect(throws: StoreFailure.unwritable(path: path + "/documents", code: ENOTDIR)) {
      try TemporaryStore.open(path)
    }
  }

  @Test func `a changed policy changes what comes next`() throws {
    let customer = try store.ledger.addCustomer("Janssens")
    let invoice = try store.ledger.addInvoice("1", of: customer, total: .euro(100))
    var policy = Policy()
    policy.business.reminder = 20
    let other = try TemporaryStore.open(store.directory, policy: policy, fingerprint: "b")
    #expect(try other.row(invoice)?.nextOn == (try day("2026-02-24")))
    #expect(try other.verify().isClean)
    // Opened again with the same policy, nothing is written.
    let version = try other.dataVersion()
    _ = try TemporaryStore.open(store.directory, policy: policy, fingerprint: "b")
    #expect(try other.dataVersion() == version)
  }

  @Test func `programs that make one store at once make it once`() async throws {
    let directory = store.directory + "/together"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask { _ = try TemporaryStore.open(directory).addCustomer("Janssens") }
      }
      try await group.waitForAll()
    }
    let ledger = try TemporaryStore.open(directory)
    #expect(try ledger.read { try $0.customersNamed(SearchKey("jans"), 10) }.count == 6)
    #expect(try ledger.verify().isClean)
  }

  private func folder(named name: String) throws -> String {
    let path = store.directory + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
