import Claims
import Testing
import Workflows

@Suite struct `The claim on a consumer` {
  private func settings(
    _ indemnity: ConsumerTerms.Indemnity, minimum: String? = nil,
    interest: ConsumerTerms.Interest = .unstated, isReciprocal: Bool = true
  ) -> Settings {
    var settings = Office.settings
    settings.terms.consumer.indemnity = indemnity
    settings.terms.consumer.indemnityMinimum = minimum.map(euro)
    settings.terms.consumer.interest = interest
    settings.terms.consumer.isReciprocal = isReciprocal
    return settings
  }

  private let tenPercent = ConsumerTerms.Indemnity.agreed(Rate(basisPoints: 1_000))

  /// What the only letter warns of.
  private func warning(_ office: Office) throws -> ConsumerWarning? {
    guard case .consumerReminder(_, let warning)? = office.letters.first?.kind else {
      Issue.record("no consumer's reminder")
      return nil
    }
    return warning
  }

  /// Reminded by post on Thu 5 November 2026: free through Tue 24 November.
  private func reminded(_ total: String, in office: Office) throws -> Receivable.ID {
    office.on("2026-11-05")
    let id = try office.add("101", total, due: "2026-10-29", to: .jan)
    try office.remind(id)
    office.on("2026-11-25")
    return id
  }

  @Test func `of 100 euro has no indemnity by a clause of at least 40, and says why`() throws {
    try Office.story(settings(tenPercent, minimum: "40.00")) { office in
      let id = try reminded("100.00", in: office)
      #expect(try warning(office)?.indemnity == nil)
      let claim = try office.claim(id)
      #expect(claim.compensation.isZero)
      #expect(
        claim.notes.contains(.indemnityAboveMaximum(euro("40.00"), maximum: euro("20.00"))))
      #expect(try office.notice(id).amount == euro("100.01"), "the civil rate of one day")
    }
  }

  @Test func `has the legal maximum where the terms say so, and the first reminder states it`()
    throws
  {
    try Office.story(settings(.legal, interest: .statutory)) { office in
      let id = try reminded("1234.56", in: office)
      let stated = try warning(office)
      #expect(stated?.indemnity == euro("101.72"))
      #expect(stated?.interest?.percent == "10.50")
      #expect(stated?.interestFrom == day("2026-11-25"))
      #expect(office.letters[0].items[0].claim == nil, "the reminder itself asks the balance")
      #expect(try office.claim(id).compensation == euro("101.72"))
      #expect(try office.notice(id).amount == euro("1336.63"), "and 0.35 of interest")
    }
  }

  @Test func `is rounded down in its lines as in its sum`() throws {
    try Office.story(settings(.none, interest: .statutory)) { office in
      let id = try reminded("1234.56", in: office)
      office.on("2026-12-19")
      // 25 days at 10.50 %: 8.878767 (B-13).
      let claim = try office.claim(id)
      #expect(claim.interest == euro("8.87"))
      #expect(claim.lines.map(\.amount) == [euro("8.87")])
    }
  }

  @Test func `has none where the clause doesn't bind the seller too`() throws {
    try Office.story(settings(.legal, isReciprocal: false)) { office in
      let id = try reminded("1000.00", in: office)
      #expect(try warning(office)?.indemnity == nil)
      #expect(try office.claim(id).compensation.isZero)
      #expect(try office.claim(id).notes.contains(.notReciprocal))
    }
  }

  @Test func `is not stated to who is only taken for a consumer`() throws {
    try Office.story(settings(.legal, interest: .statutory)) { office in
      var assumed = CustomerRecord.jan
      assumed.kindIsAssumed = true
      let id = try office.add("101", "1000.00", due: "2026-10-29", to: assumed)
      try office.remind(id)
      #expect(try warning(office) == nil)
    }
  }

  @Test func `of several invoices shares one maximum`() throws {
    try Office.story(settings(.legal)) { office in
      office.on("2026-11-05")
      let first = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      let second = try office.add("102", "100.00", due: "2026-10-29", to: .jan)
      try office.remind(first, second)
      #expect(try warning(office)?.indemnity == euro("35.00"), "on 200, less than twice 20")
      office.on("2026-11-25")
      #expect(try office.claim(first).compensation == euro("17.50"))
      #expect(try office.claim(first).notes.contains(.sharedMaximum))
    }
  }

  @Test func `counts back over a part payment of the waiting period, in the review too`() throws {
    var terms = settings(.none, interest: .statutory)
    terms.creditor?.isSmallCompany = true
    try Office.story(terms) { office in
      let id = try reminded("1500.00", in: office)
      office.on("2026-11-16")
      try office.pay(id, "500.00")
      office.on("2026-12-21")
      // 46 days on 1000.00 from the day after sending at 10.50 %: 13.232876.
      #expect(try office.claim(id).interest == euro("13.23"))
      #expect(try office.due() == ["Jan Peeters: notice: 101: 1013.23 EUR"])
    }
  }

  @Test func `keeps its share of the maximum when another invoice is paid with its own`() throws {
    try Office.story(settings(.legal, interest: .none)) { office in
      office.on("2026-11-05")
      let first = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      let second = try office.add("102", "100.00", due: "2026-10-29", to: .jan)
      let third = try office.add("103", "100.00", due: "2026-10-29", to: .jan)
      try office.remind(first, second, third)
      office.on("2026-11-25")
      try office.pay(third, "100.00")
      #expect(try office.claim(first).compensation == euro("17.50"), "nothing was asked yet")
      try office.notice(first, second)
      office.on("2026-12-01")
      try office.pay(second, "117.50")
      #expect(try office.claim(first).compensation == euro("17.50"), "35.00 in all, as asked")
    }
  }

  @Test func `is stated in each first reminder, and in no later one`() throws {
    try Office.story(settings(.legal)) { office in
      let first = try reminded("100.00", in: office)
      try office.remind(first, again: true)
      #expect(office.letters.last?.kind == .reminder(level: 1))
      let second = try office.add("102", "100.00", due: "2026-11-10", to: .jan)
      var dunning = Intent.Dunning(.reminder, [first, second])
      dunning.again = true
      try office.perform(.dun(dunning))
      guard case .consumerReminder(let lastDay, let warning)? = office.letters.last?.kind else {
        Issue.record("no consumer's reminder")
        return
      }
      #expect(lastDay == day("2026-12-14"))
      #expect(warning?.indemnity == euro("35.00"))
    }
  }

  @Test func `has no notice while one of its invoices had no reminder of its own`() throws {
    try Office.story { office in
      let first = try reminded("100.00", in: office)
      let second = try office.add("102", "100.00", due: "2026-10-29", to: .jan)
      #expect(
        try office.refusal { try office.notice(first, second) }
          == .consumerNotReminded(number: "102"))
    }
  }

  @Test func `nudges about a missed instalment without a new free term`() throws {
    try Office.story { office in
      let id = try reminded("100.00", in: office)
      try office.settle(id, "100.00", by: "2026-12-01", parts: 2)
      office.on("2026-12-03")
      #expect(try office.next(id) == "reminder 1 2026-12-03")
      let nudge = try office.remind(id)
      #expect(nudge.step == .reminder(level: 1))
      #expect(office.letters.last?.kind == .nudge)
      #expect(nudge.amount == euro("50.00"))
    }
  }
}

@Suite struct `An agreed term of more than sixty days` {
  @Test func `is named when it comes in, and gives way once the user accepts it`() throws {
    try Office.story { office in
      var invoice = Intent.NewInvoice(number: "101", customer: .cafe, total: euro("1000.00"))
      invoice.issued = day("2026-08-03")
      invoice.due = day("2026-11-01")
      let outcome = try office.perform(.add(invoice))
      #expect(outcome.cautions == [.termTooLong(number: "101", days: 90, limit: 60)])
      let id = try office.id("101")
      // A Sunday: interest from Tue 3 November, 22 days.
      #expect(try office.claim(id).interest == euro("6.33"))
      var correction = Intent.Correction()
      correction.takesLegalTerm = true
      #expect(try office.perform(.correct(id, correction)).cautions.isEmpty)
      // Thirty days from Mon 3 August are Wed 2 September: 83 days.
      #expect(try office.claim(id).interest == euro("23.88"))
      #expect(try office.row(id).due == day("2026-11-01"), "lists keep the stated day")
    }
  }

  @Test func `is no matter where it isn't, or between other people`() throws {
    try Office.story { office in
      var correction = Intent.Correction()
      correction.takesLegalTerm = true
      let usual = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(
        try office.refusal { try office.perform(.correct(usual, correction)) }
          == .termNotTooLong(number: "101", days: 30, limit: 60))
      let consumer = try office.add(
        "102", "100.00", due: "2026-10-15", issued: "2026-06-01", to: .jan)
      #expect(
        try office.refusal { try office.perform(.correct(consumer, correction)) }
          == .termNotTooLong(number: "102", days: 136, limit: nil))
    }
  }

  @Test func `of an old contract stays`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15", issued: "2026-07-01")
      var correction = Intent.Correction()
      correction.contract = day("2021-12-31")
      #expect(try office.perform(.correct(id, correction)).cautions.isEmpty)
      #expect(try office.claim(id).notes.isEmpty)
    }
  }

  @Test func `is a warning on an imported file`() throws {
    try Office.story { office in
      let folder = try office.folder()
      var sample = Sample(number: "101", total: "121.00")
      sample.issued = "2026-08-01"
      try folder.write("101.xml", sample.xml)
      let report = try office.bring([folder.path])
      #expect(
        report.warnings.map(\.warning) == [.termTooLong(number: "101", days: 89, limit: 60)])
      #expect(report.errors.isEmpty)
    }
  }

  @Test func `is counted from receipt where no due date was stated`() throws {
    try Office.story { office in
      var invoice = Intent.NewInvoice(number: "101", customer: .cafe, total: euro("1000.00"))
      invoice.issued = day("2026-10-01")
      try office.perform(.add(invoice))
      let id = try office.id("101")
      #expect(try office.row(id).due == day("2026-10-31"))
      var correction = Intent.Correction()
      correction.received = day("2026-10-12")
      try office.perform(.correct(id, correction))
      #expect(try office.row(id).due == day("2026-11-11"))
      #expect(try office.state(id).facts.dueIsCounted)
      // A stated due date is never counted again.
      correction.due = day("2026-11-20")
      try office.perform(.correct(id, correction))
      correction.due = nil
      correction.received = day("2026-10-14")
      try office.perform(.correct(id, correction))
      #expect(try office.row(id).due == day("2026-11-20"))
    }
  }
}

@Suite struct `What settles or keeps a claim` {
  @Test func `is the exact amount of a notice in time, without a word of what is let go`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let notice = try office.notice(id)
      let asked = try #require(notice.amount)
      office.on("2026-12-04")
      var payment = Intent.Payment(id, amount: asked)
      payment.on = day("2026-12-04")
      let paid = try office.perform(.pay(payment))
      #expect(paid.cautions.isEmpty)
      #expect(try office.stage(id) == .paid)
    }
  }

  @Test func `is let go by the balance alone, and said so`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.notice(id)
      office.on("2026-12-04")
      #expect(
        try office.pay(id).cautions == [.claimLetGo(number: "101", amount: euro("54.38"))])
    }
  }

  @Test func `is the principal first, where that was agreed`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      var payment = Intent.Payment(id, amount: euro("500.00"))
      payment.isPrincipalFirst = true
      try office.perform(.pay(payment))
      let claim = try office.claim(id)
      #expect(claim.principal == euro("500.00"))
      #expect(claim.interest == euro("11.51"))
    }
  }

  @Test func `is an agreement that stays when an instalment is missed`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      var terms = Intent.SettlementTerms([id], amount: euro("900.00"))
      terms.by = day("2026-12-01")
      terms.instalments = 3
      terms.staysOnDefault = true
      try office.perform(.settle(terms))
      office.on("2026-12-31")
      // Thirty days at 10.50 % on the overdue third only.
      #expect(try office.claim(id).interest == euro("2.59"))
      #expect(try office.claim(id).principal == euro("900.00"))
    }
  }
}
