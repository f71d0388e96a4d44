import Claims
import Testing

@Suite struct `Double-entry books of an invoice` {
  /// `sales -100.00` and so on, an entry a line.
  private func lines(_ story: Story) throws -> [String] {
    try ReceivableState.entries(story.events).map { entry in
      let postings = entry.postings.map { "\(name($0.account)) \(AmountText.machine($0.amount))" }
      return "\(entry.on) \(entry.what.rawValue): \(postings.joined(separator: ", "))"
    }
  }

  private func name(_ account: BookAccount) -> String {
    switch account {
    case .receivable(let id): id == Receivable.ID(rawValue: 1) ? "receivable" : "receivable \(id)"
    case .bank(let line): line.map { "bank \($0)" } ?? "bank"
    default: "\(account)"
    }
  }

  /// What stands on each account at the end, zero left out.
  private func balances(_ story: Story) throws -> [String: String] {
    var sums: [String: Money] = [:]
    for posting in try ReceivableState.entries(story.events).flatMap(\.postings) {
      sums[name(posting.account), default: euro("0")] += posting.amount
    }
    return sums.filter { !$0.value.isZero }.mapValues { AmountText.machine($0) }
  }

  private func taxed(_ total: String, base: String, tax: String) -> Story {
    var story = Story(total, due: "2026-10-31", issued: "2026-10-01")
    var facts = Receivable.Facts(
      number: "2026-101", seller: "ours", issued: day("2026-10-01"), due: day("2026-10-31"),
      total: euro(total))
    facts.vat = [
      Receivable.VATShare(rate: Rate(basisPoints: 2_100), base: euro(base), tax: euro(tax))
    ]
    story.replaceFacts(facts)
    return story
  }

  @Test func `show sales, VAT where it is known, and payments`() throws {
    var story = taxed("121", base: "100", tax: "21")
    story.pay("121", on: "2026-11-02")
    #expect(
      try lines(story) == [
        "2026-10-01 invoice: receivable 121.00, sales -100.00, vat -21.00",
        "2026-11-02 payment: receivable -121.00, bank 121.00",
      ])
    #expect(
      try lines(Story("121", due: "2026-10-31"))
        == ["2026-10-01 invoice: receivable 121.00, sales -121.00"])
  }

  @Test func `take what was paid before for a prepayment, and cents for rounding`() throws {
    #expect(
      try lines(taxed("71", base: "100", tax: "21")) == [
        "2026-10-01 invoice: receivable 71.00, sales -100.00, vat -21.00, prepayments 50.00"
      ])
    #expect(
      try lines(taxed("121.02", base: "100", tax: "21")) == [
        "2026-10-01 invoice: receivable 121.02, sales -100.00, vat -21.00, rounding -0.02"
      ])
    #expect(
      try lines(taxed("131", base: "100", tax: "21")) == [
        "2026-10-01 invoice: receivable 131.00, sales -110.00, vat -21.00"
      ])
  }

  @Test func `give a credit note without the sign of its sums the sign that it has`() throws {
    #expect(
      try lines(taxed("-121", base: "100", tax: "21")) == [
        "2026-10-01 invoice: receivable -121.00, sales 100.00, vat 21.00"
      ])
  }

  @Test func `keep money beyond the balance apart: what a letter asked, then credit`() throws {
    var story = Story("1000", due: "2026-10-31", issued: "2026-10-01")
    story.send(
      .notice, on: "2026-11-20", deadline: "2026-12-01",
      asking: StepWritten.Asked(
        principal: euro("1000"), interest: euro("12.50"), compensation: euro("40")))
    story.pay("1060", on: "2026-11-28")
    #expect(
      try lines(story).last
        == "2026-11-28 payment: receivable -1000.00, bank 1060.00, interestAndCosts -52.50, customerCredit -7.50"
    )
  }

  @Test func `count a reduction once: the credit note takes its place`() throws {
    var story = taxed("121", base: "100", tax: "21")
    story.add(
      .disputeOpened(
        DisputeOpened(
          receivable: story.id, on: day("2026-11-01"), ground: .hours, amount: euro("24.20"))))
    story.add(
      .disputeClosed(
        DisputeClosed(
          receivable: story.id, on: day("2026-11-05"), outcome: .upheld, reduction: euro("24.20"))))
    #expect(
      try lines(story).last
        == "2026-11-05 reduction: receivable -24.20, creditNotesToMake 24.20")
    story.credit("24.20", on: "2026-11-10")
    #expect(
      try lines(story).last
        == "2026-11-10 credit-note: sales 20.00, vat 4.20, creditNotesToMake -24.20")
    #expect(try balances(story) == ["receivable": "96.80", "sales": "-80.00", "vat": "-16.80"])
  }

  @Test func `set a credit note of its own against the invoice without counting it again`() throws {
    var story = taxed("121", base: "100", tax: "21")
    story.add(
      .creditApplied(
        CreditApplied(
          receivable: story.id, source: Receivable.ID(rawValue: 7), on: day("2026-11-10"),
          amount: euro("21"))))
    #expect(
      try lines(story).last == "2026-11-10 credit-used: receivable -21.00, receivable 7 21.00")
  }

  @Test func `book a settlement that was kept, and let go what it waived`() throws {
    var story = Story("1000", due: "2026-10-31", issued: "2026-10-01")
    story.settle("900", in: [("2026-12-01", "450"), ("2027-01-01", "450")], on: "2026-11-10")
    story.pay("450", on: "2026-11-30")
    story.pay("450", on: "2026-12-30")
    #expect(
      try lines(story).suffix(2) == [
        "2026-11-30 payment: receivable -450.00, bank 450.00",
        "2026-12-30 payment: receivable -550.00, bank 450.00, creditNotesToMake 100.00",
      ])
  }

  @Test func `tell losses, bank charges and what is still to be credited apart`() throws {
    for (reason, account) in [
      (WrittenOff.Reason.lost, "badDebts"), (.insolvent, "badDebts"),
      (.bankCharges, "bankCharges"), (.waived, "creditNotesToMake"),
      (.discount, "creditNotesToMake"),
    ] {
      var story = Story("100", due: "2026-10-31", issued: "2026-10-01")
      story.pay("90", on: "2026-11-01")
      story.add(
        .writtenOff(
          WrittenOff(
            receivable: story.id, on: day("2026-11-20"), amount: euro("10"), reason: reason)))
      #expect(
        try lines(story).last == "2026-11-20 write-off: receivable -10.00, \(account) 10.00")
      // What comes in after all was not lost.
      guard account == "badDebts" else { continue }
      story.pay("4", on: "2026-12-01")
      #expect(try lines(story).last == "2026-12-01 payment: bank 4.00, badDebts -4.00")
    }
  }

  @Test func `book what a collector brought in gross, and his fee`() throws {
    var story = Story("450", due: "2026-10-31", issued: "2026-10-01")
    story.add(
      .paymentReceived(
        PaymentReceived(
          receivable: story.id, on: day("2026-12-01"), amount: euro("450"), fee: euro("67.50"))))
    #expect(
      try lines(story).last
        == "2026-12-01 payment: receivable -450.00, bank 382.50, collectionFees 67.50")
  }

  @Test(
    arguments: zip(
      PaymentReceived.Method.allCases,
      [
        "bank", "cash", "card", "setOff", "withheld", "beforeMaan",
      ]))
  func `tell how it was paid`(_ method: PaymentReceived.Method, _ account: String) throws {
    var story = Story("10", due: "2026-10-31", issued: "2026-10-01")
    story.add(
      .paymentReceived(
        PaymentReceived(
          receivable: story.id, on: day("2026-12-01"), amount: euro("10"), method: method)))
    #expect(try lines(story).last == "2026-12-01 payment: receivable -10.00, \(account) 10.00")
  }

  private func payment(_ id: Int64, _ amount: String, _ story: Story) -> PaymentReceived {
    PaymentReceived(
      receivable: story.id, on: day("2026-11-03"), amount: euro(amount),
      id: Payment.ID(rawValue: id))
  }

  @Test func `date a typed payment as its bank line`() throws {
    var story = Story("10", due: "2026-10-31", issued: "2026-10-01")
    story.add(.paymentReceived(payment(5, "10", story)))
    story.add(
      .paymentJoined(
        PaymentJoined(
          receivable: story.id, payment: Payment.ID(rawValue: 5),
          source: PaymentSource(line: BankLine.ID(rawValue: 88), amount: euro("10")),
          on: day("2026-11-05"))))
    #expect(
      try lines(story).dropFirst() == ["2026-11-05 payment: receivable -10.00, bank 88 10.00"])
  }

  @Test func `show what the bank took back, and not what was booked by mistake`() throws {
    var story = Story("10", due: "2026-10-31", issued: "2026-10-01")
    story.add(.paymentReceived(payment(5, "10", story)))
    func reversed(_ cause: PaymentReversed.Cause) -> Event {
      .paymentReversed(
        PaymentReversed(
          receivable: story.id, payment: Payment.ID(rawValue: 5), on: day("2026-11-20"),
          amount: euro("10"), cause: cause))
    }
    var returned = story
    returned.add(reversed(.returned))
    #expect(
      try lines(returned).dropFirst() == [
        "2026-11-03 payment: receivable -10.00, bank 10.00",
        "2026-11-20 returned: receivable 10.00, bank -10.00",
      ])
    for cause in [PaymentReversed.Cause.mistake, .moved] {
      var corrected = story
      corrected.add(reversed(cause))
      #expect(try lines(corrected).count == 1)
    }
  }

  @Test func `take a payment in another currency for what it settled`() throws {
    var story = Story("100", due: "2026-10-31", issued: "2026-10-01")
    var facts = Receivable.Facts(
      number: "2026-101", seller: "ours", issued: day("2026-10-01"), due: day("2026-10-31"),
      total: Money(minorUnits: 10_000, currency: try #require(Currency("USD"))))
    facts.description = nil
    story.replaceFacts(facts)
    story.add(
      .paymentReceived(
        PaymentReceived(
          receivable: story.id, on: day("2026-11-03"), amount: facts.total,
          id: Payment.ID(rawValue: 5),
          source: PaymentSource(line: BankLine.ID(rawValue: 9), amount: euro("92")))))
    let postings = try #require(try ReceivableState.entries(story.events).last).postings
    #expect(
      postings.map { "\(name($0.account)) \($0.amount)" } == [
        "receivable -100.00 USD", "bank 9 92.00 EUR", "conversion -92.00 EUR",
        "conversion 100.00 USD",
      ])
  }
}
