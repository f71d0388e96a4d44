import Importing
import Testing

@Suite struct `Hostile texts` {
  @Test(arguments: [
    ("&#x9B;31mRed\u{85}Line", "31mRed Line"),
    ("Evil\u{202E}fdp.exe\u{202C}", "Evilfdp.exe"),
    ("A\u{200B}B\u{200D}C\u{FEFF}D", "ABCD"),
    ("One\n  two\r\n\tthree\u{2028}four", "One two three four"),
    ("&#x7F;Del&#x9D;0;title&#x9C;", "Del0;title"),
    ("Tags\u{E0041}\u{E0042}", "Tags"),
    ("<![CDATA[<b>&amp;]]> &lt;i&gt;", "<b>&amp; <i>"),
  ])
  func `are harmless in a name`(_ text: String, _ expected: String) throws {
    let document = try SampleInvoice.invoice(SampleInvoice.xml(("Café Zuid", text)))
    #expect(document.buyer.name == expected)
  }

  @Test func `that XML doesn't allow are refused with their line`() {
    for text in ["&#x1B;[31m", "\u{1B}[31m", "&#0;"] {
      let problems = SampleInvoice.problems(SampleInvoice.xml(("Café Zuid", text)))
      #expect(problems.count == 1)
      #expect(problems.first?.line == 25)
    }
  }

  @Test(arguments: [
    ("../../etc/passwd", "../../etc/passwd"), ("2026 / 17\n-A", "2026 / 17 -A"),
    ("=CMD()", "=CMD()"), ("\u{202E}71", "71"),
  ])
  func `are kept as a number, on one line`(_ text: String, _ expected: String) throws {
    let document = try SampleInvoice.invoice(SampleInvoice.xml(("2026-0042", text)))
    #expect(document.number == expected)
  }

  @Test func `that leave nothing of a number are a missing number`() {
    let xml = SampleInvoice.xml(("2026-0042", "\u{200B}\u{202E}"))
    #expect(SampleInvoice.problems(xml) == [.missing(field: "ID")])
  }

  @Test(arguments: [
    ("..\\..\\autoexec.bat", "autoexec.bat"), ("/", ""), ("C:evil.pdf", "evil.pdf"),
    (".bashrc", "bashrc"), ("a&#10;b\u{202E}.pdf", "a b.pdf"), ("", ""), ("...", ""),
  ])
  func `are no path as a file name`(_ name: String, _ expected: String) throws {
    let document = try SampleInvoice.invoice(
      SampleInvoice.xml(
        (
          "<cac:TaxTotal>",
          "<cac:AdditionalDocumentReference><cac:Attachment><cbc:EmbeddedDocumentBinaryObject "
            + "filename=\"\(name)\">QUJD\nRA==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>"
            + "</cac:AdditionalDocumentReference><cac:TaxTotal>"
        )))
    #expect(document.attachments.map(\.fileName) == [expected])
    #expect(document.attachments.map(\.byteCount) == [4])
  }

  @Test func `by the hundred thousand take no more than their time`() throws {
    let many = (0..<100_000).map {
      "<cac:PaymentMeans><cbc:PaymentID>\($0)</cbc:PaymentID></cac:PaymentMeans>"
    }
    let streets = String(repeating: "<cbc:StreetName>long</cbc:StreetName>", count: 50_000)
    let xml = SampleInvoice.xml(
      ("<cac:TaxTotal>", many.joined() + "<cac:TaxTotal>"),
      ("<cbc:CityName>", streets + "<cbc:CityName>"))
    let document = try SampleInvoice.invoice(xml)
    #expect(document.paymentReferences.count == 100_001)
    #expect(document.seller.address.street == "Kerkstraat 7")
  }

  @Test func `of a megabyte are cut`() throws {
    let long = String(repeating: "x", count: 1_000_000)
    let marks = "e" + String(repeating: "\u{301}", count: 100_000)
    let document = try SampleInvoice.invoice(
      SampleInvoice.xml(("Café Zuid", long), ("Peeters BV", marks), ("2026-0042", long)))
    #expect(document.buyer.name?.utf8.count == 2_000)
    #expect(document.number.utf8.count == 200)
    #expect((document.seller.name?.unicodeScalars.count ?? 0) <= 8_000)
  }

  @Test func `in refusals are harmless too`() {
    let xml = SampleInvoice.xml(("2026-03-01", "x\u{9B}2J\u{202E}"))
    #expect(
      SampleInvoice.problems(xml) == [.notADay(field: "IssueDate", found: "x2J", line: 6)])
    let amount = SampleInvoice.xml(
      (
        "<cbc:TaxExclusiveAmount currencyID=\"EUR\">100",
        "<cbc:TaxExclusiveAmount>1\u{200B}\u{9B}00"
      ))
    #expect(
      SampleInvoice.problems(amount) == [
        .notAnAmount(
          field: "LegalMonetaryTotal/TaxExclusiveAmount", found: "100.00", fault: .notANumber,
          line: 40)
      ])
  }
}
