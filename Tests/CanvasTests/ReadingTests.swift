import Canvas
import Testing

@Suite struct `Wrapped text` {
  @Test func `breaks at blanks and keeps indents`() {
    let text = "  Van factuur 2026-0117 staat nog 600,00 EUR open"
    #expect(
      Wrapping.lines(of: text, width: 16) == [
        "  Van factuur", "2026-0117 staat", "nog 600,00 EUR", "open",
      ])
  }

  @Test func `breaks words that are longer than a line`() {
    #expect(Wrapping.lines(of: "a BE68539007547034", width: 8) == ["a", "BE685390", "07547034"])
    #expect(Wrapping.lines(of: "株式会社サンプル", width: 5) == ["株式", "会社", "サン", "プル"])
  }

  @Test func `has at least one line and loses no word`() {
    #expect(Wrapping.lines(of: "", width: 10) == [""])
    for width in -1...30 {
      let lines = Wrapping.lines(of: "one two  three four", width: width)
      #expect(lines.joined().filter { $0 != " " } == "onetwothreefour")
      #expect(lines.allSatisfy { $0.count <= max(2, width) })
    }
  }
}

@Suite struct `A text to read` {
  private let letter = (1...20).map { "line \($0)" }.joined(separator: "\n")

  @Test func `scrolls and stops at its last page`() {
    var view = TextView(letter)
    view.handle(.pageDown, width: 20, height: 6)
    #expect(view.offset == 5)
    view.handle(.end, width: 20, height: 6)
    #expect(view.offset == 14)
    view.handle(.down, width: 20, height: 6)
    #expect(view.offset == 14)
    view.handle(.home, width: 20, height: 6)
    #expect(view.offset == 0)
    let isUsed = view.handle(.enter, width: 20, height: 6)
    #expect(!isUsed)
  }

  @Test func `shows its last page after the screen grew`() {
    let view = TextView(letter, offset: 19)
    var canvas = Canvas(width: 10, height: 3)
    view.draw(in: canvas.area, on: &canvas)
    #expect(canvas.text() == "line 18\nline 19\nline 20")
  }
}

@Suite struct `A theme` {
  @Test func `keeps the colour of the age in a selected row`() {
    let theme = Theme(depth: .indexed256)
    #expect(theme.look(of: .selected(.over90)).colour == 163)
    #expect(theme.look(of: .selected(.over90)).traits == [.reverse, .bold])
    #expect(theme.look(of: .age(.notDue)).colour == 29)
  }

  @Test func `has no colour in mono, and still tells errors apart`() {
    let theme = Theme(depth: .mono)
    let roles: [Style] = [.plain, .muted, .error, .warning, .ok, .age(.over90), .field]
    #expect(roles.allSatisfy { theme.look(of: $0).colour == nil })
    #expect(theme.look(of: .error).traits != theme.look(of: .plain).traits)
  }

  @Test(arguments: zip([-3, 0, 1, 30, 31, 60, 61, 90, 91], [0, 0, 1, 1, 2, 2, 3, 3, 4]))
  func `sorts days late into ages`(days: Int, step: UInt8) {
    #expect(Lateness(daysLate: days).rawValue == step)
  }
}
