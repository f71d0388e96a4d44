import Claims
import GRDB

extension Row {
  /// A day written `YYYY-MM-DD`, or nil where the column is NULL.
  func day(_ index: Int) -> CalendarDay? {
    (self[index] as String?).flatMap { CalendarDay(iso: $0) }
  }

  /// A day stored as its `dayNumber`, or nil where the column is NULL.
  func dayNumbered(_ index: Int) -> CalendarDay? {
    (self[index] as Int64?).map { CalendarDay(dayNumber: Int($0)) }
  }
}

extension CustomerContact {
  /// `12.50 EUR;3.00 USD`, in the order of the currencies' codes.
  var encodedCredit: String {
    credit.values.filter { !$0.isZero }.sorted { $0.currency.code < $1.currency.code }
      .map(\.description).joined(separator: ";")
  }

  init(lastDunning: CalendarDay?, encodedCredit: String) {
    self.init(lastDunning: lastDunning)
    for amount in encodedCredit.split(separator: ";") {
      let parts = amount.split(separator: " ")
      guard parts.count == 2, let currency = Currency(parts[1]),
        let units = try? AmountText.parseMachine(parts[0])
      else { continue }
      credit[currency] = Money(minorUnits: units, currency: currency)
    }
  }

  mutating func add(_ dunning: CalendarDay?, credit amount: Money) {
    if let dunning { lastDunning = max(lastDunning ?? dunning, dunning) }
    if !amount.isZero { credit[amount.currency, default: .zero(amount.currency)] += amount }
  }
}

extension CustomerContact.Doubt {
  /// `17 2026-11-20 490.00 EUR`.
  var encoded: String { "\(line) \(on) \(amount)" }

  init?(encoded: String) {
    let parts = encoded.split(separator: " ")
    guard parts.count == 4, let line = Int64(parts[0]), let day = CalendarDay(iso: parts[1]),
      let units = try? AmountText.parseMachine(parts[2]), let currency = Currency(parts[3])
    else { return nil }
    self.init(
      line: BankLine.ID(rawValue: line), on: day,
      amount: Money(minorUnits: units, currency: currency))
  }
}

/// A text whose order is the natural one: `2025-9` before `2025-10`.
enum NaturalKey {
  /// The folded text, each run of digits led by its length and without its leading zeros.
  static func of(_ text: String) -> String {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    func flush() {
      guard !digits.isEmpty else { return }
      let significant = digits.drop { $0 == 48 }
      // `0` to `I` for up to 25 digits: before any letter of a folded text.
      key.append(48 + UInt8(min(significant.count, 25)))
      key.append(contentsOf: significant)
      digits = []
    }
    for byte in SearchKey(text).bytes {
      if (48...57).contains(byte) {
        digits.append(byte)
      } else {
        flush()
        key.append(byte)
      }
    }
    flush()
    return String(decoding: key, as: UTF8.self)
  }
}

/// What a search looks into: number, customer, reference and amounts, folded, a line each.
enum SearchText {
  static func of(_ state: ReceivableState, customerKey: String) -> [UInt8] {
    var bytes = SearchKey(state.facts.number).bytes
    let number = bytes
    func add(_ more: [UInt8]) {
      bytes.append(10)
      bytes.append(contentsOf: more)
    }
    let plain = SearchKey(reference: state.facts.number).bytes
    if plain != number { add(plain) }
    add(Array(customerKey.utf8))
    if let reference = state.facts.reference?.printed {
      let printed = SearchKey(reference).bytes, plain = SearchKey(reference: reference).bytes
      add(plain)
      if printed != plain { add(printed) }
    }
    add(forms(of: state.open))
    if state.facts.total != state.open { add(forms(of: state.facts.total)) }
    return bytes
  }

  /// `1522.89`, `1522,89` and, from a thousand, `1,522.89`, `1.522,89` and `1 522,89`.
  private static func forms(of amount: Money) -> [UInt8] {
    let machine = AmountText.machine(amount)
    var forms = [machine, AmountText.grouped(amount, thousands: "", decimal: ",")]
    if amount.minorUnits.magnitude >= 100_000 {
      for (thousands, decimal) in [(",", "."), (".", ","), (" ", ",")] {
        forms.append(AmountText.grouped(amount, thousands: thousands, decimal: decimal))
      }
    }
    return Array(forms.joined(separator: "\n").utf8)
  }
}
