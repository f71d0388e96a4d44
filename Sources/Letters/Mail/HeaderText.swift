import CGMime
import Claims

/// Text on its way into a header: one harmless line, and of that what isn't plain ASCII as encoded words (RFC 2047).
enum HeaderText {
  /// An encoded word has at most 75 characters, which GMime's own don't keep to; with "Subject" before it, a line has 78.
  private static let bytesPerWord = 39

  /// Words of ASCII, which GMime takes as they are. Text that only looks like an encoded word becomes a real one.
  static func encoded(_ text: String, limit: Int) -> String {
    let line = HarmlessText.line(text, limit: limit)
    guard line.utf8.contains(where: { $0 >= 0x80 }) || line.contains("=?") else { return line }
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in line.unicodeScalars {
      let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      if word.count + bytes.count > bytesPerWord {
        words.append(encodedWord(word))
        word = []
      }
      word += bytes
    }
    return (words + [encodedWord(word)]).joined(separator: " ")
  }

  private static func encodedWord(_ bytes: [UInt8]) -> String {
    guard let base64 = g_base64_encode(bytes, gsize(bytes.count)) else { return "" }
    defer { g_free(base64) }
    return "=?utf-8?B?\(String(cString: base64))?="
  }
}
