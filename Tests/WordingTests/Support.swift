import Claims
import Wording

func day(_ iso: String) -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else { preconditionFailure("no day: \(iso)") }
  return day
}

func euro(_ text: String) -> Money {
  guard let units = try? AmountText.parseMachine(text) else {
    preconditionFailure("no amount: \(text)")
  }
  return Money(minorUnits: units)
}

func iban(_ text: String) -> IBAN {
  guard let iban = try? IBAN(text) else { preconditionFailure("no account: \(text)") }
  return iban
}

extension Language {
  /// All but English, from which the others are told apart.
  static let translated: [Language] = allCases.filter { $0 != .english }
}

/// The days from which reasons are seen: before everything in the samples, and after it.
enum Seen {
  static let early = day("2026-11-24")
  static let late = day("2027-02-15")
}

/// A text in the language under test and in English, with the sample that both say.
struct Saying: Sendable, CustomStringConvertible {
  let sample: String
  let text: String
  let english: String

  var description: String { "\(sample): \(text)" }
}
