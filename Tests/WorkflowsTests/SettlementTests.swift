import Claims
import Testing
import Workflows

/// "900 in three parts", from Tue 1 December 2026, said on Tue 24 November of 1,000.00.
@Suite struct `A settlement in three parts` {
  private func agree(in office: Office, _ amount: String = "900.00") throws -> Receivable.ID {
    let id = try office.add("101", "1000.00", due: "2026-10-15")
    try office.remind(id)
    try office.settle(id, amount, by: "2026-12-01", parts: 3)
    return id
  }

  @Test func `has a schedule that adds up, and says what is let go`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let outcome = try office.settle(id, "900.00", by: "2026-12-01", parts: 3)
      #expect(outcome.instalments.map(\.amount) == [euro("300"), euro("300"), euro("300")])
      #expect(outcome.instalments.map(\.due.iso) == ["2026-12-01", "2027-01-01", "2027-02-01"])
      // New Year's Day is a Friday: Mon 4 and Tue 5 January.
      #expect(
        outcome.instalments.map(\.judged.iso) == ["2026-12-03", "2027-01-05", "2027-02-03"])
      #expect(outcome.cautions.contains(.waitingForYes))
      let reduction = CreditNoteToMake(
        amount: euro("100.00"), base: euro("100.00"), vat: euro("0.00"))
      #expect(outcome.cautions.contains(.creditNoteToMake(number: "101", reduction)))
      guard case .settlement(let letter) = office.letters.last?.kind else {
        Issue.record("no settlement letter")
        return
      }
      #expect(letter.reduction == euro("100.00"))
      // 40 days at 10.50 % are 11.51, and the 40.
      #expect(letter.waived == euro("51.51"))
      #expect(try office.stage(id) == .settled)
      #expect(try office.open(id) == euro("1000.00"), "nothing comes off before it is kept")
      #expect(try office.row(id).instalmentsInAll == 3)
      #expect(
        try office.refusal { try office.remind(id) }
          == .agreed(number: "101", until: day("2026-12-01")))
    }
  }

  @Test func `says once more what is let go when it is agreed anew`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.settle(id, "900.00", by: "2026-12-01", parts: 3)
      try office.settle(id, "950.00", by: "2026-12-15")
      guard case .settlement(let letter) = office.letters.last?.kind else {
        Issue.record("no settlement letter")
        return
      }
      #expect(letter.reduction == euro("50.00"))
      #expect(letter.waived == euro("51.51"))
    }
  }

  @Test func `leaves no cent behind`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let parts = try office.settle(id, "1000.00", by: "2026-12-01", parts: 3).instalments
      #expect(parts.map(\.amount) == [euro("333.33"), euro("333.33"), euro("333.34")])
    }
  }

  @Test func `kept closes the case with a credit note of 100 to make`() throws {
    try Office.story { office in
      let id = try agree(in: office)
      for (number, (paid, stage)) in [
        ("2026-12-01", Stage.settled), ("2027-01-04", .settled), ("2027-02-02", .paid),
      ].enumerated() {
        office.on(paid)
        #expect(try office.due().isEmpty)
        try office.pay(id, "300.00")
        #expect(try office.row(id).instalmentsPaid == number + 1)
        #expect(try office.stage(id) == stage)
      }
      #expect(try office.open(id).isZero)
      #expect(try office.state(id).creditNoteToMake?.amount == euro("100.00"))
      #expect(try office.claim(id).total.isZero)
      // The credit note that comes later takes its place.
      try office.perform(.credit(id, amount: nil))
      #expect(try office.state(id).creditNoteToMake == nil)
      #expect(try office.open(id).isZero)
      #expect(try office.stage(id) == .paid)
    }
  }

  @Test func `paid at once is kept`() throws {
    try Office.story { office in
      let id = try agree(in: office)
      try office.pay(id, "900.00")
      #expect(try office.stage(id) == .paid)
      #expect(try office.state(id).creditNoteToMake?.amount == euro("100.00"))
    }
  }

  @Test func `missed is back on the road by itself, with the reason`() throws {
    try Office.story { office in
      let id = try agree(in: office)
      #expect(try office.next(id) == "reminder 1 2026-12-03", "a nudge, if nothing came at all")
      office.on("2026-12-01")
      try office.pay(id, "300.00")
      #expect(try office.next(id) == "reminder 1 2027-01-05")
      office.on("2027-01-04")
      #expect(try office.stage(id) == .settled)
      #expect(try office.due().isEmpty)
      office.on("2027-01-05")
      #expect(try office.stage(id) == .reminded)
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 700.00 EUR"])
      #expect(
        try office.reasons(id).contains(
          .settled(due: day("2027-01-01"), amount: euro("300.00"), judged: day("2027-01-05"))))
      // Late, it doesn't bring the reduction back.
      try office.pay(id, "600.00")
      #expect(try office.open(id) == euro("100.00"))
      #expect(try office.stage(id) == .reminded)
      let nudge = try office.remind(id)
      #expect(nudge.amount == euro("100.00"))
      #expect(nudge.step == .reminder(level: 1), "a nudge takes no step")
    }
  }

  @Test func `above the balance takes interest, which is no credit of the customer's`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let other = try office.add("102", "40.00", due: "2026-10-15")
      try office.settle(id, "1050.00", by: "2026-12-01")
      try office.pay(id, "1050.00")
      #expect(try office.stage(id) == .paid)
      #expect(try office.state(id).creditNoteToMake == nil)
      #expect(try office.state(id).customerCredit.isZero)
      #expect(try office.next(other) == "reminder 1 2026-10-22")
    }
  }

  @Test func `can't ask more than the claim, nor begin in the past`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(
        try office.refusal { try office.settle(id, "1051.52") }
          == .amountAbove(number: "101", limit: euro("1051.51"), given: euro("1051.52")))
      #expect(
        try office.refusal { try office.settle(id, "900.00", by: "2026-11-23") }
          == .dayInThePast(day("2026-11-23")))
    }
  }

  @Test func `is never in parts of nothing`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(
        try office.refusal { try office.settle(id, "0.05", by: "2026-12-01", parts: 6) }
          == .amountNotPositive)
    }
  }

  @Test func `spreads over several invoices of one customer by what is open`() throws {
    try Office.story { office in
      let ids = [
        try office.add("101", "1000.00", due: "2026-10-15"),
        try office.add("102", "200.00", due: "2026-10-15"),
      ]
      var terms = Intent.SettlementTerms(ids + ids, amount: euro("900.00"))
      terms.by = day("2026-12-01")
      terms.instalments = 2
      let outcome = try office.perform(.settle(terms))
      #expect(outcome.instalments.map(\.amount) == [euro("450.00"), euro("450.00")])
      #expect(
        try ids.map { try office.state($0).settlement?.amount } == [
          euro("750.00"), euro("150.00"),
        ])
    }
  }
}

@Suite struct `An offer` {
  private func offer(in office: Office) throws -> Receivable.ID {
    let id = try office.add("101", "1000.00", due: "2026-10-15")
    try office.settle(id, "900.00", by: "2026-12-10", parts: 3, validUntil: "2026-12-02")
    return id
  }

  @Test func `keeps all back until its last day, and lapses`() throws {
    try Office.story { office in
      let id = try offer(in: office)
      #expect(try office.stage(id) == .settled)
      #expect(try office.row(id).instalmentsInAll == 0)
      office.on("2026-12-02")
      #expect(try office.due().isEmpty)
      #expect(
        try office.refusal { try office.remind(id) }
          == .agreed(number: "101", until: day("2026-12-02")))
      office.on("2026-12-03")
      #expect(try office.stage(id) == .overdue)
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 1000.00 EUR"])
      #expect(try office.reasons(id).contains(.offered(until: day("2026-12-02"))))
      #expect(try office.remind(id).amount == euro("1000.00"))
      #expect(try office.reasons(id).count == 1, "what lapsed is past")
    }
  }

  @Test func `is accepted by the first instalment while it is valid`() throws {
    try Office.story { office in
      let id = try offer(in: office)
      office.on("2026-12-01")
      try office.pay(id, "300.00")
      #expect(try office.row(id).instalmentsInAll == 3)
      office.on("2026-12-10")
      #expect(try office.stage(id) == .settled)
      #expect(try office.next(id) == "reminder 1 2027-01-12", "the second one, due on a Sunday")
    }
  }

  @Test func `that lapsed isn't accepted by a late payment`() throws {
    try Office.story { office in
      let id = try offer(in: office)
      office.on("2026-12-03")
      try office.pay(id, "300.00")
      #expect(try office.stage(id) == .overdue)
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 700.00 EUR"])
    }
  }

  @Test func `is accepted by the customer's word`() throws {
    try Office.story { office in
      let id = try offer(in: office)
      try office.perform(.acceptSettlement([id]))
      office.on("2026-12-05")
      #expect(try office.stage(id) == .settled)
      #expect(try office.next(id) == "reminder 1 2026-12-14")
      #expect(throws: Trouble.self) { try office.perform(.acceptSettlement([id])) }
    }
  }
}
