import CPangoCairo
// GLib's types belong to whichever of its libraries is read first.
import CGMime
import CRSVG
import Claims
import Synchronization

/// An SVG of shapes, drawn as vectors.
///
/// It is read without an address of its own, so librsvg opens no file and no connection for it; pictures inside,
/// which could unpack without end, are refused.
final class VectorPicture: LogoPicture, @unchecked Sendable {
  let width: Double
  let height: Double
  /// Owned, and used by one letter at a time: librsvg's handles aren't made for more.
  private let handle: UnsafeMutablePointer<RsvgHandle>
  private let turn = Mutex(())

  /// Whether the text begins as XML does and has the element, in whatever namespace.
  static func isSVG(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(4_096)
    let text = String(decoding: start, as: UTF8.self)
    let first = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
    return first == "<" && bytes.firstRange(of: Array("svg".utf8)) != nil
  }

  init(_ bytes: [UInt8]) throws(PDFFailure) {
    guard VectorPicture.isPlain(bytes) else { throw .logo(.notPlainVectors) }
    var error: UnsafeMutablePointer<GError>?
    guard let made = rsvg_handle_new_from_data(bytes, gsize(bytes.count), &error) else {
      throw .logo(.broken(VectorPicture.words(of: error)))
    }
    rsvg_handle_set_dpi(made, 96)
    guard let size = VectorPicture.size(of: made) else {
      g_object_unref(made)
      throw .logo(.noSize)
    }
    (width, height) = size
    handle = made
  }

  deinit { g_object_unref(handle) }

  /// UTF-8 without entities and pictures. Another encoding could hide them.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      return false
    }
    let small = text.lowercased()
    if small.contains("<!entity") || small.contains("feimage") { return false }
    if small.contains("xi:include") || small.contains("xinclude") { return false }
    if let declared = small.firstMatch(of: /<\?xml[^>]*encoding\s*=\s*["']([^"']*)/)?.1,
      declared != "utf-8"
    {
      return false
    }
    return small.firstMatch(of: /<([\w.\-]+:)?image[\s\/>]/) == nil
  }

  /// What it says of itself, or else the room that its shapes take.
  private static func size(of handle: UnsafeMutablePointer<RsvgHandle>) -> (Double, Double)? {
    var width = 0.0
    var height = 0.0
    if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) == 0 {
      var hasWidth: gboolean = 0
      var hasHeight: gboolean = 0
      var hasBox: gboolean = 0
      var box = RsvgRectangle()
      rsvg_handle_get_intrinsic_dimensions(
        handle, &hasWidth, nil, &hasHeight, nil, &hasBox, &box)
      guard hasBox != 0 else { return nil }
      (width, height) = (box.width, box.height)
    }
    guard width.isFinite, height.isFinite, width > 0, height > 0,
      width <= height * 1_000, height <= width * 1_000
    else { return nil }
    return (width, height)
  }

  private static func words(of error: UnsafeMutablePointer<GError>?) -> String {
    guard let error else { return "librsvg doesn't say why" }
    defer { g_error_free(error) }
    return HarmlessText.line(String(cString: error.pointee.message), limit: 200)
  }

  /// What can't be drawn is left out; the letter is more than its logo.
  func draw(width: Double, height: Double, on context: OpaquePointer) {
    turn.withLock { _ in
      var room = RsvgRectangle(x: 0, y: 0, width: width, height: height)
      _ = rsvg_handle_render_document(handle, context, &room, nil)
    }
  }
}
