public import Claims

extension Desk {
  /// Whether each document is ready for a collector today. Nothing is recorded.
  public func handoverChecks(
    _ ids: [Receivable.ID], to collector: Collector
  ) throws -> [(row: ListRow, check: HandoverCheck)] {
    try read { books in
      try openStates(ids, on: books).map { state in
        guard let row = try books.row(state.id) else {
          throw Trouble.notFound(state.facts.number)
        }
        let customer = try customer(state.customer, on: books)
        return (row, try check(state, of: customer, to: collector, at: today, on: books))
      }
    }
  }

  private func check(
    _ state: ReceivableState, of customer: Customer, to collector: Collector,
    at day: CalendarDay, on books: Books
  ) throws -> HandoverCheck {
    let creditor = world.settings.creditor ?? Creditor(name: "")
    let claim = try claim(
      of: state, customer, on: day, excluding: state.disputed, in: books
    ).demandable
    return HandoverCheck(
      of: state, customer, creditor: creditor, to: collector, claim: claim,
      deadlines: world.deadlines, today: day)
  }

  /// Gives documents to a collector, as one action. What is missing is told; what is forbidden refuses all.
  func handOver(
    _ handover: Intent.Handover, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let states = try openStates(handover.receivables, on: books)
    guard let first = states.first else { throw Trouble.notFound("") }
    let (day, isPast) = try day(of: handover.fate)
    var asked: [Receivable.ID: StepWritten.Asked] = [:]
    for state in states {
      let number = state.facts.number
      if let before = state.handover, let sent = before.sentOn, !handover.again {
        throw Trouble.stepTaken(number: number, step: .handover, sent: sent)
      }
      let check = try admitted(state, handover, at: day, isPast: isPast, on: books)
      outcome.checks.append(check)
      if !check.missing.isEmpty {
        outcome.cautions.append(.handoverMissing(number: number, check.missing))
      }
      if check.items.contains(where: { $0.requirement == .registeredAgency }),
        !outcome.cautions.contains(.agencyToCheck)
      {
        outcome.cautions.append(.agencyToCheck)
      }
      asked[state.id] = StepWritten.Asked(check.claim)
    }
    if case .alreadySent(_, let file?) = handover.fate {
      outcome.documents = [try keepFile(file)]
    }
    outcome.step = .handover
    // Amounts of two currencies have no sum.
    if Set(states.map(\.currency)).count == 1 {
      outcome.amount = outcome.checks.reduce(.zero(first.currency)) { $0 + $1.claim.total }
    }
    let events = try states.flatMap { state in
      try handoverEvents(
        state, to: handover.collector, by: handover.channel, at: day, handover.fate,
        asked: asked[state.id], alongside: states, outcome.documents, on: books)
    }
    return Work(
      Action.Note(.handover, numbers: states.map(\.facts.number), amount: outcome.amount), events,
      touching: states.map(\.id))
  }

  /// The case came back: the road goes on from where it was.
  func endHandover(
    _ ids: [Receivable.ID], _ result: HandoverEnded.Outcome, _ note: String?, on books: Books
  ) throws -> Work {
    let states = try ids.map { try state($0, on: books) }
    let events = try states.map { state in
      guard state.handover != nil else {
        throw Trouble.notWithCollector(number: state.facts.number)
      }
      return Event.handoverEnded(
        HandoverEnded(
          receivable: state.id, on: today, outcome: result,
          note: note.map { HarmlessText.line($0) }))
    }
    return Work(
      Action.Note(.handoverEnded, numbers: states.map(\.facts.number)), events, touching: ids)
  }

  private func day(
    of fate: Intent.Dunning.Fate
  ) throws -> (day: CalendarDay, isPast: Bool) {
    guard case .alreadySent(let day, _) = fate else { return (today, false) }
    guard day <= today else { throw Trouble.sentInTheFuture(day) }
    return (day, true)
  }

  /// The check of a document that may be handed over.
  private func admitted(
    _ state: ReceivableState, _ handover: Intent.Handover, at day: CalendarDay, isPast: Bool,
    on books: Books
  ) throws -> HandoverCheck {
    let customer = try customer(state.customer, on: books)
    if !isPast { try refuseInsolvent(customer, [state]) }
    let check = try check(state, of: customer, to: handover.collector, at: day, on: books)
    let forbidden = check.forbidden.filter { !isPast || $0.holdsOnAnyDay }
    guard forbidden.isEmpty else {
      throw Trouble.handoverForbidden(number: state.facts.number, forbidden)
    }
    return check
  }

  private func handoverEvents(
    _ state: ReceivableState, to collector: Collector, by channel: Channel, at day: CalendarDay,
    _ fate: Intent.Dunning.Fate, asked: StepWritten.Asked?, alongside states: [ReceivableState],
    _ documents: [StoredDocument], on books: Books
  ) throws -> [Event] {
    guard let asked else { return [] }
    let id = TakenStep.ID(rawValue: try books.newID())
    let together = states.filter { $0.customer == state.customer && $0.id != state.id }.map(\.id)
    var written = StepWritten(
      receivable: state.id, id: id, step: .handover, on: day, channel: channel, fate: .outgoing,
      deadline: nil, asked: asked, together: together.isEmpty ? nil : together,
      collector: collector, documents: documents)
    let sent = Event.stepSent(StepSent(receivable: state.id, id: id, on: day))
    switch fate {
    case .sendNow, .alreadySent: return [.stepWritten(written), sent]
    case .outbox: return [.stepWritten(written)]
    case .draft:
      written.fate = .draft
      return [.stepWritten(written)]
    }
  }

  /// A hand-over that waited goes today: as it was written, or with the claim of today where that is another.
  ///
  /// No events where it can't go any more: paid, agreed, disputed or insolvent meanwhile.
  func sendHandover(
    _ state: ReceivableState, _ step: TakenStep, on books: Books, telling outcome: inout Outcome
  ) throws -> [Event] {
    guard !state.isClosed, let collector = step.collector else { return [] }
    let customer = try customer(state.customer, on: books)
    let check = try check(state, of: customer, to: collector, at: today, on: books)
    guard check.forbidden.isEmpty else { return [] }
    outcome.checks.append(check)
    let asked = StepWritten.Asked(check.claim)
    if step.writtenOn == today, step.asked == asked {
      return [.stepSent(StepSent(receivable: state.id, id: step.id, on: today))]
    }
    let id = TakenStep.ID(rawValue: try books.newID())
    return [
      .stepWritten(
        StepWritten(
          receivable: state.id, id: id, step: .handover, on: today, channel: step.channel,
          fate: .outgoing, deadline: nil, asked: asked,
          together: step.together.isEmpty ? nil : step.together, collector: collector,
          documents: step.documents)),
      .stepSent(StepSent(receivable: state.id, id: id, on: today)),
    ]
  }
}

extension HandoverCheck.Requirement {
  /// Whether it forbade a hand-over of the past too, whatever happened since.
  fileprivate var holdsOnAnyDay: Bool {
    switch self {
    case .overdue, .enterprises, .noAuthority: true
    case .solvent, .noAgreement, .undisputed, .consumerReminder, .notice, .deadline,
      .proofOfPosting, .result, .invoice, .order, .delivery, .terms, .address, .enterpriseNumber,
      .registeredAgency:
      false
    }
  }
}

extension StepWritten.Asked {
  init(_ claim: ClaimSheet) {
    self.init(
      principal: claim.principal, interest: claim.interest, compensation: claim.compensation,
      costs: claim.costs.isZero ? nil : claim.costs)
  }
}
