import CPangoCairo

/// Why a PDF can't be made.
public enum PDFFailure: Error, Hashable, Sendable {
  /// Cairo's own words.
  case drawing(String)
  case noText
  case logo(Logo.Fault)
}

/// A PDF of A4 pages that is written into memory. Owns Cairo's surface and context.
final class PDFSurface {
  /// Takes the bytes as Cairo writes them.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  let context: OpaquePointer
  private let surface: OpaquePointer
  private let sink = Sink()

  init(title: String, author: String, day: String) throws(PDFFailure) {
    sink.bytes.reserveCapacity(64_000)
    let write: cairo_write_func_t = { sink, data, count in
      guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
      Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
        .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
      return CAIRO_STATUS_SUCCESS
    }
    let owner = Unmanaged.passUnretained(sink).toOpaque()
    guard
      let surface = cairo_pdf_surface_create_for_stream(write, owner, Sheet.width, Sheet.height)
    else { throw .drawing("no surface") }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw .drawing("no context")
    }
    self.surface = surface
    self.context = context
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Maan")
    // Without a day of its own Cairo takes the clock, and no two files would be alike.
    let instant = "\(day)T00:00:00Z"
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, instant)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, instant)
  }

  deinit {
    // The surface's last owner writes to the sink, which must still be there.
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  func endPage() { cairo_show_page(context) }

  /// The whole file; nothing can be drawn after it.
  func finish() throws(PDFFailure) -> [UInt8] {
    let drawn = cairo_status(context)
    cairo_surface_finish(surface)
    for status in [drawn, cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }
}
