import Claims
import TestSupport
import Testing

/// Properties that hold for every claim, over made-up stories of all kinds of customers.
@Suite struct `Every claim` {
  struct Sample {
    var story: Story
    var kind: CustomerKind
    var calculator: ClaimCalculator
    var day: CalendarDay
  }

  private static func samples(_ count: Int) throws -> [Sample] {
    var random = SeededGenerator(seed: 20_261_124)
    return try (0..<count).map { _ in try sample(&random) }
  }

  private static func sample(_ random: inout SeededGenerator) throws -> Sample {
    let due = day("2023-01-02").adding(days: Int.random(in: 0..<1_200, using: &random))
    let total = Int64.random(in: 1...2_000_000, using: &random)
    var story = Story(AmountText.machine(Money(minorUnits: total)), due: due.iso)
    var on = due
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      on = on.adding(days: Int.random(in: 0..<90, using: &random))
      let part = AmountText.machine(
        Money(minorUnits: Int64.random(in: 1...max(1, total / 3), using: &random)))
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: story.pay(part, on: on.iso, keepsClaim: true)
      case 2: story.credit(part, on: on.iso)
      case 3: story.cost("25.00", on: on.iso)
      case 4: story.send(.reminder(level: 1), on: on.next.iso, by: .email)
      default: story.send(.notice, on: on.next.iso, deadline: on.adding(days: 20).iso)
      }
    }
    let kind = CustomerKind.allCases.randomElement(using: &random) ?? .business
    let calculator = try lawCalculator(
      terms(&random), isSmallCompany: Bool.random(using: &random))
    return Sample(
      story: story, kind: kind, calculator: calculator,
      day: on.adding(days: Int.random(in: 0..<400, using: &random)))
  }

  private static func terms(_ random: inout SeededGenerator) -> Terms {
    var terms = Terms()
    if Bool.random(using: &random) { terms.interest = Rate(basisPoints: 1_200) }
    if Bool.random(using: &random) { terms.indemnity = Rate(basisPoints: 1_000) }
    terms.indemnityWith40 = Bool.random(using: &random) ? .both : .higher
    terms.consumer.isReciprocal = Bool.random(using: &random)
    terms.consumer.indemnity =
      [.none, .legal, .agreed(Rate(basisPoints: 1_000))].randomElement(using: &random) ?? .none
    terms.consumer.interest =
      [.unstated, .none, .statutory].randomElement(using: &random) ?? .none
    return terms
  }

  @Test func `adds up: what accrued less what was paid is what is owed`() throws {
    for sample in try Self.samples(400) {
      let state = try sample.story.state()
      let sheet = sample.calculator.claim(of: state, from: Debtor(sample.kind), on: sample.day)
      #expect(
        sheet.total == sheet.principal + sheet.interest + sheet.compensation + sheet.costs)
      for part in [sheet.principal, sheet.interest, sheet.compensation, sheet.costs] {
        #expect(!part.isNegative, "\(sample)")
      }
      guard !state.isClosed else { continue }
      let accrued = sheet.lines.reduce(euro("0")) { $0 + $1.amount }
      let credited = state.credits.filter { $0.on <= sample.day }.reduce(euro("0")) {
        $0 + $1.amount
      }
      let owed = state.facts.total - credited + accrued - sheet.paid
      // Each line is rounded for display, the claim once a payment: less than a cent a line apart. What is paid
      // or credited beyond the claim is nobody's here.
      if sheet.principal.isPositive {
        let apart = (owed - sheet.total).minorUnits.magnitude
        #expect(apart <= UInt64(sheet.lines.count), "\(sample.story.events)")
      }
    }
  }

  @Test func `is the same however the payments of one day are split`() throws {
    for (whole, parts) in [
      ("500.00", ["500.00"]), ("500.00", ["200.00", "300.00"]),
      ("500.00", ["0.01", "499.98", "0.01"]),
    ] {
      for kind in [CustomerKind.business, .authority] {
        var one = Story("1000.00", due: "2026-01-30"), many = one
        one.pay(whole, on: "2026-05-15")
        for part in parts { many.pay(part, on: "2026-05-15") }
        let calculator = try lawCalculator()
        let first = calculator.claim(
          of: try one.state(), from: Debtor(kind), on: day("2026-11-24"))
        let second = calculator.claim(
          of: try many.state(), from: Debtor(kind), on: day("2026-11-24"))
        #expect(first == second)
      }
    }
  }

  @Test func `never falls from one day to the next without a payment, and rises by what is shown`()
    throws
  {
    for sample in try Self.samples(150) {
      let state = try sample.story.state()
      guard !state.isClosed else { continue }
      let last = (state.payments.map(\.on) + state.credits.map(\.on)).max() ?? state.facts.issued
      var day = max(last, state.sentSteps.compactMap(\.sentOn).max() ?? last)
      var before = sample.calculator.claim(of: state, from: Debtor(sample.kind), on: day)
      for _ in 0..<40 {
        day = day.adding(days: 9)
        let after = sample.calculator.claim(of: state, from: Debtor(sample.kind), on: day)
        #expect(after.total >= before.total)
        before = after
      }
    }
  }

  @Test func `is foreseen by its outlook on every later day`() throws {
    for sample in try Self.samples(400) {
      let state = try sample.story.state()
      let debtor = Debtor(sample.kind)
      guard let outlook = sample.calculator.outlook(of: state, from: debtor) else { continue }
      let days =
        [state.facts.issued] + state.payments.map(\.on) + state.credits.map(\.on)
        + state.costs.map(\.on) + state.sentSteps.compactMap(\.sentOn)
      let last = days.max() ?? state.facts.issued
      for later in [0, 1, 14, 15, 40, 200, 800] {
        let day = last.adding(days: later)
        #expect(
          outlook.total(on: day, by: sample.calculator.law, sample.calculator.settings.dayCount)
            == sample.calculator.claim(of: state, from: debtor, on: day).total,
          "\(sample.kind) \(day) \(sample.story.events)")
      }
    }
  }

  @Test func `stands still from the day of insolvency, and dividends come off it (A-01)`() throws {
    var story = Story("1000.00", due: "2026-01-30")
    let calculator = try lawCalculator()
    func claim(_ on: String) throws -> ClaimSheet {
      calculator.claim(
        of: try story.state(), from: Debtor(.business, insolventSince: day("2026-06-01")),
        on: day(on))
    }
    let frozen = try claim("2026-06-01")
    #expect(frozen.interest == euro("35.10"))
    #expect(try claim("2026-11-24").total == frozen.total)
    #expect(try claim("2026-11-24").notes == [.frozen(on: day("2026-06-01"))])
    story.pay("100.00", on: "2026-12-01")
    #expect(try claim("2027-03-01").total == frozen.total - euro("100.00"))
  }

  @Test
  func `takes costs that were made for a business, first of all paid (A-14, B-09, C-06, E-03)`()
    throws
  {
    var story = Story("1000.00", due: "2026-01-30")
    story.cost("60.50", on: "2026-03-01")
    let calculator = try lawCalculator()
    let made = calculator.claim(
      of: try story.state(), from: Debtor(.business), on: day("2026-03-01"))
    #expect(made.costs == euro("60.50"))
    #expect(made.lines.first { $0.kind == .cost }?.rule == "A-14")
    story.pay("80.50", on: "2026-03-02")
    let paid = calculator.claim(
      of: try story.state(), from: Debtor(.business), on: day("2026-03-02"))
    #expect(paid.costs.isZero)
    #expect(paid.compensation == euro("20.00"))
    for kind in [CustomerKind.consumer, .civil] {
      let sheet = calculator.claim(of: try story.state(), from: Debtor(kind), on: day("2026-03-01"))
      #expect(sheet.costs.isZero, "\(kind): B-09, E-03")
      #expect(sheet.notes.contains(.costsNotClaimed(euro("60.50"), kind)))
    }
  }
}
