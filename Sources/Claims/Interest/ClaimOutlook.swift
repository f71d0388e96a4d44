/// What a claim will be on any day from the last payment on: enough to compute it without the events.
public struct ClaimOutlook: Hashable, Sendable {
  public var principal: Money
  /// Interest, compensation and costs that are owed whatever the day.
  public var settled: Money
  /// The first day on which more than these is owed; nil: never.
  public var startsOn: CalendarDay?
  /// What falls due on that day.
  public var onStart: Money
  /// The first day of interest that isn't in `settled`; counts from `startsOn` on.
  public var interestFrom: CalendarDay?
  public var source: InterestSource?
  public var isRoundedDown = false
  /// The last day that bears interest.
  public var frozenOn: CalendarDay?

  public init(principal: Money, settled: Money) {
    self.principal = principal
    self.settled = settled
    onStart = .zero(principal.currency)
  }

  /// The total of the claim on `day`, that day's interest included.
  public func total(
    on day: CalendarDay, by law: LawBook, _ dayCount: LawSettings.DayCount
  ) -> Money {
    let last = min(day, frozenOn ?? day)
    guard let startsOn, startsOn <= last else { return principal + settled }
    let total = principal + settled + onStart
    guard let source, let interestFrom, interestFrom <= last else { return total }
    return total
      + ClaimAccount.interest(
        on: principal, over: law.spans(of: source, from: interestFrom, through: last), dayCount,
        isRoundedDown ? .down : .halfUp)
  }
}
