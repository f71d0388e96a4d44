/// The signs that a screen is drawn with, for terminals with and without Unicode.
///
/// Each is one column wide except `ellipsis` and `marks`.
public struct Glyphs: Hashable, Sendable {
  public let isASCII: Bool
  /// Says that text was cut.
  public let ellipsis: String
  /// Before the suggested or chosen line.
  public let pointer: String
  /// Between facts on one line.
  public let separator: String
  /// At the left of quoted text, say of a letter.
  public let quoteBar: String
  public let up: String
  public let down: String
  public let left: String
  public let right: String
  public let ascending: String
  public let descending: String
  public let check: String
  public let marked: String
  public let horizontal: String
  public let vertical: String
  /// Top left, top right, bottom left, bottom right.
  public let corners: [String]
  /// Not due, 1-30, 31-60, 61-90 and more than 90 days; up to three columns.
  public let marks: [String]
  /// Parts of a column of a bar, the smallest first, the last a whole one.
  public let blocks: [String]

  public static let utf8 = Glyphs(
    isASCII: false, ellipsis: "…", pointer: "►", separator: "·", quoteBar: "┆", up: "↑", down: "↓",
    left: "←", right: "→", ascending: "▲", descending: "▼", check: "✓", marked: "*",
    horizontal: "─", vertical: "│", corners: ["┌", "┐", "└", "┘"],
    marks: ["", "·", "!", "!!", "!!!"], blocks: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"])

  public static let ascii = Glyphs(
    isASCII: true, ellipsis: "...", pointer: ">", separator: "-", quoteBar: "|", up: "^", down: "v",
    left: "<", right: ">", ascending: "^", descending: "v", check: "x", marked: "*",
    horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"],
    marks: ["", ".", "!", "!!", "!!!"], blocks: ["#"])

  /// The mark that says the age of an invoice without its colour.
  public func mark(_ lateness: Lateness) -> String { marks[Int(lateness.rawValue)] }

  /// `part` of `whole` as a bar of at most `width` columns; anything above zero is seen.
  public func bar(_ part: Int64, of whole: Int64, width: Int) -> String {
    guard part > 0, whole > 0, width > 0 else { return "" }
    let steps = Int128(min(part, whole)) * Int128(width * blocks.count)
    let drawn = max(1, Int((steps + Int128(whole) / 2) / Int128(whole)))
    let (full, rest) = drawn.quotientAndRemainder(dividingBy: blocks.count)
    return String(repeating: blocks[blocks.count - 1], count: full)
      + (rest > 0 ? blocks[rest - 1] : "")
  }

  /// What stands for a typographic sign in ASCII mode; nil for letters, which stay as they are.
  static func asciiStandIn(for scalar: UInt32) -> UInt32? {
    let standIn: Unicode.Scalar? =
      switch scalar {
      case 0xB7, 0x2010...0x2015, 0x2212, 0x2500: "-"
      case 0x2018...0x201B: "'"
      case 0x201C...0x201F: "\""
      case 0x2026: "."
      case 0x2022: "*"
      case 0xD7, 0x2713: "x"
      case 0xAB, 0x2190, 0x25C4, 0x2039: "<"
      case 0xBB, 0x2192, 0x25BA, 0x203A: ">"
      case 0x2191, 0x25B2: "^"
      case 0x2193, 0x25BC: "v"
      case 0x2502, 0x2506: "|"
      default: nil
      }
    return standIn?.value
  }
}
