/// A claim from its first day on: payments, credits and costs in their order, interest between them.
struct ClaimWalk {
  let calculator: ClaimCalculator
  let grounds: Grounds?
  /// A consumer's indemnity on a balance of a day, and whether it is a share of one on several invoices.
  let indemnity: Indemnity
  private(set) var account: ClaimAccount
  private(set) var notes: [ClaimNote] = []
  /// The last day that is accounted for.
  private var counted: CalendarDay
  /// The day of the last payment or credit: interest until then is rounded.
  private var settled: CalendarDay?
  private var hasStarted = false
  private var hasIndemnity = false
  /// The last day that bears interest.
  private let frozen: CalendarDay?
  private let kind: CustomerKind

  typealias Indemnity = (Money, ClaimCalculator.ConsumerClause, CalendarDay) -> (Money, Bool)

  init(
    calculator: ClaimCalculator, state: ReceivableState, debtor: Debtor, grounds: Grounds?,
    excluding excluded: Money?, indemnity: @escaping Indemnity
  ) {
    self.calculator = calculator
    self.grounds = grounds
    self.indemnity = indemnity
    kind = debtor.kind
    frozen = debtor.frozenSince(state.facts)
    counted = grounds?.interestFrom.previous ?? state.facts.issued
    account = ClaimAccount(
      principal: state.principal(excluding: excluded), dayCount: calculator.settings.dayCount,
      rounding: grounds?.rounding ?? .halfUp)
  }

  mutating func take(_ movement: ClaimCalculator.Movement) {
    advance(to: movement.on)
    if case .consumer(let asked?, _)? = grounds?.compensation, movement.on > asked {
      applyIndemnity(on: asked)
    }
    switch movement.kind {
    case .cost(let cost): take(movement.amount, of: cost, on: movement.on)
    case .credit:
      account.credit(movement.amount)
      settled = movement.on
    case .payment(let isPrincipalFirst):
      let agreed = isPrincipalFirst ? ClaimAccount.principalFirst : nil
      account.pay(
        movement.amount, order: agreed ?? grounds?.order ?? ClaimAccount.principalFirst)
      settled = movement.on
    }
  }

  mutating func finish(on day: CalendarDay) {
    advance(to: day)
    if case .consumer(let asked, _)? = grounds?.compensation {
      applyIndemnity(on: asked.map { min($0, day) } ?? day)
    }
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
    // What came in during a waiting period took no interest along: it counts back beyond it.
    let counted = settled.flatMap { $0 < grounds.startsOn ? nil : $0.next }
    outlook.interestFrom = counted ?? grounds.interestFrom
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

  private mutating func take(
    _ amount: Money, of cost: ClaimCalculator.Movement.Cost, on day: CalendarDay
  ) {
    switch (kind, cost) {
    case (.business, .made), (.authority, .made): account.add(amount, on: day, rule: "A-14")
    case (.business, .reminder), (.authority, .reminder):
      account.add(amount, on: day, rule: "A-15")
    // Of a consumer only what reminders may cost, and nothing before the waiting period is over.
    case (.consumer, .reminder) where hasStarted: account.add(amount, on: day, rule: "B-04")
    case (.consumer, _), (.civil, _): notes.append(.costsNotClaimed(amount, kind))
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

  private mutating func applyIndemnity(on day: CalendarDay) {
    guard hasStarted, !hasIndemnity, let grounds, account.principal.isPositive,
      case .consumer(_, let clause) = grounds.compensation
    else { return }
    hasIndemnity = true
    let (amount, isShared) = indemnity(account.principal, clause, day)
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
