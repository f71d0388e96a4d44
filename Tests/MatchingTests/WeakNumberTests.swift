import Claims
import Matching
import Testing

@Suite struct `A figure beside a currency` {
  let books: Books

  init() throws {
    books = Books(items: [
      try item(1, "1000", .peeters, 100000), try item(2, "1001", .muller, 100000),
      try item(3, "2026-0101", .claes, 50000),
    ])
  }

  @Test(arguments: [
    "betaling 1000 euro", "EUR 1000", "€ 1000", "1000 eur", "€1000", "1000€", "1000EUR",
    "1.000 EUR",
    "1000,- euro", "factuur 1000 euro", "USD 1000", "Euro: 1000",
  ])
  func `is no invoice number`(_ message: String) throws {
    #expect(try books.verdict(sum(100000, message)).sure == nil)
    #expect(try books.verdict(sum(60000, message, from: "Jan Peeters")).sure == nil)
    #expect(!References(of: try sum(100000, message)).numbers.contains("1000"))
  }

  @Test(arguments: [
    "factuur 1000 EUR 1000", "1000 neurologie factuur 1000", "factuur 1000 eurobox",
  ])
  func `leaves others what they are`(_ message: String) throws {
    #expect(try books.verdict(sum(100000, message)).sure == "1000 1000.00")
  }

  @Test(arguments: ["2026-0101 EUR 500", "500 euro 2026-0101", "EUR 500 factuur 2026/0101"])
  func `doesn't hide a number with a joint`(_ message: String) throws {
    #expect(try books.verdict(sum(50000, message)).sure == "2026-0101 500.00")
  }
}

@Suite struct `A number of digits only` {
  let books: Books

  init() throws {
    books = Books(items: [
      try item(1, "1234", .peeters, 10000), try item(2, "1235", .peeters, 5000),
      try item(3, "20260101", .peeters, 8000), try item(4, "2026-11", .muller, 7000),
      try item(5, "9000", .claes, 6000),
    ])
  }

  @Test(arguments: [
    "factuur 1234", "FACT1234", "Fact.nr: 1234", "nr. 1234", "inv #1234", "n° 1234", "n°1234",
    "betaling/factuur 1234", "factuur 1234 Gent",
  ])
  func `is a part payment where a word leads it`(_ message: String) throws {
    let verdict = try books.verdict(sum(4000, message, from: "Jan Peeters"))
    #expect(verdict.sure == "1234 40.00, 60.00 short")
  }

  @Test(arguments: [
    "Dorpsstraat 5 bus 2 1234 Gent", "tel 0475 12 1234", "1234", "klant 1234", "factuur 1234 1235",
    "factuur van maandag 1234",
  ])
  func `is no part payment elsewhere`(_ message: String) throws {
    #expect(try books.verdict(sum(4000, message, from: "Jan Peeters")).sure == nil)
  }

  @Test func `of more than six is enough by itself`() throws {
    let verdict = try books.verdict(sum(4000, "20260101", from: "Jan Peeters"))
    #expect(verdict.sure == "20260101 40.00, 40.00 short")
  }

  @Test func `or like a month must have the exact amount, unless a word leads it`() throws {
    let payer = "Müller & Söhne"
    for message in ["huur 2026-11", "2026/11", "huur 2026 11"] {
      #expect(try books.verdict(sum(4000, message, from: payer)).sure == nil, "\(message)")
    }
    #expect(
      try books.verdict(sum(4000, "factuur 2026-11", from: payer)).sure
        == "2026-11 40.00, 30.00 short")
    #expect(try books.verdict(sum(7000, "huur 2026-11")).sure == "2026-11 70.00")
  }

  @Test func `with the exact amount is sure where the payer agrees or nothing else has it`() throws
  {
    var books = books
    #expect(try books.verdict(sum(10000, "1234")).sure == "1234 100.00")
    books.items.append(try item(6, "1300", .claes, 10000))
    #expect(try books.verdict(sum(10000, "1234")).sure == nil)
    #expect(try books.verdict(sum(10000, "1234", from: "De Smet")).sure == nil)
    #expect(try books.verdict(sum(10000, "1234", from: "PEETERS J")).sure == "1234 100.00")
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.peeters.id]
    let known = try books.verdict(sum(10000, "1234", account: Accounts.first))
    #expect(known.sure == "1234 100.00")
    #expect(try books.verdict(sum(10000, "factuur 1234")).sure == "1234 100.00")
  }

  @Test func `that is a year is doubtful where another invoice has that amount`() throws {
    let books = Books(items: [
      try item(1, "2026", .peeters, 10000), try item(2, "2027-1000", .muller, 10000),
    ])
    let doubts = try books.verdict(sum(10000, "abonnement november 2026")).doubts
    #expect(Set(doubts?.map(\.told) ?? []) == ["2026 100.00", "2027-1000 100.00"])
  }

  @Test func `is what a known payer says, even where another of his has that amount`() throws {
    var books = books
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.peeters.id]
    #expect(try books.verdict(sum(5000, "1234", account: Accounts.first)).sure == nil)
    #expect(try books.verdict(sum(5000, "1235", account: Accounts.first)).sure == "1235 50.00")
    #expect(try books.verdict(sum(5000, "9000", account: Accounts.first)).sure == nil)
    #expect(try books.verdict(sum(5000, account: Accounts.first)).sure == "1235 50.00")
  }

  @Test func `makes a sum with others`() throws {
    let told = "1234 100.00 + 1235 50.00"
    for message in ["facturen 1234 en 1235", "1234 1235", "1234+1235", "fact 1234, 1235"] {
      #expect(try books.verdict(sum(15000, message)).sure == told, "\(message)")
    }
  }
}

@Suite struct `A number under another customer's name` {
  @Test func `is doubtful where he owes exactly that too`() throws {
    var books = Books(items: [
      try item(1, "2026-0101", .peeters, 10000), try item(2, "2026-0102", .muller, 20000),
    ])
    let line = try sum(10000, "factuur 2026-0101", from: "Müller & Söhne")
    #expect(books.verdict(line).sure == "2026-0101 100.00")
    books.items.append(try item(3, "2026-0103", .muller, 10000))
    let doubts = books.verdict(line).doubts
    #expect(
      Set((doubts ?? []).map(\.told)).isSuperset(of: ["2026-0101 100.00", "2026-0103 100.00"]))
  }
}
