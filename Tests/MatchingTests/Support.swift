import Claims
import Matching
import Testing

/// A firm's books on 24 November 2026, told in a few words.
struct Books {
  var items: [OpenItem] = []
  var payers = PayerBook()
  var typed: [KnownPayment] = []
  var booked: [KnownPayment] = []

  var match: MatchBook { MatchBook(items: items, payers: payers, typed: typed, booked: booked) }

  func verdict(_ sum: IncomingSum) -> Verdict { match.verdict(on: sum) }
}

/// Customers by their numbers; two are called Jan Peeters.
enum Who: Int64 {
  case peeters = 1
  case otherPeeters = 2
  case muller = 3
  case claes = 4
  case colruyt = 5

  var id: Customer.ID { Customer.ID(rawValue: rawValue) }

  var name: String {
    switch self {
    case .peeters, .otherPeeters: "Jan Peeters"
    case .muller: "Müller & Söhne GmbH"
    case .claes: "Bakkerij Claes BV"
    case .colruyt: "Colruyt"
    }
  }
}

func money(_ cents: Int64, _ code: String = "EUR") throws -> Money {
  Money(minorUnits: cents, currency: try #require(Currency(code)))
}

func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

/// An invoice, or a credit where `cents` is below zero.
func item(
  _ id: Int64, _ number: String, _ who: Who, _ cents: Int64, due: String = "2026-10-01",
  reference: String? = nil, standing: OpenItem.Standing = .open, asked: Int64? = nil,
  letter: Int64? = nil, expected: Int64? = nil, currency: String = "EUR",
  isDirectDebit: Bool = false
) throws -> OpenItem {
  try OpenItem(
    id: Receivable.ID(rawValue: id), number: number, customer: who.id, customerName: who.name,
    issued: day("2026-09-01"), due: day(due), open: money(cents, currency),
    reference: reference.flatMap { PaymentReference($0) }, standing: standing,
    asked: asked.map { try money($0, currency) },
    letter: letter.map { TakenStep.ID(rawValue: $0) },
    expected: expected.map { try money($0, currency) }, isDirectDebit: isDirectDebit)
}

func payment(
  _ id: Int64, on item: OpenItem, _ cents: Int64, on date: String = "2026-11-20",
  line: Int64? = nil, account: String? = nil, endToEnd: String? = nil
) throws -> KnownPayment {
  try KnownPayment(
    id: Payment.ID(rawValue: id), receivable: item.id, number: item.number,
    customer: item.customer, customerName: item.customerName, on: day(date),
    amount: money(cents, item.open.currency.code), line: line.map { BankLine.ID(rawValue: $0) },
    account: account.flatMap { BankAccount($0) }, endToEnd: endToEnd)
}

/// A transfer, unless something else is said.
func sum(
  _ cents: Int64, _ message: String = "", reference: String? = nil, from name: String? = nil,
  account: String? = nil, ultimate: String? = nil, on date: String = "2026-11-20",
  kind: BankEntry.Kind = .transfer, currency: String = "EUR", charges: Int64? = nil,
  original: Money? = nil, endToEnd: String? = nil
) throws -> IncomingSum {
  try IncomingSum(
    amount: money(cents, currency), bookedOn: day(date), kind: kind,
    counterparty: BankEntry.Counterparty(
      name: name, account: account.flatMap { BankAccount($0) }, ultimateName: ultimate),
    remittance: BankEntry.Remittance(reference: reference, message: message, endToEnd: endToEnd),
    charges: charges.map { try money($0, currency) }, original: original)
}

/// Accounts that tests speak of.
enum Accounts {
  static let first = "BE68539007547034"
  static let second = "BE71096123456769"
  static let third = "DE89370400440532013000"
}

extension Verdict {
  /// `2026-0131 100.00` and so on, where it is sure.
  var sure: String? {
    guard case .sure(let candidate) = self else { return nil }
    return candidate.told
  }

  /// The candidates of a doubtful one; nil where it isn't.
  var doubts: [Candidate]? {
    guard case .doubtful(let candidates) = self else { return nil }
    return candidates
  }

  var ground: MatchGround? {
    guard case .sure(let candidate) = self else { return nil }
    return candidate.ground
  }

  var candidate: Candidate? {
    switch self {
    case .sure(let candidate): candidate
    case .doubtful(let candidates): candidates.first
    case .setAside: nil
    }
  }
}

extension Candidate {
  /// `2026-0131 100.00 + 2026-0133 50.00 − CN-4 10.00, 5.00 short`.
  var told: String {
    var text = ""
    for allocation in allocations {
      let sign = allocation.what == .credit ? "−" : "+"
      if !text.isEmpty || sign == "−" { text += text.isEmpty ? "\(sign) " : " \(sign) " }
      text += "\(allocation.number) \(allocation.amount.plain)"
      switch allocation.what {
      case .payment, .credit: break
      case .join(let id): text += " joins \(id)"
      case .reversal(let id): text += " takes back \(id)"
      case .failedCollection: text += " wasn't collected"
      }
    }
    if let short { text += ", \(short.plain) short" }
    if let excess { text += ", \(excess.plain) too much" }
    return text
  }
}

extension Money {
  fileprivate var plain: String {
    let (units, cents) = minorUnits.magnitude.quotientAndRemainder(dividingBy: 100)
    let text = "\(minorUnits < 0 ? "-" : "")\(units).\(cents < 10 ? "0" : "")\(cents)"
    return currency == .euro ? text : text + " \(currency.code)"
  }
}
