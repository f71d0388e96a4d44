import Claims
import Glibc

/// The only place that asks the system for the time.
enum Clock {
  /// Seconds since 1970, UTC.
  static func now() -> Int64 { Int64(time(nil)) }

  /// For how long something takes; no time of day.
  static func instant() -> ContinuousClock.Instant { .now }

  /// The day here, by the local time zone.
  static func today() -> CalendarDay {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = CalendarDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return day ?? CalendarDay(dayNumber: seconds / 86_400)
  }

  /// A moment of `day` with the seconds that its zone is east of UTC: now where that is today here, else noon UTC.
  static func moment(on day: CalendarDay) -> (seconds: Int64, offset: Int) {
    guard day == today() else { return (Int64(day.dayNumber) * 86_400 + 43_200, 0) }
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return (Int64(seconds), Int(parts.tm_gmtoff))
  }

  /// Seconds until the next local midnight.
  static func secondsToMidnight() -> Int {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return 86_400 - Int(parts.tm_hour) * 3_600 - Int(parts.tm_min) * 60 - Int(parts.tm_sec)
  }

  /// A moment as the log shows it, in local time: `2026-11-24 09:15`.
  static func text(_ moment: Int64) -> String {
    var seconds = time_t(moment)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    strftime(&buffer, buffer.count, "%Y-%m-%d %H:%M", &parts)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
