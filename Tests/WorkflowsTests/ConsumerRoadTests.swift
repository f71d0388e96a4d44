import Claims
import Testing
import Workflows

@Suite struct `The road of a consumer` {
  @Test func `waits after a letter until the law's period is over`() throws {
    try Office.story { office in
      office.on("2026-11-05")
      let id = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      let reminder = try office.remind(id)
      #expect(reminder.deadline == day("2026-11-24"))
      guard case .consumerReminder(let lastDay, let warning) = office.letters[0].kind else {
        Issue.record("\(office.letters[0].kind)")
        return
      }
      #expect(lastDay == day("2026-11-24"))
      #expect(warning?.indemnity == nil, "no clause")
      #expect(office.letters[0].items[0].claim == nil, "a free reminder")
      // Fifteen days would be 20 November; the law's period goes on.
      #expect(try office.next(id) == "notice 2026-11-25")
      #expect(
        try office.reasons(id) == [
          .noAnswer(to: .reminder(level: 1), sent: day("2026-11-05")),
          .waitingPeriod(through: day("2026-11-24")),
        ])

      office.on("2026-11-24")
      #expect(
        try office.refusal { try office.notice(id) }
          == .consumerWaiting(
            number: "101", lastDay: day("2026-11-24"), from: day("2026-11-25")))
      office.on("2026-11-25")
      // Without a clause the civil rate counts from the end of the period: a day at 4.50 % (C-01).
      #expect(try office.due() == ["Jan Peeters: notice: 101: 100.01 EUR"])
      let notice = try office.notice(id)
      #expect(notice.cautions.isEmpty)
      #expect(notice.amount == euro("100.01"), "no costs without a clause")
      #expect(notice.deadline == day("2026-12-14"))
      #expect(office.letters.last?.channel == .letter, "postage can't be claimed")
      #expect(notice.missing.isEmpty)
      #expect(try office.next(id) == "handover 2026-12-17")
    }
  }

  @Test func `waits after an e-mail from the day after it`() throws {
    try Office.story { office in
      office.on("2026-11-05")
      let id = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      #expect(try office.remind(id, by: .email).deadline == day("2026-11-20"))
      #expect(try office.next(id) == "notice 2026-11-21")
    }
  }

  @Test func `moves the end of the period over the holidays`() throws {
    try Office.story { office in
      // Third working day after Wed 9 December: Mon 14; fourteen days later Mon 28.
      office.on("2026-12-09")
      let first = try office.add("101", "100.00", due: "2026-11-29", to: .jan)
      try office.remind(first)
      #expect(try office.next(first) == "notice 2026-12-29")
      // E-mail of Thu 10 December: its fifteenth day is Christmas, a Friday.
      office.on("2026-12-10")
      let other = try office.add("102", "100.00", due: "2026-11-29", to: .business("X"))
      var change = Intent.CustomerChange()
      change.kind = .consumer
      try office.perform(.customer(office.row(other).customer, change))
      try office.remind(other, by: .email)
      #expect(try office.next(other) == "notice 2026-12-29")
    }
  }

  @Test(arguments: [Channel.whatsapp, .sms, .call])
  func `is nudged without a step by what doesn't last`(_ channel: Channel) throws {
    try Office.story { office in
      office.on("2026-11-05")
      let id = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      try office.remind(id, by: channel)
      #expect(office.letters[0].kind == .reminder(level: 1))
      #expect(try office.next(id) == "reminder 1 2026-11-10")
      #expect(
        try office.refusal { try office.notice(id) } == .consumerNotReminded(number: "101"))
      // The real one needs no `again`, and the period runs from it.
      office.on("2026-11-10")
      let real = try office.remind(id)
      #expect(real.step == .reminder(level: 1))
      #expect(try office.stage(id) == .reminded)
      #expect(
        try office.refusal { try office.notice(id) }
          == .consumerWaiting(
            number: "101", lastDay: day("2026-11-30"), from: day("2026-12-01")))
    }
  }

  @Test(arguments: [Channel.whatsapp, .sms, .call])
  func `has no notice by what doesn't last`(_ channel: Channel) throws {
    try Office.story { office in
      office.on("2026-11-24")
      let business = try office.add("101", "100.00", due: "2026-10-29")
      #expect(
        try office.refusal { try office.notice(business, by: channel) }
          == .channelNotAllowed(channel, number: "101"))
    }
  }

  @Test func `has one reminder; another is sent only again`() throws {
    try Office.story { office in
      office.on("2026-11-05")
      let id = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      try office.remind(id)
      office.on("2026-11-12")
      #expect(
        try office.refusal { try office.remind(id) }
          == .stepTaken(number: "101", step: .reminder(level: 1), sent: day("2026-11-05")))
      #expect(try office.remind(id, again: true).step == .reminder(level: 1))
      // The first one counts for the law, the last one for the policy.
      #expect(try office.next(id) == "notice 2026-11-27")
    }
  }

  @Test func `has a free reminder of its own after what it was asked as a business`() throws {
    var settings = Office.settings
    settings.terms.consumer.indemnity = .legal
    settings.terms.consumer.isReciprocal = true
    try Office.story(settings) { office in
      office.on("2026-09-10")
      let id = try office.add("101", "1000.00", due: "2026-08-31", to: .business("Jan"))
      #expect(try office.notice(id).amount == euro("1042.88"))
      office.on("2026-10-01")
      try office.change(id) { $0.kind = .consumer }
      #expect(try office.next(id) == "reminder 1 2026-09-15", "five days after the notice")
      #expect(try office.claim(id).notes == [.notReminded])
      try office.remind(id, by: .email)
      #expect(try office.next(id) == "notice 2026-10-17")
      #expect(throws: Trouble.self) { try office.notice(id) }
      office.on("2026-10-17")
      #expect(try office.notice(id).amount == euro("1090.12"), "the civil rate of one day")
      #expect(try office.next(id).hasPrefix("handover"))
    }
  }

  @Test func `asks no costs while the kind is only assumed`() throws {
    try Office.story { office in
      var assumed = CustomerRecord.jan
      assumed.kindIsAssumed = true
      office.on("2026-11-24")
      let id = try office.add("101", "1000.00", due: "2026-08-31", to: assumed)
      #expect(try office.row(id).kindIsAssumed)
      #expect(try office.claim(id).total == euro("1000.00"))
      var change = Intent.CustomerChange()
      change.kind = .business
      try office.perform(.customer(office.row(id).customer, change))
      #expect(try office.row(id).kindIsAssumed == false)
      #expect(try office.claim(id).total == euro("1064.45"), "85 days and the 40")
    }
  }
}
