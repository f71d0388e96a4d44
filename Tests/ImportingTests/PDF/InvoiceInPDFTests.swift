import Importing
import Testing

@Suite struct `Invoices inside a PDF` {
  private let invoice = Array(SampleInvoice.xml().utf8)

  private func read(_ bytes: [UInt8]) throws(ImportFailure) -> FileContent {
    try DocumentReader.read(bytes: bytes, name: "invoice.pdf")
  }

  private func problems(_ bytes: [UInt8]) -> [ImportProblem] { SampleInvoice.problems(bytes) }

  @Test(arguments: [SamplePDF.Place.names, .kids, .associated])
  func `are found where a catalogue may name them`(_ place: SamplePDF.Place) throws {
    #expect(try read(SamplePDF.file(invoice, place: place)) == read(invoice))
  }

  @Test(arguments: [
    "(factur-x.xml)", "(ZUGFeRD-invoice.xml)", "(XRECHNUNG.XML)", "(other.xml)", "(data)",
    "<FEFF006600610063007400750072002D0078002E0078006D006C>",
  ])
  func `are known by their name or by what they are`(_ name: String) throws {
    #expect(try read(SamplePDF.file(invoice, name: name)) == read(invoice))
  }

  @Test func `are unpacked`() throws {
    let packed = SamplePDF.packed(invoice)
    #expect(try read(SamplePDF.file(packed, filter: "/FlateDecode")) == read(invoice))
    #expect(try read(SamplePDF.file(packed, filter: "[ /FlateDecode ]")) == read(invoice))
    guard case .damaged? = problems(SamplePDF.file(packed, filter: "[ /Fl /Fl ]")).first else {
      Issue.record("a doubly packed file came in")
      return
    }
  }

  @Test func `are none of other files inside`() throws {
    let nothing = FileContent.skipped(.pdfWithoutInvoice)
    #expect(try read(SamplePDF.file(invoice, place: .nowhere)) == nothing)
    #expect(try read(SamplePDF.file(invoice, place: .circle)) == nothing)
    #expect(try read(SamplePDF.file(Array("<a/>".utf8), name: "(a.xml)")) == nothing)
    #expect(try read(SamplePDF.file(Array("text".utf8), name: "(a.txt)")) == nothing)
    #expect(try read(SamplePDF.file(Array(SampleStatement.plain.utf8))) == nothing)
    let proforma = SampleInvoice.xml((">380<", ">325<"))
    #expect(
      try read(SamplePDF.file(Array(proforma.utf8)))
        == .skipped(.proforma(number: "2026-0042")))
  }

  @Test func `are refused for what is wrong with them`() {
    let spoiled = Array(SampleInvoice.xml((">2026-0042<", "><")).utf8)
    #expect(problems(SamplePDF.file(spoiled)) == [.missing(field: "ID")])
    let doctype = SampleInvoice.xml(("<Invoice ", "<!DOCTYPE Invoice><Invoice "))
    #expect(problems(SamplePDF.file(Array(doctype.utf8))) == [.doctype(line: 2)])
  }

  @Test func `that is locked are refused`() throws {
    let pdf = SamplePDF.file(invoice)
    #expect(try problems(SamplePDF.locked(pdf, password: "secret")) == [.locked])
    #expect(try read(SamplePDF.locked(pdf, password: "")) == read(invoice))
  }

  @Test func `that is damaged are refused, or read where it can be mended`() throws {
    for text in ["%PDF-1.7\n", "%PDF-1.4\n1 0 obj\n<< /Type", "%PDF-"] {
      guard case .damaged(let message)? = problems(Array(text.utf8)).first else {
        Issue.record("\(text) came in")
        continue
      }
      #expect(!message.isEmpty)
    }
    let pdf = SamplePDF.file(invoice)
    #expect(try read(Array(pdf.dropLast(20))) == read(invoice))
    let rootless = String(decoding: pdf, as: UTF8.self).replacing("/Root", with: "/Boot")
    guard case .damaged? = problems(Array(rootless.utf8)).first else {
      Issue.record("a PDF without a catalogue came in")
      return
    }
  }

  @Test func `never unpack without end`() {
    let bomb = SamplePDF.packed([UInt8](repeating: 32, count: 101_000_000))
    #expect(
      problems(SamplePDF.file(bomb, filter: "/FlateDecode"))
        == [.expandsTooFar(limit: 100_000_000)])
    let smaller = SamplePDF.packed([UInt8](repeating: 32, count: 12_000_000))
    #expect(
      problems(SamplePDF.file(smaller, filter: "/FlateDecode"))
        == [.expandsTooFar(limit: 10_000_000)])
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `come or don't come from mutated files`(_ seed: UInt64) {
    let packed = SamplePDF.packed(invoice)
    Mutations.run(SamplePDF.file(packed, filter: "/FlateDecode"), seed: seed, count: 1_000)
    Mutations.run(SamplePDF.file([1, 2, 3], place: .kids), seed: seed, count: 1_000)
  }
}
