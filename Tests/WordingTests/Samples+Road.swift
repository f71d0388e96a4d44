import Claims

/// Samples hold days of two digits and amounts that aren't the end of one another, so that a search for one
/// doesn't find another.
enum Sample {
  /// Every reason, some in several shapes.
  static let reasons: [Reason] =
    walk(from: next) + [
      .noAnswer(to: .reminder(level: 2), sent: Seen.early),
      .noAnswer(to: .reminder(level: 3), sent: day("2026-11-23")),
      .noAnswer(to: .notice, sent: Seen.early), .noAnswer(to: .notice, sent: day("2026-11-10")),
      .noAnswer(to: .handover, sent: day("2026-11-10")), .held(until: nil),
      .undelivered(.reminder(level: 1), on: day("2026-11-20")),
      .insolvent(.bankruptcy, on: day("2026-11-18"), declareBy: nil),
      .insolvent(.reorganisation, on: day("2026-11-18"), declareBy: day("2026-12-18")),
      .insolvent(.collectiveSettlement, on: day("2026-11-18"), declareBy: day("2026-12-18")),
      .insolvent(.mediation, on: day("2026-11-18"), declareBy: day("2026-12-18")),
      .withCollector(.bailiff, since: day("2026-11-12")),
      .withCollector(.lawyer, since: day("2026-11-12")),
      .withCollector(.undisputed, since: day("2026-11-12")),
      .unallocatedCredit(Money(minorUnits: 7_777, currency: Currency("USD") ?? .euro)),
    ]

  /// The sample after `reason`: a chain through all cases, so that a new one doesn't compile without a place.
  private static func next(_ reason: Reason?) -> Reason? {
    switch reason {
    case nil: .noReminderYet(due: day("2026-12-10"))
    case .noReminderYet: .noAnswer(to: .reminder(level: 1), sent: day("2026-11-10"))
    case .noAnswer: .deadlinePassed(day("2026-12-11"))
    case .deadlinePassed: .waitingPeriod(through: day("2026-12-12"))
    case .waitingPeriod: .lastContact(day("2026-11-13"))
    case .lastContact: .partDisputed(euro("411.11"))
    case .partDisputed: .disputed(on: day("2026-11-14"))
    case .disputed: .promised(by: day("2026-12-15"), judged: day("2026-12-17"))
    case .promised:
      .settled(due: day("2026-12-16"), amount: euro("322.22"), judged: day("2026-12-18"))
    case .settled: .offered(until: day("2026-12-19"))
    case .offered: .snoozed(until: day("2026-12-20"))
    case .snoozed: .held(until: day("2026-12-21"))
    case .held: .directDebit
    case .directDebit: .factor
    case .factor: .belowTolerance
    case .belowTolerance: .unallocatedCredit(euro("1533.33"))
    case .unallocatedCredit: .notDue(day("2026-12-22"))
    case .notDue: .noFurtherStep
    case .noFurtherStep:
      .insolvent(.bankruptcy, on: day("2026-11-18"), declareBy: day("2026-12-18"))
    case .insolvent: .claimDeclared(day("2026-11-19"))
    case .claimDeclared: .withCollector(.agency, since: day("2026-11-12"))
    case .withCollector: .paidDirectly(on: day("2026-11-16"), amount: euro("188.88"))
    case .paidDirectly: .undelivered(.notice, on: day("2026-11-20"))
    case .undelivered: .awaitingResult(posted: day("2026-11-21"), until: day("2026-12-23"))
    case .awaitingResult: .awaitingYes(since: day("2026-11-22"))
    case .awaitingYes: .lapsed(due: day("2026-11-15"), amount: euro("644.44"))
    case .lapsed: .limitation(day("2026-12-24"))
    case .limitation: .peppolUnknown
    case .peppolUnknown:
      .doubtfulLine(BankLine.ID(rawValue: 17), on: day("2026-11-20"), amount: euro("491.91"))
    case .doubtfulLine: .cannotTell(through: day("2026-11-18"))
    case .cannotTell: .claimUndecided(paid: day("2026-11-19"))
    case .claimUndecided: .paymentReturned(on: day("2026-11-21"))
    case .paymentReturned: .inOutbox(.notice, since: day("2026-11-23"))
    case .inOutbox: .proofMissing(posted: day("2026-11-12"))
    case .proofMissing: nil
    }
  }

  /// Every note of a claim, some in several shapes.
  static let notes: [ClaimNote] =
    walk(from: next) + [.agreementRuns(waived: euro("0"))]
    + GoverningLaw.allCases.map { .otherLaw($0) }

  private static func next(_ note: ClaimNote?) -> ClaimNote? {
    switch note {
    case nil: .kindAssumed
    case .kindAssumed: .notReminded
    case .notReminded: .waiting(through: day("2026-12-12"))
    case .waiting: .notNotified
    case .notNotified: .notReciprocal
    case .notReciprocal: .indemnityAboveMaximum(euro("155.55"), maximum: euro("101.72"))
    case .indemnityAboveMaximum:
      .rateAboveCap(Rate(basisPoints: 1_200), cap: Rate(basisPoints: 1_050))
    case .rateAboveCap: .reducedToMaximum
    case .reducedToMaximum: .sharedMaximum
    case .sharedMaximum: .mayBeModerated
    case .mayBeModerated: .termTooLong(days: 90, limit: 60)
    case .termTooLong: .legalTerm(due: day("2026-11-13"))
    case .legalTerm: .frozen(on: day("2026-11-18"))
    case .frozen: .agreementRuns(waived: euro("66.66"))
    case .agreementRuns: .disputed(euro("411.11"))
    case .disputed: .otherCurrency
    case .otherCurrency: .otherLaw(.netherlands)
    case .otherLaw: .rateUnknown(from: day("2027-01-10"), to: day("2027-01-31"))
    case .rateUnknown: .costsNotClaimed(euro("99.99"), .consumer)
    case .costsNotClaimed: nil
    }
  }

  private static func walk<Element>(from next: (Element?) -> Element?) -> [Element] {
    var all: [Element] = []
    while let element = next(all.last) { all.append(element) }
    return all
  }

  static let steps: [DunningStep] = [
    .reminder(level: 1), .reminder(level: 2), .reminder(level: 3), .notice, .handover,
  ]

  static let lines: [ClaimSheet.Line.Kind] = [
    .interest, .fixedCompensation, .indemnity, .cost, .agreed,
  ]

  /// Every day and amount of the samples.
  static let days: [CalendarDay] = (0..<110).map { day("2026-11-10").adding(days: $0) }
    .filter { $0.parts.day >= 10 }
  static let amounts: [Money] = [
    "411.11", "322.22", "1533.33", "77.77", "644.44", "155.55", "101.72", "66.66", "99.99",
    "188.88",
    "1210.00", "1000.00", "210.00", "450.50", "67.50",
  ].map(euro)
}
