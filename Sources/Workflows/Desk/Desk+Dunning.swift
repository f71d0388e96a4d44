public import Claims

extension Desk {
  /// Writes reminders or notices and records them as the intent asks: one letter to each customer, all of
  /// them one action.
  func dun(
    _ dunning: Intent.Dunning, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    // Nothing leaves before all of it could be written.
    var letters: [Outgoing] = []
    for receivables in try byLetter(dunning, on: books) {
      var one = dunning
      one.receivables = receivables
      let plan = try dunningPlan(one, on: books)
      letters.append(try write(plan, one, on: books, telling: &outcome))
      outcome.cautions += plan.cautions
      outcome.deadline = outcome.deadline ?? plan.order.deadline
      outcome.step = outcome.step ?? plan.steps.first
    }
    let (events, done) = try dispatch(letters, dunning.fate, telling: &outcome)
    let states = done.flatMap { $0.entries.map(\.state) }
    let asked = done.compactMap(\.asked)
    // A sum is given where there is one: amounts of two currencies have none.
    outcome.amount =
      Set(asked.map(\.currency)).count == 1 ? asked.dropFirst().reduce(asked[0], +) : nil
    let verb: Action.Verb = dunning.step == .reminder ? .remind : .notice
    return Work(
      Action.Note(verb, numbers: states.map(\.facts.number), amount: outcome.amount), events,
      touching: states.map(\.id))
  }

  /// The documents of each letter, in the order in which they were named; each one once. One customer gets one
  /// letter, and another one on an agreement that wasn't kept.
  private func byLetter(
    _ dunning: Intent.Dunning, on books: Books
  ) throws -> [[Receivable.ID]] {
    struct Key: Hashable {
      var customer: Customer.ID
      var about: ReminderSubject?
    }
    var order: [Key] = []
    var groups: [Key: [Receivable.ID]] = [:]
    for id in dunning.receivables {
      let state = try state(id, on: books)
      let key = Key(customer: state.customer, about: subject(dunning, of: state))
      if groups[key] == nil { order.append(key) }
      if groups[key]?.contains(id) != true { groups[key, default: []].append(id) }
    }
    return order.compactMap { groups[$0] }
  }

  /// What a reminder is about where an agreement wasn't kept: the first one asks for the missing payment, the next
  /// one says that the agreement has ended.
  private func subject(
    _ dunning: Intent.Dunning, of state: ReceivableState
  ) -> ReminderSubject? {
    // What came in late mends the payments and not the rest: there is only the balance to ask.
    guard dunning.step == .reminder, !isAlreadySent(dunning), let settlement = state.settlement,
      case .broken = settlement.standing(on: today), settlement.missing(on: today).isPositive
    else { return nil }
    if missesInstalment(state, on: today) { return .missedInstalment }
    return settlement.staysOnDefault ? nil : .lapsedAgreement
  }

  /// The letter as it is to be recorded, with its files.
  func write(
    _ plan: DunningPlan, _ dunning: Intent.Dunning, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Outgoing {
    let states = plan.order.items.map(\.state)
    let ids = try states.map { _ in TakenStep.ID(rawValue: try books.newID()) }
    var documents: [StoredDocument] = []
    var mail: MadeMail?
    if case .alreadySent(let day, let file) = dunning.fate {
      guard day <= today else { throw Trouble.sentInTheFuture(day) }
      documents = try file.map { [try keepFile($0)] } ?? []
    } else {
      (documents, mail) = try write(
        plan.order, id: ids[0], about: states, dunning.fate, telling: &outcome)
    }
    let on = day(of: dunning)
    let fee = dunning.fate == .draft ? nil : try fee(of: plan, on: on, books)
    var entries: [Outgoing.Entry] = []
    for (at, item) in plan.order.items.enumerated() {
      let together = states.map(\.id).filter { $0 != item.state.id }
      let written = StepWritten(
        receivable: item.state.id, id: ids[at], step: plan.steps[at], on: on,
        channel: plan.order.channel, fate: dunning.fate == .draft ? .draft : .outgoing,
        deadline: plan.order.deadline, asked: item.asks,
        fee: fee?.receivable == item.state.id ? fee?.amount : nil,
        together: together.isEmpty ? nil : together, about: plan.about,
        isEdited: dunning.text == nil ? nil : true, address: plan.order.addressLine,
        documents: documents)
      entries.append(
        Outgoing.Entry(
          state: item.state, id: ids[at], content: .step(plan.steps[at], item.asks),
          written: .stepWritten(written)))
    }
    return Outgoing(
      order: plan.order, entries: entries, documents: documents, mail: mail, asked: plan.asked)
  }

  /// What a dunning intent would write, and what a person should know before.
  public struct DunningPlan: Sendable {
    public var order: LetterOrder
    /// Of each item: its own level.
    public var steps: [DunningStep]
    public var about: ReminderSubject?
    public var asked: Money
    public var cautions: [Caution]
  }

  /// The letters as they would go, for a look before. Nothing is recorded.
  ///
  /// - Returns: nothing for intents that write none.
  public func preview(
    _ intent: Intent
  ) throws -> [(letter: ComposedLetter, order: LetterOrder, plan: DunningPlan?)] {
    try read { books in
      switch intent {
      case .dun(let dunning):
        return try byLetter(dunning, on: books).map { receivables in
          var one = dunning
          one.receivables = receivables
          let plan = try dunningPlan(one, on: books)
          let (letter, order) = try composed(plan.order)
          return (letter, order, plan)
        }
      case .settle(let terms):
        let order = try settlementPlan(terms, on: books).order
        let (letter, complete) = try composed(order)
        return [(letter, complete, nil)]
      case .write(let letter):
        let order = try letterPlan(letter, on: books).order
        let (letter, complete) = try composed(order)
        return [(letter, complete, nil)]
      case .rewrite(let ids, let text, let letters, _):
        return try waitingLetters(of: ids, only: letters, on: books).map { waiting in
          let renewal = try renewal(of: waiting, changedTo: text, on: books)
          let (letter, order) = try composed(renewal.order)
          return (letter, order, renewal.plan)
        }
      case .drop, .endHandover, .add, .opening, .pay, .credit, .dispute, .closeDispute,
        .acceptSettlement, .send,
        .promise, .note, .call, .snooze, .writeOff, .correct, .customer, .hold, .release, .merge,
        .cost, .proof, .result, .attach, .interruptLimitation, .insolvency, .claimDeclared,
        .insolvencyEnded, .addRate, .handover, .match, .place, .explainShort, .ignoreLine,
        .allocate, .useCredit, .reverse, .movePayment, .keepClaim, .forgetAccount, .markAccount:
        return []
      }
    }
  }

  /// Of a letter that was written before, `given` are the steps of its invoices.
  func dunningPlan(
    _ dunning: Intent.Dunning, on books: Books, takingSteps given: [DunningStep] = [],
    about givenAbout: ReminderSubject? = nil
  ) throws -> DunningPlan {
    let states = try openStates(dunning.receivables, on: books)
    let customer = try oneCustomer(of: states, on: books)
    try requireOneCurrency(states)
    if !isAlreadySent(dunning) { try refuseInsolvent(customer, states) }
    let kind = customer.record.kind
    let channel = dunning.channel ?? defaultChannel(dunning.step, for: kind)
    var cautions: [Caution] = []
    var steps: [DunningStep] = []
    for (index, state) in states.enumerated() {
      // What went out before is a fact, whatever was agreed since.
      if !isAlreadySent(dunning) { try refuseWhatIsAgreed(state, cautions: &cautions) }
      if day(of: dunning) <= state.facts.due {
        throw Trouble.notDueYet(number: state.facts.number, due: state.facts.due)
      }
      let step =
        given.isEmpty
        ? try self.step(dunning, for: state, kind: kind, channel: channel) : given[index]
      steps.append(step)
      if !isAlreadySent(dunning) {
        try warnEarly(state, customer, step, on: books, cautions: &cautions)
      }
    }
    if customer.hold.map({ $0.until.map { today < $0 } ?? true }) == true {
      cautions.append(.customerOnHold(customer.record.name))
    }
    let items = try states.map {
      try item($0, customer, dunning.step, by: channel, on: day(of: dunning), in: books)
    }
    let about = given.isEmpty ? states.first.flatMap { subject(dunning, of: $0) } : givenAbout
    let deadline = deadline(of: dunning, kind: kind, channel: channel)
    var order = try letterOrder(
      try letterKind(
        dunning, about, steps: steps, items, customer.record, channel: channel, on: books),
      to: customer, channel: channel, items: items, deadline: deadline, on: books)
    order.tone = dunning.tone ?? order.tone
    order.text = dunning.text
    if let creditor = world.settings.creditor, let ours = creditor.iban {
      for state in states {
        if let iban = state.facts.iban, iban != ours {
          cautions.append(
            .otherAccount(number: state.facts.number, onInvoice: iban, ours: ours))
        }
      }
    }
    let zero = Money.zero(items[0].asked.currency)
    let asked = items.reduce(zero) { $0 + ($1.claim?.total ?? $1.asked) }
    if let provisional = items.lazy.flatMap({ $0.claim?.lines ?? [] })
      .first(where: \.rateIsProvisional)
    {
      cautions.append(.provisionalRate(provisional.from))
    }
    return DunningPlan(
      order: order, steps: steps, about: about,
      asked: about == .missedInstalment ? order.broken?.missedTotal ?? asked : asked,
      cautions: cautions)
  }

  private func defaultChannel(_ step: Intent.Dunning.Step, for kind: CustomerKind) -> Channel {
    switch step {
    case .reminder: .letter
    // Postage can't be claimed from a consumer (B-09).
    case .notice: kind == .consumer ? .letter : .registered
    }
  }

  private func isAlreadySent(_ dunning: Intent.Dunning) -> Bool {
    if case .alreadySent = dunning.fate { return true }
    return false
  }

  /// Never chase what is disputed as a whole or agreed (product rule 1).
  func refuseWhatIsAgreed(_ state: ReceivableState, cautions: inout [Caution]) throws {
    let number = state.facts.number
    switch state.settlement?.standing(on: today) {
    case .offered(let until): throw Trouble.agreed(number: number, until: until)
    case .running(_, let next): throw Trouble.agreed(number: number, until: next.due)
    case .lapsedOffer, .broken, .kept, nil: break
    }
    if state.dispute != nil, (state.open - state.disputed).isZero {
      throw Trouble.disputedWhole(number: number)
    }
    if let promise = state.promise, state.isPromised(on: today) {
      cautions.append(.promiseRuns(number: number, by: promise.by))
    }
  }

  /// Which step this is for the invoice; refused where it was taken, or the law forbids it.
  private func step(
    _ dunning: Intent.Dunning, for state: ReceivableState, kind: CustomerKind, channel: Channel
  ) throws -> DunningStep {
    let number = state.facts.number
    if !dunning.again, !isAlreadySent(dunning),
      let left = state.undoneMails.last(where: { $0.step.map(dunning.step.covers) ?? false })
    {
      throw Trouble.leftAlready(number: number, on: left.on)
    }
    switch dunning.step {
    case .reminder:
      guard let last = state.lastReminder(countingFor: kind) else { return .reminder(level: 1) }
      if missesInstalment(state, on: day(of: dunning)) { return .reminder(level: last.level) }
      if dunning.again { return .reminder(level: last.level) }
      if last.sent == day(of: dunning) { throw Trouble.sameStepToday(number: number) }
      if last.level >= topLevel(kind) {
        throw Trouble.stepTaken(
          number: number, step: .reminder(level: last.level), sent: last.sent)
      }
      return .reminder(level: last.level + 1)
    case .notice:
      guard channel.isDurable else {
        throw Trouble.channelNotAllowed(channel, number: number)
      }
      if let notice = world.road.notice(of: state, kind: kind), let sent = notice.sentOn,
        !dunning.again
      {
        throw Trouble.stepTaken(number: number, step: .notice, sent: sent)
      }
      if kind == .consumer { try refuseBeforeWait(of: state, on: day(of: dunning)) }
      return .notice
    }
  }

  /// Whether an instalment was missed and no letter has answered it yet: a reminder is then a friendly nudge.
  func missesInstalment(_ state: ReceivableState, on day: CalendarDay) -> Bool {
    guard case .broken(let missed)? = state.settlement?.standing(on: day) else { return false }
    return !state.sentSteps.contains { $0.sentOn.map { $0 >= missed.judged } ?? false }
  }

  private func topLevel(_ kind: CustomerKind) -> Int {
    world.settings.policy.steps(for: kind).secondReminder == nil ? 1 : 2
  }

  private func day(of dunning: Intent.Dunning) -> CalendarDay {
    if case .alreadySent(let day, _) = dunning.fate { return day }
    return today
  }

  /// A consumer's notice before the free reminder and its waiting period (B-03, B-06) is refused.
  private func refuseBeforeWait(of state: ReceivableState, on day: CalendarDay) throws {
    let number = state.facts.number
    guard let wait = world.road.consumerWait(of: state, kind: .consumer) else {
      throw Trouble.consumerNotReminded(number: number)
    }
    if day < wait.claimFrom {
      throw Trouble.consumerWaiting(
        number: number, lastDay: wait.lastDay, from: wait.claimFrom)
    }
  }

  /// Policy and interval only shape proposals: an explicit step goes through, with a word.
  private func warnEarly(
    _ state: ReceivableState, _ customer: Customer, _ step: DunningStep, on books: Books,
    cautions: inout [Caution]
  ) throws {
    let contact = try books.contact(customer.id)
    if let last = contact.lastDunning {
      let free = last.adding(days: world.settings.policy.minimumInterval)
      if today < free {
        // Of the letter, however many invoices are in it.
        let caution = Caution.tooSoonAfterContact(lastContact: last, free: free)
        if !cautions.contains(caution) { cautions.append(caution) }
        return
      }
    }
    guard
      let proposal = world.road.proposal(for: state, of: customer, contact: CustomerContact()),
      var from = proposal.from
    else { return }
    if step == .notice, proposal.action == .reminder {
      // The reminders that the policy has before it, each with its delay.
      let steps = world.settings.policy.steps(for: customer.record.kind)
      let second = proposal.level == 1 ? steps.secondReminder ?? 0 : 0
      from = max(from, today).adding(days: second + steps.notice)
    }
    if today < from {
      cautions.append(.earlierThanPolicy(number: state.facts.number, from: from))
    }
  }

  private func item(
    _ state: ReceivableState, _ customer: Customer, _ step: Intent.Dunning.Step,
    by channel: Channel, on day: CalendarDay, in books: Books
  ) throws -> LetterOrder.Item {
    let kind = customer.record.kind
    let asked = try demandable(state, customer, on: day, in: books)
    // Where only a kept claim is left, there is nothing else to ask.
    let asksClaim =
      step == .notice || state.open.isZero
      || (world.settings.claimFrom == .reminder && kind != .consumer && channel.isDurable)
    guard asksClaim else { return LetterOrder.Item(state: state, asked: asked, claim: nil) }
    let claim = try claim(of: state, customer, on: day, excluding: state.disputed, in: books)
    return LetterOrder.Item(state: state, asked: asked, claim: claim.demandable)
  }

  private func letterKind(
    _ dunning: Intent.Dunning, _ about: ReminderSubject?, steps: [DunningStep],
    _ items: [LetterOrder.Item],
    _ customer: CustomerRecord, channel: Channel, on books: Books
  ) throws -> LetterOrder.Kind {
    guard dunning.step == .reminder else { return .notice }
    let level = steps.reduce(1) { highest, step in
      if case .reminder(let level) = step { return max(highest, level) }
      return highest
    }
    // What the law wants in it stands in each first one, whatever else is in the letter.
    let isFirst = items.contains { $0.state.lastReminder(countingFor: .consumer) == nil }
    guard customer.kind == .consumer, isFirst, channel.isDurable else {
      switch about {
      case .missedInstalment: return .nudge
      case .lapsedAgreement: return .lapse
      case nil: return .reminder(level: level)
      }
    }
    let isElectronic = channel == .email
    let wait = world.deadlines.consumerWait(sent: today, isElectronic: isElectronic)
    let warning = try calculator(on: books).consumerWarning(
      on: items.map { ($0.state.facts, $0.asked) }, sent: today, isElectronic: isElectronic)
    return .consumerReminder(
      lastDay: wait.lastDay, warning: customer.kindIsAssumed ? nil : warning)
  }

  private func deadline(
    of dunning: Intent.Dunning, kind: CustomerKind, channel: Channel
  ) -> CalendarDay {
    let posted = day(of: dunning)
    let policy = world.settings.policy
    if dunning.step == .reminder, kind == .consumer {
      return world.deadlines
        .consumerWait(sent: posted, isElectronic: channel == .email).lastDay
    }
    let usual = kind == .consumer ? policy.consumerNoticeDeadline : policy.noticeDeadline
    return noticeDeadline(posted: posted, days: dunning.deadlineDays ?? usual, kind: kind)
  }

  /// Working days after presumed receipt, to a consumer calendar days.
  func noticeDeadline(posted: CalendarDay, days: Int, kind: CustomerKind) -> CalendarDay {
    kind == .consumer
      ? world.deadlines.notice(posted: posted, calendarDays: days)
      : world.deadlines.notice(posted: posted, workingDays: days)
  }
}

extension Intent.Dunning.Step {
  fileprivate func covers(_ step: DunningStep) -> Bool {
    switch step {
    case .reminder: self == .reminder
    case .notice: self == .notice
    case .handover: false
    }
  }
}
