import Claims
import Matching
import Testing

@Suite struct `A payment that was typed` {
  var books: Books

  init() throws {
    let paid = try item(1, "2026-0101", .peeters, 0, standing: .closed)
    let other = try item(2, "2026-0102", .peeters, 10000)
    books = Books(items: [paid, other, try item(3, "2026-0103", .muller, 10000)])
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.peeters.id]
    books.typed = [try payment(41, on: paid, 10000, on: "2026-11-16")]
  }

  @Test(arguments: ["2026-11-16", "2026-11-17", "2026-11-26", "2026-11-06"])
  func `joins its line at most ten days away, either way`(_ date: String) throws {
    let verdict = try books.verdict(sum(10000, account: Accounts.first, on: date))
    #expect(verdict.sure == "2026-0101 100.00 joins 41")
    #expect(verdict.ground == .knownAccount)
  }

  @Test(arguments: ["2026-11-27", "2026-11-05"])
  func `doesn't join one that is eleven days away`(_ date: String) throws {
    let verdict = try books.verdict(sum(10000, account: Accounts.first, on: date))
    #expect(verdict.sure == "2026-0102 100.00")
    #expect(try books.verdict(sum(10000, "2026-0101", on: date)).sure == nil)
  }

  @Test func `joins the line that names its invoice, or its payer`() throws {
    #expect(try books.verdict(sum(10000, "factuur 2026-0101")).sure == "2026-0101 100.00 joins 41")
    #expect(try books.verdict(sum(10000, from: "PEETERS JAN")).sure == "2026-0101 100.00 joins 41")
  }

  @Test func `waits where only amount and day agree`() throws {
    let doubts = try books.verdict(sum(10000, from: "De Smet")).doubts
    #expect(doubts?.first?.told == "2026-0101 100.00 joins 41")
    #expect(doubts?.first?.clues == [.typedPayment, .exactAmount])
  }

  @Test func `waits where another bearer of that name owes exactly that`() throws {
    var books = books
    books.items.append(try item(4, "2026-0104", .otherPeeters, 9900))
    let line = try sum(10000, from: "PEETERS JAN")
    #expect(books.verdict(line).sure == "2026-0101 100.00 joins 41")
    books.items[3] = try item(4, "2026-0104", .otherPeeters, 10000)
    let doubts = books.verdict(line).doubts
    #expect(doubts?.first?.told == "2026-0101 100.00 joins 41")
    #expect(doubts?.contains { $0.told == "2026-0104 100.00" } == true)
    #expect(try books.verdict(sum(10000, "2026-0101")).sure == "2026-0101 100.00 joins 41")
    let known = try books.verdict(sum(10000, from: "PEETERS JAN", account: Accounts.first))
    #expect(known.sure == "2026-0101 100.00 joins 41")
  }

  @Test func `with a number of digits only is named where a word leads it`() throws {
    let books = Books(typed: [
      try payment(41, on: try item(1, "1234", .peeters, 0), 10000, on: "2026-11-16")
    ])
    #expect(try books.verdict(sum(10000, "factuur 1234")).sure == "1234 100.00 joins 41")
    #expect(try books.verdict(sum(10000, "1234 Gent")).doubts?.count == 1)
  }

  @Test func `waits where another invoice of the same payer is named`() throws {
    let doubts = try books.verdict(sum(10000, "2026-0102", account: Accounts.first)).doubts
    #expect(doubts?.contains { $0.told == "2026-0102 100.00" } == true)
    #expect(doubts?.contains { $0.told == "2026-0101 100.00 joins 41" } == true)
  }

  @Test func `doesn't hinder the line that names another customer's invoice`() throws {
    #expect(try books.verdict(sum(10000, "2026-0103")).sure == "2026-0103 100.00")
  }

  @Test func `joins once`() throws {
    var match = books.match
    let line = try sum(10000, "2026-0101")
    let first = match.verdict(on: line)
    match.book(try #require(first.candidate))
    #expect(first.sure == "2026-0101 100.00 joins 41")
    #expect(match.verdict(on: line).doubts?.first?.clues.contains(.paidAlready) == true)
  }

  @Test func `may be one of several that came as one sum`() throws {
    var books = books
    books.typed.append(try payment(42, on: books.items[1], 5000, on: "2026-11-18"))
    let verdict = try books.verdict(sum(15000, account: Accounts.first))
    #expect(verdict.sure == "2026-0101 100.00 joins 41 + 2026-0102 50.00 joins 42")
    let named = try books.verdict(sum(15000, "2026-0101 2026-0102"))
    #expect(named.sure == "2026-0101 100.00 joins 41 + 2026-0102 50.00 joins 42")
  }

  @Test func `by card comes with the day's others in one sum`() throws {
    var books = books
    books.typed.append(try payment(42, on: books.items[2], 5000, on: "2026-11-16"))
    let doubts = try books.verdict(sum(15000, kind: .cardTerminal)).doubts
    #expect(doubts?.first?.clues.contains(.cardTerminal) == true)
    #expect(try books.verdict(sum(14000, "2026-0102", kind: .cardTerminal)).doubts == [])
  }
}

@Suite struct `Money that is taken back` {
  var books: Books

  init() throws {
    let (one, other) = (
      try item(1, "2026-0101", .peeters, 0, standing: .closed),
      try item(2, "2026-0102", .muller, 0, standing: .closed)
    )
    books = Books(items: [
      one, other, try item(3, "2026-0103", .claes, 7000, isDirectDebit: true),
    ])
    books.booked = [
      try payment(51, on: one, 10000, line: 1, account: Accounts.first, endToEnd: "E1"),
      try payment(52, on: other, 10000, line: 2, account: Accounts.second),
    ]
  }

  func verdict(
    _ cents: Int64, _ message: String = "", account: String? = nil, endToEnd: String? = nil
  ) throws -> Verdict {
    try books.verdict(sum(cents, message, account: account, kind: .returned, endToEnd: endToEnd))
  }

  @Test func `takes back the payment of that payer, that end or that invoice`() throws {
    let byAccount = try verdict(-10000, account: Accounts.second)
    #expect(byAccount.sure == "2026-0102 100.00 takes back 52")
    #expect(byAccount.ground == .returned)
    #expect(try verdict(-10000, endToEnd: "E1").sure == "2026-0101 100.00 takes back 51")
    #expect(try verdict(-10000, "retour 2026-0101").sure == "2026-0101 100.00 takes back 51")
  }

  @Test func `waits where only the amount agrees`() throws {
    let doubts = try verdict(-10000).doubts
    #expect(
      doubts?.map(\.told)
        == ["2026-0102 100.00 takes back 52", "2026-0101 100.00 takes back 51"])
    #expect(try verdict(-9900).doubts == [])
  }

  @Test func `reopens what it closed, once`() throws {
    var match = books.match
    let back = try sum(-10000, account: Accounts.first, kind: .returned)
    match.book(try #require(match.verdict(on: back).candidate))
    #expect(match.verdict(on: back).sure == nil)
    #expect(match.verdict(on: try sum(10000, "2026-0101")).sure == "2026-0101 100.00")
  }

  @Test func `may have paid several invoices with one line`() throws {
    var books = books
    books.booked.append(try payment(53, on: books.items[1], 2500, line: 1, account: Accounts.first))
    let verdict = try books.verdict(sum(-12500, account: Accounts.first, kind: .returned))
    #expect(verdict.sure == "2026-0101 100.00 takes back 51 + 2026-0102 25.00 takes back 53")
  }

  @Test func `is a collection that failed where nothing was booked`() throws {
    #expect(try verdict(-7000, "2026-0103").sure == "2026-0103 70.00 wasn't collected")
    let doubts = try verdict(-7000).doubts
    #expect(doubts?.map(\.told) == ["2026-0103 70.00 wasn't collected"])
  }

  @Test func `is a collection that failed by the account it was collected from`() throws {
    var books = books
    books.payers.customers[try #require(BankAccount(Accounts.third))] = [Who.claes.id]
    let back = try sum(-7000, account: Accounts.third, kind: .returned)
    #expect(books.verdict(back).sure == "2026-0103 70.00 wasn't collected")
  }

  @Test func `is nothing of ours where it was no return`() throws {
    #expect(try books.verdict(sum(-10000, "2026-0101", account: Accounts.first)).doubts == [])
    #expect(try verdict(7000, "2026-0103").doubts == [])
  }

  @Test func `may have come in the same file`() throws {
    var match = books.match
    let paid = try item(3, "2026-0103", .claes, 7000)
    match.take(try payment(61, on: paid, 4000, line: 9, account: Accounts.third))
    let back = try sum(-4000, account: Accounts.third, kind: .returned)
    let verdict = match.verdict(on: back)
    #expect(verdict.sure == "2026-0103 40.00 takes back 61")
    match.book(try #require(verdict.candidate))
    #expect(match.verdict(on: back).doubts == [])
  }

  @Test func `may be a part of a larger payment of that account or invoice, but never surely`()
    throws
  {
    let byAccount = try verdict(-4000, account: Accounts.second)
    #expect(byAccount.doubts?.map(\.told) == ["2026-0102 40.00 takes back 52"])
    #expect(byAccount.doubts?.first?.clues == [.returnedPayment, .knownAccount])
    let named = try verdict(-4000, "retour 2026-0101", account: Accounts.second)
    #expect(
      named.doubts?.map(\.told) == [
        "2026-0101 40.00 takes back 51", "2026-0102 40.00 takes back 52",
      ])
    #expect(try verdict(-4000).doubts == [])
    #expect(try verdict(-10001, account: Accounts.second).doubts == [])
    var match = books.match
    match.book(try #require(byAccount.candidate))
    let again = try sum(-6000, account: Accounts.second, kind: .returned)
    #expect(match.verdict(on: again).sure == "2026-0102 60.00 takes back 52")
  }

  @Test func `may be a part of a larger payment after those of that amount`() throws {
    var books = books
    books.booked.append(
      try payment(53, on: books.items[0], 30000, line: 3, account: Accounts.third))
    books.booked.append(try payment(54, on: books.items[1], 500, line: 4))
    let back = try sum(-10000, account: Accounts.third, kind: .returned)
    #expect(
      books.verdict(back).doubts?.map(\.told) == [
        "2026-0102 100.00 takes back 52", "2026-0101 100.00 takes back 51",
        "2026-0101 100.00 takes back 53",
      ])
  }

  @Test func `may be a payment that was typed`() throws {
    var books = books
    books.booked.append(try payment(53, on: books.items[2], 8000))
    books.payers.customers[try #require(BankAccount(Accounts.third))] = [Who.claes.id]
    let named = try sum(-8000, "2026-0103", kind: .returned)
    #expect(books.verdict(named).sure == "2026-0103 80.00 takes back 53")
    let part = try sum(-3000, account: Accounts.third, kind: .returned)
    #expect(books.verdict(part).doubts?.map(\.told) == ["2026-0103 30.00 takes back 53"])
    let match = books.match
    #expect(match.concerned(by: part) == [books.items[2].id])
  }

  @Test func `can be looked for`() throws {
    let back = try sum(-10000, kind: .returned)
    #expect(
      books.match.search("mull", for: back, limit: 5).map(\.told)
        == ["2026-0102 100.00 takes back 52"])
  }
}

@Suite struct `Several sums of one file` {
  @Test func `take twins one after the other, and the third waits`() throws {
    var books = Books(items: [
      try item(1, "2026-0101", .peeters, 5000, due: "2026-10-02"),
      try item(2, "2026-0102", .peeters, 5000, due: "2026-10-01"),
    ])
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Who.peeters.id]
    var match = books.match
    var told: [String?] = []
    for _ in 0..<3 {
      let verdict = match.verdict(on: try sum(5000, account: Accounts.first))
      told.append(verdict.sure)
      if case .sure(let candidate) = verdict { match.book(candidate) }
    }
    #expect(told == ["2026-0102 50.00", "2026-0101 50.00", nil])
  }

  @Test func `are looked at in the light of an account that was learned`() throws {
    var match = Books(items: [
      try item(1, "2026-0101", .peeters, 5000), try item(2, "2026-0102", .muller, 5000),
    ]).match
    let account = try #require(BankAccount(Accounts.first))
    let line = try sum(5000, account: Accounts.first)
    #expect(match.verdict(on: line).sure == nil)
    match.learn(account, Who.muller.id)
    match.learn(account, Who.muller.id)
    #expect(match.verdict(on: line).sure == "2026-0102 50.00")
    #expect(match.verdict(on: try sum(5000, account: Accounts.second)).sure == nil)
    match.learn(account, Who.peeters.id)
    #expect(match.verdict(on: line).sure == nil)
  }

  @Test func `pay one invoice in parts`() throws {
    var match = Books(items: [
      try item(1, "2026-0101", .peeters, 10000, reference: "+++090/9337/55493+++", asked: 10500)
    ]).match
    let part = try sum(4000, "+++090/9337/55493+++")
    match.book(try #require(match.verdict(on: part).candidate))
    #expect(match.verdict(on: try sum(6500, "+++090/9337/55493+++")).sure == "2026-0101 65.00")
    #expect(match.verdict(on: try sum(6000, "2026-0101")).sure == "2026-0101 60.00")
    #expect(match.verdict(on: try sum(10000, "2026-0101")).sure == nil)
  }

  @Test func `find the new balance of a letter`() throws {
    var match = Books(items: [
      try item(1, "2026-0101", .peeters, 10000, asked: 11000, letter: 7),
      try item(2, "2026-0102", .peeters, 5000, asked: 5500, letter: 7),
    ]).match
    match.book(try #require(match.verdict(on: try sum(5000, "2026-0102")).candidate))
    #expect(match.verdict(on: try sum(16500)).sure == nil)
    #expect(match.verdict(on: try sum(11000)).sure == "2026-0101 110.00")
  }
}

@Suite struct `A search in the books` {
  let match: MatchBook
  let line: IncomingSum

  init() throws {
    match =
      Books(items: [
        try item(
          1, "2026-0101", .muller, 42350, due: "2026-11-01", reference: "+++090/9337/55493+++"),
        try item(2, "2026-0102", .muller, 10000, due: "2026-10-01"),
        try item(3, "2026-0103", .peeters, 0, standing: .closed),
        try item(4, "2026-0104", .peeters, 49000),
        try item(5, "CN-5", .muller, -500),
      ]).match
    line = try sum(49000)
  }

  @Test(arguments: [
    ("0101", ["2026-0101 423.50, 66.50 too much"]),
    ("sohne", ["2026-0102 100.00, 390.00 too much", "2026-0101 423.50, 66.50 too much"]),
    ("MÜLLER", ["2026-0102 100.00, 390.00 too much", "2026-0101 423.50, 66.50 too much"]),
    ("0909337", ["2026-0101 423.50, 66.50 too much"]),
    ("090/9337", ["2026-0101 423.50, 66.50 too much"]),
    ("423,5", ["2026-0101 423.50, 66.50 too much"]),
    ("peeters", ["2026-0104 490.00", "2026-0103 490.00, 490.00 too much"]),
    ("nobody", []),
  ])
  func `finds numbers, names, references and amounts by due date`(
    _ text: String, _ told: [String]
  ) throws {
    #expect(match.search(text, for: line, limit: 9).map(\.told) == told)
  }

  @Test func `gives no more than is asked, and what is lacking`() throws {
    let small = try sum(1000)
    #expect(match.search("", for: small, limit: 1).map(\.told) == ["2026-0102 10.00, 90.00 short"])
    #expect(match.search("2026", for: small, limit: 0).isEmpty)
  }
}
