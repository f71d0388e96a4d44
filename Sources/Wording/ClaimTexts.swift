public import Claims

/// What the table of a claim says.
public struct ClaimTexts: Sendable {
  /// `claim of 24 Nov 2026`.
  public let title: @Sendable (_ number: String, _ customer: String, CalendarDay) -> String
  // The heads of the columns.
  public let from, to, days, rate, on, amount, rule: String
  public let principal, interest, compensation, costs, total, paid: String
  /// A line of the claim, in a word or two.
  public let line: @Sendable (ClaimSheet.Line.Kind) -> String
  /// How an interest line is computed, in the words of the columns.
  public let formula: @Sendable (LawSettings.DayCount) -> String
  /// What the mark at a rate means.
  public let provisional: String
  /// Why something isn't in it, or could be contested: a whole sentence, without the rule.
  public let note: @Sendable (ClaimNote) -> String
}

/// The heads of the columns of `maan list` and `maan show`.
public struct RowTexts: Sendable {
  public let number, customer, due, days, open, stage, next: String
}

/// What the check before a hand-over says.
public struct HandoverTexts: Sendable {
  public let collector: @Sendable (Collector) -> String
  public let requirement: @Sendable (HandoverCheck.Requirement) -> String
  /// All is there.
  public let green: String
  /// In front of what is there, missing, forbidden, or the user's to check.
  public let met, missing, forbidden, toCheck: String
  /// What the road can bring, and what is given up by it (D-02).
  public let collectable: @Sendable (_ collectable: Money, _ givenUp: Money) -> String
}

/// What `maan due` says around its cases.
public struct DueTexts: Sendable {
  // The heads of the columns.
  public let action, customer, invoices, amount: String
  public let nothingToday: String
  public let nothingComing: String
  /// The next day on which something is to be done.
  public let next: @Sendable (CalendarDay, _ count: Int) -> String
  /// What else is due at the customer and waits for this: a step and how many invoices.
  public let passedOver: @Sendable (_ step: String, _ count: Int) -> String
  /// Since when it is to be done, where that was before today.
  public let since: @Sendable (CalendarDay) -> String
}
