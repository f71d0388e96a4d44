import Claims
import TestSupport
import Testing

@Suite struct `Values: money` {
  @Test func `shared out adds up to the whole`() {
    var numbers = SeededGenerator(seed: 97)
    for round in 0..<5_000 {
      let whole = Money(minorUnits: .random(in: -10_000_000_000...10_000_000_000, using: &numbers))
      let weights = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
        Int64.random(in: 0...1_000_000, using: &numbers)
      }
      guard weights.contains(where: { $0 > 0 }) else { continue }
      let parts = whole.allocated(by: weights)
      #expect(parts.count == weights.count)
      #expect(parts.reduce(.zero(.euro), +) == whole, "round \(round): \(whole) by \(weights)")
      for (part, weight) in zip(parts.dropLast(), weights) {
        let exact = Double(whole.minorUnits) * Double(weight) / Double(weights.reduce(0, +))
        #expect(abs(Double(part.minorUnits) - exact) < 1.01)
      }
    }
  }

  @Test func `shared out leaves the odd cent to the last`() {
    #expect(
      Money.euro(100).allocated(by: [1, 1, 1]) == [.euro(33, 33), .euro(33, 33), .euro(33, 34)])
    #expect(Money.euro(1).allocated(by: [0, 5]) == [.euro(0), .euro(1)])
    #expect(
      Money(minorUnits: -100).allocated(by: [1, 1, 1]).map(\.minorUnits) == [-33, -33, -34])
  }

  @Test(
    arguments: [
      (5, 1, 2, 3), (-5, 1, 2, -3), (5, -1, 2, -3), (4, 1, 3, 1), (-4, 1, 3, -1), (1, 1, 3, 0),
      (2, 1, 3, 1), (0, 7, 9, 0), (300_000, 525 * 41, 3_650_000, 1_769),
      (9_000_000_000_000_000, 1_000_000, 1_000_000, 9_000_000_000_000_000),
    ] as [(Int64, Int64, Int64, Int64)])
  func `scaled is rounded once, half away from zero`(
    _ units: Int64, _ numerator: Int64, _ denominator: Int64, _ expected: Int64
  ) {
    let scaled = Money(minorUnits: units).scaled(by: numerator, over: denominator)
    #expect(scaled.minorUnits == expected)
  }

  @Test func `of two currencies can't be added or compared`() async {
    await #expect(processExitsWith: .failure) {
      if let dollar = Currency("USD") { _ = Money.euro(1) + Money(minorUnits: 1, currency: dollar) }
    }
    await #expect(processExitsWith: .failure) {
      if let dollar = Currency("USD") { _ = Money.euro(1) < Money(minorUnits: 1, currency: dollar) }
    }
  }

  @Test func `has a currency of three letters`() {
    #expect(Currency("eur") == .euro)
    for text in ["", "EU", "EURO", "E1R", "€€€", "ÉUR"] {
      #expect(Currency(text) == nil, "\(text)")
    }
  }

  @Test(arguments: [("21", 2_100), ("10.50", 1_050), ("0", 0), ("8.0", 800), ("5.75", 575)])
  func `rates are whole basis points`(_ text: String, _ basisPoints: Int64) {
    #expect(Rate(percent: text)?.basisPoints == basisPoints)
    #expect(Rate(percent: "5,75") == nil)
    #expect(Rate(percent: "5.755") == nil)
  }
}
