import Claims
import Testing
import Workflows

@Suite struct `A rate that was published since` {
  private func add(
    _ office: Office, _ rate: String, from: String, _ series: RateSeries = .latePayment,
    source: String = "Belgian Official Gazette"
  ) throws -> Outcome {
    let rate = try #require(Rate(percent: rate))
    return try office.perform(
      .addRate(Intent.NewRate(series, from: day(from), rate, source: source)))
  }

  @Test func `takes the place of the provisional one in every claim`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-12-31")
      office.on("2027-02-01")
      // Thu 31 December is a working day.
      #expect(try office.claim(id).interest == euro("9.21"), "32 days at 10.50 %")
      #expect(try office.claim(id).lines.contains { $0.rateIsProvisional })
      _ = try add(office, "11.00", from: "2027-01-01")
      #expect(try office.claim(id).interest == euro("9.64"), "32 days at 11.00 %")
      #expect(try office.claim(id).lines.contains { $0.rateIsProvisional } == false)
      let desk = try office.desk
      let rates = try desk.read { try desk.rates(of: .latePayment, on: $0) }
      #expect(rates.last?.isAdded == true)
      #expect(rates.filter(\.isAdded).count == 1)
      #expect(rates.last?.entry.to == day("2027-06-30"))
    }
  }

  @Test func `replaces what the program computed itself`() throws {
    try Office.story { office in
      _ = try add(office, "10.00", from: "2026-07-01")
      let id = try office.add("101", "1000.00", due: "2026-08-31")
      #expect(try office.claim(id).interest == euro("23.29"), "85 days at 10.00 %")
    }
  }

  @Test func `begins on the first day of its period`() throws {
    try Office.story { office in
      #expect(
        try office.refusal { try add(office, "11.00", from: "2027-02-01") }
          == .rateFromWrongDay(.latePayment, given: day("2027-02-01")))
      #expect(
        try office.refusal { try add(office, "4.00", from: "2027-07-01", .legalInterest) }
          == .rateFromWrongDay(.legalInterest, given: day("2027-07-01")))
      _ = try add(office, "4.00", from: "2027-01-01", .legalInterest)
      _ = try add(office, "2.40", from: "2027-01-01", .reference)
    }
  }

  @Test func `never replaces a published one, leaves no gap and has a source`() throws {
    try Office.story { office in
      let known = try #require(Rate(percent: "10.50"))
      #expect(
        try office.refusal { try add(office, "11.00", from: "2026-01-01") }
          == .ratePublished(.latePayment, from: day("2026-01-01"), known))
      #expect(
        try office.refusal { try add(office, "11.00", from: "2028-01-01") }
          == .rateLeavesGap(.latePayment, from: day("2028-01-01")))
      #expect(
        try office.refusal { try add(office, "11.00", from: "2027-01-01", source: " ") }
          == .noSource)
      _ = try add(office, "11.00", from: "2027-01-01")
      let added = try #require(Rate(percent: "11.00"))
      #expect(
        try office.refusal { try add(office, "12.00", from: "2027-01-01") }
          == .ratePublished(.latePayment, from: day("2027-01-01"), added))
    }
  }
}
