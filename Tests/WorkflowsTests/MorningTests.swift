import Claims
import Testing
import Workflows

/// Moments of a morning, as their owner would tell them.
@Suite struct `A morning on which` {
  @Test func `a customer says "I pay on Friday"`() throws {
    try Office.story { office in
      let id = try office.add("101", "500.00", due: "2026-10-29")
      try office.perform(.promise(id, by: day("2026-11-27"), amount: nil))
      #expect(try office.stage(id) == .promised)
      #expect(try office.next(id) == "reminder 1 2026-12-01", "back on Tuesday")
      office.on("2026-12-01")
      #expect(try office.stage(id) == .overdue)
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 500.00 EUR"])
    }
  }

  @Test func `somebody says "those hours are wrong"`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      try office.perform(.dispute(id, ground: .hours, amount: euro("400.00"), note: nil))
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 600.00 EUR"], "600.00 goes on")
      #expect(try office.reasons(id).contains(.partDisputed(euro("400.00"))))
    }
  }

  @Test func `900 are agreed in three parts, and the second is missed`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      let agreed = try office.settle(id, "900.00", by: "2026-12-01", parts: 3)
      #expect(
        agreed.instalments.map { "\($0.due) \($0.amount)" } == [
          "2026-12-01 300.00 EUR", "2027-01-01 300.00 EUR", "2027-02-01 300.00 EUR",
        ])
      #expect(agreed.cautions.contains(.waitingForYes))
      #expect(try office.claim(id).total == euro("900.00"), "nothing more while it runs")
      office.on("2026-12-01")
      try office.pay(id, "300.00")
      office.on("2027-01-05")
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 700.00 EUR"], "a friendly nudge")
      #expect(
        try office.reasons(id).contains(
          .settled(due: day("2027-01-01"), amount: euro("300.00"), judged: day("2027-01-05"))))
      try office.remind(id, by: .email)
      #expect(try office.next(id) == "reminder 2 2027-01-12", "five working days")
      office.on("2027-01-08")
      try office.pay(id, "300.00")
      #expect(try office.stage(id) == .settled, "paid late, but before it lapsed")
      #expect(try office.next(id) == "reminder 1 2027-02-03", "a nudge for the third")
    }
  }

  @Test func `a plan that goes on over a missed part is asked for no more than is due (A-16)`()
    throws
  {
    try Office.story { office in
      office.on("2026-08-01")
      let id = try office.add("101", "2400.00", due: "2026-07-01")
      var terms = Intent.SettlementTerms([id], amount: euro("2400.00"))
      terms.by = day("2026-08-31")
      terms.instalments = 4
      terms.staysOnDefault = true
      try office.perform(.settle(terms))
      office.on("2026-10-15")
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 1200.00 EUR"])
      try office.remind(id)
      #expect(office.letters.last?.items.first?.asked == euro("1200.00"))
      #expect(office.letters.last?.items.first?.notYetDue == euro("1200.00"))
      office.on("2026-10-29")
      let notice = try office.notice(id)
      #expect(notice.amount == euro("1215.19"), "1,200.00 and the interest of two instalments")
      #expect(
        try !office.reasons(id).contains {
          if case .lapsed = $0 { true } else { false }
        }, "it goes on")
    }
  }

  @Test func `a dispute of nearly all is taken back after a notice of the rest`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      try office.perform(.dispute(id, ground: .work, amount: euro("990.00"), note: nil))
      try office.remind(id)
      office.on("2026-12-08")
      try office.notice(id)
      office.on("2027-01-20")
      try office.perform(.closeDispute(id, .withdrawn))
      #expect(try office.next(id).hasPrefix("reminder 2"), "nobody was asked for the 990")
      let notice = try office.notice(id)
      #expect(notice.amount == euro("1063.88"))
      #expect(try office.next(id).hasPrefix("handover"))
    }
  }

  @Test func `he wants to think about 900`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      try office.settle(id, "900.00", validUntil: "2026-12-04")
      #expect(try office.stage(id) == .settled)
      #expect(try office.next(id) == "reminder 1 2026-12-05", "nothing goes out until that day")
      #expect(try office.due().isEmpty)
    }
  }

  @Test func `what the notice asked comes in to the cent`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-06-26")
      try office.remind(id)
      office.on("2026-11-30")
      let notice = try office.notice(id)
      #expect(notice.amount == euro("1085.16"))
      office.on("2026-12-07")
      let paid = try office.pay(id, "1085.16")
      #expect(paid.cautions.isEmpty, "1,000.00 balance, 40.00 and 45.16 beside it")
      #expect(try office.stage(id) == .paid)
      #expect(try office.state(id).customerCredit.isZero)
    }
  }

  @Test func `the bailiff pays 450 less his fee, and then the customer pays past him`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      try office.notice(id)
      office.on("2026-12-15")
      try office.perform(.handover(Intent.Handover([id], to: .bailiff)))
      office.on("2027-01-08")
      var payment = Intent.Payment(id, amount: euro("450.00"))
      payment.fee = euro("67.50")
      let collected = try office.perform(.pay(payment))
      #expect(collected.cautions.isEmpty)
      #expect(try office.open(id) == euro("550.00"), "gross, with the fee beside it")
      #expect(try office.next(id) == "check 2027-01-14")
      office.on("2027-01-12")
      let direct = try office.pay(id, "50.00")
      #expect(direct.cautions.contains(.tellCollector(number: "101", .bailiff)))
      #expect(try office.due() == ["Café Zuid: check: 101: 500.00 EUR"])
      #expect(
        try office.reasons(id).first
          == .paidDirectly(on: day("2027-01-12"), amount: euro("50.00")))
    }
  }

  @Test func `a rate is published at last`() throws {
    try Office.story { office in
      office.on("2027-01-20")
      let id = try office.add("101", "1000.00", due: "2026-12-15")
      #expect(
        try office.claim(id).lines.contains { $0.rateIsProvisional && $0.to == day("2027-01-20") })
      #expect(try office.claim(id, on: "2027-01-10").interest == euro("7.48"))
      try office.perform(
        .addRate(
          Intent.NewRate(
            .latePayment, from: day("2027-01-01"), Rate(basisPoints: 1_100),
            source: "gazette of 18 January 2027")))
      let after = try office.claim(id, on: "2027-01-10")
      #expect(after.interest == euro("7.62"), "10 days at 11.00 and not 10.50")
      #expect(!after.lines.contains { $0.rateIsProvisional && $0.from >= day("2027-01-01") })
    }
  }
}
