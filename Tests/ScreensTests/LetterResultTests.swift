import Canvas
import Claims
import Screens
import TestSupport
import Testing
import Workflows

@Suite struct `What became of a letter` {
  private let id = Receivable.ID(rawValue: 101)

  /// The documents of the first overdue invoice, on the line that says `name`.
  private func documents(
    _ name: String, _ width: Int = 80, _ height: Int = 24
  ) -> Bench {
    var bench = Bench(width, height)
    bench.press(.tab, .enter, .character("x"))
    for _ in 0..<9 where !bench.cursorLine.contains(name) { bench.press(.down) }
    bench.press(.enter)
    return bench
  }

  @Test(arguments: [(80, 24), (60, 16)])
  func `the forms look like their golden files`(width: Int, height: Int) {
    expectGolden(
      documents("result of a letter", width, height).printed, "form-result-\(width)x\(height)")
    expectGolden(
      documents("proof of posting", width, height).printed, "form-proof-\(width)x\(height)")
  }

  @Test func `says what follows from each result`() {
    var bench = documents("result of a letter")
    #expect(bench.shows("The formal notice of Thu 24 Sep by registered post."))
    #expect(bench.shows("counts, goes on"))
    bench.type("not")
    #expect(bench.shows("counts, goes on"))
    bench.press(.enter)
    #expect(bench.performed == [.result(id, .unclaimed, on: SampleBooks.today)])
    #expect(bench.message.contains("Done: letter on 2026-0088 counts, goes on"))
    #expect(bench.shows("not fetched by the customer"))
  }

  @Test func `what came back doesn't count, and the address is to be found`() {
    var bench = documents("result of a letter")
    bench.type("un")
    #expect(bench.shows("doesn't count: find the address"))
    bench.press(.tab)
    bench.type("23/9")
    bench.press(.enter)
    #expect(bench.shows("is before Thu 24 Sep 2026"))
    #expect(bench.performed.isEmpty)
    bench.press(.control("u"))
    bench.type("28/9")
    bench.press(.enter)
    #expect(bench.performed == [.result(id, .undeliverable, on: SampleBooks.day("2026-09-28"))])
    #expect(bench.message.contains("letter on 2026-0088 doesn't count: find the address"))
  }

  @Test func `keeps a proof by its path and its tracking code, and the draft over Esc`() {
    var bench = documents("proof of posting")
    bench.press(.enter)
    #expect(bench.shows("a file's path is needed"))
    bench.type("/scans/missing.pdf")
    bench.press(.enter)
    #expect(bench.shows("missing.pdf"))
    bench.press(.escape, .character("x"), .end, .enter)
    #expect(bench.shows("/scans/missing.pdf"))
    bench.press(.control("u"))
    bench.type("/scans/receipt.pdf")
    bench.press(.tab)
    bench.type("RR123456789BE")
    bench.press(.enter)
    #expect(
      bench.performed.last
        == .proof(id, file: "/scans/receipt.pdf", tracking: "RR123456789BE", on: nil))
    #expect(bench.message.contains("Done: proof of posting on 2026-0088"))
    bench.press(.character("x"))
    #expect(bench.shows("receipt.pdf"))
  }

  @Test func `is in the action menu, and not where nothing has gone out`() {
    var bench = Bench()
    bench.press(.tab, .down, .down, .down, .enter, .character("a"))
    #expect(bench.shows("no letter has gone out for it"))
    bench.press(.escape, .escape, .character(":"))
    bench.type("result of")
    bench.press(.enter)
    #expect(bench.message.contains("no letter has gone out for it"))
    #expect(bench.performed.isEmpty)
  }
}
