import Claims
import Testing

@testable import Importing

@Suite struct `Cells of a table` {
  private func rows(_ text: String, _ delimiter: Character = ";") throws -> [[String]] {
    let cells = try TableCells(Array(text.utf8), delimiter: delimiter.asciiValue ?? 0)
    return cells.rows.indices.map { row in
      (0..<cells.count(row)).map { cells.cell(row, $0).string }
    }
  }

  private func lines(_ text: String) throws -> [Int] {
    let cells = try TableCells(Array(text.utf8), delimiter: 59)
    return cells.rows.indices.map { cells.line($0) }
  }

  @Test func `are what stands between the delimiters, without outer blanks`() throws {
    #expect(try rows("a; b ;c\n1;;3") == [["a", "b", "c"], ["1", "", "3"]])
    #expect(try rows("a;b;\n") == [["a", "b", ""]])
    #expect(try rows("a;") == [["a", ""]])
    #expect(try rows("\u{A0}a\u{A0}\tb", "\t") == [["a", "b"]])
    #expect(try rows("") == [])
  }

  @Test func `hold delimiters, quotes and line breaks inside quotes`() throws {
    #expect(try rows("\"a;b\";\"c\"\"d\";\"e\nf\"\r\ng") == [["a;b", "c\"d", "e\nf"], ["g"]])
    #expect(try rows("\"\";x") == [["", "x"]])
    #expect(try rows("\"\"\"\"") == [["\""]])
  }

  @Test func `keep a quote that doesn't begin a cell, as some banks write them`() throws {
    #expect(try rows("NL77\",\"EUR\",a\"b\"", ",") == [["NL77\"", "EUR", "a\"b\""]])
    #expect(try rows("\"Piet\" BV;2") == [["Piet BV", "2"]])
  }

  @Test func `end a row with CRLF, LF or CR, and count the lines of the file`() throws {
    #expect(try rows("a\r\nb\nc\rd") == [["a"], ["b"], ["c"], ["d"]])
    #expect(try lines("a\r\nb\nc\rd") == [1, 2, 3, 4])
    #expect(try lines("\"a\nb\r\nc\rd\"\ne") == [1, 5])
    #expect(try lines("a\n\n\nb") == [1, 2, 3, 4])
  }

  @Test func `refuse a quote that is never closed, with the line of its row`() {
    #expect(throws: Problems.self) { try rows("a;b\n\"c;d\ne;f\n") }
    let text = "Date;Amount;Account\n2026-01-13;1,00;\"x\n2026-01-14;2,00;y\n"
    #expect(
      SampleTable.problems(text) == [
        .truncated(message: "a quotation mark isn't closed", line: 2)
      ])
  }

  @Test func `are found whatever the order of their columns`() throws {
    let head =
      ["Rekening", "Boekingsdatum", "Naam tegenpartij bevat", "Transactie"]
      + ["Valutadatum", "Bedrag", "Devies", "Mededelingen", "Rekening tegenpartij"]
    let row =
      [SampleTable.ours, "13/02/2026", "Peeters", "STORTING", "14/02/2026", "12,50"]
      + ["EUR", "dank u", SampleTable.theirs]
    let expected = try SampleTable.entries(
      head.joined(separator: ";") + "\n" + row.joined(separator: ";"))
    #expect(expected.first?.remittance.message == "dank u")
    for turn in 1..<head.count {
      let order = head.indices.map { ($0 * 2 + turn) % head.count }
      let text = [head, row].map { cells in order.map { cells[$0] }.joined(separator: ";") }
      #expect(try SampleTable.entries(text.joined(separator: "\n")) == expected, "\(order)")
    }
  }
}

@Suite struct `Encoding of a table` {
  private let head = "Datum;Bedrag;Tegenpartij;Rekening\n13/01/2026;1,50;"

  private func name(_ bytes: [UInt8]) throws -> String? {
    guard case .statements(let statements) = try SampleTable.content(bytes) else { return nil }
    return statements.first?.entries.first?.entry.counterparty.name
  }

  private func table(_ name: [UInt8], mark: [UInt8] = []) -> [UInt8] {
    mark + Array(head.utf8) + name + Array(";\(SampleTable.ours)\n".utf8)
  }

  @Test func `is UTF-8 where its bytes are, with a mark or without`() throws {
    #expect(try name(table(Array("Café €".utf8))) == "Café €")
    #expect(try name(table(Array("Café €".utf8), mark: [0xEF, 0xBB, 0xBF])) == "Café €")
  }

  @Test func `is Windows-1252 else, and ISO-8859-1 where that has no such byte`() throws {
    #expect(try name(table([0x43, 0xE9, 0x80])) == "Cé€")
    #expect(try name(table([0x43, 0xE9, 0x20, 0x81, 0x80])) == "Cé")
  }

  @Test func `is UTF-16 with a mark`() throws {
    let text = String(decoding: table(Array("Café €".utf8)), as: UTF8.self)
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try name([0xFF, 0xFE] + little) == "Café €")
    #expect(try name([0xFE, 0xFF] + big) == "Café €")
  }

  @Test func `is refused where its mark is wrong`() {
    #expect(throws: ImportFailure.self) {
      try name(table([0xE9, 0x3B], mark: [0xEF, 0xBB, 0xBF]))
    }
  }
}
