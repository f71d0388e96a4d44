import Canvas
import TestSupport
import Testing

@Suite struct `A list of every age` {
  @Test(arguments: [("utf8", Glyphs.utf8), ("ascii", .ascii)])
  func `looks like its golden file`(name: String, glyphs: Glyphs) {
    var canvas = Canvas(width: 60, height: 9, glyphs: glyphs)
    canvas.put(" Overdue  4 of 63 open · 21 407.50", row: 0, column: 0, style: .title)
    let table = Table([
      .init("", minimum: 3, gap: 1), .init("Customer", minimum: 10, ideal: 30),
      .init("Open", minimum: 9, alignment: .right), .init("Stage", minimum: 8, priority: 1),
    ])
    let places = table.placements(width: 58, from: 1)
    table.drawHeading(row: 1, placements: places, on: &canvas)
    let customers = [
      "Jan Peeters", "Café Zoë", "Müller & Söhne GmbH und Co. KG Köln", "株式会社", "Łódź",
    ]
    for (age, customer) in zip(Lateness.allCases, customers) {
      let row = 2 + Int(age.rawValue)
      let isSelected = age == .days31to60
      let style: Style = isSelected ? .selected(age) : .age(age)
      canvas.fill(
        Area(row: row, column: 0, width: 60, height: 1), style: isSelected ? style : .plain)
      table.drawRow(row: row, placements: places, style: style, on: &canvas) {
        [glyphs.mark(age), customer, "4 235.00", "overdue"][$0]
      }
      if isSelected { canvas.cursor = Position(row: row, column: 0) }
    }
    canvas.put("2026-0131: reminder is due", row: 7, column: 1, style: .muted)
    HintBar([.init("Enter", "open"), .init("p", "pay"), .init("?", "help")]).draw(
      row: 8, on: &canvas)
    expectGolden(canvas.text() + "\n\n" + canvas.styleText(), "list-\(name)")
  }
}
