public import Claims

/// A letter beside the road that may be written for some invoices, or that a collector gave them back.
public struct LetterChoice: Hashable, Sendable {
  public enum Pick: Hashable, Sendable {
    case write(Correspondence, [Receivable.ID])
    case handBack(HandoverEnded.Outcome)
  }

  public var pick: Pick
  /// Why it can't be.
  public var trouble: Trouble?

  public init(_ pick: Pick, trouble: Trouble?) {
    self.pick = pick
    self.trouble = trouble
  }
}
