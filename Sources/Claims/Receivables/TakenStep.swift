/// A dunning step that was written, and maybe sent.
public struct TakenStep: Hashable, Sendable {
  public typealias ID = Identifier<TakenStep>
  public var id: ID
  public var step: DunningStep
  public var writtenOn: CalendarDay
  /// Nil while it waits in the outbox.
  public var sentOn: CalendarDay?
  public var channel: Channel
  public var deadline: CalendarDay?
  public var asked: StepWritten.Asked
  public var fee: Money?
  /// The other invoices of the same letter.
  public var together: [Receivable.ID]
  public var collector: Collector?
  public var documents: [StoredDocument]
  /// What became of it, once that is known.
  public var delivery: Delivery?
  public var proof: Proof?

  public struct Delivery: Hashable, Sendable {
    public var on: CalendarDay
    public var result: DeliveryResult
  }

  public struct Proof: Hashable, Sendable {
    public var on: CalendarDay
    public var document: StoredDocument
    public var tracking: String?
  }
}

extension TakenStep {
  /// Whether it left the house and reached the customer as far as is known: what bounced or came back as
  /// undeliverable doesn't count as sent.
  public var countsAsSent: Bool { sentOn != nil && delivery?.result.countsAsSent != false }

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
}
