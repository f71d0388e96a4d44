import Foundation
import Testing

@Suite struct `The store under the program` {
  /// An invoice as a seller's program would send it.
  static func ubl(_ number: Int) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
      xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
      xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
    <cbc:ID>K-\(number)</cbc:ID><cbc:IssueDate>2026-09-01</cbc:IssueDate>
    <cbc:DueDate>2026-10-01</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
    <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
    <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Us BV</cbc:Name>
    </cac:PartyName></cac:Party></cac:AccountingSupplierParty>
    <cac:AccountingCustomerParty><cac:Party><cac:PartyName><cbc:Name>Customer \(number % 9)</cbc:Name>
    </cac:PartyName></cac:Party></cac:AccountingCustomerParty>
    <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">100.00</cbc:PayableAmount>
    </cac:LegalMonetaryTotal></Invoice>
    """
  }

  private func folder(of maan: MaanCommand, count: Int) throws -> String {
    let folder = maan.store + "-ubl"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<count {
      try Self.ubl(number).write(
        toFile: "\(folder)/\(number).xml", atomically: false, encoding: .utf8)
    }
    return folder
  }

  @Test func `is whole after the program was killed in the middle of an import`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let source = try folder(of: maan, count: 400)
    try maan("add", "FIRST", "--customer", "X", "--total", "10")
    for attempt in 0..<6 {
      let (process, _, _) = try maan.start(["import", source, "--json"])
      // Killed as soon as it has written so many originals: no time, only a condition.
      let documents = URL(filePath: maan.store).appending(path: "documents/2026").path
      while process.isRunning {
        let files = try? FileManager.default.contentsOfDirectory(atPath: documents)
        if files?.count ?? 0 >= (attempt + 1) * 50 { break }
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let verified = try maan("verify")
      #expect(verified.status == 0, "\(verified.output)")
      let count = try maan("list").list("invoices").count
      #expect(count == 1 || count == 401)
    }
    #expect(try maan("import", source).status == 0)
    #expect(try maan("list").list("invoices").count == 401)
  }

  @Test func `takes entries of several programs at once`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("add", "START", "--customer", "X", "--total", "10")
    let running = try (0..<8).map { number in
      try maan.start(["add", "N-\(number)", "--customer", "X", "--total", "10"])
    }
    for (process, _, _) in running {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try maan("list").list("invoices").count == 9)
    #expect(try maan("verify").status == 0)
    let customers = Set(
      try maan("list").list("invoices").compactMap { $0["customer"] as? String })
    #expect(customers == ["X"])
  }

  @Test func `refuses a file that isn't its own, and leaves it as it was`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try FileManager.default.createDirectory(
      atPath: maan.store, withIntermediateDirectories: true)
    let path = maan.store + "/ledger.sqlite"
    let foreign = "this is not a database, but somebody's notes\n"
    try foreign.write(toFile: path, atomically: false, encoding: .utf8)
    let refused = try maan("list")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("is no store of Maan"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == foreign)
  }

  @Test func `takes an undone import in again`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let source = try folder(of: maan, count: 5)
    #expect(try maan("import", source).number("invoices_added") == 5)
    #expect(try maan("import", source).number("invoices_added") == 0)
    #expect(try maan("undo").status == 0)
    #expect(try maan("list").list("invoices").isEmpty)
    #expect(try maan("import", source).number("invoices_added") == 5)
  }

  @Test func `names what stands on an action, and takes it back with it`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("add", "A", "--customer", "X", "--total", "10")
    try maan("pay", "A")
    let blocked = try maan("undo", "1")
    #expect(blocked.status == 1)
    #expect(blocked.errors.contains("payment 10.00 on A"))
    #expect(try maan("show", "A").text("stage") == "paid")
    #expect(try maan("undo", "1", "--with-dependants").status == 0)
    #expect(try maan("list", "--all").list("invoices").isEmpty)
  }
}

@Suite(.enabled(if: Corpus.folder != nil, "the corpus isn't beside this checkout"))
struct `Files written by others` {
  @Test func `come in with the facts of their manifest, each in a store of its own`() throws {
    let folder = try #require(Corpus.folder) + "/ubl"
    let expected = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: folder + "/EXPECTED.json"))) as? [String: Any])
    for (file, value) in expected.sorted(by: { $0.key < $1.key }) {
      let entry = try #require(value as? [String: Any])
      let facts = try #require(entry["facts"] as? [String: Any])
      let maan = try MaanCommand()
      defer { maan.remove() }
      let imported = try maan("import", folder + "/" + file)
      guard ["ok", "warn"].contains(entry["expect"] as? String) else {
        #expect(imported.number("invoices_added") == 0, "\(file)")
        #expect(imported.list("skipped").count + imported.list("errors").count == 1, "\(file)")
        continue
      }
      let isCreditNote = facts["kind"] as? String == "CreditNote"
      #expect(imported.status == 0, "\(file): \(imported.errors)")
      #expect(imported.number("invoices_added") == (isCreditNote ? 0 : 1), "\(file)")
      #expect(imported.number("credit_notes_added") == (isCreditNote ? 1 : 0), "\(file)")
      let rows = try maan("list", "--all").list("invoices")
      let row = try #require(rows.first, "\(file)")
      #expect(row["number"] as? String == facts["number"] as? String, "\(file)")
      #expect(row["total"] as? String == facts["receivable_effect"] as? String, "\(file)")
      #expect(row["issued"] as? String == facts["issue_date"] as? String, "\(file)")
      #expect(row["currency"] as? String == facts["currency"] as? String, "\(file)")
      if let due = facts["due_date"] as? String {
        #expect(row["due"] as? String == due, "\(file)")
      }
      #expect(imported.output.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" })
    }
  }

  @Test func `of a whole folder come in once, whatever their order`() throws {
    let folder = try #require(Corpus.folder) + "/ubl"
    let maan = try MaanCommand()
    defer { maan.remove() }
    let first = try maan("import", folder, "--any-seller")
    #expect(first.status == 2, "some share a number with other content, and are named")
    #expect(first.number("invoices_added") == 70)
    #expect(first.number("credit_notes_added") == 8)
    for failed in first.list("errors") {
      #expect((failed["message"] as? String)?.contains("other content") == true)
    }
    let again = try maan("import", folder, "--any-seller")
    #expect(again.number("invoices_added") == 0)
    #expect(again.number("credit_notes_added") == 0)
    #expect(try maan("verify").status == 0)
    let bakery = try maan("show", "2026-0100")
    #expect(bakery.text("open") == "1401.89", "its credit note of 121.00 is set against it")
  }

  @Test func `leave purchase invoices out, named`() throws {
    let folder = try #require(Corpus.folder) + "/ubl"
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("init", "--name", "Bakkerij Van Damme BV", "--enterprise-number", "0096.660.401")
    let imported = try maan("import", folder + "/authored_shared_inv0.xml")
    #expect(imported.number("invoices_added") == 0)
    let reason = try #require(imported.list("skipped").first?["reason"] as? String)
    #expect(reason == "a purchase invoice, from Drukkerij De Pauw BV")
  }
}
