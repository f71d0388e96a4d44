import Importing
import Testing

@Suite struct `Encodings` {
  private let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func buyer(_ bytes: [UInt8]) throws -> String? {
    guard case .invoice(let document) = try DocumentReader.read(bytes: bytes, name: "x") else {
      return nil
    }
    return document.buyer.name
  }

  private func wide(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let high = UInt8(unit >> 8), low = UInt8(unit & 0xFF)
      return isLittle ? [low, high] : [high, low]
    }
  }

  @Test func `of UTF-8 may have a mark, or no declaration`() throws {
    #expect(try buyer(mark + Array(SampleInvoice.xml().utf8)) == "Café Zuid")
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    #expect(try buyer(Array(SampleInvoice.xml((declaration, "")).utf8)) == "Café Zuid")
  }

  @Test func `of UTF-16 are read in both orders, with a mark and without`() throws {
    let xml = SampleInvoice.xml(("UTF-8", "UTF-16"), ("Café", "Café €"))
    #expect(try buyer([0xFF, 0xFE] + wide(xml, isLittle: true)) == "Café € Zuid")
    #expect(try buyer([0xFE, 0xFF] + wide(xml, isLittle: false)) == "Café € Zuid")
    #expect(try buyer(wide(xml, isLittle: true)) == "Café € Zuid")
    #expect(try buyer(wide(xml, isLittle: false)) == "Café € Zuid")
  }

  @Test(arguments: ["UTF-8", "ISO-8859-1", "windows-1252"])
  func `of UTF-16 are known by their mark, whatever is declared`(_ name: String) throws {
    let xml = SampleInvoice.xml(("UTF-8", name), ("Café", "Café €"))
    #expect(try buyer([0xFF, 0xFE] + wide(xml, isLittle: true)) == "Café € Zuid")
    #expect(try buyer([0xFE, 0xFF] + wide(xml, isLittle: false)) == "Café € Zuid")
    #expect(
      SampleInvoice.problems(wide(xml, isLittle: true))
        == [.unsupportedEncoding(name.uppercased())])
  }

  @Test func `of UTF-16 hide no DOCTYPE`() {
    let xml = SampleInvoice.xml(
      ("UTF-8", "UTF-16"), ("<Invoice ", "<!DOCTYPE Invoice><Invoice "))
    let bytes = [0xFF, 0xFE] + wide(xml, isLittle: true)
    #expect(SampleInvoice.problems(bytes) == [.doctype(line: 2)])
    let lying = [0xFF, 0xFE] + wide(xml.replacing("UTF-16", with: "UTF-8"), isLittle: true)
    #expect(SampleInvoice.problems(lying) == [.doctype(line: 2)])
  }

  @Test(arguments: [
    ("ISO-8859-1", 0xE9, "Café Zuid"), ("iso-8859-15", 0xA4, "Caf€ Zuid"),
    ("windows-1252", 0x80, "Caf€ Zuid"),
  ])
  func `of one byte are read where they are declared`(
    _ name: String, _ byte: UInt8, _ expected: String
  ) throws {
    let xml = SampleInvoice.xml(("UTF-8", name), ("é", "@"))
    let bytes = xml.utf8.map { $0 == UInt8(ascii: "@") ? byte : $0 }
    let mail = UInt8(ascii: "@")
    #expect(bytes.contains(mail) == false)
    #expect(try buyer(bytes) == expected)
  }

  @Test func `that are wrong are refused with their line, never guessed`() throws {
    let latin = SampleInvoice.xml(("é", "@")).utf8.map { $0 == UInt8(ascii: "@") ? 0xE9 : $0 }
    #expect(SampleInvoice.problems(latin) == [.notText(line: 25)])
  }

  @Test(arguments: [
    "UTF-7", "IBM037", "ISO-2022-JP", "HZ-GB-2312", "UTF-16", "UCS-4", "x\u{202E}y",
  ])
  func `in which a DOCTYPE could hide are refused`(_ name: String) {
    let xml = SampleInvoice.xml(("encoding=\"UTF-8\"", "encoding = '\(name)'"))
    let found = name == "x\u{202E}y" ? "XY" : name
    #expect(SampleInvoice.problems(xml) == [.unsupportedEncoding(found)])
  }
}
