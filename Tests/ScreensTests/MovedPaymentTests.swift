import Canvas
import Claims
import Matching
import Screens
import TestSupport
import Testing
import Workflows

@Suite struct `A payment on the wrong invoice` {
  private func onPayment() -> Bench {
    var bench = Bench(ledger: SampleBank.ledger())
    bench.openCase("2026-0131")
    return bench
  }

  @Test func `M moves it and u there takes that back`() {
    var bench = onPayment()
    bench.press(.end, .character("M"))
    #expect(bench.shows("Move the payment to"))
    bench.type("0140")
    bench.press(.enter)
    guard case .movePayment(_, let payment, _)? = bench.performed.last else {
      Issue.record("nothing was moved")
      return
    }
    #expect(payment == Payment.ID(rawValue: 900))
    #expect(bench.message.contains("Done"))
    #expect(bench.title.contains("2026-0131"))
    bench.press(.end, .character("u"))
    #expect(bench.message.contains("Undone"))
  }

  @Test func `the hints and the menu begin with what is done with it`() {
    var bench = onPayment()
    bench.press(.end)
    #expect(bench.lines.last?.hasPrefix(" M move  u undo") == true)
    bench.press(.character("M"))
    bench.type("0140")
    bench.press(.escape, .character("M"))
    #expect(bench.shows("0140"))
    bench.press(.enter)
    #expect(bench.message.contains("moved 9 000.00 from 2026-0131 to 2026-0140"))
  }

  @Test(arguments: [
    ("take the payment off", PaymentReversed.Cause.mistake, "9 000.00 taken off 2026-0131"),
    ("the bank took it back", .returned, "9 000.00 of 2026-0131 taken back by the bank"),
  ])
  func `it is taken off from the menu`(name: String, cause: PaymentReversed.Cause, text: String) {
    var bench = onPayment()
    bench.press(.end, .character("a"))
    #expect(bench.shows(name))
    while !bench.cursorLine.contains(name) { bench.press(.down) }
    bench.press(.enter)
    guard case .reverse(_, let payment, let given, nil)? = bench.performed.last else {
      Issue.record("nothing was taken off")
      return
    }
    #expect(payment == Payment.ID(rawValue: 900))
    #expect(given == cause)
    #expect(bench.message.contains("Done: \(text); 9 680.00 open"))
  }

  @Test func `elsewhere it says to select a payment`() {
    var bench = Bench()
    bench.openCase("2026-0136")
    bench.press(.character("M"))
    #expect(bench.message.contains("select a payment in the timeline first"))
  }
}
