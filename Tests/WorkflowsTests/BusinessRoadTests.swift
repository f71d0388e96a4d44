import Claims
import Testing
import Workflows

@Suite struct `The road of a business` {
  /// Due on Thu 29 October 2026; 11 November is a holiday.
  @Test func `leads from the first reminder to the notice, each from the day it was sent`() throws {
    try Office.story { office in
      office.on("2026-11-04")
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      #expect(try office.next(id) == "reminder 1 2026-11-05")
      #expect(try office.reasons(id) == [.noReminderYet(due: day("2026-10-29"))])
      #expect(try office.stage(id) == .overdue)
      #expect(try office.due().isEmpty, "day 6")

      office.on("2026-11-05")
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 1000.00 EUR"])
      let reminder = try office.remind(id)
      #expect(reminder.step == .reminder(level: 1))
      #expect(reminder.amount == euro("1000.00"), "the open balance and nothing else")
      #expect(reminder.cautions.isEmpty)
      #expect(office.letters[0].items[0].claim == nil)
      #expect(try office.stage(id) == .reminded)
      #expect(try office.next(id) == "reminder 2 2026-11-15")
      #expect(
        try office.reasons(id)
          == [.noAnswer(to: .reminder(level: 1), sent: day("2026-11-05"))])
      #expect(try office.due().isEmpty)

      office.on("2026-11-16")
      #expect(try office.due() == ["Café Zuid: reminder 2: 101: 1000.00 EUR"])
      #expect(try office.remind(id).step == .reminder(level: 2))
      #expect(try office.next(id) == "notice 2026-11-26")

      office.on("2026-11-26")
      // 28 days at 10.50 %: 8.054795, and the fixed 40.
      #expect(try office.due() == ["Café Zuid: notice: 101: 1048.05 EUR"])
      let notice = try office.notice(id)
      // Received on Tue 1 December; five working days later.
      #expect(notice.deadline == day("2026-12-08"))
      #expect(notice.amount == euro("1048.05"))
      #expect(notice.missing == [.proof])
      #expect(office.letters.last?.channel == .registered)
      #expect(try office.stage(id) == .notice)
      // The deadline and three working days end on 11 December; the letter's result isn't known.
      #expect(try office.next(id) == "handover 2026-12-16")
      #expect(
        try office.reasons(id) == [
          .deadlinePassed(day("2026-12-08")),
          .awaitingResult(posted: day("2026-11-26"), until: day("2026-12-16")),
          .proofMissing(posted: day("2026-11-26")),
        ])

      office.on("2026-12-10")
      try office.perform(.result(id, .delivered, on: day("2026-11-30")))
      #expect(try office.next(id) == "handover 2026-12-11")
      #expect(try office.due().isEmpty)
      office.on("2026-12-11")
      #expect(try office.due() == ["Café Zuid: handover: 101: 1052.37 EUR"])
      #expect(try office.claim(id).interest == euro("12.37"), "43 days: 12.369863")
    }
  }

  struct Posting: Sendable, CustomTestStringConvertible {
    var posted: String
    var deadline: String
    var handover: String
    var testDescription: String { posted }
  }

  @Test(arguments: [
    // Good Friday counts, Easter Monday (6 April 2026) doesn't: received Tue 7 April.
    Posting(posted: "2026-04-01", deadline: "2026-04-14", handover: "2026-04-17"),
    // Christmas is a Friday, New Year's Day too: received Tue 29 December.
    Posting(posted: "2026-12-23", deadline: "2027-01-06", handover: "2027-01-11"),
    // Ascension (14 May) and Whit Monday (25 May).
    Posting(posted: "2026-05-12", deadline: "2026-05-26", handover: "2026-05-29"),
    // Armistice Day on a Wednesday.
    Posting(posted: "2026-11-09", deadline: "2026-11-20", handover: "2026-11-25"),
  ])
  func `counts working days over the holidays`(_ posting: Posting) throws {
    try Office.story { office in
      office.on(posting.posted)
      let id = try office.add("101", "1000.00", due: "2026-01-30", issued: "2026-01-05")
      #expect(try office.notice(id).deadline == day(posting.deadline))
      try office.perform(.result(id, .delivered, on: nil))
      #expect(try office.next(id) == "handover \(posting.handover)")
    }
  }

  @Test func `is caught up without an avalanche after months of silence`() throws {
    try Office.story { office in
      office.on("2026-11-24")
      let id = try office.add("101", "1000.00", due: "2026-03-31")
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 1000.00 EUR"])
      try office.remind(id)
      #expect(try office.next(id) == "reminder 2 2026-12-04")
    }
  }

  @Test func `lets an explicit command go before the policy, with a word`() throws {
    try Office.story { office in
      office.on("2026-11-02")
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      let early = try office.remind(id)
      #expect(early.cautions == [.earlierThanPolicy(number: "101", from: day("2026-11-05"))])
      office.on("2026-11-04")
      let soon = try office.remind(id)
      #expect(
        soon.cautions
          == [.tooSoonAfterContact(lastContact: day("2026-11-02"), free: day("2026-11-07"))])
      #expect(try office.row(id).stageFacts.reminderLevel == 2)
    }
  }

  @Test func `warns that a notice comes before its reminders`() throws {
    try Office.story { office in
      office.on("2026-11-20")
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      let notice = try office.notice(id)
      #expect(notice.cautions.contains { if case .earlierThanPolicy = $0 { true } else { false } })
    }
  }

  @Test func `asks nothing before the due date`() throws {
    try Office.story { office in
      office.on("2026-11-24")
      let id = try office.add("101", "1000.00", due: "2026-11-24")
      #expect(try office.stage(id) == .open)
      #expect(try office.row(id).daysOverdue(on: office.today) == 0)
      #expect(
        try office.refusal { try office.remind(id) }
          == .notDueYet(number: "101", due: day("2026-11-24")))
      office.on("2026-11-25")
      #expect(try office.stage(id) == .overdue)
    }
  }
}

@Suite struct `The road of a public authority` {
  @Test func `takes 14, 15 and 15 days and never ends at a collector`() throws {
    try Office.story { office in
      office.on("2026-09-14")
      let id = try office.add("101", "1000.00", due: "2026-08-31", to: .town)
      #expect(try office.due() == ["Stad Mechelen: reminder 1: 101: 1000.00 EUR"])
      #expect(try office.next(id) == "reminder 1 2026-09-14")
      try office.remind(id)
      #expect(try office.next(id) == "reminder 2 2026-09-29")
      office.on("2026-09-29")
      try office.remind(id)
      #expect(try office.next(id) == "notice 2026-10-14")
      office.on("2026-10-14")
      let notice = try office.notice(id)
      // 44 days at 10.50 % on 1,000.00 and the 40.
      #expect(notice.amount == euro("1052.66"))
      #expect(try office.next(id) == "check 2026-10-29", "somebody has to look at it")
      #expect(
        try office.reasons(id) == [
          .deadlinePassed(day("2026-10-26")), .noFurtherStep,
          .proofMissing(posted: day("2026-10-14")),
        ])
      office.on("2027-06-01")
      #expect(try office.due() == ["Stad Mechelen: check: 101: 1000.00 EUR"])
    }
  }

  @Test func `bears the statutory rate whatever was agreed`() throws {
    var settings = Office.settings
    settings.terms.interest = Rate(percent: "4.00")
    try Office.story(settings) { office in
      office.on("2026-10-14")
      let id = try office.add("101", "1000.00", due: "2026-08-31", to: .town)
      let other = try office.add("102", "1000.00", due: "2026-08-31")
      #expect(try office.claim(id).interest == euro("12.66"))
      #expect(try office.claim(other).interest == euro("4.82"))
    }
  }
}
