/// A table in columns of a fixed-width font.
struct PlainTable {
  let table: RenderedLetter.Table
  let width: Int

  private static let gap = 2
  /// The least to which a column of text shrinks.
  private static let least = 6

  var lines: [String] {
    let widths = columnWidths
    let whole = widths.reduce(0, +) + PlainTable.gap * (widths.count - 1)
    let rule = String(repeating: "-", count: whole)
    var lines: [String] = []
    if table.hasHeader {
      lines += self.lines(of: table.columns.map(\.title), widths: widths)
      lines.append(rule)
    }
    for (index, row) in table.rows.enumerated() {
      if row.style == .heading, index > 0 { lines.append("") }
      if row.style == .total { lines.append(rule) }
      lines += self.lines(of: row.cells, widths: spannedWidths(widths, of: row))
      for note in row.notes {
        lines += PlainText.wrap(note, width: width - 2).map { "  " + $0 }
      }
    }
    return lines
  }

  private func lines(of cells: [String], widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { cell, width in PlainText.wrap(cell, width: width) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (index, cell) in wrapped.enumerated() {
        let isRight = table.columns[index].isRightAligned
        let part = line < cell.count ? cell[line] : ""
        text += PlainText.padded(part, to: widths[index], right: isRight)
        if index + 1 < wrapped.count, widths[index + 1] > 0 {
          text += String(repeating: " ", count: PlainTable.gap)
        }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// As wide as the content, and columns of text narrower where the whole is too wide. Two columns
  /// (what, how much) fill the width.
  private var columnWidths: [Int] {
    var widths = table.columns.indices.map { index in
      let cells = table.rows.lazy.filter { index > 0 || !spans($0) }
        .map { PlainText.columns($0.cells[index]) }
      return max(PlainText.columns(table.columns[index].title), cells.max() ?? 0)
    }
    let room = width - PlainTable.gap * (widths.count - 1)
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let candidates = widths.indices.filter {
        !table.columns[$0].isRightAligned && widths[$0] > PlainTable.least
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    if widths.count == 2, excess < 0 { widths[0] -= excess }
    return widths
  }

  /// Whether the first cell runs over the empty ones after it.
  private func spans(_ row: RenderedLetter.Table.Row) -> Bool {
    row.cells.count > 2 && row.cells[1].isEmpty
  }

  /// A cell that another runs over has no width, and no gap before it.
  private func spannedWidths(_ widths: [Int], of row: RenderedLetter.Table.Row) -> [Int] {
    guard spans(row), let first = widths.first else { return widths }
    let empty = zip(row.cells, widths).dropFirst().prefix { $0.0.isEmpty }.map(\.1)
    return [empty.reduce(first) { $0 + $1 + PlainTable.gap }] + empty.map { _ in 0 }
      + widths.dropFirst(1 + empty.count)
  }
}
