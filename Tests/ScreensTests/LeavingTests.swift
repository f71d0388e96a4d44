import Canvas
import Claims
import Screens
import TestSupport
import Testing

@Suite struct `Going back, undoing and leaving` {
  private func overdue() -> Bench {
    var bench = Bench()
    bench.press(.tab)
    return bench
  }

  @Test func `Esc goes one step back and never quits`() {
    var bench = overdue()
    bench.press(.enter, .character("p"), .escape)
    #expect(bench.shows("Timeline"))
    bench.press(.escape)
    #expect(!bench.shows("Timeline"))
    for _ in 0..<20 { bench.press(.escape) }
    #expect(!bench.hasQuit)
  }

  @Test func `q goes back and quits at the root, ^C anywhere`() {
    var bench = overdue()
    bench.press(.enter, .character("q"))
    #expect(!bench.hasQuit)
    bench.press(.character("q"))
    #expect(bench.hasQuit)
    bench = overdue()
    bench.press(.enter, .character("p"), .control("c"))
    #expect(bench.hasQuit)
  }

  @Test func `keeps a draft over Esc and gives it back`() {
    var bench = overdue()
    bench.press(.character("t"), .tab)
    bench.type("they said that")
    bench.press(.escape, .down, .character("t"))
    #expect(!bench.shows("they said that"))
    bench.press(.escape, .up, .character("t"))
    #expect(bench.shows("they said that"))
    bench.press(.enter, .character("t"))
    #expect(!bench.shows("they said that"))
  }

  @Test func `a draft of an amount or a search is typed over`() {
    var bench = overdue()
    bench.press(.character("p"))
    bench.type("12")
    bench.press(.escape, .character("p"))
    #expect(bench.shows("4 223.00 stays due"))
    bench.type("35")
    #expect(bench.shows("4 200.00 stays due"))
    bench.press(.escape, .character("P"))
    bench.type("nobody")
    bench.press(.escape, .character("P"))
    #expect(bench.shows("nobody"))
    bench.type("zoe")
    #expect(bench.shows("Café Zoë"))
  }

  @Test func `keeps what is being typed over ^C, into the next run`() {
    var bench = overdue()
    bench.press(.character("d"), .tab, .tab)
    bench.type("half a sen")
    bench.press(.control("c"))
    let kept = bench.cockpit.unfinished
    #expect(kept.count == 1)
    var next = Bench(drafts: kept)
    next.press(.tab, .character("d"))
    #expect(next.shows("half a sen"))
  }

  @Test func `undoes this session's last action at once, in words, and does it again`() {
    var bench = overdue()
    bench.press(.character("p"), .enter, .character("u"))
    #expect(bench.message.contains("Undone: payment 4 235.00 on 2026-0088"))
    #expect(bench.title.contains("7 of 10 open"))
    bench.press(.character("U"))
    #expect(bench.message.contains("Done again: payment 4 235.00 on 2026-0088"))
    #expect(bench.title.contains("6 of 9 open"))
    bench.press(.character("u"), .character("u"))
    #expect(bench.shows("Undo payment"))
  }

  @Test func `names an action older than ten minutes and asks`() {
    var bench = overdue()
    bench.press(.character("p"), .enter)
    bench.cockpit.now += 601
    bench.press(.character("u"))
    #expect(bench.shows("Undo payment 4 235.00 on 2026-0088? It was done 10 minutes ago."))
    bench.press(.enter, .character(" "))
    #expect(bench.shows("Undo payment"))
    bench.press(.escape)
    #expect(bench.title.contains("6 of 9 open"))
    bench.press(.character("u"), .character("y"))
    #expect(bench.title.contains("7 of 10 open"))
  }

  @Test func `offers what stands on an action as one group`() {
    var bench = overdue()
    bench.press(.character("s"), .enter, .character("y"), .enter, .character("a"))
    while !bench.cursorLine.contains("settlement accepted") { bench.press(.down) }
    bench.press(.enter, .character("y"))
    #expect(bench.shows("accepted"))
    for _ in 0..<8 { bench.press(.character("j")) }
    bench.press(.character("k"), .character("u"), .character("y"))
    #expect(bench.shows("can only be undone together with"))
    bench.press(.character("y"))
    #expect(bench.message.contains("Undone:"))
  }

  @Test func `takes back the selected line of a history after asking`() {
    var bench = overdue()
    bench.press(.enter, .character("j"), .character("j"), .character("j"), .character("j"))
    bench.press(.character("u"))
    #expect(bench.shows("Undo call"))
    bench.press(.character("y"))
    #expect(bench.shows("undone: call"))
  }

  @Test func `holds keys while the store works and takes them then`() {
    var bench = overdue()
    _ = bench.cockpit.update(.key(.character("p")))
    let effects = bench.cockpit.update(.key(.enter))
    _ = bench.cockpit.update(.key(.down))
    _ = bench.cockpit.update(.key(.down))
    #expect(bench.shows("Payment"))
    for effect in effects {
      var answers: [Message] = []
      bench.clerk.run(effect) { answers.append($0) }
      for answer in answers { bench.send(answer) }
    }
    #expect(!bench.shows("Amount"))
    #expect(bench.cursorLine.contains("2026-0131"))
  }

  @Test func `reads anew when somebody else has written, and at midnight`() {
    let ledger = SampleBooks.ledger()
    var bench = Bench(ledger: ledger)
    bench.press(.tab)
    var writer = SampleWriter(ledger: ledger, from: 500)
    let other = writer.customer("Nieuwe Klant BV", .business, language: .dutch)
    _ = writer.invoice("2026-0200", of: other, "50.00", due: "2026-11-01")
    bench.send(.storeChanged)
    #expect(bench.title.contains("8 of 11 open"))
    bench.send(.newDay(SampleBooks.day("2026-11-25")))
    #expect(bench.message.contains("Wed 25 Nov 2026"))
    #expect(bench.shows("105"))
  }

  @Test func `help finds by word and by key, and runs what is chosen`() {
    var bench = overdue()
    bench.press(.character("?"))
    bench.type("promi")
    bench.press(.enter)
    #expect(bench.shows("Promise to pay"))
    bench.press(.escape, .character("?"), .character("?"))
    #expect(!bench.shows("Help"))
    bench.press(.character(":"))
    bench.type("qckpy")
    #expect(bench.shows("quick payment"))
  }
}
