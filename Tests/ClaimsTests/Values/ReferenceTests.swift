import Claims
import TestSupport
import Testing

@Suite struct `Values: references, accounts and enterprise numbers` {
  /// Worked examples of the rule: first ten digits, and what is printed.
  @Test(
    arguments: [
      (909_337_554, "+++090/9337/55493+++"), (0, "+++000/0000/00097+++"),
      (1_231_234_123, "+++123/1234/12328+++"), (8_000_906, "+++000/8000/90655+++"),
      (9_999_999_999, "+++999/9999/99948+++"),
    ] as [(Int64, String)])
  func `a structured communication has the check digits of its number (I-01)`(
    _ number: Int64, _ printed: String
  ) throws {
    let made = StructuredCommunication(number: number)
    #expect(made.printed == printed)
    #expect(try StructuredCommunication(printed) == made)
    #expect(try StructuredCommunication(made.digits) == made)
  }

  @Test(arguments: [
    "+++090/9337/55493+++", "***090/9337/55493***", "090933755493", "090/9337/55493",
    "090 9337 55493", "090.9337.55493", " +++ 090/9337/55493 +++ ",
  ])
  func `a structured communication is read in its usual shapes`(_ text: String) throws {
    #expect(try StructuredCommunication(text).digits == "090933755493")
  }

  @Test func `a structured communication of a random number is its own check`() throws {
    var numbers = SeededGenerator(seed: 12)
    for _ in 0..<5_000 {
      let number = Int64.random(in: 0...9_999_999_999, using: &numbers)
      let made = StructuredCommunication(number: number)
      #expect(try StructuredCommunication(made.printed) == made)
      var digits = Array(made.digits.utf8)
      let at = Int.random(in: 0..<12, using: &numbers)
      digits[at] = (digits[at] - 48 + UInt8.random(in: 1...9, using: &numbers)) % 10 + 48
      let broken = String(decoding: digits, as: UTF8.self)
      #expect(throws: StructuredCommunication.Invalid.checkDigits(broken)) {
        try StructuredCommunication(broken)
      }
    }
  }

  @Test func `a structured communication isn't read into other texts`() {
    for text in ["", "12345678901", "0909337554930", "invoice 090933755493", "09093375549x"] {
      #expect(throws: StructuredCommunication.Invalid.notTwelveDigits(text)) {
        try StructuredCommunication(text)
      }
    }
    #expect(throws: StructuredCommunication.Invalid.checkDigits("+++090/9337/55494+++")) {
      try StructuredCommunication("+++090/9337/55494+++")
    }
  }

  @Test(arguments: ["RF18539007547034", "RF18 5390 0754 7034", "rf18539007547034", "RF34F2026105"])
  func `a creditor reference is checked (I-02)`(_ text: String) throws {
    let expected = text.uppercased().filter { $0 != " " }
    #expect(try CreditorReference(text).electronic == expected)
  }

  @Test func `a creditor reference that is wrong is refused`() {
    #expect(throws: CreditorReference.Invalid.checkDigits("RF19539007547034")) {
      try CreditorReference("RF19539007547034")
    }
    for text in ["RF", "RF18", "XX18539007547034", "RFA8539007547034", "RF18539007547034_"] {
      #expect(throws: CreditorReference.Invalid.self) { try CreditorReference(text) }
    }
  }

  @Test func `a payment reference takes the strictest reading that holds`() throws {
    let structured = try StructuredCommunication("090933755493")
    #expect(PaymentReference("+++090/9337/55493+++") == .structured(structured))
    let creditor = try CreditorReference("RF18539007547034")
    #expect(PaymentReference("RF18 5390 0754 7034") == .creditor(creditor))
    #expect(PaymentReference(" invoice 7 ") == .free("invoice 7"))
    #expect(PaymentReference("+++090/9337/55494+++") == .free("+++090/9337/55494+++"))
    #expect(PaymentReference("  ") == nil)
  }

  @Test(arguments: [
    ("BE68 5390 0754 7034", "BE68539007547034", "BE68 5390 0754 7034"),
    ("be68539007547034", "BE68539007547034", "BE68 5390 0754 7034"),
    ("NL28RBOS0420242228", "NL28RBOS0420242228", "NL28 RBOS 0420 2422 28"),
    ("NO9386011117947", "NO9386011117947", "NO93 8601 1117 947"),
    ("DE89370400440532013000", "DE89370400440532013000", "DE89 3704 0044 0532 0130 00"),
    (
      "FR1420041010050500013M02606", "FR1420041010050500013M02606",
      "FR14 2004 1010 0505 0001 3M02 606"
    ),
    ("BE54000000000097", "BE54000000000097", "BE54 0000 0000 0097"),
  ])
  func `an account is checked and printed in groups`(
    _ text: String, _ electronic: String, _ printed: String
  ) throws {
    let account = try IBAN(text)
    #expect(account.electronic == electronic)
    #expect(account.printed == printed)
    #expect(account.country == electronic.prefix(2))
  }

  @Test(arguments: [
    "BE68539007547035", "BE69539007547034", "NL23ABNA0123456789", "DE79000000001234567891",
  ])
  func `an account with wrong check digits is refused`(_ text: String) {
    #expect(throws: IBAN.Invalid.checkDigits(text)) { try IBAN(text) }
  }

  @Test(arguments: [
    "", "BE68", "68539007547034", "BE685390075470341", "NL28RBOS04202422281", "12345678901234567",
    "BE68 5390 0754 703é", "BEAA539007547034", "IBAN32423940",
  ])
  func `an account of the wrong shape is refused`(_ text: String) {
    #expect(throws: IBAN.Invalid.notAnAccount(text)) { try IBAN(text) }
  }

  /// mod 97 of the whole is 1, but not of the domestic part: made so by choosing the check digits.
  @Test func `a Belgian account must hold the domestic check too (I-05)`() {
    let domestic = "539007547035"
    var passing: String?
    for check in 2...98 {
      let digits = (check < 10 ? "0" : "") + String(check)
      var remainder = 0
      for byte in (domestic + "1114" + digits).utf8 {
        remainder = (remainder * 10 + Int(byte - 48)) % 97
      }
      if remainder == 1 { passing = "BE\(digits)\(domestic)" }
    }
    let text = passing ?? ""
    #expect(throws: IBAN.Invalid.checkDigits(text)) { try IBAN(text) }
  }

  @Test(arguments: [
    ("0428759497", "0428.759.497"), ("0403170701", "0403.170.701"),
    ("BE 0428.759.497", "0428.759.497"), ("be0403170701", "0403.170.701"),
    ("428759497", "0428.759.497"), ("0000000196", "0000.000.196"),
  ])
  func `an enterprise number is checked (I-04)`(_ text: String, _ printed: String) throws {
    #expect(try EnterpriseNumber(text).printed == printed)
  }

  @Test func `an enterprise number that is wrong is refused`() {
    #expect(throws: EnterpriseNumber.Invalid.checkDigits("0428759498")) {
      try EnterpriseNumber("0428759498")
    }
    for text in ["", "42875949", "2428759497", "NL0428759497", "04287594971", "0428759 49x"] {
      #expect(throws: EnterpriseNumber.Invalid.notAnEnterpriseNumber(text)) {
        try EnterpriseNumber(text)
      }
    }
  }
}
