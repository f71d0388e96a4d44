/// Which days are working days: Monday to Friday less the legal holidays (art. 1.7 par. 3 of the Belgian
/// Civil Code; rules F-01 and F-02).
public struct WorkingCalendar: Hashable, Sendable {
  /// One line of the holidays file that can't be read.
  public struct Malformed: Error, Hashable, Sendable {
    public var line: Int
    public var text: String
  }

  private var fixed: Set<Int> = []
  private var fromEaster: Set<Int> = []
  /// Saturdays count too, as employment law has it (F-02).
  public var saturdaysWork = false

  /// No holidays at all.
  public init() {}

  /// Reads lines of `MM-DD,name` and `easter+N,name`; lines that are empty or begin with `#` are left out.
  public init(parsing text: some StringProtocol) throws(Malformed) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated() where !line.isEmpty && line.first != "#"
    {
      let key = line.prefix { $0 != "," }
      let parts = key.split(separator: "-")
      if key.hasPrefix("easter+"), let offset = Int(key.dropFirst(7)) {
        fromEaster.insert(offset)
      } else if parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]),
        CalendarDay(year: 2024, month: month, day: day) != nil
      {
        fixed.insert(month * 100 + day)
      } else {
        throw Malformed(line: index + 1, text: String(line))
      }
    }
  }

  public func isHoliday(_ day: CalendarDay) -> Bool {
    let (year, month, dayOfMonth) = day.parts
    if fixed.contains(month * 100 + dayOfMonth) { return true }
    guard !fromEaster.isEmpty, let easter = CalendarDay.easter(of: year) else { return false }
    return fromEaster.contains(day.days(since: easter))
  }

  public func isWorkingDay(_ day: CalendarDay) -> Bool {
    day.weekday <= (saturdaysWork ? 6 : 5) && !isHoliday(day)
  }

  /// `day` itself, or the first working day after it; the last day of the calendar counts as one.
  public func workingDay(onOrAfter day: CalendarDay) -> CalendarDay {
    var day = day
    while !isWorkingDay(day), day < day.next { day = day.next }
    return day
  }

  /// The `count`-th working day after `day`, which doesn't count itself.
  public func adding(workingDays count: Int, to day: CalendarDay) -> CalendarDay {
    var day = day
    for _ in 0..<count { day = workingDay(onOrAfter: day.next) }
    return day
  }

  /// When what was due on `day` is first judged missed: the second working day after it.
  public func judgement(of day: CalendarDay) -> CalendarDay { adding(workingDays: 2, to: day) }

  /// When a letter posted on `day` is presumed received: the third working day after posting (E-01, by
  /// analogy with art. 53bis of the Judicial Code).
  public func presumedReceipt(ofPost day: CalendarDay) -> CalendarDay {
    adding(workingDays: 3, to: day)
  }
}

extension CalendarDay {
  /// Easter Sunday of a year of the Gregorian calendar (the anonymous Gregorian computus).
  static func easter(of year: Int) -> CalendarDay? {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let leapCorrection = (century + 8) / 25
    let moonCorrection = (century - leapCorrection + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
    let weekday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let adjustment = (golden + 11 * epact + 22 * weekday) / 451
    let position = epact + weekday - 7 * adjustment + 114
    return CalendarDay(year: year, month: position / 31, day: position % 31 + 1)
  }
}
