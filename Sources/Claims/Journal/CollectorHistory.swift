/// What the file of a collector tells of one document's history: what stands, oldest first, without what was written
/// down for ourselves.
///
/// A debtor may see all of a file, so nothing else of a history may enter it.
public struct CollectorHistory: Hashable, Sendable {
  /// What was done, received and agreed; calls too where the collector gets them.
  public let course: [Event]
  /// Calls, each with its outcome and what was said.
  public let calls: [Event]

  /// From all that was recorded, undone actions included.
  public init(_ history: [HistoryEntry], to collector: Collector) {
    let standing = history.filter(\.action.stands).map(\.event.event)
    let dropped = Set(
      standing.compactMap { event -> TakenStep.ID? in
        if case .stepDropped(let dropped) = event { dropped.id } else { nil }
      })
    let told = standing.compactMap { $0.told(to: collector, without: dropped) }
    course = told
    calls = told.filter { $0.kind == .callNoted }
  }
}

extension Event {
  /// The event as a collector may read it; nil where it is only for ourselves.
  ///
  /// In the procedure for what is undisputed nothing stands that was only talked about (art. 1394/20 of the Judicial
  /// Code; D-01).
  fileprivate func told(to collector: Collector, without dropped: Set<TakenStep.ID>) -> Event? {
    switch self {
    case .callNoted: return collector == .undisputed ? nil : self
    case .disputeOpened(var dispute):
      if collector == .undisputed { dispute.note = nil }
      return .disputeOpened(dispute)
    case .stepWritten(let written):
      return written.fate == .draft || dropped.contains(written.id) ? nil : self
    case .letterWritten(let written):
      return written.fate == .draft || dropped.contains(written.id) ? nil : self
    case .paperAttached(let attached):
      return collector == .undisputed && attached.paper == .other ? nil : self
    case .handoverEnded(var ended):
      // What another collector said is between him and us.
      ended.note = nil
      return .handoverEnded(ended)
    case .noteAdded, .snoozed, .stepDropped, .mailLeft: return nil
    case .lineDoubted, .lineIgnored, .lineReviewed, .payerLearned, .payerForgotten, .payerMarked,
      .customerHeld, .customerReleased, .customerMerged:
      return nil
    case .customerRecorded, .invoiceIssued, .invoiceCorrected, .creditApplied, .paymentReceived,
      .disputeClosed, .settlementMade, .settlementAccepted, .promiseMade, .stepSent, .writtenOff,
      .deliveryKnown, .proofKept, .costMade, .limitationInterrupted, .insolvencyOpened,
      .claimDeclared, .insolvencyEnded, .rateAdded, .statementTaken,
      .bankLineTaken, .paymentJoined, .paymentReversed, .collectionFailed, .claimKept:
      return self
    }
  }
}
