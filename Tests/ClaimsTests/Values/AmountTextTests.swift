import Claims
import TestSupport
import Testing

@Suite struct `Values: amounts as text` {
  @Test(arguments: [
    ("12", 1_200), ("12,5", 1_250), ("12.5", 1_250), ("12,50", 1_250), ("0,05", 5), (",5", 50),
    ("-3", -300), ("+3", 300), ("1.234,56", 123_456), ("1,234.56", 123_456), ("1 000", 100_000),
    ("1 234 567,8", 123_456_780), ("1.000.000", 100_000_000), ("1,000,000", 100_000_000),
    ("1.000.000,01", 100_000_001), ("1'000.50", 100_050), ("1’000.50", 100_050),
    ("1\u{A0}000,00", 100_000), ("1\u{202F}000,00", 100_000), ("1.000,00", 100_000),
    ("1,000.00", 100_000), ("EUR 12,50", 1_250), ("12.50 EUR", 1_250), ("12,5 eur", 1_250),
    ("€ 12", 1_200), ("12 €", 1_200), ("€\u{A0}1.234,56", 123_456), ("-1.234,56", -123_456),
    ("\u{2212}7", -700), (" 12 ", 1_200), ("007", 700), ("1234,500", 123_450), ("0.500", 50),
    ("1234.500", 123_450), ("5,", 500),
  ])
  func `are read as people type them`(_ text: String, _ expected: Int64) throws {
    #expect(try AmountText.parse(text) == expected)
  }

  @Test(
    arguments: [
      ("1.000", 100, 100_000), ("1,000", 100, 100_000), ("12.500", 1_250, 1_250_000),
      ("-1.000", 100, 100_000), ("999,999", 99_999, 99_999_900), ("€ 1.000", 100, 100_000),
    ] as [(String, Int64, Int64)])
  func `that can be read in two ways are never guessed`(
    _ text: String, _ small: Int64, _ large: Int64
  ) {
    #expect(throws: AmountText.Failure.ambiguous(text, small: small, large: large)) {
      try AmountText.parse(text)
    }
  }

  @Test(arguments: [
    "abc", "12x", "1.2.3", "1,2,3", "1.00.000", "1 00", "1 0000", "12-", "--1", "1.000,00.0",
    "1e3", "٣", "12..5", "1.,5", ".", ",", "-", "12 EUR EUR", "1 2 3", "10.000.00", "$ 5",
  ])
  func `that are none are refused`(_ text: String) {
    #expect(throws: AmountText.Failure.self) { try AmountText.parse(text) }
  }

  @Test func `are refused with their reason`() {
    #expect(throws: AmountText.Failure.empty) { try AmountText.parse(" ") }
    #expect(throws: AmountText.Failure.empty) { try AmountText.parse("EUR") }
    #expect(throws: AmountText.Failure.tooManyDecimals("12.3456")) {
      try AmountText.parse("12.3456")
    }
    #expect(throws: AmountText.Failure.tooManyDecimals("1234.567")) {
      try AmountText.parse("1234.567")
    }
    #expect(throws: AmountText.Failure.tooLarge("1234567890123456")) {
      try AmountText.parse("1234567890123456")
    }
    #expect(throws: AmountText.Failure.notAnAmount("1,5")) { try AmountText.parseMachine("1,5") }
    #expect(throws: AmountText.Failure.tooManyDecimals("1.505")) {
      try AmountText.parseMachine("1.505")
    }
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("12", 1_200), ("12.5", 1_250), ("12.500", 1_250), ("-3.05", -305),
    ("+.5", 50), ("5.", 500), ("1.000", 100), (" 7 ", 700),
    ("999999999999.99", 99_999_999_999_999),
  ])
  func `of machines have one reading`(_ text: String, _ expected: Int64) throws {
    #expect(try AmountText.parseMachine(text) == expected)
  }

  @Test func `come back as they were written`() throws {
    var numbers = SeededGenerator(seed: 20_260_301)
    for _ in 0..<2_000 {
      let units = Int64.random(
        in: -99_999_999_999_999...99_999_999_999_999, using: &numbers)
      let small = units % Int64.random(in: 1...1_000_000, using: &numbers)
      for units in [units, small] {
        let amount = Money(minorUnits: units)
        #expect(try AmountText.parseMachine(AmountText.machine(amount)) == units)
        for (thousands, decimal) in [
          (".", ","), (",", "."), (" ", ","), ("'", "."), ("\u{202F}", ","),
        ] {
          let text = AmountText.grouped(amount, thousands: thousands, decimal: decimal)
          #expect(try AmountText.parse(text) == units, "\(text)")
        }
      }
    }
  }

  @Test func `are written with two decimals and a sign`() {
    #expect(AmountText.machine(.euro(-1_234, -50)) == "-1234.50")
    #expect(AmountText.machine(Money(minorUnits: -5)) == "-0.05")
    #expect(AmountText.machine(Money(minorUnits: .min)) == "-92233720368547758.08")
    let amount = Money(minorUnits: 123_456_789)
    #expect(AmountText.grouped(amount, thousands: ".", decimal: ",") == "1.234.567,89")
    #expect(AmountText.grouped(.euro(123), thousands: ".", decimal: ",") == "123,00")
    #expect("\(Money.euro(1_234, 50))" == "1234.50 EUR")
  }
}
