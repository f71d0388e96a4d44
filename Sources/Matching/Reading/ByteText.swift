import Claims

/// Letters and digits of a text, byte by byte: what matching compares.
///
/// Marks and blanks are left out, case is folded, and a text beyond ASCII goes through `SearchKey` first.
enum ByteText {
  /// The bytes to scan: those of the text where it is ASCII, else its folded ones.
  static func bytes(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return bytes.allSatisfy { $0 < 128 } ? bytes : SearchKey(text).bytes
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Spreads a key over all bits.
  @inline(__always)
  static func mix(_ key: UInt64) -> UInt64 {
    var mixed = key
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The hash of a whole text, its letters and digits only.
  static func key(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 < 128 }) { return key(of: bytes) }
      return SearchKey(String(decoding: bytes, as: UTF8.self)).bytes.withUnsafeBufferPointer(
        key(of:))
    }
  }

  @inline(__always)
  private static func key(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes where byte.isWord { hash = add(byte.folded, to: hash) }
    return hash
  }
}

extension UInt8 {
  @inline(__always)
  var isDigit: Bool { self &- 48 < 10 }

  /// A letter, or a part of one beyond ASCII.
  @inline(__always)
  var isLetter: Bool { (self | 32) &- 97 < 26 || self >= 128 }

  @inline(__always)
  var isWord: Bool { isDigit || isLetter }

  /// In lower case.
  @inline(__always)
  var folded: UInt8 { self &- 65 < 26 ? self | 32 : self }

  /// `-`, `.`, `/` and `_`: they join the parts of a number.
  @inline(__always)
  var isJoint: Bool { (self >= 45 && self <= 47) || self == 95 }

  @inline(__always)
  var isBlank: Bool { self == 32 || self == 9 }
}
