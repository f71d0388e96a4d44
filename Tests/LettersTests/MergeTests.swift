import Claims
import Letters
import TestSupport
import Testing

@Suite struct `PDFs as one` {
  private let facts = PDFFacts(
    title: "Dossier Verbeke – 2025-118", author: "Atelier Janssens BV", language: .dutch,
    day: day("2025-09-15"))

  private func note(_ word: String, pages: Int = 1) throws -> [UInt8] {
    let line = String(repeating: "\(word) ", count: 12)
    let blocks = Array(repeating: TextPages.Block.paragraph(line), count: 1 + 38 * (pages - 1))
    return try TextPages(
      PDFFacts(title: word, author: "A", language: .dutch, day: day("2025-09-15")),
      blocks: blocks
    ).pdf()
  }

  private func merge(_ pdfs: [UInt8]...) throws -> PDFMerger.Merged {
    try PDFMerger.merge(pdfs.map { PDFMerger.Part(pdf: $0) }, facts)
  }

  @Test func `keep the order of their parts and say where each begins`() throws {
    let content = Sample.content(.reminder(level: 1), to: .business, in: .dutch)
    let letter = try deliveredBook().letter(.reminder(level: 1), content).pdf()
    let merged = try merge(letter, note("kaas", pages: 2), note("brood"))
    #expect(merged.firstPages == [1, 2, 4])
    #expect(merged.pageCount == 4)
    #expect(merged.leftOut.isEmpty)
    let pages = try Poppler.pages(merged.pdf)
    try #require(pages.count == 4)
    #expect(pages[0].contains("Herinnering: factuur 2025-118"))
    #expect(pages[1].contains("kaas") && pages[1].contains("1/2"))
    #expect(pages[2].contains("kaas") && pages[2].contains("2/2"))
    #expect(pages[3].contains("brood"))
    #expect(try Poppler.fonts(merged.pdf).allSatisfy { $0.contains(" yes yes ") })
  }

  @Test func `bear title, author, day and language`() throws {
    let merged = try merge(note("kaas"))
    let info = try Poppler.info(merged.pdf)
    #expect(info["Title"] == facts.title)
    #expect(info["Author"] == "Atelier Janssens BV")
    #expect(info["CreationDate"]?.hasPrefix("Mon Sep 15 00:00:00 2025") == true)
    #expect(info["Encrypted"] == "no")
    #expect(try RawPDF.language(merged.pdf) == "nl")
  }

  @Test func `have a bookmark for each part with a title`() throws {
    let parts = [
      PDFMerger.Part(title: "Brief\u{202E} & inhoud", pdf: try note("een", pages: 2)),
      PDFMerger.Part(pdf: try note("twee")),
      PDFMerger.Part(title: "Creditnota’s: bewijs", pdf: try note("drie")),
    ]
    let merged = try PDFMerger.merge(parts, facts)
    #expect(
      try Poppler.bookmarks(merged.pdf) == [
        Poppler.Bookmark(title: "Brief &amp; inhoud", page: 1),
        Poppler.Bookmark(title: "Creditnota’s: bewijs", page: 4),
      ])
  }

  @Test func `are the same bytes each time`() throws {
    let parts = [try note("een"), try note("twee", pages: 2)]
    let once = try merge(parts[0], parts[1]).pdf
    #expect(try merge(parts[0], parts[1]).pdf == once)
  }

  @Test func `open parts that are encrypted without a password`() throws {
    let merged = try merge(try RawPDF.encrypted(note("geheim"), password: ""))
    #expect(try Poppler.text(merged.pdf).contains("geheim"))
    #expect(try Poppler.info(merged.pdf)["Encrypted"] == "no")
  }

  @Test func `leave out what can't be used and name it`() throws {
    let merged = try merge(
      note("een"), [], Array("Geachte heer".utf8), RawPDF.encrypted(note("slot"), password: "x"),
      RawPDF.of(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]),
      RawPDF.circle, RawPDF.withoutTable(RawPDF.saying("beschadigd")), note("twee"))
    #expect(merged.firstPages == [1, nil, nil, nil, nil, nil, 2, 3])
    let sentences = merged.leftOut.map { "\($0.part): \($0.problem.sentence)" }
    #expect(
      sentences == [
        "1: This isn't a PDF that can be read: unable to find trailer dictionary while"
          + " recovering damaged file.",
        "2: This isn't a PDF that can be read: unable to find trailer dictionary while"
          + " recovering damaged file.",
        "3: It is locked with a password. Save a copy without one.",
        "4: It has no pages.",
        "5: This isn't a PDF that can be read: Loop detected in /Pages structure"
          + " (getAllPages).",
      ])
    let pages = try Poppler.pages(merged.pdf)
    #expect(pages.count == 3)
    #expect(pages[1].contains("beschadigd"))
  }

  @Test(arguments: [
    (RawPDF.pages(5_001), PDFPartProblem.tooManyPages(limit: 5_000)),
    (RawPDF.nested(60_000), .tooEntangled),
    (RawPDF.chained(20_000), .tooEntangled),
  ])
  func `survive a hostile part`(_ part: [UInt8], _ problem: PDFPartProblem) throws {
    let merged = try merge(note("een"), part, note("twee"))
    #expect(merged.firstPages == [1, nil, 2])
    #expect(merged.leftOut.map(\.problem) == [problem])
    #expect(try Poppler.pages(merged.pdf).count == 2)
  }

  @Test func `take a long but honest part`() throws {
    #expect(try merge(RawPDF.pages(600), RawPDF.chained(500)).pageCount == 601)
  }

  @Test func `need at least one part that can be used`() throws {
    #expect(throws: PDFMerger.Failure.nothingLeft([])) { try merge() }
    let locked = try RawPDF.encrypted(note("slot"), password: "x")
    #expect(
      throws: PDFMerger.Failure.nothingLeft([PDFMerger.LeftOut(part: 0, problem: .locked)])
    ) { try merge(locked) }
  }

  @Test func `count the pages of a part`() throws {
    let long = try note("lang", pages: 3)
    #expect(try PDFMerger.pageCount(of: long) == 3)
    #expect(throws: PDFPartProblem.self) { try PDFMerger.pageCount(of: [1, 2, 3]) }
  }

  @Test func `are as many as a day has`() throws {
    let letter = try note("brief")
    let parts = Array(repeating: PDFMerger.Part(title: "Brief", pdf: letter), count: 200)
    let merged = try PDFMerger.merge(parts, facts)
    #expect(try Poppler.info(merged.pdf)["Pages"] == "200")
    #expect(merged.firstPages == Array(1...200))
  }
}
