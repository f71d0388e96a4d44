import Claims
import Letters
import Testing

@Suite struct `The made-up case of a payment past a collector` {
  @Test(arguments: CustomerKind.allCases)
  func `claims what is left after it`(_ kind: CustomerKind) throws {
    func samples(_ letter: LetterKind) -> [SampleCase] {
      SampleCase.all(of: letter, in: .english).filter { $0.name.hasPrefix(kind.rawValue) }
    }
    let told = samples(.collectorPayment)
    let asked = samples(.collectorStatus)
    #expect(told.map(\.name) == asked.map(\.name) && told.count >= 3)
    for (told, asked) in zip(told, asked) {
      let paid = try #require(told.content.received?.amount)
      #expect(told.content.openBalance == asked.content.openBalance - paid)
      // Interest of four days on what of the payment went to the principal.
      let saved = asked.content.claimTotal - paid - told.content.claimTotal
      #expect(saved.isPositive && saved < .euro(1), "\(told.name): \(told.content.claimTotal)")
      let words = try deliveredBook().letter(.collectorPayment, told.content).plainText()
      #expect(!words.contains(LawWords.english.amount(asked.content.claimTotal)))
      #expect(words.contains(LawWords.english.amount(told.content.claimTotal)))
      for (number, claim) in zip(told.content.invoices, told.content.claims) {
        let sheet = claim.sheet
        let accrued = sheet.lines.map(\.amount).reduce(.zero(.euro), +)
        let late = number.paid == paid ? paid : .zero(.euro)
        #expect(sheet.total == number.asked + late + accrued - late, "\(told.name): it adds up")
      }
    }
  }
}
