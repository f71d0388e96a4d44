import Claims
import Testing
import Workflows

@Suite struct `Letters beside the road` {
  private func write(
    _ letter: Correspondence, _ ids: [Receivable.ID], in office: Office, by channel: Channel? = nil,
    fate: Intent.Dunning.Fate = .sendNow, again: Bool = false
  ) throws -> Outcome {
    var intent = Intent.Letter(letter, ids)
    intent.channel = channel
    intent.fate = fate
    intent.again = again
    return try office.perform(.write(intent))
  }

  @Test func `take back a reminder that overlooked a payment`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.remind(id, by: .email)
      #expect(try office.stage(id) == .reminded)
      office.on("2026-11-26")
      try office.pay(id, on: "2026-11-20")
      _ = try write(.withdrawal, [id], in: office)
      guard case .withdrawal(let before, let overlooked) = office.letters.last?.kind else {
        Issue.record("no withdrawal was written")
        return
      }
      #expect(before.on == day("2026-11-24") && before.channel == .email)
      #expect(before.what == .step(.reminder(level: 1), nil))
      #expect(overlooked == LetterOrder.Receipt(on: day("2026-11-20"), amount: euro("1000.00")))
      #expect(try office.state(id).sentSteps.isEmpty, "what was taken back doesn't count")
      #expect(
        try office.refusal { try write(.withdrawal, [id], in: office, again: true) }
          == .nothingToWithdraw(number: "101"))
    }
  }

  @Test func `take back nothing that was sent on a later day`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.on("2026-12-01")
      try office.remind(id)
      office.on("2026-11-24")
      #expect(
        try office.refusal { try write(.withdrawal, [id], in: office) }
          == .nothingToWithdraw(number: "101"))
    }
  }

  @Test func `know no overlooked payment where the letter had counted it`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.pay(id, "400.00", on: "2026-11-20")
      try office.remind(id)
      _ = try write(.withdrawal, [id], in: office)
      guard case .withdrawal(_, let overlooked) = office.letters.last?.kind else {
        Issue.record("no withdrawal was written")
        return
      }
      #expect(overlooked == nil)
      #expect(try office.stage(id) == .overdue, "back on the road from its start")
    }
  }

  @Test func `thank for all that came in on the last day`() throws {
    try Office.story { office in
      let one = try office.add("101", "1000.00", due: "2026-10-15")
      let two = try office.add("102", "500.00", due: "2026-10-15")
      #expect(
        try office.refusal { try write(.thanks, [one], in: office) }
          == .nothingReceived(number: "101"))
      try office.pay(one, "100.00", on: "2026-11-02")
      try office.pay(one, on: "2026-11-20")
      try office.pay(two, on: "2026-11-20")
      _ = try write(.thanks, [one, two], in: office)
      #expect(
        office.letters.last?.kind
          == .thanks(LetterOrder.Receipt(on: day("2026-11-20"), amount: euro("1400.00"))))
      #expect(
        try office.refusal { try write(.thanks, [one], in: office) }
          == .letterSent(number: "101", .thanks))
    }
  }

  @Test func `state all that is open, credits and payments too`() throws {
    try Office.story { office in
      let one = try office.add("101", "1000.00", due: "2026-10-15")
      try office.add("102", "500.00", due: "2026-12-15")
      try office.pay(one, "300.00", on: "2026-11-02")
      let customer = try office.row(one).customer
      let letters = try office.desk.statementReceivables(of: customer)
      #expect(letters.count == 1 && letters[0].count == 2)
      _ = try write(.statement, letters[0], in: office)
      guard case .statement(let entries) = office.letters.last?.kind else {
        Issue.record("no statement was written")
        return
      }
      let open = entries.compactMap(\.open).reduce(.zero(.euro), +)
      #expect(open == euro("1200.00"))
      #expect(entries.filter { $0.kind == .payment }.map(\.amount) == [-euro("300.00")])
      let amounts = entries.map(\.amount).reduce(.zero(.euro), +)
      #expect(amounts == open, "what was invoiced and paid makes the balance")
    }
  }

  @Test func `of an empty account say so, under the last invoice`() throws {
    try Office.story { office in
      let one = try office.add("101", "1000.00", due: "2026-10-15")
      try office.pay(one)
      let customer = try office.row(one).customer
      let letters = try office.desk.statementReceivables(of: customer)
      #expect(letters == [[one]])
      _ = try write(.statement, letters[0], in: office)
      #expect(office.letters.last?.items.isEmpty == true)
      #expect(office.letters.last?.kind == .statement([]))
    }
  }

  @Test func `ask a dispute's questions, and nothing where there is none`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(
        try office.refusal { try write(.answer, [id], in: office) } == .notDisputed(number: "101"))
      try office.perform(.dispute(id, ground: .hours, amount: euro("400.00"), note: nil))
      _ = try write(.answer, [id], in: office)
      #expect(office.letters.last?.items.map(\.asked) == [euro("600.00")])
    }
  }

  @Test func `send the copy that a call asks for, and come back in five working days`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let outcome = try office.perform(.call(id, outcome: Desk.wantsCopy, note: nil))
      #expect(outcome.letter == .copy)
      #expect(try office.desk.outbox().map(\.kind) == [.letter(.copy)])
      #expect(try office.state(id).snoozedUntil == day("2026-12-01"))
      try office.pay(id)
      #expect(try office.desk.outbox().map(\.standing) == [.needless])
      let sent = try office.perform(.send([id]))
      #expect(sent.cautions == [.letterDropped(customer: "Café Zuid", number: "101")])
      #expect(try office.desk.outbox().isEmpty)
    }
  }

  @Test func `declare the claim to the trustee, disputed parts too, as it was on the day`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.perform(.dispute(id, ground: .hours, amount: euro("400.00"), note: nil))
      let customer = try office.row(id).customer
      #expect(
        try office.refusal { try write(.declaration, [id], in: office) }
          == .notInsolvent(customer: "Café Zuid"))
      var insolvency = Intent.Insolvency(customer, .bankruptcy, on: day("2026-11-18"))
      insolvency.trustee = "mr. An Peeters"
      try office.perform(.insolvency(insolvency))
      _ = try write(.declaration, [id], in: office)
      let order = try #require(office.letters.last)
      #expect(order.recipient.name == "mr. An Peeters")
      #expect(order.items.first?.claim?.principal == euro("1000.00"))
      #expect(
        order.items.first?.claim?.lines.last { $0.kind == .interest }?.to == day("2026-11-18"))
      #expect(try office.customer(of: id).insolvency?.declaredOn == day("2026-11-24"))
    }
  }

  @Test func `tell a collector what came in past him, once`() throws {
    var settings = Office.settings
    settings.collectors[.agency] = CustomerRecord(name: "Incasso Noord", kind: .business)
    try Office.story(settings) { office in
      let id = try office.add("101", "1000.00", due: "2026-08-15")
      #expect(
        try office.refusal { try write(.collectorStatus, [id], in: office) }
          == .notWithCollector(number: "101"))
      try office.remind(id, fate: .alreadySent(day("2026-09-01"), file: nil))
      try office.notice(id, fate: .alreadySent(day("2026-09-20"), file: nil))
      try office.perform(.handover(Intent.Handover([id], to: .agency)))
      #expect(
        try office.refusal { try write(.collectorPayment, [id], in: office) }
          == .nothingReceived(number: "101"))
      office.on("2026-12-01")
      try office.pay(id, "250.00", on: "2026-11-30")
      #expect(try office.next(id) == "check 2026-11-30")
      _ = try write(.collectorPayment, [id], in: office)
      let order = try #require(office.letters.last)
      #expect(order.recipient.name == "Incasso Noord")
      #expect(
        order.kind
          == .collectorPayment(
            .agency, since: day("2026-11-24"),
            LetterOrder.Receipt(on: day("2026-11-30"), amount: euro("250.00"))))
      #expect(try office.next(id) == "check 2026-12-31", "thirty days after the last word")
      try office.perform(.endHandover([id], .uncollected, note: "moved abroad"))
      #expect(try office.stage(id) == .notice, "back where it was")
    }
  }

  @Test func `need to know who the collector is`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-08-15")
      try office.remind(id, fate: .alreadySent(day("2026-09-01"), file: nil))
      try office.notice(id, fate: .alreadySent(day("2026-09-20"), file: nil))
      try office.perform(.handover(Intent.Handover([id], to: .bailiff)))
      #expect(
        try office.refusal { try write(.collectorStatus, [id], in: office) }
          == .collectorUnknown(.bailiff))
    }
  }

  @Test func `are too long for a message where they are statements`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-08-15")
      #expect(
        try office.refusal { try write(.statement, [id], in: office, by: .whatsapp) }
          == .notAsMessage(.whatsapp))
    }
  }
}

@Suite struct `An agreement that isn't kept` {
  @Test func `is nudged about the missing payment, then told that it has ended`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let other = try office.add("102", "200.00", due: "2026-10-20")
      try office.settle(id, "900.00", by: "2026-12-01", parts: 3)
      office.on("2026-12-01")
      try office.pay(id, "300.00")
      office.on("2027-01-05")
      // Both in one command: the missed payment has a letter of its own.
      let nudge = try office.remind(id, other)
      let two = office.letters.suffix(2)
      #expect(two.map(\.kind) == [.nudge, .reminder(level: 1)])
      #expect(two.first?.broken?.missedAmount == euro("300.00"))
      #expect(two.first?.broken?.missedDue == day("2027-01-01"))
      #expect(nudge.amount == euro("500.00"), "300.00 that is missing and 200.00")
      #expect(try office.state(id).sentSteps.last?.about == .missedInstalment)
      office.on("2027-01-13")
      let lapse = try office.remind(id)
      #expect(office.letters.last?.kind == .lapse)
      #expect(lapse.amount == euro("700.00"), "the whole balance")
      office.on("2027-01-25")
      try office.notice(id)
      #expect(office.letters.last?.broken?.on == day("2026-11-24"), "the notice says so")
    }
  }

  @Test func `is told with the first missing payment and its amount, and with all of them`()
    throws
  {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.settle(id, "900.00", by: "2026-12-01", parts: 3)
      office.on("2026-12-01")
      try office.pay(id, "100.00")
      office.on("2027-01-05")
      let nudge = try office.remind(id)
      let asked = try #require(office.letters.last?.broken)
      #expect(asked.missedDue == day("2026-12-01") && asked.missedAmount == euro("200.00"))
      #expect(asked.missedTotal == euro("500.00") && asked.missedCount == 2)
      #expect(nudge.amount == euro("500.00"), "all that is due by now")
      office.on("2027-01-13")
      try office.pay(id, "250.00")
      try office.remind(id)
      #expect(office.letters.last?.kind == .lapse)
      let lapse = try #require(office.letters.last?.broken)
      #expect(lapse.missedDue == day("2027-01-01") && lapse.missedAmount == euro("250.00"))
      #expect(lapse.missedTotal == euro("250.00") && lapse.missedCount == 1)
    }
  }
}
