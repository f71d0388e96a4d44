import Claims
import Store
import TestSupport
import Testing
import Workflows

/// Whatever is done in whatever order: the books stay sound.
@Suite struct `Random weeks` {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `keep the books sound, and can be taken back`(seed: UInt64) throws {
    try Office.story(seed.isMultiple(of: 3) ? Self.withTerms : Office.settings) { office in
      var week = Week(office: office, numbers: SeededGenerator(seed: seed))
      try week.begin()
      for _ in 0..<40 {
        try week.step()
        try week.check("seed \(seed), after \(week.told.suffix(4).joined(separator: "; "))")
      }
    }
  }

  @Test(arguments: 101...102 as ClosedRange<UInt64>)
  func `give the same claim for the same facts`(seed: UInt64) throws {
    var pictures: [[ClaimSheet]] = []
    for _ in 1...2 {
      try Office.story { office in
        var week = Week(office: office, numbers: SeededGenerator(seed: seed))
        try week.begin()
        for _ in 0..<40 { try week.step() }
        pictures.append(try week.ids.map { try office.claim($0) })
      }
    }
    #expect(pictures[0] == pictures[1], "seed \(seed)")
  }

  private static var withTerms: Settings {
    var settings = Office.settings
    settings.terms.interest = Rate(percent: "12.00")
    settings.terms.indemnity = Rate(percent: "10.00")
    settings.terms.indemnityMinimum = euro("50.00")
    settings.terms.indemnityWith40 = .both
    return settings
  }
}

/// A user who does anything that comes to mind.
private struct Week {
  let office: Office
  var numbers: SeededGenerator
  var ids: [Receivable.ID] = []
  var told: [String] = []

  init(office: Office, numbers: SeededGenerator) {
    self.office = office
    self.numbers = numbers
  }

  mutating func begin() throws {
    office.on("2026-09-01")
    let people: [CustomerRecord] = [.cafe, .jan, .town, .business("Big")]
    for number in 1...6 {
      let due = office.today.adding(days: Int.random(in: -60...20, using: &numbers))
      ids.append(
        try office.add(
          "10\(number)", amount(upTo: 200_000), due: due.iso,
          to: people[number % people.count]))
    }
  }

  private mutating func amount(upTo limit: Int64) -> String {
    let cents = Int64.random(in: 1...limit, using: &numbers)
    return "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }

  mutating func step() throws {
    if Int.random(in: 1...3, using: &numbers) == 1 {
      office.on(office.today.adding(days: Int.random(in: 1...9, using: &numbers)).iso)
    }
    let id = ids[Int.random(in: 0..<ids.count, using: &numbers)]
    let some = amount(upTo: 90_000)
    let soon = office.today.adding(days: Int.random(in: 0...20, using: &numbers))
    let choice = Int.random(in: 0..<17, using: &numbers)
    told.append("\(choice) on \(office.today) for \(id)")
    do {
      switch choice {
      case 0, 1: try office.pay(id, some)
      case 2: try office.pay(id)
      case 3: try office.pay(id, keepsClaim: true)
      case 4: try office.perform(.credit(id, amount: euro(some)))
      case 5: try office.perform(.dispute(id, ground: .work, amount: euro(some), note: nil))
      case 6:
        let ends = DisputeClosed.Outcome.allCases
        let end = ends[Int.random(in: 0..<ends.count, using: &numbers)]
        try office.perform(.closeDispute(id, end))
      case 7, 8: try office.remind(id, by: Bool.random(using: &numbers) ? .email : nil)
      case 9: try office.notice(id)
      case 10: try office.remind(id, fate: .outbox)
      case 11: try office.perform(.send(ids))
      case 12: try office.perform(.promise(id, by: soon, amount: nil))
      case 13: try office.settle(id, some, by: soon.iso, parts: 3)
      case 14: try office.perform(.writeOff(id, amount: euro(some), reason: .waived))
      case 15: try office.perform(.snooze([id], until: soon, note: nil))
      default: _ = try office.desk.undo(nil, takingDependants: false)
      }
    } catch is Trouble {
      told.append("refused")
    }
    // An undo may have taken an invoice back.
    let there = ids
    ids = try office.desk.read { books in try there.filter { try books.row($0) != nil } }
    if ids.isEmpty { try begin() }
  }

  func check(_ story: String) throws {
    for id in ids {
      let state = try office.state(id)
      let zero = Money.zero(state.currency)
      #expect(!state.open.isNegative, "\(story)")
      #expect(!state.placeholder.isNegative && !state.customerCredit.isNegative, "\(story)")
      let balance = state.facts.total - state.credited - state.placeholder - state.paid
      #expect(state.open == max(balance, zero), "\(story)")
      #expect(state.disputed <= state.open, "\(story)")
      let claim = try office.claim(id)
      #expect(
        claim.total == claim.principal + claim.interest + claim.compensation + claim.costs)
      for part in [claim.principal, claim.interest, claim.compensation, claim.costs] {
        #expect(!part.isNegative, "\(story): \(part)")
      }
      #expect(claim.paid == state.paid, "\(story)")
      if state.isClosed { #expect(claim.total.isZero, "\(story)") }
      let row = try office.row(id)
      #expect(row.nextAction == nil || !state.isClosed, "\(story)")
      #expect(row.open == state.open && row.disputed == state.disputed, "\(story)")
      let stage = try office.stage(id)
      #expect(stage.isClosed == state.isClosed, "\(story)")
      #expect(stage == expected(state), "\(story)")
    }
    // Each due invoice stands in one case, and no case asks what isn't asked.
    let due = try office.desk.read { books in try office.desk.dueCases(on: books) }
    let numbers = due.flatMap { $0.rows.map(\.number) }
    #expect(Set(numbers).count == numbers.count, "\(story)")
    #expect(due.allSatisfy { !$0.amount.isNegative }, "\(story)")
  }

  /// The first stage that holds, as the product says it.
  private func expected(_ state: ReceivableState) -> Stage {
    let today = office.today
    if state.writtenOff != nil { return .writtenOff }
    if state.open.isZero, !state.keepsClaim { return state.paid.isZero ? .credited : .paid }
    switch state.settlement?.standing(on: today) {
    case .offered, .running: return .settled
    case .lapsedOffer, .broken, .kept, nil: break
    }
    if state.dispute != nil { return .disputed }
    if state.isPromised(on: today) { return .promised }
    if state.notice != nil { return .notice }
    if state.lastReminder(countingFor: .business) != nil { return .reminded }
    return today > state.facts.due ? .overdue : .open
  }
}

@Suite struct `Amounts` {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `paid in parts of one day are the same claim as at once`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let office = try Office()
    office.on("2026-11-24")
    let total = Int64.random(in: 10_000...5_000_000, using: &numbers)
    let paid = Int64.random(in: 2...total, using: &numbers)
    let cut = Int64.random(in: 1..<paid, using: &numbers)
    let text = { (cents: Int64) in "\(Money(minorUnits: cents))".replacing(" EUR", with: "") }
    let whole = try office.add("1", text(total), due: "2025-05-15", to: .business("A"))
    let parts = try office.add("2", text(total), due: "2025-05-15", to: .business("B"))
    try office.pay(whole, text(paid), on: "2026-02-10")
    try office.pay(parts, text(cut), on: "2026-02-10")
    try office.pay(parts, text(paid - cut), on: "2026-02-10")
    #expect(try office.claim(whole) == office.claim(parts), "seed \(seed)")
  }

  /// 0.005 rounds up, once: 100.00 at 10.50 % for 365 days is 10.50; a third of a cent goes nowhere.
  @Test func `are rounded once an invoice, half a cent up`() throws {
    let office = try Office()
    office.on("2026-11-24")
    // 10.50 % of 17.38 for 1 day: 0.00499973; of 17.39: 0.00500260.
    for (total, interest) in [("17.38", "0.00"), ("17.39", "0.01")] {
      let id = try office.add(total, total, due: "2026-11-23", to: .business(total))
      #expect(try office.claim(id).interest == euro(interest))
      #expect(try office.claim(id).compensation == euro("40.00"))
    }
  }

  @Test func `up to the largest don't overflow`() throws {
    let office = try Office()
    office.on("2026-11-24")
    let id = try office.add("1", "999999999999.99", due: "2016-11-23")
    #expect(try office.claim(id).interest > euro("900000000000.00"))
  }

  /// Sat 1 August 2026: lists count from the stated day, interest from the day after Mon 3 August.
  @Test func `overdue on a Saturday bear interest from Tuesday`() throws {
    let office = try Office()
    office.on("2026-08-03")
    let id = try office.add("1", "1000.00", due: "2026-08-01")
    #expect(try office.row(id).daysOverdue(on: office.today) == 2)
    #expect(try office.stage(id) == .overdue)
    #expect(try office.claim(id).total == euro("1000.00"))
    office.on("2026-08-04")
    #expect(try office.claim(id).interest == euro("0.29"))
    #expect(try office.claim(id).compensation == euro("40.00"))
  }
}
