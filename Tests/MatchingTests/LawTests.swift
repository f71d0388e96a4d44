import Claims
import Matching
import TestSupport
import Testing

/// What holds whatever the bank says.
@Suite struct `Matching as a whole` {
  /// Books in which amounts, names and endings of numbers often agree, and the sums of known payments.
  struct Scene {
    var books = Books()
    var random: SeededGenerator

    init(seed: UInt64) throws {
      random = SeededGenerator(seed: seed)
      for id in 1...40 {
        let who = try #require(Who(rawValue: Int64.random(in: 1...5, using: &random)))
        let cents = Int64.random(in: 1...12, using: &random) * 500
        let isCredit = Int.random(in: 0..<8, using: &random) == 0
        let standings: [OpenItem.Standing] = [.open, .open, .open, .handedOver]
        let asked = Int.random(in: 0..<4, using: &random) == 0 ? cents + 4037 : nil
        books.items.append(
          try item(
            Int64(id), "2026-0\(100 + id)", who, isCredit ? -cents : cents,
            due: "2026-10-\(10 + id % 20)",
            reference: StructuredCommunication(number: Int64(id) * 7).printed,
            standing: standings.randomElement(using: &random) ?? .open,
            asked: isCredit ? nil : asked, letter: asked == nil ? nil : Int64(id)))
      }
      for (who, account) in [(Who.peeters, Accounts.first), (.muller, Accounts.second)] {
        books.payers.customers[try #require(BankAccount(account))] = [who.id]
      }
    }

    /// What people add: years, days, numbers of their own, amounts, and endings of others' numbers.
    let noise = [
      "", "", "", " 2026", " 20/11/2026", " ref 20260", " 101 dank u", " 1.500,00", " 12-0117",
      " klant 2026-01011", " Jan", " 0909 3375 5494", " RF00 1234", " 2026-0",
    ]

    /// One customer pays some of his invoices, in one of the ways in which people say so.
    mutating func sum() throws -> (sum: IncomingSum, payer: Customer.ID) {
      let who = try #require(Who(rawValue: Int64.random(in: 1...5, using: &random)))
      let mine = books.items.filter { $0.customer == who.id && !$0.isCredit }.shuffled(
        using: &random)
      let chosen = mine.prefix(Int.random(in: 1...3, using: &random))
      var cents = chosen.reduce(0) { $0 + $1.open.minorUnits }
      if Int.random(in: 0..<4, using: &random) == 0 { cents -= cents / 3 }
      var message = ""
      switch Int.random(in: 0..<4, using: &random) {
      case 0: message = chosen.first?.reference?.printed ?? ""
      case 1: message = "fact " + chosen.map(\.number).joined(separator: " + ")
      case 2: message = "RG " + chosen.map { String($0.number.suffix(3)) }.joined(separator: " ")
      default: break
      }
      message += noise.randomElement(using: &random) ?? ""
      let accounts = [Who.peeters: Accounts.first, .muller: Accounts.second]
      let isNamed = Bool.random(using: &random)
      let line = try MatchingTests.sum(
        max(1, cents), message, from: isNamed ? who.name.uppercased() : nil,
        account: Bool.random(using: &random) ? accounts[who] : nil)
      return (line, who.id)
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `never books on the wrong customer`(seed: UInt64) throws {
    var scene = try Scene(seed: seed)
    var sure = 0
    for _ in 0..<60 {
      let (line, payer) = try scene.sum()
      guard case .sure(let candidate) = scene.books.verdict(line) else { continue }
      sure += 1
      // A name alone is never sure, so two people of one name are not confused either.
      #expect(candidate.allocations.allSatisfy { $0.customer == payer }, "seed \(seed): \(line)")
      #expect(candidate.ground != nil)
    }
    #expect(sure >= 10, "seed \(seed): nearly nothing books itself")
  }

  @Test(arguments: UInt64(1)...60)
  func `makes each candidate the whole sum, and no two alike`(seed: UInt64) throws {
    var scene = try Scene(seed: seed)
    var match = scene.books.match
    for _ in 0..<40 {
      let (line, _) = try scene.sum()
      let verdict = match.verdict(on: line)
      let candidates = verdict.doubts ?? [verdict.candidate].compactMap { $0 }
      #expect(candidates.count <= 9)
      #expect(Set(candidates.map(\.allocations)).count == candidates.count)
      for candidate in candidates {
        let whole = candidate.allocations.reduce(Money.euro(0)) {
          $1.what == .credit ? $0 - $1.amount : $0 + $1.amount
        }
        #expect(whole == line.amount, "seed \(seed): \(candidate.told)")
        #expect(candidate.allocations.allSatisfy { $0.amount.isPositive })
        #expect(candidate.short == nil || candidate.excess == nil)
      }
      if case .sure(let candidate) = verdict { match.book(candidate) }
    }
  }

  @Test(arguments: [
    "1 ", "12-", "2026-", "9", "RF18 ", "090/", "a1/", "Jan ", "2026 01", "+++", "é1", "1,00 ",
    "f.1.", "fact", "Peeters Jan ", "2026-0101 ",
  ])
  func `stays quick with hostile texts`(_ piece: String) throws {
    let books = try Scene(seed: 1).books
    let clock = ContinuousClock()
    func time(_ length: Int) throws -> Duration {
      let text = String(repeating: piece, count: length / piece.count)
      let line = try sum(777, text, from: String(text.prefix(length)), account: Accounts.third)
      let match = books.match
      return clock.measure {
        _ = match.verdict(on: line)
        _ = References(of: line)
      }
    }
    // Some hundred times what a debug build takes, and far below what a square of the length would.
    #expect(try time(65_000) < .seconds(2))
  }

  @Test func `reads back what it is told of any bytes`() throws {
    var random = SeededGenerator(seed: 5)
    let books = try Scene(seed: 2).books
    let alphabet = Array("0123456789 -/.,+*RFrf2026AZaé€ \t\n")
    for _ in 0..<400 {
      let text = String((0..<40).map { _ in alphabet.randomElement(using: &random) ?? " " })
      let verdict = try books.verdict(
        sum(1500, text, reference: String(text.prefix(12)), from: text))
      #expect(verdict.doubts?.count ?? 0 <= 9)
    }
  }
}
