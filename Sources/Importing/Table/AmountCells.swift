import Claims

/// One amount of a table, taken apart before it is known which mark stands before its decimals.
struct AmountCell: Equatable {
  enum Evidence {
    case comma, point, either, none
  }

  private var isNegative = false
  /// Digits and marks.
  private var body: ArraySlice<UInt8> = []
  /// A code or sign that stands beside the amount.
  private(set) var currency: Currency?

  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")

  /// Nil where `cell` can't be an amount under any reading; an empty one is none either.
  init?(_ cell: ArraySlice<UInt8>) {
    var rest = cell
    // A typeset minus (U+2212) as that of a keyboard; the euro sign as its code.
    if rest.contains(where: { $0 >= 0x80 }) {
      let plain = String(decoding: rest, as: UTF8.self).unicodeScalars.compactMap { scalar in
        switch scalar.value {
        case 0x2212, 0x2013: "-"
        case 0x20AC: "EUR"
        case 0xA0, 0x2009, 0x202F: " "
        case 0x2019: "'"
        default: scalar.isASCII ? String(scalar) : nil
        }
      }
      guard plain.count == String(decoding: rest, as: UTF8.self).unicodeScalars.count else {
        return nil
      }
      rest = Array(plain.joined().utf8)[...].withoutBlanks
    }
    takeCurrency(&rest, fromEnd: false)
    takeCurrency(&rest, fromEnd: true)
    guard takeSign(&rest) else { return nil }
    takeCurrency(&rest, fromEnd: false)
    guard rest.count <= 40, rest.contains(where: AmountCell.isDigit),
      rest.allSatisfy({
        AmountCell.isDigit($0) || $0 == AmountCell.comma || $0 == AmountCell.point || $0 == 32
          || $0 == 39
      })
    else { return nil }
    body = rest
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private mutating func takeCurrency(_ rest: inout ArraySlice<UInt8>, fromEnd: Bool) {
    let letters = fromEnd ? rest.suffix(3) : rest.prefix(3)
    guard currency == nil, rest.count > 3,
      let found = Currency(inUse: String(decoding: letters, as: UTF8.self))
    else { return }
    currency = found
    rest = (fromEnd ? rest.dropLast(3) : rest.dropFirst(3)).withoutBlanks
  }

  /// One sign, before or after; false where there are two.
  private mutating func takeSign(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let plus = UInt8(ascii: "+"), minus = UInt8(ascii: "-")
    var count = 0
    if let first = rest.first, first == plus || first == minus {
      isNegative = first == minus
      rest = rest.dropFirst().withoutBlanks
      count += 1
    }
    if let last = rest.last, last == plus || last == minus {
      isNegative = last == minus
      rest = rest.dropLast().withoutBlanks
      count += 1
    }
    return count < 2
  }

  /// Which mark stands before the decimals, as far as this amount alone shows.
  var evidence: Evidence {
    let comma = AmountCell.comma, point = AmountCell.point
    guard let last = body.lastIndex(where: { $0 == comma || $0 == point }) else { return .none }
    let mark = body[last]
    let own: Evidence = mark == comma ? .comma : .point
    let other: Evidence = mark == comma ? .point : .comma
    let head = body[..<last], digits = body.endIndex - last - 1
    if head.contains(mark) { return other }
    if head.contains(where: { $0 == comma || $0 == point }) { return own }
    let before = head.filter(AmountCell.isDigit)
    let mayGroup = digits == 3 && (1...3).contains(before.count) && before.first != 48
    return mayGroup ? .either : own
  }

  /// Minor units with `decimal` before the decimals, rounded half away from zero where there are more than two.
  func minorUnits(decimal: UInt8) -> (units: Int64, isRounded: Bool)? {
    let parts = body.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = AmountCell.digits(parts[0]) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : []
    guard decimals.allSatisfy(AmountCell.isDigit) else { return nil }
    let significant = whole.drop { $0 == 48 }
    guard significant.count <= 12 else { return nil }
    var units: Int64 = 0
    for digit in significant { units = units * 10 + Int64(digit - 48) }
    for place in 0..<2 {
      units =
        units * 10 + Int64(place < decimals.count ? decimals[decimals.startIndex + place] - 48 : 0)
    }
    let rest = decimals.dropFirst(2)
    if let next = rest.first, next >= 53 { units += 1 }
    return (isNegative ? -units : units, rest.contains { $0 != 48 })
  }

  /// Without the marks between thousands; nil where groups after the first aren't of three.
  private static func digits(_ whole: ArraySlice<UInt8>) -> [UInt8]? {
    let groups = whole.split(omittingEmptySubsequences: false) { !isDigit($0) }
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    return groups.flatMap { $0 }
  }
}

/// What the amounts of a column, all of them together, say of their decimals.
struct AmountEvidence {
  private var commas = 0
  private var points = 0
  private(set) var unclear = 0

  mutating func add(_ cell: AmountCell) {
    switch cell.evidence {
    case .comma: commas += 1
    case .point: points += 1
    case .either: unclear += 1
    case .none: break
    }
  }

  static func + (lhs: AmountEvidence, rhs: AmountEvidence) -> AmountEvidence {
    var sum = lhs
    sum.commas += rhs.commas
    sum.points += rhs.points
    sum.unclear += rhs.unclear
    return sum
  }

  /// The mark before the decimals; nil where nothing shows it, or it shows both alike.
  var decimal: UInt8? {
    if commas == points { return nil }
    return commas > points ? UInt8(ascii: ",") : UInt8(ascii: ".")
  }
}
