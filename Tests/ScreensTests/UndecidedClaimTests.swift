import Canvas
import Claims
import Matching
import Screens
import TestSupport
import Testing
import Workflows

@Suite struct `A balance that was paid while more was claimed` {
  private func undecided() -> Bench {
    let ledger = SampleBooks.ledger()
    if let row = SampleBank.row("2026-0088", ledger) {
      var payment = PaymentReceived(
        receivable: row.id, on: SampleBank.day("2026-11-23"), amount: row.open, keepsClaim: true)
      payment.leavesClaimOpen = true
      ledger.record(
        Action.Note(.importFiles, numbers: ["2026-0088"]), [.paymentReceived(payment)])
    }
    var bench = Bench(ledger: ledger)
    bench.press(.character("/"))
    bench.type("0088")
    bench.press(.enter)
    return bench
  }

  @Test func `the menu offers to let the claim go or to keep it`() {
    var bench = undecided()
    bench.press(.character("a"))
    #expect(bench.shows("let the interest go"))
    #expect(bench.shows("keep claiming"))
    bench.press(.escape, .character(":"))
    bench.type("keep claiming")
    bench.press(.enter)
    guard case .keepClaim? = bench.performed.last else {
      Issue.record("nothing was kept")
      return
    }
    #expect(bench.message.contains("Done"))
    bench.press(.character("u"), .character(":"))
    bench.type("let the interest")
    bench.press(.enter)
    guard case .writeOff(_, let amount, .waived)? = bench.performed.last else {
      Issue.record("nothing was let go")
      return
    }
    #expect(amount?.isZero == true)
    #expect(bench.message.contains("Done"))
  }

  @Test func `elsewhere the menu doesn't speak of it`() {
    var bench = Bench()
    bench.press(.character("a"))
    #expect(!bench.shows("let the interest go"))
  }
}
