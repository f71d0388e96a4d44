import Claims
import Testing

@Suite struct `A credit note to make` {
  private func state(_ shares: [(rate: String, base: String, tax: String)]) throws
    -> ReceivableState
  {
    let total = shares.reduce(euro("0")) { $0 + euro($1.base) + euro($1.tax) }
    let vat = try shares.map { share in
      Receivable.VATShare(
        rate: try #require(Rate(percent: share.rate)), base: euro(share.base),
        tax: euro(share.tax))
    }
    let id = Receivable.ID(rawValue: 1)
    let facts = Receivable.Facts(
      number: "1", seller: "ours", issued: day("2026-10-01"), due: day("2026-10-31"),
      total: total, vat: vat)
    let issued = Event.invoiceIssued(
      InvoiceIssued(receivable: id, customer: Customer.ID(rawValue: 2), facts: facts))
    let event = RecordedEvent(
      id: RecordedEvent.ID(rawValue: 1), action: Action.ID(rawValue: 1), event: issued)
    return try #require(try ReceivableState.fold([event], of: id))
  }

  @Test func `has base and VAT of one rate`() throws {
    let note = try state([("21", "1000.00", "210.00")]).creditNote(of: euro("100.00"))
    #expect(note == CreditNoteToMake(amount: euro("100"), base: euro("82.64"), vat: euro("17.36")))
  }

  @Test func `is spread over several rates, and always adds up`() throws {
    let state = try state([
      ("21", "100.00", "21.00"), ("6", "100.00", "6.00"), ("0", "100.00", "0.00"),
    ])
    for amount in ["0.01", "0.03", "1.00", "99.99", "327.00"] {
      let note = state.creditNote(of: euro(amount))
      #expect(note.base + note.vat == euro(amount))
    }
    #expect(state.creditNote(of: euro("327.00")).vat == euro("27.00"))
  }

  @Test func `isn't asked for by what is lost: its VAT comes back by the proof (G-01)`() throws {
    for (reason, amount) in [(WrittenOff.Reason.lost, nil), (.insolvent, nil), (.waived, "121.00")]
    {
      var story = Story("121.00", due: "2026-10-01")
      story.add(
        .writtenOff(
          WrittenOff(
            receivable: story.id, on: day("2026-11-24"), amount: euro("121.00"), reason: reason)))
      #expect(try story.state().creditNoteToMake?.amount == amount.map(euro), "\(reason)")
    }
  }

  @Test func `without known rates names the amount alone`() throws {
    let state = try Story("100.00", due: "2026-10-31").state()
    #expect(state.creditNote(of: euro("10.00")).vat.isZero)
    #expect(state.creditNoteToMake == nil)
  }

  @Test func `with a rate below zero, as a file may state one, names the amount alone`() throws {
    let note = try state([("-100", "100.00", "0.00")]).creditNote(of: euro("10.00"))
    #expect(note == CreditNoteToMake(amount: euro("10"), base: euro("10"), vat: euro("0")))
  }

  @Test func `lowers the claim from the first day, before the note and after it`() throws {
    let calculator = try lawCalculator(Terms())
    var story = Story("1000.00", due: "2026-08-31")
    story.add(
      .disputeOpened(
        DisputeOpened(
          receivable: story.id, on: day("2026-10-01"), ground: .price, amount: euro("100.00"))))
    story.add(
      .disputeClosed(
        DisputeClosed(
          receivable: story.id, on: day("2026-10-05"), outcome: .upheld,
          reduction: euro("100.00"))))
    let today = day("2026-11-24")
    let before = calculator.claim(of: try story.state(), from: Debtor(.business), on: today)
    #expect(before.principal == euro("900.00"))
    #expect(before.interest == euro("22.01"), "85 days on 900.00: 22.006849")
    story.credit("100.00", on: "2026-11-20")
    #expect(calculator.claim(of: try story.state(), from: Debtor(.business), on: today) == before)
    #expect(try story.state().placeholder.isZero)
  }
}

@Suite struct `The state of an invoice` {
  @Test func `refuses what can't follow`() throws {
    let story = Story("100.00", due: "2026-10-31")
    let id = story.id
    let closing = Event.disputeClosed(
      DisputeClosed(receivable: id, on: day("2026-11-01"), outcome: .withdrawn))
    let sending = Event.stepSent(
      StepSent(receivable: id, id: TakenStep.ID(rawValue: 9), on: day("2026-11-01")))
    let accepting = Event.settlementAccepted(
      SettlementAccepted(
        receivable: id, settlement: Settlement.ID(rawValue: 9), on: day("2026-11-01")))
    let using = Event.creditApplied(
      CreditApplied(
        receivable: Receivable.ID(rawValue: 7), source: id, on: day("2026-11-01"),
        amount: euro("1.00")))
    for (event, refusal) in [
      (closing, Refusal.noDispute), (sending, .noSuchStep), (accepting, .noSettlement),
      (using, .notACredit), (story.events[0].event, .issuedTwice),
    ] {
      var copy = story
      copy.add(event)
      let thrown = #expect(throws: FoldRefusal.self) { try copy.state() }
      #expect(thrown?.refusal == refusal)
      #expect(thrown?.event.rawValue == 2)
    }
    var closed = story
    closed.pay("100.00", on: "2026-11-01")
    closed.add(
      .promiseMade(
        PromiseMade(
          receivable: id, on: day("2026-11-02"), by: day("2026-11-03"),
          judged: day("2026-11-05"))))
    #expect(#expect(throws: FoldRefusal.self) { try closed.state() }?.refusal == .alreadyClosed)
  }

  @Test func `never uses a credit beyond what it is`() throws {
    var note = Story("-100.00", due: "2026-10-31")
    func apply(_ amount: String) -> Event {
      .creditApplied(
        CreditApplied(
          receivable: Receivable.ID(rawValue: 7), source: note.id, on: day("2026-11-01"),
          amount: euro(amount)))
    }
    note.add(apply("60.00"))
    #expect(try note.state().open == euro("-40.00"))
    #expect(try note.state().customerCredit == euro("40.00"))
    note.add(apply("40.01"))
    #expect(#expect(throws: FoldRefusal.self) { try note.state() }?.refusal == .creditUsedUp)
  }

  @Test func `keeps the reminder that was sent, whatever is written after it`() throws {
    var story = Story("100.00", due: "2026-10-31")
    story.send(.reminder(level: 1), on: "2026-11-07")
    story.add(
      .stepWritten(
        StepWritten(
          receivable: story.id, id: TakenStep.ID(rawValue: 50), step: .notice,
          on: day("2026-11-20"), channel: .registered, fate: .outgoing, deadline: nil,
          asked: StepWritten.Asked(
            principal: euro("100"), interest: euro("0"), compensation: euro("0")),
          documents: [])))
    #expect(try story.state().steps.count == 2)
    #expect(try story.state().notice == nil, "written is not sent")
    story.send(.reminder(level: 2), on: "2026-11-21")
    #expect(try story.state().sentSteps.count == 2)
    #expect(try story.state().steps.count == 2, "the notice that waited is outdated")
  }
}
