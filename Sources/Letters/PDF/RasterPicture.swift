import CPangoCairo
import Synchronization

/// A PNG that Cairo has read; it is drawn on a page as it is.
final class RasterPicture: LogoPicture, @unchecked Sendable {
  let width: Double
  let height: Double
  /// Owned, and used by one letter at a time: Cairo keeps notes on it.
  private let surface: OpaquePointer
  private let turn = Mutex(())

  private static let pixelLimit = 16_000_000
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func isPNG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  init(_ bytes: [UInt8]) throws(PDFFailure) {
    // The header says how large it is before anything is unpacked.
    guard bytes.count > 24 else { throw .logo(.broken("it ends too early")) }
    func number(at index: Int) -> Int {
      bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    let (columns, rows) = (number(at: 16), number(at: 20))
    guard columns > 0, rows > 0, columns <= rows * 1_000, rows <= columns * 1_000 else {
      throw .logo(.noSize)
    }
    guard columns * rows <= RasterPicture.pixelLimit else {
      throw .logo(.tooManyPixels(limit: RasterPicture.pixelLimit))
    }
    let read = RasterPicture.read(bytes)
    guard let read, cairo_surface_status(read) == CAIRO_STATUS_SUCCESS else {
      // What Cairo says of damage is "out of memory".
      cairo_surface_destroy(read)
      throw .logo(.broken("its data is damaged"))
    }
    width = Double(columns)
    height = Double(rows)
    surface = read
  }

  deinit { cairo_surface_destroy(surface) }

  private static func read(_ bytes: [UInt8]) -> OpaquePointer? {
    bytes.withUnsafeBytes { bytes in
      var rest = UnsafeRawBufferPointer(rebasing: bytes[...])
      return withUnsafeMutablePointer(to: &rest) { rest in
        cairo_image_surface_create_from_png_stream(
          { rest, target, count in
            guard let rest, let target else { return CAIRO_STATUS_READ_ERROR }
            let source = rest.assumingMemoryBound(to: UnsafeRawBufferPointer.self)
            let count = Int(count)
            guard count <= source.pointee.count else { return CAIRO_STATUS_READ_ERROR }
            UnsafeMutableRawBufferPointer(start: target, count: count)
              .copyMemory(from: .init(rebasing: source.pointee[..<count]))
            source.pointee = .init(rebasing: source.pointee[count...])
            return CAIRO_STATUS_SUCCESS
          }, rest)
      }
    }
  }

  func draw(width: Double, height: Double, on context: OpaquePointer) {
    turn.withLock { _ in
      cairo_scale(context, width / self.width, height / self.height)
      cairo_set_source_surface(context, surface, 0, 0)
      cairo_paint(context)
    }
  }
}
