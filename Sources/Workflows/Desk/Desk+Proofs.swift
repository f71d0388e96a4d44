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
    _ id: Receivable.ID, _ file: String, _ tracking: String?, sent day: CalendarDay?,
    on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let state = try state(id, on: books)
    let (letters, day) = try lastLetter(of: state, at: day, on: books)
    let document = try keepFile(file)
    outcome.documents = [document]
    let code = tracking.map { HarmlessText.line($0, limit: 100) }.flatMap { $0.isEmpty ? nil : $0 }
    let events = letters.map { letter in
      Event.proofKept(
        ProofKept(
          receivable: letter.state.id, step: letter.step.id, on: day, document: document,
          tracking: code))
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
    let (letters, day) = try lastLetter(of: state, at: day, on: books)
    for letter in letters {
      let number = letter.state.facts.number
      switch result {
      case .delivered: break
      case .refused, .unclaimed:
        outcome.cautions.append(
          .countsAllTheSame(number: number, letter.step.step, result))
      case .undeliverable, .bounced:
        outcome.cautions.append(.doesNotCount(number: number, letter.step.step, result))
      }
    }
    outcome.step = letters.first?.step.step
    let events = letters.map { letter in
      Event.deliveryKnown(
        DeliveryKnown(
          receivable: letter.state.id, step: letter.step.id, on: day, result: result))
    }
    return Work(
      Action.Note(.result, numbers: letters.map(\.state.facts.number)), events,
      touching: letters.map(\.state.id))
  }

  /// An invoice with a letter that left the house.
  private struct SentLetter {
    var state: ReceivableState
    var step: TakenStep
  }

  /// The last letter that left about an invoice, with the other invoices that stood in it; and the day on which
  /// something is known of it, today where none is given.
  ///
  /// - Throws: `Trouble` where nothing was sent, or where the day is before the sending or after today.
  private func lastLetter(
    of state: ReceivableState, at day: CalendarDay?, on books: Books
  ) throws -> (letters: [SentLetter], day: CalendarDay) {
    let number = state.facts.number
    guard let step = state.lastLetter, let sent = step.sentOn else {
      throw Trouble.nothingSent(number: number)
    }
    let day = day ?? today
    if day > today { throw Trouble.dayInTheFuture(day) }
    if day < sent { throw Trouble.resultBeforeSending(number: number, given: day, sent: sent) }
    var letters = [SentLetter(state: state, step: step)]
    for other in step.together {
      guard let state = try books.receivable(other),
        let same = state.steps.last(where: {
          $0.sentOn == sent && $0.together.contains(letters[0].state.id)
        })
      else { continue }
      letters.append(SentLetter(state: state, step: same))
    }
    return (letters, day)
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
