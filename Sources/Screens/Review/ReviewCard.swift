public import Claims
public import Workflows

/// One case of the review, with all that its card shows.
public struct ReviewCard: Sendable {
  /// What is suggested, and what Enter does.
  public enum Suggestion: Hashable, Sendable {
    /// A letter, put into the outbox.
    case letter(Intent)
    /// Something that a person has to fill in or look at.
    case step
  }

  public var queued: Desk.QueuedCase
  public var due: Desk.DueCase
  public var customer: Customer
  /// The invoices of the case, by due date; of many the first ones.
  public var files: [CaseFile]
  public var suggestion: Suggestion

  var key: ReviewScreen.Key { ReviewScreen.Key(queued) }
  var rows: [ListRow] { due.rows }
}

extension ReviewCard {
  private struct Moment: Hashable {
    var action: Action.ID
    var on: CalendarDay
  }

  /// What was said and done with this customer, oldest first: what one action did on one day stands together, once
  /// for all its invoices.
  var story: [[HistoryEntry]] {
    var seen: Set<Moment> = []
    return files.flatMap { file in
      file.timeline.filter { group in
        guard let first = group.first, first.action.stands,
          group.contains(where: { $0.event.event.tellsStory })
        else { return false }
        return seen.insert(Moment(action: first.action.id, on: first.event.event.on)).inserted
      }
    }.sorted { first, second in
      guard let one = first.first?.event.event.on, let two = second.first?.event.event.on else {
        return false
      }
      return one < two
    }
  }
}

extension Event {
  /// Whether it is part of what happened between the customer and us.
  fileprivate var tellsStory: Bool {
    switch self {
    case .creditApplied, .paymentReceived, .disputeOpened, .disputeClosed, .settlementMade,
      .settlementAccepted, .promiseMade, .stepSent, .callNoted, .noteAdded, .deliveryKnown,
      .insolvencyOpened, .handoverEnded, .paymentReversed:
      true
    case .customerRecorded, .customerHeld, .customerReleased, .customerMerged, .invoiceIssued,
      .invoiceCorrected, .stepWritten, .snoozed, .writtenOff, .proofKept, .paperAttached,
      .costMade, .limitationInterrupted, .claimDeclared, .insolvencyEnded, .rateAdded,
      .statementTaken, .bankLineTaken, .paymentJoined, .collectionFailed, .lineDoubted,
      .lineIgnored, .lineReviewed, .payerLearned, .payerForgotten, .payerMarked, .claimKept,
      .stepDropped, .mailLeft, .letterWritten:
      false
    }
  }
}
