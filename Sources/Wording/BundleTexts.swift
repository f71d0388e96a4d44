public import Claims

/// What stands over the parts of a collector's file.
public struct BundleTexts: Sendable {
  /// Of the whole: whose.
  public let title: @Sendable (_ customer: String) -> String
  public let chronology, calls, checks: String
  // The heads of their columns.
  public let day, what, number, requirement, state: String
  public let terms: String
  public let invoice: @Sendable (_ number: String) -> String
  public let proof: @Sendable (_ of: String) -> String
  public let sent: @Sendable (_ name: String, _ day: String, _ channel: String) -> String
  public let paper: @Sendable (PaperKind) -> String
  public let nothing: String
  /// To whom a claim is declared where his name isn't known; nil: to the customer.
  public let trustee: @Sendable (InsolvencyProcedure) -> String?
  /// In front of files that can't stand in a PDF and lie beside it.
  public let notIncluded: String
}
