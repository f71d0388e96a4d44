/// Text from outside made fit for one line of a letter, a log, a message or a cell.
///
/// Bank files and invoices may hold escape sequences, bidi overrides and line breaks that are legal in
/// their format. Every text that enters the journal passes here once; the screen's canvas and the
/// writers of letters check again for what did not come through the journal.
public enum HarmlessText {
  /// `text` on one line: controls (C0, C1), bidi overrides, invisible marks and separators removed,
  /// runs of blanks and line breaks as one blank, at most `limit` characters.
  ///
  /// Of endless combining marks, which count as one character, four times `limit` scalars stay.
  public static func line(_ text: some StringProtocol, limit: Int = 500) -> String {
    let text = String(text)
    if text.utf8.withContiguousStorageIfAvailable({ isPlain($0, limit: limit) }) == true {
      return text
    }
    var scalars = String.UnicodeScalarView()
    var owesBlank = false
    var room = min(limit, Int.max / 4) * 4
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        owesBlank = !scalars.isEmpty
        continue
      }
      guard !isHarmful(scalar) else { continue }
      guard room > 0 else { break }
      room -= 1
      if owesBlank { scalars.append(" ") }
      owesBlank = false
      scalars.append(scalar)
    }
    let line = String(scalars)
    return line.count <= limit ? line : String(line.prefix(limit))
  }

  /// The lines of `text`, each made harmless; empty ones at the ends left out.
  public static func lines(_ text: some StringProtocol) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line($0) }
    while lines.first == "" { lines.removeFirst() }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Printable ASCII with single blanks between words: most texts, and nothing to do.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Bool {
    var last: UInt8 = 32
    var count = 0
    for byte in bytes {
      guard (32..<127).contains(byte), byte != 32 || last != 32 else { return false }
      last = byte
      count += 1
    }
    return count <= limit && (last != 32 || count == 0)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: true
    case 0x3000: true
    default: false
    }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F: true
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0x115F, 0x1160, 0x3164, 0xFFA0: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
