import Canvas
import Claims
import Screens
import TestSupport
import Testing

@Suite struct `The list` {
  private func overdue(_ width: Int = 80, _ height: Int = 24) -> Bench {
    var bench = Bench(width, height)
    bench.press(.tab)
    return bench
  }

  @Test func `opens on what is due today, or on what is overdue where nothing is`() {
    #expect(Bench().title.contains("Due today"))
    let empty = FakeLedger(
      road: SampleBooks.road, today: SampleBooks.today)
    var bench = Bench(ledger: empty)
    #expect(bench.title.contains("Overdue"))
    bench.press(.tab, .tab, .tab)
    #expect(bench.shows("maan import"))
  }

  @Test func `goes round its views with Tab and back with Shift-Tab`() {
    var bench = Bench()
    for name in ["Overdue", "Disputed", "Promised", "All open", "Everything", "Due today"] {
      bench.press(.tab)
      #expect(bench.title.contains(name))
    }
    bench.press(.backTab)
    #expect(bench.title.contains("Everything"))
    bench.press(.character("-"))
    #expect(bench.title.contains("Due today"))
  }

  @Test func `narrows while one types and Enter keeps, Esc clears`() {
    var bench = overdue()
    bench.press(.character("/"))
    bench.type("ZOE")
    #expect(bench.title.contains("1 of 10 open · EUR 1 000.00"))
    #expect(bench.title.contains("filter: ZOE  1/7"))
    #expect(bench.shows("Café Zoë"))
    #expect(!bench.shows("Stad Voorbeeld"))
    bench.press(.enter)
    bench.press(.character("j"))
    #expect(bench.title.contains("filter: ZOE"))
    bench.press(.escape)
    #expect(bench.title.contains("7 of 10 open"))
    #expect(!bench.hasQuit)
  }

  @Test(arguments: [
    ("0088", "2026-0088"), ("0909337", "2026-0088"), ("+++090/9337", "2026-0088"),
    ("9680", "2026-0131"), ("9 680", "2026-0131"), ("9.680,00", "2026-0131"),
    ("423,5", "2026-0133"), ("elise", "2026-0104"), ("SOHNE", "2026-0135"),
    (" van damme ", "2026-0136"),
  ])
  func `finds by number, reference, amount and name`(typed: String, number: String) {
    var bench = overdue()
    bench.press(.character("/"))
    bench.type(typed)
    #expect(bench.title.contains("1 of 10"))
    #expect(bench.cursorLine.contains("/ ") || bench.shows(number))
    #expect(bench.shows(number))
  }

  @Test func `says so where nothing fits the filter`() {
    var bench = overdue()
    bench.press(.character("/"))
    bench.type("nobody")
    #expect(bench.shows("Nothing fits 'nobody'"))
    bench.press(.backspace, .enter, .escape)
    #expect(bench.title.contains("7 of 10"))
  }

  @Test func `takes a paste as a search and never as commands`() {
    var bench = overdue()
    bench.press(.paste("qpd"))
    #expect(!bench.hasQuit)
    #expect(bench.title.contains("filter: qpd"))
    bench.press(.escape, .paste("+++090/9337/55493+++"))
    #expect(bench.cursorLine.contains("2026-0088"))
    #expect(bench.performed.isEmpty)
  }

  @Test func `looks for a paste in all views where its own has nothing`() {
    var bench = Bench()
    bench.send(.key(.paste("2026-0088")))
    #expect(bench.shows("2026-0088"))
    bench.press(.escape)
    bench.send(.key(.paste("nobody has this")))
    #expect(bench.title.contains("Everything"))
    bench.press(.escape, .character("-"))
    #expect(!bench.title.contains("Everything"))
  }

  @Test func `writes sums whole or not at all`() {
    for width in 40...80 {
      var bench = Bench(width, 10)
      bench.press(.tab)
      #expect(!bench.title.contains("EUR") || bench.title.contains("EUR 21 807.50"))
    }
  }

  @Test func `keeps its selection on the invoice through views, orders and sizes`() {
    var bench = overdue()
    bench.press(.down, .down, .down)
    #expect(bench.cursorLine.contains("2026-0131"))
    bench.press(.character("o"), .down, .enter)
    #expect(bench.cursorLine.contains("2026-0131"))
    bench.send(.key(.resize(width: 60, height: 16)))
    #expect(bench.cursorLine.contains("2026-0131"))
    bench.send(.storeChanged)
    bench.press(.tab, .tab, .tab)
    #expect(bench.title.contains("All open"))
    bench.press(.backTab, .backTab, .backTab)
    bench.press(.character("/"))
    bench.type("stad")
    bench.press(.escape)
    #expect(bench.cursorLine.contains("2026-0131"))
  }

  @Test func `selects the next row when one leaves`() {
    var bench = overdue()
    bench.press(.down, .down, .down, .character("p"), .enter)
    #expect(!bench.shows("2026-0131  Stad"))
    #expect(bench.cursorLine.contains("2026-0133"))
    bench.press(.end, .character("p"), .enter)
    #expect(bench.cursorLine.contains("2026-0135"))
  }

  @Test func `marks rows, and a range with v`() {
    var bench = overdue()
    bench.press(.character(" "), .character(" "))
    #expect(bench.title.contains("2 marked · EUR 5 324.00"))
    bench.press(.escape)
    #expect(!bench.title.contains("marked"))
    bench.press(.home, .character("v"), .down, .down)
    #expect(bench.title.contains("range"))
    bench.press(.character("v"))
    #expect(bench.title.contains("3 marked"))
    #expect(!bench.hasQuit)
  }

  @Test func `takes single things on one row only`() {
    var bench = overdue()
    bench.press(.character(" "), .character(" "), .character("p"))
    #expect(bench.message.contains("one invoice at a time"))
  }

  @Test func `selects by a click and scrolls by the wheel, and neither acts`() {
    var bench = overdue()
    bench.press(.click(row: 5, column: 10))
    #expect(bench.cursorLine.contains("2026-0131"))
    bench.press(.wheel(3))
    #expect(bench.cursorLine.contains("2026-0136"))
    bench.press(.click(row: 23, column: 2), .click(row: 0, column: 0))
    #expect(bench.performed.isEmpty)
  }

  @Test func `shows hostile names harmlessly`() {
    let ledger = SampleBooks.ledger()
    var writer = SampleWriter(ledger: ledger, from: 500)
    let evil = writer.customer(
      "\u{1B}[31mEvil\u{202E}\n\u{7}Corp \u{1F468}\u{200D}\u{1F469}", .business, language: .dutch)
    _ = writer.invoice("\u{9B}2J\u{1B}c", of: evil, "5.00", due: "2026-01-01")
    var bench = Bench(ledger: ledger)
    bench.press(.tab)
    for scalar in bench.frame.text().unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
    }
    #expect(bench.shows("[31mEvil Corp"))
  }
}
