import Canvas
import Claims
import Screens
import TestSupport
import Testing

@Suite struct `Golden screens of a case` {
  @Test(arguments: [(80, 24), (60, 16), (120, 40), (40, 10)])
  func `it looks like its golden file`(width: Int, height: Int) {
    var bench = Bench(width, height)
    bench.press(.tab, .enter)
    expectGolden(bench.printed, "case-\(width)x\(height)")
  }

  @Test func `with a line of its history selected it looks like its golden file`() {
    var bench = Bench()
    bench.press(.tab, .enter)
    bench.press(.character("j"), .character("j"), .character("j"))
    expectGolden(bench.printed, "case-history-80x24")
    #expect(bench.cursorLine.contains("29-08"))
  }

  @Test func `a settled, a disputed and a consumer's case look like their golden files`() {
    var bench = Bench()
    bench.press(.tab, .down, .enter)
    expectGolden(bench.printed, "case-settled-80x24")
    bench.press(.tab)
    expectGolden(bench.printed, "case-disputed-80x24")
    bench.press(.tab, .tab)
    expectGolden(bench.printed, "case-consumer-80x24")
  }

  @Test func `a case that waits for a yes looks like its golden file`() {
    var bench = Bench()
    bench.press(.tab, .character("s"), .enter, .character("y"), .enter)
    expectGolden(bench.printed, "case-waiting-80x24")
  }

  @Test
  func `a last day in court is shown within a year, and goes before what isn't to be done yet`() {
    let ledger = FakeLedger(road: SampleBooks.road, today: SampleBooks.today)
    var writer = SampleWriter(ledger: ledger)
    let old = writer.customer("Oude Klant BV", .business, language: .dutch)
    let id = writer.invoice("2017-0001", of: old, "500.00", due: "2017-01-15")
    ledger.record(
      Action.Note(.snooze, numbers: ["2017-0001"]),
      [
        .snoozed(
          Snoozed(
            receivable: id, on: SampleBooks.day("2026-03-01"),
            until: SampleBooks.day("2026-12-20"), note: nil))
      ])
    var bench = Bench(ledger: ledger)
    #expect(bench.title.contains("Due today"))
    bench.press(.down)
    #expect(
      bench.message.contains("2017-0001: check now: can be brought to court until 15 Jan 2027"))
    bench.press(.enter)
    expectGolden(bench.printed, "case-limitation-80x24")
  }

  @Test func `an undone payment stays in its history and says so`() {
    var bench = Bench()
    bench.press(.tab, .enter, .character("p"), .enter, .character("u"))
    #expect(bench.shows("undone: payment"))
    expectGolden(bench.printed, "case-undone-80x24")
  }

  @Test func `the customer looks like its golden file`() {
    var bench = Bench()
    bench.press(.tab, .character("c"))
    expectGolden(bench.printed, "customer-80x24")
  }

  @Test func `its documents are listed and read`() {
    var bench = Bench()
    bench.press(.tab, .character("x"))
    expectGolden(bench.printed, "documents-80x24")
    bench.press(.enter)
    #expect(bench.shows("second line"))
    bench.press(.character("/"))
    bench.type("third")
    bench.press(.enter)
    expectGolden(bench.printed, "reader-80x24")
    bench.press(.escape)
    #expect(!bench.shows("second line"))
  }
}
