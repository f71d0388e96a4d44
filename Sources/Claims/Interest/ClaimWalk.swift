/// A claim from its first day on: payments, credits and costs in their order, interest between them.
struct ClaimWalk {
  let calculator: ClaimCalculator
  let grounds: Grounds?
  private(set) var account: ClaimAccount
  private(set) var notes: [ClaimNote] = []
  /// The last day that is accounted for.
  private var counted: CalendarDay
  /// The last day whose interest is rounded.
  private var rounded: CalendarDay
  private var hasStarted = false
  private var hasIndemnity = false
  /// The last day that bears interest.
  private let frozen: CalendarDay?
  private let kind: CustomerKind

  init(
    calculator: ClaimCalculator, state: ReceivableState, debtor: Debtor, grounds: Grounds?,
    excluding excluded: Money?
  ) {
    self.calculator = calculator
    self.grounds = grounds
    kind = debtor.kind
    frozen = debtor.insolventSince
    counted = grounds?.interestFrom.previous ?? state.facts.issued
    rounded = counted
    account = ClaimAccount(
      principal: state.principal(excluding: excluded), dayCount: calculator.settings.dayCount,
      rounding: grounds?.rounding ?? .halfUp)
  }

  mutating func take(_ movement: ClaimCalculator.Movement) {
    advance(to: movement.on)
    if case .consumer(let asked?, _)? = grounds?.compensation, movement.on > asked {
      applyIndemnity { [calculator] in (calculator.consumerIndemnity(on: $0, $1), false) }
    }
    switch movement.kind {
    case .cost(let rule): take(cost: movement.amount, on: movement.on, rule: rule)
    case .credit:
      account.credit(movement.amount)
      rounded = counted
    case .payment(let isPrincipalFirst):
      let agreed = isPrincipalFirst ? ClaimAccount.principalFirst : nil
      account.pay(
        movement.amount, order: agreed ?? grounds?.order ?? ClaimAccount.principalFirst)
      rounded = counted
    }
  }

  mutating func finish(
    on day: CalendarDay, indemnity: (Money, ClaimCalculator.ConsumerClause) -> (Money, Bool)
  ) {
    advance(to: day)
    if case .consumer? = grounds?.compensation { applyIndemnity(indemnity) }
    account.roundInterest()
    if let frozen, frozen < day { notes.append(.frozen(on: frozen)) }
  }

  func outlook() -> ClaimOutlook {
    let zero = Money.zero(account.principal.currency)
    var outlook = ClaimOutlook(
      principal: account.principal,
      settled: account.interest + account.fixed + account.indemnity + account.costs)
    guard let grounds, account.principal.isPositive else { return outlook }
    outlook.startsOn = grounds.startsOn
    outlook.interestFrom = max(rounded.next, grounds.interestFrom)
    outlook.source = grounds.source
    outlook.isRoundedDown = account.rounding == .down
    outlook.frozenOn = frozen
    if case .consumer(_, let clause) = grounds.compensation {
      outlook.onStart =
        hasIndemnity ? zero : calculator.consumerIndemnity(on: account.principal, clause)
    } else if !hasStarted {
      var late = self
      late.start(on: grounds.startsOn)
      outlook.onStart = late.account.fixed + late.account.indemnity
    }
    return outlook
  }

  // MARK: Days

  private mutating func advance(to day: CalendarDay) {
    guard let grounds else { return }
    let last = min(day, frozen ?? day)
    guard grounds.startsOn <= last else { return }
    if !hasStarted { start(on: grounds.startsOn) }
    let first = max(counted.next, grounds.interestFrom)
    if first <= last, account.principal.isPositive, let source = grounds.source {
      account.accrue(
        from: first, through: last,
        spans: calculator.law.spans(of: source, from: first, through: last),
        rule: grounds.interestRule)
    }
    counted = max(counted, last)
  }

  private mutating func take(cost: Money, on day: CalendarDay, rule: String) {
    switch kind {
    case .business, .authority:
      account.add(cost, on: day, rule: rule.isEmpty ? "A-15" : rule)
    // Of a consumer only what reminders may cost, and nothing before the waiting period is over.
    case .consumer where rule.isEmpty && hasStarted: account.add(cost, on: day, rule: "B-04")
    case .consumer, .civil: notes.append(.costsNotClaimed(cost))
    }
  }

  // MARK: What falls due once

  /// The first day of lateness brings the flat sum and the clause, once.
  private mutating func start(on day: CalendarDay) {
    hasStarted = true
    guard let grounds, account.principal.isPositive else { return }
    switch grounds.compensation {
    case .none, .consumer: break
    case .clause: add(clause: calculator.clause(on: account.principal), on: day, rule: "C-04")
    case .business(let law): startBusiness(law, on: day)
    }
  }

  /// The 40 euro and the clause, the higher or both as set.
  private mutating func startBusiness(_ law: GoverningLaw, on day: CalendarDay) {
    let clause = calculator.clause(on: account.principal)
    let (fixed, rule) = calculator.fixedSum(law, on: account.principal)
    let takesBoth = calculator.terms.indemnityWith40 == .both
    if clause.map({ takesBoth || $0 < fixed }) ?? true, fixed.isPositive {
      account.fixed = fixed
      account.lines.append(
        ClaimSheet.Line(
          kind: .fixedCompensation, from: day, to: day, base: account.principal, amount: fixed,
          rule: rule))
    }
    if let clause, takesBoth || clause >= fixed { add(clause: clause, on: day, rule: "A-15") }
  }

  private mutating func add(clause: Money?, on day: CalendarDay, rule: String) {
    guard let clause else { return }
    account.indemnity = clause
    account.lines.append(
      ClaimSheet.Line(
        kind: .indemnity, from: day, to: day, rate: calculator.terms.indemnity,
        base: account.principal, amount: clause, rule: rule))
    if calculator.mayBeModerated { notes.append(.mayBeModerated) }
  }

  private mutating func applyIndemnity(
    _ indemnity: (Money, ClaimCalculator.ConsumerClause) -> (Money, Bool)
  ) {
    guard hasStarted, !hasIndemnity, let grounds, account.principal.isPositive,
      case .consumer(_, let clause) = grounds.compensation
    else { return }
    hasIndemnity = true
    let (amount, isShared) = indemnity(account.principal, clause)
    guard amount.isPositive else { return }
    if isShared { notes.append(.sharedMaximum) }
    account.indemnity = amount
    account.lines.append(
      ClaimSheet.Line(
        kind: .indemnity, from: grounds.startsOn, to: grounds.startsOn,
        rate: calculator.consumerRate, base: account.principal, amount: amount, rule: "B-11"))
  }
}

extension ReceivableState {
  /// What was owed on the first day: what was reduced was never owed, whether its credit note is there or not.
  func principal(excluding excluded: Money?) -> Money {
    let reduced = credits.reduce(placeholder) { $0 + $1.reduced }
    return facts.total - reduced - (excluded ?? .zero(currency))
  }
}
