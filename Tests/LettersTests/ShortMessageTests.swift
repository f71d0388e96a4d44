import Letters
import Testing

@Suite struct `A telephone number` {
  @Test(arguments: [
    ("0471 23 45 67", nil, "32471234567"), ("0471/23.45.67", "BE", "32471234567"),
    ("+32 471 23 45 67", "NL", "32471234567"), ("0032471234567", "FR", "32471234567"),
    ("+32 (0)471 23 45 67", nil, "32471234567"), ("02 123 45 67", nil, "3221234567"),
    ("(09) 123-45-67", "be", "3291234567"), ("32471234567", "BE", "32471234567"),
    ("06 12345678", "NL", "31612345678"), ("06 12 34 56 78", "FR", "33612345678"),
    ("0151 23456789", "DE", "4915123456789"), ("621 123 456", "LU", "352621123456"),
    ("06 1234 5678", "IT", "390612345678"),
    ("0471\u{A0}23\u{2011}45\u{2011}67", nil, "32471234567"),
    ("+1 555 010 0199", "US", "15550100199"),
  ])
  func `is one that can be called from anywhere`(
    text: String, country: String?, digits: String
  ) throws {
    let number = try #require(PhoneNumber(text, country: country))
    #expect(number.digits == digits)
  }

  @Test(arguments: [
    ("", nil), ("-", nil), ("+", nil), ("471 23 45 67", "BE"), ("0471 23 45 6", "BE"),
    ("0471 23 45 678", "BE"), ("0571 23 45 67 8", "BE"), ("0471 23 45 67 / 02 123 45 67", nil),
    ("0471 23 45 67 (Marie)", nil), ("call Marie", nil), ("555-0199", "US"), ("00", nil),
    ("+0471234567", nil), ("0471+234567", nil), ("٠٤٧١٢٣٤٥٦٧", nil), ("+1234567890123456", nil),
  ])
  func `that can't be one isn't guessed at`(text: String, country: String?) {
    #expect(PhoneNumber(text, country: country) == nil)
  }
}

@Suite struct `A short message` {
  @Test func `opens with its text in WhatsApp and as a text message`() throws {
    let number = try #require(PhoneNumber("0471 23 45 67", country: nil))
    let message = ShortMessage(to: number, text: "Beste Zoé,\n100% & € 12,50? #1+1 🙂")
    let escaped =
      "Beste%20Zo%C3%A9%2C%0A100%25%20%26%20%E2%82%AC%2012%2C50%3F%20%231%2B1%20%F0%9F%99%82"
    #expect(message.whatsApp == "https://wa.me/32471234567?text=" + escaped)
    #expect(message.sms == "sms:+32471234567?body=" + escaped)
  }
}
