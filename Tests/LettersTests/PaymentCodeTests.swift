import Claims
import Letters
import TestSupport
import Testing

@Suite struct `Payment codes` {
  private func letter(
    _ kind: LetterKind, in language: Language = .dutch,
    change: (inout LetterContent) -> Void = { _ in }
  ) throws -> RenderedLetter {
    var content = Sample.content(kind, to: .business, in: language)
    change(&content)
    return try deliveredBook().letter(kind, content)
  }

  private func scanned(_ letter: RenderedLetter, _ style: PageStyle = PageStyle()) throws -> String
  {
    var text = try Poppler.codes(try letter.pdf(style))
    // zbarimg ends with a line break of its own.
    if text.last == "\n" { text.removeLast() }
    return text
  }

  private func payload(
    _ amount: String, _ rest: [String] = [], holder: String = "Atelier Janssens BV"
  ) -> String {
    (["BCD", "002", "1", "SCT", "", holder, "BE68539007547034", amount] + rest)
      .joined(separator: "\n")
  }

  @Test func `are read from paper, byte by byte`() throws {
    #expect(
      try scanned(try letter(.reminder(level: 1)))
        == payload("EUR5000.00", ["", "", "+++202/6000/10145+++"]))
  }

  @Test func `bear the communication where the settings say`() throws {
    let letter = try letter(.reminder(level: 1)) {
      $0.payment?.reference = PaymentReference("+++090/9337/55493+++")
    }
    #expect(
      try scanned(letter) == payload("EUR5000.00", ["", "", "+++090/9337/55493+++"]))
    #expect(
      try scanned(letter, PageStyle(codeReference: .structured))
        == payload("EUR5000.00", ["", "090933755493"]))
    #expect(try scanned(letter, PageStyle(codeReference: .none)) == payload("EUR5000.00"))
    #expect(try scanned(letter, PageStyle(hasPaymentCode: false)) == "")
  }

  @Test func `stand on a logo's page too, in the words of each language`() throws {
    for (language, words) in [
      (Language.dutch, "Scan om te betalen"), (.french, "Scannez pour payer"),
      (.german, "Zum Bezahlen scannen"), (.english, "Scan to pay"),
    ] {
      let letter = try letter(.reminder(level: 1), in: language)
      let pdf = try letter.pdf(PageStyle(logo: try Logo(Array(SampleLogo.svg.utf8))))
      #expect(try Poppler.text(pdf).contains(words))
      #expect(!letter.plainText().contains(words))
      #expect(try Poppler.codes(pdf).hasPrefix("BCD\n002\n"))
    }
  }

  @Test func `pay several invoices at once, under their numbers`() throws {
    let letter = try letter(.reminder(level: 1)) {
      $0.invoices = [Sample.website, Sample.photographs]
    }
    #expect(
      try scanned(letter) == payload("EUR6210.00", ["", "", "2025-118, 2025-131"]))
  }

  @Test func `pay the first of instalments, and say so`() throws {
    let letter = try letter(.settlementConfirmation)
    let first = try #require(
      Sample.settlement(.settlementConfirmation, of: .euro(5000)).instalments.first?.amount)
    #expect(first == .euro(1626, 34) || first == .euro(1626, 33))
    let text = try scanned(letter)
    #expect(text.contains("\nEUR1626.3"))
    #expect(try Poppler.text(try letter.pdf()).contains("eerste betaling"))
  }

  @Test func `are left out of letters that ask nothing, and of other currencies`() throws {
    for kind in LetterKind.all where [.thanks, .withdrawal, .collectorPayment].contains(kind) {
      let sample = try #require(SampleCase.all(of: kind, in: .dutch).first)
      let letter = try deliveredBook().letter(kind, sample.content)
      #expect(try scanned(letter) == "")
    }
    let iban = try IBAN("BE68 5390 0754 7034")
    func code(_ amount: Money, _ reference: PaymentReference? = nil) -> EPCCode? {
      EPCCode(CreditTransfer(holder: "A", iban: iban, amount: amount, reference: reference))
    }
    let pounds = try #require(Currency("GBP"))
    #expect(code(Money(minorUnits: 100, currency: pounds)) == nil)
    #expect(code(.euro(0)) == nil)
    #expect(code(.euro(-1)) == nil)
    #expect(code(.euro(1_000_000_000)) == nil)
    #expect(code(.euro(0, 1))?.payload.hasSuffix("\nEUR0.01") == true)
    #expect(code(.euro(999_999_999, 99))?.payload.hasSuffix("\nEUR999999999.99") == true)
  }

  @Test func `cut a name and never a reference`() throws {
    let iban = try IBAN("BE68 5390 0754 7034")
    func code(_ holder: String, _ reference: PaymentReference?, bic: String? = nil) -> [Substring]?
    {
      EPCCode(
        CreditTransfer(
          holder: holder, iban: iban, bic: bic, amount: .euro(1), reference: reference)
      )?.payload.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let long = String(repeating: "Zoë ", count: 30)
    let name = try #require(code(long, nil)?[5])
    #expect(name.unicodeScalars.count == 70 && long.hasPrefix(name))
    let text = String(repeating: "x", count: 140)
    #expect(code("A", .free(text))?.last == Substring(text))
    #expect(code("A", .free(text + "x")) == nil)
    let wide = String(repeating: "漢", count: 70)
    let lines = try #require(code(wide, .free(text)))
    #expect(lines.joined(separator: "\n").utf8.count <= 331)
    #expect(lines.last == Substring(text))
    #expect(code("A\nB\u{202E}", nil)?.count == 8)
    #expect(code("A", nil, bic: "TRIO BE BB")?[4] == "TRIOBEBB")
    #expect(code("A", nil, bic: "no bank")?[4] == "")
    #expect(code("A", PaymentReference("RF18 5390 0754 7034"))?[9] == "RF18539007547034")
  }
}
