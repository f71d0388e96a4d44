import Claims
import Matching
import Testing

@Suite struct `References of a sum` {
  static let ogm = "+++090/9337/55493+++"

  @Test(arguments: [
    "+++090/9337/55493+++", "***090/9337/55493***", "090933755493",
    "betaling 090/9337/55493 dank u",
    "090 9337 55493", "090.9337.55493", "ref:090-9337-55493.", "+++ 090 / 9337 / 55493 +++",
  ])
  func `are structured communications wherever they stand`(_ message: String) throws {
    let references = References(of: try sum(100, message)).references
    #expect(references == [.structured(try StructuredCommunication(Self.ogm))])
  }

  @Test(arguments: [
    "+++090/9337/55494+++", "0909337554931", "1090933755493", "x090933755493", "090933755493y",
    "09093375549",
  ])
  func `are none where digits are wrong, or more, or fewer`(_ message: String) throws {
    #expect(References(of: try sum(100, message)).references.isEmpty)
  }

  @Test func `are read from the structured field too`() throws {
    let found = References(of: try sum(100, reference: "090933755493"))
    #expect(found.references == [.structured(try StructuredCommunication(Self.ogm))])
  }

  @Test(arguments: [
    "RF18539007547034", "rf18539007547034", "RF18 5390 0754 7034",
    "inv. RF18 5390 0754 7034 thanks",
    "RF18 5390 0754 7034 2026",
  ])
  func `are creditor references, in groups of four or in one piece`(_ message: String) throws {
    let found = References(of: try sum(100, message)).references
    #expect(found.contains(.creditor(try CreditorReference("RF18539007547034"))))
  }

  @Test func `are words that may be numbers, as they stand`() throws {
    let numbers = References(of: try sum(100, "Factuur FACT2026-101, en nr.2026/102")).numbers
    #expect(numbers.contains("FACT2026-101"))
    #expect(numbers.contains("2026-101"))
    #expect(numbers.contains("2026/102"))
    #expect(!numbers.contains("101"))
  }

  @Test func `stay few in a hostile text`() throws {
    let text = String((0..<16_000).map { "\($0 % 10)\($0 % 7) " }.joined().prefix(65_000))
    #expect(References(of: try sum(100, text)).numbers.count <= 256)
  }
}

@Suite struct `A reference` {
  let ogm = "+++090/9337/55493+++"

  func books(asked: Int64? = nil, expected: Int64? = nil) throws -> Books {
    Books(items: [
      try item(1, "2026-0101", .peeters, 10000, reference: ogm, asked: asked, expected: expected),
      try item(2, "2026-0102", .peeters, 5000, due: "2026-10-05"),
      try item(3, "2026-0103", .muller, 10000),
    ])
  }

  @Test func `with the balance is sure`() throws {
    let verdict = try books().verdict(sum(10000, ogm))
    #expect(verdict.sure == "2026-0101 100.00")
    #expect(verdict.ground == .structuredCommunication)
    #expect(verdict.candidate?.clues == [.structuredCommunication, .exactAmount])
  }

  @Test func `with less is a part payment that says what is lacking`() throws {
    #expect(try books().verdict(sum(9000, ogm)).sure == "2026-0101 90.00, 10.00 short")
  }

  @Test func `with the instalment that is expected lacks nothing`() throws {
    let verdict = try books(expected: 3000).verdict(sum(3000, ogm))
    #expect(verdict.sure == "2026-0101 30.00")
    #expect(verdict.candidate?.clues.contains(.expectedAmount) == true)
  }

  @Test func `with what the letter asked is sure`() throws {
    #expect(try books(asked: 10832).verdict(sum(10832, ogm)).sure == "2026-0101 108.32")
  }

  @Test func `with more than that waits, its invoice first`() throws {
    let verdict = try books().verdict(sum(12000, ogm))
    #expect(verdict.doubts?.first?.told == "2026-0101 120.00, 20.00 too much")
  }

  @Test func `with the sum of other invoices of the customer is sure`() throws {
    #expect(try books().verdict(sum(15000, ogm)).sure == "2026-0101 100.00 + 2026-0102 50.00")
  }

  @Test func `with the balance less a credit uses the credit`() throws {
    var books = try books()
    books.items.append(try item(4, "CN-7", .peeters, -1250))
    let verdict = try books.verdict(sum(8750, ogm))
    #expect(verdict.sure == "2026-0101 100.00 − CN-7 12.50")
  }

  @Test func `counts from whatever account it comes`() throws {
    var books = try books()
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.muller.id]
    let verdict = try books.verdict(sum(10000, ogm, account: Accounts.first))
    #expect(verdict.sure == "2026-0101 100.00")
    #expect(verdict.candidate?.clues.last == .otherAccount)
  }

  @Test func `with a wrong digit is no match, but a guess`() throws {
    for wrong in ["+++090/9337/55494+++", "+++090/9373/55493+++", "+++099/9337/55493+++"] {
      let verdict = try books().verdict(sum(10000, wrong))
      #expect(verdict.sure == nil)
      #expect(verdict.doubts?.first?.told == "2026-0101 100.00")
      #expect(verdict.doubts?.first?.clues.contains(.invalidReference) == true)
    }
  }

  @Test func `that is wrong on the invoice itself is a guess too`() throws {
    let books = Books(items: [
      try item(1, "2026-0101", .peeters, 10000, reference: "+++090/9337/55494+++"),
      try item(2, "2026-0102", .muller, 10000),
    ])
    let verdict = try books.verdict(sum(10000, "+++090/9337/55494+++"))
    #expect(verdict.doubts?.map(\.told) == ["2026-0101 100.00", "2026-0102 100.00"])
    #expect(verdict.doubts?.first?.clues == [.exactAmount, .invalidReference])
  }

  @Test func `of a paid invoice waits, all of it too much`() throws {
    var books = try books()
    books.items[0] = try item(1, "2026-0101", .peeters, 0, reference: ogm, standing: .closed)
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.peeters.id]
    let doubts = try books.verdict(sum(5000, ogm, account: Accounts.first)).doubts
    #expect(doubts?.first?.told == "2026-0101 50.00, 50.00 too much")
    #expect(doubts?.first?.clues.contains(.paidAlready) == true)
    #expect(doubts?.contains { $0.told == "2026-0102 50.00" } == true)
  }

  @Test func `of what was written off waits`() throws {
    var books = try books()
    books.items[0] = try item(1, "2026-0101", .peeters, 0, reference: ogm, standing: .writtenOff)
    let first = try books.verdict(sum(10000, ogm)).doubts?.first
    #expect(first?.clues.contains(.writtenOff) == true)
  }

  @Test func `of a case that was handed over is sure, and says so`() throws {
    var books = try books()
    books.items[0] = try item(
      1, "2026-0101", .peeters, 10000, reference: ogm, standing: .handedOver)
    let verdict = try books.verdict(sum(10000, ogm))
    #expect(verdict.sure == "2026-0101 100.00")
    #expect(verdict.candidate?.clues.contains(.handedOver) == true)
  }

  @Test func `that is written RF is sure in its own right`() throws {
    let books = Books(items: [
      try item(1, "2026-0101", .peeters, 10000, reference: "RF18539007547034")
    ])
    let verdict = try books.verdict(sum(10000, "rf18 5390 0754 7034"))
    #expect(verdict.sure == "2026-0101 100.00")
    #expect(verdict.ground == .creditorReference)
  }

  @Test func `in another currency is never booked by itself`() throws {
    let books = Books(items: [
      try item(1, "2026-0101", .peeters, 10000, reference: ogm, currency: "USD")
    ])
    let verdict = try books.verdict(sum(9200, ogm, original: money(10000, "USD")))
    #expect(verdict.doubts?.first?.told == "2026-0101 100.00 USD")
    #expect(
      verdict.doubts?.first?.clues == [.structuredCommunication, .exactAmount, .otherCurrency])
    #expect(try books.verdict(sum(10000, ogm)).sure == nil)
  }

  @Test func `that all invoices of a customer share goes to the one of that amount`() throws {
    let books = Books(items: [
      try item(1, "2026-0101", .peeters, 10000, reference: ogm),
      try item(2, "2026-0102", .peeters, 5000, reference: ogm),
      try item(3, "2026-0103", .peeters, 7000, reference: ogm),
    ])
    #expect(try books.verdict(sum(5000, ogm)).sure == "2026-0102 50.00")
    #expect(try books.verdict(sum(17000, ogm)).sure == "2026-0101 100.00 + 2026-0103 70.00")
    #expect(try books.verdict(sum(4000, ogm)).sure == nil)
  }

  @Test func `with what the bank kept makes the whole`() throws {
    let verdict = try books().verdict(sum(9500, ogm, charges: 500))
    #expect(verdict.sure == "2026-0101 100.00")
    #expect(verdict.candidate?.bankCharges == .euro(5))
  }
}
