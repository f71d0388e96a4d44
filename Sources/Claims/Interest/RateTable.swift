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
  public private(set) var entries: [Entry]

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

  /// How long one published rate holds.
  public enum Period: Hashable, Sendable {
    case halfYear, year

    /// The last day of the period that holds `day`.
    public func end(of day: CalendarDay) -> CalendarDay {
      let (year, month, _) = day.parts
      let last =
        self == .halfYear && month <= 6
        ? CalendarDay(year: year, month: 6, day: 30) : CalendarDay(year: year, month: 12, day: 31)
      return last ?? day
    }
  }

  /// The days from `first` to `last`, both included, cut where the rate's period changes.
  ///
  /// Days after the last period bear its rate, provisionally, split at the ends of `periods`; days before the
  /// first one, and between two, bear none.
  public func spans(
    from first: CalendarDay, through last: CalendarDay, periods: Period = .halfYear
  ) -> [Span] {
    guard first <= last, let final = entries.last else { return [] }
    var spans: [Span] = []
    for entry in entries[index(of: first)...] {
      guard entry.from <= last else { break }
      spans.append(
        Span(
          from: max(first, entry.from), to: min(last, entry.to), rate: entry.rate,
          isProvisional: entry.isProvisional))
    }
    var start = max(first, final.to.next)
    while start <= last {
      let end = min(last, periods.end(of: start))
      spans.append(Span(from: start, to: end, rate: final.rate, isProvisional: true))
      guard end < last else { break }
      start = end.next
    }
    return spans
  }

  /// The first entry that ends on `day` or later.
  private func index(of day: CalendarDay) -> Int {
    var low = 0, high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].to < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a published rate holds on `day` already.
  public func isPublished(on day: CalendarDay) -> Bool {
    entries.contains { $0.from <= day && day <= $0.to && !$0.isProvisional }
  }

  /// The published entry that has a day of `first` to `last`, both included.
  public func published(from first: CalendarDay, through last: CalendarDay) -> Entry? {
    entries.first { !$0.isProvisional && $0.from <= last && first <= $0.to }
  }

  /// Whether a rate from `first` to `last` leaves days without any between it and the others.
  public func leavesGap(from first: CalendarDay, through last: CalendarDay) -> Bool {
    guard let earliest = entries.first?.from, let latest = entries.last?.to else { return false }
    return first > latest.next || last.next < earliest
  }

  /// Takes in a rate that was published later, for the whole of its period; a published one stays.
  mutating func add(_ added: RateAdded) {
    let to = added.series.period.end(of: added.from)
    guard !isPublished(on: added.from) else { return }
    entries.removeAll { $0.isProvisional && $0.from <= to && added.from <= $0.to }
    guard !entries.contains(where: { $0.from <= to && added.from <= $0.to }) else { return }
    entries.append(
      Entry(
        from: added.from, to: to, rate: added.rate, isProvisional: false, source: added.source))
    entries.sort { $0.from < $1.from }
  }
}

extension RateSeries {
  public var period: RateTable.Period {
    switch self {
    case .latePayment, .reference: .halfYear
    case .legalInterest: .year
    }
  }
}
