import Claims
import Testing

@Suite struct `Belgian working days` {
  @Test func `leave out the ten legal holidays of 2026 and 2027 (F-01)`() throws {
    let calendar = try workingCalendar()
    let holidays = [
      "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-07-21",
      "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25", "2027-03-29", "2027-05-06",
      "2027-05-17",
    ]
    for holiday in holidays { #expect(calendar.isHoliday(day(holiday)), "\(holiday)") }
    for ordinary in ["2026-04-03", "2026-12-26", "2026-07-11", "2026-09-27", "2026-11-15"] {
      #expect(!calendar.isHoliday(day(ordinary)), "\(ordinary)")
    }
  }

  @Test(arguments: [
    ("2026-11-24", "2026-11-27", "2026-12-04"), ("2026-12-22", "2026-12-28", "2027-01-05"),
    ("2026-04-01", "2026-04-07", "2026-04-14"),
  ])
  func `24. five working days after presumed receipt of a notice (E-01)`(
    posted: String, received: String, deadline: String
  ) throws {
    let calendar = try workingCalendar()
    #expect(calendar.presumedReceipt(ofPost: day(posted)) == day(received))
    #expect(
      Deadlines(calendar: calendar).notice(posted: day(posted), workingDays: 5) == day(deadline))
  }

  @Test(arguments: [
    ("18", "2026-09-01", true, "2026-09-02", "2026-09-15", "2026-09-16"),
    ("19", "2026-04-02", false, "2026-04-08", "2026-04-21", "2026-04-22"),
    ("20", "2026-12-23", true, "2026-12-24", "2027-01-06", "2027-01-07"),
    ("20", "2026-12-23", false, "2026-12-29", "2027-01-11", "2027-01-12"),
    ("20", "2026-12-24", false, "2026-12-30", "2027-01-12", "2027-01-13"),
    ("20", "2026-12-31", false, "2027-01-06", "2027-01-19", "2027-01-20"),
    ("20", "2026-12-31", true, "2027-01-01", "2027-01-14", "2027-01-15"),
    ("21", "2026-05-12", false, "2026-05-18", "2026-05-31", "2026-06-01"),
    ("21", "2026-07-17", false, "2026-07-23", "2026-08-05", "2026-08-06"),
    ("21", "2026-11-09", false, "2026-11-13", "2026-11-26", "2026-11-27"),
  ])
  func `18 to 21. a consumer's waiting period (B-06)`(
    example: String, sent: String, isElectronic: Bool, start: String, literal: String,
    last: String
  ) throws {
    let wait = Deadlines(calendar: try workingCalendar())
      .consumerWait(sent: day(sent), isElectronic: isElectronic)
    #expect(wait.start == day(start), "example \(example)")
    #expect(wait.literalLastDay == day(literal))
    #expect(wait.lastDay == day(last))
    #expect(wait.claimFrom == day(last).next)
  }

  @Test func `a promise to Friday is judged on Tuesday`() throws {
    #expect(try workingCalendar().judgement(of: day("2026-11-27")) == day("2026-12-01"))
  }
}
