import Testing

@testable import Importing

@Suite struct `Text of files` {
  private let all: [TextEncoding] = [.utf8, .windows1252, .codePage850]

  private func decode(_ bytes: [UInt8], as encodings: [TextEncoding]) throws(Problems) -> String {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Problems) in
      try TextDecoding.decode(buffer, as: encodings)
    }
  }

  private func ascii(_ text: String, _ byte: UInt8) -> [UInt8] {
    text.utf8.map { $0 == UInt8(ascii: "@") ? byte : $0 }
  }

  @Test func `is UTF-8 where all of it is, with a mark or without`() throws {
    #expect(try decode(Array("Café €".utf8), as: all) == "Café €")
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array("Café".utf8), as: all) == "Café")
    #expect(try decode([], as: all) == "")
  }

  @Test func `is UTF-16 by its mark`() throws {
    #expect(try decode([0xFF, 0xFE, 0x41, 0, 0xAC, 0x20], as: all) == "A€")
    #expect(try decode([0xFE, 0xFF, 0, 0x41, 0x20, 0xAC], as: all) == "A€")
  }

  @Test(arguments: [
    (0xE9 as UInt8, "caf@ noir", "café noir"), (0x80, "12 @", "12 €"),
    (0x92, "l@art", "l’art"), (0x94, "zei hij@ en", "zei hij” en"), (0x85, "etc@ en", "etc… en"),
    (0xA0, "12@EUR", "12\u{A0}EUR"),
  ])
  func `is Windows-1252 where it is no UTF-8`(_ byte: UInt8, _ text: String, _ expected: String)
    throws
  {
    #expect(try decode(ascii(text, byte), as: all) == expected)
  }

  @Test(arguments: [
    (0x82 as UInt8, "caf@ noir", "café noir"), (0x81, "M@LLER", "MüLLER"), (0x90, "CAF@", "CAFÉ"),
    (0x87, "fa@ade", "façade"), (0x89, "Belgi@n", "Belgiën"), (0xA0, "Jos@bel", "Josábel"),
  ])
  func `is code page 850 where the words say so`(_ byte: UInt8, _ text: String, _ expected: String)
    throws
  {
    #expect(try decode(ascii(text, byte), as: all) == expected)
  }

  @Test func `isn't code page 850 where more words are Windows-1252`() throws {
    let words = ascii("@t@ ", 0xE9) + ascii("caf@", 0x82)
    #expect(try decode(words, as: all) == "été caf‚")
  }

  @Test func `is refused with its line where a byte is none`() {
    #expect(throws: Problems(.notText(line: 3))) {
      try decode(Array("a\r\nb\r\n".utf8) + [0x81], as: [.utf8, .windows1252])
    }
    #expect(throws: Problems(.notText(line: 2))) {
      try decode([0xEF, 0xBB, 0xBF] + Array("é\nb".utf8) + [0xE9, 10], as: all)
    }
    #expect(throws: Problems(.notText(line: 1))) { try decode([0xFF, 0xFE, 0, 0xD8], as: all) }
    #expect(throws: Problems(.notText(line: 1))) { try decode([0xFF, 0xFE, 0x41], as: all) }
  }

  @Test func `has every byte of its encodings`() {
    for byte in UInt8.min...UInt8.max {
      #expect(TextEncoding.codePage850.scalar(byte) != nil)
      let isAssigned = ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
      #expect((TextEncoding.windows1252.scalar(byte) != nil) == isAssigned)
    }
    #expect(TextEncoding.windows1252.scalar(0x9F) == "Ÿ")
    #expect(TextEncoding.codePage850.scalar(0xE1) == "ß")
    #expect(TextEncoding.codePage850.scalar(0xD4) == "È")
    #expect(TextEncoding.codePage850.scalar(0xFE) == "■")
  }

  @Test(arguments: [
    ("a\r\nb\nc\rd", [0..<1, 3..<4, 5..<6, 7..<8]), ("", []), ("\n\na", [0..<0, 1..<1, 2..<3]),
    ("a\n", [0..<1]),
  ])
  func `has lines whatever ends them`(_ text: String, _ expected: [Range<Int>]) throws {
    let lines = try Array(text.utf8).withUnsafeBufferPointer { (buffer) throws(Problems) in
      try TextBytes(buffer, as: all).lines()
    }
    #expect(lines.map(\.range) == expected)
    #expect(lines.map(\.number) == Array(1...(lines.count + 1)).dropLast())
  }
}
