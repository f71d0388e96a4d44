import Claims
import Testing
import Wording

@Suite struct `Formats of a language` {
  @Test(arguments: [
    (Language.dutch, "1.234.567,89", "€ -1.234,50", "10,50 %"),
    (Language.french, "1.234.567,89", "-1.234,50 €", "10,50 %"),
    (Language.german, "1.234.567,89", "-1.234,50 €", "10,50 %"),
    (Language.english, "1,234,567.89", "-€1,234.50", "10.50%"),
  ])
  func `write amounts and rates`(
    _ language: Language, amount: String, negative: String, rate: String
  ) {
    let format = LocaleFormat(language)
    #expect(format.amount(.euro(1_234_567, 89)) == amount)
    #expect(format.money(.euro(-1234, -50)) == negative)
    #expect(format.rate(Rate(basisPoints: 1050)) == rate)
  }

  @Test func `write other currencies with their code`() throws {
    let dollars = Money(minorUnits: 123_456, currency: try #require(Currency("USD")))
    let written = Language.allCases.map { LocaleFormat($0).money(dollars) }
    #expect(written == ["USD 1.234,56", "1.234,56 USD", "1.234,56 USD", "USD 1,234.56"])
  }

  @Test(arguments: [
    (Language.dutch, "vrijdag 4 december 2026", "dinsdag 1 december 2026", "04/12/2026"),
    (Language.french, "vendredi 4 décembre 2026", "mardi 1er décembre 2026", "04/12/2026"),
    (Language.german, "Freitag, 4. Dezember 2026", "Dienstag, 1. Dezember 2026", "04.12.2026"),
    (Language.english, "Friday 4 December 2026", "Tuesday 1 December 2026", "4 Dec 2026"),
  ])
  func `write days`(_ language: Language, friday: String, first: String, short: String) {
    let format = LocaleFormat(language)
    #expect(format.longDay(day("2026-12-04")) == friday)
    #expect(format.longDay(day("2026-12-01")) == first)
    #expect(format.shortDay(day("2026-12-04")) == short)
  }

  @Test func `join and count`() {
    let dutch = LocaleFormat(.dutch)
    #expect(dutch.list([]) == "")
    #expect(dutch.list(["a"]) == "a")
    #expect(dutch.list(["a", "b", "c"]) == "a, b en c")
    #expect(dutch.count(1, "dag", "dagen") == "1 dag")
    #expect(dutch.count(0, "dag", "dagen") == "0 dagen")
    #expect(LocaleFormat(.french).count(0, "jour", "jours") == "0 jour")
  }
}
