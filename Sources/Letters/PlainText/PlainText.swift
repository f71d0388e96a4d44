/// Lines of text in columns of a terminal or mail.
enum PlainText {
  /// `text` in lines of at most `width` columns; words longer than that are cut.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, width: width) {
        let length = columns(piece)
        if used > 0, used + 1 + length <= width {
          line += " " + piece
          used += 1 + length
        } else {
          if used > 0 { lines.append(line) }
          line = piece
          used = length
        }
      }
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// U+00A0, which kept words together, as the plain blank that everything reads.
  static func printable(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" ? " " : $0 })
  }

  static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let blank = String(repeating: " ", count: max(0, width - columns(text)))
    return right ? blank + text : text + blank
  }

  /// Columns of a fixed-width font: two for East Asian wide characters.
  static func columns(_ text: some StringProtocol) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first?.value else { return 0 }
    switch first {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    guard columns(word) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if columns(piece) + columns(String(character)) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
