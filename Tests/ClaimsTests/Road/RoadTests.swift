import Claims
import Testing

@Suite struct `What comes next` {
  private func next(
    _ story: Story, _ kind: CustomerKind = .business, hold: Customer.Hold? = nil,
    contact: CustomerContact = CustomerContact(), policy: Policy = Policy()
  ) throws -> Proposal? {
    let customer = Customer(
      id: story.customer, record: CustomerRecord(name: "X", kind: kind), hold: hold,
      addressedOn: day("2026-01-01"))
    return Road(policy: policy, calculator: try lawCalculator())
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
          reasons: [.noReminderYet(due: day("2026-10-29"))]))
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
    story.send(.notice, on: "2026-11-20", by: .registered, deadline: "2026-12-02")
    #expect(try next(story)?.action == .handover)
    #expect(try next(story)?.from == day("2026-12-07"))
    #expect(try next(story, .authority)?.action == .check)
    #expect(try next(story, .authority)?.from == nil)
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
