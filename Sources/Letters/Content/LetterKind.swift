/// A document that goes out.
public enum LetterKind: Hashable, Sendable {
  /// Asks the open balance and nothing else; level 1 is friendly, higher ones are firmer.
  case reminder(level: Int)
  /// A consumer's first reminder, free, with what art. XIX.2 par. 3 of the Code of Economic Law
  /// demands (B-07).
  case consumerReminder
  /// Ingebrekestelling, mise en demeure (E-02).
  case notice
  /// What was agreed, to be signed or answered (C-10).
  case settlementConfirmation
  /// What we would accept, until a day.
  case settlementOffer

  /// The name of its template file, without `.txt`.
  public var templateName: String {
    switch self {
    case .reminder(let level): level <= 1 ? "reminder" : "reminder-2"
    case .consumerReminder: "consumer-reminder"
    case .notice: "notice"
    case .settlementConfirmation: "settlement-confirmation"
    case .settlementOffer: "settlement-offer"
    }
  }

  /// Every template that a language needs.
  public static let all: [LetterKind] = [
    .reminder(level: 1), .reminder(level: 2), .consumerReminder, .notice, .settlementConfirmation,
    .settlementOffer,
  ]
}
