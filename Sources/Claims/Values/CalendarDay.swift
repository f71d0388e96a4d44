/// A day on the Gregorian calendar, of the years 1 to 9999: no time of day, no time zone.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let dayNumber: Int32

  /// The first and the last day that can be written `YYYY-MM-DD`.
  private static let first = -719_162, last = 2_932_896

  /// The nearest day of the years 1 to 9999: what is counted from a far day can still be written and read back.
  public init(dayNumber: Int) {
    self.dayNumber = Int32(min(max(dayNumber, CalendarDay.first), CalendarDay.last))
  }

  /// The day `year`-`month`-`day`, or nil where the calendar has no such day or the year is not 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    let years = month <= 2 ? year - 1 : year
    let era = years / 400
    let yearOfEra = years - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day written `YYYY-MM-DD`, or nil.
  public init?(iso text: some StringProtocol) {
    var digits = (year: 0, month: 0, day: 0)
    var count = 0
    for byte in text.utf8 {
      switch count {
      case 0..<4 where byte.isDigit: digits.year = digits.year * 10 + Int(byte - 48)
      case 5..<7 where byte.isDigit: digits.month = digits.month * 10 + Int(byte - 48)
      case 8..<10 where byte.isDigit: digits.day = digits.day * 10 + Int(byte - 48)
      case 4 where byte == 45, 7 where byte == 45: break
      default: return nil
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(year: digits.year, month: digits.month, day: digits.day)
  }

  public static func < (lhs: CalendarDay, rhs: CalendarDay) -> Bool {
    lhs.dayNumber < rhs.dayNumber
  }

  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day)
  }

  public var year: Int { parts.year }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    let fromThursday = (Int(dayNumber) % 7 + 7) % 7
    return (fromThursday + 3) % 7 + 1
  }

  public func days(since earlier: CalendarDay) -> Int { Int(dayNumber - earlier.dayNumber) }

  /// The day so many days later, or the calendar's first or last day where that is beyond it.
  public func adding(days: Int) -> CalendarDay {
    let (number, overflow) = Int(dayNumber).addingReportingOverflow(days)
    return CalendarDay(dayNumber: overflow ? (days > 0 ? .max : .min) : number)
  }

  public var next: CalendarDay { adding(days: 1) }
  public var previous: CalendarDay { adding(days: -1) }

  /// The same day `months` later; where that month is too short, its last day; beyond the calendar its
  /// first or last day.
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + months
    let target = (year: count / 12, month: count % 12 + 1)
    let last = CalendarDay.length(ofMonth: target.month, year: target.year)
    return CalendarDay(year: target.year, month: target.month, day: min(day, last))
      ?? CalendarDay(dayNumber: months > 0 ? .max : .min)
  }

  /// `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = parts
    // Days are counted beyond the years that can be written, as when a term is added to the last of them.
    guard (0...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func put(_ number: Int, endingAt end: Int, width: Int) {
        var rest = number
        for at in stride(from: end, to: end - width, by: -1) {
          bytes[at] = UInt8(48 + rest % 10)
          rest /= 10
        }
      }
      put(year, endingAt: 3, width: 4)
      bytes[4] = 45
      put(month, endingAt: 6, width: 2)
      bytes[7] = 45
      put(day, endingAt: 9, width: 2)
      return 10
    }
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay: CustomStringConvertible {
  public var description: String { iso }
}

extension CalendarDay: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = CalendarDay(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "day \(text)")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
