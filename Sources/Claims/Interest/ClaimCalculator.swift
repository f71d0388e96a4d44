/// What the law gives on an invoice on a day: payments imputed in the legal order, interest by period,
/// compensation and costs.
///
/// Of businesses and public authorities by the law of 2 August 2002, of consumers within Book XIX of the Code of
/// Economic Law, of civil debtors by the Civil Code. The same facts on the same day give the same claim.
public struct ClaimCalculator: Sendable {
  public let terms: Terms
  public let law: LawBook
  public let settings: LawSettings
  public let calendar: WorkingCalendar
  /// The creditor is a small or medium-sized company (art. 1:24 of the companies code).
  public let isSmallCompany: Bool

  public init(
    terms: Terms, law: LawBook, settings: LawSettings = LawSettings(), calendar: WorkingCalendar,
    isSmallCompany: Bool = false
  ) {
    self.terms = terms
    self.law = law
    self.settings = settings
    self.calendar = calendar
    self.isSmallCompany = isSmallCompany
  }

  /// The same with rates that were published after it.
  public func adding(_ rates: [RateAdded]) -> ClaimCalculator {
    rates.isEmpty
      ? self
      : ClaimCalculator(
        terms: terms, law: law.adding(rates), settings: settings, calendar: calendar,
        isSmallCompany: isSmallCompany)
  }

  /// The flat amount per late invoice (art. 6 of the law; rule A-13).
  public static let fixedCompensation = Money.euro(40)

  /// The claim on `day`, that day's interest included.
  ///
  /// Interest is simple, over actual days, on what is still due VAT included. It is rounded
  /// to cents once per payment or credit and once at the end: half up, of consumers down (B-13). A closed
  /// invoice owes nothing: what had accrued is let go. `excluded` is a part of the principal that is left out
  /// with its interest: what is disputed. `alongside` are the other invoices of a consumer's first reminder,
  /// whose maximum is shared (B-11).
  public func claim(
    of state: ReceivableState, from debtor: Debtor, on day: CalendarDay,
    excluding excluded: Money? = nil, alongside: [ReceivableState] = []
  ) -> ClaimSheet {
    let movements = movements(of: state)
    if state.isClosed, movements.allSatisfy({ $0.on <= day }) {
      return nothingOwed(on: state, on: day)
    }
    if let plan = agreedPlan(of: state, on: day) {
      return claim(of: state, under: plan, from: debtor, on: day)
    }
    let (grounds, notes) = grounds(of: state, debtor, on: day, excluding: excluded)
    var walk = ClaimWalk(
      calculator: self, state: state, debtor: debtor, grounds: grounds, excluding: excluded
    ) { balance, clause, day in
      shared(balance, clause, debtor, on: day, alongside: alongside)
    }
    for movement in movements where movement.on <= day { walk.take(movement) }
    walk.finish(on: day)
    return walk.account.sheet(on: day, notes: notes + walk.notes)
  }

  /// What a claim on any day from the last payment on will be, without the events again; nil where it depends
  /// on more than the days.
  public func outlook(
    of state: ReceivableState, from debtor: Debtor, excluding excluded: Money? = nil
  ) -> ClaimOutlook? {
    let movements = movements(of: state)
    if state.isClosed { return nil }
    if state.settlement.map({ !$0.isOffer }) ?? false { return nil }
    if case .agreed = terms.consumer.interest, debtor.kind == .consumer { return nil }
    // A maximum that is shared with other invoices depends on these; without a clause there is none.
    let hasClause = terms.consumer.isReciprocal && terms.consumer.indemnity != .none
    if hasClause, debtor.kind == .consumer,
      state.sentSteps.contains(where: { !$0.together.isEmpty })
    {
      return nil
    }
    // Every letter that went out counts on the days that are asked for.
    let (grounds, _) = grounds(
      of: state, debtor, on: CalendarDay(dayNumber: .max), excluding: excluded)
    var walk = ClaimWalk(
      calculator: self, state: state, debtor: debtor, grounds: grounds, excluding: excluded
    ) { balance, clause, _ in (consumerIndemnity(on: balance, clause), false) }
    for movement in movements { walk.take(movement) }
    return walk.outlook()
  }

  private func nothingOwed(on state: ReceivableState, on day: CalendarDay) -> ClaimSheet {
    let zero = Money.zero(state.currency)
    return ClaimSheet(
      asOf: day, principal: zero, interest: zero, compensation: zero, costs: zero,
      paid: state.paid, lines: [])
  }

  // MARK: Movements

  /// A payment, a credit or a cost, in the order of its day.
  struct Movement {
    enum Kind {
      case cost(Cost)
      case credit
      case payment(isPrincipalFirst: Bool)
    }
    enum Cost {
      /// For collection, with its proof.
      case made
      /// Of a reminder that isn't free.
      case reminder
    }
    var kind: Kind
    var on: CalendarDay
    var amount: Money
  }

  func movements(of state: ReceivableState) -> [Movement] {
    if state.payments.isEmpty, state.credits.isEmpty, state.costs.isEmpty,
      !state.steps.contains(where: { $0.fee != nil })
    {
      return []
    }
    let costs = state.costs.map {
      Movement(kind: .cost(.made), on: $0.on, amount: $0.amount)
    }
    let fees = state.sentSteps.compactMap { step -> Movement? in
      guard let fee = step.fee, let sent = step.sentOn else { return nil }
      return Movement(kind: .cost(.reminder), on: sent, amount: fee)
    }
    let credits = state.credits.filter { $0.amount > $0.reduced }.map {
      Movement(kind: .credit, on: $0.on, amount: $0.amount - $0.reduced)
    }
    let payments = state.payments.map {
      Movement(
        kind: .payment(isPrincipalFirst: $0.isPrincipalFirst), on: $0.on, amount: $0.amount)
    }
    // The sort is stable: of one day, what is owed comes before what is paid, and credits before payments, as
    // they shrink what interest is due on.
    return (costs + fees + credits + payments).sorted { $0.on < $1.on }
  }

  // MARK: Shared maximum

  /// A consumer's indemnity on a balance; of several invoices in one reminder the lower of the sum of theirs and
  /// the one on their sum, in proportion (B-11).
  func shared(
    _ balance: Money, _ clause: ConsumerClause, _ debtor: Debtor, on day: CalendarDay,
    alongside: [ReceivableState]
  ) -> (indemnity: Money, isShared: Bool) {
    let own = consumerIndemnity(on: balance, clause)
    guard !alongside.isEmpty, own.isPositive else { return (own, false) }
    let others = alongside.map { other in
      claim(of: other, from: debtor, on: day, excluding: other.disputed).principal
    }.filter(\.isPositive)
    let sum = others.reduce(own) { $0 + consumerIndemnity(on: $1, clause) }
    let total = others.reduce(balance, +)
    let together = consumerIndemnity(on: total, clause)
    guard together < sum else { return (own, false) }
    let share = together.minorUnits.multipliedFullWidth(by: balance.minorUnits)
    let cents = total.minorUnits.dividingFullWidth(share).quotient
    return (Money(minorUnits: cents, currency: balance.currency), true)
  }

  /// What the clause gives on a balance, within the legal maximum; 0 where it can exceed it.
  func consumerIndemnity(on balance: Money, _ standing: ConsumerClause) -> Money {
    let zero = Money.zero(balance.currency)
    guard let clause = consumerClause(on: balance) else { return zero }
    let maximum = ConsumerMaximum.indemnity(on: balance)
    switch standing {
    case .void: return zero
    case .asAgreed: return clause > maximum ? zero : clause
    case .reduced: return min(clause, maximum)
    }
  }

  /// What the clause says, whatever the law allows; nil without a clause.
  func consumerClause(on balance: Money) -> Money? {
    switch terms.consumer.indemnity {
    case .none: return nil
    case .legal: return ConsumerMaximum.indemnity(on: balance)
    case .agreed(let percent):
      let weighted = balance.minorUnits.multipliedFullWidth(by: percent.basisPoints)
      let cents = Int64(10_000).dividingFullWidth(weighted).quotient
      let share = Money(minorUnits: cents, currency: balance.currency)
      return balance.isPositive ? max(share, terms.consumer.indemnityMinimum ?? share) : share
    }
  }
}
