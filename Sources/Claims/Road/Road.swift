/// The road of an unpaid invoice: the policy on top, the law as a floor under it.
public struct Road: Sendable {
  public let policy: Policy
  public let calendar: WorkingCalendar

  public init(policy: Policy, calendar: WorkingCalendar) {
    self.policy = policy
    self.calendar = calendar
  }

  /// What comes next for `state`, or nil where nothing is asked any more.
  ///
  /// Blocks with an end move `from`; a block without one leaves it nil. The reasons name all that moved it.
  public func proposal(
    for state: ReceivableState, of customer: Customer, contact: CustomerContact
  ) -> Proposal? {
    guard !state.isClosed, !state.isCredit else { return nil }
    var proposal = ladder(of: state, kind: customer.record.kind)
    // Only a kept claim is left, and a reminder asks none.
    if state.open.isZero, proposal.action == .reminder {
      proposal.action = .notice
      proposal.level = 0
    }
    let undisputed = state.open - state.disputed

    if let hindrance = state.facts.hindrance {
      return Proposal(
        action: .check, from: nil, reasons: [hindrance == .factor ? .factor : .directDebit])
    }
    if state.isHandedOver { return proposal }
    if let dispute = state.dispute {
      if isTooSmall(undisputed) {
        let lastWord = max(dispute.on, state.lastCall?.on ?? dispute.on)
        proposal = Proposal(
          action: .answer, from: lastWord.adding(days: Road.answerDays),
          reasons: [.disputed(on: dispute.on)])
      } else {
        proposal.reasons.append(.partDisputed(state.disputed))
      }
    } else if isTooSmall(state.open), !state.keepsClaim {
      return Proposal(action: .check, from: nil, reasons: [.belowTolerance])
    }
    if let credit = contact.credit[state.currency], credit >= undisputed, credit.isPositive,
      proposal.action != .answer
    {
      return Proposal(
        action: proposal.action, level: proposal.level, from: nil,
        reasons: [.unallocatedCredit(credit)])
    }
    block(&proposal, by: state, and: customer, contact: contact)
    return proposal
  }

  /// Days without a word after which a dispute asks for an answer (product rule, not law).
  private static let answerDays = 14

  private func isTooSmall(_ amount: Money) -> Bool {
    amount.isZero || amount.minorUnits < policy.tolerance.minorUnits
  }

  /// The next step by what went out, without blocks.
  private func ladder(of state: ReceivableState, kind: CustomerKind) -> Proposal {
    let steps = policy.steps(for: kind)
    if let notice = state.notice {
      guard let days = steps.handover, let deadline = notice.deadline else {
        return Proposal(action: .check, from: nil, reasons: [.noFurtherStep])
      }
      return Proposal(
        action: .handover, from: calendar.adding(workingDays: days, to: deadline),
        reasons: [.deadlinePassed(deadline)])
    }
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
    let from = last.sent.adding(days: steps.notice)
    guard let wait = consumerWait(of: state, kind: kind) else {
      return Proposal(action: .notice, from: from, reasons: [reason])
    }
    return Proposal(
      action: .notice, from: max(from, wait.claimFrom),
      reasons: [reason] + (wait.claimFrom > from ? [.waitingPeriod(through: wait.lastDay)] : []))
  }

  /// The waiting period of a consumer's first reminder that counts; nil for others, or where none went out.
  public func consumerWait(
    of state: ReceivableState, kind: CustomerKind
  ) -> Deadlines.ConsumerWait? {
    guard kind == .consumer,
      let first = state.sentSteps.first(where: { $0.counts(for: kind) }),
      let sent = first.sentOn
    else { return nil }
    return Deadlines(calendar: calendar)
      .consumerWait(sent: sent, isElectronic: first.channel == .email)
  }

  private func block(
    _ proposal: inout Proposal, by state: ReceivableState, and customer: Customer,
    contact: CustomerContact
  ) {
    let lastSent = state.sentSteps.compactMap(\.sentOn).max()
    /// What ended before the last letter is past.
    func delay(to day: CalendarDay, because reason: Reason) {
      if let lastSent, lastSent >= day { return }
      proposal.reasons.append(reason)
      if let from = proposal.from { proposal.from = max(from, day) }
    }
    awaitWhatWasAgreed(&proposal, by: state, kind: customer.record.kind, since: lastSent)
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
    since lastSent: CalendarDay?
  ) {
    var judged: [(day: CalendarDay, reason: Reason)] = []
    if let settlement = state.settlement, let missed = settlement.nextToMiss {
      let reason = Reason.settled(
        due: missed.due, amount: missed.amount, judged: missed.judged)
      judged.append((missed.judged, reason))
    }
    if let promise = state.promise, !state.promiseIsFulfilled {
      judged.append((promise.judged, .promised(by: promise.by, judged: promise.judged)))
    }
    if let lastSent { judged.removeAll { $0.day <= lastSent } }
    guard let back = judged.map(\.day).max() else { return }
    proposal.reasons.append(contentsOf: judged.map(\.reason))
    guard let from = proposal.from else { return }
    switch proposal.action {
    case .reminder: proposal.from = max(back, state.facts.due.next)
    case .notice:
      let floor = consumerWait(of: state, kind: kind)?.claimFrom ?? state.facts.due.next
      proposal.from = max(back, floor)
    case .handover, .call, .answer, .check: proposal.from = max(back, from)
    }
  }
}
