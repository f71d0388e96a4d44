/// Which published series of rates an added one belongs to.
public enum RateSeries: String, CaseIterable, Codable, Sendable {
  /// The half-yearly rate of the Belgian law of 2 August 2002.
  case latePayment = "late-payment"
  /// The civil legal rate of a calendar year (C-01).
  case legalInterest = "legal-interest"
  /// The main refinancing rate of the European Central Bank, on which the rates of other laws stand.
  case reference
}

/// A user added a rate that was published after this version of the program.
public struct RateAdded: EventPayload {
  public static let kind = Event.Kind.rateAdded
  public var on: CalendarDay
  public var series: RateSeries
  /// The first day of its half-year, of its year for the civil legal rate.
  public var from: CalendarDay
  public var rate: Rate
  public var source: String

  public init(
    on day: CalendarDay, series: RateSeries, from: CalendarDay, rate: Rate, source: String
  ) {
    self.on = day
    self.series = series
    self.from = from
    self.rate = rate
    self.source = source
  }

  public var streams: [Stream] { [.rates] }
}
