import Claims
import Testing

@Suite struct `What comes next` {
  private func next(
    _ story: Story, _ kind: CustomerKind = .business, hold: Customer.Hold? = nil,
    insolvency: Customer.Insolvency? = nil, addressed: String = "2026-01-01",
    contact: CustomerContact = CustomerContact(), policy: Policy = Policy(),
    terms: Terms = Terms()
  ) throws -> Proposal? {
    let customer = Customer(
      id: story.customer, record: CustomerRecord(name: "X", kind: kind), hold: hold,
      insolvency: insolvency, addressedOn: day(addressed))
    return Road(policy: policy, calculator: try lawCalculator(terms))
      .proposal(for: try story.state(), of: customer, contact: contact)
  }

  @Test(arguments: [
    (CustomerKind.business, "2026-11-05"), (.civil, "2026-11-05"), (.consumer, "2026-11-05"),
    (.authority, "2026-11-12"),
  ])
  func `begins with a reminder after the days of its kind`(_ kind: CustomerKind, _ from: String)
    throws
  {
    let proposal = try next(Story("100.00", due: "2026-10-29"), kind)
    #expect(
      proposal
        == Proposal(
          action: .reminder, level: 1, from: day(from),
          reasons: [.noReminderYet(due: day("2026-10-29"))],
          warning: Proposal.Warning(on: day("2035-10-29"), lastDay: day("2036-10-29"))))
  }

  @Test func `is nothing for what is closed`() throws {
    var story = Story("100.00", due: "2026-10-29")
    story.pay("100.00", on: "2026-11-01")
    #expect(try next(story) == nil)
    #expect(try next(Story("-100.00", due: "2026-10-29")) == nil)
  }

  @Test func `skips the second reminder where the policy has none`() throws {
    var policy = Policy()
    policy.business.secondReminder = nil
    var story = Story("100.00", due: "2026-10-29")
    story.send(.reminder(level: 1), on: "2026-11-05")
    #expect(try next(story, policy: policy)?.action == .notice)
    #expect(try next(story, policy: policy)?.from == day("2026-11-15"))
  }

  @Test func `is a hand-over only after the deadline that the notice named`() throws {
    var story = Story("100.00", due: "2026-10-29")
    story.send(.notice, on: "2026-11-20", deadline: "2026-12-02")
    #expect(try next(story)?.action == .handover)
    #expect(try next(story)?.from == day("2026-12-07"))
    #expect(try next(story, .authority)?.action == .check, "a collector is never proposed")
    #expect(try next(story, .authority)?.from == day("2026-12-07"))
    #expect(
      try next(story, .authority)?.reasons
        == [.deadlinePassed(day("2026-12-02")), .noFurtherStep])
  }

  @Test func `waits for the result of a registered notice, twenty days at most`() throws {
    var story = Story("100.00", due: "2026-10-29")
    story.send(.notice, on: "2026-11-20", by: .registered, deadline: "2026-12-02")
    let waiting = try next(story)
    #expect(waiting?.from == day("2026-12-10"))
    #expect(
      waiting?.reasons == [
        .deadlinePassed(day("2026-12-02")),
        .awaitingResult(posted: day("2026-11-20"), until: day("2026-12-10")),
        .proofMissing(posted: day("2026-11-20")),
      ])
    story.result(.unclaimed, on: "2026-12-08")
    #expect(try next(story)?.from == day("2026-12-08"), "nobody fetched it: that counts")
    var early = Story("100.00", due: "2026-10-29")
    early.send(.notice, on: "2026-11-20", by: .registered, deadline: "2026-12-02")
    early.result(.delivered, on: "2026-11-24")
    #expect(try next(early)?.from == day("2026-12-07"), "the deadline stays")
  }

  @Test func `is the same notice again once the address of one that came back is found`() throws {
    var story = Story("100.00", due: "2026-10-29")
    story.send(.reminder(level: 1), on: "2026-11-05")
    story.send(.reminder(level: 2), on: "2026-11-15")
    story.send(.notice, on: "2026-11-25", by: .registered, deadline: "2026-12-07")
    story.result(.undeliverable, on: "2026-12-01")
    #expect(try next(story)?.action == .check)
    #expect(try next(story)?.from == day("2026-12-01"))
    #expect(try next(story)?.reasons == [.undelivered(.notice, on: day("2026-12-01"))])
    let found = try next(story, addressed: "2026-12-02")
    #expect(found?.action == .notice)
    #expect(
      found?.reasons.contains(.noAnswer(to: .reminder(level: 2), sent: day("2026-11-15"))) == true)
  }

  @Test func `asks a collector every thirty days how the case stands`() throws {
    var story = Story("100.00", due: "2026-10-29")
    story.send(.handover, on: "2026-12-10", to: .bailiff)
    #expect(try next(story)?.action == .check)
    #expect(try next(story)?.from == day("2027-01-09"))
    #expect(try next(story)?.reasons == [.withCollector(.bailiff, since: day("2026-12-10"))])
    story.add(
      .callNoted(
        CallNoted(receivable: story.id, on: day("2027-01-12"), outcome: "seizure planned")))
    #expect(try next(story)?.from == day("2027-02-11"))
    story.pay("40.00", on: "2027-01-20")
    #expect(try next(story)?.from == day("2027-01-20"), "the collector has to know")
    #expect(
      try next(story)?.reasons.first
        == .paidDirectly(on: day("2027-01-20"), amount: euro("40.00")))
    story.add(.noteAdded(NoteAdded(receivable: story.id, on: day("2027-01-20"), text: "told")))
    #expect(try next(story)?.from == day("2027-02-19"))
  }

  @Test func `stops at insolvency and asks to declare the claim`() throws {
    var story = Story("100.00", due: "2026-10-29")
    story.send(.reminder(level: 1), on: "2026-11-05")
    var insolvency = Customer.Insolvency(
      on: day("2026-11-24"), procedure: .bankruptcy, declareBy: day("2026-12-24"))
    let proposal = try next(story, insolvency: insolvency)
    #expect(proposal?.action == .check)
    #expect(proposal?.from == day("2026-11-24"))
    #expect(
      proposal?.reasons
        == [.insolvent(.bankruptcy, on: day("2026-11-24"), declareBy: day("2026-12-24"))])
    insolvency.declaredOn = day("2026-12-01")
    #expect(try next(story, insolvency: insolvency)?.from == nil, "declared: nothing more to do")
  }

  @Test func `nudges for a missed instalment, and five working days later goes on`() throws {
    var story = Story("900.00", due: "2026-10-29")
    story.send(.reminder(level: 1), on: "2026-11-05")
    story.settle(
      "900.00", in: [("2026-12-01", "300.00"), ("2027-01-01", "300.00"), ("2027-02-01", "300.00")],
      on: "2026-11-24")
    story.pay("300.00", on: "2026-12-01")
    let nudge = try next(story)
    #expect(nudge?.action == .reminder)
    #expect(nudge?.level == 1)
    #expect(nudge?.from == day("2027-01-05"))
    #expect(
      nudge?.reasons.contains(
        .settled(due: day("2027-01-01"), amount: euro("300.00"), judged: day("2027-01-05"))) == true
    )
    story.send(.reminder(level: 1), on: "2027-01-06", by: .email)
    let lapsed = try next(story)
    #expect(lapsed?.action == .reminder, "the road goes on where it was")
    #expect(lapsed?.level == 2)
    #expect(lapsed?.from == day("2027-01-13"))
    #expect(
      lapsed?.reasons.contains(.lapsed(due: day("2027-01-01"), amount: euro("300.00"))) == true)
    var mended = story
    mended.pay("300.00", on: "2027-01-08")
    #expect(
      try mended.state().settlement?.standing(on: day("2027-01-08"))
        == .running(
          paid: 2,
          next: Instalment(
            due: day("2027-02-01"), judged: day("2027-02-05"), amount: euro("300.00"))))
    #expect(try next(mended)?.from == day("2027-02-05"), "the agreement goes on")
    story.send(.reminder(level: 2), on: "2027-01-13")
    story.pay("300.00", on: "2027-01-15")
    let state = try story.state()
    #expect(
      state.settlement?.standing(on: day("2027-01-15"))
        == .broken(
          missed: Instalment(
            due: day("2027-01-01"), judged: day("2027-01-05"), amount: euro("300.00"))),
      "too late: the letter that it has lapsed was out")
  }

  @Test func `doesn't give what was waived for payment in time to who paid late`() throws {
    var story = Story("1000.00", due: "2026-10-29")
    story.settle(
      "900.00", in: [("2026-12-01", "450.00"), ("2027-01-01", "450.00")], on: "2026-11-24")
    var late = story
    late.pay("450.00", on: "2026-12-20")
    late.pay("450.00", on: "2026-12-28")
    #expect(try late.state().open == euro("100.00"), "back on the road")
    story.pay("450.00", on: "2026-12-01")
    story.pay("450.00", on: "2027-01-04")
    #expect(try story.state().open.isZero, "in time: the rest is let go")
  }

  @Test func `chases what was invoiced after an insolvency began`() throws {
    let insolvency = Customer.Insolvency(
      on: day("2026-11-24"), procedure: .reorganisation, declareBy: nil)
    let later = Story("100.00", due: "2026-12-29", issued: "2026-11-29")
    #expect(try next(later, insolvency: insolvency)?.action == .reminder)
    let sheet = try lawCalculator().claim(
      of: later.state(), from: Debtor(.business, insolventSince: day("2026-11-24")),
      on: day("2027-03-01"))
    #expect(sheet.interest.isPositive)
  }

  @Test func `asks for the yes to an agreement after two weeks`() throws {
    var story = Story("900.00", due: "2026-10-29")
    story.settle("900.00", in: [("2027-01-29", "900.00")], on: "2026-11-24")
    #expect(try next(story)?.warning == Proposal.Warning(on: day("2026-12-08"), lastDay: nil))
    #expect(try next(story)?.reasons.last == .awaitingYes(since: day("2026-11-24")))
    #expect(try next(story)?.from == day("2027-02-02"), "a missed instalment comes up all the same")
    story.add(
      .settlementAccepted(
        SettlementAccepted(
          receivable: story.id, settlement: Settlement.ID(rawValue: 900), on: day("2026-11-30"))))
    #expect(try next(story)?.action == .reminder)
    #expect(try next(story)?.from == day("2027-02-02"))
  }

  @Test func `warns twelve, six and three months before the limitation (C-07)`() throws {
    var terms = Terms()
    terms.limitation = .care
    var story = Story("100.00", due: "2026-10-29")
    let last = day("2028-10-29")
    for (seen, warned) in [
      ("2026-11-05", "2027-10-29"), ("2027-11-02", "2028-04-29"), ("2028-05-02", "2028-07-29"),
    ] {
      story.send(.reminder(level: 1), on: seen)
      #expect(
        try next(story, terms: terms)?.warning == Proposal.Warning(on: day(warned), lastDay: last))
    }
    story.send(.reminder(level: 1), on: "2028-08-01")
    #expect(try next(story, terms: terms)?.warning == nil, "seen at three months")
    let held = Customer.Hold(reason: "brother", until: nil)
    let blocked = try next(Story("100.00", due: "2026-10-29"), hold: held, terms: terms)
    #expect(blocked?.from == nil)
    #expect(blocked?.wakesOn == day("2027-10-29"), "whatever blocks the rest")
  }

  @Test func `says that delivery by Peppol isn't known before a notice to a business (H-02)`()
    throws
  {
    var story = Story("100.00", due: "2026-10-29")
    story.send(.reminder(level: 2), on: "2026-11-05")
    #expect(try next(story)?.reasons.contains(.peppolUnknown) == true)
    #expect(try next(story, .consumer)?.reasons.contains(.peppolUnknown) == false)
  }

  @Test func `takes the latest of several blocks, and names all`() throws {
    var story = Story("100.00", due: "2026-10-29")
    story.add(
      .promiseMade(
        PromiseMade(
          receivable: story.id, on: day("2026-11-24"), by: day("2026-11-27"),
          judged: day("2026-12-01"), amount: euro("100.00"))))
    story.add(
      .snoozed(Snoozed(receivable: story.id, on: day("2026-11-24"), until: day("2026-12-10"))))
    let hold = Customer.Hold(reason: "fair", until: day("2026-12-05"))
    let contact = CustomerContact(lastDunning: day("2026-12-08"))
    let proposal = try next(story, hold: hold, contact: contact)
    #expect(proposal?.from == day("2026-12-13"))
    #expect(
      proposal?.reasons == [
        .noReminderYet(due: day("2026-10-29")),
        .promised(by: day("2026-11-27"), judged: day("2026-12-01")),
        .snoozed(until: day("2026-12-10")), .held(until: day("2026-12-05")),
        .lastContact(day("2026-12-08")),
      ])
    let endless = Customer.Hold(reason: "brother", until: nil)
    #expect(try next(story, hold: endless)?.from == nil)
  }

  @Test func `asks nobody for money that his credit covers`() throws {
    let story = Story("100.00", due: "2026-10-29")
    func from(_ credit: String) throws -> CalendarDay? {
      try next(story, contact: CustomerContact(credit: [.euro: euro(credit)]))?.from
    }
    #expect(try from("99.99") == day("2026-11-05"))
    #expect(try from("100.00") == nil)
    let dollars = Currency("USD") ?? .euro
    let foreign = CustomerContact(credit: [dollars: Money(minorUnits: 1_000_000, currency: dollars)]
    )
    #expect(try next(story, contact: foreign)?.from == day("2026-11-05"))
  }

  @Test func `compares the tolerance with what isn't disputed`() throws {
    var story = Story("100.00", due: "2026-10-29")
    story.add(
      .disputeOpened(
        DisputeOpened(
          receivable: story.id, on: day("2026-11-24"), ground: .price, amount: euro("99.50"))))
    #expect(try next(story)?.action == .answer)
    story.pay("99.50", on: "2026-11-25")
    #expect(try next(story)?.action == .answer)
    var small = Story("0.99", due: "2026-10-29")
    #expect(try next(small)?.reasons == [.belowTolerance])
    small = Story("1.00", due: "2026-10-29")
    #expect(try next(small)?.from == day("2026-11-05"))
  }

  @Test func `of a consumer counts only what lasts`() throws {
    for (channel, action) in [
      (Channel.letter, Proposal.Action.notice), (.email, .notice), (.registered, .notice),
      (.whatsapp, .reminder), (.sms, .reminder), (.call, .reminder),
    ] {
      var story = Story("100.00", due: "2026-10-29")
      story.send(.reminder(level: 1), on: "2026-11-05", by: channel)
      #expect(try next(story, .consumer)?.action == action, "\(channel)")
      #expect(try next(story, .business)?.level == 2, "\(channel)")
    }
  }
}
