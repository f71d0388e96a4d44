public import Claims

/// The next day on which something is to be done.
public struct NextDay: Hashable, Sendable {
  public var day: CalendarDay
  public var count: Int

  public init(day: CalendarDay, count: Int) {
    self.day = day
    self.count = count
  }
}
