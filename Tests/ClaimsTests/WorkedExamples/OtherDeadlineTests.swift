import Claims
import Testing

@Suite struct `Worked examples: other deadlines` {
  @Test(arguments: [
    ("2026-11-24", 8, "2026-12-07"), ("2026-11-24", 15, "2026-12-14"),
    ("2026-12-22", 8, "2027-01-05"), ("2026-12-22", 15, "2027-01-12"),
    ("2026-04-01", 8, "2026-04-15"), ("2026-04-01", 15, "2026-04-22"),
  ])
  func `24. calendar days after presumed receipt of a notice (E-01)`(
    posted: String, days: Int, deadline: String
  ) throws {
    let deadlines = Deadlines(calendar: try workingCalendar())
    #expect(deadlines.notice(posted: day(posted), calendarDays: days) == day(deadline))
  }

  @Test(arguments: [
    ("2026-12-01", "2027-01-04", "2027-01-12"), ("2026-10-05", "2026-11-05", "2026-11-13"),
  ])
  func `25. the procedure for undisputed debts (D-03, F-03)`(
    served: String, month: String, report: String
  ) throws {
    let days = Deadlines(calendar: try workingCalendar()).undisputed(served: day(served))
    #expect(days.monthEnds == day(month))
    #expect(days.reportFrom == day(report))
  }

  @Test func `26. a lawyer's letter gives a year, once; our own gives nothing (C-07, C-08)`() throws
  {
    var story = Story("1000.00", due: "2017-01-15")
    func limit() throws -> CalendarDay {
      Limitation(of: try story.state(), kind: .business, rule: .contract).lastDay
    }
    #expect(try limit() == day("2027-01-15"))
    story.send(.notice, on: "2026-11-30", by: .registered)
    #expect(try limit() == day("2027-01-15"), "our own registered letter")
    story.interrupt(.lawyerLetter, on: "2026-12-01")
    #expect(try limit() == day("2027-12-01"))
    story.interrupt(.lawyerLetter, on: "2027-03-01")
    #expect(try limit() == day("2027-12-01"), "a second one changes nothing")
  }

  @Test func `26. early in the period a lawyer's letter shortens nothing (C-08)`() throws {
    var story = Story("1000.00", due: "2017-01-15")
    story.interrupt(.lawyerLetter, on: "2018-01-01")
    let limit = Limitation(of: try story.state(), kind: .business, rule: .contract)
    #expect(limit.lastDay == day("2027-01-15"))
  }

  @Test(arguments: [
    (LimitationRule.contract, CustomerKind.consumer, "2027-01-15"),
    (.periodic, .business, "2022-01-15"), (.professional, .consumer, "2022-01-15"),
    (.care, .consumer, "2019-01-15"), (.goods, .consumer, "2018-01-15"),
    (.goods, .business, "2027-01-15"), (.hospitality, .consumer, "2017-07-15"),
  ])
  func `26. the trade decides the period (C-07)`(
    rule: LimitationRule, kind: CustomerKind, last: String
  ) throws {
    let state = try Story("1000.00", due: "2017-01-15").state()
    #expect(Limitation(of: state, kind: kind, rule: rule).lastDay == day(last))
  }

  @Test func `26. a part payment and a written acknowledgement begin it anew (C-08)`() throws {
    var story = Story("1000.00", due: "2017-01-15")
    story.pay("100.00", on: "2020-05-05")
    func limit() throws -> CalendarDay {
      Limitation(of: try story.state(), kind: .business, rule: .contract).lastDay
    }
    #expect(try limit() == day("2030-05-05"))
    story.interrupt(.acknowledgement, on: "2024-02-29")
    #expect(try limit() == day("2034-02-28"))
    story.interrupt(.summons, on: "2035-01-01")
    #expect(try limit() == day("2034-02-28"), "too late to interrupt anything")
  }
}
