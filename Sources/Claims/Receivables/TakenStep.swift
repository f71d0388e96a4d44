/// A document that was written, and how it went out.
public struct Dispatch: Hashable, Sendable {
  public var id: TakenStep.ID
  public var writtenOn: CalendarDay
  /// Nil while it waits in the outbox.
  public var sentOn: CalendarDay?
  public var channel: Channel
  /// The other invoices of the same letter.
  public var together: [Receivable.ID]
  public var documents: [StoredDocument]
  /// Its text was changed by hand.
  public var isEdited: Bool
  /// The address that it was written for; nil where none is known.
  public var address: String?
  /// Of a mail that went: its Message-ID.
  public var message: String?
  /// What became of it, once that is known.
  public var delivery: Delivery?
  public var proof: Proof?
  /// A letter that took it back has gone out.
  public var isWithdrawn = false

  public struct Delivery: Hashable, Sendable {
    public var on: CalendarDay
    public var result: DeliveryResult
  }

  public struct Proof: Hashable, Sendable {
    public var on: CalendarDay
    public var document: StoredDocument
    public var tracking: String?
    /// The post office or point that took it.
    public var place: String?
  }
}

/// What was written and maybe sent: a step on the road, or another letter.
public protocol Dispatched {
  var dispatch: Dispatch { get set }
}

extension Dispatched {
  public var id: TakenStep.ID { dispatch.id }
  public var writtenOn: CalendarDay { dispatch.writtenOn }
  /// Nil while it waits in the outbox.
  public var sentOn: CalendarDay? { dispatch.sentOn }
  public var channel: Channel { dispatch.channel }
  public var together: [Receivable.ID] { dispatch.together }
  public var documents: [StoredDocument] { dispatch.documents }
  public var delivery: Dispatch.Delivery? { dispatch.delivery }
  public var proof: Dispatch.Proof? { dispatch.proof }

  /// Whether it left the house and reached the customer as far as is known: what bounced, came back as
  /// undeliverable or was withdrawn doesn't count as sent.
  public var countsAsSent: Bool {
    dispatch.sentOn != nil && !dispatch.isWithdrawn
      && dispatch.delivery?.result.countsAsSent != false
  }

  /// Registered post whose receipt isn't kept yet.
  public var lacksProof: Bool {
    dispatch.sentOn != nil && dispatch.channel == .registered && dispatch.proof == nil
      && dispatch.delivery == nil
  }
}

/// A dunning step that was written, and maybe sent.
public struct TakenStep: Hashable, Sendable, Dispatched {
  public typealias ID = Identifier<TakenStep>
  public var dispatch: Dispatch
  public var step: DunningStep
  public var deadline: CalendarDay?
  public var asked: StepWritten.Asked
  public var fee: Money?
  public var collector: Collector?
  public var about: ReminderSubject?
}

/// A letter that is no step on the road.
public struct TakenLetter: Hashable, Sendable, Dispatched {
  public var dispatch: Dispatch
  public var letter: Correspondence
  /// Of a withdrawal: what it takes back.
  public var withdraws: TakenStep.ID?
}

extension TakenStep {
  /// Whether it counts on the road: to a consumer only what goes on a durable medium by post or e-mail
  /// (B-05); a WhatsApp, SMS or call is a nudge. Nor is a letter of when the customer was taken for another that
  /// asked more than the balance the free reminder of the law (B-04).
  public func counts(for kind: CustomerKind) -> Bool {
    kind != .consumer || (channel.isDurable && !asked.beyondPrincipal.isPositive)
  }
}

extension ReceivableState {
  /// The highest reminder that went out and counts for `kind`, and the day on which the last one did.
  public func lastReminder(
    countingFor kind: CustomerKind
  ) -> (level: Int, sent: CalendarDay)? {
    var last: (level: Int, sent: CalendarDay)?
    for taken in sentSteps where taken.counts(for: kind) {
      guard case .reminder(let level) = taken.step, let sent = taken.sentOn else { continue }
      last = (max(level, last?.level ?? level), max(sent, last?.sent ?? sent))
    }
    return last
  }

  /// Whether something was written for it that hasn't gone out.
  public var hasWaitingLetter: Bool {
    steps.contains { $0.sentOn == nil } || letters.contains { $0.sentOn == nil }
  }

  /// Mails that the mail command took and whose step was undone since, or withdrawn letters aside: the customer has
  /// them all the same.
  public var undoneMails: [MailLeft] {
    mailsLeft.filter { left in
      !steps.contains { $0.id == left.id && $0.sentOn != nil }
        && !letters.contains { $0.id == left.id && $0.sentOn != nil }
        && !letters.contains { $0.withdraws == left.id && $0.countsAsSent }
    }
  }
}
