import Claims
import Testing

@Suite struct `The files of the law` {
  @Test(arguments: [
    "be-late-payment.csv", "be-legal-interest.csv", "ecb-reference.csv", "other-laws.csv",
    "nl-collection-costs.csv",
  ])
  func `are named where a line can't be read`(_ broken: String) {
    let malformed = #expect(throws: LawBook.Malformed.self) {
      try LawBook { name in
        try Resource.text("rates/\(name)") + (name == broken ? "\nnonsense\n" : "")
      }
    }
    #expect(malformed?.file == broken)
    #expect(malformed?.text == "nonsense")
  }
}
