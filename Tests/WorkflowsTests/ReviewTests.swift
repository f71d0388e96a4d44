import Claims
import Testing
import Workflows

/// Back on Tue 24 November 2026 after three weeks away.
@Suite struct `The review after three weeks away` {
  private func store(in office: Office) throws {
    office.on("2026-11-03")
    try office.add("101", "1000.00", due: "2026-10-27")
    try office.add("102", "500.00", due: "2026-11-10")
    try office.add("201", "5000.00", due: "2026-11-10", to: .business("Big"))
    try office.add("301", "300.00", due: "2026-10-20", to: .business("Promiser"))
    try office.add("401", "9000.00", due: "2026-10-20", to: .business("Disputer"))
    try office.add("501", "20.00", due: "2026-11-10", to: .business("Small"))
    try office.remind(office.id("101"))
    try office.perform(.promise(office.id("301"), by: day("2026-11-13"), amount: nil))
    try office.perform(.dispute(office.id("401"), ground: .price, amount: nil, note: nil))
    office.on("2026-11-24")
  }

  @Test func `is one case a customer and action, the most urgent first`() throws {
    try Office.story { office in
      try store(in: office)
      #expect(
        try office.due() == [
          "Promiser: reminder 1: 301: 300.00 EUR", "Disputer: answer: 401: 9000.00 EUR",
          "Big: reminder 1: 201: 5000.00 EUR", "Café Zuid: reminder 2: 101 102: 1500.00 EUR",
          "Small: reminder 1: 501: 20.00 EUR",
        ])
    }
  }

  @Test func `sends one letter with each invoice at its own level, and then leaves them alone`()
    throws
  {
    try Office.story { office in
      try store(in: office)
      let ids = [try office.id("101"), try office.id("102")]
      try office.remind(ids[0], ids[1])
      #expect(office.letters.last?.items.map(\.state.facts.number) == ["101", "102"])
      #expect(try ids.map { try office.row($0).stageFacts.reminderLevel } == [2, 1])
      #expect(try office.due().filter { $0.hasPrefix("Café") }.isEmpty)
      #expect(
        try ids.map { try office.next($0) } == ["notice 2026-12-04", "reminder 2 2026-12-04"])
    }
  }

  @Test func `keeps the minimum interval over all invoices of a customer`() throws {
    try Office.story { office in
      try store(in: office)
      let (first, second) = (try office.id("101"), try office.id("102"))
      try office.remind(first)
      #expect(try office.next(second) == "reminder 1 2026-11-29")
      #expect(try office.reasons(second).contains(.lastContact(day("2026-11-24"))))
      #expect(
        try office.remind(second).cautions
          == [.tooSoonAfterContact(lastContact: day("2026-11-24"), free: day("2026-11-29"))])
    }
  }

  @Test func `names what isn't asked today, and why`() throws {
    try Office.story { office in
      office.on("2026-11-24")
      let id = try office.add("101", "1000.00", due: "2026-10-27")
      let disputed = try office.add("102", "10.00", due: "2026-10-27")
      let promised = try office.add("103", "11.00", due: "2026-10-27")
      let settled = try office.add("104", "12.00", due: "2026-10-27")
      try office.add("105", "13.00", due: "2026-12-27")
      try office.perform(.dispute(disputed, ground: .price, amount: nil, note: nil))
      try office.perform(.promise(promised, by: day("2026-11-27"), amount: nil))
      try office.settle(settled, "10.00", by: "2026-12-01")
      try office.remind(id)
      let omitted = try #require(office.letters.last).omitted
      #expect(omitted.map(\.number) == ["102", "103", "104", "105"])
      #expect(
        omitted.map(\.reason) == [
          .disputed(on: day("2026-11-24")),
          .promised(by: day("2026-11-27"), judged: day("2026-12-01")),
          .settled(due: day("2026-12-01"), amount: euro("10.00"), judged: day("2026-12-03")),
          .notDue(day("2026-12-27")),
        ])
    }
  }

  @Test func `tells a broken promise as the reason, wherever its invoice stands in the case`()
    throws
  {
    try Office.story { office in
      let first = try office.add("101", "100.00", due: "2026-10-01")
      let second = try office.add("102", "100.00", due: "2026-10-15")
      try office.perform(.promise(second, by: day("2026-11-27"), amount: nil))
      office.on("2026-12-01")
      let desk = try office.desk
      let cases = try desk.read { try desk.dueCases(on: $0) }
      #expect(cases.map { $0.rows.map(\.id) } == [[first, second]])
      #expect(
        cases[0].reasons.contains(.promised(by: day("2026-11-27"), judged: day("2026-12-01"))))
    }
  }

  @Test func `doesn't chase less than a euro, and says so`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-10-01")
      try office.pay(id, "99.01")
      #expect(try office.next(id) == "check -")
      #expect(try office.reasons(id) == [.belowTolerance])
      #expect(try office.remind(id).amount == euro("0.99"), "an explicit command goes through")
    }
  }

  @Test func `comes back on the day of a snooze`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-10-01")
      try office.perform(.snooze([id], until: day("2026-12-03"), note: "trade fair"))
      #expect(try office.next(id) == "reminder 1 2026-12-03")
      #expect(
        try office.refusal {
          try office.perform(.snooze([id], until: day("2026-11-24"), note: nil))
        } == .dayInThePast(day("2026-11-24")))
    }
  }
}
