import CPangoCairo
import Claims

/// Sets a table of text pages: a line under each row, heads on each page, long cells over several pages.
struct GridSetter {
  private typealias Row = TextPages.Table.Row
  private typealias Column = TextPages.Table.Column

  /// A cell's text, and the mark before it.
  private struct SetCell {
    let text: SetText
    var check: TextPages.Check?
  }

  private static let gap = 10.0
  private static let padding = 3.0
  /// The least to which a column shrinks.
  private static let least = 30.0
  /// A row of more lines than these may be broken by the end of a page.
  private static let unbrokenLines = 14
  private static let markWidth = 13.0

  let table: TextPages.Table
  let language: Language
  let typesetter: Typesetter

  func strips() -> [Strip] {
    guard !table.columns.isEmpty else { return [] }
    let widths = columnWidths()
    let hasTitles = table.columns.contains { !$0.title.isEmpty }
    let header = hasTitles ? [titles(widths)] : []
    var strips = header
    for (index, row) in table.rows.enumerated() {
      let isFollowedBySum =
        index + 1 < table.rows.count && table.rows[index + 1].style == .total
      var rows = self.strips(of: row, widths)
      for line in rows.indices { rows[line].header = header }
      rows[rows.count - 1].keepsWithNext = row.style == .heading || isFollowedBySum
      strips += rows
    }
    return strips
  }

  // MARK: Rows

  private func titles(_ widths: [Double]) -> Strip {
    let cells = zip(table.columns, widths).map {
      typesetter.set(TextPages.harmless($0.title), .smallStrong, width: $1)
    }
    let height = (cells.map(\.height).max() ?? 0) + 2 * GridSetter.padding
    return Strip(height: height, keepsWithNext: true) { pen, y in
      var x = Sheet.left
      for (index, cell) in cells.enumerated() {
        let top = y + height - GridSetter.padding - cell.height
        draw(cell, in: index, x: x, width: widths[index], y: top, with: pen)
        x += widths[index] + GridSetter.gap
      }
      pen.rule(from: Sheet.left, to: Sheet.right, y: y + height)
    }
  }

  /// A strip for each line of its cells.
  private func strips(of row: Row, _ widths: [Double]) -> [Strip] {
    let cells = set(row, widths)
    let count = max(1, cells.map(\.text.lineCount).max() ?? 1)
    let style: TypeStyle = row.style == .plain ? .table : .tableStrong
    let least = Sheet.millimetres(Double(table.rowMillimetres))
    let above = row.style == .heading ? 8 : GridSetter.padding
    let height = Double(count) * style.pitch + above + GridSetter.padding
    let below = GridSetter.padding + max(0, (row.style == .plain ? least : 0) - height)
    return (0..<count).map { line in
      let isLast = line + 1 == count
      let top = line == 0 ? above : 0
      let height = top + style.pitch + (isLast ? below : 0)
      let keeps =
        count <= GridSetter.unbrokenLines || line == 0 || line + 2 == count
      return Strip(height: height, keepsWithNext: !isLast && keeps) { pen, y in
        if line == 0, row.style == .total {
          pen.rule(from: Sheet.left, to: Sheet.right, y: y)
        }
        draw(line, of: cells, widths, y: y + top, with: pen)
        if isLast, row.style != .total {
          pen.rule(
            from: Sheet.left, to: Sheet.right, y: y + height, weight: 0.3, grey: 0.75)
        }
      }
    }
  }

  private func set(_ row: Row, _ widths: [Double]) -> [SetCell] {
    let style: TypeStyle = row.style == .plain ? .table : .tableStrong
    let widths = row.style == .heading ? [Sheet.textWidth] : widths
    return zip(row.cells, widths).map { cell, width in
      switch cell {
      case .text(let text):
        return SetCell(text: typesetter.set(TextPages.harmless(text), style, width: width))
      case .check(let check):
        let text = typesetter.set(
          word(for: check), style, width: max(1, width - GridSetter.markWidth))
        return SetCell(text: text, check: check)
      }
    }
  }

  private func draw(
    _ line: Int, of cells: [SetCell], _ widths: [Double], y: Double, with pen: Pen
  ) {
    var x = Sheet.left
    for (index, cell) in cells.enumerated() {
      let indent = cell.check == nil ? 0 : GridSetter.markWidth
      if line < cell.text.lineCount {
        draw(
          cell.text, line: line, in: index, x: x + indent, width: widths[index] - indent, y: y,
          with: pen)
      }
      if line == 0, let check = cell.check {
        pen.mark(check, x: x, y: y + 2, size: 8)
      }
      x += widths[index] + GridSetter.gap
    }
  }

  private func draw(
    _ text: SetText, line: Int? = nil, in column: Int, x: Double, width: Double, y: Double,
    with pen: Pen
  ) {
    let lines = line.map { $0..<$0 + 1 }
    if table.columns[column].isRightAligned {
      pen.draw(text, lines: lines, x: x + width, y: y, side: .right)
    } else {
      pen.draw(text, lines: lines, x: x, y: y)
    }
  }

  private func word(for check: TextPages.Check) -> String {
    let labels = LetterLabels.of(language)
    return switch check {
    case .met: labels.met
    case .notMet: labels.notMet
    case .toCheck: labels.toCheck
    }
  }

  // MARK: Columns

  private func columnWidths() -> [Double] {
    var widths = table.columns.indices.map(ownWidth)
    let shares = table.columns.map(share)
    let shareCount = shares.reduce(0, +)
    let sharing = shares.filter { $0 > 0 }.count
    let gaps = GridSetter.gap * Double(widths.count - 1)
    // Columns that share what is left need a third of the page to do so.
    let room = Sheet.textWidth - gaps - (sharing > 0 ? Sheet.textWidth / 3 : 0)
    shrink(&widths, to: room)
    let left = Sheet.textWidth - gaps - widths.reduce(0, +)
    guard left > 0 else { return widths }
    if shareCount > 0 {
      for (index, share) in shares.enumerated() where share > 0 {
        widths[index] = left * Double(share) / Double(shareCount)
      }
    } else if let last = table.columns.lastIndex(where: { !$0.isRightAligned }) {
      widths[last] += left
    }
    return widths
  }

  private func share(_ column: Column) -> Int {
    if case .share(let share) = column.width { max(1, share) } else { 0 }
  }

  /// Zero for a column that takes what is left.
  private func ownWidth(_ column: Int) -> Double {
    switch table.columns[column].width {
    case .share: 0
    case .millimetres(let count): Sheet.millimetres(Double(count))
    case .content: contentWidth(column)
    }
  }

  private func contentWidth(_ column: Int) -> Double {
    let title = TextPages.harmless(table.columns[column].title)
    var width = typesetter.set(title, .smallStrong).width
    for row in table.rows where row.style != .heading && column < row.cells.count {
      let style: TypeStyle = row.style == .plain ? .table : .tableStrong
      switch row.cells[column] {
      case .text(let text):
        width = max(width, typesetter.set(TextPages.harmless(text), style).width)
      case .check(let check):
        width = max(width, typesetter.set(word(for: check), style).width + GridSetter.markWidth)
      }
    }
    return min(width.rounded(.up) + 0.5, Sheet.textWidth)
  }

  /// Takes from the widest column until all fit in `room`, or none can give more.
  private func shrink(_ widths: inout [Double], to room: Double) {
    var excess = widths.reduce(0, +) - room
    while excess > 0.01 {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > GridSetter.least
      else { return }
      let second = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let cut = min(excess, widths[widest] - max(second - 1, GridSetter.least))
      widths[widest] -= cut
      excess -= cut
    }
  }
}

extension Pen {
  /// A tick, a cross or a question mark as strokes: the text's font has no tick, and another might not be there.
  fileprivate func mark(_ check: TextPages.Check, x: Double, y: Double, size: Double) {
    func at(_ across: Double, _ down: Double) -> (Double, Double) {
      (x + across * size, y + down * size)
    }
    func line(_ points: [(Double, Double)]) {
      cairo_move_to(context, points[0].0, points[0].1)
      for point in points.dropFirst() { cairo_line_to(context, point.0, point.1) }
    }
    cairo_save(context)
    cairo_set_source_rgb(context, 0, 0, 0)
    cairo_set_line_width(context, 1.3)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    switch check {
    case .met: line([at(0.05, 0.55), at(0.35, 0.88), at(0.95, 0.12)])
    case .notMet:
      line([at(0.12, 0.12), at(0.88, 0.88)])
      line([at(0.88, 0.12), at(0.12, 0.88)])
    case .toCheck:
      let (middle, upper) = at(0.5, 0.3)
      cairo_new_sub_path(context)
      cairo_arc(context, middle, upper, 0.26 * size, -.pi, .pi / 4)
      let (end, lower) = at(0.5, 0.66)
      cairo_line_to(context, end, lower)
      line([at(0.5, 0.94), at(0.5, 0.95)])
    }
    cairo_stroke(context)
    cairo_restore(context)
  }
}
