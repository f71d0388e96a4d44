import Claims
import Store
import Testing
import Workflows

@Suite struct `A payment` {
  @Test func `of the balance closes, and names the interest that is let go`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let paid = try office.pay(id)
      #expect(paid.amount == euro("1000.00"))
      #expect(paid.rows[0].open.isZero)
      #expect(paid.cautions == [.claimLetGo(number: "101", amount: euro("51.51"))])
      #expect(try office.stage(id) == .paid)
      #expect(try office.claim(id).total.isZero)
      #expect(try office.claim(id).paid == euro("1000.00"))
      #expect(try office.next(id) == "-")
      #expect(
        try office.refusal { try office.pay(id, "1.00") }
          == .alreadyBooked(number: "101", amount: euro("1000.00"), on: office.today))
    }
  }

  @Test func `that came twice is the customer's credit, once one says so`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-11-30")
      try office.pay(id)
      var twice = Intent.Payment(id, amount: euro("1000.00"))
      twice.again = true
      let paid = try office.desk.perform(.pay(twice))
      #expect(paid.cautions == [.overpaid(number: "101", amount: euro("1000.00"))])
      #expect(try office.stage(id) == .paid)
      let other = try office.add("102", "300.00", due: "2026-11-30")
      let allocated = try office.desk.perform(.allocate(id, to: [other], amount: nil))
      #expect(allocated.amount == euro("300.00"))
      #expect(try office.stage(other) == .paid)
      #expect(try office.state(id).customerCredit == euro("700.00"))
      _ = try office.ledger.undo()
      #expect(try office.open(other) == euro("300.00"))
      #expect(try office.state(id).customerCredit == euro("1000.00"))
    }
  }

  @Test func `on the due day lets nothing go`() throws {
    try Office.story { office in
      office.on("2026-10-15")
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(try office.pay(id).cautions.isEmpty)
    }
  }

  @Test func `of a part goes to costs and interest in the claim, to the balance in the books`()
    throws
  {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.pay(id, "400.00")
      #expect(try office.open(id) == euro("600.00"))
      #expect(try office.stage(id) == .overdue)
      let claim = try office.claim(id)
      // 40.00 and 11.51 first.
      #expect(claim.principal == euro("651.51"))
      #expect(claim.interest.isZero && claim.compensation.isZero)
      #expect(claim.paid == euro("400.00"))
    }
  }

  @Test func `in two parts of one day is the same claim as in one`() throws {
    var claims: [ClaimSheet] = []
    for parts in [["700.00"], ["300.00", "400.00"], ["0.01", "699.98", "0.01"]] {
      try Office.story { office in
        let id = try office.add("101", "1000.00", due: "2026-08-31")
        for part in parts { try office.pay(id, part, on: "2026-10-01") }
        claims.append(try office.claim(id))
      }
    }
    #expect(claims[0].total == claims[1].total && claims[1].total == claims[2].total)
    #expect(claims[0].principal == claims[2].principal)
  }

  @Test func `above the balance is the customer's credit, and blocks chasing another`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let small = try office.add("102", "80.00", due: "2026-10-15")
      let large = try office.add("103", "500.00", due: "2026-10-15")
      let paid = try office.pay(id, "1100.00")
      #expect(paid.cautions.contains(.overpaid(number: "101", amount: euro("100.00"))))
      #expect(try office.open(id).isZero)
      #expect(try office.state(id).customerCredit == euro("100.00"))
      #expect(try office.next(small) == "reminder 1 -")
      #expect(try office.reasons(small) == [.unallocatedCredit(euro("100.00"))])
      #expect(try office.next(large) == "reminder 1 2026-10-22", "the credit doesn't cover it")
    }
  }

  @Test func `through a collector counts gross, with the fee beside it`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-08-31")
      var payment = Intent.Payment(id, amount: euro("450.00"))
      payment.fee = euro("67.50")
      let paid = try office.perform(.pay(payment))
      #expect(paid.amount == euro("450.00"))
      #expect(try office.open(id) == euro("550.00"))
      payment.fee = euro("450.01")
      #expect(
        try office.refusal { try office.perform(.pay(payment)) }
          == .amountAbove(number: "101", limit: euro("450.00"), given: euro("450.01")))
    }
  }

  @Test func `that keeps the claim leaves it open until it is paid, too`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.remind(id)
      let paid = try office.pay(id, keepsClaim: true)
      #expect(paid.cautions.isEmpty)
      #expect(try office.open(id).isZero)
      #expect(try office.stage(id) == .reminded)
      let kept = try office.claim(id)
      // The payment went to costs and interest first.
      #expect(kept.total == euro("51.51"))
      #expect(kept.principal == euro("51.51"))
      office.on("2026-12-04")
      let reminder = try office.remind(id)
      #expect(reminder.amount == euro("51.66"), "what is left is asked, never 0.00")
      // A part of it leaves the rest; the whole of it closes.
      try office.pay(id, "20.00")
      #expect(try office.claim(id).total == euro("31.66"))
      #expect(try office.stage(id) == .reminded)
      #expect(
        try office.refusal { try office.pay(id, "31.67") }
          == .amountAbove(number: "101", limit: euro("31.66"), given: euro("31.67")))
      #expect(try office.pay(id).amount == euro("31.66"))
      #expect(try office.stage(id) == .paid)
      #expect(try office.state(id).customerCredit.isZero)
      #expect(try office.claim(id).total.isZero)
    }
  }

  @Test func `of the whole of a notice fills its interest and costs`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let other = try office.add("102", "40.00", due: "2026-10-15")
      #expect(try office.notice(id).amount == euro("1051.51"))
      office.on("2026-12-02")
      let paid = try office.pay(id, "1051.51")
      #expect(!paid.cautions.contains { if case .overpaid = $0 { true } else { false } })
      #expect(try office.stage(id) == .paid)
      #expect(try office.state(id).customerCredit.isZero)
      #expect(try office.next(other) == "reminder 1 2026-11-29")
    }
  }

  @Test func `beyond a notice is credit only above what it asked`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.notice(id)
      let paid = try office.pay(id, "1061.51")
      #expect(paid.cautions == [.overpaid(number: "101", amount: euro("10.00"))])
      #expect(try office.state(id).customerCredit == euro("10.00"))
    }
  }

  @Test func `of the balance while a notice is out closes and says what is let go`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.notice(id)
      #expect(
        try office.pay(id).cautions == [.claimLetGo(number: "101", amount: euro("51.51"))])
      #expect(try office.stage(id) == .paid)
      #expect(try office.next(id) == "-")
    }
  }

  @Test func `needs an amount above zero in the invoice's currency`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(try office.refusal { try office.pay(id, "0.00") } == .amountNotPositive)
      #expect(try office.refusal { try office.pay(id, "-5.00") } == .amountNotPositive)
      let dollars = try #require(Currency("USD"))
      let payment = Intent.Payment(id, amount: Money(minorUnits: 100, currency: dollars))
      #expect(
        try office.refusal { try office.perform(.pay(payment)) }
          == .wrongCurrency(number: "101", currency: .euro))
    }
  }

  @Test func `of an earlier day counts from that day`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.pay(id, "400.00", on: "2026-10-15")
      #expect(try office.claim(id).principal == euro("600.00"))
      #expect(try office.claim(id).interest == euro("6.90"), "40 days on 600.00")
    }
  }
}
