import Claims
import Testing
import Workflows

@Suite struct `A cost of collection` {
  @Test func `is claimed of a business, with its proof`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let bill = try office.paper("bailiff.pdf")
      let outcome = try office.perform(.cost(id, amount: euro("75.00"), proof: bill))
      #expect(outcome.cautions.isEmpty)
      #expect(outcome.documents.count == 1)
      #expect(try office.open(id) == euro("1000.00"), "the books' balance is another amount")
      let claim = try office.claim(id)
      #expect(claim.costs == euro("75.00"))
      #expect(claim.total == euro("1126.51"), "40 days: 11.51, the 40 and the 75")
      // A payment goes to the costs first (C-06).
      try office.pay(id, "100.00")
      #expect(try office.claim(id).costs.isZero)
      #expect(try office.claim(id).compensation == euro("15.00"))
    }
  }

  @Test func `is never a consumer's`() throws {
    try Office.story { office in
      let bill = try office.paper("bailiff.pdf")
      let id = try office.add("101", "1000.00", due: "2026-10-15", to: .jan)
      #expect(
        try office.refusal { try office.perform(.cost(id, amount: euro("75.00"), proof: bill)) }
          == .costOfConsumer(number: "101", kindIsAssumed: false))
      #expect(
        try office.refusal { try office.perform(.cost(id, amount: euro("0.00"), proof: bill)) }
          == .amountNotPositive)
    }
  }

  @Test func `is kept and not claimed of a civil debtor`() throws {
    try Office.story { office in
      var owner = CustomerRecord.jan
      owner.kind = .civil
      let id = try office.add("101", "1000.00", due: "2026-10-15", to: owner)
      let bill = try office.paper("bailiff.pdf")
      let outcome = try office.perform(.cost(id, amount: euro("75.00"), proof: bill))
      #expect(outcome.cautions == [.costNotClaimed(number: "101", amount: euro("75.00"))])
      #expect(try office.claim(id).costs.isZero)
      #expect(try office.claim(id).notes.contains(.costsNotClaimed(euro("75.00"), .civil)))
    }
  }
}

@Suite struct `What a reminder costs` {
  @Test func `is claimed of a business once for a letter, and never asked in it`() throws {
    var settings = Office.settings
    settings.terms.reminderCost = euro("12.50")
    settings.claimFrom = .reminder
    try Office.story(settings) { office in
      let first = try office.add("101", "1000.00", due: "2026-10-15")
      let second = try office.add("102", "500.00", due: "2026-10-15")
      try office.remind(first, second)
      #expect(office.letters[0].items.allSatisfy { $0.claim?.costs.isZero == true })
      #expect(try office.state(first).lastSent?.fee == euro("12.50"))
      #expect(try office.state(second).lastSent?.fee == nil)
      #expect(try office.claim(first).costs == euro("12.50"))
      #expect(try office.claim(first).lines.last?.rule == "A-15")
      // A draft costs nothing, nor does an authority's.
      office.on("2026-12-04")
      try office.remind(first, fate: .draft)
      #expect(try office.claim(first).costs == euro("12.50"))
      let town = try office.add("103", "100.00", due: "2026-10-15", to: .town)
      try office.remind(town)
      #expect(try office.state(town).lastSent?.fee == nil)
    }
  }

  private func regularSupply(_ cost: String) -> Settings {
    var settings = Office.settings
    settings.terms.consumer.isRegularSupply = true
    settings.terms.consumer.reminderCost = euro(cost)
    return settings
  }

  @Test func `is nothing to a consumer on the first three due dates of a year`() throws {
    try Office.story(regularSupply("9.00")) { office in
      var ids: [Receivable.ID] = []
      for (number, due) in ["2026-06-10", "2026-07-10", "2026-08-10", "2026-09-10"].enumerated() {
        ids.append(try office.add("\(101 + number)", "50.00", due: due, to: .jan))
      }
      office.on("2026-09-20")
      for id in ids { try office.remind(id) }
      office.on("2026-09-21")
      try office.remind(ids[0], again: true)
      #expect(try office.state(ids[0]).lastSent?.fee == nil, "one of the first three")
      #expect(try office.state(ids[3]).lastSent?.fee == nil, "the first of its due date")
      try office.remind(ids[3], again: true)
      #expect(try office.state(ids[3]).lastSent?.fee == euro("7.50"), "at most")
      // It is owed once the waiting period is over: post of 20 September, a Sunday.
      #expect(try office.claim(ids[3]).costs.isZero)
      #expect(try office.claim(ids[3]).notes.contains(.costsNotClaimed(euro("7.50"), .consumer)))
    }
  }

  @Test func `is owed by a consumer for a reminder after the waiting period`() throws {
    try Office.story(regularSupply("5.00")) { office in
      var ids: [Receivable.ID] = []
      for (number, due) in ["2026-06-10", "2026-07-10", "2026-08-10", "2026-09-10"].enumerated() {
        ids.append(try office.add("\(101 + number)", "50.00", due: due, to: .jan))
      }
      office.on("2026-09-21")
      for id in ids { try office.remind(id) }
      office.on("2026-11-24")
      try office.remind(ids[3], again: true)
      #expect(try office.claim(ids[3]).costs == euro("5.00"))
      #expect(try office.claim(ids[3]).lines.contains { $0.rule == "B-04" })
      // A nudge by WhatsApp is no reminder.
      try office.remind(ids[3], by: .whatsapp, again: true)
      #expect(try office.claim(ids[3]).costs == euro("5.00"))
    }
  }

  @Test func `is nothing to a consumer without regular supply`() throws {
    var settings = regularSupply("5.00")
    settings.terms.consumer.isRegularSupply = false
    try Office.story(settings) { office in
      let id = try office.add("101", "50.00", due: "2026-06-10", to: .jan)
      office.on("2026-09-21")
      try office.remind(id)
      office.on("2026-11-24")
      try office.remind(id, again: true)
      #expect(try office.state(id).lastSent?.fee == nil)
    }
  }
}
