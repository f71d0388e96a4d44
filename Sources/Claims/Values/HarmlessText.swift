/// Text from outside made fit for one line of a letter, a log, a message or a cell.
///
/// Bank files and invoices may hold escape sequences, bidi overrides and line breaks that are legal in
/// their format. Every text that enters the journal passes here once; the screen's canvas and the
/// writers of letters check again for what did not come through the journal.
public enum HarmlessText {
  /// `text` on one line: controls (C0, C1), bidi overrides, zero-width marks and separators removed,
  /// runs of blanks and line breaks as one blank, at most `limit` characters.
  public static func line(_ text: some StringProtocol, limit: Int = 500) -> String {
    var scalars = String.UnicodeScalarView()
    var owesBlank = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        owesBlank = !scalars.isEmpty
        continue
      }
      guard !isHarmful(scalar) else { continue }
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

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 0x20, 0x85, 0xA0, 0x2028, 0x2029, 0x2007, 0x202F: true
    default: false
    }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
