import CPangoCairo

/// Draws on the page at hand.
struct Pen {
  enum Side {
    case left, middle, right
  }

  let context: OpaquePointer

  /// Draws lines of `text` from `y` down; `x` is their left edge, their middle or their right one.
  func draw(
    _ text: SetText, lines: Range<Int>? = nil, x: Double, y: Double, side: Side = .left
  ) {
    let grey = text.style.grey
    cairo_set_source_rgb(context, grey, grey, grey)
    var y = y
    for line in lines ?? 0..<text.lineCount {
      let left =
        switch side {
        case .left: x
        case .middle: x - text.lineWidth(line) / 2
        case .right: x - text.lineWidth(line)
        }
      text.drawLine(line, x: left, y: y, on: context)
      y += text.style.pitch
    }
  }

  func rule(from x: Double, to end: Double, y: Double, weight: Double = 0.6, grey: Double = 0) {
    cairo_set_source_rgb(context, grey, grey, grey)
    cairo_set_line_width(context, weight)
    cairo_move_to(context, x, y)
    cairo_line_to(context, end, y)
    cairo_stroke(context)
  }

  func box(x: Double, y: Double, width: Double, height: Double, fill: Double, line: Double) {
    cairo_rectangle(context, x, y, width, height)
    cairo_set_source_rgb(context, fill, fill, fill)
    cairo_fill_preserve(context)
    cairo_set_source_rgb(context, line, line, line)
    cairo_set_line_width(context, 0.5)
    cairo_stroke(context)
  }

  /// Draws it with its upper left corner at `x`, `y`, as large as fits; returns its height.
  func draw(
    _ logo: Logo, x: Double, y: Double, within width: Double, _ height: Double
  ) -> Double {
    let size = logo.size(within: width, height)
    logo.draw(x: x, y: y, width: size.width, height: size.height, on: context)
    return size.height
  }

  /// Draws a code as black squares on white; `side` holds the quiet zone too.
  func draw(_ code: QRMatrix, x: Double, y: Double, side: Double) {
    cairo_rectangle(context, x, y, side, side)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_fill(context)
    let square = side / Double(code.side + 2 * QRMatrix.quietZone)
    let margin = square * Double(QRMatrix.quietZone)
    code.forEachRun { row, columns in
      cairo_rectangle(
        context, x + margin + Double(columns.lowerBound) * square,
        y + margin + Double(row) * square, Double(columns.count) * square, square)
    }
    cairo_set_source_rgb(context, 0, 0, 0)
    cairo_fill(context)
  }
}
