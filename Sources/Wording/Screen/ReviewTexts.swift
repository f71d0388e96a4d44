public import Claims

/// The daily review.
public struct ReviewTexts: Sendable {
  public let title: String
  public let reading: String
  /// `600.00 of 1 000.00`.
  public let openOf: @Sendable (_ open: String, _ total: String) -> String
  /// Of an invoice on a card.
  public let due: @Sendable (_ day: String, _ daysLate: Int) -> String
  public let more: @Sendable (Int) -> String
  /// What Enter does: `Second reminder by e-mail, for 600.00`.
  public let suggestion: @Sendable (_ step: String, _ channel: Channel?, _ amount: String) -> String
  public let because: @Sendable (String) -> String
  /// A further reason.
  public let and: @Sendable (String) -> String
  public let passedOver: @Sendable (_ step: String, _ numbers: [String]) -> String
  public let to: String
  public let subject: String
  public let notToday: @Sendable ([String]) -> String
  /// What Enter opens, where a person has to say more.
  public let opens: @Sendable (Proposal.Action) -> String
  /// `18 first reminders 12 300.00`.
  public let group:
    @Sendable (_ count: Int, Proposal.Action, _ level: Int, _ sums: String) -> String
  public let doIt: String
  public let isLast: String
  public let isFirst: String
  public let nothing: @Sendable (_ next: String?, _ count: Int) -> String
  public let severalInvoices: @Sendable (_ command: String) -> String

  // A group
  public let groupTitle: @Sendable (_ step: String, _ taken: Int, _ all: Int) -> String
  public let take: String
  public let leaveOut: String

  // Leaving
  public let done: @Sendable (_ decided: Int, _ all: Int, _ sums: String) -> String
  public let alsoDone: @Sendable (_ what: ReviewDeed, _ count: Int, _ sums: String) -> String
  public let goingOut: String
  public let nothingGoes: String
  public let byChannel: @Sendable (Channel, _ count: Int, _ isFile: Bool) -> String
  public let proofsToFetch: @Sendable ([String]) -> String
  public let left: @Sendable (Int) -> String
  public let next: @Sendable (_ day: String?, _ count: Int) -> String
  /// Of how far the data of a bank goes.
  public let bankIsOld: @Sendable (_ reach: String) -> String
  public let kept: @Sendable (_ letters: Int) -> String
  public let sendNow: String
  public let keep: String
  public let look: String
  public let close: String
}

/// What was done in a review beside letters.
public enum ReviewDeed: CaseIterable, Sendable {
  case paid, promised, settled, disputed, noted, snoozed, writtenOff
}
