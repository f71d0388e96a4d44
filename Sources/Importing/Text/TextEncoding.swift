/// How the bytes of a text are read. ASCII is the same in all of them.
enum TextEncoding: Hashable, Sendable {
  case utf8
  /// ISO 8859-1 with letters and signs where that has controls.
  case windows1252
  /// What DOS wrote in western Europe.
  case codePage850

  /// The character of a byte; nil where Windows-1252 has none, and for UTF-8 above ASCII.
  func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    switch self {
    case .utf8: return nil
    case .windows1252:
      guard byte < 0xA0 else { return Unicode.Scalar(byte) }
      let scalar = TextEncoding.windows[Int(byte - 0x80)]
      return scalar == "\u{0}" ? nil : scalar
    case .codePage850: return TextEncoding.dos[Int(byte - 0x80)]
    }
  }

  /// 0x80 to 0x9F; NUL where nothing is assigned.
  private static let windows = Array(
    "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ".unicodeScalars)

  /// 0x80 to 0xFF.
  private static let dos = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»"
      + "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
      + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars)
}
