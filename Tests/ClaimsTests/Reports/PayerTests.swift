import Claims
import Testing

@Suite struct `How customers pay` {
  private func payer(_ name: String, _ list: PayerList) throws -> PayerList.Payer {
    try #require(list.payers.first { $0.name == name })
  }

  @Test func `counts paid invoices, those on time, and the days of the others`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    let early = books.invoice("1", "100.00", of: customer, issued: "2026-01-01", due: "2026-01-31")
    books.pay(early, "100.00", on: "2026-01-21")
    let exact = books.invoice("2", "100.00", of: customer, issued: "2026-02-01", due: "2026-03-03")
    books.pay(exact, "100.00", on: "2026-03-03")
    let late = books.invoice("3", "800.00", of: customer, issued: "2026-03-01", due: "2026-03-31")
    books.pay(late, "200.00", on: "2026-03-31")
    books.pay(late, "600.00", on: "2026-04-30")
    let before = books.invoice("4", "50.00", of: customer, issued: "2025-01-01", due: "2025-01-31")
    books.pay(before, "50.00", on: "2025-01-31", method: .beforeMaan)
    books.invoice("5", "40.00", of: customer, issued: "2026-10-01", due: "2026-10-31")
    books.invoice("6", "60.00", of: customer, issued: "2026-11-20", due: "2026-12-20")
    let payer = try payer("A", try books.payers("2026-11-24"))
    #expect(payer.paid == 3 && payer.onTime == 2)
    // (-10 + 0 + 30) / 3; by amount (-1 000 + 0 + 0 + 18 000) / 1 000.
    #expect(payer.daysLate == Tenths(67))
    #expect(payer.weightedDaysLate == Tenths(170))
    #expect(payer.open == euro("100") && payer.overdue == euro("40"))
  }

  @Test func `judges a promise on its day, by what had come before it`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    func promised(_ number: String, _ amount: String? = nil, by: String = "2026-10-10")
      -> Receivable.ID
    {
      let invoice = books.invoice(number, "100.00", of: customer, issued: "2026-08-01")
      books.promise(invoice, by: by, on: "2026-10-01", amount)
      return invoice
    }
    books.pay(promised("kept"), "100.00", on: "2026-10-13")
    books.pay(promised("a day late"), "100.00", on: "2026-10-14")
    books.pay(promised("in part", "40.00"), "40.00", on: "2026-10-09")
    books.pay(promised("too little"), "40.00", on: "2026-10-09")
    _ = promised("nothing came")
    _ = promised("still ahead", by: "2026-11-21")
    let again = promised("moved in time")
    books.promise(again, by: "2026-11-22", on: "2026-10-10")
    let broken = promised("moved too late")
    books.promise(broken, by: "2026-11-22", on: "2026-10-20")
    let before = books.invoice("paid before", "100.00", of: customer, issued: "2026-08-01")
    books.pay(before, "60.00", on: "2026-09-20")
    books.promise(before, by: "2026-10-10", on: "2026-10-01", "40.00")
    let payer = try payer("A", try books.payers("2026-11-24"))
    #expect(payer.promises.kept == 2)
    #expect(payer.promises.broken == 5)
    // On the days before, nothing is judged yet.
    let then = try self.payer("A", try books.payers("2026-10-13"))
    #expect(then.promises.kept == 2 && then.promises.broken == 0)
  }

  @Test func `accuses nobody on bank data that doesn't reach the day`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    let invoice = books.invoice("1", "100.00", of: customer, issued: "2026-08-01")
    books.promise(invoice, by: "2026-10-10", on: "2026-10-01")
    let reach = day("2026-10-12")
    let told = try payer("A", try books.payers("2026-11-24") { $0 <= reach })
    #expect(told.promises.broken == 0)
    let known = try payer("A", try books.payers("2026-11-24") { _ in true })
    #expect(known.promises.broken == 1)
  }

  @Test func `counts agreements that were kept or broken, not offers or what runs`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    let parts = [("2026-09-10", "40.00"), ("2026-10-10", "40.00")]
    let kept = books.invoice("1", "100.00", of: customer, issued: "2026-08-01")
    books.settle(kept, parts, on: "2026-09-01")
    books.pay(kept, "40.00", on: "2026-09-10")
    books.pay(kept, "40.00", on: "2026-10-10")
    let broken = books.invoice("2", "100.00", of: customer, issued: "2026-08-01")
    books.settle(broken, parts, on: "2026-09-01")
    books.pay(broken, "40.00", on: "2026-09-10")
    // A second try runs on.
    books.settle(broken, [("2026-12-10", "60.00")], on: "2026-11-01")
    let offered = books.invoice("3", "100.00", of: customer, issued: "2026-08-01")
    books.settle(offered, parts, on: "2026-09-01", validUntil: "2026-09-08")
    let payer = try payer("A", try books.payers("2026-11-24"))
    #expect(payer.settlements.kept == 1 && payer.settlements.broken == 1)
    let later = try self.payer("A", try books.payers("2026-12-24"))
    #expect(later.settlements.broken == 2)
  }

  @Test func `has the worst first`() throws {
    var books = SmallBooks()
    // 100 x 60 days; 500 x 10 days; nothing overdue but a broken word; late; early; nothing known.
    let long = books.customer("long"), much = books.customer("much")
    books.invoice("1", "100.00", of: long, issued: "2026-08-01", due: "2026-09-25")
    books.invoice("2", "500.00", of: much, issued: "2026-10-01", due: "2026-11-14")
    for (name, days, breaks) in [("word", 0, true), ("late", 9, false), ("early", -9, false)] {
      let customer = books.customer(name)
      let invoice = books.invoice(name, "10.00", of: customer, issued: "2026-06-01")
      if breaks { books.promise(invoice, by: "2026-06-10", on: "2026-06-05") }
      books.pay(invoice, "10.00", on: day("2026-07-01").adding(days: days).iso)
    }
    books.invoice("9", "1.00", of: books.customer("new"), issued: "2026-11-20")
    let list = try books.payers("2026-11-24")
    #expect(list.payers.map(\.name) == ["long", "much", "word", "late", "early", "new"])
  }

  @Test func `counts disputes, and keeps currencies apart`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    books.dispute(
      books.invoice("1", "100.00", of: customer, issued: "2026-10-01"), nil, on: "2026-11-01")
    books.invoice(
      "2", "7.00", of: customer, issued: "2026-10-01", currency: Currency("USD") ?? .euro)
    let payers = try books.payers("2026-11-24").payers
    #expect(payers.map { "\($0.open) \($0.disputes)" } == ["100.00 EUR 1", "7.00 USD 0"])
  }
}
