extension Event {
  /// The files that the event names.
  public var documents: [StoredDocument] {
    switch self {
    case .invoiceIssued(let issued): issued.document.map { [$0] } ?? []
    case .settlementMade(let made): made.documents
    case .stepWritten(let written): written.documents
    case .customerRecorded, .customerHeld, .customerReleased, .customerMerged, .invoiceCorrected,
      .creditApplied, .paymentReceived, .disputeOpened, .disputeClosed, .settlementAccepted,
      .promiseMade, .stepSent, .callNoted, .noteAdded, .snoozed, .writtenOff:
      []
    }
  }
}
