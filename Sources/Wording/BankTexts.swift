public import Claims

/// What is said of bank lines and of what they may be, in one language.
public struct BankTexts: Sendable {
  /// Why a sum was booked where it is, in a few words.
  public let ground: @Sendable (MatchGround) -> String
  /// What speaks for a candidate, or warns about it, in a few words.
  public let clue: @Sendable (Clue) -> String
  /// A person booked it.
  public let byHand: String
  public let ignored: String
  public let nothingFits: String
  /// Why a line is no customer's payment.
  public let notAPayment: @Sendable (BankEntry.Kind) -> String
  public let status: @Sendable (BankLine.Status) -> String
  /// What is still open on the document on which a line was booked.
  public let shortOn: @Sendable (_ amount: String, _ number: String) -> String
  /// Takes the amount as printed.
  public let tooLittle: @Sendable (_ amount: String) -> String
  public let tooMuch: @Sendable (_ amount: String) -> String
  /// How many lines wait for a person. A whole sentence.
  public let waiting: @Sendable (Int) -> String
  /// How many typed payments the bank hasn't shown for more than ten days. A whole sentence.
  public let unseen: @Sendable (Int) -> String
}
