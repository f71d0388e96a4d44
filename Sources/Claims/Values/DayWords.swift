/// The one parser for days as people type them: `t`, `-2`, `+3`, `24`, `24/11`, `24-11-2026`, `fri`,
/// `2026-11-24`.
public struct DayWords: Hashable, Sendable {
  /// Which way a day without a year or month is meant.
  public enum Lean: Hashable, Sendable {
    /// The last such day, today included: a payment that came in.
    case past
    /// The next such day, today included; a weekday is never today: a promise.
    case future
  }

  public let language: Language
  public let today: CalendarDay
  public let lean: Lean

  public init(_ language: Language, today: CalendarDay, lean: Lean) {
    self.language = language
    self.today = today
    self.lean = lean
  }

  /// The day that `text` means, or nil where it means none.
  public func day(_ text: some StringProtocol) -> CalendarDay? {
    let bytes = SearchKey(text).bytes.trimmed
    guard !bytes.isEmpty else { return nil }
    let word = String(decoding: bytes, as: UTF8.self)
    if let iso = CalendarDay(iso: word) { return iso }
    return relative(bytes) ?? dated(bytes) ?? named(word)
  }

  /// `+3`, `-2`: days from today. Years away is a slip of the finger.
  private func relative(_ bytes: [UInt8]) -> CalendarDay? {
    guard bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let count = Self.number(bytes.dropFirst()), count <= 3_660
    else { return nil }
    return today.adding(days: bytes[0] == UInt8(ascii: "-") ? -count : count)
  }

  /// `24`, `24/11`, `24.11.26`, `24-11-2026`.
  private func dated(_ bytes: [UInt8]) -> CalendarDay? {
    let marks: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), 32]
    var parts = bytes.split(omittingEmptySubsequences: false) { marks.contains($0) }
    if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    let numbers = parts.compactMap { Self.number($0) }
    guard numbers.count == parts.count else { return nil }
    let (year, month, _) = today.parts
    switch numbers.count {
    case 1: return inSomeMonth(numbers[0], year: year, month: month)
    case 2:
      let years = lean == .past ? [year, year - 1] : [year, year + 1]
      let days = years.compactMap { CalendarDay(year: $0, month: numbers[1], day: numbers[0]) }
      return days.first { fits($0) }
    case 3:
      let given = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
      return CalendarDay(year: given, month: numbers[1], day: numbers[0])
    default: return nil
    }
  }

  /// The nearest month on the right side of today that has such a day.
  private func inSomeMonth(_ day: Int, year: Int, month: Int) -> CalendarDay? {
    let step = lean == .past ? -1 : 1
    for distance in 0..<4 {
      let count = year * 12 + month - 1 + step * distance
      if let found = CalendarDay(year: count / 12, month: count % 12 + 1, day: day), fits(found) {
        return found
      }
    }
    return nil
  }

  private func fits(_ day: CalendarDay) -> Bool { lean == .past ? day <= today : day >= today }

  /// A word for a near day, or the beginning of a weekday's name.
  private func named(_ word: String) -> CalendarDay? {
    for names in [Names.of(language), .english] {
      if let step = names.near.firstIndex(of: word) { return today.adding(days: step - 1) }
      if word == "t" || word == names.near[1].prefix(1) { return today }
      guard word.utf8.count >= 2,
        let weekday = names.weekdays.firstIndex(where: { $0.hasPrefix(word) })
      else { continue }
      let ahead = (weekday + 1 - today.weekday + 7) % 7
      switch lean {
      case .past: return today.adding(days: ahead == 0 ? 0 : ahead - 7)
      case .future: return today.adding(days: ahead == 0 ? 7 : ahead)
      }
    }
    return nil
  }

  private static func number(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 4, bytes.allSatisfy(\.isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Folded, as `SearchKey` makes them.
  private struct Names {
    /// Yesterday, today, tomorrow.
    let near: [String]
    /// From Monday.
    let weekdays: [String]

    static func of(_ language: Language) -> Names {
      switch language {
      case .dutch: dutch
      case .french: french
      case .german: german
      case .english: english
      }
    }

    static let english = Names(
      near: ["yesterday", "today", "tomorrow"],
      weekdays: [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
      ])
    static let dutch = Names(
      near: ["gisteren", "vandaag", "morgen"],
      weekdays: [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
      ])
    static let french = Names(
      near: ["hier", "aujourd'hui", "demain"],
      weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])
    static let german = Names(
      near: ["gestern", "heute", "morgen"],
      weekdays: [
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
      ])
  }
}
