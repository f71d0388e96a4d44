public import Claims

extension Desk {
  /// A rate that was published after this version of the program.
  func add(_ given: Intent.NewRate, on books: Books) throws -> Work {
    let period = given.series.period
    guard period.end(of: given.from.previous) == given.from.previous else {
      throw Trouble.rateFromWrongDay(given.series, given: given.from)
    }
    let source = HarmlessText.line(given.source)
    guard !source.allSatisfy(\.isWhitespace) else { throw Trouble.noSource }
    let last = period.end(of: given.from)
    let table = try calculator(on: books).law.table(of: given.series)
    if let known = table.published(from: given.from, through: last) {
      throw Trouble.ratePublished(given.series, from: known.from, known.rate)
    }
    if table.leavesGap(from: given.from, through: last) {
      throw Trouble.rateLeavesGap(given.series, from: given.from)
    }
    let added = RateAdded(
      on: today, series: given.series, from: given.from, rate: given.rate, source: source)
    return Work(Action.Note(.rate), [.rateAdded(added)], touching: [])
  }

  /// A rate as it holds today, and whether a user added it.
  public struct KnownRate: Sendable {
    public var series: RateSeries
    public var entry: RateTable.Entry
    public var isAdded: Bool
  }

  /// The rates of a series, oldest first; nil: of all.
  public func rates(of series: RateSeries?, on books: Books) throws -> [KnownRate] {
    let law = try calculator(on: books).law
    return (series.map { [$0] } ?? RateSeries.allCases).flatMap { series in
      law.table(of: series).entries.map { entry in
        let isAdded =
          world.law.table(of: series).published(from: entry.from, through: entry.to) == nil
        return KnownRate(series: series, entry: entry, isAdded: isAdded && !entry.isProvisional)
      }
    }
  }
}
