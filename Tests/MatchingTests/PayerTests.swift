import Claims
import Matching
import Testing

@Suite struct `A known account` {
  var books: Books

  init() throws {
    books = Books(items: [
      try item(1, "2026-0101", .peeters, 10000), try item(2, "2026-0102", .peeters, 6000),
      try item(3, "2026-0103", .peeters, 4500, due: "2026-09-01"),
      try item(4, "2026-0104", .muller, 7700),
    ])
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.peeters.id]
  }

  func verdict(_ cents: Int64, _ message: String = "", ultimate: String? = nil) throws -> Verdict {
    try books.verdict(sum(cents, message, account: Accounts.first, ultimate: ultimate))
  }

  @Test func `with the balance of one invoice is sure`() throws {
    let verdict = try verdict(6000)
    #expect(verdict.sure == "2026-0102 60.00")
    #expect(verdict.ground == .knownAccount)
  }

  @Test func `with the balance of twins pays the older one`() throws {
    var books = books
    books.items.append(try item(5, "2026-0105", .peeters, 6000, due: "2026-08-01"))
    let verdict = try books.verdict(sum(6000, account: Accounts.first))
    #expect(verdict.sure == "2026-0105 60.00")
    #expect(verdict.candidate?.clues.contains(.oldest) == true)
  }

  @Test func `with a sum of several is sure`() throws {
    #expect(try verdict(16000).sure == "2026-0101 100.00 + 2026-0102 60.00")
    #expect(try verdict(20500).sure == "2026-0103 45.00 + 2026-0101 100.00 + 2026-0102 60.00")
  }

  @Test func `with a sum less a credit is sure`() throws {
    var books = books
    books.items.append(try item(5, "CN-1", .peeters, -1500))
    let all = try books.verdict(sum(19000, account: Accounts.first))
    #expect(
      all.sure == "2026-0103 45.00 + 2026-0101 100.00 + 2026-0102 60.00 − CN-1 15.00")
    #expect(
      try books.verdict(sum(8500, account: Accounts.first)).sure == "2026-0101 100.00 − CN-1 15.00")
  }

  @Test func `with two sums that fit waits`() throws {
    var books = books
    books.items.append(try item(5, "2026-0105", .peeters, 11500))
    let doubts = try books.verdict(sum(16000, account: Accounts.first)).doubts
    #expect(doubts?.contains { $0.told == "2026-0101 100.00 + 2026-0102 60.00" } == true)
    #expect(doubts?.contains { $0.told == "2026-0103 45.00 + 2026-0105 115.00" } == true)
  }

  @Test func `with less is proposed on the oldest first`() throws {
    let doubts = try verdict(5000).doubts
    #expect(doubts?.contains { $0.told == "2026-0103 45.00 + 2026-0101 5.00, 95.00 short" } == true)
    #expect(doubts?.allSatisfy { $0.clues.contains(.knownAccount) } == true)
  }

  @Test func `with an invoice of somebody else in the message waits`() throws {
    let verdict = try verdict(6000, "2026-0104")
    #expect(verdict.sure == nil)
    #expect(verdict.doubts?.count ?? 0 >= 2)
  }

  @Test func `for somebody else by name waits`() throws {
    #expect(try verdict(6000, ultimate: "Mueller").sure == "2026-0102 60.00")
    #expect(try verdict(6000, ultimate: "MULLER & SOHNE").sure == nil)
  }

  @Test func `under another customer's name waits`() throws {
    let other = try sum(6000, from: "Müller & Söhne", account: Accounts.first)
    #expect(books.verdict(other).sure == nil)
    let stranger = try sum(6000, from: "De Smet", account: Accounts.first)
    #expect(books.verdict(stranger).sure == "2026-0102 60.00")
  }

  @Test func `of two customers decides nothing`() throws {
    var books = books
    books.payers.customers[try #require(BankAccount(Accounts.first))]?.append(Who.muller.id)
    #expect(try books.verdict(sum(6000, account: Accounts.first)).sure == nil)
  }

  @Test func `in another currency decides nothing`() throws {
    let doubts = try books.verdict(sum(6000, account: Accounts.first, currency: "USD")).doubts
    #expect(doubts?.map(\.told) == ["2026-0102 60.00"])
    #expect(doubts?.first?.clues == [.knownAccount, .otherCurrency])
  }

  @Test func `of a thousand invoices still finds the one of that amount`() throws {
    var books = Books(payers: books.payers)
    books.items = try (1...1000).map { try item($0, "2026-\(1000 + $0)", .peeters, 1000 + $0) }
    books.items.append(try item(1001, "2026-9999", .peeters, 1900))
    let one = try books.verdict(sum(1999, account: Accounts.first))
    #expect(one.sure == "2026-1999 19.99")
    #expect(try books.verdict(sum(1900, account: Accounts.first)).sure == "2026-1900 19.00")
    #expect(try books.verdict(sum(3006, account: Accounts.first)).sure == nil)
  }

  @Test func `of a hundred invoices takes no guess at which`() throws {
    var books = Books(payers: books.payers)
    books.items = try (1...100).map { try item($0, "2026-\(1000 + $0)", .peeters, 1000 + $0) }
    let verdict = try books.verdict(sum(3006, account: Accounts.first))
    #expect(verdict.sure == nil)
    #expect(verdict.doubts?.count ?? 0 <= 9)
  }
}

@Suite struct `What a letter asked` {
  let books: Books

  init() throws {
    books = Books(items: [
      try item(1, "2026-0101", .peeters, 100000, asked: 108320, letter: 7),
      try item(2, "2026-0102", .muller, 30000, asked: 33000, letter: 8),
      try item(3, "2026-0103", .muller, 20000, letter: 8),
    ])
  }

  @Test func `is sure where nothing else has that amount`() throws {
    let verdict = try books.verdict(sum(108320))
    #expect(verdict.sure == "2026-0101 1083.20")
    #expect(verdict.ground == .letterAmount)
  }

  @Test func `may be on several invoices`() throws {
    let verdict = try books.verdict(sum(53000, "uw aanmaning"))
    #expect(verdict.sure == "2026-0102 330.00 + 2026-0103 200.00")
    #expect(verdict.ground == .letterAmount)
  }

  @Test func `waits where another invoice has that balance, unless the account is known`() throws {
    var books = books
    books.items.append(try item(4, "2026-0104", .claes, 108320))
    books.items.append(try item(5, "2026-0105", .claes, 53000))
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.muller.id]
    #expect(try books.verdict(sum(53000)).sure == nil)
    let known = try books.verdict(sum(53000, account: Accounts.first))
    #expect(known.sure == "2026-0102 330.00 + 2026-0103 200.00")
    let doubts = try books.verdict(sum(108320)).doubts
    #expect(Set(doubts?.map(\.told) ?? []) == ["2026-0101 1083.20", "2026-0104 1083.20"])
  }

  @Test func `waits where the payer is another customer`() throws {
    var books = books
    books.items.append(try item(4, "2026-0104", .claes, 500))
    #expect(try books.verdict(sum(108320, from: "BAKKERIJ CLAES")).sure == nil)
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.claes.id]
    #expect(try books.verdict(sum(108320, account: Accounts.first)).sure == nil)
  }

  @Test func `waits where a stranger names a number of somebody else`() throws {
    let messages = ["2025-888", "factuur 2025-888", "fact 4711", "INV2025888", "090/9337/55493"]
    for message in messages {
      let doubts = try books.verdict(sum(108320, message, from: "De Smet Luc")).doubts
      #expect(doubts?.first?.told == "2026-0101 1083.20", "\(message)")
      #expect(try books.verdict(sum(108320, message)).sure == "2026-0101 1083.20")
      let named = try books.verdict(sum(108320, message, from: "J. Peeters"))
      #expect(named.sure == "2026-0101 1083.20")
    }
  }

  @Test(arguments: [
    "uw brief van 20/11/2026", "uw 2e aanmaning", "2026-11-20", "1.083,20", "1083.20 EUR",
    "Dorpsstraat 5 9000 Gent", "november 2026", "fact 0101", "EUR 1083",
  ])
  func `is sure from a stranger who names no number`(_ message: String) throws {
    let verdict = try books.verdict(sum(108320, message, from: "De Smet Luc"))
    #expect(verdict.sure == "2026-0101 1083.20")
  }

  @Test func `is not enough as a bare balance from a stranger`() throws {
    let books = Books(items: [try item(1, "2026-0101", .peeters, 10000, letter: 7)])
    #expect(try books.verdict(sum(10000, from: "De Smet Luc")).sure == nil)
    #expect(try books.verdict(sum(10000, from: "PEETERS J")).sure == "2026-0101 100.00")
  }
}

@Suite struct `A name` {
  @Test func `of two people gives both, the exact amount first`() throws {
    let books = Books(items: [
      try item(1, "2026-0133", .peeters, 42350), try item(2, "2026-0098", .otherPeeters, 49000),
    ])
    let doubts = try books.verdict(sum(49000, "factuur", from: "PEETERS J")).doubts
    #expect(
      doubts?.map(\.told) == ["2026-0098 490.00", "2026-0133 490.00, 66.50 too much"])
    #expect(doubts?.first?.clues == [.exactAmount, .partOfName])
  }

  @Test(arguments: [
    ("Müller & Söhne GmbH", Clue.name), ("SOHNE MULLER", .name), ("Mueller", nil),
    ("MULLER GMBH", .partOfName), ("B.V. Müller und Söhne", .name), ("Mul Ler", nil),
  ])
  func `is read without marks, order and legal form`(_ name: String, _ clue: Clue?) throws {
    let books = Books(items: [
      try item(1, "2026-0133", .muller, 42350), try item(2, "2026-0134", .muller, 99900),
    ])
    let doubts = try #require(try books.verdict(sum(42350, from: name)).doubts)
    let found = doubts.first { $0.told == "2026-0133 423.50" }?.clues ?? []
    #expect(found == [.exactAmount] + (clue.map { [$0] } ?? []))
  }

  @Test func `that fits nobody leaves the amount alone`() throws {
    let books = Books(items: try (1...7).map { try item($0, "2026-0\($0)00", .peeters, 5000) })
    #expect(try books.verdict(sum(5000, from: "De Smet")).doubts == [])
  }
}

@Suite struct `An account that is nobody's` {
  var books: Books

  init() throws {
    books = Books(items: [
      try item(1, "2026-0101", .peeters, 45000, standing: .handedOver),
      try item(2, "2026-0102", .muller, 10000, standing: .handedOver),
      try item(3, "2026-0103", .claes, 38250),
    ])
    // Even where it was learned before it was marked.
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.claes.id]
  }

  func marked(_ role: PayerRole) throws -> Books {
    var books = books
    books.payers.roles[try #require(BankAccount(Accounts.first))] = role
    return books
  }

  @Test func `as our own, and as one that is ignored, is set aside`() throws {
    var own = books
    own.payers.own = [try #require(BankAccount(Accounts.first))]
    let line = try sum(38250, "2026-0103", account: Accounts.first)
    #expect(own.verdict(line) == .setAside(.ownAccount))
    #expect(try marked(.ignored).verdict(line) == .setAside(.payer))
  }

  @Test func `as a collector's is about cases that were handed over, and never sure`() throws {
    let doubts = try marked(.collector).verdict(
      sum(38250, "dossier", from: "Jan Peeters", account: Accounts.first)
    ).doubts
    #expect(doubts?.map(\.told) == ["2026-0101 382.50, 67.50 short"])
    #expect(doubts?.first?.clues == [.handedOver, .collector])
    let named = try marked(.collector).verdict(
      sum(8000, "dossier 2026-0102", account: Accounts.first))
    #expect(named.doubts?.map(\.told) == ["2026-0102 80.00, 20.00 short"])
  }

  @Test func `as a provider's is never a match by account or name`() throws {
    let books = try marked(.provider)
    let verdict = try books.verdict(
      sum(38250, from: "Bakkerij Claes BV", account: Accounts.first))
    #expect(verdict.doubts?.first?.clues == [.exactAmount, .provider])
    let named = try books.verdict(sum(38250, "2026-0103", account: Accounts.first))
    #expect(named.sure == "2026-0103 382.50")
  }
}
