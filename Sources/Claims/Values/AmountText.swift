/// The one parser and formatter for amounts.
public enum AmountText {
  public enum Failure: Error, Hashable, Sendable {
    case empty
    case notAnAmount(String)
    /// `1.000` or `1,000`: thousands or decimals? The two readings, in minor units; the small one is cut
    /// after two decimals.
    case ambiguous(String, small: Int64, large: Int64)
    case tooManyDecimals(String)
    case tooLarge(String)
  }

  /// Minor units of an amount in a machine format: optional sign, digits, at most one point.
  ///
  /// Decimals after the second must be zeros: an invoice amount with more is an error of its writer.
  public static func parseMachine(_ text: some StringProtocol) throws(Failure) -> Int64 {
    let bytes = Array(text.utf8).trimmed
    guard !bytes.isEmpty else { throw .empty }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    let digits = isNegative || bytes[0] == UInt8(ascii: "+") ? bytes.dropFirst() : bytes[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, digits.contains(where: \.isDigit),
      parts.allSatisfy({ $0.allSatisfy(\.isDigit) })
    else { throw .notAnAmount(String(text)) }
    let decimals = parts.count == 2 ? parts[1] : []
    guard decimals.dropFirst(2).allSatisfy({ $0 == UInt8(ascii: "0") }) else {
      throw .tooManyDecimals(String(text))
    }
    let units = try minorUnits(whole: parts[0], decimals: decimals.prefix(2), text: text)
    return isNegative ? -units : units
  }

  /// Minor units of an amount as a person types it: decimal comma or point, thousands marks, blanks.
  ///
  /// `1.000` and `1,000` are ambiguous and never guessed; `1.000,00`, `1,000.00` and `1 000` are clear.
  public static func parse(_ text: some StringProtocol) throws(Failure) -> Int64 {
    var bytes = plain(text).trimmed
    for mark in ["EUR", "€"] {
      let mark = Array(mark.utf8)
      if bytes.starts(with: mark) { bytes = Array(bytes.dropFirst(mark.count)).trimmed }
      if bytes.suffix(mark.count).elementsEqual(mark) {
        bytes = Array(bytes.dropLast(mark.count)).trimmed
      }
    }
    guard !bytes.isEmpty else { throw .empty }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative || bytes[0] == UInt8(ascii: "+") { bytes.removeFirst() }
    let units = try magnitude(of: bytes, text: text)
    return isNegative ? -units : units
  }

  /// Narrow and hard blanks as blanks, a typeset apostrophe and minus as those of a keyboard, capitals:
  /// amounts are pasted from bank pages and PDFs.
  private static func plain(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2009, 0x202F: bytes.append(32)
      case 0x2019: bytes.append(39)
      case 0x2212: bytes.append(UInt8(ascii: "-"))
      case 97...122: bytes.append(UInt8(scalar.value - 32))
      default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
    return bytes
  }

  private static func magnitude(
    of bytes: [UInt8], text: some StringProtocol
  ) throws(Failure) -> Int64 {
    let point = UInt8(ascii: "."), comma = UInt8(ascii: ",")
    let isMark: (UInt8) -> Bool = { $0 == point || $0 == comma }
    guard bytes.contains(where: \.isDigit),
      bytes.allSatisfy({ $0.isDigit || isMark($0) || $0 == 32 || $0 == 39 })
    else { throw .notAnAmount(String(text)) }

    guard let last = bytes.lastIndex(where: isMark) else {
      guard isGrouped(bytes) else { throw .notAnAmount(String(text)) }
      return try minorUnits(whole: bytes.filter(\.isDigit)[...], decimals: [], text: text)
    }
    let mark = bytes[last]
    let head = bytes[..<last], tail = bytes[(last + 1)...]
    guard tail.allSatisfy(\.isDigit) else { throw .notAnAmount(String(text)) }
    let headDigits = head.filter(\.isDigit)[...]
    let marksBefore = head.filter(isMark)

    if tail.count == 3, (1...3).contains(head.count), head.allSatisfy(\.isDigit), head.first != 48 {
      let large = try minorUnits(whole: headDigits + tail, decimals: [], text: text)
      let small = try minorUnits(whole: headDigits, decimals: tail.prefix(2), text: text)
      throw .ambiguous(String(text), small: small, large: large)
    }
    if marksBefore.contains(mark) {
      // The same mark twice: all of them group thousands.
      guard marksBefore.allSatisfy({ $0 == mark }), isGrouped(bytes) else {
        throw .notAnAmount(String(text))
      }
      return try minorUnits(whole: headDigits + tail, decimals: [], text: text)
    }
    guard isGrouped(Array(head)) else { throw .notAnAmount(String(text)) }
    guard tail.count <= 2 || tail.dropFirst(2).allSatisfy({ $0 == 48 }) else {
      throw .tooManyDecimals(String(text))
    }
    return try minorUnits(whole: headDigits, decimals: tail.prefix(2), text: text)
  }

  /// Whether every group after the first separator has three digits.
  private static func isGrouped(_ bytes: [UInt8]) -> Bool {
    let groups = bytes.split(omittingEmptySubsequences: false) { !$0.isDigit }
    return groups.count < 2
      || (groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count))
  }

  private static func minorUnits(
    whole: ArraySlice<UInt8>, decimals: ArraySlice<UInt8>, text: some StringProtocol
  ) throws(Failure) -> Int64 {
    let significant = whole.drop { $0 == 48 }
    // Below a million million, so that sums and interest of many amounts fit 64 bits.
    guard significant.count <= 12 else { throw .tooLarge(String(text)) }
    var units: Int64 = 0
    for digit in significant { units = units * 10 + Int64(digit - 48) }
    for place in 0..<2 {
      let digit = place < decimals.count ? decimals[decimals.startIndex + place] - 48 : 0
      units = units * 10 + Int64(digit)
    }
    return units
  }

  /// `-1234.50`: a point, two decimals, no marks. What JSON, CSV and the journal hold.
  public static func machine(_ amount: Money) -> String {
    let magnitude = amount.minorUnits.magnitude
    let cents = magnitude % 100
    let sign = amount.isNegative ? "-" : ""
    return "\(sign)\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// `-1 234.50` with the marks of a place: thousands and decimals.
  public static func grouped(_ amount: Money, thousands: String, decimal: String) -> String {
    let magnitude = amount.minorUnits.magnitude
    let cents = magnitude % 100
    var digits = Array(String(magnitude / 100))
    var at = digits.count - 3
    while at > 0 {
      digits.insert(contentsOf: Array(thousands), at: at)
      at -= 3
    }
    let sign = amount.isNegative ? "-" : ""
    return "\(sign)\(String(digits))\(decimal)\(cents < 10 ? "0" : "")\(cents)"
  }
}

extension Money: CustomStringConvertible {
  /// `1234.50 EUR`, as the journal holds it.
  public var description: String { "\(AmountText.machine(self)) \(currency.code)" }
}

extension Money: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let blank = text.firstIndex(of: " "),
      let currency = Currency(text[text.index(after: blank)...]),
      let units = try? AmountText.parseMachine(text[..<blank])
    else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "amount \(text)")
    }
    self.init(minorUnits: units, currency: currency)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension UInt8 {
  /// An ASCII digit.
  var isDigit: Bool { self >= 48 && self <= 57 }
}

extension [UInt8] {
  /// Without blanks at both ends.
  var trimmed: [UInt8] {
    let isBlank: (UInt8) -> Bool = { $0 == 32 || (9...13).contains($0) }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(self[first...last])
  }
}
