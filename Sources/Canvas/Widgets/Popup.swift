/// A framed box over the middle of the screen, with a title and a hint line of its own.
public struct Popup: Hashable, Sendable {
  public let title: String
  public let hints: HintBar

  public init(title: String, hints: [HintBar.Hint] = []) {
    self.title = title
    self.hints = HintBar(hints)
  }

  /// Draws the box around content of that size, clipped to `area` (the whole canvas when nil).
  ///
  /// - Returns: Where the content goes. It may be smaller than asked, even empty.
  @discardableResult
  public func draw(
    contentWidth: Int, contentHeight: Int, in area: Area? = nil, on canvas: inout Canvas
  ) -> Area {
    let hintRows = hints.hints.isEmpty ? 0 : 2
    let around = area ?? canvas.area
    let wanted = max(contentWidth, canvas.columns(of: title) + 2)
    let box = around.centred(width: wanted + 4, height: contentHeight + 2 + hintRows)
    canvas.fill(box)
    drawFrame(box, on: &canvas)
    let inner = box.inset(rows: 1, columns: 2)
    guard hintRows > 0, inner.height > 0 else { return inner }
    hints.draw(row: inner.endRow - 1, column: inner.column, width: inner.width, on: &canvas)
    return inner.without(bottom: min(hintRows, inner.height))
  }

  private func drawFrame(_ box: Area, on canvas: inout Canvas) {
    guard box.width >= 2, box.height >= 2 else { return }
    let glyphs = canvas.glyphs
    let line = String(repeating: glyphs.horizontal, count: box.width - 2)
    for (row, left, right) in [(box.row, 0, 1), (box.endRow - 1, 2, 3)] {
      canvas.put(
        glyphs.corners[left] + line + glyphs.corners[right], row: row, column: box.column,
        style: .muted)
    }
    for row in box.row + 1..<box.endRow - 1 {
      canvas.put(glyphs.vertical, row: row, column: box.column, style: .muted)
      canvas.put(glyphs.vertical, row: row, column: box.endColumn - 1, style: .muted)
    }
    guard !title.isEmpty else { return }
    canvas.fit(
      " " + title + " ", row: box.row, column: box.column + 1,
      width: min(canvas.columns(of: title) + 2, box.width - 2), style: .title)
  }
}
