/// A fact, in the past tense. Appended to the journal and never edited; a mistake is undone by a further one.
public enum Event: Hashable, Sendable {
  case customerRecorded(CustomerRecorded)
  case customerHeld(CustomerHeld)
  case customerReleased(CustomerReleased)
  case customerMerged(CustomerMerged)
  case invoiceIssued(InvoiceIssued)
  case invoiceCorrected(InvoiceCorrected)
  case creditApplied(CreditApplied)
  case paymentReceived(PaymentReceived)
  case disputeOpened(DisputeOpened)
  case disputeClosed(DisputeClosed)
  case settlementMade(SettlementMade)
  case settlementAccepted(SettlementAccepted)
  case promiseMade(PromiseMade)
  case stepWritten(StepWritten)
  case stepSent(StepSent)
  case callNoted(CallNoted)
  case noteAdded(NoteAdded)
  case snoozed(Snoozed)
  case writtenOff(WrittenOff)
  case deliveryKnown(DeliveryKnown)
  case proofKept(ProofKept)
  case paperAttached(PaperAttached)
  case costMade(CostMade)
  case limitationInterrupted(LimitationInterrupted)
  case insolvencyOpened(InsolvencyOpened)
  case claimDeclared(ClaimDeclared)
  case insolvencyEnded(InsolvencyEnded)
  case rateAdded(RateAdded)
  case statementTaken(StatementTaken)
  case bankLineTaken(BankLineTaken)
  case paymentJoined(PaymentJoined)
  case paymentReversed(PaymentReversed)
  case collectionFailed(CollectionFailed)
  case lineDoubted(LineDoubted)
  case lineIgnored(LineIgnored)
  case lineReviewed(LineReviewed)
  case payerLearned(PayerLearned)
  case payerForgotten(PayerForgotten)
  case payerMarked(PayerMarked)
  case claimKept(ClaimKept)
  case stepDropped(StepDropped)
  case mailLeft(MailLeft)
  case letterWritten(LetterWritten)
  case handoverEnded(HandoverEnded)

  /// The name of the event in the journal.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case customerRecorded = "customer-recorded"
    case customerHeld = "customer-held"
    case customerReleased = "customer-released"
    case customerMerged = "customer-merged"
    case invoiceIssued = "invoice-issued"
    case invoiceCorrected = "invoice-corrected"
    case creditApplied = "credit-applied"
    case paymentReceived = "payment-received"
    case disputeOpened = "dispute-opened"
    case disputeClosed = "dispute-closed"
    case settlementMade = "settlement-made"
    case settlementAccepted = "settlement-accepted"
    case promiseMade = "promise-made"
    case stepWritten = "step-written"
    case stepSent = "step-sent"
    case callNoted = "call-noted"
    case noteAdded = "note-added"
    case snoozed
    case writtenOff = "written-off"
    case deliveryKnown = "delivery-known"
    case proofKept = "proof-kept"
    case paperAttached = "paper-attached"
    case costMade = "cost-made"
    case limitationInterrupted = "limitation-interrupted"
    case insolvencyOpened = "insolvency-opened"
    case claimDeclared = "claim-declared"
    case insolvencyEnded = "insolvency-ended"
    case rateAdded = "rate-added"
    case statementTaken = "statement-taken"
    case bankLineTaken = "bank-line-taken"
    case paymentJoined = "payment-joined"
    case paymentReversed = "payment-reversed"
    case collectionFailed = "collection-failed"
    case lineDoubted = "line-doubted"
    case lineIgnored = "line-ignored"
    case lineReviewed = "line-reviewed"
    case payerLearned = "payer-learned"
    case payerForgotten = "payer-forgotten"
    case payerMarked = "payer-marked"
    case claimKept = "claim-kept"
    case stepDropped = "step-dropped"
    case mailLeft = "mail-left"
    case letterWritten = "letter-written"
    case handoverEnded = "handover-ended"
  }
}

/// What an event belongs to. The state of a stream is the fold of its events that stand.
public enum Stream: Hashable, Sendable {
  case receivable(Receivable.ID)
  case customer(Customer.ID)
  /// The rates that users added.
  case rates
  case statement(AccountStatement.ID)
  case bankLine(BankLine.ID)
  /// What accounts are that pay for many, or for nobody.
  case payers
}

/// A payload that knows its place in the journal.
public protocol EventPayload: Codable, Hashable, Sendable {
  static var kind: Event.Kind { get }
  /// The day on which it happened, which may be before it was recorded.
  var on: CalendarDay { get }
  var streams: [Stream] { get }
}

extension Event {
  /// The payload, for code that treats all events alike.
  public var payload: any EventPayload {
    switch self {
    case .customerRecorded(let payload): payload
    case .customerHeld(let payload): payload
    case .customerReleased(let payload): payload
    case .customerMerged(let payload): payload
    case .invoiceIssued(let payload): payload
    case .invoiceCorrected(let payload): payload
    case .creditApplied(let payload): payload
    case .paymentReceived(let payload): payload
    case .disputeOpened(let payload): payload
    case .disputeClosed(let payload): payload
    case .settlementMade(let payload): payload
    case .settlementAccepted(let payload): payload
    case .promiseMade(let payload): payload
    case .stepWritten(let payload): payload
    case .stepSent(let payload): payload
    case .callNoted(let payload): payload
    case .noteAdded(let payload): payload
    case .snoozed(let payload): payload
    case .writtenOff(let payload): payload
    case .deliveryKnown(let payload): payload
    case .proofKept(let payload): payload
    case .paperAttached(let payload): payload
    case .costMade(let payload): payload
    case .limitationInterrupted(let payload): payload
    case .insolvencyOpened(let payload): payload
    case .claimDeclared(let payload): payload
    case .insolvencyEnded(let payload): payload
    case .rateAdded(let payload): payload
    case .statementTaken(let payload): payload
    case .bankLineTaken(let payload): payload
    case .paymentJoined(let payload): payload
    case .paymentReversed(let payload): payload
    case .collectionFailed(let payload): payload
    case .lineDoubted(let payload): payload
    case .lineIgnored(let payload): payload
    case .lineReviewed(let payload): payload
    case .payerLearned(let payload): payload
    case .payerForgotten(let payload): payload
    case .payerMarked(let payload): payload
    case .claimKept(let payload): payload
    case .stepDropped(let payload): payload
    case .mailLeft(let payload): payload
    case .letterWritten(let payload): payload
    case .handoverEnded(let payload): payload
    }
  }

  public var kind: Kind { type(of: payload).kind }
  public var on: CalendarDay { payload.on }
  public var streams: [Stream] { payload.streams }

  /// The event of `kind` whose payload `decode` makes; `decode` is asked for the one right type.
  public static func make(
    _ kind: Kind, decode: (any EventPayload.Type) throws -> any EventPayload
  ) rethrows -> Event? {
    switch kind {
    case .customerRecorded:
      (try decode(CustomerRecorded.self) as? CustomerRecorded).map { .customerRecorded($0) }
    case .customerHeld: (try decode(CustomerHeld.self) as? CustomerHeld).map { .customerHeld($0) }
    case .customerReleased:
      (try decode(CustomerReleased.self) as? CustomerReleased).map { .customerReleased($0) }
    case .customerMerged:
      (try decode(CustomerMerged.self) as? CustomerMerged).map { .customerMerged($0) }
    case .invoiceIssued:
      (try decode(InvoiceIssued.self) as? InvoiceIssued).map { .invoiceIssued($0) }
    case .invoiceCorrected:
      (try decode(InvoiceCorrected.self) as? InvoiceCorrected).map { .invoiceCorrected($0) }
    case .creditApplied:
      (try decode(CreditApplied.self) as? CreditApplied).map { .creditApplied($0) }
    case .paymentReceived:
      (try decode(PaymentReceived.self) as? PaymentReceived).map { .paymentReceived($0) }
    case .disputeOpened:
      (try decode(DisputeOpened.self) as? DisputeOpened).map { .disputeOpened($0) }
    case .disputeClosed:
      (try decode(DisputeClosed.self) as? DisputeClosed).map { .disputeClosed($0) }
    case .settlementMade:
      (try decode(SettlementMade.self) as? SettlementMade).map { .settlementMade($0) }
    case .settlementAccepted:
      (try decode(SettlementAccepted.self) as? SettlementAccepted).map { .settlementAccepted($0) }
    case .promiseMade: (try decode(PromiseMade.self) as? PromiseMade).map { .promiseMade($0) }
    case .stepWritten: (try decode(StepWritten.self) as? StepWritten).map { .stepWritten($0) }
    case .stepSent: (try decode(StepSent.self) as? StepSent).map { .stepSent($0) }
    case .callNoted: (try decode(CallNoted.self) as? CallNoted).map { .callNoted($0) }
    case .noteAdded: (try decode(NoteAdded.self) as? NoteAdded).map { .noteAdded($0) }
    case .snoozed: (try decode(Snoozed.self) as? Snoozed).map { .snoozed($0) }
    case .writtenOff: (try decode(WrittenOff.self) as? WrittenOff).map { .writtenOff($0) }
    case .deliveryKnown:
      (try decode(DeliveryKnown.self) as? DeliveryKnown).map { .deliveryKnown($0) }
    case .proofKept:
      (try decode(ProofKept.self) as? ProofKept).map { .proofKept($0) }
    case .paperAttached:
      (try decode(PaperAttached.self) as? PaperAttached).map { .paperAttached($0) }
    case .costMade:
      (try decode(CostMade.self) as? CostMade).map { .costMade($0) }
    case .limitationInterrupted:
      (try decode(LimitationInterrupted.self) as? LimitationInterrupted).map {
        .limitationInterrupted($0)
      }
    case .insolvencyOpened:
      (try decode(InsolvencyOpened.self) as? InsolvencyOpened).map { .insolvencyOpened($0) }
    case .claimDeclared:
      (try decode(ClaimDeclared.self) as? ClaimDeclared).map { .claimDeclared($0) }
    case .insolvencyEnded:
      (try decode(InsolvencyEnded.self) as? InsolvencyEnded).map { .insolvencyEnded($0) }
    case .rateAdded:
      (try decode(RateAdded.self) as? RateAdded).map { .rateAdded($0) }
    case .statementTaken:
      (try decode(StatementTaken.self) as? StatementTaken).map { .statementTaken($0) }
    case .bankLineTaken:
      (try decode(BankLineTaken.self) as? BankLineTaken).map { .bankLineTaken($0) }
    case .paymentJoined:
      (try decode(PaymentJoined.self) as? PaymentJoined).map { .paymentJoined($0) }
    case .paymentReversed:
      (try decode(PaymentReversed.self) as? PaymentReversed).map { .paymentReversed($0) }
    case .collectionFailed:
      (try decode(CollectionFailed.self) as? CollectionFailed).map { .collectionFailed($0) }
    case .lineDoubted:
      (try decode(LineDoubted.self) as? LineDoubted).map { .lineDoubted($0) }
    case .lineIgnored:
      (try decode(LineIgnored.self) as? LineIgnored).map { .lineIgnored($0) }
    case .lineReviewed:
      (try decode(LineReviewed.self) as? LineReviewed).map { .lineReviewed($0) }
    case .payerLearned:
      (try decode(PayerLearned.self) as? PayerLearned).map { .payerLearned($0) }
    case .payerForgotten:
      (try decode(PayerForgotten.self) as? PayerForgotten).map { .payerForgotten($0) }
    case .payerMarked:
      (try decode(PayerMarked.self) as? PayerMarked).map { .payerMarked($0) }
    case .claimKept:
      (try decode(ClaimKept.self) as? ClaimKept).map { .claimKept($0) }
    case .stepDropped:
      (try decode(StepDropped.self) as? StepDropped).map { .stepDropped($0) }
    case .mailLeft:
      (try decode(MailLeft.self) as? MailLeft).map { .mailLeft($0) }
    case .letterWritten:
      (try decode(LetterWritten.self) as? LetterWritten).map { .letterWritten($0) }
    case .handoverEnded:
      (try decode(HandoverEnded.self) as? HandoverEnded).map { .handoverEnded($0) }
    }
  }
}

/// An event as the journal holds it.
public struct RecordedEvent: Hashable, Sendable {
  public typealias ID = Identifier<RecordedEvent>
  public let id: ID
  public let action: Action.ID
  public let event: Event

  public init(id: ID, action: Action.ID, event: Event) {
    self.id = id
    self.action = action
    self.event = event
  }
}
