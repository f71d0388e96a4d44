import Importing
import Testing

@Suite struct `Kind of a file` {
  private func read(_ text: String) throws -> FileContent { try read(Array(text.utf8)) }
  private func read(_ bytes: [UInt8]) throws -> FileContent {
    try DocumentReader.read(bytes: bytes, name: "invoice.xml")
  }

  @Test func `is empty for no bytes, a mark or blanks`() throws {
    #expect(try read([]) == .skipped(.empty))
    #expect(try read([0xEF, 0xBB, 0xBF]) == .skipped(.empty))
    #expect(try read(" \r\n\t\n") == .skipped(.empty))
    #expect(try read([0xFF, 0xFE]) == .skipped(.empty))
  }

  @Test func `is told from the contents, never from the name`() throws {
    #expect(try read("just a note") == .skipped(.unknown))
    #expect(try read([0, 1, 2, 3, 255]) == .skipped(.unknown))
    #expect(try read("{\"a\": 1}") == .skipped(.unknown))
  }

  @Test(arguments: [
    "<!DOCTYPE html>\n<html><body>Log in</body></html>", "\n <HTML><head></HTML>",
    "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
  ])
  func `is a web page where a log-in page was saved`(_ text: String) throws {
    #expect(try read(text) == .skipped(.webPage))
  }

  @Test func `is another document where UBL says so`() throws {
    let order = "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>"
    #expect(try read(order) == .skipped(.otherDocument("Order")))
  }

  private static let cutCODA = ImportProblem.truncated(message: "no record 9", line: 1)

  @Test func `is a statement for each format of banks`() throws {
    let header = "0" + String(repeating: "0", count: 4) + "01012672505" + "        "
    let coda = (header + String(repeating: " ", count: 128)).prefix(127) + "2\r\n"
    #expect(throws: ImportFailure(file: "invoice.xml", problems: [Self.cutCODA])) {
      try read(String(coda))
    }
    #expect(throws: ImportFailure(file: "invoice.xml", problems: [.missing(field: ":60F:")])) {
      try read(":20:REF\r\n:25:BE68539007547034\r\n:28C:1/1\r\n")
    }
    let table = try read("Boekingsdatum;Rekening;Bedrag;Devies\r\n13/02/2026;BE68;12,5;EUR\r\n")
    guard case .statements(let statements) = table else {
      Issue.record("no statements: \(table)")
      return
    }
    #expect(statements.map(\.entries.count) == [1])
    #expect(try read("number;customer;total\r\n1;x;2\r\n") == .skipped(.unknown))
  }
}
