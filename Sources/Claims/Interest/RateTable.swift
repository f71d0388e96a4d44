/// Published interest rates, each for a span of days.
public struct RateTable: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var from: CalendarDay
    /// Included.
    public var to: CalendarDay
    public var rate: Rate
    /// Computed by the formula; the official notice wasn't found.
    public var isProvisional: Bool
    public var source: String
  }

  public struct Malformed: Error, Hashable, Sendable {
    public var line: Int
    public var text: String
  }

  /// In order of days, without overlap.
  public let entries: [Entry]

  /// - Precondition: no day is in two entries.
  public init(entries: [Entry]) {
    self.entries = entries.sorted { $0.from < $1.from }
    precondition(
      zip(self.entries, self.entries.dropFirst()).allSatisfy { $0.to < $1.from },
      "two rates for one day")
  }

  /// Reads lines of `from,to,percent,published|computed,source`; a head line, `#` lines and empty ones are
  /// left out.
  ///
  /// - Throws: the first line that can't be read, or whose days have a rate already.
  public init(parsing text: some StringProtocol) throws(Malformed) {
    var entries: [Entry] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated() where !line.isEmpty && line.first != "#" && !line.hasPrefix("from,")
    {
      let cells = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false)
      guard cells.count == 5, let from = CalendarDay(iso: cells[0]),
        let to = CalendarDay(iso: cells[1]), from <= to, let rate = Rate(percent: cells[2]),
        cells[3] == "published" || cells[3] == "computed",
        !entries.contains(where: { $0.from <= to && from <= $0.to })
      else { throw Malformed(line: index + 1, text: String(line)) }
      entries.append(
        Entry(
          from: from, to: to, rate: rate, isProvisional: cells[3] == "computed",
          source: String(cells[4])))
    }
    self.init(entries: entries)
  }

  /// A stretch of days under one rate.
  public struct Span: Hashable, Sendable {
    public var from: CalendarDay
    /// Included.
    public var to: CalendarDay
    public var rate: Rate
    public var isProvisional: Bool
    public var days: Int { to.days(since: from) + 1 }
  }

  /// The days from `first` to `last`, both included, cut where the rate's period changes.
  ///
  /// Days after the last period bear its rate, provisionally, split at each 1 January and 1 July; days before
  /// the first one bear none.
  public func spans(from first: CalendarDay, through last: CalendarDay) -> [Span] {
    guard first <= last, let final = entries.last else { return [] }
    var spans: [Span] = []
    for entry in entries where entry.from <= last && entry.to >= first {
      spans.append(
        Span(
          from: max(first, entry.from), to: min(last, entry.to), rate: entry.rate,
          isProvisional: entry.isProvisional))
    }
    var start = max(first, final.to.next)
    while start <= last {
      let end = min(last, RateTable.lastDayOfHalfYear(of: start))
      spans.append(Span(from: start, to: end, rate: final.rate, isProvisional: true))
      guard end < last else { break }
      start = end.next
    }
    return spans
  }

  private static func lastDayOfHalfYear(of day: CalendarDay) -> CalendarDay {
    let (year, month, _) = day.parts
    let last =
      month <= 6
      ? CalendarDay(year: year, month: 6, day: 30) : CalendarDay(year: year, month: 12, day: 31)
    return last ?? day
  }
}
