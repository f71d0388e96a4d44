import CPangoCairo

/// Logos as firms have them.
enum BenchLogo {
  static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80">
      <circle cx="40" cy="40" r="34" fill="#1d4e6b"/>
      <path d="M20 52 L40 20 L60 52 Z" fill="#fff"/>
      <rect x="90" y="30" width="140" height="8" fill="#1d4e6b"/>
      <rect x="90" y="46" width="100" height="8" fill="#c98f2b"/>
    </svg>
    """

  /// 600 x 200 pixels, which is 250 to the inch on paper.
  static var png: [UInt8] {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 600, 200)
    let context = cairo_create(surface)
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    cairo_set_source_rgb(context, 0.11, 0.3, 0.42)
    cairo_arc(context, 100, 100, 85, 0, 6.3)
    cairo_fill(context)
    cairo_set_source_rgb(context, 0.79, 0.56, 0.17)
    cairo_rectangle(context, 225, 75, 350, 20)
    cairo_fill(context)
    var bytes: [UInt8] = []
    withUnsafeMutablePointer(to: &bytes) { bytes in
      _ = cairo_surface_write_to_png_stream(
        surface,
        { sink, data, count in
          sink?.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, bytes)
    }
    return bytes
  }
}
