import Canvas
import Claims
import Matching
import Screens
import TestSupport
import Testing
import Workflows

@Suite struct `The draft of a quick payment` {
  /// On the second row found, in its amount.
  private func left() -> Bench {
    var bench = Bench()
    bench.press(.character("P"))
    bench.type("2026-01")
    bench.press(.down, .tab)
    bench.type("5,0")
    return bench
  }

  @Test func `keeps the row, its fields and where the cursor was`() {
    var bench = left()
    let selected = bench.selectedMatch
    bench.press(.escape, .character("P"))
    #expect(bench.selectedMatch == selected)
    #expect(bench.shows("5,0"))
    bench.press(.end)
    bench.type("7")
    #expect(bench.shows("5,07"))
    bench.press(.enter)
    guard case .pay(let payment)? = bench.performed.last else {
      Issue.record("nothing was booked")
      return
    }
    #expect(payment.amount == .euro(5) + Money(minorUnits: 7))
    bench.press(.character("P"))
    #expect(!bench.shows("2026-01"))
  }

  @Test func `is the same after the program was left`() {
    let bench = left()
    var next = Bench(drafts: bench.cockpit.unfinished)
    next.press(.character("P"))
    #expect(next.selectedMatch == bench.selectedMatch)
    #expect(next.shows("5,0"))
    #expect(next.cursorLine.contains("5,0"))
  }

  @Test func `is left as it was where the rows haven't come yet`() {
    let drafts = left().cockpit.unfinished
    var next = Bench(drafts: drafts)
    _ = next.cockpit.update(.key(.character("P")))
    _ = next.cockpit.update(.key(.escape))
    #expect(next.cockpit.unfinished == drafts)
  }

  @Test func `a number without its marks finds the invoice`() {
    var bench = Bench()
    bench.press(.character("P"))
    bench.type("20260136")
    #expect(bench.shows("Bakkerij Van Damme"))
    bench.press(.escape, .character("/"))
    bench.type("20260088")
    #expect(bench.cursorLine.contains("2026-0088") || bench.shows("2026-0088"))
  }
}

extension Bench {
  /// The line of the row that is selected in the quick payment.
  fileprivate var selectedMatch: String? {
    lines.first { $0.contains("► 2026-") }
  }
}

@Suite struct `The quick payment before the rows are read` {
  @Test func `Enter waits for them and books then`() {
    var bench = Bench()
    _ = bench.cockpit.update(.key(.character("P")))
    for character in "0131" { _ = bench.cockpit.update(.key(.character(character))) }
    #expect(bench.cockpit.update(.key(.enter)).isEmpty)
    var answers: [Message] = []
    bench.clerk.run(.loadOpen) { answers.append($0) }
    let effects = answers.flatMap { bench.cockpit.update($0) }
    let performs = effects.contains { effect in
      if case .perform(let intents) = effect, case .pay? = intents.first { true } else { false }
    }
    #expect(performs)
  }
}
