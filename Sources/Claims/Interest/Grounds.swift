/// On what grounds more than the principal is owed, and from when.
struct Grounds {
  /// The first day on which anything beyond the principal is owed.
  var startsOn: CalendarDay
  /// The first day that bears interest; before `startsOn` where the law counts back (B-10).
  var interestFrom: CalendarDay
  /// Nil: no interest.
  var source: InterestSource?
  /// The rule of an interest line.
  var interestRule: String
  /// What falls due once on `startsOn`, on the principal of that day.
  var compensation: Compensation
  var order: [ClaimAccount.Debt]
  var rounding: ClaimAccount.Rounding

  enum Compensation {
    case none
    /// The flat sum of the law and a clause, as set.
    case business(law: GoverningLaw)
    /// A clause alone.
    case clause
    /// A consumer's indemnity, on the balance of the day on which it is first asked (B-11, B-12).
    case consumer(asked: CalendarDay?, ClaimCalculator.ConsumerClause)
  }
}

/// A debtor, as far as the law asks.
public struct Debtor: Hashable, Sendable {
  public var kind: CustomerKind
  public var kindIsAssumed: Bool
  /// From this day the claim stands still.
  public var insolventSince: CalendarDay?

  public init(
    _ kind: CustomerKind, kindIsAssumed: Bool = false, insolventSince: CalendarDay? = nil
  ) {
    self.kind = kind
    self.kindIsAssumed = kindIsAssumed
    self.insolventSince = insolventSince
  }

  /// From when the claim of an invoice stands still; what was invoiced later is no part of the insolvency.
  func frozenSince(_ facts: Receivable.Facts) -> CalendarDay? {
    insolventSince.flatMap { facts.issued <= $0 ? $0 : nil }
  }

  public init(_ customer: Customer) {
    self.init(
      customer.record.kind, kindIsAssumed: customer.record.kindIsAssumed,
      insolventSince: customer.insolvency?.on)
  }
}
