public import Claims

/// What came of an intent.
public struct Outcome: Sendable {
  /// Nil where there was nothing to record.
  public var action: Action?
  /// The documents concerned, as they are now.
  public var rows: [ListRow]
  public var amount: Money?
  public var documents: [StoredDocument] = []
  public var deadline: CalendarDay?
  public var instalments: [Instalment] = []
  public var missing: [MissingFact] = []
  public var cautions: [Caution] = []
  public var step: DunningStep?
  public var letter: Correspondence?
  /// What opens the short messages that were written.
  public var links: [String] = []
  /// Part of it couldn't be done; the cautions say what.
  public var hasFailures = false
  public var customer: Customer?
  /// Of a hand-over: what the collector gets and lacks, in the order of the invoices.
  public var checks: [HandoverCheck] = []

  public init(action: Action? = nil, rows: [ListRow] = []) {
    self.action = action
    self.rows = rows
  }
}
