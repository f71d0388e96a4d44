import Claims
import Foundation
import GRDB
import Store
import Testing

@Suite struct `Several at one store` {
  let store: TemporaryStore

  init() throws { store = try TemporaryStore() }

  @Test func `two programs that write at once lose nothing`() async throws {
    let directory = store.directory
    let customer = try store.ledger.addCustomer("Janssens")
    let invoice = try store.ledger.addInvoice("1", of: customer, total: .euro(10_000))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          let ledger = try TemporaryStore.open(directory)
          for _ in 0..<20 { try ledger.pay(invoice, .euro(1)) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.ledger.row(invoice)?.open == .euro(9_940))
    let report = try store.ledger.verify()
    #expect(report.problems == [])
    #expect(report.actions == 62)
  }

  @Test func `each decides on what the other has written`() throws {
    let other = try TemporaryStore.open(store.directory)
    let customer = try store.ledger.addCustomer("Janssens")
    let invoice = try other.addInvoice("1", of: customer, total: .euro(100))
    for ledger in [store.ledger, other, store.ledger, other] {
      try ledger.act(Action.Note(.pay)) { books in
        guard let open = try books.receivable(invoice)?.open, open > .euro(50) else { return [] }
        let on = try day("2026-02-10")
        return [
          .paymentReceived(PaymentReceived(receivable: invoice, on: on, amount: .euro(30)))
        ]
      }
    }
    #expect(try store.ledger.row(invoice)?.open == .euro(40))
  }

  @Test func `what another wrote is noticed`() throws {
    let other = try TemporaryStore.open(store.directory)
    let before = try store.ledger.dataVersion()
    #expect(try store.ledger.dataVersion() == before)
    try other.addCustomer("Janssens")
    let after = try store.ledger.dataVersion()
    #expect(after != before)
    try store.ledger.addCustomer("Peeters")
    #expect(try store.ledger.dataVersion() != after)
    #expect(FileManager.default.fileExists(atPath: store.ledger.watchedPath))
  }

  @Test func `a read sees one moment, and doesn't wait for a writer`() throws {
    let customer = try store.ledger.addCustomer("Janssens")
    let invoice = try store.ledger.addInvoice("1", of: customer, total: .euro(100))
    try store.ledger.act(Action.Note(.pay)) { [ledger = store.ledger] books in
      let on = try day("2026-02-10")
      #expect(try ledger.row(invoice)?.open == .euro(100))
      return [.paymentReceived(PaymentReceived(receivable: invoice, on: on, amount: .euro(10)))]
    }
    try store.ledger.read { books in
      let before = try books.row(invoice)
      try store.ledger.pay(invoice, .euro(10))
      let after = try books.row(invoice)
      #expect(before == after)
    }
    #expect(try store.ledger.row(invoice)?.open == .euro(80))
  }

  /// The log is copied while it grows; nothing moves it into the file meanwhile.
  @Test func `a copy of the files at any moment is a whole store`() async throws {
    let customer = try store.ledger.addCustomer("Janssens")
    let invoice = try store.ledger.addInvoice("1", of: customer, total: .euro(10_000))
    let copies = store.directory + "/copies"
    let writing = Task.detached { [ledger = store.ledger] in
      for _ in 0..<40 { try ledger.pay(invoice, .euro(1)) }
    }
    for number in 0..<25 {
      let copy = "\(copies)/\(number)"
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
      for file in ["/ledger.sqlite-wal", "/ledger.sqlite"] {
        try FileManager.default.copyItem(atPath: store.directory + file, toPath: copy + file)
      }
      try await Task.sleep(for: .microseconds(700))
    }
    try await writing.value
    for number in 0..<25 {
      let report = try TemporaryStore.open("\(copies)/\(number)").verify()
      #expect(report.problems == [])
      #expect(report.actions >= 2)
    }
  }

  @Test(arguments: [1, 2, 3, 4])
  func `a program killed while it writes loses only what had not returned`(_ round: Int)
    async throws
  {
    let directory = store.directory
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [directory = directory as String, round = round as Int] in
      let ledger = try TemporaryStore.open(directory)
      let customer = try ledger.addCustomer("Janssens")
      let returned = open(directory + "/returned", O_CREAT | O_APPEND | O_WRONLY, 0o600)
      for number in 1... {
        let document = try ledger.keep(
          Array("original \(number)".utf8), name: "\(number)", fileExtension: "xml", year: 2026)
        try ledger.addInvoice("\(number)", of: customer, total: .euro(10), document: document)
        _ = write(returned, ".", 1)
        guard number == 1 else { continue }
        Thread.detachNewThread {
          usleep(UInt32(17_000 * round + 3_333))
          kill(getpid(), SIGKILL)
        }
      }
    }
    let returned = try Data(contentsOf: URL(filePath: directory + "/returned")).count
    let report = try store.ledger.verify()
    let unnamed = report.problems.filter { if case .orphan = $0 { false } else { true } }
    #expect(unnamed == [])
    #expect(report.problems.count <= 1, "at most the file whose event had not come")
    #expect(report.actions - 1 == returned || report.actions - 1 == returned + 1)
  }
}
