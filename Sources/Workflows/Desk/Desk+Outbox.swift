import Claims

extension Desk {
  /// Sends what waits in the outbox of these documents.
  ///
  /// What is paid, agreed or disputed meanwhile drops out. A letter that was written on another day, or asks
  /// something else by now, is written anew with today's figures and dates.
  func send(
    _ ids: [Receivable.ID], on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    var events: [Event] = []
    var sent: [ReceivableState] = []
    for letter in try waitingLetters(of: ids, on: books) {
      if letter[0].step.step == .handover {
        for waiting in letter {
          let going = try sendHandover(waiting.state, waiting.step, on: books, telling: &outcome)
          events += going
          if !going.isEmpty { sent.append(waiting.state) }
        }
        continue
      }
      let going = try letter.filter { try canGo($0.state, on: books) }
      guard let first = going.first else { continue }
      let dunning = try dunning(for: going, like: first.step, on: books)
      let plan = try dunningPlan(dunning, on: books, takingSteps: going.map(\.step.step))
      if going.count == letter.count, isUnchanged(going, in: plan) {
        events += going.map { waiting in
          .stepSent(StepSent(receivable: waiting.state.id, id: waiting.step.id, on: today))
        }
        outcome.documents += first.step.documents
      } else {
        let (documents, sentOn, fate) = try write(plan, dunning, telling: &outcome)
        events += try self.events(of: plan, documents, sentOn: sentOn, fate, on: books)
        outcome.documents += documents
        outcome.cautions += plan.cautions
      }
      sent += going.map(\.state)
    }
    guard !events.isEmpty else {
      throw Trouble.nothingWaits(try ids.map { try state($0, on: books).facts.number })
    }
    return Work(
      Action.Note(.send, numbers: sent.map(\.facts.number)), events, touching: sent.map(\.id))
  }

  /// What waits for these documents, and for those in the same letters, doesn't go.
  func drop(
    _ ids: [Receivable.ID], on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    var events: [Event] = []
    var numbers: [String] = []
    var touched: [Receivable.ID] = []
    for id in ids {
      let state = try state(id, on: books)
      let waiting =
        state.steps.filter { $0.sentOn == nil }.map(\.dispatch)
        + state.letters.filter { $0.sentOn == nil }.map(\.dispatch)
      guard !waiting.isEmpty else { continue }
      numbers.append(state.facts.number)
      touched.append(id)
      events += waiting.map {
        .stepDropped(StepDropped(receivable: id, id: $0.id, on: today))
      }
    }
    guard !events.isEmpty else {
      throw Trouble.nothingWaits(try ids.map { try state($0, on: books).facts.number })
    }
    return Work(Action.Note(.drop, numbers: numbers), events, touching: touched)
  }

  /// An invoice with the step that was written for it and hasn't gone out.
  private struct Waiting {
    var state: ReceivableState
    var step: TakenStep
  }

  /// The invoices of one letter together, in the order of `ids`.
  private func waitingLetters(
    of ids: [Receivable.ID], on books: Books
  ) throws -> [[Waiting]] {
    var letters: [[Waiting]] = []
    var seen: Set<Receivable.ID> = []
    for id in ids where seen.insert(id).inserted {
      let state = try state(id, on: books)
      guard let step = state.steps.last(where: { $0.sentOn == nil }) else { continue }
      let waiting = Waiting(state: state, step: step)
      let same = letters.firstIndex {
        $0[0].state.customer == state.customer && $0[0].step.documents == step.documents
          && ($0[0].step.step == .handover) == (step.step == .handover)
      }
      if let same { letters[same].append(waiting) } else { letters.append([waiting]) }
    }
    return letters
  }

  private func canGo(_ state: ReceivableState, on books: Books) throws -> Bool {
    var cautions: [Caution] = []
    return try !state.isClosed
      && customer(state.customer, on: books).insolvency?.covers(state.facts) != true
      && (try? refuseWhatIsAgreed(state, cautions: &cautions)) != nil
  }

  private func dunning(
    for going: [Waiting], like step: TakenStep, on books: Books
  ) throws -> Intent.Dunning {
    let isNotice = step.step == .notice
    var dunning = Intent.Dunning(isNotice ? .notice : .reminder, going.map(\.state.id))
    dunning.channel = step.channel
    if isNotice, let deadline = step.deadline, let state = going.first?.state {
      let kind = try customer(state.customer, on: books).record.kind
      // The days that the user gave, found again from the day that they led to.
      dunning.deadlineDays = (0...365).first { days in
        noticeDeadline(posted: step.writtenOn, days: days, kind: kind) == deadline
      }
    }
    return dunning
  }

  private func isUnchanged(_ going: [Waiting], in plan: DunningPlan) -> Bool {
    zip(going, plan.order.items).allSatisfy { waiting, item in
      waiting.step.writtenOn == today && waiting.step.asked == item.asks
    }
  }
}
