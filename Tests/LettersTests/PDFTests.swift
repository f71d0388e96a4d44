import Claims
import Foundation
import Letters
import TestSupport
import Testing

@Suite struct `Letters as PDF` {
  private func letter(
    _ kind: LetterKind, to customer: CustomerKind = .business, in language: Language = .dutch,
    change: (inout LetterContent) -> Void = { _ in }
  ) throws -> RenderedLetter {
    var content = Sample.content(kind, to: customer, in: language)
    change(&content)
    return try deliveredBook().letter(kind, content)
  }

  @Test(arguments: GoldenCase.all)
  func `say what the plain text says`(_ golden: GoldenCase) throws {
    guard golden.form != .message else { return }
    for sample in golden.samples {
      let letter = try deliveredBook().letter(golden.kind, sample.content)
      let read = words(try Poppler.text(try letter.pdf()))
      for block in letter.blocks {
        guard case .paragraph(let text) = block, text.count < 90 else { continue }
        #expect(read.contains(words(text)), "\(text)")
      }
      #expect(read.contains(words(letter.subject)))
      for line in letter.recipientLines { #expect(read.contains(words(line))) }
    }
  }

  @Test func `are the same bytes each time`() throws {
    let notice = try letter(.notice)
    #expect(try notice.pdf() == notice.pdf())
  }

  @Test func `have their fonts, title, author and day in them`() throws {
    let pdf = try letter(.notice).pdf()
    let fonts = try Poppler.fonts(pdf)
    #expect(fonts.count == 2)
    #expect(fonts.allSatisfy { $0.contains("LiberationSans") && $0.contains(" yes yes ") })
    let info = try Poppler.info(pdf)
    #expect(info["Title"] == "Ingebrekestelling: facturen 2025-118 en 2025-131")
    #expect(info["Author"] == "Atelier Janssens BV")
    #expect(info["CreationDate"]?.hasPrefix("Mon Sep 15 00:00:00 2025") == true)
    #expect(info["Page size"]?.contains("A4") == true)
  }

  @Test(arguments: Language.allCases)
  func `say their language, and show their title`(_ language: Language) throws {
    let content = Sample.content(.reminder(level: 1), to: .business, in: language)
    let pdf = try deliveredBook().letter(.reminder(level: 1), content).pdf()
    let opened = try OpenedPDF(pdf)
    #expect(opened.root("/Lang") == language.rawValue)
    #expect(opened.showsTitle)
  }

  @Test func `set amounts, account and reference so that they can be found and copied`() throws {
    let text = try Poppler.text(try letter(.notice).pdf())
    for expected in [
      "€ 6.465,95", "BE68 5390 0754 7034", "+++090/9337/55493+++", "donderdag 25 september 2025",
      "10,50 % op 5.000,00: 110,75", Sample.journalHead, "1/2", "2/2",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
  }

  @Test func `of one page bear no page number`() throws {
    let pdf = try letter(.reminder(level: 1)).pdf()
    #expect(try Poppler.info(pdf)["Pages"] == "1")
    #expect(try !Poppler.text(pdf).contains("1/1"))
  }

  @Test(arguments: [Language.dutch, .english])
  func `to consumers for the first time fit on one page`(_ language: Language) throws {
    let pdf = try letter(.consumerReminder, to: .consumer, in: language).pdf()
    #expect(try Poppler.info(pdf)["Pages"] == "1")
  }

  @Test func `repeat the titles of a table on each page it runs over`() throws {
    let pdf = try letter(.notice) { Sample.fill(&$0, invoices: 14) }.pdf()
    let pages = try Poppler.text(pdf).split(separator: "\u{C}")
    let heads = ["Factuur Datum", "Factuur Hoofdsom", "Periode Dagen"]
    for (index, page) in pages.enumerated() {
      let lines = page.split(separator: "\n").map { words(String($0)) }
      #expect(page.contains("\(index + 1)/\(pages.count)"))
      let last = lines.last { !$0.isEmpty && !$0.contains("SHA-256") } ?? ""
      #expect(!heads.contains { last.hasPrefix($0) }, "\(last)")
      if page.contains("invorderingskosten") {
        #expect(lines.contains { $0.hasPrefix("Periode Dagen") })
      }
    }
    let invoices = pages[1].contains("Openstaand") && pages[1].contains("2025-112")
    #expect(invoices)
    #expect(pages.joined().contains("Totaal verschuldigd"))
  }

  @Test func `put a long calculation after the signature, on pages of its own`() throws {
    let letter = try letter(.notice) { Sample.fill(&$0, invoices: 14) }
    let annex = try #require(letter.annex)
    let pages = try Poppler.text(try letter.pdf()).split(separator: "\u{C}")
    let first = try #require(pages.firstIndex { $0.contains(annex.title) })
    #expect(!pages[first - 1].contains("11,50"))
    #expect(pages[first...].allSatisfy { $0.contains("Rentevoet") })
    #expect(pages[first].contains("art. 5 wet 2-8-2002"))
    #expect(pages.joined().contains("31/05/2025 t.e.m. 30/06/2025"))
    #expect(!letter.plainText().contains("A-09"))
    let plain = letter.plainText()
    let title = try #require(plain.range(of: annex.title))
    let rate = try #require(plain.range(of: "11,50"))
    #expect(title.lowerBound < rate.lowerBound)
  }

  @Test func `wrap very long names inside the page`() throws {
    let name = String(repeating: "Vennootschap voor Erfgoed ", count: 8) + "NV"
    let endless = String(repeating: "x", count: 200)
    let pdf = try letter(.reminder(level: 1)) {
      $0.recipient.name = name
      $0.creditor.name = name
      $0.invoices[0].number = endless
      $0.invoices[0].description = endless
    }
    .pdf()
    let text = try Poppler.text(pdf).filter { !$0.isWhitespace }
    #expect(text.contains(name.filter { $0 != " " }))
    #expect(try Poppler.info(pdf)["Pages"] == "2")
  }

  @Test func `put the address where the envelope's window is`() throws {
    let letter = try letter(.reminder(level: 1))
    func column(_ style: PageStyle) throws -> Int {
      let lines = try Poppler.text(try letter.pdf(style)).split(separator: "\n")
      let line = try #require(lines.first { $0.contains("9000 Gent") })
      return line.prefix { $0 == " " }.count
    }
    #expect(try column(PageStyle(window: .right)) > 30)
    #expect(try column(PageStyle(window: .left)) < 10)
  }

  @Test func `are written with nothing but what must be there`() throws {
    let pdf = try letter(.reminder(level: 1)) {
      $0.creditor = Creditor(name: "A")
      $0.recipient = CustomerRecord(name: "B", kind: .business)
      $0.invoices[0].reference = nil
      $0.invoices[0].description = nil
    }
    .pdf()
    #expect(try Poppler.text(pdf).contains("Herinnering: factuur 2025-118"))
  }

  private func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
