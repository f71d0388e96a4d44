/// What a consumer's first reminder says will be claimed if its waiting period passes without payment (art. XIX.2
/// par. 3; B-07).
public struct ConsumerWarning: Hashable, Sendable {
  /// Nil: no clause that holds.
  public var indemnity: Money?
  public var interest: Rate?
  /// The first day that would bear interest.
  public var interestFrom: CalendarDay?
}

extension ClaimCalculator {
  /// For a reminder of invoices with these facts and balances, sent on `day`.
  public func consumerWarning(
    on invoices: [(facts: Receivable.Facts, balance: Money)], sent day: CalendarDay,
    isElectronic: Bool
  ) -> ConsumerWarning {
    var warning = ConsumerWarning()
    guard terms.law == .belgium, let first = invoices.first, first.balance.currency == .euro else {
      return warning
    }
    let wait = deadlines.consumerWait(sent: day, isElectronic: isElectronic)
    let total = invoices.dropFirst().reduce(first.balance) { $0 + $1.balance }
    let terms = consumerInterest(
      on: invoices.map(\.facts), balance: total, sent: day, wait: wait, through: wait.claimFrom)
    // The lower of the maximum on all and the sum of theirs (B-11).
    let each = invoices.map { consumerIndemnity(on: $0.balance, terms.indemnity) }
    let sum = each.dropFirst().reduce(each[0], +)
    let indemnity = min(consumerIndemnity(on: total, terms.indemnity), sum)
    if indemnity.isPositive { warning.indemnity = indemnity }
    if let source = terms.source {
      warning.interest = law.spans(of: source, from: terms.from, through: terms.from).first?.rate
      warning.interestFrom = warning.interest.map { _ in terms.from }
    }
    return warning
  }
}
