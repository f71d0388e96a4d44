import Claims

/// What a sum says, taken apart: references that hold, digits that were meant as one, and words.
///
/// Every scan is a single pass; a window never looks further than the longest reference.
struct Message {
  /// A run of letters and digits, with the joints between them: `FACT-2026/101`.
  struct Word {
    var start: Int
    var end: Int
    /// Of its letters and digits.
    var key: UInt64
    var length: Int
    var hasDigit: Bool
    /// Digits only, without joints.
    var isPlainNumber: Bool
    /// Nothing but blanks stands between it and the word before.
    var followsBlank: Bool
  }

  let bytes: [UInt8]
  /// Without whole words that are amounts, such as `1.234,56` and, beside a currency, `1000`.
  private(set) var words: [Word] = []
  /// Valid structured communications, all twelve digits as a number.
  private(set) var structured: [Int64] = []
  /// Twelve digits written as one, with check digits that fail.
  private(set) var suspects: [Int64] = []
  private(set) var creditors: [CreditorReference] = []

  /// The structured field and the message, with a line's end between them.
  init(of sum: IncomingSum) {
    let message = sum.remittance.message
    guard let reference = sum.remittance.reference else {
      self.init(ByteText.bytes(message))
      return
    }
    self.init(ByteText.bytes(reference) + [10] + ByteText.bytes(message))
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard !bytes.isEmpty else { return }
    bytes.withUnsafeBufferPointer { bytes in
      findWords(in: bytes)
      findStructured(in: bytes)
    }
  }

  // MARK: Words

  private mutating func findWords(in bytes: UnsafeBufferPointer<UInt8>) {
    var (at, tries) = (0, 0)
    var isBlank = false
    while at < bytes.count {
      guard bytes[at].isWord else {
        isBlank = isBlank && bytes[at].isBlank
        at += 1
        continue
      }
      var word = Message.word(at: at, in: bytes)
      word.followsBlank = isBlank && at > 0 && bytes[at - 1].isBlank
      if let end = Message.endOfDecimals(after: word, in: bytes) {
        at = end
        isBlank = false
        continue
      }
      if word.hasDigit, Amounts.isAmount(word.start..<word.end, in: bytes) {
        at = word.end
        isBlank = false
        continue
      }
      words.append(word)
      if bytes[at].folded == 114, tries < 64, Message.mayBeCreditor(at: at, in: bytes) {
        tries += 1
        let found = Message.creditor(at: at, in: bytes)
        if let found, !creditors.contains(found) { creditors.append(found) }
      }
      at = word.end
      isBlank = true
    }
  }

  @inline(__always)
  private static func word(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Word {
    var hash = ByteText.seed
    var (at, length) = (start, 0)
    var (digits, joints) = (0, 0)
    while at < bytes.count {
      let byte = bytes[at]
      if byte.isWord {
        hash = ByteText.add(byte.folded, to: hash)
        length += 1
        if byte.isDigit { digits += 1 }
      } else if byte.isJoint, at + 1 < bytes.count, bytes[at + 1].isWord {
        joints += 1
      } else {
        break
      }
      at += 1
    }
    return Word(
      start: start, end: at, key: hash, length: length, hasDigit: digits > 0,
      isPlainNumber: digits == length && joints == 0, followsBlank: false)
  }

  /// Where the cents of an amount end whose whole part is `word`: a comma, two digits, and no more of either.
  private static func endOfDecimals(
    after word: Word, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let at = word.end
    guard at + 2 < bytes.count, bytes[at] == 44, bytes[at - 1].isDigit, bytes[at + 1].isDigit,
      bytes[at + 2].isDigit, bytes[word.start].isDigit
    else { return nil }
    let end = at + 3
    if end < bytes.count, bytes[end].isWord { return nil }
    if end + 1 < bytes.count, bytes[end] == 44 || bytes[end].isJoint, bytes[end + 1].isWord {
      return nil
    }
    return end
  }

  // MARK: References

  private static func mayBeCreditor(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    start + 4 < bytes.count && bytes[start + 1].folded == 102 && bytes[start + 2].isDigit
      && bytes[start + 3].isDigit
  }

  /// The longest valid one that begins here, blanks after each group of four allowed.
  private static func creditor(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> CreditorReference? {
    var text: [UInt8] = []
    var ends: [Int] = []
    var at = start
    while at < bytes.count, text.count <= 25 {
      if bytes[at] < 128, bytes[at].isWord {
        text.append(bytes[at])
      } else if bytes[at] == 32, text.count % 4 == 0, at + 1 < bytes.count, bytes[at + 1].isWord {
        ends.append(text.count)
      } else {
        break
      }
      at += 1
    }
    if text.count <= 25 { ends.append(text.count) }
    for end in ends.reversed() where (5...25).contains(end) {
      let part = String(decoding: text[..<end], as: UTF8.self)
      if let found = try? CreditorReference(part) { return found }
    }
    return nil
  }

  /// Twelve digits between other characters, with blanks and joints after any of them.
  private mutating func findStructured(in bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      guard bytes[at].isDigit else {
        at += 1
        continue
      }
      var end = at
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      if end - at <= 12, at == 0 || !bytes[at - 1].isLetter { readTwelve(from: at, in: bytes) }
      at = end
    }
  }

  private mutating func readTwelve(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var value: Int64 = 0
    var (digits, at, gap) = (0, start, 0)
    var shape = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte.isDigit {
        guard digits < 12 else { return }
        if gap > 0 { shape = shape * 16 + digits }
        value = value * 10 + Int64(byte - 48)
        digits += 1
        gap = 0
      } else if digits < 12, gap < 3, byte.isBlank || byte.isJoint {
        gap += 1
      } else {
        break
      }
      at += 1
    }
    guard digits == 12, at == bytes.count || !bytes[at].isLetter else { return }
    let remainder = value / 100 % 97
    if value % 100 == (remainder == 0 ? 97 : remainder) {
      if structured.count < 64, !structured.contains(value) { structured.append(value) }
    } else if shape == 0 || shape == 3 * 16 + 7, suspects.count < 8 {
      // In one piece, or as 3, 4 and 5 digits.
      suspects.append(value)
    }
  }
}
