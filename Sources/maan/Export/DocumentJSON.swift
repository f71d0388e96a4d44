import Claims
import Store

/// One invoice or credit note in an export: what it states, where it stands, and all that was done about it.
struct DocumentJSON {
  private let story: LedgerWalk.Story
  private let walk: LedgerWalk
  private let today: CalendarDay
  private var state: ReceivableState { story.state }
  private var facts: Receivable.Facts { story.state.facts }

  init(_ story: LedgerWalk.Story, walk: LedgerWalk, today: CalendarDay) {
    self.story = story
    self.walk = walk
    self.today = today
  }

  func pairs() throws -> [(String, JSON)] {
    let told = Told(story.events)
    return stated + standing + [
      ("payments", .list(payments)), ("returns", .list(returns)),
      ("credit_notes", .list(try credits())),
      ("write_offs", .list(told.writeOffs)),
      ("disputes", .list(disputes)), ("settlements", .list(settlements)),
      ("promises", .list(told.promises)),
      ("letters", .list(try letters())),
      ("calls", .list(told.calls)),
      ("notes", .list(told.notes)),
      ("snoozed_until", .day(state.snoozedUntil)),
      ("papers", .list(state.papers.map(json))),
      ("costs", .list(told.costs)),
      ("interruptions", .list(state.interruptions.map(json))),
      ("handover_ended", state.handoverEnded.map(json) ?? .null),
    ]
  }

  // MARK: What it states

  private var stated: [(String, JSON)] {
    [
      ("id", .number(Int(state.id.rawValue))), ("number", .text(facts.number)),
      ("document", .text(facts.document.rawValue)),
      ("customer_id", .number(Int(story.customer.id.rawValue))),
      ("customer", .text(story.customer.record.name)), ("seller", .text(facts.seller)),
      ("issued", .day(facts.issued)), ("due", .day(facts.due)),
      ("due_is_counted", .bool(facts.dueIsCounted)), ("received", .day(facts.received)),
      ("contract", .day(facts.contract)),
      ("takes_legal_term", .bool(facts.takesLegalTerm ?? false)),
      ("currency", .text(state.currency.code)), ("total", .amount(facts.total)),
      (
        "vat",
        .list(
          facts.vat.map {
            .object([
              ("rate", .text($0.rate.percent)), ("base", .amount($0.base)),
              ("tax", .amount($0.tax)),
            ])
          })
      ), ("reference", .text(facts.reference?.printed)), ("iban", .text(facts.iban?.electronic)),
      ("for", .text(facts.description)), ("order_reference", .text(facts.orderReference)),
      ("credits", .texts(facts.credits)), ("hindrance", .text(facts.hindrance?.rawValue)),
      ("original", .file(state.document)),
    ]
  }

  private var standing: [(String, JSON)] {
    let row = story.row
    return [
      ("open", .amount(state.open)), ("paid", .amount(state.paid)),
      ("credited", .amount(state.credited)), ("reduced", .amount(state.placeholder)),
      (
        "credit_note_to_make",
        state.creditNoteToMake.map {
          .object([
            ("amount", .amount($0.amount)), ("base", .amount($0.base)), ("vat", .amount($0.vat)),
          ])
        } ?? .null
      ), ("disputed", .amount(state.disputed)), ("customer_credit", .amount(state.customerCredit)),
      ("stage", .text(row.stage(on: today).rawValue)), ("age", .text(row.age(on: today).rawValue)),
      ("days_overdue", .number(row.daysOverdue(on: today))),
      ("keeps_claim", .bool(state.keepsClaim)),
      ("written_off", .text(state.writtenOff?.rawValue)),
    ]
  }

  // MARK: Money

  private var payments: [JSON] {
    var received: [Payment.ID: PaymentReceived] = [:]
    for case .paymentReceived(let payment) in story.events.map(\.event) {
      if let id = payment.id { received[id] = payment }
    }
    return state.payments.map { payment in
      let event = received[payment.id]
      return .object([
        ("id", .text("p\(payment.id)")), ("on", .day(payment.on)),
        ("amount", .amount(payment.amount)), ("method", .text(payment.method.rawValue)),
        ("fee", .amount(event?.fee)), ("bank_fee", .bool(event?.isBankFee ?? false)),
        ("line", payment.line.map { .number(Int($0.rawValue)) } ?? .null),
        ("ground", .text(event?.ground?.rawValue)),
      ])
    }
  }

  private var returns: [JSON] {
    state.returns.map {
      .object([
        ("on", .day($0.on)), ("amount", .amount($0.amount)), ("reason", .text($0.reason)),
      ])
    }
  }

  private func credits() throws -> [JSON] {
    try state.credits.map { credit in
      .object([
        ("on", .day(credit.on)), ("amount", .amount(credit.amount)),
        ("in_place_of_reduction", .amount(credit.reduced)),
        ("number", .text(try credit.source.flatMap { try walk.number(of: $0) })),
      ])
    }
  }

  // MARK: What was said and agreed

  private var disputes: [JSON] {
    var disputes: [[(String, JSON)]] = []
    for recorded in story.events {
      if case .disputeOpened(let opened) = recorded.event {
        disputes.append([
          ("on", .day(opened.on)), ("ground", .text(opened.ground.rawValue)),
          ("amount", .amount(opened.amount)), ("note", .text(opened.note)),
        ])
      } else if case .disputeClosed(let closed) = recorded.event, !disputes.isEmpty {
        disputes[disputes.count - 1] += [
          ("closed_on", .day(closed.on)), ("outcome", .text(closed.outcome.rawValue)),
          ("reduction", .amount(closed.reduction)),
        ]
      }
    }
    return disputes.map { .object($0) }
  }

  private var settlements: [JSON] {
    var accepted: [Settlement.ID: CalendarDay] = [:]
    for case .settlementAccepted(let event) in story.events.map(\.event) {
      accepted[event.settlement] = event.on
    }
    return story.events.compactMap { recorded -> JSON? in
      guard case .settlementMade(let made) = recorded.event else { return nil }
      return .object([
        ("id", .number(Int(made.settlement.rawValue))), ("on", .day(made.on)),
        ("amount", .amount(made.amount)), ("valid_until", .day(made.validUntil)),
        ("accepted_on", .day(accepted[made.settlement])), ("standing", outcome(of: made)),
        (
          "instalments",
          .list(
            made.instalments.map {
              .object([("due", .day($0.due)), ("amount", .amount($0.amount))])
            })
        ), ("documents", .list(made.documents.map { .file($0) })),
      ])
    }
  }

  /// Where the last settlement stands; of one that another replaced nothing is said.
  private func outcome(of made: SettlementMade) -> JSON {
    guard let settlement = state.settlement, settlement.id == made.settlement else { return .null }
    return switch settlement.standing(on: today) {
    case .offered: .text("offered")
    case .lapsedOffer: .text("lapsed-offer")
    case .running: .text("running")
    case .broken: .text("broken")
    case .kept: .text("kept")
    }
  }

  private func json(_ paper: ReceivableState.Paper) -> JSON {
    .object([
      ("on", .day(paper.on)), ("kind", .text(paper.kind.rawValue)),
      ("document", .file(paper.document)),
    ])
  }

  private func json(_ interruption: LimitationInterrupted) -> JSON {
    .object([
      ("on", .day(interruption.on)), ("cause", .text(interruption.cause.rawValue)),
      ("proof", .file(interruption.proof)),
    ])
  }

  private func json(_ ended: HandoverEnded) -> JSON {
    .object([
      ("on", .day(ended.on)), ("outcome", .text(ended.outcome.rawValue)),
      ("note", .text(ended.note)),
    ])
  }

  // MARK: What was written

  /// Steps and other letters in the order in which they were written: drafts, and what never went, included.
  private func letters() throws -> [JSON] {
    var sent: [TakenStep.ID: Dispatch] = [:]
    for step in state.steps { sent[step.id] = step.dispatch }
    for letter in state.letters { sent[letter.id] = letter.dispatch }
    return try story.events.compactMap { recorded in
      if case .stepWritten(let written) = recorded.event {
        return .object(
          [("id", .number(Int(written.id.rawValue))), ("letter", .text(written.step.code))]
            + dispatch(written.id, written.fate, sent, on: written.on, written.channel)
            + [
              ("deadline", .day(written.deadline)), ("asked", asked(written.asked)),
              ("fee", .amount(written.fee)), ("collector", .text(written.collector?.rawValue)),
              ("address", .text(written.address)),
              ("together", try numbers(written.together)),
              ("documents", .list(written.documents.map { .file($0) })),
            ])
      }
      guard case .letterWritten(let written) = recorded.event else { return nil }
      return .object(
        [("id", .number(Int(written.id.rawValue))), ("letter", .text(written.letter.rawValue))]
          + dispatch(written.id, written.fate, sent, on: written.on, written.channel)
          + [
            ("withdraws", written.withdraws.map { .number(Int($0.rawValue)) } ?? .null),
            ("address", .text(written.address)), ("together", try numbers(written.together)),
            ("documents", .list(written.documents.map { .file($0) })),
          ])
    }
  }

  private func dispatch(
    _ id: TakenStep.ID, _ fate: StepWritten.Fate, _ sent: [TakenStep.ID: Dispatch],
    on day: CalendarDay, _ channel: Channel
  ) -> [(String, JSON)] {
    let dispatch = sent[id]
    let status =
      fate == .draft
      ? "draft"
      : dispatch.map { $0.sentOn == nil ? "waiting" : $0.isWithdrawn ? "withdrawn" : "sent" }
        ?? "dropped"
    return [
      ("status", .text(status)), ("written_on", .day(day)), ("sent_on", .day(dispatch?.sentOn)),
      ("channel", .text(channel.rawValue)), ("message_id", .text(dispatch?.message)),
      ("result", .text(dispatch?.delivery?.result.rawValue)),
      ("result_on", .day(dispatch?.delivery?.on)),
      (
        "proof",
        dispatch?.proof.map {
          .object([
            ("on", .day($0.on)), ("document", .file($0.document)), ("tracking", .text($0.tracking)),
            ("place", .text($0.place)),
          ])
        } ?? .null
      ),
    ]
  }

  private func asked(_ asked: StepWritten.Asked) -> JSON {
    .object([
      ("principal", .amount(asked.principal)), ("interest", .amount(asked.interest)),
      ("compensation", .amount(asked.compensation)),
      ("costs", .amount(asked.costs ?? .zero(state.currency))), ("total", .amount(asked.total)),
    ])
  }

  private func numbers(_ ids: [Receivable.ID]?) throws -> JSON {
    .texts(try (ids ?? []).compactMap { try walk.number(of: $0) })
  }
}

/// What is a list of its own in an export, event by event.
private struct Told {
  private(set) var writeOffs: [JSON] = []
  private(set) var costs: [JSON] = []
  private(set) var promises: [JSON] = []
  private(set) var calls: [JSON] = []
  private(set) var notes: [JSON] = []

  init(_ events: [RecordedEvent]) {
    for recorded in events {
      if case .writtenOff(let off) = recorded.event {
        writeOffs.append(
          .object([
            ("on", .day(off.on)), ("amount", .amount(off.amount)),
            ("reason", .text(off.reason.rawValue)),
          ]))
      } else if case .costMade(let cost) = recorded.event {
        costs.append(
          .object([
            ("on", .day(cost.on)), ("amount", .amount(cost.amount)), ("proof", .file(cost.proof)),
          ]))
      } else if case .promiseMade(let made) = recorded.event {
        promises.append(
          .object([
            ("on", .day(made.on)), ("by", .day(made.by)), ("amount", .amount(made.amount)),
          ]))
      } else if case .callNoted(let call) = recorded.event {
        calls.append(
          .object([
            ("on", .day(call.on)), ("outcome", .text(call.outcome)), ("note", .text(call.note)),
          ]))
      } else if case .noteAdded(let note) = recorded.event {
        notes.append(.object([("on", .day(note.on)), ("text", .text(note.text))]))
      }
    }
  }
}
