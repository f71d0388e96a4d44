extension Event {
  /// The files that the event names.
  public var documents: [StoredDocument] {
    switch self {
    case .invoiceIssued(let issued): issued.document.map { [$0] } ?? []
    case .settlementMade(let made): made.documents
    case .stepWritten(let written): written.documents
    case .letterWritten(let written): written.documents
    case .proofKept(let kept): [kept.document]
    case .paperAttached(let attached): [attached.document]
    case .costMade(let made): [made.proof]
    case .limitationInterrupted(let interrupted): interrupted.proof.map { [$0] } ?? []
    case .statementTaken(let taken): taken.document.map { [$0] } ?? []
    case .customerRecorded, .customerHeld, .customerReleased, .customerMerged, .invoiceCorrected,
      .creditApplied, .paymentReceived, .disputeOpened, .disputeClosed, .settlementAccepted,
      .promiseMade, .stepSent, .callNoted, .noteAdded, .snoozed, .writtenOff, .deliveryKnown,
      .insolvencyOpened, .claimDeclared, .insolvencyEnded, .rateAdded,
      .bankLineTaken, .paymentJoined, .paymentReversed, .collectionFailed, .lineDoubted,
      .lineIgnored, .lineReviewed, .payerLearned, .payerForgotten, .payerMarked, .claimKept,
      .stepDropped, .mailLeft, .handoverEnded:
      []
    }
  }
}
