import Canvas
import Screens
import TestSupport
import Testing

@Suite struct `Golden screens of the inbox` {
  static let sizes = [(80, 24), (60, 16), (120, 40)]

  @Test(arguments: sizes)
  func `lines of every kind look like their golden file`(width: Int, height: Int) {
    var bench = Bench.inbox(width, height)
    expectGolden(bench.printed, "inbox-\(width)x\(height)")
    bench.press(.down, .down)
    expectGolden(bench.printed, "inbox-candidate-\(width)x\(height)")
    bench.press(.end)
    expectGolden(bench.printed, "inbox-end-\(width)x\(height)")
  }

  @Test func `on the smallest terminal and without Unicode it stays readable`() {
    expectGolden(Bench.inbox(40, 10).printed, "inbox-40x10")
    expectGolden(Bench.inbox(glyphs: .ascii).printed, "inbox-ascii-80x24")
  }

  @Test(arguments: sizes)
  func `an empty inbox looks like its golden file`(width: Int, height: Int) {
    var bench = Bench(width, height, ledger: SampleBank.quietLedger())
    bench.press(.character("i"))
    expectGolden(bench.printed, "inbox-empty-\(width)x\(height)")
    bench = Bench(width, height, ledger: SampleBank.quietLedger(through: "2026-05-29"))
    bench.press(.character("i"))
    expectGolden(bench.printed, "inbox-empty-old-\(width)x\(height)")
    bench = Bench(width, height)
    bench.press(.character("i"))
    expectGolden(bench.printed, "inbox-no-data-\(width)x\(height)")
  }

  @Test(arguments: sizes)
  func `its forms look like their golden files`(width: Int, height: Int) {
    var bench = Bench.inbox(width, height)
    bench.press(.character("t"))
    expectGolden(bench.printed, "inbox-split-\(width)x\(height)")
    bench.type("0135")
    bench.press(.tab)
    bench.type("4000")
    bench.press(.tab)
    bench.type("peeters")
    expectGolden(bench.printed, "inbox-split-typed-\(width)x\(height)")
    bench.press(.escape, .character("f"))
    expectGolden(bench.printed, "inbox-files-\(width)x\(height)")
    bench.press(.escape, .character("x"))
    expectGolden(bench.printed, "inbox-ignore-\(width)x\(height)")
    bench.press(.escape, .character("/"))
    bench.type("peeters")
    expectGolden(bench.printed, "inbox-search-\(width)x\(height)")
    bench.press(.escape, .character("a"))
    expectGolden(bench.printed, "inbox-actions-\(width)x\(height)")
    bench.press(.escape, .character("?"))
    expectGolden(bench.printed, "inbox-help-\(width)x\(height)")
  }

  @Test func `what a collector passed on and what is disputed of a short payment have forms`() {
    var bench = Bench.inbox()
    for _ in 0..<6 { bench.press(.character("j")) }
    bench.press(.enter)
    bench.type("4235")
    expectGolden(bench.printed, "inbox-collected-80x24")
    bench.press(.escape, .character("k"), .character("k"), .character("k"), .character("k"))
    bench.press(.character("d"))
    expectGolden(bench.printed, "inbox-short-dispute-80x24")
  }

  @Test(arguments: sizes)
  func `the title of the list tells of the bank`(width: Int, height: Int) {
    let bench = Bench(width, height, ledger: SampleBank.ledger())
    expectGolden(bench.printed, "list-bank-\(width)x\(height)")
  }

  @Test func `moving a payment looks like its golden file`() {
    var bench = Bench(ledger: SampleBank.ledger())
    bench.openCase("2026-0131")
    bench.press(.end, .character("M"))
    bench.type("zoe")
    expectGolden(bench.printed, "move-payment-80x24")
  }
}
