/// The road of an unpaid invoice: the policy on top, the law as a floor under it.
public struct Road: Sendable {
  public let policy: Policy
  /// Where we are paid, unless an invoice names another account.
  public var ownAccount: IBAN?
  public var calculator: ClaimCalculator
  public var calendar: WorkingCalendar { calculator.calendar }
  public var deadlines: Deadlines { calculator.deadlines }

  public init(policy: Policy, calculator: ClaimCalculator) {
    self.policy = policy
    self.calculator = calculator
  }

  /// The road with rates that were published after it.
  public func adding(_ rates: [RateAdded]) -> Road {
    var road = self
    if !rates.isEmpty { road.calculator = calculator.adding(rates) }
    return road
  }

  /// What comes next for `state`, or nil where nothing is asked any more.
  ///
  /// Blocks with an end move `from`; a block without one leaves it nil. The reasons name all that moved it.
  public func proposal(
    for state: ReceivableState, of customer: Customer, contact: CustomerContact,
    bank: BankData = BankData()
  ) -> Proposal? {
    guard !state.isClosed, !state.isCredit else { return nil }
    if let insolvency = customer.insolvency, insolvency.covers(state.facts) {
      return proposal(under: insolvency)
    }
    var proposal = steps(for: state, of: customer, contact: contact, bank: bank)
    wait(&proposal, forLettersOf: state)
    let warnings = [
      limitationWarning(of: state, kind: customer.record.kind), yesWarning(of: state),
    ]
    proposal.warning = warnings.compactMap(\.self).min { $0.on < $1.on }
    return proposal
  }

  /// What waits in the outbox is proposed again on the next day; a registered letter is marked until its receipt is
  /// kept.
  private func wait(_ proposal: inout Proposal, forLettersOf state: ReceivableState) {
    if let waiting = state.steps.last(where: { $0.sentOn == nil }) {
      proposal.from = proposal.from.map { max($0, waiting.writtenOn.next) }
      proposal.reasons.append(.inOutbox(waiting.step, since: waiting.writtenOn))
    }
    // So is what a letter beside the road would answer.
    let answers = state.letters.last { $0.sentOn == nil && $0.letter.answers(proposal.action) }
    if let answers { proposal.from = proposal.from.map { max($0, answers.writtenOn.next) } }
    if let posted = state.steps.last(where: \.lacksProof)?.sentOn {
      proposal.reasons.append(.proofMissing(posted: posted))
    }
  }

  /// Days without a word after which a dispute asks for an answer, and an agreement for its yes (product rule,
  /// not law).
  private static let answerDays = 14
  /// Days after which a collector is asked how the case stands.
  private static let collectorDays = 30
  /// Days after posting on which a registered letter's result is waited for no longer.
  private static let resultDays = 20
  /// Working days that a missed instalment's nudge is given before the agreement has lapsed.
  private static let nudgeDays = 5

  /// Letters and hand-over stop; what is left is to declare the claim.
  private func proposal(under insolvency: Customer.Insolvency) -> Proposal {
    var reasons = [
      Reason.insolvent(
        insolvency.procedure, on: insolvency.on, declareBy: insolvency.declareBy)
    ]
    if let declared = insolvency.declaredOn {
      reasons.append(.claimDeclared(declared))
      return Proposal(action: .check, from: nil, reasons: reasons)
    }
    return Proposal(action: .check, from: insolvency.on, reasons: reasons)
  }

  /// What comes next, whatever the limitation of the claim.
  private func steps(
    for state: ReceivableState, of customer: Customer, contact: CustomerContact, bank: BankData
  ) -> Proposal {
    if state.claimIsUndecided, let paid = state.payments.last?.on {
      return Proposal(action: .check, from: paid, reasons: [.claimUndecided(paid: paid)])
    }
    if let hindrance = state.facts.hindrance {
      return Proposal(
        action: .check, from: nil, reasons: [hindrance == .factor ? .factor : .directDebit])
    }
    if let handover = state.handover, let since = handover.sentOn {
      return withCollector(handover.collector ?? .agency, since: since, state)
    }
    if let returned = state.returned, let delivery = returned.delivery,
      customer.addressedOn < delivery.on
    {
      return Proposal(
        action: .check, from: delivery.on,
        reasons: [.undelivered(returned.step, on: delivery.on)])
    }
    var proposal = ladder(of: state, kind: customer.record.kind)
    // Only a kept claim is left, and a reminder asks none.
    if state.open.isZero, proposal.action == .reminder {
      proposal.action = .notice
      proposal.level = 0
    }
    let undisputed = state.open - state.disputed
    if let dispute = state.dispute {
      if isTooSmall(undisputed) {
        let lastWord = max(dispute.on, state.lastCall?.on ?? dispute.on)
        proposal = Proposal(
          action: .answer, from: lastWord.adding(days: Road.answerDays),
          reasons: [.disputed(on: dispute.on)])
      } else {
        proposal.reasons.append(.partDisputed(state.disputed))
      }
    } else if isTooSmall(state, of: customer) {
      return Proposal(action: .check, from: nil, reasons: [.belowTolerance])
    }
    if let credit = contact.credit[state.currency], credit >= undisputed, credit.isPositive,
      proposal.action != .answer
    {
      return Proposal(
        action: proposal.action, level: proposal.level, from: nil,
        reasons: [.unallocatedCredit(credit)])
    }
    if let doubt = contact.doubt, proposal.action != .answer {
      return Proposal(
        action: proposal.action, level: proposal.level, from: nil,
        reasons: [.doubtfulLine(doubt.line, on: doubt.on, amount: doubt.amount)])
    }
    block(&proposal, by: state, and: customer, contact: contact, bank: bank)
    if let returned = state.returns.last?.on,
      returned > state.lastSent?.sentOn ?? state.facts.issued
    {
      proposal.reasons.append(.paymentReturned(on: returned))
    }
    return proposal
  }

  /// The collector is asked now and then, and told at once what the customer paid past him.
  private func withCollector(
    _ collector: Collector, since: CalendarDay, _ state: ReceivableState
  ) -> Proposal {
    let word = max(since, state.lastHandled ?? since)
    let reason = Reason.withCollector(collector, since: since)
    if let paid = state.payments.last(where: { !$0.isCollected && $0.on > word }) {
      return Proposal(
        action: .check, from: paid.on,
        reasons: [.paidDirectly(on: paid.on, amount: paid.amount), reason])
    }
    return Proposal(
      action: .check, from: word.adding(days: Road.collectorDays), reasons: [reason])
  }

  private func isTooSmall(_ amount: Money) -> Bool {
    amount.isZero || amount.minorUnits < policy.tolerance.minorUnits
  }

  /// Whether it isn't worth chasing; where only a kept claim is left, the claim is what counts.
  private func isTooSmall(_ state: ReceivableState, of customer: Customer) -> Bool {
    guard state.open.isZero, state.keepsClaim else { return isTooSmall(state.open) }
    return calculator.outlook(of: state, from: Debtor(customer))
      .map { isTooSmall($0.principal + $0.settled) } ?? false
  }

  // MARK: The ladder

  /// The next step by what went out, without blocks.
  private func ladder(of state: ReceivableState, kind: CustomerKind) -> Proposal {
    let steps = policy.steps(for: kind)
    if let notice = notice(of: state, kind: kind) { return afterNotice(notice, steps) }
    guard let last = state.lastReminder(countingFor: kind) else {
      return Proposal(
        action: .reminder, level: 1, from: state.facts.due.adding(days: steps.reminder),
        reasons: [.noReminderYet(due: state.facts.due)])
    }
    let reason = Reason.noAnswer(to: .reminder(level: last.level), sent: last.sent)
    if last.level == 1, let days = steps.secondReminder {
      return Proposal(
        action: .reminder, level: 2, from: last.sent.adding(days: days), reasons: [reason])
    }
    var proposal = Proposal(
      action: .notice, from: last.sent.adding(days: steps.notice), reasons: [reason])
    if let wait = consumerWait(of: state, kind: kind), let from = proposal.from,
      wait.claimFrom > from
    {
      proposal.from = wait.claimFrom
      proposal.reasons.append(.waitingPeriod(through: wait.lastDay))
    }
    if isPeppolUnknown(state, kind) { proposal.reasons.append(.peppolUnknown) }
    return proposal
  }

  /// The notice that stands: one that asked less than half of what is open now, as most was disputed then, has not
  /// asked it (C-02); one that asked a consumer for more before the free reminder and its waiting period, as he was
  /// taken for a business, doesn't count either (B-03).
  public func notice(of state: ReceivableState, kind: CustomerKind) -> TakenStep? {
    guard let notice = state.notice, asksEnough(notice, of: state) else { return nil }
    guard kind == .consumer, !notice.counts(for: .consumer) else { return notice }
    guard let wait = consumerWait(of: state, kind: kind), let sent = notice.sentOn else {
      return nil
    }
    return sent < wait.claimFrom ? nil : notice
  }

  private func asksEnough(_ notice: TakenStep, of state: ReceivableState) -> Bool {
    let asked = notice.asked.principal.minorUnits
    return asked == 0 || asked >= (state.open - state.disputed).minorUnits / 2
  }

  /// The deadline has passed and the registered letter's result is known, at the latest twenty days after posting.
  private func afterNotice(_ notice: TakenStep, _ steps: Policy.Steps) -> Proposal {
    let posted = notice.sentOn ?? notice.writtenOn
    let deadline =
      notice.deadline ?? deadlines.notice(posted: posted, workingDays: policy.noticeDeadline)
    let days = steps.handover ?? policy.business.handover ?? 0
    var proposal = Proposal(
      action: .handover, from: calendar.adding(workingDays: days, to: deadline),
      reasons: [.deadlinePassed(deadline)])
    guard steps.handover != nil else {
      proposal.action = .check
      proposal.reasons.append(.noFurtherStep)
      return proposal
    }
    guard notice.channel == .registered, let from = proposal.from else { return proposal }
    if let delivery = notice.delivery {
      proposal.from = max(from, delivery.on)
    } else {
      let until = posted.adding(days: Road.resultDays)
      if until > from {
        proposal.from = until
        proposal.reasons.append(.awaitingResult(posted: posted, until: until))
      }
    }
    return proposal
  }

  /// Since 2026 an invoice between Belgian businesses goes by Peppol; one without its file may not have (H-02).
  private func isPeppolUnknown(_ state: ReceivableState, _ kind: CustomerKind) -> Bool {
    guard kind == .business, state.document == nil, let first = Road.peppol else { return false }
    return state.facts.issued >= first
  }

  private static let peppol = CalendarDay(year: 2026, month: 1, day: 1)

  /// The waiting period of a consumer's first reminder that counts; nil for others, or where none went out.
  public func consumerWait(
    of state: ReceivableState, kind: CustomerKind
  ) -> Deadlines.ConsumerWait? {
    guard kind == .consumer, let first = state.firstConsumerReminder else { return nil }
    return deadlines.consumerWait(sent: first.sent, isElectronic: first.isElectronic)
  }

  // MARK: Blocks

  private func block(
    _ proposal: inout Proposal, by state: ReceivableState, and customer: Customer,
    contact: CustomerContact, bank: BankData
  ) {
    let lastSent = state.sentSteps.compactMap(\.sentOn).max()
    /// What ended before the last letter is past.
    func delay(to day: CalendarDay, because reason: Reason) {
      if let lastSent, lastSent >= day { return }
      proposal.reasons.append(reason)
      if let from = proposal.from { proposal.from = max(from, day) }
    }
    awaitWhatWasAgreed(
      &proposal, by: state, kind: customer.record.kind, since: lastSent, bank: bank)
    if let settlement = state.settlement, settlement.isOffer, let until = settlement.validUntil {
      delay(to: until.next, because: .offered(until: until))
    }
    if let until = state.snoozedUntil { delay(to: until, because: .snoozed(until: until)) }
    if let hold = customer.hold {
      if let until = hold.until {
        delay(to: until, because: .held(until: until))
      } else {
        proposal.reasons.append(.held(until: nil))
        proposal.from = nil
      }
    }
    if let last = contact.lastDunning, proposal.action == .reminder || proposal.action == .notice {
      let free = last.adding(days: policy.minimumInterval)
      if let from = proposal.from, free > from {
        proposal.reasons.append(.lastContact(last))
        proposal.from = free
      }
    }
  }

  /// A promise or an agreement keeps the case back until the day on which it is judged, and brings it back on
  /// that day whatever the pace of the policy, unless a letter has answered it since. The law's periods and a
  /// notice's deadline stay.
  private func awaitWhatWasAgreed(
    _ proposal: inout Proposal, by state: ReceivableState, kind: CustomerKind,
    since lastSent: CalendarDay?, bank: BankData
  ) {
    var judged: [(day: CalendarDay, reason: Reason)] = []
    if let settlement = state.settlement, let missed = settlement.nextToMiss {
      if let lastSent, lastSent >= missed.judged {
        return afterNudge(&proposal, of: missed, sent: lastSent, state, kind)
      }
      judged.append(
        (
          missed.judged,
          .settled(due: missed.due, amount: missed.amount, judged: missed.judged)
        ))
    }
    if let promise = state.promise, !state.promiseIsFulfilled {
      judged.append((promise.judged, .promised(by: promise.by, judged: promise.judged)))
    }
    if let lastSent { judged.removeAll { $0.day <= lastSent } }
    guard let back = judged.map(\.day).max() else { return }
    // Nobody is said to have broken his word on data that doesn't reach it.
    if let through = bank.reach(for: state.facts.iban ?? ownAccount),
      !isTold(of: state, judged: back, by: bank)
    {
      proposal.reasons.append(.cannotTell(through: through))
      proposal.action = .check
      proposal.level = 0
      if proposal.from != nil { proposal.from = back }
      return
    }
    proposal.reasons.append(contentsOf: judged.map(\.reason))
    if let settlement = state.settlement, settlement.nextToMiss?.judged == back {
      nudge(&proposal, for: settlement, of: state, kind: kind)
    }
    guard let from = proposal.from else { return }
    switch proposal.action {
    case .reminder: proposal.from = max(back, state.facts.due.next)
    case .notice: proposal.from = max(back, floor(of: state, kind))
    case .handover, .call, .answer, .check: proposal.from = max(back, from)
    }
    if let settlement = state.settlement, awaitsYes(settlement) {
      proposal.reasons.append(.awaitingYes(since: settlement.on))
    }
  }

  /// Whether bank data goes far enough to say on `judged` that a payment didn't come; where none comes in at all, a
  /// person says so.
  public func isTold(
    of state: ReceivableState, judged: CalendarDay, by bank: BankData
  ) -> Bool {
    guard let through = bank.reach(for: state.facts.iban ?? ownAccount) else { return true }
    return through >= lastBankDay(before: judged)
  }

  /// What was sent on its day is on our account by the working day after, the last one before it is judged.
  private func lastBankDay(before judged: CalendarDay) -> CalendarDay {
    var day = judged.previous
    while !calendar.isWorkingDay(day), day > day.previous { day = day.previous }
    return day
  }

  /// A missed instalment is first asked for in a friendly way.
  private func nudge(
    _ proposal: inout Proposal, for settlement: Settlement, of state: ReceivableState,
    kind: CustomerKind
  ) {
    guard proposal.action != .answer else { return }
    proposal.action = .reminder
    proposal.level = max(1, state.lastReminder(countingFor: kind)?.level ?? 1)
  }

  /// The nudge has gone out: five working days later the agreement has lapsed and the road goes on.
  private func afterNudge(
    _ proposal: inout Proposal, of missed: Instalment, sent: CalendarDay,
    _ state: ReceivableState, _ kind: CustomerKind
  ) {
    let goesOn = state.settlement?.staysOnDefault ?? false
    proposal.reasons.append(
      goesOn
        ? .settled(due: missed.due, amount: missed.amount, judged: missed.judged)
        : .lapsed(due: missed.due, amount: missed.amount))
    guard let from = proposal.from else { return }
    let lapsed = calendar.adding(workingDays: Road.nudgeDays, to: sent)
    switch proposal.action {
    case .reminder, .notice: proposal.from = max(lapsed, floor(of: state, kind))
    case .handover, .call, .answer, .check: proposal.from = max(from, lapsed)
    }
  }

  /// The first day on which the law lets more than the balance be asked.
  private func floor(of state: ReceivableState, _ kind: CustomerKind) -> CalendarDay {
    consumerWait(of: state, kind: kind)?.claimFrom ?? state.facts.due.next
  }

  /// Whether the debtor hasn't acknowledged an agreement by an act of his own yet.
  private func awaitsYes(_ settlement: Settlement) -> Bool {
    settlement.validUntil == nil && settlement.acceptedOn == nil && settlement.receipts.isEmpty
  }

  /// After two weeks without a yes an agreement is asked for.
  private func yesWarning(of state: ReceivableState) -> Proposal.Warning? {
    guard let settlement = state.settlement, awaitsYes(settlement),
      settlement.nudgedFor == nil, settlement.lapsedOn == nil, !state.isHandedOver
    else {
      return nil
    }
    let asked = max(settlement.on, state.lastHandled ?? settlement.on)
    return Proposal.Warning(on: asked.adding(days: Road.answerDays), lastDay: nil)
  }

  // MARK: Limitation

  /// When a last day could be lost: twelve, six and three months before it, each until somebody did something about
  /// the case.
  private func limitationWarning(
    of state: ReceivableState, kind: CustomerKind
  ) -> Proposal.Warning? {
    let lastDay = Limitation(of: state, kind: kind, rule: calculator.terms.limitation).lastDay
    let handled = max(state.lastHandled ?? state.facts.due, state.facts.due)
    return Limitation.warnings.lazy.map { lastDay.adding(months: -$0) }.first { $0 > handled }
      .map { Proposal.Warning(on: $0, lastDay: lastDay) }
  }
}

extension Correspondence {
  /// Whether it does what an action asks.
  fileprivate func answers(_ action: Proposal.Action) -> Bool {
    switch (action, self) {
    case (.answer, .answer), (.check, .collectorPayment), (.check, .collectorStatus): true
    default: false
    }
  }
}
