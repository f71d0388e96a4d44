public import Claims

/// The words of the reports, in one language.
public struct ReportTexts: Sendable {
  /// The name of a page, in one or two words.
  public let name: @Sendable (ReportKind) -> String
  /// What a page is about, and the day of it.
  public let title: @Sendable (ReportKind, _ day: String) -> String
  /// What stands instead of a table.
  public let nothing: @Sendable (ReportKind) -> String
  public let customers: @Sendable (Int) -> String
  public let documents: @Sendable (Int) -> String
  public let more: @Sendable (Int) -> String

  // Over columns and before figures.
  public let customer: String
  public let number: String
  public let total: String
  public let amount: String
  public let share: String
  public let age: @Sendable (Age) -> String
  public let credit: String
  public let open: String
  public let overdue: String

  public let sales: SalesTexts
  public let cash: CashTexts
  public let payers: PayerTexts
  public let steps: StepTexts

  /// What a long reading is called while it goes on.
  public let reading: String

  /// Days of sales outstanding.
  public struct SalesTexts: Sendable {
    public let month: String
    public let sales: String
    public let countBack: String
    public let simple: String
    public let best: String
    public let notDue: String
    /// The sales of the last twelve months, or since a first day.
    public let salesSince: @Sendable (_ day: String) -> String
    public let paid: String
    public let daysLate: String
    public let days: @Sendable (_ figure: String) -> String
    /// How the figures come about, a sentence each.
    public let formulas: [String]
  }

  public struct CashTexts: Sendable {
    public let week: String
    public let expected: String
    public let promised: String
    public let agreed: String
    public let later: String
    public let within: @Sendable (_ weeks: Int) -> String
    public let leftOut: String
    public let uncertain: String
    public let disputed: String
    public let withCollectors: String
    public let insolvent: String
    public let credits: String
    public let formulas: [String]
  }

  public struct PayerTexts: Sendable {
    public let onTime: String
    /// `3 of 9`.
    public let ofAll: @Sendable (Int, Int) -> String
    public let daysLate: String
    public let weighted: String
    public let promises: String
    public let settlements: String
    public let disputes: String
    public let formulas: [String]
  }

  public struct StepTexts: Sendable {
    public let step: String
    public let name: @Sendable (StepYield.Step) -> String
    public let sent: String
    public let invoices: String
    public let asked: String
    public let within: @Sendable (_ days: Int) -> String
    public let share: String
    public let median: String
    /// That more may still come of some of them.
    public let young: @Sendable (Int) -> String
    public let formulas: [String]
  }
}
