import Claims
import Matching
import Testing

@Suite struct `An invoice number` {
  let books: Books

  init() throws {
    books = Books(items: [
      try item(1, "2026-0101", .peeters, 10000),
      try item(2, "2026-0102", .peeters, 5000, due: "2026-10-05"),
      try item(3, "2026-010", .muller, 7000),
      try item(4, "12", .claes, 3000),
      try item(5, "2026", .claes, 4000),
      try item(6, "CN-0004", .peeters, -2000),
      try item(7, "12345", .claes, 9000),
    ])
  }

  @Test(arguments: [
    "2026-0101", "factuur 2026-0101", "FACT2026-0101", "inv.2026/0101", "20260101", "2026 0101",
    "Fact.nr:2026-0101!", "2026_0101 dank u", "nr 2026.0101", "(2026-0101)",
  ])
  func `is found as a whole word however it is joined`(_ message: String) throws {
    let verdict = try books.verdict(sum(10000, message))
    #expect(verdict.sure == "2026-0101 100.00")
    #expect(verdict.ground == .number)
  }

  @Test(arguments: [
    "2026-01011", "12026-0101", "2026-0101-7", "x2026-0101", "2026-01 01", "1234", "3012", "12a",
    "12-2026", "12,50 euro", "1.012", "120260101",
  ])
  func `is never a part of a longer one`(_ message: String) throws {
    for amount: Int64 in [10000, 3000, 7000] {
      #expect(try books.verdict(sum(amount, message)).sure == nil, "\(amount)")
    }
  }

  @Test func `isn't taken for one that begins alike`() throws {
    #expect(try books.verdict(sum(7000, "2026-010")).sure == "2026-010 70.00")
    #expect(try books.verdict(sum(7000, "2026-0101")).sure == nil)
  }

  @Test func `of few digits needs the exact amount`() throws {
    #expect(try books.verdict(sum(3000, "factuur 12")).sure == "12 30.00")
    #expect(try books.verdict(sum(2000, "factuur 12", from: "Bakkerij Claes")).sure == nil)
    #expect(try books.verdict(sum(3000, "1234")).sure == nil)
  }

  @Test func `isn't a year, unless the amount is exact`() throws {
    #expect(try books.verdict(sum(1000, "factuur 2026", from: "Claes Bakkerij")).sure == nil)
    #expect(try books.verdict(sum(4000, "factuur 2026")).sure == "2026 40.00")
  }

  @Test func `isn't an amount`() throws {
    #expect(try books.verdict(sum(5000, "12.345,00", from: "Bakkerij Claes")).sure == nil)
    #expect(try books.verdict(sum(5000, "12.345", from: "Bakkerij Claes")).sure == nil)
    #expect(try books.verdict(sum(5000, "123.45", from: "Bakkerij Claes")).sure == nil)
  }

  @Test(arguments: [
    "2026-0101 2026-0102", "2026-0101,2026-0102", "2026-0101/2026-0102", "2026-0101 en 2026-0102",
  ])
  func `may be one of several, whose sum it is`(_ message: String) throws {
    #expect(
      try books.verdict(sum(15000, message)).sure == "2026-0101 100.00 + 2026-0102 50.00")
  }

  @Test func `of a credit is taken off`() throws {
    let told = "2026-0101 100.00 + 2026-0102 50.00 − CN-0004 20.00"
    #expect(try books.verdict(sum(13000, "2026-0101 2026-0102 - CN-0004")).sure == told)
    #expect(try books.verdict(sum(13000, "2026-0101 2026-0102")).sure == told)
  }

  @Test func `of two customers in one message is left to a person`() throws {
    #expect(try books.verdict(sum(17000, "2026-0101 + 2026-010")).sure == nil)
  }

  @Test func `with less is a part payment where the payer agrees`() throws {
    let verdict = try books.verdict(sum(9000, "2026-0101", from: "PEETERS JAN"))
    #expect(verdict.sure == "2026-0101 90.00, 10.00 short")
    let unknown = try books.verdict(sum(9000, "2026-0101", from: "De Smet"))
    #expect(unknown.doubts?.first?.told == "2026-0101 90.00, 10.00 short")
  }

  @Test func `of one customer from another's account waits`() throws {
    var books = books
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.muller.id]
    let verdict = try books.verdict(sum(10000, "2026-0101", account: Accounts.first))
    #expect(verdict.doubts?.first?.told == "2026-0101 100.00")
    #expect(verdict.doubts?.first?.clues == [.number, .exactAmount, .otherAccount])
  }

  @Test func `of a paid invoice is never paid again`() throws {
    var books = books
    books.items.append(try item(8, "2026-0090", .peeters, 0, standing: .closed))
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.peeters.id]
    let doubts = try books.verdict(sum(10000, "2026-0090", account: Accounts.first)).doubts
    #expect(doubts?.first { $0.clues.contains(.paidAlready) }?.excess == .euro(100))
    #expect(doubts?.contains { $0.told == "2026-0101 100.00" } == true)
  }

  @Test func `with accents and letters is found in any case`() throws {
    let books = Books(items: [try item(1, "FÉ-2026-07", .peeters, 10000)])
    #expect(try books.verdict(sum(10000, "facture fé 2026 07")).sure == "FÉ-2026-07 100.00")
  }

  @Test func `is known by its end where the sum is exact`() throws {
    let books = Books(items: [
      try item(1, "2026-0131", .muller, 100000), try item(2, "2026-0133", .muller, 80000),
      try item(3, "2026-0135", .muller, 60450), try item(4, "CN-004", .muller, -10000),
      try item(5, "2025-0131", .claes, 9900),
    ])
    let doubts = try books.verdict(
      sum(230450, "RG 131 133 135 - GS 4", from: "MULLER GMBH")
    ).doubts
    #expect(
      doubts?.first?.told
        == "2026-0131 1000.00 + 2026-0133 800.00 + 2026-0135 604.50 − CN-004 100.00")
    #expect(doubts?.first?.clues == [.exactSum, .numberEnding, .partOfName])
    for message in ["2026-0131+0133+0135-CN 004", "2026-0131/0133/0135/004", "RG131-133-135 GS4"] {
      let told = try books.verdict(sum(230450, message)).doubts?.first?.told
      #expect(told == doubts?.first?.told, "\(message)")
    }
    let nameless = try books.verdict(sum(230450, "RG 131 133 135 - GS 4")).doubts
    #expect(nameless?.first?.clues == [.exactSum, .numberEnding])
  }
}
