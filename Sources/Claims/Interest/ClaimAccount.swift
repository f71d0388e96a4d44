/// The running account of one claim: what is owed of each kind, and how it came about.
struct ClaimAccount {
  var principal: Money
  /// Interest rounded at payments, less what was paid of it.
  var interest: Money
  var fixed: Money
  var indemnity: Money
  var costs: Money
  var paid: Money
  var lines: [ClaimSheet.Line] = []
  /// Days for which no rate is known.
  var unknown: (from: CalendarDay, to: CalendarDay)?
  let dayCount: LawSettings.DayCount
  let rounding: Rounding
  /// Interest since the last rounding, in cents times basis points times parts of a day.
  private var accrued: Int128 = 0

  enum Rounding {
    /// Half a cent becomes a cent.
    case halfUp
    /// What the law gives at most (B-13).
    case down
  }

  /// Of what a payment is used first to last (C-06).
  enum Debt { case costs, interest, principal, indemnity }

  static let costsFirst: [Debt] = [.costs, .interest, .principal, .indemnity]
  static let principalFirst: [Debt] = [.principal, .interest, .costs, .indemnity]

  /// A basis point of a cent over a day is this part of a cent; a day is 365 or 366 parts, so that both lengths
  /// of a year fit.
  private static let parts: Int64 = 365 * 366 * 10_000

  init(principal: Money, dayCount: LawSettings.DayCount, rounding: Rounding) {
    let zero = Money.zero(principal.currency)
    self.principal = principal
    (interest, fixed, indemnity, costs, paid) = (zero, zero, zero, zero, zero)
    self.dayCount = dayCount
    self.rounding = rounding
  }

  mutating func accrue(
    from first: CalendarDay, through last: CalendarDay, spans: [RateTable.Span], rule: String
  ) {
    var counted = 0
    for span in spans {
      counted += span.days
      for part in inYears(span) { accrue(part, rule: rule) }
    }
    if counted < last.days(since: first) + 1 { unknown = (unknown?.from ?? first, last) }
  }

  private mutating func accrue(_ span: RateTable.Span, rule: String) {
    let weight = span.rate.basisPoints * ClaimAccount.dayParts(of: span, dayCount)
    let exact = Int128(principal.minorUnits) * Int128(weight)
    accrued += exact
    lines.append(
      ClaimSheet.Line(
        kind: .interest, from: span.from, to: span.to, rate: span.rate,
        rateIsProvisional: span.isProvisional, base: principal,
        amount: rounded(exact), rule: rule))
  }

  /// Where leap years count, a stretch is of one year.
  private func inYears(_ span: RateTable.Span) -> [RateTable.Span] {
    guard dayCount == .actualActual else { return [span] }
    var spans: [RateTable.Span] = []
    var rest = span
    while rest.from.year < rest.to.year {
      var part = rest
      part.to = RateTable.Period.year.end(of: rest.from)
      spans.append(part)
      rest.from = part.to.next
    }
    return spans + [rest]
  }

  private static func dayParts(of span: RateTable.Span, _ dayCount: LawSettings.DayCount) -> Int64 {
    let days = Int64(span.days)
    switch dayCount {
    case .actual365: return days * 366
    case .actualActual: return days * (CalendarDay.isLeap(span.from.year) ? 365 : 366)
    }
  }

  /// The interest of some stretches on a base, in cents, rounded once.
  static func interest(
    on base: Money, over spans: [RateTable.Span], _ dayCount: LawSettings.DayCount,
    _ rounding: Rounding
  ) -> Money {
    var account = ClaimAccount(principal: base, dayCount: dayCount, rounding: rounding)
    for span in spans {
      for part in account.inYears(span) {
        account.accrued +=
          Int128(base.minorUnits)
          * Int128(part.rate.basisPoints * ClaimAccount.dayParts(of: part, dayCount))
      }
    }
    account.roundInterest()
    return account.interest
  }

  mutating func roundInterest() {
    interest += rounded(accrued)
    accrued = 0
  }

  /// Interest that isn't rounded yet, in cents.
  private func rounded(_ exact: Int128) -> Money {
    let (cents, rest) = exact.quotientAndRemainder(dividingBy: Int128(ClaimAccount.parts))
    let raised = rounding == .halfUp && rest * 2 >= Int128(ClaimAccount.parts)
    return Money(minorUnits: Int64(raised ? cents + 1 : cents), currency: interest.currency)
  }

  /// A payment, used for the debts in their order; what is left over is nobody's here.
  mutating func pay(_ amount: Money, order: [Debt]) {
    roundInterest()
    paid += amount
    var rest = amount
    for debt in order {
      switch debt {
      case .costs:
        use(&rest, for: &costs)
        use(&rest, for: &fixed)
      case .interest: use(&rest, for: &interest)
      case .principal: use(&rest, for: &principal)
      case .indemnity: use(&rest, for: &indemnity)
      }
    }
  }

  mutating func credit(_ amount: Money) {
    roundInterest()
    var rest = amount
    use(&rest, for: &principal)
  }

  private func use(_ rest: inout Money, for debt: inout Money) {
    let part = min(rest, max(debt, .zero(debt.currency)))
    debt -= part
    rest -= part
  }

  mutating func add(_ cost: Money, on day: CalendarDay, rule: String) {
    costs += cost
    lines.append(
      ClaimSheet.Line(kind: .cost, from: day, to: day, base: principal, amount: cost, rule: rule))
  }

  func sheet(on day: CalendarDay, notes: [ClaimNote]) -> ClaimSheet {
    var notes = notes
    if let unknown { notes.append(.rateUnknown(from: unknown.from, to: unknown.to)) }
    return ClaimSheet(
      asOf: day, principal: principal, interest: interest, compensation: fixed + indemnity,
      costs: costs, paid: paid, lines: lines, notes: notes, indemnity: indemnity)
  }
}
