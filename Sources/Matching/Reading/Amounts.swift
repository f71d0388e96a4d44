/// Words that are amounts because a currency stands beside them: `1000 euro`, `EUR 1000`, `€1000`.
enum Amounts {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// More digits than this are no amount that somebody writes without marks.
  private static let longest = 7

  /// Whether the word in `range` is digits, dots between them or not, with a currency glued to it or beside it.
  ///
  /// In `factuur 1234 EUR 500` the currency is that of the number after it.
  static func isAmount(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if isFigure(range, in: bytes) {
      return endsWithCurrency(before(range.lowerBound, in: bytes), in: bytes)
        || beginsWithCurrency(after(range.upperBound, in: bytes), in: bytes)
          && !(isFigureAfterCurrency(range.upperBound, in: bytes)
            && isLed(range.lowerBound, in: bytes))
    }
    let first = range.first { bytes[$0].isDigit } ?? range.upperBound
    let end = (range.last { bytes[$0].isDigit } ?? range.lowerBound - 1) + 1
    guard first < end, isFigure(first..<end, in: bytes) else { return false }
    let (prefix, suffix) = (range.lowerBound..<first, end..<range.upperBound)
    return (prefix.isEmpty || isCurrency(prefix, in: bytes))
      && (suffix.isEmpty || isCurrency(suffix, in: bytes))
  }

  private static func isFigure(_ range: Range<Int>, in bytes: Bytes) -> Bool {
    var digits = 0
    for at in range {
      if bytes[at].isDigit { digits += 1 } else if bytes[at] != 46 { return false }
      if digits > longest { return false }
    }
    return digits > 0
  }

  /// Whether a word that says "invoice" stands right before `at`.
  static func isLed(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = at
    while end > 0, at - end < 4, isBetween(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < 16, bytes[start - 1].isLetter { start -= 1 }
    guard start < end, start == 0 || !bytes[start - 1].isWord else { return false }
    let hash = bytes[start..<end].reduce(ByteText.seed) { ByteText.add($1.folded, to: $0) }
    return NumberWords.isLeading(hash)
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == 46 || byte == 58 || byte == 35 || byte == 40
  }

  // MARK: Currencies

  /// Blanks, and what is written for no cents: `1000,- euro`.
  private static func isGap(_ byte: UInt8) -> Bool {
    byte.isBlank || (44...46).contains(byte) || byte == 58 || byte == 61
  }

  private static func before(_ at: Int, in bytes: Bytes) -> Int {
    var end = at
    while end > 0, at - end < 4, isGap(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func after(_ at: Int, in bytes: Bytes) -> Int {
    var start = at
    while start < bytes.count, start - at < 4, isGap(bytes[start]) { start += 1 }
    return start
  }

  private static func endsWithCurrency(_ end: Int, in bytes: Bytes) -> Bool {
    var start = end
    while start > 0, end - start < 6, isSign(bytes[start - 1]) { start -= 1 }
    guard start == 0 || !bytes[start - 1].isWord else { return false }
    return isCurrency(start..<end, in: bytes)
  }

  private static func beginsWithCurrency(_ start: Int, in bytes: Bytes) -> Bool {
    isCurrency(start..<endOfSign(start, in: bytes), in: bytes)
  }

  private static func endOfSign(_ start: Int, in bytes: Bytes) -> Int {
    var end = start
    while end < bytes.count, end - start < 6, isSign(bytes[end]) { end += 1 }
    return end
  }

  private static func isFigureAfterCurrency(_ at: Int, in bytes: Bytes) -> Bool {
    let next = after(endOfSign(after(at, in: bytes), in: bytes), in: bytes)
    return next < bytes.count && bytes[next].isDigit
  }

  private static func isSign(_ byte: UInt8) -> Bool { byte.isLetter || byte == 36 }

  private static func isCurrency(_ range: Range<Int>, in bytes: Bytes) -> Bool {
    guard (1...5).contains(range.count) else { return false }
    var value: UInt64 = 0
    for at in range { value = value << 8 | UInt64(bytes[at].folded) }
    return currencies.contains(value)
  }

  private static let currencies: Set<UInt64> = Set(
    ["eur", "euro", "euros", "€", "usd", "$", "gbp", "£", "chf"].map { word in
      word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    })
}
