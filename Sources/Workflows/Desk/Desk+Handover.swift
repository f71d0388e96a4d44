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
    outcome.step = .handover
    // Amounts of two currencies have no sum.
    if Set(states.map(\.currency)).count == 1 {
      outcome.amount = outcome.checks.reduce(.zero(first.currency)) { $0 + $1.claim.total }
    }
    var events: [Event] = []
    var files: [Outgoing] = []
    for group in byCustomer(states) {
      let file = try file(
        of: group, handover, at: day, asked: asked, checks: outcome.checks, among: states,
        on: books, telling: &outcome)
      switch file {
      case .outgoing(let outgoing): files.append(outgoing)
      case .events(let recorded): events += recorded
      }
    }
    if !files.isEmpty {
      events += try dispatch(files, handover.fate, telling: &outcome).events
    }
    return Work(
      Action.Note(.handover, numbers: states.map(\.facts.number), amount: outcome.amount), events,
      touching: states.map(\.id))
  }

  private func byCustomer(_ states: [ReceivableState]) -> [[ReceivableState]] {
    var groups: [[ReceivableState]] = []
    for state in states {
      if let at = groups.firstIndex(where: { $0[0].customer == state.customer }) {
        groups[at].append(state)
      } else {
        groups.append([state])
      }
    }
    return groups
  }

  private enum CollectorFile {
    case outgoing(Outgoing)
    /// Without a letter: it went before Maan, or nobody is known who writes it.
    case events([Event])
  }

  /// The file of one customer's documents, and how it is recorded.
  private func file(
    of group: [ReceivableState], _ handover: Intent.Handover, at day: CalendarDay,
    asked: [Receivable.ID: StepWritten.Asked], checks: [HandoverCheck],
    among states: [ReceivableState], on books: Books, telling outcome: inout Outcome
  ) throws -> CollectorFile {
    let ids = try group.map { _ in TakenStep.ID(rawValue: try books.newID()) }
    var documents: [StoredDocument] = []
    var order: LetterOrder?
    var mail: MadeMail?
    if case .alreadySent(_, let file) = handover.fate {
      documents = try file.map { [try keepFile($0)] } ?? []
      outcome.documents += documents
    } else if world.settings.creditor != nil, let bundles = world.bundles {
      let own = zip(states, checks).filter { state, _ in group.contains { $0.id == state.id } }
      let letter = try collectorOrder(of: own.map(\.0), handover, own.map(\.1), on: books)
      let made = try bundles.make(
        BundleOrder(
          collector: handover.collector, letter: letter,
          cases: try own.map {
            BundleOrder.Case(
              state: $0,
              history: CollectorHistory(try books.history($0.id), to: handover.collector),
              check: $1)
          }))
      let name = "handover-\(group[0].facts.number)"
      documents = try world.ledger.keep([KeptFile(bytes: made.pdf, name: name, suffix: "pdf")])
      outcome.folders.append(
        try bundles.lay(made, "\(today.iso) \(letter.customer.name) \(group[0].facts.number)"))
      outcome.cautions += made.leftOut.map { .paperLeftOut($0) }
      if letter.recipient.name.isEmpty {
        if !outcome.missing.contains(.collector) { outcome.missing.append(.collector) }
        outcome.documents += documents
      } else {
        let bundle = MailOrder.Attachment(name: name + ".pdf", bytes: made.pdf)
        let written = try write(
          letter, id: ids[0], about: group, handover.fate, with: [bundle], telling: &outcome)
        documents += written.documents
        mail = written.mail
        order = letter
      }
    }
    let entries = zip(group, ids).map { state, id in
      let together = group.map(\.id).filter { $0 != state.id }
      let asked = asked[state.id] ?? StepWritten.Asked(nothingIn: state.currency)
      return Outgoing.Entry(
        state: state, id: id, content: .step(.handover, asked),
        written: .stepWritten(
          StepWritten(
            receivable: state.id, id: id, step: .handover, on: day, channel: handover.channel,
            fate: handover.fate == .draft ? .draft : .outgoing, deadline: nil, asked: asked,
            together: together.isEmpty ? nil : together, collector: handover.collector,
            address: order?.addressLine, documents: documents)))
    }
    if let order {
      return .outgoing(
        Outgoing(order: order, entries: entries, documents: documents, mail: mail))
    }
    return .events(
      zip(entries, group).flatMap { entry, state -> [Event] in
        let written = [entry.written].compactMap(\.self)
        switch handover.fate {
        case .sendNow, .alreadySent:
          return written + [.stepSent(StepSent(receivable: state.id, id: entry.id, on: day))]
        case .outbox, .draft: return written
        }
      })
  }

  /// The letter that goes with the file, with the claims of today.
  private func collectorOrder(
    of states: [ReceivableState], _ handover: Intent.Handover, _ checks: [HandoverCheck],
    on books: Books
  ) throws -> LetterOrder {
    let customer = try oneCustomer(of: states, on: books)
    let items = zip(states, checks).map { state, check in
      LetterOrder.Item(state: state, asked: state.open - state.disputed, claim: check.claim)
    }
    return try letterOrder(
      .collectorFile(handover.collector), to: customer,
      recipient: world.settings.record(of: handover.collector)
        ?? CustomerRecord(name: "", kind: .business),
      channel: handover.channel, items: items, deadline: nil, on: books)
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

  /// A hand-over that waited goes today: as it was written, or with the file and the claim of today where that is
  /// another. Documents that can't go any more (paid, agreed, disputed or insolvent meanwhile) stay behind.
  func sendHandover(
    _ waiting: WaitingLetter, on books: Books, telling outcome: inout Outcome
  ) throws -> (events: [Event], sent: [ReceivableState]) {
    var going: [ReceivableState] = []
    var asked: [Receivable.ID: StepWritten.Asked] = [:]
    var checks: [HandoverCheck] = []
    var steps: [TakenStep] = []
    for (state, id) in zip(waiting.states, waiting.ids) {
      guard !state.isClosed, let step = state.steps.first(where: { $0.id == id }),
        let collector = step.collector
      else { continue }
      let customer = try customer(state.customer, on: books)
      let check = try check(state, of: customer, to: collector, at: today, on: books)
      guard check.forbidden.isEmpty else { continue }
      going.append(state)
      checks.append(check)
      steps.append(step)
      asked[state.id] = StepWritten.Asked(check.claim)
    }
    guard let first = steps.first, let collector = first.collector else { return ([], []) }
    outcome.checks += checks
    var handover = Intent.Handover(going.map(\.id), to: collector)
    handover.channel = first.channel
    let isUnchanged =
      going.count == waiting.states.count && waiting.writtenOn == today
      && zip(going, steps).allSatisfy { asked[$0.id] == $1.asked }
    if isUnchanged {
      let kept = waiting.documents.last { $0.path.hasSuffix(".eml") }
      let outgoing = Outgoing(
        order: try collectorOrder(of: going, handover, checks, on: books),
        entries: zip(going, steps).map {
          Outgoing.Entry(state: $0, id: $1.id, content: .step(.handover, $1.asked))
        },
        documents: waiting.documents,
        mail: try kept.flatMap { MadeMail(kept: try world.ledger.document($0)) })
      return (try dispatch([outgoing], .sendNow, telling: &outcome).events, going)
    }
    let file = try file(
      of: going, handover, at: today, asked: asked, checks: checks, among: going, on: books,
      telling: &outcome)
    switch file {
    case .events(let events): return (events, going)
    case .outgoing(let outgoing):
      return (try dispatch([outgoing], .sendNow, telling: &outcome).events, going)
    }
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
