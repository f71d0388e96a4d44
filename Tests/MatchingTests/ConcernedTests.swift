import Claims
import Matching
import Testing

@Suite struct `A doubtful sum concerns` {
  private func ids(_ numbers: some Sequence<Int64>) -> [Receivable.ID] {
    numbers.map { Receivable.ID(rawValue: $0) }
  }

  /// Customer `who` by a number of his own, all called alike.
  private func item(
    _ id: Int64, who: Int64, _ cents: Int64, name: String = "Jan Peeters"
  ) throws -> OpenItem {
    var item = try MatchingTests.item(id, "2026-\(1000 + id)", .peeters, cents)
    item.customer = Customer.ID(rawValue: who)
    item.customerName = name
    return item
  }

  @Test func `all of that amount, though only few are candidates`() throws {
    for count: Int64 in [7, 64] {
      let books = Books(
        items: try (1...count).map { try item($0, who: $0, 5000, name: "Klant\($0)") })
      let line = try sum(5000, from: "De Smet")
      #expect(books.verdict(line) == .doubtful([]))
      #expect(books.match.concerned(by: line) == ids(1...count))
    }
  }

  @Test func `none of more than 64 of that amount`() throws {
    let books = Books(items: try (1...65).map { try item($0, who: $0, 5000, name: "Klant\($0)") })
    #expect(try books.match.concerned(by: sum(5000, from: "De Smet")) == [])
  }

  @Test func `all that namesakes owe, 64 of them`() throws {
    let books = Books(items: try (1...70).map { try item($0, who: $0, 4000 + $0) })
    let line = try sum(9999, from: "PEETERS JAN")
    #expect(books.verdict(line) == .doubtful([]))
    #expect(books.match.concerned(by: line) == ids(1...64))
    #expect(try books.match.concerned(by: sum(9999, from: "De Smet")) == [])
    let ultimate = try sum(9999, from: "De Smet", ultimate: "Jan Peeters")
    #expect(books.match.concerned(by: ultimate).count == 64)
  }

  @Test func `all that is owed by who pays from that account, no credits, each once`() throws {
    var books = Books(items: try (1...20).map { try item($0, who: 1, 1000 * $0) })
    books.items.append(try item(21, who: 1, -500))
    books.items.append(try item(22, who: 2, 777, name: "Claes"))
    books.items.append(try item(23, who: 3, 33, name: "Claes"))
    books.payers.customers[try #require(BankAccount(Accounts.first))] = [Customer.ID(rawValue: 1)]
    let found = try books.match.concerned(by: sum(777, account: Accounts.first))
    #expect(Set(found) == Set(ids(1...20) + ids([22])))
    #expect(found.count == 21)
    var match = books.match
    match.learn(try #require(BankAccount(Accounts.first)), Customer.ID(rawValue: 3))
    #expect(try match.concerned(by: sum(777, account: Accounts.first)).contains(ids([23])[0]))
  }

  @Test func `its candidates first, also where it is sure`() throws {
    let books = Books(items: [
      try item(1, who: 1, 5000, name: "Claes"), try item(2, who: 2, 5000, name: "Müller"),
    ])
    let line = try sum(5000, "2026-1002")
    #expect(books.verdict(line).sure == "2026-1002 50.00")
    #expect(books.match.concerned(by: line) == ids([2, 1]))
  }

  @Test func `nothing where it is no customer's, and only what it may take back`() throws {
    var books = Books(items: [try item(1, who: 1, 5000), try item(2, who: 2, 5000)])
    books.booked = [try payment(51, on: books.items[1], 5000, account: Accounts.second)]
    books.payers.own = [try #require(BankAccount(Accounts.first))]
    let match = books.match
    #expect(try match.concerned(by: sum(5000, account: Accounts.first)) == [])
    #expect(try match.concerned(by: sum(5000, kind: .cardTerminal)) == [])
    #expect(try match.concerned(by: sum(-5000)) == [])
    #expect(try match.concerned(by: sum(5000, kind: .returned)) == [])
    #expect(try match.concerned(by: sum(-5000, from: "Jan Peeters", kind: .returned)) == ids([2]))
  }

  @Test func `what is still open now`() throws {
    var match = Books(items: [
      try item(1, who: 1, 5000, name: "Claes"), try item(2, who: 2, 5000, name: "Müller"),
    ]).match
    match.book(try #require(match.verdict(on: try sum(5000, "2026-1002")).candidate))
    #expect(try match.concerned(by: sum(5000, from: "De Smet")) == ids([1]))
  }
}
