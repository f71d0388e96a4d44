/// One tag with what follows it, such as `:61:` with its supplement or `:86:` with all its lines.
struct MT940Field {
  /// `61`, `28C`, `60F`.
  let tag: String
  let line: Int
  /// The first one without its tag; blanks are kept, as a line that isn't full ends in a word.
  var lines: [ArraySlice<UInt8>]

  /// The tags of MT940 and MT942 that mean something here. Others are text: a time of day that was broken over
  /// two lines leaves a line such as `:26:37`.
  private static let known: [String: [UInt8]] = {
    let tags = [
      "13D", "20", "21", "25", "25P", "28", "28C", "34F", "60F", "60M", "61", "62F", "62M", "64",
      "65", "86", "90C", "90D", "NS", "940",
    ]
    return Dictionary(uniqueKeysWithValues: tags.map { ($0, Array(":\($0):".utf8)) })
  }()

  /// Nil where the line begins with no known tag.
  init?(_ line: ArraySlice<UInt8>, number: Int) {
    guard line.first == UInt8(ascii: ":"),
      let end = line.dropFirst().prefix(4).firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let tag = String(decoding: line[(line.startIndex + 1)..<end], as: UTF8.self)
    guard MT940Field.known[tag] != nil else { return nil }
    self.tag = tag
    self.line = number
    lines = [line[(end + 1)...]]
  }

  var first: ArraySlice<UInt8> { lines.first ?? [] }

  /// All fields of a file in their order; `-` ends a message, what stands outside of messages is left out.
  static func fields(of text: [UInt8]) -> [MT940Field] {
    var fields: [MT940Field] = []
    var isOpen = false
    for line in TextBytes.lines(of: text) {
      let number = line.number
      let line = text[line.range]
      if let field = MT940Field(line, number: number) {
        fields.append(field)
        isOpen = true
      } else if isEnd(line) {
        isOpen = false
      } else if isOpen {
        fields[fields.count - 1].lines.append(line)
      }
    }
    return fields
  }

  /// `-`, `-}` with what the envelope has behind it, or an envelope that begins.
  private static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.drop { $0 == 32 }
    if line.starts(with: "-}".utf8) || line.starts(with: "{1:".utf8) { return true }
    return line.first == UInt8(ascii: "-") && line.dropFirst().allSatisfy { $0 == 32 }
  }
}

/// Reads a field from its start, a piece at a time.
struct ByteScanner {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// So many digits as a number; nil, and nothing is taken, where they aren't digits.
  mutating func digits(_ count: Int) -> Int? {
    let part = rest.prefix(count)
    guard part.count == count, part.allSatisfy(ByteScanner.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return part.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  mutating func letter(of letters: String) -> UInt8? {
    guard let first = rest.first, letters.utf8.contains(first) else { return nil }
    rest = rest.dropFirst()
    return first
  }

  mutating func skip(while isSkipped: (UInt8) -> Bool) { rest = rest.drop(while: isSkipped) }

  mutating func take(while isTaken: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let part = rest.prefix(while: isTaken)
    rest = rest.dropFirst(part.count)
    return part
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
