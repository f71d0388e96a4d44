/// How long a claim can still be brought to court (rule book C-07): the user's trade decides.
public enum LimitationRule: String, CaseIterable, Codable, Sendable {
  /// Ten years: claims from contracts (art. 2262bis of the old Civil Code).
  case contract
  /// Five years: what is owed periodically, utilities and telecom (art. 2277).
  case periodic
  /// Five years: lawyers and experts (art. 2276bis).
  case professional
  /// Two years: providers of care (art. 2277bis).
  case care
  /// A year for goods sold to consumers, who are presumed to have paid (art. 2272); else ten.
  case goods
  /// Six months: hotels and restaurants (art. 2271).
  case hospitality

  func months(for kind: CustomerKind) -> Int {
    switch self {
    case .contract: 120
    case .periodic, .professional: 60
    case .care: 24
    case .goods: kind == .consumer ? 12 : 120
    case .hospitality: 6
    }
  }
}

/// The limitation clock of one invoice.
public struct Limitation: Hashable, Sendable {
  /// The last day on which the claim can still be brought.
  public var lastDay: CalendarDay
  /// What interrupted it, oldest first.
  public var interruptions: [Interruption]

  public struct Interruption: Hashable, Sendable {
    public var on: CalendarDay
    public var cause: Cause
    /// The last day that it brought.
    public var lastDay: CalendarDay
  }

  public enum Cause: Hashable, Sendable {
    case recorded(LimitationInterrupted.Cause)
    /// The customer paid a part, which acknowledges the rest.
    case partPayment
    /// The customer said yes to an agreement.
    case acceptance
  }

  /// Months before the last day on which it is warned of.
  public static let warnings = [12, 6, 3]

  /// Runs from the due date. A summons, an acknowledgement and a part payment begin the whole period again; a
  /// registered letter of a lawyer or bailiff gives at least a year, once (C-08). Our own letters, a call, and an
  /// agreement without the customer's yes interrupt nothing.
  public init(of state: ReceivableState, kind: CustomerKind, rule: LimitationRule) {
    let months = rule.months(for: kind)
    lastDay = state.facts.due.adding(months: months)
    interruptions = []
    var causes = state.interruptions.map { ($0.on, Cause.recorded($0.cause)) }
    for payment in state.payments where payment.method.acknowledges {
      causes.append((payment.on, .partPayment))
    }
    // A yes acknowledges the debt for good, whatever is agreed after it.
    for accepted in state.acceptances { causes.append((accepted, .acceptance)) }
    var hadLetter = false
    for (on, cause) in causes.sorted(by: { $0.0 < $1.0 }) where on <= lastDay {
      if case .recorded(.lawyerLetter) = cause {
        guard !hadLetter else { continue }
        hadLetter = true
        // A year, or the whole period where it is shorter; never less than was left.
        lastDay = max(lastDay, on.adding(months: min(12, months)))
      } else {
        lastDay = max(lastDay, on.adding(months: months))
      }
      interruptions.append(Interruption(on: on, cause: cause, lastDay: lastDay))
    }
  }
}

extension PaymentReceived.Method {
  /// Whether the customer's own payment says that the rest is owed.
  var acknowledges: Bool {
    switch self {
    case .bank, .cash, .card: true
    case .setOff, .withheld, .beforeMaan: false
    }
  }
}
