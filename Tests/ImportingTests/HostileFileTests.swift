import Importing
import Testing

@Suite struct `Hostile files` {
  @Test(arguments: [
    "<!DOCTYPE Invoice>",
    "<!DOCTYPE Invoice SYSTEM \"http://127.0.0.1:1/invoice.dtd\">",
    "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "<!-- <Invoice> --><?pi <!--?><!DOCTYPE Invoice [<!ELEMENT Invoice ANY>]>",
  ])
  func `with a DOCTYPE are refused`(_ doctype: String) {
    let xml = SampleInvoice.xml(("<Invoice ", doctype + "\n<Invoice "))
    #expect(SampleInvoice.problems(xml) == [.doctype(line: 2)])
  }

  @Test func `that laugh a billion times are refused at once`() {
    var entities = "<!ENTITY l0 \"lol\">"
    for level in 1...30 {
      let below = String(repeating: "&l\(level - 1);", count: 10)
      entities += "<!ENTITY l\(level) \"\(below)\">"
    }
    let xml = SampleInvoice.xml(
      ("<Invoice ", "<!DOCTYPE Invoice [\(entities)]><Invoice "), (">2026-0042<", ">&l30;<"))
    #expect(SampleInvoice.problems(xml) == [.doctype(line: 2)])
  }

  @Test func `that laugh while their entities are declared are refused at once`() {
    var entities = "<!ENTITY % p0 \"<!ENTITY e '0'>\">"
    for level in 1...40 {
      entities += "<!ENTITY % p\(level) \"&#37;p\(level - 1);&#37;p\(level - 1);\">"
    }
    let xml = SampleInvoice.xml(
      ("<Invoice ", "<!DOCTYPE Invoice [\(entities)%p40;]><Invoice "))
    let time = ContinuousClock().measure {
      #expect(SampleInvoice.problems(xml) == [.doctype(line: 2)])
    }
    #expect(time < .seconds(2))
  }

  @Test func `with an entity of their own are refused`() throws {
    let problem = try #require(
      SampleInvoice.problems(SampleInvoice.xml((">2026-0042<", ">&secret;<"))).first)
    guard case .entity(let message, let line) = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect(message.contains("secret"))
    #expect(line == 5)
  }

  @Test func `that nest too deep are refused`() {
    let deep =
      String(repeating: "<cac:Party>", count: 300)
      + String(repeating: "</cac:Party>", count: 300)
    let xml = SampleInvoice.xml(("<cac:TaxTotal>", deep + "<cac:TaxTotal>"))
    #expect(SampleInvoice.problems(xml) == [.tooDeep(limit: 100, line: 33)])
    let fine =
      String(repeating: "<cac:Party>", count: 90) + String(repeating: "</cac:Party>", count: 90)
    #expect(
      SampleInvoice.problems(SampleInvoice.xml(("<cac:TaxTotal>", fine + "<cac:TaxTotal>"))).isEmpty
    )
  }

  @Test func `with too many attributes are refused before they cost anything`() {
    let many = (0..<200_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    let xml = SampleInvoice.xml(("<cac:TaxTotal>", "<cac:TaxTotal \(many)>"))
    let time = ContinuousClock().measure {
      #expect(SampleInvoice.problems(xml) == [.tooManyAttributes(limit: 256, line: 33)])
    }
    #expect(time < .seconds(2))
    let long = SampleInvoice.xml(
      ("<cac:TaxTotal>", "<cac:TaxTotal a=\"\(String(repeating: ">", count: 70_000))\">"))
    #expect(SampleInvoice.problems(long) == [.tooManyAttributes(limit: 256, line: 33)])
  }

  @Test func `with too many elements are refused`() {
    let many = String(repeating: "<a/>", count: 4_000_001)
    let xml = SampleInvoice.xml(("<cac:TaxTotal>", many + "<cac:TaxTotal>"))
    #expect(SampleInvoice.problems(xml) == [.tooManyElements(limit: 4_000_000, line: 33)])
  }

  @Test func `that are too large are refused unread`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "<"), count: 100_000_001)
    #expect(
      SampleInvoice.problems(bytes) == [.tooLarge(bytes: 100_000_001, limit: 100_000_000)])
  }

  @Test func `with an attachment of 12 MB come in`() throws {
    let base64 = String(repeating: String(repeating: "A", count: 76) + "\n", count: 160_000)
    let document = try SampleInvoice.invoice(
      SampleInvoice.xml(
        (
          "<cac:TaxTotal>",
          "<cac:AdditionalDocumentReference><cac:Attachment><cbc:EmbeddedDocumentBinaryObject "
            + "filename=\"../../etc/cron.d/x&amp;y.pdf\" mimeCode=\"application/pdf\">\(base64)"
            + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>"
            + "<cac:TaxTotal>"
        )))
    #expect(
      document.attachments == [
        .init(fileName: "x&y.pdf", mediaType: "application/pdf", byteCount: 9_120_000)
      ])
  }

  @Test(arguments: [
    ("<Invoice/>", "Invoice", ""),
    ("<Invoice xmlns=\"urn:other\"/>", "Invoice", "urn:other"),
    ("<a><Invoice/></a>", "a", ""),
    ("<x:r xmlns:x=\"urn:x\u{85}y\"/>", "r", "urn:x y"),
  ])
  func `with another root are refused by its name`(_ xml: String, _ name: String, _ space: String) {
    #expect(SampleInvoice.problems(xml) == [.wrongRoot(name: name, namespace: space)])
  }

  @Test func `that aren't well-formed are refused with libxml2's words and line`() throws {
    let problem = try #require(
      SampleInvoice.problems(SampleInvoice.xml(("</cbc:IssueDate>", "</cbc:Issue>"))).first)
    guard case .malformed(let message, let line) = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect(message.hasPrefix("Opening and ending tag mismatch: IssueDate"))
    #expect(line == 6)
  }

  @Test func `read on several threads at once don't disturb each other`() async throws {
    let good = SampleInvoice.xml()
    let expected = try SampleInvoice.invoice(good)
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<400 {
        group.addTask {
          guard index.isMultiple(of: 2) else {
            let bad = SampleInvoice.xml(("<cbc:Note>", String(repeating: "\n", count: index) + "<"))
            return SampleInvoice.problems(bad).first?.line == 9 + index
          }
          return (try? SampleInvoice.invoice(good)) == expected
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
