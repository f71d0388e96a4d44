import Claims
import Testing

/// A sum with its days, worked by hand from the law's rates.
struct WorkedExample: Sendable, CustomTestStringConvertible {
  var source: String
  var principal: String
  var due: String
  var asOf: String
  var interest: String
  /// Days and rate of each line.
  var lines: [String]
  var testDescription: String { source }

  static let all: [WorkedExample] = [
    WorkedExample(
      source: "1. one half-year", principal: "1210.00", due: "2026-01-30", asOf: "2026-03-16",
      interest: "15.66", lines: ["45 10.50"]),
    WorkedExample(
      source: "2. two half-years, the rate changes", principal: "5000.00", due: "2025-05-30",
      asOf: "2025-09-15", interest: "159.59", lines: ["31 11.50", "77 10.50"]),
    WorkedExample(
      source: "3. five half-years across a leap year", principal: "12100.00", due: "2023-05-31",
      asOf: "2025-01-15", interest: "2410.22",
      lines: ["30 10.50", "184 12.00", "182 12.50", "184 12.50", "15 11.50"]),
    WorkedExample(
      source: "4. 29 February counts", principal: "10000.00", due: "2024-02-28",
      asOf: "2024-03-01", interest: "6.85", lines: ["2 12.50"]),
    WorkedExample(
      source: "4. end of February", principal: "10000.00", due: "2023-02-28", asOf: "2023-03-01",
      interest: "2.88", lines: ["1 10.50"]),
    WorkedExample(
      source: "5. the first day of a half-year", principal: "10000.00", due: "2025-06-30",
      asOf: "2025-07-01", interest: "2.88", lines: ["1 10.50"]),
    WorkedExample(
      source: "5. due on a Sunday, moved to Monday (F-04)", principal: "10000.00",
      due: "2025-06-29", asOf: "2025-07-01", interest: "2.88", lines: ["1 10.50"]),
    WorkedExample(
      source: "5. over New Year", principal: "10000.00", due: "2024-12-31", asOf: "2025-01-02",
      interest: "6.30", lines: ["2 11.50"]),
    WorkedExample(
      source: "7. first of three invoices", principal: "450.00", due: "2026-08-31",
      asOf: "2026-11-24", interest: "11.00", lines: ["85 10.50"]),
    WorkedExample(
      source: "7. second of three invoices", principal: "1280.50", due: "2026-09-30",
      asOf: "2026-11-24", interest: "20.26", lines: ["55 10.50"]),
    WorkedExample(
      source: "7. third of three invoices", principal: "96.80", due: "2026-10-15",
      asOf: "2026-11-24", interest: "1.11", lines: ["40 10.50"]),
    WorkedExample(
      source: "8. without a clause", principal: "2420.00", due: "2025-11-28",
      asOf: "2026-11-24", interest: "251.32", lines: ["33 10.50", "181 10.50", "147 10.50"]),
    WorkedExample(
      source: "10. due in the Easter weekend, moved to Tuesday", principal: "3630.00",
      due: "2026-04-04", asOf: "2026-05-04", interest: "28.19", lines: ["27 10.50"]),
  ]
}

@Suite struct `Statutory interest` {
  @Test(arguments: WorkedExample.all)
  func `equals the worked example, simple and by half-year (A-07, A-09, A-11)`(
    _ example: WorkedExample
  ) throws {
    let calculator = try lawCalculator(Terms())
    let state = try Story(example.principal, due: example.due).state()
    let sheet = calculator.claim(of: state, from: Debtor(.business), on: day(example.asOf))
    #expect(sheet.interest == euro(example.interest))
    #expect(sheet.compensation == euro("40.00"))
    #expect(sheet.principal == euro(example.principal))
    let interest = sheet.lines.filter { $0.kind == .interest }
    #expect(interest.map { "\($0.days) \($0.rate?.percent ?? "")" } == example.lines)
  }

  @Test func `is nothing on the due date itself, nor is the 40 euro (A-07, A-13)`() throws {
    let calculator = try lawCalculator(Terms())
    let state = try Story("10000.00", due: "2026-06-30").state()
    let sheet = calculator.claim(of: state, from: Debtor(.business), on: day("2026-06-30"))
    #expect(sheet.total == euro("10000.00"))
    #expect(sheet.lines.isEmpty)
  }

  @Test func `6. part payments go to costs, interest, principal (C-06)`() throws {
    let calculator = try lawCalculator(Terms())
    var story = Story("8000.00", due: "2026-03-31")
    story.pay("3000.00", on: "2026-05-15")
    var sheet = calculator.claim(
      of: try story.state(), from: Debtor(.business), on: day("2026-05-15"))
    #expect(sheet.principal == euro("5143.56"))
    #expect(sheet.interest.isZero && sheet.compensation.isZero)

    story.pay("5000.00", on: "2026-08-20", keepsClaim: true)
    sheet = calculator.claim(of: try story.state(), from: Debtor(.business), on: day("2026-08-20"))
    #expect(sheet.principal == euro("287.09"))

    sheet = calculator.claim(of: try story.state(), from: Debtor(.business), on: day("2026-11-24"))
    #expect(sheet.interest == euro("7.93"))
    #expect(sheet.total == euro("295.02"))
    #expect(sheet.paid == euro("8000.00"))
    #expect(try story.state().open == euro("0.00"))
  }

  @Test func `7. three late invoices bear 40 euro each (A-13)`() throws {
    let calculator = try lawCalculator(Terms())
    let invoices = [("450.00", "2026-08-31"), ("1280.50", "2026-09-30"), ("96.80", "2026-10-15")]
    let total = try invoices.reduce(euro("0")) { sum, invoice in
      let state = try Story(invoice.0, due: invoice.1).state()
      return sum + calculator.claim(of: state, from: Debtor(.business), on: day("2026-11-24")).total
    }
    #expect(total == euro("1979.67"))
  }

  @Test func `8. an agreed rate and clause are claimed as agreed (A-15)`() throws {
    let terms = Terms(
      interest: Rate(basisPoints: 1_200), indemnity: Rate(basisPoints: 1_000),
      indemnityMinimum: euro("40.00"))
    let calculator = try lawCalculator(terms)
    let state = try Story("2420.00", due: "2025-11-28").state()
    let sheet = calculator.claim(of: state, from: Debtor(.business), on: day("2026-11-24"))
    #expect(sheet.interest == euro("287.22"))
    #expect(sheet.compensation == euro("242.00"))
  }

  @Test func `12. an authority owes the statutory rate whatever was agreed (A-06)`() throws {
    let calculator = try lawCalculator(Terms(interest: Rate(basisPoints: 500)))
    let state = try Story("25000.00", due: "2026-05-29").state()
    let sheet = calculator.claim(of: state, from: Debtor(.authority), on: day("2026-11-24"))
    #expect(sheet.interest == euro("1287.33"))
  }

  @Test func `13. the published example of 60 days at 10 percent`() throws {
    let calculator = try lawCalculator(Terms(interest: Rate(basisPoints: 1_000)))
    let state = try Story("1000.00", due: "2026-09-25").state()
    let sheet = calculator.claim(of: state, from: Debtor(.business), on: day("2026-11-24"))
    #expect(sheet.interest == euro("16.44"))
  }

  @Test func `is the last known rate, provisionally, where none is published`() throws {
    let calculator = try lawCalculator(Terms())
    let state = try Story("1000.00", due: "2026-06-29").state()
    let lines = calculator.claim(of: state, from: Debtor(.business), on: day("2027-01-31")).lines
      .filter { $0.kind == .interest }
    #expect(lines.map(\.rateIsProvisional) == [false, true, true])
    #expect(lines.map(\.days) == [1, 184, 31])
  }

  @Test func `is on the reduced amount from the day of a credit note (A-12)`() throws {
    let calculator = try lawCalculator(Terms())
    var story = Story("1210.00", due: "2026-01-30")
    story.credit("210.00", on: "2026-02-28")
    let sheet = calculator.claim(
      of: try story.state(), from: Debtor(.business), on: day("2026-03-16"))
    #expect(sheet.principal == euro("1000.00"))
    // 1210 over 29 days, 1000 over 16 days: 10.09 and 4.60, each rounded where the base changes.
    #expect(sheet.interest == euro("14.69"))
  }

  @Test(arguments: [CustomerKind.consumer, .civil])
  func `is not asked of others than businesses and authorities`(_ kind: CustomerKind) throws {
    let calculator = try lawCalculator(Terms())
    var story = Story("300.00", due: "2026-01-30")
    story.pay("100.00", on: "2026-03-01")
    let sheet = calculator.claim(of: try story.state(), from: Debtor(kind), on: day("2026-11-24"))
    #expect(sheet.total == euro("200.00"))
  }

  @Test func `is let go when the balance is paid, unless the claim is kept`() throws {
    let calculator = try lawCalculator(Terms())
    var paid = Story("1210.00", due: "2026-01-30")
    paid.pay("1210.00", on: "2026-03-16")
    #expect(
      calculator.claim(of: try paid.state(), from: Debtor(.business), on: day("2026-03-16")).total
        .isZero)
    var kept = Story("1210.00", due: "2026-01-30")
    kept.pay("1210.00", on: "2026-03-16", keepsClaim: true)
    #expect(
      calculator.claim(of: try kept.state(), from: Debtor(.business), on: day("2026-03-16")).total
        == euro("55.66"))
  }
}
