import Claims

/// One line of a CODA file. Positions are those of the standard: characters, counted from 1.
struct CODARecord {
  static let length = 128

  let line: Int
  private let text: TextBytes
  private let range: Range<Int>
  /// Of a line of UTF-8 that isn't ASCII, whose characters aren't its bytes.
  private let wide: [Unicode.Scalar]

  init(_ line: TextBytes.Line, of text: TextBytes) {
    self.line = line.number
    self.text = text
    range = line.range
    let isWide = text.encoding == .utf8 && text.bytes[line.range].contains { $0 >= 0x80 }
    wide = isWide ? Array(text.string(in: line.range).unicodeScalars) : []
  }

  /// In characters.
  var length: Int { wide.isEmpty ? range.count : wide.count }

  /// The character as a byte: 0x80 and above for what isn't ASCII, a blank behind the end.
  subscript(position: Int) -> UInt8 {
    guard position >= 1, position <= length else { return 32 }
    guard wide.isEmpty else { return UInt8(exactly: wide[position - 1].value) ?? 0x80 }
    return text.bytes[range.lowerBound + position - 1]
  }

  /// What stands there as UTF-8, with blanks for what is behind the end.
  func append(_ positions: ClosedRange<Int>, to bytes: inout [UInt8]) {
    let upper = min(positions.upperBound, length)
    defer {
      let missing = positions.upperBound - max(upper, positions.lowerBound - 1)
      bytes.append(contentsOf: repeatElement(32, count: missing))
    }
    guard positions.lowerBound <= upper else { return }
    if !wide.isEmpty {
      for scalar in wide[(positions.lowerBound - 1)..<upper] {
        bytes.append(contentsOf: Character(scalar).utf8)
      }
      return
    }
    let start = range.lowerBound - 1
    let part = text.bytes[(start + positions.lowerBound)..<(start + upper + 1)]
    if part.allSatisfy({ $0 < 0x80 }) { return bytes.append(contentsOf: part) }
    for byte in part {
      if byte < 0x80 {
        bytes.append(byte)
      } else if let scalar = text.encoding.scalar(byte) {
        bytes.append(contentsOf: Character(scalar).utf8)
      }
    }
  }

  /// Harmless text of one line; empty where there are only blanks.
  func field(_ positions: ClosedRange<Int>, limit: Int = 500) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(positions.count)
    append(positions, to: &bytes)
    return CODARecord.line(bytes, limit: limit)
  }

  /// Nil where there are only blanks.
  func stated(_ positions: ClosedRange<Int>) -> String? {
    let field = field(positions)
    return field.isEmpty ? nil : field
  }

  func isBlank(_ positions: ClosedRange<Int>) -> Bool { positions.allSatisfy { self[$0] == 32 } }

  /// Nil where one of them isn't a digit.
  ///
  /// - Precondition: at most eighteen positions.
  func number(_ positions: ClosedRange<Int>) -> Int64? {
    var number: Int64 = 0
    for position in positions {
      let byte = self[position]
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int64(byte - 48)
    }
    return number
  }

  /// Blanks become one, as most fields end in many, and the rest is made harmless.
  static func line(_ bytes: some Collection<UInt8>, limit: Int = 500) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for byte in bytes where byte != 32 || (kept.last ?? 32) != 32 { kept.append(byte) }
    if kept.last == 32 { kept.removeLast() }
    return HarmlessText.line(String(decoding: kept, as: UTF8.self), limit: limit)
  }
}

/// A day or an amount of a record, before it is known whether it holds.
extension CODARecord {
  enum Day: Equatable {
    case day(CalendarDay)
    /// `000000` or blanks.
    case unknown
    /// Six digits of which the calendar has no day.
    case impossible
    case notDigits
  }

  /// DDMMYY; the years 80 to 99 are those of the century before.
  func day(_ positions: ClosedRange<Int>) -> Day {
    if isBlank(positions) { return .unknown }
    guard let number = number(positions) else { return .notDigits }
    guard number > 0 else { return .unknown }
    let year = Int(number % 100)
    return CalendarDay(
      year: year < 80 ? 2000 + year : 1900 + year, month: Int(number / 100 % 100),
      day: Int(number / 10_000)
    ).map { .day($0) } ?? .impossible
  }

  /// Thousandths, below zero for sign 1 (debit); nil where sign or digits are others.
  func amount(sign: Int, _ positions: ClosedRange<Int>) -> Int64? {
    guard let number = number(positions) else { return nil }
    switch self[sign] {
    case UInt8(ascii: "0"): return number
    case UInt8(ascii: "1"): return -number
    default: return nil
    }
  }
}
