import Canvas
import Claims
import TestSupport
import Testing
import Workflows

/// How many keys the commonest things take, with the invoice selected.
@Suite struct `Keys are few` {
  private func counting(
    _ keys: [Key], select number: String = "2026-0131", in bench: inout Bench
  ) -> (keys: Int, done: [Intent]) {
    bench.press(.tab, .character("/"))
    bench.type(number)
    bench.press(.enter, .escape)
    let before = bench.performed.count
    bench.press(.character("g"))
    while !bench.cursorLine.contains(number), bench.cursorLine != "" { bench.press(.down) }
    for key in keys { bench.press(key) }
    return (keys.count, Array(bench.performed.dropFirst(before)))
  }

  @Test func `two for a payment of the whole balance`() {
    var bench = Bench()
    let (keys, done) = counting([.character("p"), .enter], in: &bench)
    #expect(keys == 2)
    guard case .pay(let payment)? = done.first, done.count == 1 else {
      Issue.record("no payment: \(done)")
      return
    }
    #expect(payment.amount == nil || payment.amount == .euro(9_680))
    #expect(bench.message.contains("9 680.00"))
  }

  @Test func `three for the note of a call`() {
    var bench = Bench()
    let (keys, done) = counting([.character("t"), .character("c"), .enter], in: &bench)
    #expect(keys == 3)
    guard case .call? = done.first, done.count == 1 else {
      Issue.record("no call: \(done)")
      return
    }
  }

  @Test func `one for a case of the review`() {
    var bench = Bench()
    bench.press(.character("R"))
    let card = bench.lines[1]
    bench.press(.enter)
    #expect(bench.performed.count == 1)
    #expect(bench.lines[1] != card)
  }
}
