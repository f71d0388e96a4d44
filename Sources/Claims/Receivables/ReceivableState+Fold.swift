/// Why an event can't follow those before it. The state is then unchanged.
public enum Refusal: Error, Hashable, Sendable {
  case unknownInvoice
  case issuedTwice
  case alreadyClosed
  case noDispute
  case noSettlement
  case noSuchStep
  case unknownCustomer
  case notACredit
  case creditUsedUp
  case noSuchPayment
  case unknownLine
  case takenTwice
  case lineUsedUp
}

extension ReceivableState {
  /// The state of receivable `id` after `events`, those of its stream that stand, in their order.
  ///
  /// - Throws: the refusal of the first event that can't follow, with that event.
  public static func fold(
    _ events: some Sequence<RecordedEvent>, of id: Receivable.ID
  ) throws(FoldRefusal) -> ReceivableState? {
    var state: ReceivableState?
    // A payment that didn't stay is as if it had never come, so that what it closed, kept or fulfilled isn't.
    let reversals = reversals(in: events) { _ in true }
    for recorded in events {
      do throws(Refusal) {
        try follow(recorded, reversals, &state)
      } catch {
        throw FoldRefusal(refusal: error, event: recorded.id, action: recorded.action)
      }
    }
    return state
  }

  /// The state after one more event; nil before the document was issued. `reversals` are what of its payments doesn't
  /// stay.
  static func follow(
    _ recorded: RecordedEvent, _ reversals: [Reversal], _ state: inout ReceivableState?
  ) throws(Refusal) {
    if case .invoiceIssued(let issued) = recorded.event {
      guard state == nil else { throw Refusal.issuedTwice }
      state = ReceivableState(issued)
      state?.reversals = reversals
    } else if case .mailLeft = recorded.event, state == nil {
      // The mail went, and the invoice was undone since.
    } else {
      guard var current = state else { throw Refusal.unknownInvoice }
      try current.apply(recorded)
      state = current
    }
  }

  /// What of each payment was taken off by the reversals that `counts` names.
  static func reversals(
    in events: some Sequence<RecordedEvent>, where counts: (PaymentReversed) -> Bool
  ) -> [Reversal] {
    var reversals: [Reversal] = []
    for case .paymentReversed(let event) in events.lazy.map(\.event) where counts(event) {
      if let at = reversals.firstIndex(where: { $0.payment == event.payment }) {
        reversals[at].gone += event.amount
      } else {
        reversals.append(Reversal(payment: event.payment, gone: event.amount))
      }
    }
    return reversals
  }

  private func reversal(of payment: Claims.Payment.ID) -> Reversal? {
    reversals.first { $0.payment == payment }
  }

  /// - Throws: `Refusal` where the state doesn't allow the event; it is then unchanged.
  mutating func apply(_ recorded: RecordedEvent) throws(Refusal) {
    if recorded.event.isHandling {
      lastHandled = max(lastHandled ?? recorded.event.on, recorded.event.on)
    }
    switch recorded.event {
    case .invoiceIssued: throw .issuedTwice
    case .invoiceCorrected(let correction): correct(correction)
    case .creditApplied(let credit): try take(credit, as: recorded.id)
    case .paymentReceived(let payment): receive(payment, as: recorded.id)
    case .disputeOpened(let opened):
      try requireOpen()
      dispute = Dispute(
        on: opened.on, ground: opened.ground, amount: opened.amount, note: opened.note)
    case .disputeClosed(let closed):
      guard dispute != nil else { throw .noDispute }
      if let reduction = closed.reduction { reduce(by: min(reduction, open), on: closed.on) }
      dispute = nil
    case .settlementMade(let made):
      try requireOpen()
      settlement = Settlement(
        id: made.settlement, on: made.on, amount: made.amount, instalments: made.instalments,
        validUntil: made.validUntil, staysOnDefault: made.staysOnDefault ?? false,
        aboveBalance: max(made.amount - open, .zero(currency)))
    case .settlementAccepted(let accepted):
      guard settlement?.id == accepted.settlement else { throw .noSettlement }
      settlement?.acceptedOn = accepted.on
      acceptances.append(accepted.on)
    case .promiseMade(let made):
      try requireOpen()
      promise = Promise(
        on: made.on, by: made.by, judged: made.judged, amount: made.amount,
        received: .zero(currency), crossed: steps.filter { $0.sentOn == nil }.map(\.id))
    case .stepWritten(let written): write(written)
    case .letterWritten(let written): write(written)
    case .stepSent(let sent): try send(sent)
    case .stepDropped(let dropped):
      let waiting = steps.count + letters.count
      steps.removeAll { $0.id == dropped.id && $0.sentOn == nil }
      letters.removeAll { $0.id == dropped.id && $0.sentOn == nil }
      if steps.count + letters.count == waiting { throw .noSuchStep }
    case .mailLeft(let left): mailsLeft.append(left)
    case .handoverEnded(let ended):
      guard handover != nil else { throw .noSuchStep }
      handoverEnded = ended
    case .callNoted(let call): lastCall = call
    case .noteAdded: break
    case .snoozed(let snooze):
      try requireOpen()
      snoozedUntil = snooze.until
    case .writtenOff(let written):
      try requireOpen()
      let amount = min(written.amount, open)
      if written.reason.isLoss { lost += amount }
      reduce(by: amount, on: written.on)
      if open.isZero, !(written.reason.isPartOfPayment && paid.isPositive) {
        writtenOff = written.reason
      }
      claimIsUndecided = false
    case .deliveryKnown(let known):
      try change(sent: known.step) {
        $0.delivery = Dispatch.Delivery(on: known.on, result: known.result)
      }
    case .proofKept(let kept):
      try change(sent: kept.step) {
        $0.proof = Dispatch.Proof(
          on: kept.on, document: kept.document, tracking: kept.tracking,
          place: kept.place)
      }
    case .paperAttached(let attached):
      papers.append(
        Paper(on: attached.on, kind: attached.paper, document: attached.document))
    case .costMade(let made): costs.append(Cost(on: made.on, amount: made.amount))
    case .limitationInterrupted(let interrupted): interruptions.append(interrupted)
    case .paymentJoined(let joined):
      if let at = payments.firstIndex(where: { $0.id == joined.payment }) {
        payments[at].line = joined.source.line
        payments[at].on = joined.on
      } else if reversal(of: joined.payment)?.received == nil {
        // One that was reversed since isn't there, and was.
        throw .noSuchPayment
      }
    case .paymentReversed(let reversal): try reverse(reversal)
    case .collectionFailed(let failed):
      returns.append(Return(on: failed.on, reason: failed.reason))
      if facts.hindrance == .directDebit { facts.hindrance = nil }
    case .claimKept: claimIsUndecided = false
    case .customerRecorded, .customerHeld, .customerReleased, .customerMerged, .insolvencyOpened,
      .claimDeclared, .insolvencyEnded, .rateAdded, .statementTaken, .bankLineTaken, .lineDoubted,
      .lineIgnored, .lineReviewed, .payerLearned, .payerForgotten, .payerMarked:
      preconditionFailure("an event that isn't of an invoice in its stream")
    }
  }

  private func requireOpen() throws(Refusal) {
    if isClosed { throw .alreadyClosed }
  }

  private mutating func reduce(by amount: Money, on day: CalendarDay) {
    if !amount.isZero { reductions.append(Reduction(on: day, amount: amount)) }
  }

  private mutating func correct(_ correction: InvoiceCorrected) {
    if let due = correction.due {
      facts.due = due
      facts.dueIsCounted = correction.dueIsCounted ?? false
    }
    if let contract = correction.contract { facts.contract = contract }
    if let takes = correction.takesLegalTerm { facts.takesLegalTerm = takes }
    if let received = correction.received { facts.received = received }
    if let customer = correction.customer { self.customer = customer }
    if let reference = correction.reference { facts.reference = reference }
    if let description = correction.description { facts.description = description }
    if let order = correction.orderReference { facts.orderReference = order }
    if correction.isOursToCollect == true { facts.hindrance = nil }
  }

  /// As the invoice credited, or as the credit that is used.
  private mutating func take(
    _ credit: CreditApplied, as event: RecordedEvent.ID
  ) throws(Refusal) {
    guard credit.receivable != id else {
      // The credit note takes the place of what was reduced before it came; the rest of it answers what is
      // disputed.
      let reduced = min(placeholder, credit.amount)
      reduce(by: -reduced, on: credit.on)
      credits.append(
        Credit(
          event: event, on: credit.on, amount: credit.amount, reduced: reduced,
          source: credit.source))
      if let amount = dispute?.amount {
        let left = amount - min(amount, credit.amount - reduced)
        dispute?.amount = left
        if left.isZero { dispute = nil }
      }
      return
    }
    guard isCredit else { throw .notACredit }
    guard credit.amount <= -open else { throw .creditUsedUp }
    usedCredit += credit.amount
  }

  private mutating func receive(_ payment: PaymentReceived, as event: RecordedEvent.ID) {
    let id = payment.id ?? Claims.Payment.ID(of: event)
    var payment = payment
    if let at = reversals.firstIndex(where: { $0.payment == id }) {
      reversals[at].received = payment.amount
      payment.amount -= min(reversals[at].gone, payment.amount)
      guard payment.amount.isPositive else { return }
      payment.leavesClaimOpen = nil
    }
    // What comes in after all was not lost.
    if writtenOff != nil {
      let found = min(payment.amount, placeholder)
      reduce(by: -found, on: payment.on)
      lost -= min(found, lost)
      if placeholder.isZero { writtenOff = nil }
    }
    // Once the balance is paid, what comes in is for the claim that was kept.
    if open.isZero, keepsClaim { paidOnClaim += payment.amount }
    payments.append(
      Payment(
        id: id, event: event, on: payment.on, amount: payment.amount, line: payment.source?.line,
        method: payment.method, isPrincipalFirst: payment.isPrincipalFirst ?? false,
        isCollected: payment.fee != nil && payment.isBankFee != true))
    keepsClaim = payment.keepsClaim
    claimIsUndecided = payment.leavesClaimOpen ?? false
    if promise != nil { promise?.received += payment.amount }
    if settlement != nil {
      settlement?.receipts.append(
        Settlement.Receipt(on: payment.on, amount: payment.amount))
      // Kept: the rest is let go, as a reduction whose credit note is to be made.
      if settlement?.isKept == true { reduce(by: open, on: payment.on) }
    }
  }

  /// What was received has already been left out of the fold; here is only noted that it was.
  private mutating func reverse(_ reversal: PaymentReversed) throws(Refusal) {
    let kept = payments.first { $0.id == reversal.payment }?.amount ?? .zero(currency)
    guard let all = self.reversal(of: reversal.payment), let whole = all.received,
      all.gone + kept == whole
    else { throw .noSuchPayment }
    switch reversal.cause {
    case .returned:
      returns.append(Return(on: reversal.on, amount: reversal.amount, reason: reversal.reason))
      if facts.hindrance == .directDebit { facts.hindrance = nil }
    case .mistake, .moved: break
    }
  }

  private mutating func write(_ written: StepWritten) {
    guard written.fate == .outgoing else { return }
    // What waits in the outbox is outdated by what is written after it.
    steps.removeAll { $0.sentOn == nil }
    steps.append(
      TakenStep(
        dispatch: Dispatch(
          id: written.id, writtenOn: written.on, channel: written.channel,
          together: written.together ?? [], documents: written.documents,
          isEdited: written.isEdited ?? false, address: written.address),
        step: written.step, deadline: written.deadline, asked: written.asked, fee: written.fee,
        collector: written.collector, about: written.about))
    if written.step == .handover { handoverEnded = nil }
  }

  private mutating func write(_ written: LetterWritten) {
    guard written.fate == .outgoing else { return }
    letters.removeAll { $0.sentOn == nil && $0.letter == written.letter }
    letters.append(
      TakenLetter(
        dispatch: Dispatch(
          id: written.id, writtenOn: written.on, channel: written.channel,
          together: written.together ?? [], documents: written.documents,
          isEdited: written.isEdited ?? false, address: written.address),
        letter: written.letter, withdraws: written.withdraws))
  }

  private mutating func send(_ sent: StepSent) throws(Refusal) {
    if let at = steps.firstIndex(where: { $0.id == sent.id }) {
      steps[at].dispatch.sentOn = sent.on
      steps[at].dispatch.message = sent.message
      settlement?.note(steps[at].step, sent: sent.on)
      return
    }
    guard let at = letters.firstIndex(where: { $0.id == sent.id }) else { throw .noSuchStep }
    letters[at].dispatch.sentOn = sent.on
    letters[at].dispatch.message = sent.message
    if let withdrawn = letters[at].withdraws,
      let step = steps.firstIndex(where: { $0.id == withdrawn })
    {
      steps[step].dispatch.isWithdrawn = true
    }
  }

  private mutating func change(
    sent id: TakenStep.ID, _ change: (inout Dispatch) -> Void
  ) throws(Refusal) {
    if let at = steps.firstIndex(where: { $0.id == id && $0.sentOn != nil }) {
      change(&steps[at].dispatch)
    } else if let at = letters.firstIndex(where: { $0.id == id && $0.sentOn != nil }) {
      change(&letters[at].dispatch)
    } else {
      throw .noSuchStep
    }
  }
}

extension Event {
  /// Whether a person did something about the case with it, so that a warning of before was seen.
  fileprivate var isHandling: Bool {
    switch self {
    case .disputeOpened, .disputeClosed, .settlementMade, .settlementAccepted, .promiseMade,
      .stepSent, .callNoted, .noteAdded, .snoozed, .limitationInterrupted, .handoverEnded:
      true
    case .customerRecorded, .customerHeld, .customerReleased, .customerMerged, .invoiceIssued,
      .invoiceCorrected, .creditApplied, .paymentReceived, .stepWritten, .writtenOff,
      .deliveryKnown, .proofKept, .paperAttached, .costMade, .insolvencyOpened, .claimDeclared,
      .insolvencyEnded, .rateAdded, .statementTaken, .bankLineTaken, .paymentJoined,
      .paymentReversed, .collectionFailed, .lineDoubted, .lineIgnored, .lineReviewed,
      .payerLearned, .payerForgotten, .payerMarked, .claimKept, .stepDropped, .mailLeft,
      .letterWritten:
      false
    }
  }
}

/// A refusal, and the event and action whose turn it was.
public struct FoldRefusal: Error, Hashable, Sendable {
  public let refusal: Refusal
  public let event: RecordedEvent.ID
  public let action: Action.ID

  public init(refusal: Refusal, event: RecordedEvent.ID, action: Action.ID) {
    self.refusal = refusal
    self.event = event
    self.action = action
  }
}

extension Claims.Payment.ID {
  /// Of a payment that was recorded without a number of its own.
  init(of event: RecordedEvent.ID) { self.init(rawValue: -event.rawValue) }
}
