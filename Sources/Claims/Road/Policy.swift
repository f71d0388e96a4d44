/// When the next step is proposed: `[policy]` of `config.toml`. It shapes proposals only; the law is a floor
/// under it.
public struct Policy: Hashable, Sendable {
  /// Delays of one kind of customer, in calendar days unless said otherwise.
  public struct Steps: Hashable, Sendable {
    /// From the due date.
    public var reminder: Int
    /// From the first reminder; nil: there is none.
    public var secondReminder: Int?
    /// From the last reminder.
    public var notice: Int
    /// Working days after the notice's deadline; nil: never proposed.
    public var handover: Int?

    public init(reminder: Int, secondReminder: Int?, notice: Int, handover: Int?) {
      self.reminder = reminder
      self.secondReminder = secondReminder
      self.notice = notice
      self.handover = handover
    }
  }

  public var business = Steps(reminder: 7, secondReminder: 10, notice: 10, handover: 3)
  public var consumer = Steps(reminder: 7, secondReminder: nil, notice: 15, handover: 3)
  public var authority = Steps(reminder: 14, secondReminder: 15, notice: 15, handover: nil)
  /// Working days after presumed receipt.
  public var noticeDeadline = 5
  /// Calendar days, for consumers.
  public var consumerNoticeDeadline = 14
  /// Calendar days between two dunning contacts with one customer.
  public var minimumInterval = 5
  /// A balance below it isn't chased.
  public var tolerance = Money.euro(1)

  public init() {}

  /// Civil debtors go the road of businesses; what may be claimed differs, not the pace.
  public func steps(for kind: CustomerKind) -> Steps {
    switch kind {
    case .business, .civil: business
    case .consumer: consumer
    case .authority: authority
    }
  }
}
