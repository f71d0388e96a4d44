import Claims

extension Desk {
  /// A letter that is no step on the road, as it would go.
  struct LetterPlan {
    var states: [ReceivableState]
    var order: LetterOrder
    /// Of a withdrawal: the step that it takes back, of each invoice that has one.
    var withdraws: [Receivable.ID: TakenStep.ID] = [:]
  }

  /// Writes a letter and records it as the intent asks.
  func write(
    _ letter: Intent.Letter, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let plan = try letterPlan(letter, on: books)
    let composed = try world.compose(plan.order)
    let number = plan.states.first?.facts.number ?? ""
    outcome.documents = try keep(composed, named: "\(plan.order.kind.word)-\(number)")
    outcome.missing = missing(in: plan.order, for: plan.states)
    outcome.cautions += languageCaution(plan.order, composed)
    var events: [Event] = []
    for state in plan.states {
      let id = TakenStep.ID(rawValue: try books.newID())
      let together = plan.states.map(\.id).filter { $0 != state.id }
      events.append(
        .letterWritten(
          LetterWritten(
            receivable: state.id, id: id, letter: letter.letter, on: today,
            channel: plan.order.channel, fate: letter.fate == .draft ? .draft : .outgoing,
            withdraws: plan.withdraws[state.id], isEdited: letter.text == nil ? nil : true,
            together: together.isEmpty ? nil : together, documents: outcome.documents)))
      if letter.fate == .sendNow {
        events.append(.stepSent(StepSent(receivable: state.id, id: id, on: today)))
      }
    }
    return Work(
      Action.Note(.letter, numbers: plan.states.map(\.facts.number)), events,
      touching: plan.states.map(\.id))
  }

  func letterPlan(_ letter: Intent.Letter, on books: Books) throws -> LetterPlan {
    let states = try letter.receivables.map { try state($0, on: books) }
    let customer = try oneCustomer(of: states, on: books)
    let kind: LetterOrder.Kind
    switch letter.letter {
    case .copy: kind = .copy
    case .answer:
      guard let disputed = states.first(where: { $0.dispute != nil }),
        let dispute = disputed.dispute
      else { throw Trouble.notDisputed(number: states.first?.facts.number ?? "") }
      kind = .answer(dispute)
    case .settlementOffer, .settlementConfirmation, .statement, .withdrawal, .thanks, .declaration,
      .collectorPayment, .collectorStatus:
      throw Trouble.nothingReceived(number: states.first?.facts.number ?? "")
    }
    let items = states.map {
      LetterOrder.Item(state: $0, asked: $0.open - $0.disputed, claim: nil)
    }
    let order = try letterOrder(
      kind, to: customer, channel: letter.channel ?? .letter, items: items, deadline: nil,
      on: books)
    return LetterPlan(states: states, order: order)
  }
}
