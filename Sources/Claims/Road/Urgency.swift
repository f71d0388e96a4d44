/// What goes first in the review, the most urgent first.
public enum Urgency: Int, Comparable, Sendable {
  /// A last day could be lost: of the limitation, or to declare a claim.
  case lastDay
  /// A promise or an instalment was missed.
  case broken
  /// An answer is owed.
  case answer
  case rest

  /// What makes a case urgent, and from when.
  public struct Days: Hashable, Sendable {
    /// From this day on a last day could be lost.
    public var lastDay: CalendarDay?
    /// On this day a promise or an instalment counts as missed.
    public var broken: CalendarDay?

    public init(lastDay: CalendarDay?, broken: CalendarDay?) {
      self.lastDay = lastDay
      self.broken = broken
    }
  }

  public init(_ days: Days, action: Proposal.Action, today: CalendarDay) {
    if let day = days.lastDay, day <= today {
      self = .lastDay
    } else if let day = days.broken, day <= today {
      self = .broken
    } else {
      self = action == .answer ? .answer : .rest
    }
  }

  public static func < (lhs: Urgency, rhs: Urgency) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension Urgency.Days {
  init(reasons: [Reason], warning: Proposal.Warning?) {
    self.init(lastDay: warning.flatMap { $0.lastDay == nil ? nil : $0.on }, broken: nil)
    for reason in reasons { add(reason) }
    if reasons.contains(where: { if case .claimDeclared = $0 { true } else { false } }) {
      lastDay = nil
    }
  }

  private mutating func add(_ reason: Reason) {
    switch reason {
    case .insolvent(_, let on, _): lastDay = min(lastDay ?? on, on)
    case .promised(_, let judged), .settled(_, _, let judged):
      broken = min(broken ?? judged, judged)
    case .lapsed(let due, _): broken = min(broken ?? due, due)
    case .noReminderYet, .noAnswer, .deadlinePassed, .waitingPeriod, .lastContact, .partDisputed,
      .disputed, .offered, .snoozed, .held, .directDebit, .factor, .belowTolerance,
      .unallocatedCredit, .notDue, .noFurtherStep, .claimDeclared, .withCollector, .paidDirectly,
      .undelivered,
      .awaitingResult, .awaitingYes, .limitation, .peppolUnknown, .doubtfulLine,
      .cannotTell, .claimUndecided, .paymentReturned, .inOutbox, .proofMissing:
      break
    }
  }
}

extension Proposal {
  public var urgentDays: Urgency.Days { Urgency.Days(reasons: reasons, warning: warning) }
}
