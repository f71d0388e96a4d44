import Canvas
import Claims
import Screens
import TestSupport
import Testing
import Workflows

@Suite struct `A half-year without a rate` {
  private func form(_ width: Int = 80, _ height: Int = 24) -> Bench {
    var bench = Bench(width, height)
    bench.press(.character(":"))
    bench.type("rates")
    bench.press(.enter)
    return bench
  }

  @Test func `is said once at the start, after the first rows`() {
    var bench = Bench()
    #expect(
      bench.message.contains("2026H2 not known: 10.50 % provisional in 6 claims; :rates adds it"))
    #expect(bench.effects.first != .findUnknownRate)
    bench.press(.tab)
    #expect(!bench.shows("not known"))
    bench.send(.storeChanged)
    #expect(!bench.shows("not known"))
  }

  @Test(arguments: [(80, 24), (60, 16)])
  func `the form looks like its golden file`(width: Int, height: Int) {
    var bench = form(width, height)
    expectGolden(bench.printed, "form-rates-\(width)x\(height)")
    bench.press(.tab)
    bench.type("10,5 %")
    bench.press(.tab)
    bench.type("Moniteur belge of 20 July 2026")
    expectGolden(bench.printed, "form-rates-typed-\(width)x\(height)")
  }

  @Test func `takes the rate and its source`() {
    var bench = form()
    bench.press(.enter)
    #expect(bench.shows("a rate is needed"))
    bench.type("ten")
    #expect(bench.shows("not a percentage"))
    bench.press(.control("u"))
    bench.type("10,75")
    #expect(bench.shows("= 10.75 %"))
    bench.press(.enter)
    #expect(bench.performed.isEmpty)
    bench.type("Moniteur belge")
    bench.press(.enter)
    #expect(
      bench.performed == [
        .addRate(
          Intent.NewRate(
            .latePayment, from: SampleBooks.day("2026-07-01"), Rate(basisPoints: 1_075),
            source: "Moniteur belge"))
      ])
    #expect(bench.message.contains("Done: rate of interest"))
    bench.press(.character(":"))
    bench.type("rates")
    bench.press(.enter)
    #expect(bench.shows("01-01-2027"))
  }

  @Test func `begins on the first day of a half-year only, and keeps the draft`() {
    var bench = form()
    bench.type("2/7/2026")
    bench.press(.enter)
    #expect(bench.shows("a half-year begins on 1 January or 1 July"))
    bench.press(.escape, .character(":"))
    bench.type("rates")
    bench.press(.enter)
    #expect(bench.shows("2/7/2026"))
    #expect(bench.performed.isEmpty)
  }
}
