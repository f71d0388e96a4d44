import CPangoCairo

/// Text laid out in lines of at most a width. Owns its layout.
final class SetText {
  let style: TypeStyle
  let lineCount: Int
  private let layout: OpaquePointer

  init(layout: OpaquePointer, style: TypeStyle) {
    self.layout = layout
    self.style = style
    lineCount = Int(pango_layout_get_line_count(layout))
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  var height: Double { Double(lineCount) * style.pitch }

  /// The widest line.
  var width: Double {
    var width: Int32 = 0
    pango_layout_get_size(layout, &width, nil)
    return Double(width) / Double(PANGO_SCALE)
  }

  func lineWidth(_ index: Int) -> Double {
    guard let line = pango_layout_get_line_readonly(layout, Int32(index)) else { return 0 }
    var extents = PangoRectangle()
    pango_layout_line_get_extents(line, nil, &extents)
    return Double(extents.width) / Double(PANGO_SCALE)
  }

  /// Draws one line, its box's upper left corner at `x`, `y`.
  func drawLine(_ index: Int, x: Double, y: Double, on context: OpaquePointer) {
    guard let line = pango_layout_get_line_readonly(layout, Int32(index)) else { return }
    // The same baseline for every font that a line falls back to.
    let baseline = y + (style.pitch - style.size) / 2 + style.size * 0.83
    cairo_move_to(context, x, baseline)
    pango_cairo_show_layout_line(context, line)
  }
}
