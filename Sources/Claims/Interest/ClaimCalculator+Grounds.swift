extension ClaimCalculator {
  /// On what grounds more than the principal is owed; nil where nothing is, with the reason as a note.
  func grounds(
    of state: ReceivableState, _ debtor: Debtor, on day: CalendarDay, excluding excluded: Money?
  ) -> (Grounds?, [ClaimNote]) {
    let disputed = excluded.flatMap { $0.isPositive ? ClaimNote.disputed($0) : nil }
    let notes = [disputed].compactMap(\.self)
    guard !state.isCredit else { return (nil, []) }
    guard state.currency == .euro else { return (nil, notes + [.otherCurrency]) }
    guard !debtor.kindIsAssumed else { return (nil, notes + [.kindAssumed]) }
    let isElsewhere = terms.law != .belgium
    let (grounds, more): (Grounds?, [ClaimNote]) =
      switch debtor.kind {
      case .business, .authority: commercial(state, debtor.kind, on: day)
      case .consumer where isElsewhere, .civil where isElsewhere: (nil, [.otherLaw(terms.law)])
      case .consumer: consumer(state, on: day, excluding: excluded)
      case .civil: civil(state, on: day)
      }
    return (grounds, notes + more)
  }

  // MARK: Businesses and public authorities

  /// By operation of law, from the day after the due date, without notice.
  private func commercial(
    _ state: ReceivableState, _ kind: CustomerKind, on day: CalendarDay
  ) -> (Grounds?, [ClaimNote]) {
    let (due, notes) = interestDue(of: state.facts)
    let (source, rule) = commercialSource(state.facts, kind)
    return (
      Grounds(
        startsOn: due.next, interestFrom: due.next, source: source, interestRule: rule,
        compensation: .business(law: terms.law),
        order: settings.imputation == .legal
          ? ClaimAccount.costsFirst : ClaimAccount.principalFirst,
        rounding: .halfUp), notes
    )
  }

  func commercialSource(
    _ facts: Receivable.Facts, _ kind: CustomerKind
  ) -> (InterestSource, String) {
    // Against an authority the statutory rate holds whatever was agreed.
    if let agreed = terms.interest, kind != .authority { return (.agreed(agreed), "A-15") }
    guard terms.law == .belgium else { return (.otherLaw(terms.law), "J") }
    let contract = facts.contract ?? facts.issued
    if let first = LawBook.newContracts, contract < first { return (.oldContract, "A-17") }
    return (.latePayment, kind == .authority ? "A-06" : "A-09")
  }

  /// The last day of payment as the law counts it for interest: moved from weekends and holidays (F-04), and
  /// after the law's term where an agreed one counts as not written.
  public func interestDue(of facts: Receivable.Facts) -> (day: CalendarDay, notes: [ClaimNote]) {
    var due = facts.due
    var notes: [ClaimNote] = []
    if facts.takesLegalTerm == true {
      due = (facts.received ?? facts.issued).adding(days: legalTerm)
    } else if let tooLong = tooLongTerm(of: facts) {
      notes.append(.termTooLong(days: tooLong, limit: longestTerm))
    }
    if settings.shiftsDueDates { due = calendar.workingDay(onOrAfter: due) }
    if facts.takesLegalTerm == true { notes.append(.legalTerm(due: due)) }
    return (due, notes)
  }

  /// The days of a term that is longer than the law allows; nil where it isn't. Contracts of before 1 February
  /// 2022 may escape the limit.
  public func tooLongTerm(of facts: Receivable.Facts) -> Int? {
    let days = facts.due.days(since: facts.received ?? facts.issued)
    let contract = facts.contract ?? facts.issued
    guard days > longestTerm, let first = ClaimCalculator.sixtyDays, contract >= first else {
      return nil
    }
    return days
  }

  /// The due date of an invoice that states none: after the agreed term from its own day, else after the law's
  /// term from its receipt, or from its own day where that isn't known.
  public func countedDue(issued: CalendarDay, received: CalendarDay?) -> CalendarDay {
    if let days = terms.paymentDays { return issued.adding(days: days) }
    return (received ?? issued).adding(days: legalTerm)
  }

  /// Days of the law's own term.
  public var legalTerm: Int { law.otherLaws[terms.law]?.term ?? 30 }
  /// Days that can be agreed at most.
  public var longestTerm: Int { law.otherLaws[terms.law]?.longestTerm ?? 60 }
  private static let sixtyDays = CalendarDay(year: 2022, month: 2, day: 1)

  /// The flat sum of the law for a late invoice, with its rule.
  func fixedSum(_ law: GoverningLaw, on principal: Money) -> (Money, String) {
    switch self.law.otherLaws[law]?.fixedSum {
    case nil: (ClaimCalculator.fixedCompensation, "A-13")
    case .flat(let amount): (amount, "J")
    case .scale(let scale): (scale.costs(on: principal), "J")
    }
  }

  /// What the clause of `[terms]` gives; nil without one.
  func clause(on principal: Money) -> Money? {
    guard terms.indemnity != nil || terms.indemnityMinimum != nil else { return nil }
    let share = principal.scaled(by: terms.indemnity?.basisPoints ?? 0, over: 10_000)
    return max(share, terms.indemnityMinimum ?? share)
  }

  /// Ten percent with a minimum of at most 250 euro is usual; what goes beyond it a judge may reduce.
  var mayBeModerated: Bool {
    (terms.indemnity ?? Rate(basisPoints: 0)) > Rate(basisPoints: 1_000)
      || (terms.indemnityMinimum ?? .euro(0)) > .euro(250)
  }

  // MARK: Civil debtors

  /// From the day after the notice (C-02, C-03), at the agreed or the civil legal rate (C-01).
  private func civil(
    _ state: ReceivableState, on day: CalendarDay
  ) -> (Grounds?, [ClaimNote]) {
    guard let sent = state.sentSteps.first(where: { $0.step == .notice })?.sentOn, sent <= day
    else { return (nil, [.notNotified]) }
    return (
      Grounds(
        startsOn: sent.next, interestFrom: sent.next,
        source: terms.interest.map { .agreed($0) } ?? .legal,
        interestRule: terms.interest == nil ? "C-01" : "C-04", compensation: .clause,
        order: ClaimAccount.costsFirst, rounding: .halfUp), []
    )
  }

  // MARK: Consumers

  /// What the percentage of a consumer's clause is, for the line of a claim.
  var consumerRate: Rate? {
    if case .agreed(let percent) = terms.consumer.indemnity { return percent }
    return nil
  }

  /// After the free first reminder and its waiting period only (B-03, B-06), and only what a clause gives within
  /// the maxima (B-09 to B-14).
  private func consumer(
    _ state: ReceivableState, on day: CalendarDay, excluding excluded: Money?
  ) -> (Grounds?, [ClaimNote]) {
    guard let first = state.firstConsumerReminder, first.sent <= day else {
      return (nil, [.notReminded])
    }
    let wait = deadlines.consumerWait(sent: first.sent, isElectronic: first.isElectronic)
    let asked = state.sentSteps.first {
      $0.step == .notice && ($0.sentOn ?? first.sent) >= wait.claimFrom
    }?.sentOn
    let balance = balance(of: state, before: wait.claimFrom, excluding: excluded)
    let interest = consumerInterest(
      on: [state.facts], balance: balance, sent: first.sent, wait: wait, through: day)
    let waiting = day < wait.claimFrom ? [ClaimNote.waiting(through: wait.lastDay)] : []
    let grounds = Grounds(
      startsOn: wait.claimFrom, interestFrom: interest.from, source: interest.source,
      interestRule: interest.rule,
      compensation: .consumer(asked: asked, interest.indemnity),
      order: [.interest, .principal, .indemnity, .costs], rounding: .down)
    return (grounds, waiting + (waiting.isEmpty ? interest.notes : []))
  }

  public var deadlines: Deadlines { Deadlines(calendar: calendar, wait: settings.consumerWait) }

  /// What was still due at the end of the day before `day`.
  private func balance(
    of state: ReceivableState, before day: CalendarDay, excluding excluded: Money?
  ) -> Money {
    var balance = state.principal(excluding: excluded)
    for movement in movements(of: state) where movement.on < day {
      switch movement.kind {
      case .cost: break
      case .credit, .payment: balance -= movement.amount
      }
    }
    return max(balance, .zero(balance.currency))
  }

  /// A consumer's interest: its rate, the rule and the first day.
  struct ConsumerInterest {
    var source: InterestSource?
    var rule: String
    var from: CalendarDay
    var indemnity: ConsumerClause
    var notes: [ClaimNote] = []
  }

  /// What becomes of a consumer's indemnity clause.
  enum ConsumerClause {
    case asAgreed
    /// Counts as not written.
    case void
    /// Above the maximum in a contract of before Book XIX: reduced to it (B-01).
    case reduced
  }

  /// The rate that terms and law give, with what a person should know of it.
  func consumerInterest(
    on facts: [Receivable.Facts], balance: Money, sent: CalendarDay,
    wait: Deadlines.ConsumerWait, through day: CalendarDay
  ) -> ConsumerInterest {
    // A small company's interest counts from the day after sending (art. XIX.2 par. 4).
    let from = isSmallCompany ? sent.next : wait.claimFrom
    var notes: [ClaimNote] = []
    var standing = terms.consumer.isReciprocal ? ConsumerClause.asAgreed : .void
    var civil: ConsumerInterest {
      ConsumerInterest(
        source: .legal, rule: "C-01", from: wait.claimFrom, indemnity: standing, notes: notes)
    }
    func agreed(_ source: InterestSource?) -> ConsumerInterest {
      ConsumerInterest(source: source, rule: "B-10", from: from, indemnity: standing, notes: notes)
    }
    let isOld = facts.allSatisfy { ($0.contract ?? $0.issued) < ClaimCalculator.bookNineteen }
    if terms.consumer.indemnity != .none, !terms.consumer.isReciprocal {
      notes.append(.notReciprocal)
    }
    let maximum = ConsumerMaximum.indemnity(on: balance)
    if standing == .asAgreed, let clause = consumerClause(on: balance), clause > maximum {
      notes.append(isOld ? .reducedToMaximum : .indemnityAboveMaximum(clause, maximum: maximum))
      standing = isOld ? .reduced : .void
    }
    if case .agreed(let rate) = terms.consumer.interest,
      let cap = lowestCap(from: from, through: max(day, from)), rate > cap
    {
      notes.append(isOld ? .reducedToMaximum : .rateAboveCap(rate, cap: cap))
      // A clause above the cap leaves nothing but the civil rate.
      if !isOld { standing = .void }
      return isOld ? agreed(.capped(rate, settings.consumerRateCap)) : civil
    }
    let isVoid = notes.contains { if case .indemnityAboveMaximum = $0 { true } else { false } }
    switch terms.consumer.interest {
    case .none: return agreed(nil)
    case .unstated: return civil
    case _ where isVoid: return civil
    case .statutory: return agreed(settings.consumerRateCap.source)
    case .agreed(let rate): return agreed(.agreed(rate))
    }
  }

  /// The lowest rate that a clause may have on these days.
  private func lowestCap(from first: CalendarDay, through last: CalendarDay) -> Rate? {
    law.spans(of: settings.consumerRateCap.source, from: first, through: last).map(\.rate).min()
  }

  /// Book XIX is in force for contracts concluded or renewed from this day on (B-01).
  private static let bookNineteen =
    CalendarDay(year: 2023, month: 9, day: 1) ?? CalendarDay(dayNumber: 0)
}

extension ReceivableState {
  /// The first letter that counts as a consumer's free reminder (B-05); a hand-over goes to somebody else.
  public var firstConsumerLetter: TakenStep? {
    sentSteps.first { $0.step != .handover && $0.counts(for: .consumer) }
  }

  /// The day on which that letter left, and whether by e-mail. A mail that left counts though its record was undone:
  /// the customer has it.
  public var firstConsumerReminder: (sent: CalendarDay, isElectronic: Bool)? {
    let recorded = firstConsumerLetter.flatMap { first in
      first.sentOn.map { (sent: $0, isElectronic: first.channel == .email) }
    }
    let undone = undoneMails.first {
      $0.step != nil && $0.step != .handover && $0.asked?.beyondPrincipal.isPositive != true
    }
    guard let undone, recorded.map({ undone.on < $0.sent }) ?? true else { return recorded }
    return (undone.on, true)
  }
}
