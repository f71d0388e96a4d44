import Claims
import Matching

/// Looks at all bank lines that wait, in the light of what the books have now.
struct WaitingLines {
  let desk: Desk
  let books: Books
  private(set) var events: [Event] = []
  /// Of the lines that were looked at: payments booked, lines that wait for a person.
  private(set) var booked = 0
  private(set) var toReview = 0
  private(set) var cautions: [Caution] = []

  init(desk: Desk, books: Books) {
    self.desk = desk
    self.books = books
  }

  /// Books what is sure, and notes whose payment the rest may be. `fresh` are lines that just came in.
  mutating func settle(_ fresh: [BankLine]) throws {
    let older = try books.bank.lines(.waiting(before: fresh.first?.id))
      .filter { $0.status == .toReview }
    let lines = (fresh + older).filter { $0.status == .toReview }
      .sorted { ($0.entry.bookedOn, $0.id) < ($1.entry.bookedOn, $1.id) }
    guard !lines.isEmpty else { return }
    let (found, payers) = try desk.matchBook(for: lines, on: books)
    var book = found
    let freshIDs = Set(fresh.map(\.id))
    var placing = Placing(desk: desk, books: books, payers: payers)
    let doubts = try Doubts(lines: lines, books: books)
    var returns = doubts.returns
    for line in lines {
      var mayPay: [Receivable.ID] = []
      var isSettled = true
      for (part, sum) in line.sums {
        if let at = returns.firstIndex(where: { Doubts.isSame($0, sum) }) {
          returns.remove(at: at)
          events.append(
            .lineIgnored(
              LineIgnored(
                line: line.id, part: part, on: line.entry.bookedOn, cause: .recorded)))
          continue
        }
        switch book.verdict(on: sum) {
        case .sure(let candidate) where !doubts.forbid(candidate, of: line):
          try placing.place(
            candidate, of: line, part: part, sum: sum,
            Placing.Manner(ground: candidate.ground, tellsShort: true))
          book.book(candidate)
          for payment in placing.fresh { book.take(payment) }
          if let (account, customer) = placing.learned { book.learn(account, customer) }
        case .sure, .doubtful:
          isSettled = false
          for id in book.concerned(by: sum) where !mayPay.contains(id) { mayPay.append(id) }
        case .setAside(let cause):
          events.append(
            .lineIgnored(
              LineIgnored(line: line.id, part: part, on: line.entry.bookedOn, cause: cause)))
        }
      }
      if !isSettled, freshIDs.contains(line.id) { toReview += 1 }
      if mayPay != line.mayPay, !isSettled {
        events.append(
          .lineDoubted(
            LineDoubted(line: line.id, on: line.entry.bookedOn, receivables: mayPay)))
      }
    }
    events = placing.events + events
    booked = placing.booked
    cautions = placing.cautions
  }
}

extension Desk {
  /// How many days a typed payment waits for its bank line, before and after.
  public static let joinDays = 10
  /// How long a direct debit can be taken back (thirteen months), in days.
  private static let returnDays = 400

  /// What these lines can be matched with, and who is known to pay.
  func matchBook(
    for lines: [BankLine], on books: Books
  ) throws -> (book: MatchBook, payers: PayerBook) {
    let payers = try books.bank.payers()
    let sums = lines.flatMap { $0.sums.map(\.sum) }
    let references = sums.map { References(of: $0) }
    let first = lines.map(\.entry.bookedOn).min() ?? today
    let closed = try books.bank.closedItems(
      references.flatMap(\.references), references.flatMap(\.numbers))
    let typed = try books.bank.typedPayments(first.adding(days: -Desk.joinDays))
    let takesBack = sums.contains { $0.amount.isNegative }
    let booked =
      takesBack ? try books.bank.bankPayments(first.adding(days: -Desk.returnDays)) : []
    return (
      MatchBook(
        items: try books.bank.openItems() + closed, payers: payers, typed: typed, booked: booked),
      payers
    )
  }
}

/// What keeps a payment that looks sure from being booked without asking.
private struct Doubts {
  /// Recorded by a person as taken back, and their line not seen yet.
  let returns: [KnownReturn]
  private let typed: [KnownPayment]

  init(lines: [BankLine], books: Books) throws {
    let first = (lines.map(\.entry.bookedOn).min() ?? CalendarDay(dayNumber: 0))
      .adding(days: -Desk.joinDays)
    typed = try books.bank.typedPayments(first)
    let takesBack = lines.contains { $0.entry.amount.isNegative || !$0.entry.parts.isEmpty }
    returns = takesBack ? try books.bank.typedReturns(first) : []
  }

  static func isSame(_ known: KnownReturn, _ sum: IncomingSum) -> Bool {
    sum.kind == .returned && sum.amount == -known.amount
      && abs(known.on.days(since: sum.bookedOn)) <= Desk.joinDays
  }

  /// The same money may be there already; it was booked there by mistake before; or a payment of another amount was
  /// typed on that invoice a few days ago.
  func forbid(_ candidate: Candidate, of line: BankLine) -> Bool {
    if line.mayRepeat != nil { return true }
    return candidate.allocations.contains { allocation in
      guard allocation.what == .payment else { return false }
      if line.refused.contains(allocation.receivable) { return true }
      return typed.contains {
        $0.receivable == allocation.receivable
          && abs($0.on.days(since: line.entry.bookedOn)) <= Desk.joinDays
      }
    }
  }
}
