import Canvas
import Claims
import Screens
import TestSupport
import Testing
import Workflows

@Suite struct `Handing over` {
  /// On the list of what is overdue, `row` rows down.
  private func overdue(_ row: Int = 0, _ width: Int = 80, _ height: Int = 24) -> Bench {
    var bench = Bench(width, height)
    bench.press(.tab)
    for _ in 0..<row { bench.press(.down) }
    return bench
  }

  @Test(arguments: [(80, 24), (60, 16)])
  func `the form looks like its golden file`(width: Int, height: Int) {
    var bench = overdue(0, width, height)
    bench.press(.character("h"))
    expectGolden(bench.printed, "form-handover-\(width)x\(height)")
    bench = overdue(4, width, height)
    bench.press(.character("h"))
    bench.type("u")
    bench.press(.enter)
    expectGolden(bench.printed, "form-handover-forbidden-\(width)x\(height)")
  }

  @Test func `opens a form and does nothing before Enter`() {
    var bench = overdue()
    bench.press(.character("h"))
    #expect(bench.shows("The claim of today: EUR 4 401.70"))
    #expect(bench.shows("missing: the proof of posting of the notice"))
    #expect(bench.performed.isEmpty)
    bench.press(.enter)
    #expect(
      bench.performed == [.handover(Intent.Handover([Receivable.ID(rawValue: 101)], to: .agency))])
    #expect(bench.message.contains("Done: hand-over on 2026-0088"))
    #expect(bench.cursorLine.contains("handed over"))
  }

  @Test func `a case that was looked at before opens as it is since`() {
    var bench = overdue()
    bench.press(.enter)
    #expect(bench.shows("h hand over"))
    bench.press(.escape, .character("h"), .enter, .enter)
    #expect(bench.shows("handed over"))
    #expect(bench.shows("with the collection agency"))
  }

  @Test func `checks anew for each collector`() {
    var bench = overdue(4)
    bench.press(.character("h"))
    #expect(bench.shows("see to it yourself: the agency is registered"))
    bench.press(.right)
    #expect(bench.shows("bailiff"))
    #expect(!bench.shows("see to it yourself"))
    #expect(bench.performed.isEmpty)
  }

  @Test func `shows what the undisputed procedure brings and what it gives up`() {
    let ledger = FakeLedger(road: SampleBooks.road, today: SampleBooks.today)
    var writer = SampleWriter(ledger: ledger)
    let old = writer.customer(
      "Oude Klant BV", .business, language: .dutch, enterprise: "0428.759.497")
    _ = writer.invoice("2024-0001", of: old, "1000.00", due: "2024-01-15")
    var bench = Bench(ledger: ledger)
    bench.press(.character("h"))
    #expect(!bench.shows("given up"))
    bench.type("u")
    #expect(bench.shows("1 140.00 can be collected this way; 224.52 of interest"))
    expectGolden(bench.printed, "form-handover-undisputed-80x24")
  }

  @Test func `is blocked by what is forbidden, with the reason`() {
    var bench = overdue(4)
    bench.press(.character("h"), .left, .enter)
    #expect(bench.performed.isEmpty)
    #expect(bench.shows("not possible unless both of you are registered enterprises"))
    #expect(bench.shows("Hand over"))
  }

  @Test func `keeps who it was to go to over Esc`() {
    var bench = overdue()
    bench.press(.character("h"), .right, .right, .escape)
    #expect(bench.message.contains("Kept as a draft"))
    bench.press(.character("h"))
    #expect(bench.shows("lawyer"))
  }

  @Test func `says why not where it is handed over, agreed, promised, disputed or not due`() {
    var bench = overdue()
    bench.press(.character("h"), .enter, .character("h"))
    #expect(bench.message.contains("it is handed over already"))
    bench.press(.character("n"))
    #expect(bench.message.contains("it is handed over already"))
    bench.press(.down, .character("h"))
    #expect(bench.message.contains("a settlement or an offer runs"))
    bench = overdue(3)
    bench.press(.character("d"), .enter, .character("h"))
    #expect(bench.message.contains("the whole of it is disputed"))
    bench = overdue(5)
    bench.press(.character("h"))
    #expect(bench.message.contains("a promise is waited for until Mon 30 Nov"))
    bench = Bench()
    bench.press(.tab, .tab, .tab, .tab, .end, .character("h"))
    #expect(bench.message.contains("it isn't late yet"))
    bench.press(.tab, .home, .character("h"))
    #expect(bench.message.contains("it is paid"))
  }
}
