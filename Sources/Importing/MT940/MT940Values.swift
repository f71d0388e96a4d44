import Claims

/// An amount of MT940: digits with at most one comma or point, `230,` included.
struct MT940Amount: Equatable {
  enum Fault: Error {
    case notANumber
    case tooLarge
  }

  /// Hundredths.
  let minorUnits: Int64
  /// It has more than two decimals other than zeros: rounded half away from zero.
  let isRounded: Bool

  init(_ bytes: some Collection<UInt8>) throws(Fault) {
    var units: Int64 = 0
    var decimals: Int?
    var hasDigits = false
    var isRounded = false, roundsUp = false
    for byte in bytes {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
        guard decimals == nil else { throw .notANumber }
        decimals = 0
        continue
      }
      guard ByteScanner.isDigit(byte) else { throw .notANumber }
      hasDigits = true
      if let count = decimals {
        decimals = count + 1
        if count >= 2 {
          if byte != 48 { isRounded = true }
          if count == 2 { roundsUp = byte >= 53 }
          continue
        }
      }
      units = units * 10 + Int64(byte - 48)
      // Below a million million, so that sums fit.
      guard units < 100_000_000_000_000 else { throw .tooLarge }
    }
    guard hasDigits else { throw .notANumber }
    for _ in min(decimals ?? 0, 2)..<2 { units *= 10 }
    guard units < 100_000_000_000_000 else { throw .tooLarge }
    minorUnits = units + (roundsUp ? 1 : 0)
    self.isRounded = isRounded
  }
}

/// `C140507EUR0,`: a balance, below zero for D.
struct MT940Balance: Equatable {
  let minorUnits: Int64
  let currency: Currency
  /// Nil where the calendar has no such day.
  let day: CalendarDay?
  let dayText: String
  let isRounded: Bool

  init?(_ bytes: ArraySlice<UInt8>) {
    var scanner = ByteScanner(bytes)
    guard let mark = scanner.letter(of: "CD") else { return nil }
    dayText = String(decoding: scanner.rest.prefix(6), as: UTF8.self)
    guard let year = scanner.digits(2), let month = scanner.digits(2), let day = scanner.digits(2)
    else { return nil }
    let code = scanner.rest.prefix(3)
    guard code.allSatisfy(ByteScanner.isCapital),
      let currency = Currency(String(decoding: code, as: UTF8.self))
    else { return nil }
    let digits = scanner.rest.dropFirst(3).filter { $0 != 32 }
    guard let amount = try? MT940Amount(digits) else { return nil }
    self.day = MT940Days.day(year: year, month: month, day: day)
    self.currency = currency
    isRounded = amount.isRounded
    minorUnits = mark == UInt8(ascii: "D") ? -amount.minorUnits : amount.minorUnits
  }
}

enum MT940Days {
  /// With two digits for the year; 80 to 99 are those of the century before.
  static func day(year: Int, month: Int, day: Int) -> CalendarDay? {
    CalendarDay(year: year < 80 ? 2000 + year : 1900 + year, month: month, day: day)
  }

  /// The day of booking, given without a year: in the year that brings it nearest to the value date, so that it
  /// may be in December while that is in January.
  static func booked(month: Int, day: Int, near year: Int, valueOn: CalendarDay?) -> CalendarDay? {
    let full = year < 80 ? 2000 + year : 1900 + year
    guard let valueOn else { return CalendarDay(year: full, month: month, day: day) }
    return (full - 1...full + 1)
      .compactMap { CalendarDay(year: $0, month: month, day: day) }
      .min { abs($0.days(since: valueOn)) < abs($1.days(since: valueOn)) }
  }
}
