/// The one place where text from files, banks and keyboards becomes harmless to a terminal.
///
/// Controls (C0, C1, escape), bidirectional controls and everything without a width are dropped; a
/// tab, a line break and a no-break space become a space. Of an emoji sequence the base is kept, of
/// a flag its two letters: terminals agree on nothing beyond one base and its combining marks.
public enum HarmlessText {
  /// `text` on one line, as a field or a search may keep it.
  public static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    forEachScalar(in: text) {
      if let scalar = Unicode.Scalar($0) { result.append(scalar) }
      return true
    }
    return String(result)
  }

  static func columns(of text: String, cellWidth: CellWidth, asciiOnly: Bool = false) -> Int {
    var total = 0
    forEachGlyph(in: text, cellWidth: cellWidth, asciiOnly: asciiOnly) { _, columns in
      total += columns
      return true
    }
    return total
  }

  /// Hands over each scalar with its columns, 0 for a mark on the one before, until `body` is false.
  @inline(__always)
  static func forEachGlyph(
    in text: String, cellWidth: CellWidth, asciiOnly: Bool, _ body: (UInt32, Int) -> Bool
  ) {
    forEachScalar(in: text) { scalar in
      if scalar < 0x7F { return body(scalar, 1) }
      if asciiOnly, let plain = Glyphs.asciiStandIn(for: scalar) { return body(plain, 1) }
      let columns = cellWidth.columns(of: scalar)
      guard columns < 0 else { return body(scalar, min(columns, 2)) }
      return body(asciiOnly ? 0x3F : 0xFFFD, 1)
    }
  }

  @inline(__always)
  private static func forEachScalar(in text: String, _ body: (UInt32) -> Bool) {
    var afterPictograph = false
    var joined = false
    var afterReturn = false
    for unicode in text.unicodeScalars {
      let scalar = unicode.value
      if scalar >= 0x20, scalar < 0x7F {
        (afterPictograph, joined, afterReturn) = (false, false, false)
        guard body(scalar) else { return }
        continue
      }
      switch fate(of: scalar) {
      case .dropped:
        continue
      case .joiner:
        joined = afterPictograph
      case .space:
        let completesReturn = scalar == 0x0A && afterReturn
        (afterPictograph, joined, afterReturn) = (false, false, scalar == 0x0D)
        guard completesReturn || body(0x20) else { return }
      case .flagLetter:
        guard body(scalar - 0x1F1E6 + 0x41) else { return }
      case .kept:
        let pictograph = isPictograph(scalar)
        let isTail = joined && pictograph
        (afterPictograph, joined, afterReturn) = (pictograph, false, false)
        guard isTail || body(scalar) else { return }
      }
    }
  }

  private enum Fate {
    case kept
    case dropped
    case space
    case joiner
    case flagLetter
  }

  private static func fate(of scalar: UInt32) -> Fate {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0xA0, 0x2007, 0x2028, 0x2029, 0x202F: .space
    case 0x00...0x1F, 0x7F...0x9F: .dropped
    case 0x00...0xFF: scalar == 0xAD ? .dropped : .kept
    case 0x100...0x2FF: .kept
    case 0x200D: .joiner
    // Bidirectional controls.
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: .dropped
    // Zero-width spaces and other invisible formats.
    case 0x034F, 0x180B...0x180F, 0x200B...0x200C, 0x2060...0x2065, 0x206A...0x206F: .dropped
    case 0xFEFF, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: .dropped
    // Variation selectors, keycaps, skin tones and tags.
    case 0xFE00...0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF: .dropped
    case 0x1F1E6...0x1F1FF: .flagLetter
    default: .kept
    }
  }

  private static func isPictograph(_ scalar: UInt32) -> Bool {
    (0x2190...0x2BFF).contains(scalar) || (0x1F000...0x1FAFF).contains(scalar)
  }
}
