import Claims

/// A statement line, `:61:`, with its supplement.
struct MT940Entry {
  enum Mark {
    case credit, debit
    /// Undoes an earlier entry: `RC` takes a credit back, `RD` gives a debit back.
    case reversedCredit, reversedDebit
    /// Announced only.
    case expected

    var isPositive: Bool { self == .credit || self == .reversedDebit }
  }

  let line: Int
  let mark: Mark
  /// With the sign that it has for the account.
  let minorUnits: Int64
  private(set) var valueOn: CalendarDay?
  private(set) var bookedOn: CalendarDay?
  /// `TRF` of `NTRF`; nil where none is given.
  let type: String?
  let customerReference: String?
  let bankReference: String?
  /// Behind the sixteen characters of the reference: some banks put the name there.
  let trailing: String?
  let supplement: String
  /// The fields `:86:` that follow, one after the other.
  var details: [MT940Field] = []

  /// Nil where the line is damaged; what is wrong with it goes to the findings.
  init?(_ field: MT940Field, findings: inout MT940Findings) {
    line = field.line
    var scanner = ByteScanner(field.first)
    let text = String(decoding: scanner.rest.prefix(6), as: UTF8.self)
    guard let year = scanner.digits(2), let month = scanner.digits(2), let day = scanner.digits(2)
    else {
      findings.problem(
        .notADay(field: ":61:", found: HarmlessText.line(text, limit: 40), line: line))
      return nil
    }
    valueOn = MT940Days.day(year: year, month: month, day: day)
    if valueOn == nil { findings.warn(.impossibleDay(found: text, line: line)) }
    bookedOn = valueOn
    let entryText = String(decoding: scanner.rest.prefix(4), as: UTF8.self)
    if let entry = scanner.digits(4) {
      bookedOn = MT940Days.booked(
        month: entry / 100, day: entry % 100, near: year, valueOn: valueOn)
      if bookedOn == nil {
        findings.warn(.impossibleDay(found: entryText, line: line))
        bookedOn = valueOn
      }
    }
    guard let mark = MT940Entry.mark(&scanner) else {
      findings.unexpected(field)
      return nil
    }
    self.mark = mark
    // The third letter of the currency.
    if let funds = scanner.rest.first, MT940Entry.isLetter(funds) {
      _ = scanner.take { $0 == funds }
    }
    let digits = scanner.take { ByteScanner.isDigit($0) || $0 == 44 || $0 == 46 }
    guard let amount = findings.amount(digits, of: field) else { return nil }
    minorUnits = mark.isPositive ? amount : -amount
    let rest = Rest(scanner.rest)
    type = rest.type
    customerReference = rest.customer
    bankReference = rest.bank
    trailing = rest.trailing
    supplement = MT940Text.free(Array(field.lines.dropFirst()))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }

  private static func mark(_ scanner: inout ByteScanner) -> Mark? {
    switch scanner.letter(of: "CDRE") {
    case UInt8(ascii: "C"): return .credit
    case UInt8(ascii: "D"): return .debit
    case UInt8(ascii: "R"):
      switch scanner.letter(of: "CD") {
      case UInt8(ascii: "C"): return .reversedCredit
      case .some: return .reversedDebit
      case nil: return nil
      }
    case .some: return scanner.letter(of: "CD") == nil ? nil : .expected
    case nil: return nil
    }
  }

  /// What follows the amount: type, reference of the customer, `//` and that of the bank.
  private struct Rest {
    var type: String?
    var customer: String?
    var bank: String?
    var trailing: String?

    init(_ bytes: ArraySlice<UInt8>) {
      var rest = bytes.drop { $0 == 32 }
      let code = rest.prefix(4)
      if code.count == 4, let first = code.first, "NFS".utf8.contains(first),
        !rest.starts(with: "NONREF".utf8),
        code.allSatisfy({ ByteScanner.isDigit($0) || ByteScanner.isCapital($0) || $0 == 32 })
      {
        type = Rest.stated(code.dropFirst())
        rest = rest.dropFirst(4)
      }
      if let slashes = rest.indices.dropLast().first(where: {
        rest[$0] == UInt8(ascii: "/") && rest[$0 + 1] == UInt8(ascii: "/")
      }) {
        bank = Rest.stated(rest[(slashes + 2)...])
        rest = rest[..<slashes]
      } else if rest.count > 16, rest.prefix(16).last == 32 {
        trailing = Rest.stated(rest.dropFirst(16))
        rest = rest.prefix(16)
      }
      customer = Rest.stated(rest)
      if customer == "NONREF" { customer = nil }
    }

    private static func stated(_ bytes: ArraySlice<UInt8>) -> String? {
      let line = HarmlessText.line(String(decoding: bytes, as: UTF8.self), limit: 100)
      return line.isEmpty ? nil : line
    }
  }
}
