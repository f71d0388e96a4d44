import Claims
import Testing

@Suite struct `Worked examples: businesses` {
  @Test(arguments: [
    ("3", "12100.00", "2023-05-31", "2025-01-15", "2406.08"),
    ("4", "10000.00", "2024-02-28", "2024-03-01", "6.83"),
    ("4", "10000.00", "2023-02-28", "2023-03-01", "2.88"),
  ])
  func `3 and 4. with the days of leap years (A-10)`(
    example: String, principal: String, due: String, paid: String, interest: String
  ) throws {
    var settings = LawSettings()
    settings.dayCount = .actualActual
    let sheet = try lawCalculator(Terms(), settings)
      .claim(of: Story(principal, due: due).state(), from: Debtor(.business), on: day(paid))
    #expect(sheet.interest == euro(interest), "example \(example)")
  }

  @Test func `5. without the shift of weekends interest runs from the stated day (F-04)`() throws {
    var settings = LawSettings()
    settings.shiftsDueDates = false
    let sheet = try lawCalculator(Terms(), settings).claim(
      of: Story("10000.00", due: "2025-06-29").state(), from: Debtor(.business),
      on: day("2025-07-01"))
    #expect(sheet.interest == euro("6.03"))
    #expect(sheet.lines.filter { $0.kind == .interest }.map(\.days) == [1, 1])
  }

  @Test func `6. principal first, as the debtor asked and we agreed (C-06)`() throws {
    var settings = LawSettings()
    settings.imputation = .principalFirst
    var story = Story("8000.00", due: "2026-03-31")
    story.pay("3000.00", on: "2026-05-15")
    story.pay("5000.00", on: "2026-08-20", keepsClaim: true)
    let sheet = try lawCalculator(Terms(), settings)
      .claim(of: story.state(), from: Debtor(.business), on: day("2026-11-24"))
    #expect(sheet.principal.isZero)
    #expect(sheet.interest == euro("243.08"))
    #expect(sheet.compensation == euro("40.00"))
    #expect(sheet.total == euro("283.08"))
  }

  @Test(arguments: [
    ("2012-12-01", "774.79", ["74 8.00", "107 8.00", "184 7.50"]),
    ("2013-03-16", "854.52", ["74 8.00", "107 9.00", "184 8.50"]),
  ])
  func `9. contracts of before and after 16 March 2013 (A-17)`(
    contract: String, interest: String, lines: [String]
  ) throws {
    let story = Story("10000.00", due: "2012-12-31", contract: contract)
    let sheet = try lawCalculator()
      .claim(of: story.state(), from: Debtor(.business), on: day("2013-12-31"))
    let found = sheet.lines.filter { $0.kind == .interest }
    #expect(sheet.interest == euro(interest))
    #expect(found.map { "\($0.days) \($0.rate?.percent ?? "")" } == lines)
    #expect(found.allSatisfy { $0.rule == (contract < "2013-03-16" ? "A-17" : "A-09") })
  }

  @Test func `9. from 16 March 2015 on all contracts bear one rate (A-17)`() throws {
    let story = Story("10000.00", due: "2015-03-13", contract: "2012-12-01")
    let sheet = try lawCalculator()
      .claim(of: story.state(), from: Debtor(.business), on: day("2015-03-20"))
    let lines = sheet.lines.filter { $0.kind == .interest }
    #expect(lines.map { "\($0.days) \($0.rate?.percent ?? "")" } == ["2 7.50", "5 8.50"])
  }

  @Test(arguments: [
    ("2026-02-20", "2026-03-05", "2026-04-04"), ("2028-01-20", "2028-01-31", "2028-03-01"),
    ("2026-01-20", "2026-01-31", "2026-03-02"),
  ])
  func `10. without an agreed term thirty days from receipt (A-03)`(
    issued: String, received: String, due: String
  ) throws {
    let calculator = try lawCalculator()
    #expect(
      calculator.countedDue(issued: day(issued), received: day(received)) == day(due))
    #expect(
      calculator.countedDue(issued: day(received), received: nil) == day(due),
      "the invoice's own day where its receipt isn't known")
    #expect(
      try lawCalculator(Terms(paymentDays: 14))
        .countedDue(issued: day(issued), received: day(received)) == day(issued).adding(days: 14),
      "an agreed term counts from the invoice")
  }

  @Test func `10. without the shift three days more (F-04)`() throws {
    var settings = LawSettings()
    settings.shiftsDueDates = false
    let sheet = try lawCalculator(Terms(), settings).claim(
      of: Story("3630.00", due: "2026-04-04").state(), from: Debtor(.business),
      on: day("2026-05-04"))
    #expect(sheet.interest == euro("31.33"))
  }

  @Test(arguments: [CustomerKind.business, .authority])
  func `10. an agreed term of ninety days counts as not written (A-04)`(_ kind: CustomerKind)
    throws
  {
    func sheet(takes: Bool?) throws -> ClaimSheet {
      let story = Story(
        "1000.00", due: "2026-09-30", issued: "2026-07-01", received: "2026-07-02",
        takesLegalTerm: takes)
      return try lawCalculator()
        .claim(of: story.state(), from: Debtor(kind), on: day("2026-08-04"))
    }
    #expect(try sheet(takes: nil).notes.contains(.termTooLong(days: 90, limit: 60)))
    #expect(try sheet(takes: nil).interest.isZero, "nothing changes by itself")
    let accepted = try sheet(takes: true)
    #expect(accepted.notes == [.legalTerm(due: day("2026-08-03"))])
    #expect(accepted.lines.first { $0.kind == .interest }?.from == day("2026-08-04"))
  }

  @Test func `10. contracts of before 1 February 2022 may have longer terms (A-02)`() throws {
    let facts = try Story(
      "1000.00", due: "2026-09-30", issued: "2026-07-01", contract: "2021-12-31"
    ).state().facts
    #expect(try lawCalculator().tooLongTerm(of: facts) == nil)
  }

  @Test func `11. an instalment plan bears interest on what is overdue of it (A-16)`() throws {
    var story = Story("2400.00", due: "2026-06-30")
    story.settle(
      "2400.00",
      in: [
        ("2026-08-31", "600.00"), ("2026-09-30", "600.00"), ("2026-10-31", "600.00"),
        ("2026-11-30", "600.00"),
      ], on: "2026-07-15", staysOnDefault: true)
    let sheet = try lawCalculator()
      .claim(of: story.state(), from: Debtor(.business), on: day("2026-10-15"))
    #expect(sheet.interest == euro("10.36"))
    #expect(sheet.principal == euro("2400.00"))
    #expect(sheet.notYetDue == euro("1200.00"))
    #expect(sheet.demandable.total == euro("1210.36"), "what can be demanded that day")
    #expect(sheet.lines.allSatisfy { $0.rule == "A-16" })
    let bases = sheet.lines.map { "\($0.days) \($0.base)" }
    #expect(bases == ["30 600.00 EUR", "15 1200.00 EUR"])
  }

  @Test func `11. at the agreed rate where there is one, and named after it (A-15)`() throws {
    var story = Story("2400.00", due: "2026-06-30")
    story.settle(
      "2400.00", in: [("2026-08-31", "1200.00"), ("2026-10-31", "1200.00")], on: "2026-07-15",
      staysOnDefault: true)
    let sheet = try lawCalculator(Terms(interest: Rate(basisPoints: 1200)))
      .claim(of: story.state(), from: Debtor(.business), on: day("2026-10-15"))
    #expect(sheet.lines.map(\.rule) == ["A-15"])
    #expect(sheet.lines.map(\.rate) == [Rate(basisPoints: 1200)])
  }

  @Test func `11. unless the whole is due again: then the claim is back from its first day`() throws
  {
    var story = Story("2400.00", due: "2026-06-30")
    let plain = try story.state()
    story.settle(
      "2400.00", in: [("2026-08-31", "1200.00"), ("2026-09-30", "1200.00")], on: "2026-07-15")
    let calculator = try lawCalculator()
    let running = calculator.claim(
      of: try story.state(), from: Debtor(.business), on: day("2026-08-31"))
    #expect(running.total == euro("2400.00"))
    #expect(running.notes == [.agreementRuns(waived: euro("50.36"))])
    let broken = calculator.claim(
      of: try story.state(), from: Debtor(.business), on: day("2026-10-15"))
    #expect(
      broken == calculator.claim(of: plain, from: Debtor(.business), on: day("2026-10-15")))
  }

  @Test(arguments: [
    (GoverningLaw.netherlands, "2026-06-30", "10.15"), (.netherlands, "2026-07-01", "10.40"),
    (.france, "2026-06-30", "12.15"), (.france, "2026-07-01", "12.40"),
    (.germany, "2026-06-30", "10.27"), (.germany, "2026-07-01", "10.52"),
    (.luxembourg, "2024-12-31", "12.25"), (.luxembourg, "2026-07-01", "10.40"),
  ])
  func `13. other laws bear their own rate (J)`(
    law: GoverningLaw, on: String, rate: String
  ) throws {
    var terms = Terms()
    terms.law = law
    let due = day(on).adding(days: -1)
    var settings = LawSettings()
    settings.shiftsDueDates = false
    let sheet = try lawCalculator(terms, settings).claim(
      of: Story("1000.00", due: due.iso).state(), from: Debtor(.business), on: day(on))
    #expect(sheet.lines.first { $0.kind == .interest }?.rate?.percent == rate)
    #expect(sheet.lines.first { $0.kind == .interest }?.rule == "J")
  }

  @Test(arguments: [
    ("125.00", "40.00"), ("2500.00", "375.00"), ("23000.00", "1005.00"),
    ("5000.00", "625.00"), ("1000000.00", "6775.00"), ("266.67", "40.00"), ("300.00", "45.00"),
  ])
  func `13. the Dutch scale of collection costs (J)`(principal: String, costs: String) throws {
    var terms = Terms()
    terms.law = .netherlands
    let sheet = try lawCalculator(terms).claim(
      of: Story(principal, due: "2026-10-01").state(), from: Debtor(.business),
      on: day("2026-10-02"))
    #expect(sheet.compensation == euro(costs))
  }

  @Test func `13. an agreed rate under another law, over 365 days (J)`() throws {
    var terms = Terms(interest: Rate(basisPoints: 800))
    terms.law = .netherlands
    let sheet = try lawCalculator(terms).claim(
      of: Story("1000.00", due: "2026-10-01").state(), from: Debtor(.business),
      on: day("2026-10-12"))
    #expect(sheet.interest == euro("2.41"))
  }

  @Test(arguments: [CustomerKind.consumer, .civil])
  func `13. nothing beyond the balance of a consumer or civil debtor under another law (J)`(
    _ kind: CustomerKind
  ) throws {
    var terms = Terms()
    terms.law = .france
    let sheet = try lawCalculator(terms).claim(
      of: Story("1000.00", due: "2026-10-01").state(), from: Debtor(kind), on: day("2026-11-24"))
    #expect(sheet.total == euro("1000.00"))
    #expect(sheet.notes == [.otherLaw(.france)])
  }

  @Test func `14. a settlement takes off a tenth with its VAT (G-03, C-10)`() throws {
    let tenth = euro("121.00")
    var facts = try Story("1210.00", due: "2026-10-01").state().facts
    facts.vat = [
      Receivable.VATShare(
        rate: Rate(basisPoints: 2_100), base: euro("1000.00"), tax: euro("210.00"))
    ]
    var story = Story("1210.00", due: "2026-10-01")
    story.settle("1089.00", in: [("2026-12-01", "1089.00")], on: "2026-11-24")
    story.replaceFacts(facts)
    let agreed = try story.state()
    #expect(agreed.creditNote(of: tenth).base == euro("100.00"))
    #expect(agreed.creditNote(of: tenth).vat == euro("21.00"))
    story.pay("1089.00", on: "2026-12-01")
    let kept = try story.state()
    #expect(kept.open.isZero)
    #expect(kept.creditNoteToMake?.amount == tenth)
  }
}

@Suite struct `Worked examples: civil debtors` {
  @Test func `27. the civil legal rate over three years (C-01)`() throws {
    var story = Story("3000.00", due: "2023-10-20")
    story.send(.notice, on: "2023-11-20", by: .registered)
    let sheet = try lawCalculator()
      .claim(of: story.state(), from: Debtor(.civil), on: day("2025-02-15"))
    #expect(sheet.interest == euro("207.68"))
    #expect(
      sheet.lines.map { "\($0.days) \($0.rate?.percent ?? "") \($0.rule)" } == [
        "41 5.25 C-01", "366 5.75 C-01", "46 4.50 C-01",
      ])
    #expect(sheet.compensation.isZero, "the 40 euro is for enterprises")
  }

  @Test func `27. an agreed rate and clause from the notice on (C-03, C-04)`() throws {
    var story = Story("3000.00", due: "2023-10-20")
    story.send(.notice, on: "2023-11-20", by: .registered)
    let terms = Terms(interest: Rate(basisPoints: 1_200), indemnity: Rate(basisPoints: 1_000))
    let sheet = try lawCalculator(terms)
      .claim(of: story.state(), from: Debtor(.civil), on: day("2023-11-30"))
    #expect(sheet.interest == euro("9.86"))
    #expect(sheet.compensation == euro("300.00"))
    #expect(sheet.lines.allSatisfy { $0.rule == "C-04" && $0.from == day("2023-11-21") })
  }

  @Test func `27. bears no interest before a notice (C-02)`() throws {
    let sheet = try lawCalculator().claim(
      of: Story("3000.00", due: "2023-10-20").state(), from: Debtor(.civil), on: day("2025-02-15"))
    #expect(sheet.total == euro("3000.00"))
    #expect(sheet.notes == [.notNotified])
  }
}
