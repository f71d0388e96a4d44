import CPangoCairo

/// The segments of a JPEG (ITU T.81, annex B) up to its data, as far as a PDF needs them.
struct JPEGFile {
  let width: Int
  let height: Int
  /// As the camera held it (Exif 2.3, tag 0x0112).
  let turn: Turn
  /// The file without notes: of its application segments only JFIF's and Adobe's, which say what the colours
  /// mean.
  let data: [UInt8]

  /// How the stored picture is turned and mirrored to be looked at; raw values are Exif's.
  enum Turn: UInt16 {
    case upright = 1
    case mirrored, upsideDown, flipped, transposed, quarterRight, transversed, quarterLeft

    var swapsSides: Bool { rawValue >= 5 }

    /// From points of the stored picture to those of the one that is looked at.
    func matrix(width: Double, height: Double) -> cairo_matrix_t {
      switch self {
      case .upright: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
      case .mirrored: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: 1, x0: width, y0: 0)
      case .upsideDown: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: -1, x0: width, y0: height)
      case .flipped: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: height)
      case .transposed: cairo_matrix_t(xx: 0, yx: 1, xy: 1, yy: 0, x0: 0, y0: 0)
      case .quarterRight: cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: height, y0: 0)
      case .transversed: cairo_matrix_t(xx: 0, yx: -1, xy: -1, yy: 0, x0: height, y0: width)
      case .quarterLeft: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: width)
      }
    }
  }

  /// Nil where the bytes don't begin as a JPEG does.
  init?(_ bytes: [UInt8]) throws(ImagePage.Problem) {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var size: (width: Int, height: Int)?
    var turn = Turn.upright
    var data: [UInt8] = [0xFF, 0xD8]
    data.reserveCapacity(bytes.count)
    var at = 2
    while true {
      while at + 1 < bytes.count, bytes[at] == 0xFF, bytes[at + 1] == 0xFF { at += 1 }
      guard at + 4 <= bytes.count, bytes[at] == 0xFF else { throw .damaged }
      let marker = bytes[at + 1]
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      let end = at + 2 + length
      guard length >= 2, end <= bytes.count else { throw .damaged }
      let content = bytes[(at + 4)..<end]
      switch marker {
      case 0xC0, 0xC1, 0xC2: size = try JPEGFile.frame(content)
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw .unusualJPEG
      case 0xE1: turn = ExifOrientation.of(content).flatMap(Turn.init) ?? turn
      default: break
      }
      let isNote = (0xE1...0xEF).contains(marker) && marker != 0xEE || marker == 0xFE
      if !isNote { data += bytes[at..<end] }
      at = end
      if marker == 0xDA { break }
    }
    guard let size, JPEGFile.ends(bytes[at...]) else { throw .damaged }
    data += bytes[at...]
    width = size.width
    height = size.height
    self.turn = turn
    self.data = data
  }

  private static func frame(
    _ content: ArraySlice<UInt8>
  ) throws(ImagePage.Problem) -> (width: Int, height: Int) {
    let bytes = Array(content)
    guard bytes.count >= 6 else { throw .damaged }
    guard bytes[0] == 8, bytes[5] == 1 || bytes[5] == 3 else { throw .unusualJPEG }
    let height = Int(bytes[1]) << 8 | Int(bytes[2])
    let width = Int(bytes[3]) << 8 | Int(bytes[4])
    guard width > 0, height > 0 else { throw .damaged }
    guard width * height <= ImagePage.pointLimit else {
      throw .tooLarge(width: width, height: height)
    }
    return (width, height)
  }

  /// Whether the mark of the end follows; some cameras write more behind it.
  private static func ends(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.indices.dropLast().contains { rest[$0] == 0xFF && rest[$0 + 1] == 0xD9 }
  }
}

/// The one thing of Exif that matters on paper.
private enum ExifOrientation {
  /// The value of tag 0x0112 in the first directory, or nil.
  static func of(_ segment: ArraySlice<UInt8>) -> UInt16? {
    let name = Array("Exif".utf8) + [0, 0]
    guard segment.starts(with: name) else { return nil }
    let tiff = Array(segment.dropFirst(name.count))
    guard tiff.count >= 8 else { return nil }
    let isLittle: Bool
    switch (tiff[0], tiff[1]) {
    case (0x49, 0x49): isLittle = true
    case (0x4D, 0x4D): isLittle = false
    default: return nil
    }
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start >= 0, start + count <= tiff.count else { return nil }
      let bytes = tiff[start..<start + count]
      return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let start = number(4, 4), let entries = number(start, 2) else { return nil }
    for entry in 0..<entries {
      let at = start + 2 + 12 * entry
      guard let tag = number(at, 2) else { return nil }
      if tag == 0x0112 { return number(at + 8, 2).flatMap(UInt16.init(exactly:)) }
    }
    return nil
  }
}
