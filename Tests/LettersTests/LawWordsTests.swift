import Claims
import Testing

@Suite struct `The law's flat sum` {
  @Test(
    arguments: Language.allCases,
    [
      "40 euro", "40 euros", "€40 per invoice", "€ 40 per factuur", "€40.00", "€ 40,00", "40,00 €",
      "40 € par facture", "(40 €)", "40 eur", "eur 40", "een 40-euro", "€ 40,-", "van € 40.",
    ])
  func `is found however it is written`(_ language: Language, _ text: String) {
    #expect(!LawWords.of(language).fixedForty(in: text).isEmpty)
    #expect(!LawWords.of(language).fixedForty(in: "more, \(text), and more").isEmpty)
  }

  @Test(arguments: [
    (Language.dutch, "veertig euro"), (.french, "quarante euros"), (.german, "vierzig euro"),
    (.english, "forty euro"),
  ])
  func `is found in words`(_ language: Language, _ text: String) {
    #expect(LawWords.of(language).fixedForty(in: "de \(text) per") == [LawWords.of(language).forty])
  }

  @Test(
    arguments: Language.allCases,
    [
      "€140", "140 €", "140,00 €", "1.040,00 €", "€ 40.000,00", "€40.50", "€ 40,50", "40,50 €",
      "€400", "€1,040.00", "40 dagen", "article 40", "€ 240,00", "0,40 €", "40.40 €",
    ])
  func `is no part of another amount`(_ language: Language, _ text: String) {
    #expect(LawWords.of(language).fixedForty(in: text) == [])
  }
}
