/// Sets a table over the width of the text.
struct TableSetter {
  private typealias Row = RenderedLetter.Table.Row

  private static let gap = 12.0
  /// The least to which a column of text shrinks.
  private static let least = 48.0
  private static let padding = 2.5
  /// Rows, with their heading.
  private static let shortGroup = 14

  let table: RenderedLetter.Table
  let typesetter: Typesetter

  /// Rows that stay whole; the titles are repeated above a row that begins a page.
  func strips() -> [Strip] {
    let widths = columnWidths()
    var header: [Strip] = []
    if table.hasHeader {
      header = [titles(widths)]
    }
    var strips = header
    for (index, row) in table.rows.enumerated() {
      let next = index + 1 < table.rows.count ? table.rows[index + 1].style : nil
      // A sum never begins a page; what stands under a heading stays with it, if a page has room for that.
      let keeps =
        next == .total || next == .subtotal || row.style == .heading
        || (next == .plain && isShortGroup(around: index))
      var rows = self.strips(of: row, widths: widths, isFirst: index == 0)
      for strip in rows.indices {
        rows[strip].header = header
        rows[strip].keepsWithNext = strip + 1 < rows.count || keeps
      }
      strips += rows
    }
    return strips
  }

  /// Whether the row stands under a heading with so few others that they belong on one page.
  private func isShortGroup(around index: Int) -> Bool {
    guard let start = table.rows[...index].lastIndex(where: { $0.style == .heading }) else {
      return false
    }
    let end = table.rows[(index + 1)...].firstIndex { $0.style == .heading || $0.style == .total }
    return (end ?? table.rows.count) - start <= TableSetter.shortGroup
  }

  private func titles(_ widths: [Double]) -> Strip {
    let cells = setCells(table.columns.map(\.title), .smallStrong, widths)
    let height = (cells.map(\.height).max() ?? 0) + 2 * TableSetter.padding
    return Strip(height: height, keepsWithNext: true) { pen, y in
      draw(cells, widths: widths, y: y + TableSetter.padding, with: pen, atBottom: height)
      pen.rule(from: Sheet.left, to: Sheet.right, y: y + height)
    }
  }

  private func strips(of row: Row, widths: [Double], isFirst: Bool) -> [Strip] {
    let isSum = row.style == .total || row.style == .subtotal
    let style: TypeStyle = isSum || row.style == .heading ? .tableStrong : .table
    let cells = setCells(row.cells, style, spannedWidths(widths, of: row))
    let above = row.style == .heading && !isFirst ? 6 : TableSetter.padding
    let below = row.notes.isEmpty ? TableSetter.padding : 0
    let height = (cells.map(\.height).max() ?? 0) + above + below
    let rule: (weight: Double, grey: Double)? =
      switch row.style {
      case .total: (0.6, 0)
      case .subtotal: (0.3, 0.6)
      case .heading, .plain: nil
      }
    let main = Strip(height: height) { pen, y in
      if let rule {
        pen.rule(
          from: Sheet.left, to: Sheet.right, y: y, weight: rule.weight, grey: rule.grey)
      }
      draw(cells, widths: widths, y: y + above, with: pen)
    }
    return [main] + row.notes.enumerated().map { note($1, isLast: $0 + 1 == row.notes.count) }
  }

  private func note(_ text: String, isLast: Bool) -> Strip {
    let set = typesetter.set(text, .note, width: Sheet.textWidth - 90)
    return Strip(height: set.height + (isLast ? TableSetter.padding + 1 : 0)) { pen, y in
      pen.draw(set, x: Sheet.left + 8, y: y)
    }
  }

  private func setCells(
    _ cells: [String], _ style: TypeStyle, _ widths: [Double]
  ) -> [SetText] {
    zip(cells, widths).map { typesetter.set($0, style, width: $1) }
  }

  private func draw(
    _ cells: [SetText], widths: [Double], y: Double, with pen: Pen, atBottom height: Double? = nil
  ) {
    var x = Sheet.left
    for (index, cell) in cells.enumerated() {
      let shift = height.map { $0 - 2 * TableSetter.padding - cell.height } ?? 0
      if table.columns[index].isRightAligned {
        pen.draw(cell, x: x + widths[index], y: y + shift, side: .right)
      } else {
        pen.draw(cell, x: x, y: y + shift)
      }
      x += widths[index] + TableSetter.gap
    }
  }

  // MARK: Columns

  /// As wide as their content; columns of text give way where the whole is too wide, and the last
  /// of them takes what is left.
  private func columnWidths() -> [Double] {
    var widths = table.columns.indices.map { naturalWidth($0) }
    let room = Sheet.textWidth - TableSetter.gap * Double(widths.count - 1)
    let texts = widths.indices.filter { !table.columns[$0].isRightAligned }
    var excess = widths.reduce(0, +) - room
    while excess > 0.01 {
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > TableSetter.least
      else { break }
      let second = texts.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let floor = max(second - 1, TableSetter.least)
      let cut = min(excess, widths[widest] - floor)
      widths[widest] -= cut
      excess -= cut
    }
    if excess < 0, let last = texts.last { widths[last] -= excess }
    return widths
  }

  private func naturalWidth(_ column: Int) -> Double {
    let title = typesetter.set(table.columns[column].title, .smallStrong).width
    let cells = table.rows.lazy.filter { column > 0 || !spans($0) }.map { row in
      let style: TypeStyle =
        row.style == .total || row.style == .subtotal ? .tableStrong : .table
      return typesetter.set(row.cells[column], style).width
    }
    return max(title, cells.max() ?? 0).rounded(.up) + 0.5
  }

  /// Whether the first cell may run over the empty ones after it.
  private func spans(_ row: Row) -> Bool {
    row.style == .heading || (row.cells.count > 2 && row.cells[1].isEmpty)
  }

  private func spannedWidths(_ widths: [Double], of row: Row) -> [Double] {
    guard spans(row), let first = widths.first else { return widths }
    let empty = zip(row.cells, widths).dropFirst().prefix { $0.0.isEmpty }
    return [empty.reduce(first) { $0 + $1.1 + TableSetter.gap }] + widths.dropFirst()
  }
}
