/// The pages of the overview.
public enum ReportKind: String, CaseIterable, Codable, Sendable {
  /// Who owes what and how long.
  case ageing
  /// Days of sales that are not paid yet.
  case dso
  /// What should come in.
  case cash
  /// How customers pay and keep their word.
  case payers
  /// What each step brought in.
  case steps
}

/// The reports that were asked for, all of one day.
public struct Overview: Sendable {
  public var day: CalendarDay
  public var ageing: Ageing?
  public var sales: SalesOutstanding?
  public var cash: ExpectedCash?
  public var payers: PayerList?
  public var steps: StepYield?

  public init(day: CalendarDay) { self.day = day }
}
