import Claims
import Testing

@Suite struct `The check before a hand-over` {
  private let today = day("2026-12-15")

  private func customer(
    _ kind: CustomerKind, number: String? = "0403.170.701", insolvency: Customer.Insolvency? = nil
  ) -> Customer {
    var record = CustomerRecord(name: "X", kind: kind)
    record.enterpriseNumber = number.flatMap { try? EnterpriseNumber($0) }
    record.address = PostalAddress(street: "A 1", postcode: "1000", city: "B")
    return Customer(
      id: Customer.ID(rawValue: 2), record: record, insolvency: insolvency,
      addressedOn: day("2026-01-01"))
  }

  private let creditor = Creditor(
    name: "Us", enterpriseNumber: try? EnterpriseNumber("0428.759.497"))

  private func check(
    _ story: Story, _ customer: Customer, to collector: Collector, terms: Terms = Terms()
  ) throws -> HandoverCheck {
    let state = try story.state()
    let calculator = try lawCalculator(terms)
    let claim = calculator.claim(
      of: state, from: Debtor(customer), on: today, excluding: state.disputed)
    return HandoverCheck(
      of: state, customer, creditor: creditor, to: collector, claim: claim,
      deadlines: calculator.deadlines, today: today)
  }

  /// Everything that a collector wants but the invoice's own file.
  private func complete() -> Story {
    var story = Story("2420.00", due: "2025-11-28")
    story.send(.notice, on: "2026-11-24", by: .registered, deadline: "2026-12-04")
    story.prove(on: "2026-11-24")
    story.result(.delivered, on: "2026-11-27")
    for kind in [PaperKind.order, .delivery, .terms] { story.attach(kind, on: "2026-12-01") }
    return story
  }

  @Test func `names what a bare case lacks`() throws {
    let found = try check(
      Story("2420.00", due: "2026-11-28"), customer(.business, number: nil), to: .agency)
    #expect(
      found.missing == [.notice, .deadline, .invoice, .order, .delivery, .enterpriseNumber])
    #expect(found.forbidden.isEmpty)
    #expect(!found.isGreen)
  }

  @Test func `is green but for the invoice where the file is whole`() throws {
    let found = try check(complete(), customer(.business), to: .bailiff)
    #expect(found.missing == [.invoice])
  }

  @Test func `wants the terms where a clause is claimed`() throws {
    var story = Story("2420.00", due: "2025-11-28")
    story.send(.notice, on: "2026-11-24", deadline: "2026-12-04")
    let terms = Terms(indemnity: Rate(basisPoints: 1_000))
    #expect(
      try check(story, customer(.business), to: .bailiff, terms: terms).missing.contains(.terms))
    #expect(try !check(story, customer(.business), to: .bailiff).missing.contains(.terms))
  }

  @Test func `8. in the undisputed procedure interest and clause are a tenth at most (D-02)`()
    throws
  {
    let terms = Terms(
      interest: Rate(basisPoints: 1_200), indemnity: Rate(basisPoints: 1_000),
      indemnityMinimum: euro("40.00"))
    let state = try Story("2420.00", due: "2025-11-28").state()
    let claim = try lawCalculator(terms)
      .claim(of: state, from: Debtor(.business), on: day("2026-11-24"))
    let calculator = try lawCalculator(terms)
    let found = HandoverCheck(
      of: state, customer(.business), creditor: creditor, to: .undisputed, claim: claim,
      deadlines: calculator.deadlines, today: day("2026-11-24"))
    #expect(found.collectable == euro("2662.00"))
    #expect(found.givenUp == euro("287.22"))
    let plain = try lawCalculator().claim(of: state, from: Debtor(.business), on: day("2026-11-24"))
    let statutory = HandoverCheck(
      of: state, customer(.business), creditor: creditor, to: .undisputed, claim: plain,
      deadlines: calculator.deadlines, today: day("2026-11-24"))
    #expect(
      statutory.collectable == euro("2702.00"), "242 and the 40 euro, which the cap leaves out")
    #expect(statutory.givenUp == euro("9.32"))
    #expect(try check(complete(), customer(.business), to: .bailiff).givenUp.isZero)
  }

  @Test(arguments: [
    (CustomerKind.consumer, HandoverCheck.Requirement.enterprises),
    (.authority, .enterprises), (.authority, .noAuthority), (.civil, .enterprises),
  ])
  func `forbids the undisputed procedure against others than enterprises (D-01)`(
    kind: CustomerKind, requirement: HandoverCheck.Requirement
  ) throws {
    #expect(
      try check(complete(), customer(kind), to: .undisputed).forbidden.contains(requirement))
    #expect(try check(complete(), customer(kind), to: .lawyer).forbidden.isEmpty)
  }

  @Test func `forbids what is disputed as a whole, agreed, or insolvent (D-04)`() throws {
    var disputed = complete()
    disputed.add(
      .disputeOpened(
        DisputeOpened(receivable: disputed.id, on: day("2026-12-10"), ground: .work, amount: nil)))
    #expect(try check(disputed, customer(.business), to: .agency).forbidden == [.undisputed])
    var agreed = complete()
    agreed.settle("2420.00", in: [("2027-01-10", "2420.00")], on: "2026-12-10")
    #expect(try check(agreed, customer(.business), to: .agency).forbidden == [.noAgreement])
    let bankrupt = Customer.Insolvency(
      on: day("2026-12-01"), procedure: .bankruptcy, declareBy: nil)
    let found = try check(complete(), customer(.business, insolvency: bankrupt), to: .agency)
    #expect(found.forbidden == [.solvent])
  }

  @Test
  func `wants a consumer's reminder and its waiting period, and a registered agency (B-20, B-21)`()
    throws
  {
    var story = Story("300.00", due: "2026-10-29")
    #expect(try check(story, customer(.consumer), to: .agency).missing.contains(.consumerReminder))
    story.send(.reminder(level: 1), on: "2026-11-30", by: .email)
    #expect(
      try check(story, customer(.consumer), to: .agency).missing.contains(.consumerReminder),
      "the last free day is today")
    var waited = Story("300.00", due: "2026-10-29")
    waited.send(.reminder(level: 1), on: "2026-11-27", by: .email)
    let found = try check(waited, customer(.consumer), to: .agency)
    #expect(!found.missing.contains(.consumerReminder))
    #expect(found.items.contains { $0.requirement == .registeredAgency && $0.verdict == .toCheck })
    #expect(
      try !check(waited, customer(.consumer), to: .bailiff).items
        .contains { $0.requirement == .registeredAgency }, "a bailiff needn't be")
  }
}
