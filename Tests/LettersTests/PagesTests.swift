import Claims
import Foundation
import Letters
import TestSupport
import Testing

@Suite struct `Pages of text` {
  @Test func `repeat a table's titles and number themselves`() throws {
    let pdf = try SamplePages.chronology(80).pdf()
    let pages = try Poppler.pages(pdf)
    try #require(pages.count == 4)
    for (index, page) in pages.enumerated() {
      let lines = words(page)
      #expect(lines.filter { $0 == "Nr. Datum Wat Hoe Open (EUR)" }.count == 1)
      #expect(lines.contains { $0.hasSuffix("\(index + 1)/4") })
      #expect(page.contains(Sample.journalHead))
    }
    #expect(
      words(pages[1])[0] == "Atelier Janssens BV – Chronologie van het dossier 15 september 2025")
    let numbers = pages.flatMap(words).compactMap { Int($0.split(separator: " ").first ?? "") }
    #expect(numbers == Array(1...80))
    #expect(words(pages[3]).contains("Openstaand 6.210,00"))
  }

  @Test func `of one page bear no number`() throws {
    #expect(try !Poppler.text(SamplePages.checkList().pdf()).contains("1/1"))
  }

  @Test func `are the same bytes each time, with their fonts and facts in them`() throws {
    let pages = SamplePages.chronology(10)
    let pdf = try pages.pdf()
    #expect(try pages.pdf() == pdf)
    let fonts = try Poppler.fonts(pdf)
    #expect(fonts.count == 2)
    #expect(fonts.allSatisfy { $0.contains("LiberationSans") && $0.contains(" yes yes ") })
    let info = try Poppler.info(pdf)
    #expect(info["Title"] == "Chronologie van het dossier")
    #expect(info["Page size"]?.contains("A4") == true)
  }

  @Test(arguments: [
    (Language.dutch, ["in orde", "ontbreekt", "na te kijken"]),
    (.english, ["in order", "missing", "to be checked"]),
  ])
  func `say the state of each check in words`(_ language: Language, _ states: [String]) throws {
    let lines = words(try Poppler.text(SamplePages.checkList(in: language).pdf()))
    for state in states {
      #expect(lines.contains { $0.hasSuffix(" \(state)") }, "\(state)")
    }
  }

  @Test func `draw a mark before the words of a check`() throws {
    func ink(_ cells: [TextPages.Cell]) throws -> Int {
      let table = TextPages.Table(
        [TextPages.Table.Column("")], rows: cells.map { TextPages.Table.Row([$0]) })
      let pages = TextPages(SamplePages.facts("Nazicht"), blocks: [.table(table)])
      let points = try Poppler.points(try pages.pdf())
      let places = (0..<points.height).flatMap { y in (0..<points.width).map { ($0, y) } }
      // 25 to 28.5 mm from the left, below the title: only a mark can stand there.
      return places.count { x, y in
        x > 39 && x < 45 && y > 56 && points.colour(x, y) == .other
      }
    }
    #expect(try ink([.text("")]) < (try ink([.check(.met)])))
  }

  @Test func `break a long cell over pages and lose nothing of it`() throws {
    let long = (1...1_500).map { "woord\($0)" }.joined(separator: " ")
    let table = TextPages.Table(
      [TextPages.Table.Column("Wie"), TextPages.Table.Column("Wat", .share(1))],
      rows: [TextPages.Table.Row(["Jan", long]), TextPages.Table.Row(["Piet", "kort"])])
    let pdf = try TextPages(SamplePages.facts("Gesprek"), blocks: [.table(table)]).pdf()
    let pages = try Poppler.pages(pdf)
    #expect(pages.count == 4)
    #expect(pages.allSatisfy { words($0).contains("Wie Wat") })
    let all = Set(pages.joined().split { $0.isWhitespace })
    #expect((1...1_500).allSatisfy { all.contains("woord\($0)") })
  }

  @Test func `keep many wide columns inside the page`() throws {
    let texts = (1...7).map { "kolom\($0)-" + String(repeating: "onafbreekbaar", count: 6) }
    let table = TextPages.Table(
      texts.map { TextPages.Table.Column($0) }, rows: [TextPages.Table.Row(texts)])
    let pages = TextPages(
      SamplePages.facts(String(repeating: "Lange titel ", count: 30)), blocks: [.table(table)])
    let points = try Poppler.points(try pages.pdf())
    let outside = (0..<points.height).filter { y in
      (0..<30).contains { points.colour($0, y) != .white }
        || ((points.width - 28)..<points.width).contains { points.colour($0, y) != .white }
    }
    #expect(outside.isEmpty)
  }

  @Test func `are made harmless`() throws {
    let pages = TextPages(
      SamplePages.facts("Titel\u{202E}\n\u{1B}[31m"),
      blocks: [.heading("a\u{0}b"), .paragraph("een\u{A0}twee\ndrie\u{200B}"), .items(["\u{7}x"])])
    let text = try Poppler.text(try pages.pdf())
    #expect(words(text).dropFirst() == ["Titel [31m", "ab", "een twee drie", "– x"])
  }

  @Test func `stand without any block or row`() throws {
    let empty = TextPages.Table([], rows: [TextPages.Table.Row(["a"])])
    let bare = TextPages.Table([TextPages.Table.Column("Leeg")], rows: [])
    let pages = TextPages(SamplePages.facts("Leeg blad"), blocks: [.table(empty), .table(bare)])
    #expect(words(try Poppler.text(try pages.pdf())).contains("Leeg blad"))
  }

  private func words(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.split { $0.isWhitespace }.joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}

@Suite struct `Pages for the post and of invoices` {
  @Test func `list the letters with kind, pages and sum`() throws {
    let text = try Poppler.text(try SamplePages.postList(3).pages.pdf())
    for expected in [
      "Brieven voor de post", "Atelier Janssens BV, Kaai 12, 2000 Antwerpen",
      "Barcode van de zending", "3 brieven, waarvan 1 aangetekend; samen 5 bladzijden.",
      "Stempel en handtekening van de post",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
    #expect(text.contains(/3 +Drukkerij Verbeke.*aangetekend +2 *\n/))
    #expect(text.contains(/2 +Drukkerij Verbeke.*gewoon +1 +–\n/))
  }

  @Test func `list a whole day on as many pages as it needs`() throws {
    let pages = try Poppler.pages(try SamplePages.postList(120).pages.pdf())
    #expect(pages.count > 4)
    #expect(pages.dropLast().allSatisfy { $0.contains("Geadresseerde") })
    #expect(pages[pages.count - 1].contains("120 brieven, waarvan 40 aangetekend"))
  }

  @Test(arguments: Language.allCases)
  func `state an invoice's data in each language`(_ language: Language) throws {
    let pdf = try SamplePages.invoiceSheet(in: language).pages.pdf()
    let text = try Poppler.text(pdf)
    let amount = language == .english ? "1,094.34" : "1.094,34"
    for expected in [
      "2025-118", "Atelier Janssens BV", "0428.759.497", "Drukkerij Verbeke & Zonen NV",
      "0477.777.755", "ontwerp en bouw van een website", "PO-7781", "+++202/6000/10145+++",
      "BE68 5390 0754 7034", "factuur-2025-118.xml", Sample.journalHead, amount,
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
    #expect(try Poppler.info(pdf)["Pages"] == "1")
  }

  @Test func `say that they are not the invoice, and what is open of it`() throws {
    let text = try Poppler.text(try SamplePages.invoiceSheet().pages.pdf())
    #expect(text.contains("Gegevens van elektronische factuur 2025-118"))
    #expect(text.contains("Het is\nniet het document zelf."))
    #expect(text.contains("30 mei 2025 (berekend uit de betalingstermijn)"))
    #expect(text.contains(/Totaal +5\.094,34 +905,66 +6\.000,00/))
    #expect(text.contains(/Creditnota C-2025-9, 10\/06\/2025 +-400,00/))
    #expect(text.contains(/Betaling, 17\/06\/2025 +-600,00/))
    #expect(text.contains(/Openstaand op 15\/09\/2025 +5\.000,00/))
  }

  @Test func `say what was prepaid where the claim isn't the whole price`() throws {
    var sheet = SamplePages.invoiceSheet()
    sheet.invoice.total = .euro(5500)
    sheet.movements = []
    sheet.open = .euro(5500)
    let text = try Poppler.text(try sheet.pages.pdf())
    #expect(text.contains(/Vooruitbetaald of afgerond +-500,00/))
  }

  @Test func `name a credit note and what it credits`() throws {
    var sheet = SamplePages.invoiceSheet()
    sheet.invoice.document = .creditNote
    sheet.invoice.credits = ["2025-90", "2025-91"]
    sheet.invoice.vat = []
    let text = try Poppler.text(try sheet.pages.pdf())
    #expect(text.contains("Gegevens van elektronische creditnota 2025-118"))
    #expect(text.contains(/Crediteert factuur +2025-90 en 2025-91/))
    #expect(!text.contains("Vervaldag"))
  }
}
