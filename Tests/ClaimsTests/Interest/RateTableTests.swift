import Claims
import Testing

@Suite struct `Interest: rate table` {
  @Test func `holds the reference rate plus eight points, raised to the half point (A-08)`() throws
  {
    let law = try lawBook()
    for reference in law.reference.entries {
      let raised = (reference.rate.basisPoints + 800 + 49) / 50 * 50
      let statutory = law.latePayment.spans(from: reference.from, through: reference.to)
      #expect(statutory.map(\.rate.basisPoints) == [raised], "\(reference.from)")
    }
    #expect(law.reference.entries.count == 24)
  }

  @Test func `takes in a rate that is published later, for the whole of its period`() throws {
    let law = try lawBook()
    func added(_ from: String, _ percent: String, _ series: RateSeries = .latePayment) -> RateAdded
    {
      RateAdded(
        on: day("2027-02-10"), series: series, from: day(from),
        rate: Rate(percent: percent) ?? Rate(basisPoints: 0), source: "gazette")
    }
    let book = law.adding([
      added("2026-07-01", "10.50"), added("2027-01-01", "11.00"),
      added("2027-01-01", "4.25", .legalInterest), added("2025-01-01", "1.00"),
    ])
    let spans = book.latePayment.spans(from: day("2026-12-31"), through: day("2027-07-01"))
    #expect(spans.map(\.rate.percent) == ["10.50", "11.00", "11.00"])
    #expect(spans.map(\.isProvisional) == [false, false, true])
    #expect(book.legalInterest.isPublished(on: day("2027-12-31")))
    #expect(
      book.latePayment.spans(from: day("2025-01-01"), through: day("2025-01-01")).map(
        \.rate.percent)
        == ["11.50"], "what was published stays")
  }

  @Test func `refuses a second rate for a day, with its line`() {
    let text = """
      # a rate that the user added
      2026-07-01,2026-12-31,10.50,published,x
      2026-01-01,2026-07-01,10.00,published,y
      """
    let malformed = #expect(throws: RateTable.Malformed.self) { try RateTable(parsing: text) }
    #expect(malformed?.line == 3)
  }

  @Test func `knows what is published, and where a further rate would leave a gap`() throws {
    let table = try lawBook().table(of: .latePayment)
    #expect(
      table.published(from: day("2026-01-01"), through: day("2026-06-30"))?.rate.percent == "10.50")
    #expect(table.published(from: day("2027-01-01"), through: day("2027-06-30")) == nil)
    #expect(!table.leavesGap(from: day("2027-01-01"), through: day("2027-06-30")))
    #expect(table.leavesGap(from: day("2028-01-01"), through: day("2028-06-30")))
  }
}
