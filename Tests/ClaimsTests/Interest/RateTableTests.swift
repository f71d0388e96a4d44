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
}
