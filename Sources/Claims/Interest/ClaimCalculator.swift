/// What the law gives on an invoice on a day: payments imputed in the legal order, interest by half-year,
/// the fixed compensation.
///
/// For businesses and public authorities (law of 2 August 2002). Of a consumer or a civil debtor only the
/// principal is claimed: interest and costs ask for more than this calculator knows.
public struct ClaimCalculator: Sendable {
  public let terms: Terms
  public let rates: RateTable
  public let calendar: WorkingCalendar

  public init(terms: Terms, rates: RateTable, calendar: WorkingCalendar) {
    self.terms = terms
    self.rates = rates
    self.calendar = calendar
  }

  /// The flat amount per late invoice (art. 6 of the law; rule A-13).
  public static let fixedCompensation = Money.euro(40)

  /// The claim on `day`, that day's interest included.
  ///
  /// Interest is simple, over actual days of 365, on what is still due VAT included, from the
  /// day after the due date moved to a working day (A-07, F-04). It is rounded half up to cents once per
  /// payment or credit and once at the end. A closed invoice owes nothing: what had accrued is let go.
  /// `excluded` is a part of the principal that is left out with its interest: what is disputed.
  public func claim(
    of state: ReceivableState, kind: CustomerKind, on day: CalendarDay,
    excluding excluded: Money? = nil
  ) -> ClaimSheet {
    var account = Account(state: state, excluding: excluded)
    if state.isClosed, movements(of: state).allSatisfy({ $0.on <= day }) {
      return account.nothing(paid: state.paid, on: day)
    }
    guard kind == .business || kind == .authority, state.currency == .euro, !state.isCredit else {
      return account.principalOnly(of: state, on: day)
    }
    let shiftedDue = calendar.workingDay(onOrAfter: state.facts.due)
    var counted = shiftedDue
    for movement in movements(of: state) where movement.on <= day {
      if movement.on > shiftedDue { start(&account, late: shiftedDue.next) }
      accrue(&account, from: counted.next, through: movement.on, kind: kind)
      counted = max(counted, movement.on)
      account.take(movement)
    }
    if day > shiftedDue { start(&account, late: shiftedDue.next) }
    accrue(&account, from: counted.next, through: day, kind: kind)
    account.roundInterest()
    return account.sheet(on: day)
  }

  /// A payment or a credit, in the order of its day.
  struct Movement {
    enum Kind { case payment, credit }
    var kind: Kind
    var on: CalendarDay
    var amount: Money
  }

  private func movements(of state: ReceivableState) -> [Movement] {
    let payments = state.payments.map { Movement(kind: .payment, on: $0.on, amount: $0.amount) }
    let credits = state.credits.map {
      Movement(kind: .credit, on: $0.on, amount: $0.amount - $0.reduced)
    }
    // The sort is stable: of one day, credits come before payments, as they shrink what interest is due on.
    return (credits + payments).sorted { $0.on < $1.on }
  }

  /// The first day of lateness brings the 40 euro and the clause, once.
  private func start(_ account: inout Account, late firstDay: CalendarDay) {
    guard !account.isLate, account.principal.isPositive else { return }
    account.isLate = true
    let clause = indemnity(on: account.principal)
    let takesFixed = clause.map { terms.indemnityWith40 == .both || $0 < Self.fixedCompensation }
    if takesFixed ?? true {
      account.fixed = Self.fixedCompensation
      account.lines.append(
        ClaimSheet.Line(
          kind: .fixedCompensation, from: firstDay, to: firstDay, base: account.principal,
          amount: Self.fixedCompensation, rule: "A-13"))
    }
    if let clause, terms.indemnityWith40 == .both || clause >= Self.fixedCompensation {
      account.indemnity = clause
      account.lines.append(
        ClaimSheet.Line(
          kind: .indemnity, from: firstDay, to: firstDay, rate: terms.indemnity,
          base: account.principal, amount: clause, rule: "A-15"))
    }
  }

  private func indemnity(on principal: Money) -> Money? {
    guard terms.indemnity != nil || terms.indemnityMinimum != nil else { return nil }
    let share = principal.scaled(by: terms.indemnity?.basisPoints ?? 0, over: 10_000)
    return max(share, terms.indemnityMinimum ?? share)
  }

  private func accrue(
    _ account: inout Account, from first: CalendarDay, through last: CalendarDay,
    kind: CustomerKind
  ) {
    guard first <= last, account.principal.isPositive else { return }
    // Against an authority the statutory rate holds whatever was agreed.
    if let agreed = terms.interest, kind != .authority {
      account.accrue(
        RateTable.Span(from: first, to: last, rate: agreed, isProvisional: false), rule: "A-15")
      return
    }
    for span in rates.spans(from: first, through: last) {
      account.accrue(span, rule: kind == .authority ? "A-06" : "A-09")
    }
  }
}

/// The running account of one invoice under the calculator.
private struct Account {
  var principal: Money
  /// Interest rounded at payments, less what was paid of it.
  var interest: Money
  var fixed: Money
  var indemnity: Money
  var paid: Money
  var isLate = false
  var lines: [ClaimSheet.Line] = []
  /// Interest since the last rounding, in cents times basis points times days.
  private var accrued: Int128 = 0

  /// A basis point of a cent over a day is this part of a cent.
  private static let parts: Int64 = 365 * 10_000

  init(state: ReceivableState, excluding excluded: Money?) {
    let zero = Money.zero(state.currency)
    // What was reduced was never owed, from the first day on, whether its credit note is there or not.
    let reduced = state.credits.reduce(state.placeholder) { $0 + $1.reduced }
    principal = state.facts.total - reduced - (excluded ?? zero)
    (interest, fixed, indemnity, paid) = (zero, zero, zero, zero)
  }

  mutating func accrue(_ span: RateTable.Span, rule: String) {
    let weight = span.rate.basisPoints * Int64(span.days)
    accrued += Int128(principal.minorUnits) * Int128(weight)
    lines.append(
      ClaimSheet.Line(
        kind: .interest, from: span.from, to: span.to, rate: span.rate,
        rateIsProvisional: span.isProvisional, base: principal,
        amount: principal.scaled(by: weight, over: Account.parts), rule: rule))
  }

  mutating func roundInterest() {
    let (cents, rest) = accrued.quotientAndRemainder(dividingBy: Int128(Account.parts))
    let rounded = rest * 2 >= Int128(Account.parts) ? cents + 1 : cents
    interest += Money(minorUnits: Int64(rounded), currency: interest.currency)
    accrued = 0
  }

  /// Costs, then interest, then principal (C-06); a flat clause comes last.
  mutating func take(_ movement: ClaimCalculator.Movement) {
    roundInterest()
    var rest = movement.amount
    func pay(_ debt: inout Money) {
      let part = min(rest, max(debt, .zero(debt.currency)))
      debt -= part
      rest -= part
    }
    switch movement.kind {
    case .credit:
      pay(&principal)
    case .payment:
      paid += movement.amount
      pay(&fixed)
      pay(&interest)
      pay(&principal)
      pay(&indemnity)
    }
  }

  func sheet(on day: CalendarDay) -> ClaimSheet {
    ClaimSheet(
      asOf: day, principal: principal, interest: interest, compensation: fixed + indemnity,
      costs: .zero(principal.currency), paid: paid, lines: lines)
  }

  /// Nothing is owed any more.
  func nothing(paid: Money, on day: CalendarDay) -> ClaimSheet {
    let zero = Money.zero(paid.currency)
    return ClaimSheet(
      asOf: day, principal: zero, interest: zero, compensation: zero, costs: zero, paid: paid,
      lines: [])
  }

  /// What is open of the invoice itself on `day`.
  mutating func principalOnly(of state: ReceivableState, on day: CalendarDay) -> ClaimSheet {
    for payment in state.payments where payment.on <= day {
      paid += payment.amount
    }
    for credit in state.credits where credit.on <= day {
      principal -= credit.amount - credit.reduced
    }
    principal = max(principal - paid, .zero(principal.currency))
    return sheet(on: day)
  }
}
