import Claims

/// The items whose numbers stand in a message as whole words, at most 64 of each sort.
struct Numbered {
  /// Numbers that say enough by themselves.
  private(set) var strong: [Int32] = []
  /// Those that must have the exact amount: short ones and years, and what is in `unled`.
  private(set) var weak: [Int32] = []
  /// Those that would be strong if a word such as "invoice" led them.
  private(set) var unled: [Int32] = []
  /// Words with digits that are no number of ours, by their place; the first ones.
  private(set) var unknown: [Int] = []
  /// Values of runs of at most six digits: perhaps the ends of numbers.
  private(set) var loose: [Int] = []

  /// How many values are kept as ends of numbers.
  private static let most = 16

  /// Words that may be one number: `F 2026 0131`.
  private static let longest = 4

  init(in message: Message, shelf: Shelf) {
    let words = message.words
    for word in words where word.hasDigit && word.length <= 64 && loose.count < Numbered.most {
      readLoose(word, in: message.bytes)
    }
    var at = 0
    while at < words.count {
      let count = read(from: at, of: words, in: message.bytes, shelf)
      if count == 0, words[at].hasDigit, unknown.count < Numbered.most { unknown.append(at) }
      at += max(1, count)
    }
    if !strong.isEmpty, !weak.isEmpty {
      weak.removeAll(where: strong.contains)
      unled.removeAll(where: strong.contains)
    }
  }

  /// Whether a word that says "invoice" stands right before a word.
  static func isLed(_ word: Message.Word, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { Amounts.isLed(word.start, in: $0) }
  }

  private mutating func readLoose(_ word: Message.Word, in bytes: [UInt8]) {
    var at = word.start
    while at < word.end, loose.count < Numbered.most {
      var (value, digits) = (0, 0)
      while at < word.end, bytes[at].isDigit {
        if digits < 7 { value = value * 10 + Int(bytes[at] - 48) }
        digits += 1
        at += 1
      }
      if (1...6).contains(digits), value > 0, !loose.contains(value) { loose.append(value) }
      if digits == 0 { at += 1 }
    }
  }

  /// How many words from `at` on made a number; 0 where none did.
  private mutating func read(
    from at: Int, of words: [Message.Word], in bytes: [UInt8], _ shelf: Shelf
  ) -> Int {
    var last = at
    var (length, hasDigit) = (words[at].length, words[at].hasDigit)
    while last + 1 < words.count, last - at + 1 < Numbered.longest, words[last + 1].followsBlank,
      length + words[last + 1].length <= 24
    {
      last += 1
      length += words[last].length
    }
    var key = words[at].key
    var keys = [key]
    for index in (at + 1)..<max(at + 1, last + 1) {
      for byte in bytes[words[index].start..<words[index].end] where byte.isWord {
        key = ByteText.add(byte.folded, to: key)
      }
      hasDigit = hasDigit || words[index].hasDigit
      keys.append(key)
    }
    guard hasDigit else { return 0 }
    for count in stride(from: keys.count, to: 0, by: -1) {
      let range = words[at].start..<words[at + count - 1].end
      let isLed = { Numbered.isLed(words[at], in: bytes) }
      if find(keys[count - 1], bytes[range], shelf, isLed: isLed) { return count }
    }
    guard words[at].hasDigit else { return 0 }
    return readParts(of: words[at], in: bytes, shelf) ? 1 : 0
  }

  private mutating func find(
    _ key: UInt64, _ text: ArraySlice<UInt8>, _ shelf: Shelf, isLed: () -> Bool
  ) -> Bool {
    var isFound = false
    for index in shelf.byNumber[key].prefix(64) {
      let number = shelf.items[Int(index)].number
      guard NumberWords.spell(text, number) else { continue }
      isFound = true
      switch NumberWords.worth(of: number) {
      case .weak: Numbered.add(index, to: &weak)
      case .unled where !isLed():
        Numbered.add(index, to: &weak)
        Numbered.add(index, to: &unled)
      case .unled, .strong: Numbered.add(index, to: &strong)
      }
    }
    return isFound
  }

  private static func add(_ index: Int32, to found: inout [Int32]) {
    if found.count < 64, !found.contains(index) { found.append(index) }
  }

  /// `FACT2026-101`, and `2026-101/2026-102` where both are numbers.
  private mutating func readParts(
    of word: Message.Word, in bytes: [UInt8], _ shelf: Shelf
  ) -> Bool {
    let range = word.start..<word.end
    if let start = NumberWords.startOfNumber(in: bytes, range) {
      let rest = bytes[start..<word.end]
      if find(Numbered.key(rest), rest, shelf, isLed: { true }) { return true }
    }
    guard !word.isPlainNumber, word.length <= 64 else { return false }
    let parts = bytes[range].split(separator: 47)
    guard parts.count > 1, parts.allSatisfy({ Numbered.mayStandAlone($0) }) else { return false }
    var other = self
    let isLed = { Numbered.isLed(word, in: bytes) }
    guard parts.allSatisfy({ other.find(Numbered.key($0), $0, shelf, isLed: isLed) }) else {
      return false
    }
    self = other
    return true
  }

  private static func key(_ text: ArraySlice<UInt8>) -> UInt64 {
    text.reduce(ByteText.seed) { $1.isWord ? ByteText.add($1.folded, to: $0) : $0 }
  }

  /// Not a piece of a longer number: it has a joint or a letter of its own, or five digits.
  private static func mayStandAlone(_ part: ArraySlice<UInt8>) -> Bool {
    part.contains(where: \.isDigit) && (part.count >= 5 || part.contains { !$0.isDigit })
  }
}
