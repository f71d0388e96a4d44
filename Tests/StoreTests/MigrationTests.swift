import Claims
import Foundation
import GRDB
import Store
import Testing

@Suite struct `A store of an older version` {
  let directory = NSTemporaryDirectory() + "store-" + UUID().uuidString

  private func saved(_ body: (Ledger) throws -> Void) throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let queue = try DatabaseQueue(path: directory + "/ledger.sqlite")
    try queue.writeWithoutTransaction { try $0.execute(sql: SavedStoreV1.sql) }
    try queue.close()
    try body(try TemporaryStore.open(directory, create: false))
  }

  @Test func `opens with its chain whole and its tables made`() throws {
    try saved { ledger in
      let report = try ledger.verify()
      #expect(report.problems == [])
      #expect(report.head == "7cd9b2e9926098d575ffefc7f16ed5144fe7736232a9c769bfa050bfff18588b")
      let today = try day("2026-03-01")
      let rows = try ledger.read { try $0.rows(ListQuery(view: .agreed, today: today)) }
      let row = try #require(rows.first)
      #expect(row.customerName == "Café Déjà Vu")
      #expect(row.open == .euro(1_500))
      #expect(row.stage(on: today) == .settled)
      #expect(row.instalmentsInAll == 2)
      #expect(row.stageFacts.reminderLevel == 1)
      let history = try ledger.read { try $0.history(row.id) }
      #expect(history.map(\.action.stands) == [true, true, true, true, false, true])
    }
  }

  @Test func `goes on where it was`() throws {
    try saved { ledger in
      _ = try ledger.redo(takingDependants: true)
      let row = try #require(try ledger.read { try $0.numbered("2026-0012") }.first)
      #expect(row.stageFacts.closed == .paid)
      let customer = try ledger.addCustomer("New")
      #expect(customer == Customer.ID(rawValue: 5))
      #expect(try ledger.verify().problems == [])
    }
  }
}
