import CPangoCairo

/// A picture at the head of a letter: a PNG as it is, or an SVG as vectors.
///
/// Drawn by one letter at a time, whatever thread it is on.
public struct Logo: Hashable, Sendable {
  /// What is wrong with a picture.
  public enum Fault: Hashable, Sendable {
    case empty
    case tooManyBytes(limit: Int)
    /// Neither a PNG nor an SVG.
    case unknownKind
    case tooManyPixels(limit: Int)
    /// With what is wrong, as a part of a sentence.
    case broken(String)
    /// An SVG with a picture or entities in it, or in another encoding than UTF-8.
    case notPlainVectors
    /// It has no size, or is a thousand times as wide as high.
    case noSize

    /// In English, to stand behind the name of the file.
    public var sentence: String {
      switch self {
      case .empty: "It is empty."
      case .tooManyBytes(let limit):
        "It has more than \(limit / 1_000_000) MB. Save a smaller copy: a logo is 60 mm wide at most."
      case .unknownKind: "It is neither a PNG nor an SVG. Save it as one of these."
      case .tooManyPixels(let limit):
        "It has more than \(limit / 1_000_000) million pixels. Save a smaller copy."
      case .broken(let detail): "It can't be read as a picture: \(detail)."
      case .notPlainVectors:
        "It isn't an SVG of plain shapes in UTF-8: it has a picture or entities in it. Save it as a PNG,"
          + " or as plain SVG."
      case .noSize: "It has no width and height that a logo can have."
      }
    }
  }

  private let bytes: [UInt8]
  private let picture: any LogoPicture

  private static let byteLimit = 2_000_000

  /// - Throws: `PDFFailure.logo` where `bytes` aren't a picture that can be drawn within bounds. It reads no other
  ///   file and asks no network.
  public init(_ bytes: [UInt8]) throws(PDFFailure) {
    guard !bytes.isEmpty else { throw .logo(.empty) }
    guard bytes.count <= Logo.byteLimit else { throw .logo(.tooManyBytes(limit: Logo.byteLimit)) }
    if RasterPicture.isPNG(bytes) {
      picture = try RasterPicture(bytes)
    } else if VectorPicture.isSVG(bytes) {
      picture = try VectorPicture(bytes)
    } else {
      throw .logo(.unknownKind)
    }
    self.bytes = bytes
  }

  public static func == (lhs: Logo, rhs: Logo) -> Bool {
    lhs.picture === rhs.picture || lhs.bytes == rhs.bytes
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  /// In points, as large as fits in the two.
  func size(within width: Double, _ height: Double) -> (width: Double, height: Double) {
    let scale = min(width / picture.width, height / picture.height)
    return (picture.width * scale, picture.height * scale)
  }

  func draw(x: Double, y: Double, width: Double, height: Double, on context: OpaquePointer) {
    cairo_save(context)
    cairo_translate(context, x, y)
    picture.draw(width: width, height: height, on: context)
    cairo_restore(context)
  }
}

/// What a logo is drawn from. Its measures are in a unit of its own.
protocol LogoPicture: AnyObject, Sendable {
  var width: Double { get }
  var height: Double { get }
  func draw(width: Double, height: Double, on context: OpaquePointer)
}
