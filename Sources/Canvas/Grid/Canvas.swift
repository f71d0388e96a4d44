/// What the screen should look like: a grid of styled cells and a cursor, as a value.
///
/// Whatever is put, at whatever place, nothing is written outside the grid, no wide character is
/// half drawn, and no text reaches a cell before `HarmlessText` made it harmless.
public struct Canvas: Sendable {
  public let width: Int
  public let height: Int
  /// Row after row, `width` cells each.
  public internal(set) var cells: [Cell]
  /// Where the terminal's own cursor stands: on the selected row or in the focused field, so that
  /// screen readers and input methods follow it.
  public var cursor: Position?
  /// Whether that cursor is seen: in a text field, not on a selected row.
  public var showsCursor = false
  public let glyphs: Glyphs
  public let cellWidth: CellWidth

  /// A blank canvas; a negative size is none.
  public init(width: Int, height: Int, glyphs: Glyphs = .utf8, cellWidth: CellWidth = .builtIn) {
    self.width = max(0, width)
    self.height = max(0, height)
    self.glyphs = glyphs
    self.cellWidth = cellWidth
    cells = Array(repeating: .blank, count: self.width * self.height)
  }

  public var area: Area { Area(row: 0, column: 0, width: width, height: height) }

  /// The columns that `text` takes when it is put here.
  public func columns(of text: String) -> Int {
    HarmlessText.columns(of: text, cellWidth: cellWidth, asciiOnly: glyphs.isASCII)
  }

  /// Puts `text` from `column` on and cuts it at `limit` columns and at the edge of the canvas.
  ///
  /// - Returns: The column after the last one written; `column` where nothing was.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    guard row >= 0, row < height, column < width, column > -Area.bound else { return column }
    let end = min(width, column + max(0, min(limit ?? width - column, width - column)))
    let start = row * width
    var next = column
    var pen = -1
    HarmlessText.forEachGlyph(in: text, cellWidth: cellWidth, asciiOnly: glyphs.isASCII) {
      scalar, columns in
      if columns == 0 {
        if pen >= 0 { cells[pen].add(mark: scalar) }
        return true
      }
      guard next + columns <= end else { return false }
      if next >= 0 {
        pen = start + next
        place(scalar, columns: columns, at: pen, row: row, style: style)
      } else {
        pen = -1
        if next + columns > 0 { blank(start, row: row, style: style) }
      }
      next += columns
      return true
    }
    return next
  }

  /// Puts `text` into exactly `width` columns: aligned and padded, or cut with an ellipsis.
  public mutating func fit(
    _ text: String, row: Int, column: Int, width: Int, alignment: Alignment = .left,
    style: Style = .plain
  ) {
    guard width > 0 else { return }
    fill(Area(row: row, column: column, width: width, height: 1), style: style)
    let needed = columns(of: text)
    guard needed > width else {
      let slack = width - needed
      let lead =
        switch alignment {
        case .left: 0
        case .right: slack
        case .centre: slack / 2
        }
      put(text, row: row, column: column + lead, style: style, limit: width - lead)
      return
    }
    let mark = columns(of: glyphs.ellipsis)
    guard width > mark else {
      put(text, row: row, column: column, style: style, limit: width)
      return
    }
    let next = put(text, row: row, column: column, style: style, limit: width - mark)
    put(glyphs.ellipsis, row: row, column: next, style: style, limit: mark)
  }

  /// Blanks `area` in `style`.
  public mutating func fill(_ area: Area, style: Style = .plain) {
    forEachRun(in: area) { canvas, row, columns in
      let first = row * canvas.width + columns.lowerBound
      let last = row * canvas.width + columns.upperBound - 1
      canvas.blank(first, row: row, style: style)
      canvas.blank(last, row: row, style: style)
      var blank = Cell.blank
      blank.style = style
      for index in first...last { canvas.cells[index] = blank }
    }
  }

  /// Keeps the text of `area` and changes its styles, say to those of a selected row.
  public mutating func restyle(_ area: Area, _ change: (Style) -> Style) {
    forEachRun(in: area) { canvas, row, columns in
      for column in columns {
        let index = row * canvas.width + column
        canvas.cells[index].style = change(canvas.cells[index].style)
      }
    }
  }

  private mutating func forEachRun(
    in area: Area, _ body: (inout Canvas, Int, Range<Int>) -> Void
  ) {
    let columns = clipped(area.column, area.endColumn, to: width)
    let rows = clipped(area.row, area.endRow, to: height)
    guard !columns.isEmpty else { return }
    for row in rows { body(&self, row, columns) }
  }

  private func clipped(_ start: Int, _ end: Int, to size: Int) -> Range<Int> {
    let first = max(0, min(start, size))
    return first..<max(first, min(end, size))
  }

  private mutating func place(
    _ scalar: UInt32, columns: Int, at index: Int, row: Int, style: Style
  ) {
    if cells[index].width != 1 { blank(index, row: row, style: cells[index].style) }
    cells[index] = Cell(scalar: scalar, width: UInt8(truncatingIfNeeded: columns), style: style)
    guard columns == 2 else { return }
    if cells[index + 1].width == 2 { blank(index + 1, row: row, style: cells[index + 1].style) }
    cells[index + 1] = Cell(scalar: 0x20, width: 0, style: style)
  }

  /// Blanks one cell and, where it is half of a wide character, the other half in its own style.
  private mutating func blank(_ index: Int, row: Int, style: Style) {
    let width = cells[index].width
    if width == 2, index + 1 < (row + 1) * self.width {
      cells[index + 1] = Cell(scalar: 0x20, width: 1, style: cells[index + 1].style)
    } else if width == 0, index > row * self.width {
      cells[index - 1] = Cell(scalar: 0x20, width: 1, style: cells[index - 1].style)
    }
    cells[index] = Cell(scalar: 0x20, width: 1, style: style)
  }
}
