import CPangoCairo
import Claims

/// A scan or photograph (a receipt of the post, a signed slip) as an A4 page with a line above it.
///
/// The page lies where the picture is wider than high. A JPEG goes into the file as it is, turned as the
/// camera says, but without what else the camera noted, such as the place.
public struct ImagePage: Hashable, Sendable {
  public enum Problem: Error, Hashable, Sendable {
    /// Neither PNG nor JPEG.
    case notAnImage
    case tooLarge(width: Int, height: Int)
    /// It ends too early or contradicts itself.
    case damaged
    /// A JPEG of a kind that readers of PDF don't show alike: CMYK, lossless, 12 bits.
    case unusualJPEG
    /// Cairo's own words.
    case drawing(String)

    /// In English, to stand behind the name of the file.
    public var sentence: String {
      switch self {
      case .notAnImage: "This is neither a PNG nor a JPEG picture."
      case .tooLarge(let width, let height):
        "Its \(width) x \(height) points are too many. Scan it at 300 points an inch."
      case .damaged: "The picture is damaged or not complete. Scan or copy it again."
      case .unusualJPEG: "This kind of JPEG can't stand in a PDF. Save it as PNG."
      case .drawing(let detail): "The picture can't be drawn: \(detail)."
      }
    }
  }

  /// Points of a picture; A4 at 600 an inch has 35 million.
  static let pointLimit = 60_000_000
  static let sideLimit = 30_000

  public var facts: PDFFacts
  public var caption: String
  public var image: [UInt8]

  public init(_ facts: PDFFacts, caption: String, image: [UInt8]) {
    self.facts = facts
    self.caption = caption
    self.image = image
  }

  /// The same bytes for the same page.
  public func pdf() throws(Problem) -> [UInt8] {
    let picture = try Picture(image)
    let surface: PDFSurface
    do throws(PDFFailure) {
      surface = try PDFSurface(
        title: TextPages.harmless(facts.title), author: TextPages.harmless(facts.author),
        day: facts.day.iso)
    } catch { throw .drawing("\(error)") }
    guard let typesetter = Typesetter(for: surface.context, language: facts.language) else {
      throw .drawing("no text")
    }
    draw(picture, typesetter, on: surface.context)
    surface.endPage()
    do throws(PDFFailure) {
      return try surface.finish()
    } catch { throw .drawing("\(error)") }
  }

  private func draw(_ picture: Picture, _ typesetter: Typesetter, on context: OpaquePointer) {
    let lies = picture.width > picture.height
    let paper = (
      width: lies ? Sheet.height : Sheet.width, height: lies ? Sheet.width : Sheet.height
    )
    cairo_pdf_surface_set_size(cairo_get_target(context), paper.width, paper.height)
    let margin = Sheet.millimetres(20)
    let right = paper.width - margin
    let text = typesetter.set(
      TextPages.harmless(caption), .small, width: right - Sheet.left)
    let pen = Pen(context: context)
    pen.draw(text, x: Sheet.left, y: Sheet.runningHeadTop)
    let line = Sheet.runningHeadTop + text.height + 3
    pen.rule(from: Sheet.left, to: right, y: line, weight: 0.3, grey: 0.6)
    let top = line + 12
    let room = (width: right - Sheet.left, height: paper.height - margin - top)
    // As large as fits, but not so large that its points show.
    let scale = min(
      room.width / picture.width, room.height / picture.height, 72 / ImagePage.leastResolution)
    picture.draw(
      on: context, x: Sheet.left + (room.width - picture.width * scale) / 2, y: top,
      scale: scale)
  }

  /// Points an inch.
  private static let leastResolution = 100.0
}

/// A picture in a form that Cairo can place.
private struct Picture {
  private let surface: ImageSurface
  /// Points of the stored picture, before it is turned.
  private let stored: (width: Double, height: Double)
  private let turn: JPEGFile.Turn

  init(_ bytes: [UInt8]) throws(ImagePage.Problem) {
    if let jpeg = try JPEGFile(bytes) {
      surface = try ImageSurface(jpeg: jpeg)
      stored = (Double(jpeg.width), Double(jpeg.height))
      turn = jpeg.turn
    } else if let size = PNGFile.size(bytes) {
      try Picture.check(width: size.width, height: size.height)
      surface = try ImageSurface(png: bytes)
      stored = (Double(size.width), Double(size.height))
      turn = .upright
    } else {
      throw .notAnImage
    }
  }

  static func check(width: Int, height: Int) throws(ImagePage.Problem) {
    guard width > 0, height > 0 else { throw .damaged }
    guard width <= ImagePage.sideLimit, height <= ImagePage.sideLimit,
      width * height <= ImagePage.pointLimit
    else { throw .tooLarge(width: width, height: height) }
  }

  /// As it is looked at.
  var width: Double { turn.swapsSides ? stored.height : stored.width }
  var height: Double { turn.swapsSides ? stored.width : stored.height }

  func draw(on context: OpaquePointer, x: Double, y: Double, scale: Double) {
    cairo_save(context)
    cairo_translate(context, x, y)
    cairo_scale(context, scale, scale)
    var matrix = turn.matrix(width: stored.width, height: stored.height)
    cairo_transform(context, &matrix)
    cairo_scale(context, stored.width / surface.width, stored.height / surface.height)
    cairo_set_source_surface(context, surface.pointer, 0, 0)
    cairo_paint(context)
    cairo_restore(context)
  }
}

/// Owns an image surface of Cairo's.
private final class ImageSurface {
  let pointer: OpaquePointer
  var width: Double { Double(cairo_image_surface_get_width(pointer)) }
  var height: Double { Double(cairo_image_surface_get_height(pointer)) }

  /// Cairo reads it into memory, four bytes a point.
  init(png: [UInt8]) throws(ImagePage.Problem) {
    var rest = png[...]
    let read: cairo_read_func_t = { rest, data, count in
      guard let rest = rest?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let data,
        rest.pointee.count >= Int(count)
      else { return CAIRO_STATUS_READ_ERROR }
      UnsafeMutableRawBufferPointer(start: data, count: Int(count))
        .copyBytes(from: rest.pointee.prefix(Int(count)))
      rest.pointee.removeFirst(Int(count))
      return CAIRO_STATUS_SUCCESS
    }
    let made = withUnsafeMutablePointer(to: &rest) {
      cairo_image_surface_create_from_png_stream(read, $0)
    }
    guard let made else { throw .damaged }
    pointer = made
    guard cairo_surface_status(made) == CAIRO_STATUS_SUCCESS else { throw .damaged }
  }

  /// A small surface of about the same shape that stands for the JPEG data: Cairo puts these into the file and
  /// never looks at the surface's own points.
  init(jpeg: JPEGFile) throws(ImagePage.Problem) {
    guard let made = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 16, 16) else {
      throw .drawing("no surface")
    }
    pointer = made
    let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: jpeg.data.count)
    _ = kept.initialize(from: jpeg.data)
    let status = cairo_surface_set_mime_data(
      made, CAIRO_MIME_TYPE_JPEG, kept.baseAddress, UInt(kept.count),
      { $0?.deallocate() }, kept.baseAddress)
    guard status == CAIRO_STATUS_SUCCESS else { throw .drawing("no memory") }
  }

  deinit { cairo_surface_destroy(pointer) }
}

/// What the first bytes of a PNG say.
private enum PNGFile {
  static func size(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count > 24, bytes.starts(with: mark) else { return nil }
    func number(at start: Int) -> Int {
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    return (number(at: 16), number(at: 20))
  }
}
