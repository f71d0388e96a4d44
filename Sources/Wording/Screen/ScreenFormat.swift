public import Claims

/// How the screen writes amounts and days: narrow, aligned, the same in every row.
public struct ScreenFormat: Hashable, Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// `4 235.00`, with the decimal mark of the language.
  public func amount(_ amount: Money) -> String {
    AmountText.grouped(amount, thousands: " ", decimal: language == .english ? "." : ",")
  }

  /// `EUR 4 235.00`.
  public func money(_ money: Money) -> String { "\(money.currency.code) \(amount(money))" }

  /// Without cents where there are none, for narrow places: `400`, `400.50`.
  public func short(_ amount: Money) -> String {
    let text = self.amount(amount)
    return amount.minorUnits % 100 == 0 ? String(text.dropLast(3)) : text
  }

  /// `12.34`, as it is typed: no marks between thousands.
  public func typed(_ amount: Money) -> String {
    AmountText.grouped(amount, thousands: "", decimal: language == .english ? "." : ",")
  }

  public func rate(_ rate: Rate) -> String {
    "\(amount(Money(minorUnits: rate.basisPoints))) %"
  }

  /// `24-11-2026`, for columns.
  public func numeric(_ day: CalendarDay) -> String {
    let (year, month, number) = day.parts
    return "\(two(number))-\(two(month))-\(year)"
  }

  /// `24-11`, with the year where it isn't that of `today`: `24-11-25`.
  public func brief(_ day: CalendarDay, seenFrom today: CalendarDay) -> String {
    let (year, month, number) = day.parts
    let ending = year == today.year ? "" : "-\(two(year % 100))"
    return "\(two(number))-\(two(month))\(ending)"
  }

  /// `Tue 24 Nov 2026`, for what was typed.
  public func echo(_ day: CalendarDay) -> String { "\(near(day)) \(day.year)" }

  /// `Tue 24 Nov`, in sentences.
  public func near(_ day: CalendarDay) -> String {
    let words = CalendarWords.of(language)
    let (_, month, number) = day.parts
    let weekday = words.weekdays[day.weekday - 1].prefix(weekdayLength)
    return "\(weekday) \(number)\(language == .german ? "." : "") \(shortMonth(words, month))"
  }

  /// The same with the year where it isn't that of `today`.
  public func near(_ day: CalendarDay, seenFrom today: CalendarDay) -> String {
    day.year == today.year ? near(day) : echo(day)
  }

  /// `24 Nov`, with the year where it isn't that of `today`.
  public func dayAndMonth(_ day: CalendarDay, seenFrom today: CalendarDay) -> String {
    let (year, month, number) = day.parts
    let text =
      "\(number)\(language == .german ? "." : "") "
      + shortMonth(CalendarWords.of(language), month)
    return year == today.year ? text : "\(text) \(year)"
  }

  private var weekdayLength: Int {
    switch language {
    case .dutch, .german: 2
    case .french, .english: 3
    }
  }

  private func shortMonth(_ words: CalendarWords, _ month: Int) -> String {
    let name = words.months[month - 1]
    // `juin` and `juillet` begin alike.
    return String(name.prefix(language == .french && (6...7).contains(month) ? 4 : 3))
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
