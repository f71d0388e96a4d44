/// From bytes to text, without ever replacing a byte that doesn't fit.
///
/// A byte order mark decides. Without one it is UTF-8 where all of it is valid UTF-8; else code page 850, where
/// a format knows it and the bytes are evidently that; else Windows-1252.
enum TextDecoding {
  /// The whole text.
  ///
  /// - Throws: `ImportProblem.notText` with the line of the first byte that is no text.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, as encodings: [TextEncoding] = [.utf8, .windows1252]
  ) throws(Problems) -> String {
    let text = try TextBytes(bytes, as: encodings)
    return text.string(in: text.bytes.indices)
  }

  /// Which of `encodings` it is; the bytes have no mark.
  static func encoding(
    of bytes: [UInt8], among encodings: [TextEncoding]
  ) throws(Problems) -> TextEncoding {
    guard let firstHigh = bytes.firstIndex(where: { $0 >= 0x80 }) else { return .utf8 }
    if encodings.contains(.utf8), String(validating: bytes[firstHigh...], as: UTF8.self) != nil {
      return .utf8
    }
    if encodings.contains(.codePage850), isEvidentlyDOS(bytes) { return .codePage850 }
    guard encodings.contains(.windows1252) else { throw notText(bytes, firstHigh) }
    if let wrong = bytes.firstIndex(where: { TextEncoding.windows1252.scalar($0) == nil }) {
      throw notText(bytes, wrong)
    }
    return .windows1252
  }

  static func notText(_ bytes: [UInt8], _ at: Int) -> Problems {
    Problems(.notText(line: bytes[..<at].reduce(1) { $1 == 10 ? $0 + 1 : $0 }))
  }

  /// Whether more bytes stand inside of words that are letters in code page 850 and signs or nothing in
  /// Windows-1252 (`caf` 0x82, `M` 0x81 `LLER`) than the other way round.
  ///
  /// Dashes and quotation marks of Windows-1252 touch words as well, so that those letters aren't counted.
  private static func isEvidentlyDOS(_ bytes: [UInt8]) -> Bool {
    var dos = 0, windows = 0
    for (at, byte) in bytes.enumerated() where byte >= 0x80 {
      let isAfter = at > 0 && isLetter(bytes[at - 1])
      let isBefore = at + 1 < bytes.count && isLetter(bytes[at + 1])
      switch byte {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: dos += 1
      case 0x82 where isAfter: dos += 1
      case 0x83, 0x84, 0x85, 0x87, 0x88, 0x89, 0x8B, 0x94, 0xA0...0xA5:
        if isAfter, isBefore { dos += 1 }
      case 0xC0...0xFF where isAfter || isBefore: windows += 1
      default: break
      }
    }
    return dos > windows
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
}

/// A text file that is read by its bytes: without its mark, in an encoding of which ASCII is a part.
struct TextBytes {
  /// One line, without its end.
  struct Line {
    /// Counted from 1.
    let number: Int
    let range: Range<Int>
  }

  let bytes: [UInt8]
  let encoding: TextEncoding

  /// UTF-16, which has a mark, becomes UTF-8.
  init(
    _ buffer: UnsafeBufferPointer<UInt8>, as encodings: [TextEncoding]
  ) throws(Problems) {
    if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) {
      let low = buffer[0] == 0xFF ? 0 : 1
      let units = stride(from: 2, to: buffer.count - 1, by: 2).map { at in
        UInt16(buffer[at + low]) | UInt16(buffer[at + 1 - low]) << 8
      }
      guard buffer.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self)
      else { throw Problems(.notText(line: 1)) }
      bytes = Array(text.utf8)
      encoding = .utf8
      return
    }
    guard buffer.starts(with: [0xEF, 0xBB, 0xBF]) else {
      bytes = Array(buffer)
      encoding = try TextDecoding.encoding(of: bytes, among: encodings)
      return
    }
    bytes = Array(buffer.dropFirst(3))
    encoding = .utf8
    if String(validating: bytes, as: UTF8.self) == nil {
      let valid = TextBytes.validPrefix(of: bytes)
      throw TextDecoding.notText(bytes, valid)
    }
  }

  /// How many bytes at the start are valid UTF-8.
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      count += UTF8.width(scalar)
    }
    return min(count, bytes.count)
  }

  func lines() -> [Line] { TextBytes.lines(of: bytes) }

  /// Ended by CR LF, LF or CR.
  static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 64)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0, at = 0
      while at < bytes.count {
        let byte = bytes[at]
        guard byte == 10 || byte == 13 else {
          at += 1
          continue
        }
        lines.append(Line(number: lines.count + 1, range: start..<at))
        at += byte == 13 && at + 1 < bytes.count && bytes[at + 1] == 10 ? 2 : 1
        start = at
      }
      if start < bytes.count {
        lines.append(Line(number: lines.count + 1, range: start..<bytes.count))
      }
    }
    return lines
  }

  /// - Precondition: `range` lies in `bytes`, and in UTF-8 doesn't split a character.
  func string(in range: Range<Int>) -> String {
    let part = bytes[range]
    if encoding == .utf8 || part.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: part, as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    for byte in part {
      if let scalar = encoding.scalar(byte) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
