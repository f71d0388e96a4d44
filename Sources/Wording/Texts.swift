public import Claims

/// Every text that a person reads on the screen or from a command, in one language.
///
/// A struct without defaults: a language that lacks a text doesn't compile.
public struct Texts: Sendable {
  public let format: LocaleFormat
  /// One or two words for a list.
  public let stage: @Sendable (Stage) -> String
  public let age: @Sendable (Age) -> String
  public let kind: @Sendable (CustomerKind) -> String
  public let channel: @Sendable (Channel) -> String
  public let ground: @Sendable (DisputeGround) -> String
  public let step: @Sendable (DunningStep) -> String
  public let letter: @Sendable (Correspondence) -> String
  public let action: @Sendable (Proposal.Action, _ level: Int) -> String
  /// Why, or why not yet, seen from a day: a clause without a full stop.
  public let reason: @Sendable (Reason, _ today: CalendarDay) -> String
  /// A refusal: what is wrong, what wasn't changed, what to do. Whole sentences.
  public let trouble: @Sendable (Trouble) -> String
  /// What one should know though it was done. A whole sentence.
  public let caution: @Sendable (Caution) -> String
  public let missing: @Sendable (MissingFact) -> String
  /// One event of an invoice's history, in a few words.
  public let event: @Sendable (Event) -> String
  /// What an action did, in words that follow "Undone:".
  public let actionNote: @Sendable (Action.Note) -> String
  /// What interrupted the limitation of a claim, in a few words.
  public let interruption: @Sendable (Limitation.Cause) -> String
  /// Between clauses that stand in one line.
  public let clauseMark: String
  public let list: RowTexts
  public let claim: ClaimTexts
  public let handover: HandoverTexts
  public let bundle: BundleTexts
  public let due: DueTexts
  public let bank: BankTexts
  public let data: DataTexts
  public let report: ReportTexts
  /// What the screen says beyond these.
  public let screen: ScreenTexts
}
