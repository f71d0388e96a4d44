import Claims
import Testing

@Suite struct `What steps brought in` {
  private func line(_ step: StepYield.Step, _ yield: StepYield) throws -> StepYield.Line {
    try #require(yield.lines.first { $0.step == step })
  }

  @Test func `is what came after them and before the next one`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    let one = books.invoice("1", "1000.00", of: customer, issued: "2026-06-01")
    books.send(.reminder(level: 1), one, asking: "1000.00", on: "2026-07-10")
    books.pay(one, "200.00", on: "2026-07-20")  // 10 days
    books.pay(one, "100.00", on: "2026-08-05")  // 26 days
    books.send(.reminder(level: 2), one, asking: "700.00", on: "2026-08-10")
    books.send(.notice, one, asking: "700.00", on: "2026-09-01", interest: "40.00")
    books.pay(one, "740.00", on: "2026-10-11")  // 40 days
    let yield = try books.steps("2026-11-24")
    #expect(yield.lines.map(\.step) == [.firstReminder, .furtherReminder, .notice])
    let first = try line(.firstReminder, yield)
    #expect(first.asked == euro("1000") && first.within14 == euro("200"))
    #expect(first.within30 == euro("300") && first.received == euro("300"))
    #expect(first.share30 == Tenths(300) && first.share14 == Tenths(200))
    #expect(first.medianDays == Tenths(180))
    let second = try line(.furtherReminder, yield)
    #expect(second.received.isZero && second.medianDays == nil && second.share30 == Tenths(0))
    let notice = try line(.notice, yield)
    #expect(notice.asked == euro("740") && notice.received == euro("740"))
    #expect(notice.within30.isZero && notice.medianDays == Tenths(400))
  }

  @Test func `never counts a payment twice, nor more than was asked`() throws {
    var books = SmallBooks()
    let invoice = books.invoice("1", "500.00", of: books.customer("A"), issued: "2026-06-01")
    books.pay(invoice, "50.00", on: "2026-07-05")  // before any step
    books.send(.reminder(level: 1), invoice, asking: "100.00", on: "2026-07-10")
    books.pay(invoice, "80.00", on: "2026-07-10")  // of the same day: it crossed the letter
    books.pay(invoice, "70.00", on: "2026-07-11")
    books.pay(invoice, "60.00", on: "2026-07-12")
    let line = try line(.firstReminder, try books.steps("2026-11-24"))
    #expect(line.received == euro("100") && line.share30 == Tenths(1000))
    #expect(line.medianDays == Tenths(15))
  }

  @Test func `counts what was spoken on the same day, and asks the balance of that day`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    let called = books.invoice("1", "300.00", of: customer, issued: "2026-06-01")
    books.pay(called, "100.00", on: "2026-07-01")
    books.call(called, on: "2026-07-15", "no-answer")
    books.call(called, on: "2026-07-20")
    books.pay(called, "200.00", on: "2026-07-20")
    let settled = books.invoice("2", "900.00", of: customer, issued: "2026-06-01")
    books.settle(settled, [("2026-08-01", "300.00"), ("2026-09-01", "300.00")], on: "2026-07-25")
    books.pay(settled, "300.00", on: "2026-07-25")
    books.pay(settled, "300.00", on: "2026-09-01")
    let offer = books.invoice("3", "50.00", of: customer, issued: "2026-06-01")
    books.settle(offer, [("2026-08-01", "40.00")], on: "2026-07-01", validUntil: "2026-07-10")
    let yield = try books.steps("2026-11-24")
    let call = try line(.call, yield)
    #expect(call.sent == 1 && call.asked == euro("200") && call.within14 == euro("200"))
    #expect(call.medianDays == Tenths(0))
    let settlement = try line(.settlement, yield)
    #expect(settlement.sent == 1 && settlement.asked == euro("600"))
    #expect(settlement.within14 == euro("300") && settlement.within30 == euro("300"))
    #expect(settlement.received == euro("600"))
  }

  @Test func `counts a letter on several invoices once, and leaves out what didn't arrive`() throws
  {
    var books = SmallBooks()
    let customer = books.customer("A")
    let one = books.invoice("1", "100.00", of: customer, issued: "2026-06-01")
    let two = books.invoice("2", "50.00", of: customer, issued: "2026-06-01")
    books.send(.reminder(level: 1), one, asking: "100.00", on: "2026-10-30", together: [two])
    books.send(.reminder(level: 1), two, asking: "50.00", on: "2026-10-30", together: [one])
    let three = books.invoice("3", "70.00", of: customer, issued: "2026-06-01")
    let bounced = books.send(.reminder(level: 1), three, asking: "70.00", on: "2026-10-01")
    books.add(
      .deliveryKnown(
        DeliveryKnown(
          receivable: three, step: bounced, on: day("2026-10-02"), result: .bounced)))
    books.pay(three, "70.00", on: "2026-10-09")
    let line = try line(.firstReminder, try books.steps("2026-11-24"))
    #expect(line.sent == 1 && line.invoices == 2 && line.asked == euro("150"))
    #expect(line.young == 2 && line.received.isZero)
  }

  @Test func `is of the last twelve months, and of no later day`() throws {
    var books = SmallBooks()
    let customer = books.customer("A")
    for (number, sent) in [("1", "2025-11-24"), ("2", "2025-11-25"), ("3", "2026-11-25")] {
      let invoice = books.invoice(number, "10.00", of: customer, issued: "2025-06-01")
      books.send(.reminder(level: 1), invoice, asking: "10.00", on: sent)
      books.pay(invoice, "10.00", on: "2026-11-28")
    }
    let yield = try books.steps("2026-11-24")
    #expect(yield.from == day("2025-11-25"))
    #expect(try line(.firstReminder, yield).sent == 1)
    #expect(try line(.firstReminder, yield).received.isZero)
  }
}

@Suite struct `A figure with one decimal` {
  @Test(arguments: [
    (10, 3, 33), (20, 3, 67), (-10, 3, -33), (-20, 3, -67), (1, 20, 1), (-1, 20, -1), (1, 21, 0),
  ])
  func `is rounded half away from zero`(part: Int64, whole: Int64, tenths: Int) {
    // A part of a whole in percent, of a whole that is a hundred times as large.
    let part = Money(minorUnits: part), whole = Money(minorUnits: whole * 100)
    #expect(Tenths(part, percentOf: whole) == Tenths(tenths))
  }

  @Test func `is written with a point, and rounds to whole days`() {
    #expect(Tenths(-5).machine == "-0.5" && Tenths(432).machine == "43.2")
    #expect(Tenths(-5).rounded == -1 && Tenths(4).rounded == 0 && Tenths(75).rounded == 8)
  }
}
