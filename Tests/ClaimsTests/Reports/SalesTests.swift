import Claims
import Testing

@Suite struct `Days of sales outstanding` {
  /// Invoices of 3 000, 6 000 and 5 000 in September, October and November; 4 000 came in.
  private static func quarter() -> SmallBooks {
    var books = SmallBooks()
    let customer = books.customer("A")
    let first = books.invoice("1", "3000.00", of: customer, issued: "2026-09-10")
    let second = books.invoice("2", "6000.00", of: customer, issued: "2026-10-10")
    books.invoice("3", "5000.00", of: customer, issued: "2026-11-10")
    books.pay(first, "3000.00", on: "2026-10-20")
    books.pay(second, "1000.00", on: "2026-11-05")
    return books
  }

  @Test func `counts back month by month`() throws {
    let part = try #require(try Self.quarter().sales("2026-11-30").parts.first)
    // 10 000 open: November's 5 000 (30 days), then 5 000 of October's 6 000: 31 x 5/6 = 25.83.
    #expect(part.receivables == euro("10000"))
    #expect(part.countBack == Tenths(558))
    // The last day of October: 6 000 open, of October's own: all its days.
    let october = try #require(part.points.dropLast().last)
    #expect(october.through == day("2026-10-31"))
    #expect(october.receivables == euro("6000") && october.sales == euro("6000"))
    #expect(october.countBack == Tenths(310))
  }

  @Test func `counts a month that isn't over by its days so far`() throws {
    let part = try #require(try Self.quarter().sales("2026-11-15").parts.first)
    // November's 5 000 in 15 days, then 31 x 5/6.
    #expect(part.countBack == Tenths(408))
    #expect(part.points.last?.through == day("2026-11-15"))
    #expect(part.points.count == 12)
    #expect(part.points[0].through == day("2025-12-31"))
  }

  @Test func `divides by the sales since the first invoice, or of twelve months`() throws {
    var books = Self.quarter()
    let part = try #require(try books.sales("2026-11-30").parts.first)
    // From 10 September through 30 November: 82 days, 14 000 invoiced, 10 000 open.
    #expect(part.from == day("2026-09-10"))
    #expect(part.simple == Tenths(586))
    // With an older invoice the last twelve months count: 365 days, the same sales.
    books.invoice("0", "100.00", of: books.customer("B"), issued: "2024-03-01")
    let year = try #require(try books.sales("2026-11-30").parts.first)
    #expect(year.from == day("2025-12-01"))
    #expect(year.sales == euro("14000"))
    #expect(year.simple == Tenths(2633))  // 10 100 x 365 / 14 000
  }

  @Test func `knows what could be had at best, and how late it came`() throws {
    let part = try #require(try Self.quarter().sales("2026-11-30").parts.first)
    // Only the 5 000 of November aren't due: 5 000 x 82 / 14 000.
    #expect(part.notDue == euro("5000"))
    #expect(part.best == Tenths(293))
    // 3 000 came 10 days late, 1 000 four days early: (30 000 - 4 000) / 4 000.
    #expect(part.paid == euro("4000"))
    #expect(part.daysLate == Tenths(65))
  }

  @Test func `takes credit notes off the sales, and leaves out what was paid before Maan`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    let old = books.invoice("0", "400.00", of: customer, issued: "2026-10-01")
    books.pay(old, "400.00", on: "2026-10-31", method: .beforeMaan)
    let invoice = books.invoice("1", "1000.00", of: customer, issued: "2026-11-01")
    let note = books.invoice("CN", "-100.00", of: customer, issued: "2026-11-10")
    books.credit(invoice, "100.00", on: "2026-11-10", from: note)
    books.credit(invoice, "50.00", on: "2026-11-12")
    let part = try #require(try books.sales("2026-11-30").parts.first)
    #expect(part.points.last?.sales == euro("850"))
    #expect(part.receivables == euro("850"))
    #expect(part.countBack == Tenths(300))
    #expect(part.paid.isZero && part.daysLate == nil)
  }

  /// What is open at the end of a month is the ageing of that day.
  @Test func `stands at each month's end where the ageing does`() throws {
    var books = Self.quarter()
    let customer = books.customer("B")
    let waived = books.invoice("4", "500.00", of: customer, issued: "2026-08-03")
    books.writeOff(waived, "120.00", on: "2026-09-28", .waived)
    let note = books.invoice("CN", "-120.00", of: customer, issued: "2026-10-02")
    books.credit(waived, "120.00", on: "2026-10-02", from: note)
    let asked = books.invoice("5", "700.00", of: customer, issued: "2026-08-05")
    books.send(.notice, asked, asking: "700.00", on: "2026-09-25", interest: "30.00")
    books.pay(asked, "750.00", on: "2026-10-03")
    let part = try #require(try books.sales("2026-11-24").parts.first)
    for point in part.points {
      let open = try books.ageing(point.through.iso).parts.first?.total.total ?? euro("0")
      #expect(point.receivables == open, "\(point.through)")
    }
    #expect(part.receivables == euro("10360.00"))
  }

  @Test func `is nothing before the first invoice, and none where nothing is owed`() throws {
    let part = try #require(try Self.quarter().sales("2026-11-30").parts.first)
    #expect(part.points[0].countBack == nil && part.points[0].simple == nil)
    var books = SmallBooks()
    let paid = books.invoice("1", "10.00", of: books.customer("A"), issued: "2026-11-01")
    books.pay(paid, "10.00", on: "2026-11-02")
    let none = try #require(try books.sales("2026-11-30").parts.first)
    #expect(none.countBack == Tenths(0) && none.simple == Tenths(0))
  }
}
