import Claims

extension Desk {
  func dispute(
    _ id: Receivable.ID, _ ground: DisputeGround, _ amount: Money?, _ note: String?,
    on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let state = try openState(id, on: books)
    guard state.dispute == nil else {
      throw Trouble.alreadyDisputed(number: state.facts.number)
    }
    if let amount { try check(amount, of: state, limit: state.open) }
    // What was invoiced twice is never owed: the credit note is ours to make, and closes it.
    if ground == .duplicate {
      outcome.cautions.append(
        .creditNoteToMake(
          number: state.facts.number, state.creditNote(of: amount ?? state.open)))
    }
    let opened = DisputeOpened(
      receivable: id, on: today, ground: ground, amount: amount,
      note: note.map { HarmlessText.line($0) })
    return Work(
      Action.Note(.dispute, numbers: [state.facts.number], amount: amount ?? state.open),
      [.disputeOpened(opened)], touching: [id])
  }

  func closeDispute(
    _ id: Receivable.ID, _ result: DisputeClosed.Outcome, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let state = try state(id, on: books)
    guard state.dispute != nil else { throw Trouble.notDisputed(number: state.facts.number) }
    let reduction = result == .upheld && state.disputed.isPositive ? state.disputed : nil
    if let reduction {
      outcome.cautions.append(
        .creditNoteToMake(
          number: state.facts.number,
          state.creditNote(
            of: reduction + (state.creditNoteToMake?.amount ?? .zero(state.currency)))))
    }
    let closed = DisputeClosed(
      receivable: id, on: today, outcome: result, reduction: reduction)
    return Work(
      Action.Note(.closeDispute, numbers: [state.facts.number], amount: reduction),
      [.disputeClosed(closed)], touching: [id])
  }

  func promise(
    _ id: Receivable.ID, _ by: CalendarDay, _ amount: Money?, on books: Books
  ) throws -> Work {
    let state = try openState(id, on: books)
    guard by >= today else { throw Trouble.dayInThePast(by) }
    if let amount { try check(amount, of: state, limit: state.open) }
    let made = PromiseMade(
      receivable: id, on: today, by: by, judged: world.calendar.judgement(of: by),
      amount: amount ?? state.open)
    return Work(
      Action.Note(.promise, numbers: [state.facts.number], amount: amount ?? state.open),
      [.promiseMade(made)], touching: [id])
  }

  func settle(
    _ terms: Intent.SettlementTerms, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let plan = try settlementPlan(terms, on: books)
    let letter: Correspondence =
      terms.validUntil == nil ? .settlementConfirmation : .settlementOffer
    let outgoing = try write(
      LetterPlan(letter: letter, order: plan.order, states: plan.states), terms.fate,
      isEdited: terms.text != nil, on: books, telling: &outcome)
    outcome.letter = letter
    outcome.instalments = plan.whole
    if terms.validUntil == nil { outcome.cautions.append(.waitingForYes) }
    for (state, part) in zip(plan.states, plan.parts) where state.open > part.amount {
      outcome.cautions.append(
        .creditNoteToMake(
          number: state.facts.number, state.creditNote(of: state.open - part.amount)))
    }
    let made = try zip(plan.states, plan.parts).map { state, part in
      Event.settlementMade(
        SettlementMade(
          receivable: state.id, settlement: Settlement.ID(rawValue: try books.newID()),
          on: today, amount: part.amount, instalments: part.instalments,
          validUntil: terms.validUntil, staysOnDefault: terms.staysOnDefault ? true : nil,
          documents: outgoing.documents))
    }
    let (written, _) = try dispatch([outgoing], terms.fate, telling: &outcome)
    return Work(
      Action.Note(.settle, numbers: plan.states.map(\.facts.number), amount: terms.amount),
      made + written, touching: plan.states.map(\.id))
  }

  /// The customer said yes to what was agreed or offered on these documents.
  func acceptSettlement(_ ids: [Receivable.ID], on books: Books) throws -> Work {
    let states = try openStates(ids, on: books)
    let events = try states.map { state in
      guard let settlement = state.settlement, settlement.acceptedOn == nil else {
        throw Trouble.notSettled(number: state.facts.number)
      }
      return Event.settlementAccepted(
        SettlementAccepted(receivable: state.id, settlement: settlement.id, on: today))
    }
    return Work(
      Action.Note(.acceptSettlement, numbers: states.map(\.facts.number)), events,
      touching: states.map(\.id))
  }

  struct SettlementPlan {
    var states: [ReceivableState]
    /// Of each invoice, in the order of `states`.
    var parts: [Part]
    /// The instalments of all invoices together.
    var whole: [Instalment]
    var order: LetterOrder

    struct Part {
      var amount: Money
      var instalments: [Instalment]
    }
  }

  /// The schedule of a settlement, spread over its invoices in proportion to what is open on them.
  func settlementPlan(
    _ terms: Intent.SettlementTerms, on books: Books
  ) throws -> SettlementPlan {
    let states = try openStates(terms.receivables, on: books)
    let customer = try oneCustomer(of: states, on: books)
    guard let first = states.first else { throw Trouble.notFound("") }
    try refuseInsolvent(customer, states)
    try requireOneCurrency(states)
    let claims = try states.map { try claim(of: $0, customer, on: today, in: books) }
    let zero = Money.zero(first.currency)
    let open = states.reduce(zero) { $0 + $1.open }
    // What an agreement that runs lets go is let go anew by the one that takes its place.
    let claimed = claims.reduce(zero) { $0 + $1.total + $1.letGo }
    try check(terms.amount, of: first, limit: max(open, claimed))
    if let by = terms.by, by < today { throw Trouble.dayInThePast(by) }
    if let until = terms.validUntil, until < today { throw Trouble.dayInThePast(until) }

    // Each instalment is at least a cent.
    guard terms.amount.minorUnits >= Int64(terms.instalments) else {
      throw Trouble.amountNotPositive
    }
    let days = schedule(terms)
    let even = [Int64](repeating: 1, count: days.count)
    func instalments(of amount: Money) -> [Instalment] {
      zip(days, amount.allocated(by: even)).map { day, part in
        Instalment(due: day, judged: world.calendar.judgement(of: day), amount: part)
      }
    }
    let weights = states.map { max($0.open.minorUnits, 1) }
    let parts = terms.amount.allocated(by: weights).map {
      SettlementPlan.Part(amount: $0, instalments: instalments(of: $0))
    }
    let whole = days.indices.map { index in
      Instalment(
        due: days[index], judged: world.calendar.judgement(of: days[index]),
        amount: parts.reduce(zero) { $0 + $1.instalments[index].amount })
    }
    var order = try settlementOrder(
      LetterOrder.SettlementLetter(
        amount: terms.amount, instalments: whole, validUntil: terms.validUntil,
        staysOnDefault: terms.staysOnDefault,
        waived: max(claimed - max(open, terms.amount), zero),
        reduction: max(open - terms.amount, zero)),
      on: Array(zip(states, claims)), customer, channel: terms.channel, books)
    order.tone = terms.tone ?? order.tone
    order.text = terms.text
    return SettlementPlan(states: states, parts: parts, whole: whole, order: order)
  }

  /// What was agreed or offered on these documents, once more: as it stands.
  func settlementOrder(
    of states: [ReceivableState], _ customer: Customer, channel: Channel, on books: Books
  ) throws -> LetterOrder {
    try requireOneCurrency(states)
    guard let first = states.first else { throw Trouble.notFound("") }
    let zero = Money.zero(first.currency)
    var amount = zero
    var instalments: [Instalment] = []
    for state in states {
      guard let settlement = state.settlement else {
        throw Trouble.notSettled(number: state.facts.number)
      }
      switch settlement.standing(on: today) {
      case .offered, .running: break
      case .lapsedOffer, .broken, .kept:
        throw Trouble.notSettled(number: state.facts.number)
      }
      amount += settlement.amount
      for part in settlement.instalments {
        if let at = instalments.firstIndex(where: { $0.due == part.due }) {
          instalments[at].amount += part.amount
        } else {
          instalments.append(part)
        }
      }
    }
    let claims = try states.map { try claim(of: $0, customer, on: today, in: books) }
    let open = states.reduce(zero) { $0 + $1.open }
    let claimed = claims.reduce(zero) { $0 + $1.total + $1.letGo }
    let letter = LetterOrder.SettlementLetter(
      amount: amount, instalments: instalments,
      validUntil: first.settlement.flatMap { $0.isOffer ? $0.validUntil : nil },
      staysOnDefault: first.settlement?.staysOnDefault ?? false,
      waived: max(claimed - max(open, amount), zero), reduction: max(open - amount, zero))
    return try settlementOrder(
      letter, on: Array(zip(states, claims)), customer, channel: channel, books)
  }

  private func settlementOrder(
    _ letter: LetterOrder.SettlementLetter, on claims: [(ReceivableState, ClaimSheet)],
    _ customer: Customer, channel: Channel, _ books: Books
  ) throws -> LetterOrder {
    let items = claims.map { state, claim in
      LetterOrder.Item(state: state, asked: state.open, claim: claim)
    }
    return try letterOrder(
      .settlement(letter), to: customer, channel: channel, items: items, deadline: nil, on: books)
  }

  private func schedule(_ terms: Intent.SettlementTerms) -> [CalendarDay] {
    let first = terms.by ?? today.adding(days: 14)
    return (0..<max(1, terms.instalments)).map { index in
      switch terms.rhythm {
      case .month: first.adding(months: index)
      case .week: first.adding(days: 7 * index)
      }
    }
  }
}

extension ClaimSheet {
  /// Interest and compensation that a running agreement lets go.
  fileprivate var letGo: Money {
    for case .agreementRuns(let waived) in notes where waived.isPositive { return waived }
    return .zero(total.currency)
  }
}
