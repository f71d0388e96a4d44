public import Claims

/// Half a calendar year: how long one rate for late payment holds.
public struct HalfYear: Hashable, Sendable {
  public let first: CalendarDay
  public let last: CalendarDay

  /// The one that holds `day`.
  public init(of day: CalendarDay) {
    last = RateSeries.latePayment.period.end(of: day)
    first = last.adding(months: -5).firstOfMonth
  }

  public var next: HalfYear { HalfYear(of: last.next) }

  /// `2027H1`, the same in every language.
  public var name: String { "\(first.year)H\(first.parts.month == 1 ? 1 : 2)" }
}

extension CalendarDay {
  fileprivate var firstOfMonth: CalendarDay { adding(days: 1 - parts.day) }
}
