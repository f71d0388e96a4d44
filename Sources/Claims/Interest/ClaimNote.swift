/// What a person should know of a claim: why something isn't in it, or could be contested. Coded, so that any
/// language can say it.
public enum ClaimNote: Hashable, Sendable {
  /// A consumer because no enterprise number was known: nothing beyond the balance until that is confirmed.
  case kindAssumed
  /// Nothing beyond the balance before the free first reminder (B-03).
  case notReminded
  /// The waiting period of that reminder runs through this day (B-06).
  case waiting(through: CalendarDay)
  /// Of a civil debtor: nothing beyond the balance before a notice (C-02).
  case notNotified
  /// A clause that doesn't bind the seller too is void (B-14).
  case notReciprocal
  /// A consumer's clause above the legal maximum counts as not written (B-11): what it would give, and the
  /// maximum.
  case indemnityAboveMaximum(Money, maximum: Money)
  /// An agreed rate above the one of the law counts as not written (B-10).
  case rateAboveCap(Rate, cap: Rate)
  /// The same, of a contract concluded before 1 September 2023: reduced to the maximum (B-01).
  case reducedToMaximum
  /// Several invoices in one reminder: the maximum of their sum is lower than the sum of theirs (B-11).
  case sharedMaximum
  /// A judge may reduce what is manifestly unreasonable.
  case mayBeModerated
  /// An agreed term of more days than the law allows; not applied until the user accepts it.
  case termTooLong(days: Int, limit: Int)
  /// The agreed term counts as not written: interest starts after the law's term.
  case legalTerm(due: CalendarDay)
  /// The claim stands still since that day.
  case frozen(on: CalendarDay)
  /// An agreement runs: only what it makes due is claimed, and this is let go if it is kept.
  case agreementRuns(waived: Money)
  /// Interest on a disputed part isn't certain.
  case disputed(Money)
  /// No interest is computed in this currency.
  case otherCurrency
  /// Consumers and civil debtors under another law: nothing beyond the balance is computed.
  case otherLaw(GoverningLaw)
  /// No rate is known for these days, both included: they bear no interest here.
  case rateUnknown(from: CalendarDay, to: CalendarDay)
  /// Costs that were made can't be claimed of this customer (B-09, E-03).
  case costsNotClaimed(Money, CustomerKind)

  /// The rule that it rests on.
  public var rule: String {
    switch self {
    case .kindAssumed: "B-02"
    case .notReminded: "B-03"
    case .waiting: "B-06"
    case .notNotified: "C-02"
    case .notReciprocal: "B-14"
    case .indemnityAboveMaximum, .sharedMaximum: "B-11"
    case .rateAboveCap: "B-10"
    case .reducedToMaximum: "B-01"
    case .mayBeModerated: "A-15"
    case .termTooLong, .legalTerm: "A-04"
    case .frozen: "A-01"
    case .agreementRuns: "A-16"
    case .disputed: "A-07"
    case .otherCurrency: "A-12"
    case .otherLaw: "J"
    case .rateUnknown: "A-09"
    case .costsNotClaimed(_, let kind): kind == .consumer ? "B-09" : "E-03"
    }
  }

  /// What JSON calls it.
  public var code: String {
    switch self {
    case .kindAssumed: "kind-assumed"
    case .notReminded: "not-reminded"
    case .waiting: "waiting-period"
    case .notNotified: "not-notified"
    case .notReciprocal: "not-reciprocal"
    case .indemnityAboveMaximum: "indemnity-above-maximum"
    case .rateAboveCap: "rate-above-cap"
    case .reducedToMaximum: "reduced-to-maximum"
    case .sharedMaximum: "shared-maximum"
    case .mayBeModerated: "may-be-moderated"
    case .termTooLong: "term-too-long"
    case .legalTerm: "legal-term"
    case .frozen: "frozen"
    case .agreementRuns: "agreement-runs"
    case .disputed: "disputed"
    case .otherCurrency: "other-currency"
    case .otherLaw: "other-law"
    case .rateUnknown: "rate-unknown"
    case .costsNotClaimed: "costs-not-claimed"
    }
  }
}
