import Claims

extension Desk {
  /// The file that a user names, in the documents folder.
  func keepFile(_ path: String) throws -> StoredDocument {
    let bytes = try world.files.read(path)
    // An empty file proves nothing, and is what a failed scan leaves.
    guard !bytes.isEmpty else { throw FileFailure.unreadable(path, reason: "it is empty") }
    let last = path.split(separator: "/").last.map(String.init) ?? "paper"
    let point = last.lastIndex(of: ".").flatMap { $0 == last.startIndex ? nil : $0 }
    let name = point.map { String(last[..<$0]) } ?? last
    let suffix = point.map { String(last[last.index(after: $0)...]) } ?? "bin"
    let kept = try world.ledger.keep([KeptFile(bytes: bytes, name: name, suffix: suffix)])
    return kept[0]
  }

  /// A cost that was made and can be claimed of a business or an authority. Of a consumer nothing but
  /// interest and an indemnity is (B-09).
  func cost(
    _ id: Receivable.ID, _ amount: Money, proof file: String, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let state = try openState(id, on: books)
    let number = state.facts.number
    try check(amount, of: state, limit: nil)
    let record = try customer(state.customer, on: books).record
    switch record.kind {
    case .business, .authority: break
    case .consumer:
      throw Trouble.costOfConsumer(number: number, kindIsAssumed: record.kindIsAssumed)
    case .civil: outcome.cautions.append(.costNotClaimed(number: number, amount: amount))
    }
    let document = try keepFile(file)
    outcome.documents = [document]
    outcome.amount = amount
    let made = CostMade(receivable: id, on: today, amount: amount, proof: document)
    return Work(
      Action.Note(.cost, numbers: [number], amount: amount), [.costMade(made)], touching: [id])
  }

  /// The proof that the last letter went out, for all invoices of that letter.
  func proof(
    _ id: Receivable.ID, _ file: String, _ tracking: String?, at place: String?,
    sent day: CalendarDay?,
    on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let state = try state(id, on: books)
    // The receipt is of the registered letter that has none yet, though a mail may have followed it.
    let (letters, day) = try lastLetter(
      of: state, at: day,
      fits: { $0.channel == .registered && $0.proof == nil && $0.delivery == nil }, on: books)
    let document = try keepFile(file)
    outcome.documents = [document]
    func line(_ text: String?) -> String? {
      text.map { HarmlessText.line($0, limit: 100) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let events = letters.map { letter in
      Event.proofKept(
        ProofKept(
          receivable: letter.state.id, step: letter.dispatch.id, on: day, document: document,
          tracking: line(tracking), place: line(place)))
    }
    return Work(
      Action.Note(.proof, numbers: letters.map(\.state.facts.number)), events,
      touching: letters.map(\.state.id))
  }

  /// What became of the last letter, for all invoices of that letter.
  func result(
    _ id: Receivable.ID, _ result: DeliveryResult, known day: CalendarDay?, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let state = try state(id, on: books)
    let (letters, day) = try lastLetter(
      of: state, at: day, fits: { result.canBecome(of: $0.channel) }, on: books)
    for letter in letters {
      guard let step = letter.step else { continue }
      let number = letter.state.facts.number
      switch result {
      case .delivered: break
      case .refused, .unclaimed:
        outcome.cautions.append(
          .countsAllTheSame(number: number, step, result))
      case .undeliverable, .bounced:
        outcome.cautions.append(.doesNotCount(number: number, step, result))
      }
    }
    outcome.step = letters.first?.step
    let events = letters.map { letter in
      Event.deliveryKnown(
        DeliveryKnown(
          receivable: letter.state.id, step: letter.dispatch.id, on: day, result: result))
    }
    return Work(
      Action.Note(.result, numbers: letters.map(\.state.facts.number)), events,
      touching: letters.map(\.state.id))
  }

  /// An invoice with a letter that left the house.
  private struct SentLetter {
    var state: ReceivableState
    var dispatch: Dispatch
    /// Nil: no step on the road.
    var step: DunningStep?
  }

  /// The last letter about an invoice of which something can be known, with the other invoices that stood in it; and
  /// the day on which it is known, today where none is given.
  ///
  /// - Throws: `Trouble` where nothing was sent, or where the day is before the sending or after today.
  private func lastLetter(
    of state: ReceivableState, at day: CalendarDay?, fits: (Dispatch) -> Bool, on books: Books
  ) throws -> (letters: [SentLetter], day: CalendarDay) {
    let number = state.facts.number
    let sent = sentLetters(of: state)
    guard let last = sent.last(where: { fits($0.dispatch) }) ?? sent.last,
      let sentOn = last.dispatch.sentOn
    else { throw Trouble.nothingSent(number: number) }
    let day = day ?? today
    if day > today { throw Trouble.dayInTheFuture(day) }
    if day < sentOn {
      throw Trouble.resultBeforeSending(number: number, given: day, sent: sentOn)
    }
    var letters = [last]
    for other in last.dispatch.together {
      guard let other = try books.receivable(other),
        let same = sentLetters(of: other).last(where: {
          $0.dispatch.sentOn == sentOn && $0.dispatch.channel == last.dispatch.channel
            && $0.dispatch.together.contains(state.id)
        })
      else { continue }
      letters.append(same)
    }
    return (letters, day)
  }

  /// What left about an invoice, to the customer and whether it arrived or not, oldest first. A step on the road comes
  /// after another letter of its day.
  private func sentLetters(of state: ReceivableState) -> [SentLetter] {
    let letters = state.letters.map { SentLetter(state: state, dispatch: $0.dispatch) }
    let steps = state.steps.filter { $0.step != .handover }.map {
      SentLetter(state: state, dispatch: $0.dispatch, step: $0.step)
    }
    let sent = (letters + steps).filter { $0.dispatch.sentOn != nil }
    return sent.enumerated().sorted {
      ($0.element.dispatch.sentOn ?? today, $0.offset)
        < ($1.element.dispatch.sentOn ?? today, $1.offset)
    }
    .map(\.element)
  }

  func attach(
    _ id: Receivable.ID, _ file: String, _ kind: PaperKind, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let state = try state(id, on: books)
    let document = try keepFile(file)
    outcome.documents = [document]
    let attached = PaperAttached(receivable: id, on: today, paper: kind, document: document)
    return Work(
      Action.Note(.attach, numbers: [state.facts.number]), [.paperAttached(attached)],
      touching: [id])
  }

  /// Something that begins the limitation again, or lengthens it (C-08).
  func interruptLimitation(
    _ id: Receivable.ID, _ cause: LimitationInterrupted.Cause, at day: CalendarDay?,
    proof file: String?, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let state = try openState(id, on: books)
    let day = day ?? today
    if day > today { throw Trouble.dayInTheFuture(day) }
    let last = try limitation(of: state, on: books).lastDay
    if day > last {
      outcome.cautions.append(.tooLateToInterrupt(number: state.facts.number, lastDay: last))
    }
    let proof = try file.map { try keepFile($0) }
    outcome.documents = proof.map { [$0] } ?? []
    let interrupted = LimitationInterrupted(receivable: id, on: day, cause: cause, proof: proof)
    return Work(
      Action.Note(.limitation, numbers: [state.facts.number]),
      [.limitationInterrupted(interrupted)], touching: [id])
  }
}

extension DeliveryResult {
  /// Whether what went by `channel` can end so: a mail bounces, the post brings back.
  fileprivate func canBecome(of channel: Channel) -> Bool {
    switch (self, channel) {
    case (.delivered, _): true
    case (.bounced, .email), (.bounced, .whatsapp), (.bounced, .sms): true
    case (.bounced, .letter), (.bounced, .registered), (.bounced, .call): false
    case (.refused, .letter), (.refused, .registered), (.unclaimed, .letter),
      (.unclaimed, .registered), (.undeliverable, .letter), (.undeliverable, .registered):
      true
    case (.refused, _), (.unclaimed, _), (.undeliverable, _): false
    }
  }
}
