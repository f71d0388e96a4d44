import Claims
import Testing

/// A clause as the law allows it at most.
private func legalClause(
  indemnity: ConsumerTerms.Indemnity = .legal, interest: ConsumerTerms.Interest = .statutory
) -> Terms {
  var terms = Terms()
  terms.consumer.indemnity = indemnity
  terms.consumer.interest = interest
  terms.consumer.isReciprocal = true
  return terms
}

@Suite struct `Worked examples: consumers` {
  private func claim(
    _ story: Story, _ terms: Terms = legalClause(), isSmall: Bool = true, on: String,
    alongside: [Story] = []
  ) throws -> ClaimSheet {
    try lawCalculator(terms, isSmallCompany: isSmall).claim(
      of: story.state(), from: Debtor(.consumer), on: day(on),
      alongside: alongside.map { try $0.state() })
  }

  @Test(arguments: [
    ("0.01", "20.00"), ("149.99", "20.00"), ("150.00", "20.00"), ("150.01", "30.00"),
    ("150.10", "30.01"), ("275.00", "42.50"), ("499.99", "64.99"), ("500.00", "65.00"),
    ("500.01", "65.00"), ("500.20", "65.01"), ("850.00", "82.50"), ("1234.56", "101.72"),
    ("38700.00", "1975.00"), ("39199.99", "1999.99"), ("39200.00", "2000.00"),
    ("39200.01", "2000.00"), ("50000.00", "2000.00"), ("0.00", "0.00"),
  ])
  func `15. the maximum of the indemnity at its steps (B-11, B-13)`(
    balance: String, maximum: String
  ) {
    #expect(ConsumerMaximum.indemnity(on: euro(balance)) == euro(maximum))
  }

  @Test func `16. a part payment drops a step (B-12)`() throws {
    var story = Story("620.00", due: "2026-08-20")
    story.send(.reminder(level: 1), on: "2026-09-01", by: .email)
    story.pay("200.00", on: "2026-09-10")
    #expect(try claim(story, on: "2026-09-17").compensation == euro("57.00"))
  }

  @Test func `17. three invoices in one reminder share the maximum of their sum (B-11)`() throws {
    let stories = (1...3).map { _ in
      var story = Story("100.00", due: "2026-08-20")
      story.send(.reminder(level: 1), on: "2026-09-01", by: .email)
      return story
    }
    let sheet = try claim(stories[0], on: "2026-09-17", alongside: Array(stories[1...]))
    #expect(sheet.compensation == euro("15.00"), "a third of 45.00")
    #expect(sheet.notes == [.sharedMaximum])
    #expect(try claim(stories[0], on: "2026-09-17").compensation == euro("20.00"), "alone")
    var asked = stories[0]
    asked.send(.notice, on: "2026-09-18", by: .letter)
    asked.pay("50.00", on: "2026-09-25")
    #expect(
      try claim(asked, on: "2026-09-30", alongside: Array(stories[1...])).compensation
        == euro("15.00"), "what was asked stays a share")
  }

  @Test(arguments: [
    (true, ConsumerTerms.Interest.statutory, "11.98", "82.50", "944.48"),
    (false, .statutory, "8.31", "82.50", "940.81"),
    (false, .unstated, "3.56", "0.00", "853.56"),
    (true, .unstated, "3.56", "0.00", "853.56"),
  ])
  func `18. a complete claim after an e-mail reminder (B-06, B-10)`(
    isSmall: Bool, interest: ConsumerTerms.Interest, expected: String, indemnity: String,
    total: String
  ) throws {
    var story = Story("850.00", due: "2026-08-20")
    story.send(.reminder(level: 1), on: "2026-09-01", by: .email)
    let terms = interest == .unstated ? Terms() : legalClause(interest: interest)
    let free = try claim(story, terms, isSmall: isSmall, on: "2026-09-16")
    #expect(free.total == euro("850.00"), "nothing else on the last free day")
    #expect(free.notes == [.waiting(through: day("2026-09-16"))])
    let sheet = try claim(story, terms, isSmall: isSmall, on: "2026-10-20")
    #expect(sheet.interest == euro(expected))
    #expect(sheet.compensation == euro(indemnity))
    #expect(sheet.total == euro(total))
  }

  @Test(arguments: [(true, "3.71", 43), (false, "1.98", 23)])
  func `19. a postal reminder over Easter (F-01, F-02)`(
    isSmall: Bool, interest: String, days: Int
  ) throws {
    var story = Story("300.00", due: "2026-03-20")
    story.send(.reminder(level: 1), on: "2026-04-02", by: .letter)
    #expect(try claim(story, isSmall: isSmall, on: "2026-04-22").total == euro("300.00"))
    let sheet = try claim(story, isSmall: isSmall, on: "2026-05-15")
    #expect(sheet.interest == euro(interest))
    #expect(sheet.lines.filter { $0.kind == .interest }.map(\.days).reduce(0, +) == days)
    #expect(sheet.compensation == euro("45.00"))
  }

  @Test func `22. interest over two half-years (B-10)`() throws {
    var story = Story("1500.00", due: "2024-11-15")
    story.send(.reminder(level: 1), on: "2024-12-02", by: .email)
    let sheet = try claim(story, on: "2025-02-10")
    #expect(sheet.interest == euro("34.27"))
    #expect(sheet.compensation == euro("115.00"))
    let lines = sheet.lines.filter { $0.kind == .interest }
    #expect(lines.map { "\($0.days) \($0.rate?.percent ?? "")" } == ["29 12.50", "41 11.50"])
  }

  @Test func `23. a collector's notice by e-mail waits like one by post (B-24)`() throws {
    let deadlines = Deadlines(calendar: try workingCalendar())
    let wait = deadlines.collectorWait(sent: day("2026-11-02"))
    #expect(wait.start == day("2026-11-05"))
    #expect(wait.literalLastDay == day("2026-11-18"))
    #expect(wait.lastDay == day("2026-11-19"))
    #expect(deadlines.lastFreeze(ofNoticeSent: day("2026-11-02")) == day("2027-01-02"))
  }
}

@Suite struct `A consumer owes` {
  private func story(_ total: String, issued: String? = nil, contract: String? = nil) -> Story {
    var story = Story(total, due: "2026-08-20", issued: issued, contract: contract)
    story.send(.reminder(level: 1), on: "2026-09-01", by: .email)
    return story
  }

  private func claim(
    _ story: Story, _ terms: Terms, on: String = "2026-10-20",
    settings: LawSettings = LawSettings(),
    kindIsAssumed: Bool = false
  ) throws -> ClaimSheet {
    try lawCalculator(terms, settings, isSmallCompany: true).claim(
      of: story.state(), from: Debtor(.consumer, kindIsAssumed: kindIsAssumed), on: day(on))
  }

  @Test func `nothing beyond the balance before a reminder that counts (B-03, B-05)`() throws {
    var nudged = Story("850.00", due: "2026-08-20")
    #expect(try claim(nudged, legalClause()).notes == [.notReminded])
    nudged.send(.reminder(level: 1), on: "2026-09-01", by: .whatsapp)
    let sheet = try claim(nudged, legalClause())
    #expect(sheet.total == euro("850.00"))
    #expect(sheet.notes == [.notReminded])
  }

  @Test func `nothing beyond the balance while his kind is assumed (B-02)`() throws {
    let sheet = try claim(story("850.00"), legalClause(), kindIsAssumed: true)
    #expect(sheet.total == euro("850.00"))
    #expect(sheet.notes == [.kindAssumed])
  }

  @Test func `no interest at all where he pays within the waiting period (B-10)`() throws {
    var story = story("850.00")
    story.pay("850.00", on: "2026-09-16", keepsClaim: true)
    #expect(try claim(story, legalClause()).total.isZero)
    var part = self.story("850.00")
    part.pay("350.00", on: "2026-09-10")
    let sheet = try claim(part, legalClause())
    #expect(sheet.lines.allSatisfy { $0.base == euro("500.00") }, "from the first day on the rest")
    #expect(sheet.compensation == euro("65.00"))
  }

  @Test func `no indemnity without a clause that binds the seller too (B-14)`() throws {
    var terms = legalClause()
    terms.consumer.isReciprocal = false
    let sheet = try claim(story("850.00"), terms)
    #expect(sheet.compensation.isZero)
    #expect(sheet.notes == [.notReciprocal])
    #expect(sheet.interest == euro("11.98"))
  }

  @Test func `no indemnity and the civil rate where the clause can exceed the maximum (B-11)`()
    throws
  {
    var terms = legalClause(indemnity: .agreed(Rate(basisPoints: 1_000)))
    terms.consumer.indemnityMinimum = euro("40.00")
    let sheet = try claim(story("100.00"), terms)
    #expect(sheet.compensation.isZero)
    #expect(
      sheet.notes == [.indemnityAboveMaximum(euro("40.00"), maximum: euro("20.00"))])
    #expect(sheet.lines.allSatisfy { $0.rule == "C-01" && $0.from == day("2026-09-17") })
    let larger = try claim(story("400.00"), terms)
    #expect(larger.compensation == euro("40.00"), "within the maximum of 55.00 the clause holds")
    #expect(larger.lines.contains { $0.rule == "B-10" })
  }

  @Test func `the civil rate alone where the agreed rate is above the law's (B-10)`() throws {
    let terms = legalClause(interest: .agreed(Rate(basisPoints: 1_200)))
    let sheet = try claim(story("850.00"), terms)
    #expect(sheet.interest == euro("3.56"))
    #expect(sheet.compensation.isZero)
    #expect(
      sheet.notes == [.rateAboveCap(Rate(basisPoints: 1_200), cap: Rate(basisPoints: 1_050))])
    let lower = try claim(story("850.00"), legalClause(interest: .agreed(Rate(basisPoints: 800))))
    #expect(lower.interest == euro("9.12"))
  }

  @Test func `by strict reading at most the reference rate plus eight points (B-10)`() throws {
    var settings = LawSettings()
    settings.consumerRateCap = .unrounded
    let sheet = try claim(story("850.00"), legalClause(), settings: settings)
    #expect(sheet.lines.first { $0.kind == .interest }?.rate?.percent == "10.40")
    let agreed = legalClause(interest: .agreed(Rate(basisPoints: 1_050)))
    #expect(try claim(story("850.00"), agreed, settings: settings).compensation.isZero)
  }

  @Test func `clauses of before September 2023 are reduced to the maximum instead (B-01)`() throws {
    var terms = legalClause(
      indemnity: .agreed(Rate(basisPoints: 1_000)), interest: .agreed(Rate(basisPoints: 1_200)))
    terms.consumer.indemnityMinimum = euro("40.00")
    let sheet = try claim(story("100.00", contract: "2023-08-31"), terms)
    #expect(sheet.compensation == euro("20.00"))
    #expect(sheet.lines.first { $0.kind == .interest }?.rate?.percent == "10.50")
    #expect(Set(sheet.notes) == [.reducedToMaximum])
    #expect(try claim(story("100.00", contract: "2023-09-01"), terms).compensation.isZero)
  }

  @Test func `no interest where it was agreed that there is none`() throws {
    let sheet = try claim(story("850.00"), legalClause(interest: .none))
    #expect(sheet.interest.isZero)
    #expect(sheet.compensation == euro("82.50"))
  }

  @Test func `the indemnity on the balance of the day on which it is asked (B-12)`() throws {
    var story = story("620.00")
    story.pay("200.00", on: "2026-09-20")
    let before = try claim(story, legalClause(), on: "2026-09-24")
    story.send(.notice, on: "2026-09-25", by: .letter)
    let asked = try claim(story, legalClause(), on: "2026-09-30").compensation
    #expect(asked == before.compensation)
    story.pay("300.00", on: "2026-10-05")
    #expect(try claim(story, legalClause()).compensation == asked, "asked is asked")
  }

  @Test func `payments first as interest, then principal, then indemnity (C-06)`() throws {
    var story = story("850.00")
    story.send(.notice, on: "2026-09-17", by: .letter)
    story.pay("900.00", on: "2026-10-20", keepsClaim: true)
    let sheet = try claim(story, legalClause())
    #expect(sheet.interest.isZero && sheet.principal.isZero)
    #expect(sheet.total == euro("44.48"))
  }

  @Test func `what a further reminder may cost, once more than the balance is owed (B-04)`() throws
  {
    var story = story("850.00")
    story.send(.reminder(level: 2), on: "2026-10-01", by: .email, fee: euro("7.50"))
    let sheet = try claim(story, legalClause())
    #expect(sheet.costs == euro("7.50"))
    #expect(sheet.lines.contains { $0.kind == .cost && $0.rule == "B-04" })
    var early = Story("850.00", due: "2026-08-20")
    early.send(.reminder(level: 1), on: "2026-09-01", by: .email, fee: euro("7.50"))
    #expect(try claim(early, legalClause()).costs.isZero, "the first is free")
  }

  @Test func `what his first reminder said, and not a cent more (B-07)`() throws {
    let calculator = try lawCalculator(legalClause(), isSmallCompany: true)
    let facts = try story("850.00").state().facts
    let warning = calculator.consumerWarning(
      on: [(facts, euro("850.00"))], sent: day("2026-09-01"), isElectronic: true)
    #expect(warning.indemnity == euro("82.50"))
    #expect(warning.interest?.percent == "10.50")
    #expect(warning.interestFrom == day("2026-09-02"))
    let three = calculator.consumerWarning(
      on: (1...3).map { _ in (facts, euro("100.00")) }, sent: day("2026-09-01"),
      isElectronic: true)
    #expect(three.indemnity == euro("45.00"))
    let none = try lawCalculator().consumerWarning(
      on: [(facts, euro("850.00"))], sent: day("2026-09-01"), isElectronic: true)
    #expect(none.indemnity == nil)
    #expect(none.interest?.percent == "4.50")
    #expect(none.interestFrom == day("2026-09-17"))
  }

  @Test func `after a reminder that came back nothing until a new one has waited (B-06)`() throws {
    var story = Story("850.00", due: "2026-08-20")
    story.send(.reminder(level: 1), on: "2026-09-01", by: .email)
    story.result(.bounced, on: "2026-09-02")
    #expect(try claim(story, legalClause()).notes == [.notReminded])
    story.send(.reminder(level: 1), on: "2026-10-01", by: .letter)
    #expect(
      try claim(story, legalClause()).notes == [.waiting(through: day("2026-10-20"))])
    #expect(try claim(story, legalClause(), on: "2026-10-21").compensation == euro("82.50"))
  }
}
