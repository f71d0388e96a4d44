/// A table in columns of a fixed-width font.
struct PlainTable {
  let table: RenderedLetter.Table
  let width: Int

  /// Between columns: the second one where the table doesn't fit otherwise.
  private static let gaps = [2, 1]
  /// The least to which a column of text shrinks.
  private static let least = 6

  var lines: [String] {
    let (widths, gap) = layout
    let whole = widths.reduce(0, +) + gap * (widths.count - 1)
    let rule = String(repeating: "-", count: whole)
    var lines: [String] = []
    if table.hasHeader {
      lines += self.lines(of: table.columns.map(\.title), widths: widths, gap: gap)
      lines.append(rule)
    }
    for (index, row) in table.rows.enumerated() {
      if row.style == .heading, index > 0 { lines.append("") }
      if row.style == .total { lines.append(rule) }
      lines += self.lines(of: row.cells, widths: spanned(widths, gap, of: row), gap: gap)
      for note in row.notes {
        lines += PlainText.wrap(note, width: width - 2).map { "  " + $0 }
      }
    }
    return lines
  }

  private func lines(of cells: [String], widths: [Int], gap: Int) -> [String] {
    let wrapped = zip(cells, widths).map { cell, width in PlainText.wrap(cell, width: width) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (index, cell) in wrapped.enumerated() {
        let isRight = table.columns[index].isRightAligned
        let part = line < cell.count ? cell[line] : ""
        text += PlainText.padded(part, to: widths[index], right: isRight)
        if index + 1 < wrapped.count, widths[index + 1] > 0 {
          text += String(repeating: " ", count: gap)
        }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// As wide as the content, and columns of text narrower where the whole is too wide: words, such as days, are cut
  /// only where nothing else helps. Two columns (what, how much) fill the width.
  private var layout: (widths: [Int], gap: Int) {
    let natural = columnWidths { PlainText.columns($0) }
    let words = columnWidths { $0.split(separator: " ").map(PlainText.columns).max() ?? 0 }
    var layout = (widths: natural, gap: PlainTable.gaps[0])
    for (least, gap) in PlainTable.gaps.map({ (words, $0) }) + [(natural.map { _ in 0 }, 1)] {
      let room = width - gap * (natural.count - 1)
      layout = (shrunk(natural, to: room, least: least), gap)
      if layout.widths.reduce(0, +) <= room { break }
    }
    let room = width - layout.gap * (natural.count - 1)
    if natural.count == 2 { layout.widths[0] += max(0, room - layout.widths.reduce(0, +)) }
    return layout
  }

  /// The most that `measure` finds in each column.
  private func columnWidths(_ measure: (String) -> Int) -> [Int] {
    table.columns.indices.map { index in
      let cells = table.rows.filter { index > 0 || !spans($0) }.map { measure($0.cells[index]) }
      return max(measure(table.columns[index].title), cells.max() ?? 0)
    }
  }

  private func shrunk(_ widths: [Int], to room: Int, least: [Int]) -> [Int] {
    var widths = widths
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let candidates = widths.indices.filter {
        !table.columns[$0].isRightAligned && widths[$0] > max(PlainTable.least, least[$0])
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// Whether the first cell runs over the empty ones after it.
  private func spans(_ row: RenderedLetter.Table.Row) -> Bool {
    row.cells.count > 2 && row.cells[1].isEmpty
  }

  /// A cell that another runs over has no width, and no gap before it.
  private func spanned(_ widths: [Int], _ gap: Int, of row: RenderedLetter.Table.Row) -> [Int] {
    guard spans(row), let first = widths.first else { return widths }
    let empty = zip(row.cells, widths).dropFirst().prefix { $0.0.isEmpty }.map(\.1)
    return [empty.reduce(first) { $0 + $1 + gap }] + empty.map { _ in 0 }
      + widths.dropFirst(1 + empty.count)
  }
}
