import Canvas
import Screens
import TestSupport
import Testing

@Suite struct `Golden screens of forms and panels` {
  static let sizes = [(80, 24), (60, 16), (120, 40)]

  @Test(arguments: sizes)
  func `each form looks like its golden file`(width: Int, height: Int) {
    let forms: [(String, Character)] = [
      ("payment", "p"), ("quick", "P"), ("dispute", "d"), ("settlement", "s"), ("promise", "m"),
      ("contact", "t"), ("snooze", "z"),
    ]
    for (name, key) in forms {
      var bench = Bench(width, height)
      bench.press(.tab, .character(key))
      expectGolden(bench.printed, "form-\(name)-\(width)x\(height)")
    }
  }

  @Test func `forms with something typed into them look like their golden files`() {
    var bench = Bench()
    bench.press(.tab, .character("p"))
    bench.type("1.000")
    expectGolden(bench.printed, "form-payment-ambiguous-80x24")
    bench.press(.enter)
    expectGolden(bench.printed, "form-payment-which-80x24")

    bench = Bench()
    bench.press(.tab, .character("s"))
    bench.type("3000")
    bench.press(.tab)
    bench.type("3")
    bench.press(.tab)
    bench.type("1/12")
    expectGolden(bench.printed, "form-settlement-parts-80x24")

    bench = Bench()
    bench.press(.tab, .character("P"))
    bench.type("0909337")
    expectGolden(bench.printed, "form-quick-found-80x24")
  }

  @Test func `closing a dispute and writing off look like their golden files`() {
    var bench = Bench()
    bench.press(.tab, .down, .down, .character("d"))
    expectGolden(bench.printed, "form-close-dispute-80x24")
    bench.press(.escape, .character(":"))
    bench.type("write")
    bench.press(.enter)
    expectGolden(bench.printed, "form-write-off-80x24")
  }

  @Test(arguments: sizes)
  func `the letter before it goes looks like its golden file`(width: Int, height: Int) {
    var bench = Bench(width, height)
    bench.press(.tab, .down, .down, .down, .character("r"))
    expectGolden(bench.printed, "letter-reminder-\(width)x\(height)")
    bench.press(.escape, .character("n"))
    expectGolden(bench.printed, "letter-notice-\(width)x\(height)")
  }

  @Test func `letters to several customers have one summary`() {
    var bench = Bench()
    bench.press(.tab, .character("v"), .end, .character("v"), .character("r"))
    expectGolden(bench.printed, "letters-many-80x24")
  }

  @Test func `the confirmation of a settlement is shown before`() {
    var bench = Bench()
    bench.press(.tab, .character("s"), .enter)
    expectGolden(bench.printed, "letter-settlement-80x24")
  }

  @Test(arguments: sizes)
  func `help, actions, orders and messages look like their golden files`(width: Int, height: Int) {
    var bench = Bench(width, height)
    bench.press(.tab, .character("?"))
    expectGolden(bench.printed, "help-\(width)x\(height)")
    bench.type("pay")
    expectGolden(bench.printed, "help-pay-\(width)x\(height)")
    bench.press(.escape, .escape, .character("a"))
    expectGolden(bench.printed, "actions-\(width)x\(height)")
    bench.press(.escape, .character("o"))
    expectGolden(bench.printed, "orders-\(width)x\(height)")
    bench.press(.escape, .character("p"), .enter, .character("!"))
    expectGolden(bench.printed, "messages-\(width)x\(height)")
  }

  @Test func `a question before an undo looks like its golden file`() {
    var bench = Bench()
    bench.press(.tab, .character("u"))
    expectGolden(bench.printed, "question-undo-80x24")
  }

  @Test func `below 40 columns or 6 lines there is one sentence`() {
    expectGolden(Bench(39, 24).printed, "small-39x24")
    expectGolden(Bench(80, 5).printed, "small-80x5")
  }
}
