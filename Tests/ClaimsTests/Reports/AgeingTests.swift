import Claims
import Testing

@Suite struct `The ageing of a day` {
  /// Two customers in the summer and autumn of 2026. What each document stands at on 30 September is beside it.
  private static func autumn() -> SmallBooks {
    var books = SmallBooks()
    let north = books.customer("Atelier Noord")
    let first = books.invoice("A1", "1000.00", of: north, issued: "2026-07-01", due: "2026-07-31")
    books.pay(first, "400.00", on: "2026-09-15")
    books.pay(first, "600.00", on: "2026-10-05")  // 600.00, 61 days
    let credited = books.invoice("A2", "500.00", of: north, issued: "2026-09-01", due: "2026-10-01")
    let note = books.invoice("CN1", "-120.00", of: north, issued: "2026-10-10")
    books.credit(credited, "120.00", on: "2026-10-10", from: note)  // 500.00, not due
    let overpaid = books.invoice("A3", "250.00", of: north, issued: "2026-06-01")
    books.pay(overpaid, "300.00", on: "2026-07-10")  // -50.00, credit
    let waived = books.invoice("A4", "300.00", of: north, issued: "2026-05-01", due: "2026-05-31")
    books.writeOff(waived, "100.00", on: "2026-09-20", .waived)  // 200.00, 122 days
    let late = books.invoice("CN2", "-100.00", of: north, issued: "2026-10-02")
    books.credit(waived, "100.00", on: "2026-10-02", from: late)
    books.invoice("A5", "800.00", of: north, issued: "2026-10-01")

    let south = books.customer("Zuiderhuis")
    let bounced = books.invoice("B1", "1000.00", of: south, issued: "2026-08-01", due: "2026-08-31")
    // Paid until the bank took it back.
    let payment = books.pay(bounced, "1000.00", on: "2026-09-10")
    books.reverse(payment, of: bounced, "1000.00", on: "2026-10-03", .returned)
    books.invoice(
      "B2", "700.00", of: south, issued: "2026-09-10", due: "2026-09-25",
      currency: Currency("USD") ?? .euro)  // 5 days
    let settled = books.invoice("B3", "900.00", of: south, issued: "2026-07-20")
    books.settle(settled, [("2026-09-10", "400.00"), ("2026-09-28", "400.00")], on: "2026-09-05")
    books.pay(settled, "400.00", on: "2026-09-10")
    books.pay(settled, "400.00", on: "2026-09-28")  // kept: 100.00 waived
    let agreed = books.invoice("CN3", "-100.00", of: south, issued: "2026-10-15")
    books.credit(settled, "100.00", on: "2026-10-15", from: agreed)
    let wrong = books.invoice("B4", "200.00", of: south, issued: "2026-08-15", due: "2026-09-14")
    let moved = books.pay(wrong, "200.00", on: "2026-09-12")
    books.reverse(moved, of: wrong, "200.00", on: "2026-10-20", .moved)  // 200.00, 16 days
    let right = books.invoice("B5", "200.00", of: south, issued: "2026-08-15", due: "2026-09-14")
    books.pay(right, "200.00", on: "2026-09-12")
    let typed = books.invoice("B6", "150.00", of: south, issued: "2026-09-01", due: "2026-10-01")
    let known = books.pay(typed, "150.00", on: "2026-10-01")
    books.add(
      .paymentJoined(
        PaymentJoined(
          receivable: typed, payment: known,
          source: PaymentSource(line: BankLine.ID(rawValue: 999), amount: euro("150.00")),
          on: day("2026-09-30"))))  // of the bank's day: paid
    return books
  }

  /// `name: not due, 1-30, 31-60, 61-90, 90+, credit = total`.
  private func lines(_ part: Ageing.Part) -> [String] {
    part.lines.map { line in
      let classes = Age.allCases.map { plain(line.sums[$0]) } + [plain(line.sums.credit)]
      return "\(line.name): \(classes.joined(separator: ",")) = \(plain(line.sums.total))"
    }
  }

  @Test func `is the customer ledger of that day, whatever came later`() throws {
    let ageing = try Self.autumn().ageing("2026-09-30")
    #expect(ageing.parts.map(\.currency.code) == ["EUR", "USD"])
    #expect(
      lines(ageing.parts[0]) == [
        "Atelier Noord: 500.00,,,600.00,200.00,-50.00 = 1250.00",
        "Zuiderhuis: ,200.00,,,, = 200.00",
      ])
    #expect(ageing.parts[0].total.total == euro("1450.00"))
    #expect(ageing.parts[0].count == 5)
    #expect(ageing.parts[0].lines[0].oldest == 122)
    #expect(lines(ageing.parts[1]) == ["Zuiderhuis: ,700.00,,,, = 700.00"])
  }

  @Test(arguments: [
    // A1 has 1 000, A2 and B6 aren't due, B1 is paid, B3 is settled in part, B4 and B5 as above.
    ("2026-09-14", "1000 + 500 - 50 + 300 | 900 - 400 + 200 + 150", "2600.00"),
    // The day before the second instalment comes: 100 isn't waived yet.
    ("2026-09-27", "600 + 500 - 50 + 200 | 500 + 200 + 150", "2100.00"),
    ("2026-09-29", "600 + 500 - 50 + 200 | 0 + 200 + 150", "1600.00"),
    ("2026-09-30", "600 + 500 - 50 + 200 | 0 + 200 + 0", "1450.00"),
    // A5 is issued. The credit note of the next day takes the place of what was waived.
    ("2026-10-01", "600 + 500 - 50 + 200 + 800 | 200", "2250.00"),
    ("2026-10-02", "600 + 500 - 50 + 200 + 800 | 200", "2250.00"),
    // The bank takes 1 000 back.
    ("2026-10-03", "600 + 500 - 50 + 200 + 800 | 1000 + 200", "3250.00"),
    ("2026-10-05", "0 + 500 - 50 + 200 + 800 | 1000 + 200", "2650.00"),
    // The credit note of a document is set off on its day, that of the settlement changes nothing.
    ("2026-10-10", "380 - 50 + 200 + 800 | 1000 + 200", "2530.00"),
    ("2026-12-31", "380 - 50 + 200 + 800 | 1000 + 200", "2530.00"),
  ])
  func `follows the ledger from day to day`(day: String, sum: String, total: String) throws {
    let ageing = try Self.autumn().ageing(day)
    let euros = try #require(ageing.parts.first { $0.currency == .euro })
    #expect(euros.total.total == euro(total), "\(sum)")
  }

  @Test func `has every class at its edges, from the stated due date`() throws {
    var books = SmallBooks()
    let customer = books.customer("Edge")
    let today = day("2026-11-24")
    for days in [-1, 0, 1, 30, 31, 60, 61, 90, 91, 500] {
      books.invoice(
        "\(days)", "1.00", of: customer, issued: "2025-01-01",
        due: today.adding(days: -days).iso)
    }
    let sums = try books.ageing("2026-11-24").parts[0].total
    #expect(
      Age.allCases.map { plain(sums[$0]) } == ["2.00", "2.00", "2.00", "2.00", "2.00"])
  }

  @Test func `names an unused credit note, and what interest and costs took is no credit`() throws {
    var books = SmallBooks()
    let customer = books.customer("Mixed")
    books.invoice("CN", "-75.50", of: customer, issued: "2026-09-01")
    let asked = books.invoice("1", "1000.00", of: customer, issued: "2026-06-01")
    books.send(.notice, asked, asking: "1000.00", on: "2026-09-01", interest: "83.20")
    books.pay(asked, "1100.00", on: "2026-09-20")
    let ageing = try books.ageing("2026-09-30")
    // 1 100.00 less 1 000.00 less 83.20 is 16.80 too much.
    #expect(lines(ageing.parts[0]) == ["Mixed: ,,,,,-92.30 = -92.30"])
    // The day before the payment all is open; the letter asks nothing of the ledger.
    #expect(try books.ageing("2026-09-19").parts[0].total.total == euro("924.50"))
  }

  @Test func `is empty where nothing is open`() throws {
    var books = SmallBooks()
    let invoice = books.invoice("1", "10.00", of: books.customer("A"), issued: "2026-09-01")
    books.pay(invoice, "10.00", on: "2026-09-02")
    #expect(try books.ageing("2026-09-02").parts.isEmpty)
    #expect(try books.ageing("2026-08-31").parts.isEmpty)
    #expect(try books.ageing("2026-09-01").parts.count == 1)
  }
}
