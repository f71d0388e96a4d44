import Canvas
import Testing

@Suite struct `A hint line` {
  private func line(width: Int) -> String {
    var canvas = Canvas(width: width, height: 1)
    HintBar([.init("Enter", "open"), .init("p", "pay"), .init("n", "notice"), .init("?", "help")])
      .draw(row: 0, on: &canvas)
    return canvas.text()
  }

  @Test func `drops hints from the right and keeps the last`() {
    #expect(line(width: 80) == " Enter open  p pay  n notice  ? help")
    #expect(line(width: 36) == " Enter open  p pay  n notice  ? help")
    #expect(line(width: 35) == " Enter open  p pay  ? help")
    #expect(line(width: 20) == " Enter open  ? help")
    #expect(line(width: 10) == " ? help")
    #expect(line(width: 4) == " ? h")
    #expect(line(width: 0) == "")
  }
}

@Suite struct `A table` {
  private let table = Table([
    .init("", minimum: 3, gap: 1),
    .init("Number", minimum: 9, priority: 1),
    .init("Customer", minimum: 10, ideal: 40),
    .init("Due", minimum: 10, priority: 3),
    .init("Open", minimum: 9, alignment: .right),
    .init("Stage", minimum: 8, ideal: 20, priority: 2),
  ])

  @Test func `leaves out the least important columns first`() {
    func shown(_ width: Int) -> [Int] { table.placements(width: width).map(\.index) }
    #expect(shown(58) == [0, 1, 2, 3, 4, 5])
    #expect(shown(57) == [0, 1, 2, 4, 5])
    #expect(shown(45) == [0, 1, 2, 4])
    #expect(shown(30) == [0, 2, 4])
    #expect(shown(10) == [0, 2])
    #expect(shown(0).isEmpty)
  }

  @Test func `gives spare columns to the most important that can use them`() {
    let widths = table.placements(width: 100).map(\.width)
    #expect(widths == [3, 9, 40, 10, 9, 20])
    for width in 0...140 {
      let last = table.placements(width: width).last
      #expect((last.map { $0.column + $0.width } ?? 0) <= width)
    }
  }

  @Test func `draws its heading and rows in the same columns`() {
    var canvas = Canvas(width: 40, height: 2)
    let places = table.placements(width: 40)
    table.drawHeading(row: 0, placements: places, on: &canvas)
    table.drawRow(row: 1, placements: places, style: .age(.over90), on: &canvas) {
      ["!!!", "2026-0088", "Bouwwerken Peeters NV", "12-08", "4 235.00", "notice"][$0]
    }
    #expect(
      canvas.text() == """
            Number     Customer             Open
        !!! 2026-0088  Bouwwerken Pe…   4 235.00
        """)
  }
}

@Suite struct `A scroll window` {
  @Test func `keeps two lines beyond the selection in sight`() {
    var window = ScrollWindow()
    window.show(7, count: 100, height: 10)
    #expect(window.top == 0)
    window.show(8, count: 100, height: 10)
    #expect(window.top == 1)
    window.show(99, count: 100, height: 10)
    #expect(window.top == 90)
    window.show(92, count: 100, height: 10)
    #expect(window.top == 90)
    window.show(91, count: 100, height: 10)
    #expect(window.top == 89)
    #expect(window.lines(count: 100, height: 10) == 89..<99)
  }

  @Test func `keeps the selection in sight whatever the size`() {
    for height in 0...12 {
      for count in 0...15 {
        for selection in 0..<max(1, count) {
          var window = ScrollWindow(top: 9)
          window.show(selection, count: count, height: height)
          let lines = window.lines(count: count, height: height)
          #expect(height == 0 || count == 0 || lines.contains(selection))
          #expect(lines.upperBound <= count)
        }
      }
    }
  }
}

@Suite struct `Moving through lines` {
  @Test(arguments: [
    (Key.down, 51), (.up, 49), (.character("j"), 51), (.character("k"), 49), (.pageDown, 59),
    (.pageUp, 41), (.control("d"), 55), (.control("u"), 45), (.home, 0), (.character("g"), 0),
    (.end, 99), (.character("G"), 99), (.wheel(3), 53), (.wheel(-3), 47),
  ])
  func `goes where the key says`(key: Key, target: Int) {
    #expect(Motion(key)?.moved(from: 50, count: 100, height: 10) == target)
  }

  @Test func `stays within the lines there are`() {
    #expect(Motion.pages(1).moved(from: 3, count: 5, height: 10) == 4)
    #expect(Motion.lines(-1).moved(from: 0, count: 5, height: 10) == 0)
    #expect(Motion.last.moved(from: 0, count: 0, height: 0) == 0)
    #expect(Motion(.enter) == nil)
  }
}
