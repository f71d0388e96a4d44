import Claims
import Testing

@Suite struct `The stage` {
  private static let order: [Stage] = [
    .writtenOff, .credited, .paid, .insolvent, .handedOver, .settled, .disputed, .promised, .notice,
    .reminded, .overdue, .open,
  ]

  @Test func `has the order of the product`() { #expect(Stage.allCases == Self.order) }

  /// All facts at once; taking away the first that holds leaves the next.
  @Test func `is the first that holds`() {
    var facts = StageFacts(
      closed: .paid, isHandedOver: true, settledUntil: day("2026-12-01"), isDisputed: true,
      promisedUntil: day("2026-12-01"), hasNotice: true, reminderLevel: 1, due: day("2026-10-29"),
      insolventSince: day("2026-11-24"))
    let today = day("2026-11-24")
    #expect(facts.stage(on: today) == .paid)
    facts.closed = nil
    #expect(facts.stage(on: today) == .insolvent)
    #expect(facts.stage(on: day("2026-11-23")) == .handedOver, "insolvent from then")
    facts.insolventSince = nil
    #expect(facts.stage(on: today) == .handedOver)
    facts.isHandedOver = false
    #expect(facts.stage(on: today) == .settled)
    #expect(facts.stage(on: day("2026-12-02")) == .disputed, "settled until then")
    facts.settledUntil = nil
    facts.isDisputed = false
    #expect(facts.stage(on: today) == .promised)
    #expect(facts.stage(on: day("2026-12-02")) == .notice, "promised until then")
    facts.promisedUntil = nil
    facts.hasNotice = false
    #expect(facts.stage(on: today) == .reminded)
    facts.reminderLevel = 0
    #expect(facts.stage(on: today) == .overdue)
    #expect(facts.stage(on: day("2026-10-29")) == .open)
  }

  @Test(arguments: [
    (-5, Age.notDue), (0, .notDue), (1, .upTo30), (30, .upTo30), (31, .upTo60), (60, .upTo60),
    (61, .upTo90), (90, .upTo90), (91, .over90), (4000, .over90),
  ])
  func `is apart from the age, which has classes of 30 days`(_ days: Int, _ age: Age) {
    #expect(Age(daysOverdue: days) == age)
  }
}
