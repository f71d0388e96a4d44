import Claims
import Testing

@Suite struct `Values: days` {
  @Test func `come back for every day from 1900 to 2200, one weekday after the other`() throws {
    let first = try #require(CalendarDay(iso: "1900-01-01"))
    let last = try #require(CalendarDay(iso: "2200-12-31"))
    #expect(first.weekday == 1)
    var expected = (year: 1_900, month: 1, day: 1), weekday = 1, wrong = 0
    for number in first.dayNumber...last.dayNumber {
      let day = CalendarDay(dayNumber: Int(number))
      let made = CalendarDay(year: expected.year, month: expected.month, day: expected.day)
      if day.parts != expected || made != day || CalendarDay(iso: day.iso) != day
        || day.weekday != weekday
      {
        wrong += 1
      }
      weekday = weekday % 7 + 1
      expected.day += 1
      if expected.day > length(expected.month, expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(wrong == 0)
    #expect(last.days(since: first) == 109_937)
  }

  /// Written anew, so that the test doesn't repeat the code's mistake.
  private func length(_ month: Int, _ year: Int) -> Int {
    let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  @Test(arguments: [
    ("1970-01-01", 4), ("2000-02-29", 2), ("2026-03-29", 7), ("2026-11-24", 2), ("1999-12-31", 5),
  ])
  func `fall on their weekday`(_ text: String, _ weekday: Int) throws {
    #expect(try #require(CalendarDay(iso: text)).weekday == weekday)
  }

  @Test(arguments: [
    "2026-02-29", "2026-02-30", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01",
    "2026-01-00", "0000-01-01", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", "",
    "２０２６-01-01", "+026-01-01", "2026-01-1x",
  ])
  func `that the calendar doesn't have are none`(_ text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test func `across the change to summer time are a day apart`() throws {
    let before = try #require(CalendarDay(iso: "2026-03-29"))
    #expect(before.next.days(since: before) == 1)
    #expect(before.next.iso == "2026-03-30")
    #expect(before.previous.iso == "2026-03-28")
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-05-31", 0, "2026-05-31"),
  ])
  func `months later are the same day, or the last of a shorter month`(
    _ text: String, _ months: Int, _ expected: String
  ) throws {
    #expect(try #require(CalendarDay(iso: text)).adding(months: months).iso == expected)
  }

  @Test func `counted beyond the calendar are its first or last day, which can be read back`()
    throws
  {
    let last = try #require(CalendarDay(iso: "9999-12-31"))
    let first = try #require(CalendarDay(iso: "0001-01-01"))
    #expect([last.next, last.adding(days: .max), last.adding(months: 2)] == [last, last, last])
    #expect(
      [first.previous, first.adding(days: .min), first.adding(months: -1)] == [first, first, first])
    let calendar = try WorkingCalendar(parsing: "12-31,New Year's Eve")
    #expect(calendar.adding(workingDays: 5, to: last.previous) == last)
    let rates = try RateTable(parsing: "2026-01-01,2026-06-30,10.50,published,x")
    #expect(
      rates.spans(from: last.adding(days: -365), through: last).map(\.days).reduce(0, +) == 366)
  }

  @Test func `are in order`() throws {
    let day = try #require(CalendarDay(iso: "2026-09-30"))
    #expect(day < day.next)
    #expect(day.adding(days: 1).iso == "2026-10-01")
    #expect(day.adding(days: -273).iso == "2025-12-31")
  }
}
