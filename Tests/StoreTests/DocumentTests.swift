import Claims
import Foundation
import Store
import Testing

@Suite struct `Documents of a store` {
  let store: TemporaryStore
  let ledger: Ledger
  let customer: Customer.ID

  init() throws {
    store = try TemporaryStore()
    ledger = store.ledger
    customer = try ledger.addCustomer("Janssens")
  }

  private func keep(_ text: String, name: String = "invoice.xml") throws -> StoredDocument {
    try ledger.keep(Array(text.utf8), name: name, fileExtension: "xml", year: 2026)
  }

  @Test func `are kept under their content, readable by their owner only`() throws {
    let document = try keep("<Invoice/>", name: "Factuur Été 12")
    let sha256 = SHA256.hex(of: Array("<Invoice/>".utf8))
    #expect(document.sha256 == sha256)
    #expect(document.path == "documents/2026/\(sha256.prefix(16))-factuur-ete-12.xml")
    #expect(try ledger.contents(of: document) == Array("<Invoice/>".utf8))
    let attributes = try FileManager.default.attributesOfItem(
      atPath: store.directory + "/" + document.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "..", ".", "", "a/b\\c", "\u{1B}[31m\u{0}x", "-rf",
    String(repeating: "é", count: 500),
  ])
  func `a name from inside a file is never a path`(_ name: String) throws {
    let document = try keep("x", name: name)
    let file = document.path.dropFirst("documents/2026/".count)
    let harmless = file.utf8.allSatisfy {
      (48...57).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 46
    }
    #expect(document.path.hasPrefix("documents/2026/") && harmless && file.utf8.count < 80)
    #expect(try ledger.contents(of: document) == Array("x".utf8))
  }

  @Test func `identical content is stored once`() throws {
    let documents = try ledger.keep(
      ["a", "b"].map { NewDocument(bytes: [1, 2], name: $0, fileExtension: "pdf") }, year: 2026)
    #expect(documents[0] == documents[1])
    try ledger.addInvoice("1", of: customer, total: .euro(10), document: documents[0])
    let later = try ledger.keep([1, 2], name: "c", fileExtension: "pdf", year: 2027)
    #expect(later == documents[0])
    let names = try FileManager.default.contentsOfDirectory(
      atPath: store.directory + "/documents/2026")
    #expect(names.count == 1)
  }

  @Test func `what is missing, changed or named by nobody is found`() throws {
    let kept = try ["a", "b", "c"].map { try keep($0) }
    for (number, document) in zip(["1", "2"], kept) {
      try ledger.addInvoice(number, of: customer, total: .euro(10), document: document)
    }
    #expect(try ledger.verify().problems == [.orphan(path: kept[2].path)])
    try Data("changed".utf8).write(to: URL(filePath: store.directory + "/" + kept[0].path))
    try FileManager.default.removeItem(atPath: store.directory + "/" + kept[1].path)
    let report = try ledger.verify()
    #expect(report.documents == 2)
    #expect(
      report.problems.filter { if case .loosePermission = $0 { false } else { true } } == [
        .documentChanged(kept[0]), .documentMissing(kept[1]), .orphan(path: kept[2].path),
      ])
  }

  @Test func `a file that is gone is kept again`() throws {
    let document = try keep("a")
    try ledger.addInvoice("1", of: customer, total: .euro(10), document: document)
    try FileManager.default.removeItem(atPath: store.directory + "/" + document.path)
    #expect(try keep("a") == document)
    #expect(try ledger.verify().problems == [])
  }

  @Test func `the document of an undone import is no orphan`() throws {
    try ledger.addInvoice("1", of: customer, total: .euro(10), document: try keep("a"))
    _ = try ledger.undo()
    #expect(try ledger.verify().problems == [])
  }
}
