/// What the law leaves open, with the cautious answer as default (`config.toml`).
public struct LawSettings: Hashable, Sendable {
  /// The length of a year of interest.
  public enum DayCount: String, CaseIterable, Sendable {
    /// Every year has 365 days.
    case actual365 = "365"
    /// A leap year has 366.
    case actualActual = "actual"
  }

  /// What a consumer's clause on interest is measured by (B-10).
  public enum ConsumerRateCap: String, CaseIterable, Sendable {
    /// The published rate of the half-year.
    case published
    /// The reference rate plus eight points, not raised to the half point.
    case unrounded
  }

  /// How the fourteen days after a consumer's first reminder are counted (B-06).
  public enum ConsumerWait: String, CaseIterable, Sendable {
    /// With a day more, and moved to a working day.
    case safe
    case literal
  }

  /// What a business's payment goes to first (C-06).
  public enum Imputation: String, CaseIterable, Sendable {
    /// Costs, then interest, then principal.
    case legal
    case principalFirst = "principal"
  }

  public enum WorkingDays: String, CaseIterable, Sendable {
    case mondayToFriday = "monday-friday"
    /// As employment law counts (F-02).
    case mondayToSaturday = "monday-saturday"
  }

  public var dayCount = DayCount.actual365
  public var consumerRateCap = ConsumerRateCap.published
  public var consumerWait = ConsumerWait.safe
  public var imputation = Imputation.legal
  public var workingDays = WorkingDays.mondayToFriday
  /// A due date on a Saturday, Sunday or holiday moves to the next working day for the start of interest
  /// (F-04).
  public var shiftsDueDates = true

  public init() {}
}
