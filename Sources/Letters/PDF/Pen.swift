import CPangoCairo

/// Draws on the page at hand.
struct Pen {
  enum Side {
    case left, right
  }

  let context: OpaquePointer

  /// Draws lines of `text` from `y` down; `x` is their left edge, or their right one.
  func draw(
    _ text: SetText, lines: Range<Int>? = nil, x: Double, y: Double, side: Side = .left
  ) {
    let grey = text.style.grey
    cairo_set_source_rgb(context, grey, grey, grey)
    var y = y
    for line in lines ?? 0..<text.lineCount {
      let left = side == .left ? x : x - text.lineWidth(line)
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
}
