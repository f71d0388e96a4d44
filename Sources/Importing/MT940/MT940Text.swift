import Claims

/// How the lines of `:86:` become one text.
enum MT940Text {
  /// Banks break lines after 65 characters, in the middle of words.
  static let lineLength = 65
  /// The same for the subfields `?20` to `?29` and `?60` to `?63`.
  static let subfieldLength = 27

  /// Free text: a full line goes on in the next one, others end with a word.
  static func free(_ lines: [ArraySlice<UInt8>]) -> String {
    HarmlessText.line(joined(lines, full: lineLength))
  }

  /// With a blank between two of them, unless the first is full.
  static func joined(_ parts: [ArraySlice<UInt8>], full: Int) -> String {
    var bytes: [UInt8] = []
    var count = full
    for part in parts {
      if count < full { bytes.append(32) }
      bytes.append(contentsOf: part)
      count = part.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
