import Claims

/// The communication of a movement, over its records 2.1, 2.2 and 2.3.
struct CODACommunication: Equatable {
  var reference: String?
  /// In which the reference is written as a structured one, so that its check digits should hold.
  var isChecked = false
  var message = ""
  /// A direct debit that wasn't paid, or came back.
  var isReturned = false
  var returnReason: String?
  /// Hundredths of what was sent, in its currency.
  var original: (minorUnits: Int64, currency: Currency)?

  static func == (lhs: CODACommunication, rhs: CODACommunication) -> Bool {
    lhs.reference == rhs.reference && lhs.message == rhs.message
      && lhs.isReturned == rhs.isReturned && lhs.returnReason == rhs.returnReason
      && lhs.original?.minorUnits == rhs.original?.minorUnits
      && lhs.original?.currency == rhs.original?.currency
  }

  init(free bytes: [UInt8]) { message = CODARecord.line(bytes) }

  /// - Parameter bytes: UTF-8, the type of three digits first.
  init(structured bytes: [UInt8]) {
    let fields = Fields(bytes: bytes[...].dropFirst(3))
    switch String(decoding: bytes.prefix(3), as: UTF8.self) {
    case "100":
      reference = fields.stated(0..<25)
      isChecked = true
    case "101", "102":
      reference = fields.stated(0..<12)
      isChecked = true
    case "105": foreign(fields)
    // The computation of VAT or charges, closing: figures that the entry has as well.
    case "106", "108": break
    case "107": oldDirectDebit(fields)
    // Card terminals: the name and the town of the shop.
    case "111": message = fields.line(35..<61)
    case "113": message = fields.line(40..<66)
    case "114": message = fields.line(27..<69)
    case "127": directDebit(fields)
    default: message = fields.line(0..<146)
    }
  }

  /// Gross amount, the same in its own currency, rate, currency, and the twelve digits that the payer gave.
  private mutating func foreign(_ fields: Fields) {
    let digits = fields.line(45..<57)
    if digits.utf8.count == 12, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      digits.utf8.contains(where: { $0 != 48 })
    {
      reference = digits
      isChecked = true
    }
    guard let currency = Currency(fields.line(42..<45)), let sent = fields.number(15..<30),
      sent > 0
    else { return }
    original = (Thousandths.rounded(sent), currency)
  }

  /// Before SEPA: number of the mandate, date, text, paid or reason, number of the creditor.
  private mutating func oldDirectDebit(_ fields: Fields) {
    message = fields.line(18..<48)
    let reason = fields.line(48..<49)
    isReturned = !reason.isEmpty && reason != "0"
  }

  private mutating func directDebit(_ fields: Fields) {
    message = fields.line(79..<141)
    let mandate = fields.line(44..<79)
    if !mandate.isEmpty {
      message += message.isEmpty ? "mandate \(mandate)" : " (mandate \(mandate))"
    }
    let paid = fields.line(8..<9), kind = fields.line(141..<142)
    isReturned = ![paid, kind].allSatisfy { $0.isEmpty || $0 == "0" }
    returnReason = isReturned ? fields.stated(142..<146) : nil
  }

  /// Parts of a structured communication, counted from 0 in characters.
  private struct Fields {
    /// Bytes of ASCII, which are its characters.
    private let bytes: ArraySlice<UInt8>
    /// The characters of other text.
    private let wide: [Unicode.Scalar]

    init(bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      let isASCII = bytes.allSatisfy { $0 < 0x80 }
      wide = isASCII ? [] : Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }

    func line(_ range: Range<Int>) -> String {
      guard wide.isEmpty else {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: wide[range.clamped(to: wide.indices)])
        return HarmlessText.line(String(part))
      }
      return CODARecord.line(bytes.dropFirst(range.lowerBound).prefix(range.count))
    }

    func stated(_ range: Range<Int>) -> String? {
      let line = line(range)
      return line.isEmpty ? nil : line
    }

    func number(_ range: Range<Int>) -> Int64? {
      let text = line(range)
      return text.utf8.count == range.count && text.utf8.allSatisfy { (48...57).contains($0) }
        ? Int64(text) : nil
    }
  }
}

/// CODA writes three decimals; the account moves by two.
enum Thousandths {
  /// Hundredths, half away from zero.
  static func rounded(_ thousandths: Int64) -> Int64 {
    let rest = thousandths % 10
    return thousandths / 10 + (rest >= 5 ? 1 : rest <= -5 ? -1 : 0)
  }
}
