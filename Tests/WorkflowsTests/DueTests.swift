import Claims
import Store
import Testing
import Workflows

@Suite struct `The cases of today` {
  private func cases(_ office: Office) throws -> [Desk.DueCase] {
    let desk = try office.desk
    return try desk.read { try desk.dueCases(on: $0) }
  }

  /// 101 and 102 were reminded as often as can be, 103 and 104 never.
  private func mixed(_ office: Office) throws {
    office.on("2026-09-01")
    try office.add("101", "1000.00", due: "2026-08-01")
    try office.add("102", "500.00", due: "2026-08-03")
    let early = [try office.id("101"), try office.id("102")]
    try office.remind(early[0], early[1])
    office.on("2026-09-15")
    try office.remind(early[0], early[1])
    try office.add("103", "300.00", due: "2026-09-10")
    try office.add("104", "200.00", due: "2026-09-05")
    office.on("2026-11-24")
  }

  @Test func `are one letter a customer: the notice goes, and names what waits`() throws {
    try Office.story { office in
      try mixed(office)
      let found = try cases(office)
      #expect(found.map(\.action) == [.notice])
      #expect(found.map { $0.rows.map(\.number) } == [["101", "102"]])
      let waiting = try #require(found[0].passedOver.first)
      #expect(found[0].passedOver.count == 1)
      #expect(waiting.action == .reminder && waiting.level == 1)
      #expect(waiting.numbers == ["104", "103"])
      #expect(found[0].since == day("2026-09-25"))
      let claims = try ["101", "102"].map { number in
        try office.claim(office.id(number)).total
      }
      #expect(found[0].amount == claims[0] + claims[1])
    }
  }

  @Test func `bring what was passed over back after the interval`() throws {
    try Office.story { office in
      try mixed(office)
      try office.notice(office.id("101"), office.id("102"), by: .letter)
      #expect(try cases(office).isEmpty)
      office.on("2026-11-29")
      let found = try cases(office)
      #expect(found.map(\.action) == [.reminder])
      #expect(found[0].passedOver.isEmpty)
      #expect(found[0].since == day("2026-11-29"))
    }
  }

  @Test func `leave other customers' reminders alone`() throws {
    try Office.story { office in
      try mixed(office)
      try office.add("201", "50.00", due: "2026-11-01", to: .business("Other"))
      let found = try cases(office)
      #expect(found.map(\.action) == [.notice, .reminder])
      #expect(found.map { $0.passedOver.count } == [1, 0])
    }
  }

  @Test func `begin with last days that can be lost, then what was missed, then answers`() throws {
    try Office.story { office in
      office.on("2026-06-01")
      try office.add("101", "90000.00", due: "2026-05-01", to: .business("Large"))
      try office.add("201", "10.00", due: "2026-05-01", to: .business("Bankrupt"))
      try office.add("301", "20.00", due: "2026-05-01", to: .business("Promiser"))
      try office.add("401", "30.00", due: "2026-05-01", to: .business("Disputer"))
      try office.perform(.promise(office.id("301"), by: day("2026-06-10"), amount: nil))
      try office.perform(.dispute(office.id("401"), ground: .work, amount: nil, note: nil))
      let bankrupt = try office.row(office.id("201")).customer
      try office.ledger.act(Action.Note(.customer)) { _ in
        [
          .insolvencyOpened(
            InsolvencyOpened(
              customer: bankrupt, on: day("2026-06-02"), procedure: .bankruptcy,
              declareBy: day("2026-07-02"), trustee: nil))
        ]
      }
      office.on("2026-07-01")
      #expect(
        try cases(office).map { $0.rows[0].customerName } == [
          "Bankrupt", "Promiser", "Disputer", "Large",
        ])
    }
  }

  /// Small before the limitation's warning, first from its day on.
  @Test func `warn of the limitation first, with the reason`() throws {
    try Office.story { office in
      office.on("2026-06-01")
      let old = try office.add("101", "50.00", due: "2026-05-01", to: .business("Old"))
      try office.add("201", "9000.00", due: "2026-05-01", to: .business("Large"))
      let warning = try #require(try office.row(old).warning)
      office.on(warning.on.previous.iso)
      #expect(try cases(office).map { $0.rows[0].customerName } == ["Large", "Old"])
      try office.perform(.hold(office.row(old).customer, reason: "asked to", until: nil))
      #expect(try cases(office).map { $0.rows[0].customerName } == ["Large"])
      office.on(warning.on.iso)
      let found = try cases(office)
      let first = try #require(found.first { $0.rows[0].customerName == "Old" })
      #expect(first.action == .check)
      #expect(first.reasons.first == warning.lastDay.map { .limitation($0) })
      #expect(first.since == warning.on)
    }
  }
}
