import Claims

/// One date of a table, taken apart before the order of its parts is known.
struct DayCell {
  private let first: Int
  private let second: Int
  private let third: Int
  /// `2026-11-24` and `20261124` need no order.
  let isYearFirst: Bool
  private let hasShortYear: Bool
  /// Of the day, where a time stands behind; for the order of rows only.
  let seconds: Int32

  init?(_ cell: ArraySlice<UInt8>) {
    var rest = cell
    if cell.count == 8, cell.allSatisfy({ (48...57).contains($0) }) {
      let digits = cell.map { Int($0 - 48) }
      first = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
      second = digits[4] * 10 + digits[5]
      third = digits[6] * 10 + digits[7]
      (isYearFirst, hasShortYear, seconds) = (true, false, 0)
      return
    }
    guard let one = DayCell.number(&rest, 4), let mark = rest.popFirst(),
      [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(mark),
      let two = DayCell.number(&rest, 2), rest.popFirst() == mark,
      let three = DayCell.number(&rest, 4)
    else { return nil }
    isYearFirst = one.digits == 4
    hasShortYear = three.digits == 2
    guard isYearFirst ? three.digits <= 2 : one.digits <= 2 && (hasShortYear || three.digits == 4)
    else { return nil }
    (first, second, third) = (one.value, two.value, three.value)
    guard let next = rest.first else {
      seconds = 0
      return
    }
    guard Bytes.isBlank(next) || next == UInt8(ascii: "T") else { return nil }
    seconds = DayCell.seconds(rest.dropFirst())
  }

  /// Whether only the day first is possible, only the month first, or both; nil where no order is needed.
  var possible: (dayFirst: Bool, monthFirst: Bool)? {
    guard !isYearFirst, first != second else { return nil }
    return (second <= 12, first <= 12)
  }

  func day(_ order: TableMapping.DayOrder) -> CalendarDay? {
    if isYearFirst { return CalendarDay(year: first, month: second, day: third) }
    switch order {
    case .dayFirst: return CalendarDay(year: year(third), month: second, day: first)
    case .monthFirst: return CalendarDay(year: year(third), month: first, day: second)
    case .yearFirst:
      guard hasShortYear else { return nil }
      return CalendarDay(year: year(first), month: second, day: third)
    }
  }

  private func year(_ number: Int) -> Int {
    hasShortYear ? number + (number < 80 ? 2000 : 1900) : number
  }

  private static func number(
    _ rest: inout ArraySlice<UInt8>, _ most: Int
  ) -> (value: Int, digits: Int)? {
    var value = 0, digits = 0
    while let byte = rest.first, (48...57).contains(byte), digits < most {
      value = value * 10 + Int(byte - 48)
      digits += 1
      rest = rest.dropFirst()
    }
    return digits == 0 ? nil : (value, digits)
  }

  private static func seconds(_ time: ArraySlice<UInt8>) -> Int32 {
    var rest = time.withoutBlanks
    var parts: [Int] = []
    while parts.count < 3, let part = number(&rest, 2) {
      parts.append(part.value)
      guard rest.first == UInt8(ascii: ":") else { break }
      rest = rest.dropFirst()
    }
    guard parts.count >= 2 else { return 0 }
    return Int32(parts[0] * 3600 + parts[1] * 60 + (parts.count == 3 ? parts[2] : 0))
  }
}

/// The order of day and month that holds for all dates of a file.
struct DayOrder {
  private var isDayFirst = true
  private var isMonthFirst = true
  private(set) var firstUnclearLine: Int?

  mutating func add(_ cell: DayCell, line: Int) {
    guard let possible = cell.possible else { return }
    isDayFirst = isDayFirst && possible.dayFirst
    isMonthFirst = isMonthFirst && possible.monthFirst
    if possible.dayFirst, possible.monthFirst, firstUnclearLine == nil { firstUnclearLine = line }
  }

  /// The day first, unless some date allows the month first only. Where dates contradict each other, it is
  /// the day first, and those others are no days.
  var order: TableMapping.DayOrder { !isDayFirst && isMonthFirst ? .monthFirst : .dayFirst }

  /// The line of a date that could be read either way, where no date of the file decides.
  var assumedAt: Int? { isDayFirst && isMonthFirst ? firstUnclearLine : nil }
}
