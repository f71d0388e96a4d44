extension ClaimCalculator {
  /// The agreement that makes only its instalments due on `day`; nil where none does.
  func agreedPlan(of state: ReceivableState, on day: CalendarDay) -> Settlement? {
    guard let settlement = state.settlement, !settlement.isOffer, settlement.on <= day else {
      return nil
    }
    switch settlement.standing(on: day) {
    case .running, .kept: return settlement
    case .broken: return settlement.staysOnDefault ? settlement : nil
    case .offered, .lapsedOffer: return nil
    }
  }

  /// What an agreement leaves due: interest and compensation on overdue instalments only.
  ///
  /// Payments since the agreement pay its instalments in their order. What is let go on condition that it is kept
  /// is a note.
  func claim(
    of state: ReceivableState, under plan: Settlement, from debtor: Debtor, on day: CalendarDay
  ) -> ClaimSheet {
    let zero = Money.zero(state.currency)
    let isCommercial =
      (debtor.kind == .business || debtor.kind == .authority) && !debtor.kindIsAssumed
      && state.currency == .euro
    let (source, rule) = planSource(state.facts, debtor.kind)
    var account = ClaimAccount(principal: zero, dayCount: settings.dayCount, rounding: .halfUp)
    var advance = zero
    var counted = plan.on
    let last = min(day, debtor.frozenSince(state.facts) ?? day)
    func count(to end: CalendarDay) {
      let end = min(end, last)
      if isCommercial, counted < end, account.principal.isPositive {
        account.accrue(
          from: counted.next, through: end,
          spans: law.spans(of: source, from: counted.next, through: end), rule: rule)
      }
      counted = max(counted, end)
    }
    for step in steps(of: plan) where step.on <= day {
      switch step.kind {
      case .due(let amount):
        count(to: step.on)
        account.roundInterest()
        let covered = min(amount, advance)
        advance -= covered
        account.principal += amount - covered
      case .received(let amount):
        count(to: step.on)
        let owed = account.principal + account.interest
        account.pay(amount, order: [.interest, .principal])
        advance += max(amount - owed, zero)
      }
    }
    count(to: day)
    account.roundInterest()
    let toCome = plan.instalments.filter { planDue($0) > day }.reduce(zero) { $0 + $1.amount }
    let notYetDue = max(toCome - advance, zero)
    account.principal += notYetDue
    account.paid = state.payments.filter { $0.on <= day }.reduce(zero) { $0 + $1.amount }
    let beyond = max(account.principal - state.open, zero)
    var sheet = account.sheet(on: day, notes: [.agreementRuns(waived: waived(state, plan, debtor))])
    sheet.notYetDue = min(notYetDue, sheet.principal - min(beyond, sheet.principal))
    guard beyond.isPositive else { return sheet }
    sheet.principal -= beyond
    sheet.compensation += beyond
    sheet.lines.append(
      ClaimSheet.Line(
        kind: .agreed, from: plan.on, to: plan.on, base: plan.amount, amount: beyond, rule: "C-10"))
    return sheet
  }

  /// Where the parties or another law set the rate, a line names their rule.
  private func planSource(
    _ facts: Receivable.Facts, _ kind: CustomerKind
  ) -> (InterestSource, String) {
    let (source, rule) = commercialSource(facts, kind)
    switch source {
    case .agreed, .capped, .otherLaw: return (source, rule)
    case .latePayment, .oldContract, .legal, .unrounded: return (source, "A-16")
    }
  }

  /// The last day of payment of an instalment, moved to a working day as a due date is.
  private func planDue(_ instalment: Instalment) -> CalendarDay {
    settings.shiftsDueDates ? calendar.workingDay(onOrAfter: instalment.due) : instalment.due
  }

  private struct PlanStep {
    enum Kind { case received(Money), due(Money) }
    var on: CalendarDay
    var kind: Kind
  }

  /// What falls due and what came in, by day; what came in on the day itself was in time.
  private func steps(of plan: Settlement) -> [PlanStep] {
    let received = plan.receipts.map { PlanStep(on: $0.on, kind: .received($0.amount)) }
    let due = plan.instalments.map { PlanStep(on: planDue($0), kind: .due($0.amount)) }
    return (received + due).sorted { $0.on < $1.on }
  }

  /// What the claim would have been without the agreement on its day, above what was agreed.
  private func waived(
    _ state: ReceivableState, _ plan: Settlement, _ debtor: Debtor
  ) -> Money {
    var before = state
    before.settlement = nil
    let claim = claim(of: before, from: debtor, on: plan.on).total
    return max(claim - plan.amount, .zero(claim.currency))
  }
}
