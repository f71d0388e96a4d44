import Claims
import Testing

/// Seen from Tuesday 24 November 2026: the first week ends on Sunday the 29th.
@Suite struct `Expected cash` {
  private let today = "2026-11-24"

  /// `2026-11-30: 500.00`, weeks with nothing left out.
  private func weeks(_ cash: ExpectedCash) -> [String] {
    (cash.parts.first?.weeks ?? []).filter { !$0.sum.total.isZero }.map {
      "\($0.from): \(plain($0.sum.total))"
    }
  }

  /// Three paid invoices, so many days after their due dates.
  private func teach(_ late: [Int], of customer: Customer.ID, in books: inout SmallBooks) {
    for (number, days) in late.enumerated() {
      let due = day("2026-05-01").adding(days: number)
      let invoice = books.invoice(
        "old \(customer) \(number)", "100.00", of: customer, issued: "2026-04-01", due: due.iso)
      books.pay(invoice, "100.00", on: due.adding(days: days).iso)
    }
  }

  @Test func `moves due dates by the customer's own habit, or that of his kind`() throws {
    var books = SmallBooks()
    let slow = books.customer("Slow")
    teach([10, 14, 12], of: slow, in: &books)
    let new = books.customer("New")
    teach([0, 0], of: new, in: &books)
    let person = books.customer("Person", .consumer)
    // Slow: 12 days. Businesses: (36 + 0) / 5 = 7.2, so 7. Of consumers nothing is known.
    books.invoice("1", "500.00", of: slow, issued: "2026-11-01", due: "2026-11-27")  // 9 December
    books.invoice("2", "50.00", of: new, issued: "2026-11-01", due: "2026-11-27")  // 4 December
    books.invoice("3", "5.00", of: person, issued: "2026-11-01", due: "2026-11-27")
    #expect(
      weeks(try books.cash(today))
        == ["2026-11-24: 5.00", "2026-11-30: 50.00", "2026-12-07: 500.00"])
  }

  @Test func `of who pays early nothing is expected before today`() throws {
    var books = SmallBooks()
    let early = books.customer("Early")
    teach([-20, -20, -20], of: early, in: &books)
    books.invoice("1", "10.00", of: early, issued: "2026-11-01", due: "2026-12-01")
    books.invoice("2", "1.00", of: early, issued: "2026-11-01", due: "2026-12-24")
    #expect(weeks(try books.cash(today)) == ["2026-11-24: 10.00", "2026-11-30: 1.00"])
  }

  @Test func `is uncertain once overdue beyond the habit, with nothing promised`() throws {
    var books = SmallBooks()
    let slow = books.customer("Slow")
    teach([10, 10, 10], of: slow, in: &books)
    books.invoice("1", "70.00", of: slow, issued: "2026-10-01", due: "2026-11-20")  // 30 November
    books.invoice("2", "9.00", of: slow, issued: "2026-10-01", due: "2026-11-14")  // today
    books.invoice("3", "33.00", of: slow, issued: "2026-10-01", due: "2026-11-13")
    let cash = try books.cash(today)
    #expect(weeks(cash) == ["2026-11-24: 9.00", "2026-11-30: 70.00"])
    let part = try #require(cash.parts.first)
    #expect(part.uncertain.amount == euro("33"))
    #expect(part.uncertain.documents.map(\.number) == ["3"])
  }

  @Test func `has promises and instalments on their days`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    let promised = books.invoice("1", "300.00", of: customer, issued: "2026-09-01")
    books.promise(promised, by: "2026-12-04", on: "2026-11-20", "200.00")
    books.pay(promised, "50.00", on: "2026-11-23")
    let whole = books.invoice("2", "80.00", of: customer, issued: "2026-09-01")
    books.promise(whole, by: "2026-11-23", on: "2026-11-20")  // not judged before the 27th
    let broken = books.invoice("3", "60.00", of: customer, issued: "2026-09-01")
    books.promise(broken, by: "2026-11-10", on: "2026-11-05")
    let settled = books.invoice("4", "1000.00", of: customer, issued: "2026-09-01")
    books.settle(
      settled, [("2026-11-20", "300.00"), ("2026-12-15", "300.00"), ("2027-06-15", "300.00")],
      on: "2026-11-10")
    books.pay(settled, "350.00", on: "2026-11-19")
    let offered = books.invoice("5", "40.00", of: customer, issued: "2026-09-01")
    books.settle(offered, [("2026-12-01", "30.00")], on: "2026-11-20", validUntil: "2026-11-30")
    let part = try #require(try books.cash(today).parts.first)
    let sums = part.weeks.map {
      "\($0.from): \(plain($0.sum.promised)) \(plain($0.sum.agreed)) \(plain($0.sum.byHabit))"
    }
    #expect(sums[0] == "2026-11-24: 80.00  ")
    // 50 of the promised 200 are there.
    #expect(sums[1] == "2026-11-30: 150.00  ")
    // 50 of the second instalment are there.
    #expect(sums[3] == "2026-12-14:  250.00 ")
    #expect(part.later.agreed == euro("300"))
    // The 100 beyond the promise, the broken one, and what is only offered.
    #expect(
      part.uncertain.documents.map { "\($0.number) \(plain($0.amount))" }
        == ["1 100.00", "3 60.00", "5 40.00"])
  }

  @Test func `leaves out and names what is disputed, with collectors, insolvent or good to them`()
    throws
  {
    var books = SmallBooks()
    let customer = books.customer("A")
    let disputed = books.invoice("1", "500.00", of: customer, issued: "2026-11-10")
    books.dispute(disputed, "120.00", on: "2026-11-20")
    let given = books.invoice("2", "900.00", of: customer, issued: "2026-05-01")
    books.send(.handover, given, asking: "900.00", on: "2026-11-01")
    let broke = books.customer("Broke")
    books.invoice("3", "70.00", of: broke, issued: "2026-09-01")
    books.add(
      .insolvencyOpened(
        InsolvencyOpened(
          customer: broke, on: day("2026-10-15"), procedure: .bankruptcy, declareBy: nil,
          trustee: nil)))
    books.invoice("4", "8.00", of: broke, issued: "2026-11-02")
    books.invoice("CN", "-30.00", of: customer, issued: "2026-11-12")
    let part = try #require(try books.cash(today).parts.first)
    func named(_ group: ExpectedCash.LeftOut) -> [String] {
      group.documents.map { "\($0.number) \($0.name) \(plain($0.amount))" }
    }
    #expect(named(part.disputed) == ["1 A 120.00"])
    #expect(named(part.withCollectors) == ["2 A 900.00"])
    #expect(named(part.insolvent) == ["3 Broke 70.00"])
    #expect(named(part.credits) == ["CN A -30.00"])
    #expect(part.uncertain.documents.isEmpty)
    // What is left of the disputed one, and what was invoiced after the bankruptcy.
    #expect(part.total == euro("388.00"))
  }

  @Test func `goes from Monday to Sunday for as many weeks as asked, the rest later`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    for (number, due) in [
      ("1", "2026-11-24"), ("2", "2026-11-29"), ("3", "2026-11-30"), ("4", "2027-01-17"),
      ("5", "2027-01-18"),
    ] {
      books.invoice(number, "1.00", of: customer, issued: "2026-11-01", due: due)
    }
    let part = try #require(try books.cash(today, weeks: 8).parts.first)
    #expect(part.weeks.count == 8)
    #expect(part.weeks[0].from == day("2026-11-24") && part.weeks[0].through == day("2026-11-29"))
    #expect(part.weeks[7].from == day("2027-01-11") && part.weeks[7].through == day("2027-01-17"))
    #expect(part.weeks.map(\.sum.count) == [2, 1, 0, 0, 0, 0, 0, 1])
    #expect(part.later.count == 1)
    #expect(try books.cash("2026-11-29", weeks: 13).parts.first?.weeks.count == 13)
  }
}
