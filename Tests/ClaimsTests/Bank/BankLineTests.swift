import Claims
import Testing

@Suite struct `A bank line` {
  private static let line = BankLine.ID(rawValue: 7)
  private static let today = CalendarDay(dayNumber: 20_780)
  private static let invoice = Receivable.ID(rawValue: 1)

  /// The line of these parts after some events.
  private func line(_ cents: [Int64], _ events: [Event] = []) throws -> BankLine {
    let amounts = cents.map { Money(minorUnits: $0) }
    let entry = BankEntry(
      bookedOn: Self.today, amount: amounts.reduce(.zero(.euro), +),
      parts: amounts.count > 1 ? amounts.map { BankEntry.Part(amount: $0) } : [])
    let account = try #require(BankAccount("BE71 0961 2345 6769"))
    let taken = BankLineTaken(
      line: Self.line, statement: AccountStatement.ID(rawValue: 6), account: account,
      format: "coda", entry: entry)
    let recorded = ([.bankLineTaken(taken)] + events).enumerated().map { index, event in
      RecordedEvent(
        id: RecordedEvent.ID(rawValue: Int64(index)), action: Action.ID(rawValue: 1), event: event)
    }
    return try #require(try BankLine.fold(recorded, of: Self.line))
  }

  private func paid(_ cents: Int64, part: Int? = nil, id: Int64 = 10) -> Event {
    .paymentReceived(
      PaymentReceived(
        receivable: Self.invoice, on: Self.today, amount: Money(minorUnits: cents),
        id: Payment.ID(rawValue: id),
        source: PaymentSource(line: Self.line, part: part, amount: Money(minorUnits: cents))))
  }

  @Test func `waits until all of it is placed`() throws {
    #expect(try line([10_000]).status == .toReview)
    let part = try line([10_000], [paid(6_000)])
    #expect(part.status == .toReview)
    #expect(part.remaining == Money(minorUnits: 4_000))
    #expect(try line([10_000], [paid(6_000), paid(4_000, id: 11)]).status == .booked)
  }

  @Test func `gives no more than it brought`() {
    #expect(throws: FoldRefusal.self) { try line([10_000], [paid(6_000), paid(4_001, id: 11)]) }
    #expect(throws: FoldRefusal.self) { try line([-10_000], [paid(1)]) }
  }

  @Test func `that went out is no payment`() throws {
    #expect(try line([-10_000]).status == .notAPayment)
  }

  @Test func `has its money back from a payment that was a mistake`() throws {
    let freed = Event.paymentReversed(
      PaymentReversed(
        receivable: Self.invoice, payment: Payment.ID(rawValue: 10), on: Self.today,
        amount: Money(minorUnits: 6_000), cause: .mistake, freed: Self.line))
    #expect(try line([10_000], [paid(10_000), freed]).remaining == Money(minorUnits: 6_000))
    #expect(try line([6_000], [paid(6_000), freed]).status == .toReview)
  }

  @Test func `of a batch can be ignored in part, and booked after all`() throws {
    func ignored(_ part: Int?) -> Event {
      .lineIgnored(LineIgnored(line: Self.line, part: part, on: Self.today, cause: .person))
    }
    let one = try line([2_500, 1_500], [paid(2_500, part: 0), ignored(1)])
    #expect(one.status == .booked)
    #expect(one.remaining.isZero)
    #expect(try line([2_500, 1_500], [ignored(1)]).remaining == Money(minorUnits: 2_500))
    #expect(try line([2_500, 1_500], [ignored(0), ignored(1)]).status == .ignored)
    #expect(try line([2_500, 1_500], [ignored(nil)]).status == .ignored)
    let after = try line([2_500, 1_500], [ignored(1), paid(1_500, part: 1)])
    #expect(after.remaining == Money(minorUnits: 2_500))
    #expect(throws: FoldRefusal.self) { try line([2_500, 1_500], [ignored(2)]) }
  }
}

@Suite struct `A bank account` {
  @Test(arguments: [
    ("BE71 0961 2345 6769", "BE71096123456769"), ("be71096123456769", "BE71096123456769"),
    // A Belgian number of before, with and without marks.
    ("096-1234567-69", "BE71096123456769"), ("096123456769", "BE71096123456769"),
    // Twelve digits whose check digits fail, and accounts of elsewhere, stay as they are.
    ("096123456768", "096123456768"), ("28020050/1426292700", "280200501426292700"),
    ("123456789", "123456789"),
  ])
  func `is one whatever its spelling`(_ text: String, _ key: String) {
    #expect(BankAccount(text)?.key == key)
  }

  @Test(arguments: ["", "  ", "--", "\u{1B}["]) func `without letters and digits is none`(
    _ text: String
  ) {
    #expect(BankAccount(text) == nil)
  }
}
