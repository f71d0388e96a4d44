/// What bytes tell before their encoding is known.
enum Bytes {
  enum WideOrder {
    case little
    case big
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// The byte order of UTF-16, from its mark or from `<?` without one; nil for anything else.
  static func wideOrder(of bytes: UnsafeBufferPointer<UInt8>) -> WideOrder? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0, 0x3F, 0]) {
      return .little
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C, 0, 0x3F]) { return .big }
    return nil
  }

  /// The encoding that a mark of UTF-16 states; nil without one.
  static func markedEncoding(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    return bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16BE" : nil
  }

  /// One byte for each unit of UTF-16: itself for ASCII, 0x80 for all else; the mark left out.
  static func narrowed(
    _ bytes: UnsafeBufferPointer<UInt8>, order: WideOrder, limit: Int = .max
  ) -> [UInt8] {
    let start = bytes[0] == 0xFF || bytes[0] == 0xFE ? 2 : 0
    let low = order == .little ? 0 : 1
    let end = min(bytes.count - 1, limit)
    return stride(from: start, to: end, by: 2).map { at in
      let isASCII = bytes[at + 1 - low] == 0 && bytes[at + low] < 0x80
      return isASCII ? bytes[at + low] : 0x80
    }
  }
}
