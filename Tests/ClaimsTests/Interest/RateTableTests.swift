import Claims
import Testing

@Suite struct `Interest: rate table` {
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
