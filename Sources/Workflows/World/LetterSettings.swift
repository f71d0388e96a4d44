public import Claims

/// How letters look and sound: `[letters]` of the settings.
public struct LetterSettings: Hashable, Sendable {
  public enum Window: String, CaseIterable, Sendable {
    case right, left
  }

  /// Where the structured communication stands in the payment code.
  public enum CodeReference: String, CaseIterable, Sendable {
    case unstructured, structured, none
  }

  /// To customers for whom none is set.
  public var tone = Tone.formal
  /// A PNG or SVG file, relative to the store.
  public var logo: String?
  /// On which side of the envelope its window is.
  public var window = Window.right
  /// Whether a letter that asks for money has a code to scan.
  public var hasPaymentCode = true
  public var codeReference = CodeReference.unstructured
  /// Who signs for the creditor.
  public var signatory: String?
  /// Whether the invoices go with mails as files.
  public var enclosesInvoices = true
  /// Whether a formal notice that goes by post goes with the same text by e-mail too, where there is a mail command.
  public var mailsNotices = true

  public init() {}
}
