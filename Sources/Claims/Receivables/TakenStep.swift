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
  public var documents: [StoredDocument]
}

extension TakenStep {
  /// Whether it counts on the road: to a consumer only what goes on a durable medium by post or e-mail
  /// (B-05); a WhatsApp, SMS or call is a nudge.
  public func counts(for kind: CustomerKind) -> Bool {
    channel.isDurable || kind != .consumer
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
