import Claims
import Testing

@Suite struct `Reasons in the store` {
  static let all: [Reason] = [
    .noReminderYet(due: day("2026-10-29")),
    .noAnswer(to: .reminder(level: 2), sent: day("2026-11-05")),
    .noAnswer(to: .notice, sent: day("2026-11-05")),
    .noAnswer(to: .handover, sent: day("2026-11-05")),
    .deadlinePassed(day("2026-12-08")), .waitingPeriod(through: day("2026-11-24")),
    .lastContact(day("2026-11-24")), .partDisputed(euro("400.00")),
    .disputed(on: day("2026-11-24")),
    .promised(by: day("2026-11-27"), judged: day("2026-12-01")),
    .settled(due: day("2027-01-01"), amount: euro("300.00"), judged: day("2027-01-05")),
    .offered(until: day("2026-12-02")), .snoozed(until: day("2026-12-02")),
    .held(until: day("2026-12-02")), .held(until: nil), .directDebit, .factor, .belowTolerance,
    .unallocatedCredit(Money(minorUnits: 1, currency: Currency("USD") ?? .euro)),
    .notDue(day("2026-12-02")), .noFurtherStep,
    .insolvent(.collectiveSettlement, on: day("2026-11-24"), declareBy: day("2026-12-24")),
    .insolvent(.bankruptcy, on: day("2026-11-24"), declareBy: nil),
    .claimDeclared(day("2026-12-01")), .withCollector(.undisputed, since: day("2026-12-10")),
    .paidDirectly(on: day("2027-01-20"), amount: euro("40.00")),
    .undelivered(.reminder(level: 1), on: day("2026-11-24")),
    .awaitingResult(posted: day("2026-11-24"), until: day("2026-12-14")),
    .awaitingYes(since: day("2026-11-24")),
    .lapsed(due: day("2027-01-01"), amount: euro("300.00")), .limitation(day("2027-01-15")),
    .peppolUnknown,
    .doubtfulLine(
      BankLine.ID(rawValue: 17), on: day("2026-11-20"),
      amount: Money(minorUnits: 49_000)), .cannotTell(through: day("2026-11-18")),
    .claimUndecided(paid: day("2026-11-19")), .paymentReturned(on: day("2026-11-21")),
    .inOutbox(.notice, since: day("2026-11-23")), .proofMissing(posted: day("2026-11-12")),
  ]

  @Test(arguments: all) func `come back as they were written`(_ reason: Reason) {
    #expect(Reason(encoded: reason.encoded) == reason)
    #expect(!reason.encoded.contains(";"), "what parts them in a row")
  }

  @Test(arguments: [
    "", "promised", "promised:", "promised:2026-11-27", "no-answer:call,2026-11-05",
    "no-answer:reminder-x,2026-11-05", "settled:2027-01-01,300.00,2027-01-05", "credit:1.00",
    "credit:x EUR", "unknown:2026-11-27", "deadline:2026-13-01",
  ])
  func `that aren't ours are none`(_ text: String) {
    #expect(Reason(encoded: text) == nil)
  }
}
