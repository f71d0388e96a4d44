public import Claims

/// How a language writes amounts, rates and days, from tables of our own.
///
/// Blanks are plain blanks; who sets the text decides where a line may break.
public struct LocaleFormat: Hashable, Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// The amount without its currency: `1.234,56`, in English `1,234.56`.
  public func amount(_ amount: Money) -> String {
    switch language {
    case .english: AmountText.grouped(amount, thousands: ",", decimal: ".")
    case .dutch, .french, .german: AmountText.grouped(amount, thousands: ".", decimal: ",")
    }
  }

  /// The amount as screens show it, without its currency: blanks between thousands, so that no comma or
  /// point can be taken for the other.
  public func figure(_ amount: Money) -> String {
    AmountText.grouped(amount, thousands: " ", decimal: language == .english ? "." : ",")
  }

  /// With one decimal: `43.2`, elsewhere `43,2`.
  public func tenths(_ tenths: Tenths) -> String {
    language == .english ? tenths.machine : tenths.machine.replacing(".", with: ",")
  }

  /// The amount with its currency, as in running text: `€ 1.234,56`, `€1,234.56`, `1.234,56 €`.
  ///
  /// Currencies other than the euro stand with their code.
  public func money(_ money: Money) -> String {
    let digits = amount(money)
    let isEuro = money.currency == .euro
    let mark = isEuro ? "€" : money.currency.code
    switch language {
    case .dutch: return "\(mark) \(digits)"
    case .french, .german: return "\(digits) \(mark)"
    case .english:
      guard isEuro else { return "\(mark) \(digits)" }
      return money.isNegative ? "-€\(digits.dropFirst())" : "€\(digits)"
    }
  }

  /// A percentage with two decimals: `10,50 %`, in English `10.50%`.
  public func rate(_ rate: Rate) -> String {
    let digits = amount(Money(minorUnits: rate.basisPoints))
    return language == .english ? "\(digits)%" : "\(digits) %"
  }

  /// With the day of the week: `vrijdag 4 december 2026`, `Freitag, 4. Dezember 2026`.
  public func longDay(_ day: CalendarDay) -> String {
    let weekday = CalendarWords.of(language).weekdays[day.weekday - 1]
    return language == .german ? "\(weekday), \(self.day(day))" : "\(weekday) \(self.day(day))"
  }

  /// In words: `4 december 2026`, `1er décembre 2026`.
  public func day(_ day: CalendarDay) -> String {
    let (year, month, number) = day.parts
    let name = CalendarWords.of(language).months[month - 1]
    switch language {
    case .dutch, .english: return "\(number) \(name) \(year)"
    case .french: return "\(number == 1 ? "1er" : String(number)) \(name) \(year)"
    case .german: return "\(number). \(name) \(year)"
    }
  }

  /// For tables: `04/12/2026`, `04.12.2026`, `4 Dec 2026`.
  public func shortDay(_ day: CalendarDay) -> String {
    let (year, month, number) = day.parts
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    switch language {
    case .dutch, .french: return "\(two(number))/\(two(month))/\(year)"
    case .german: return "\(two(number)).\(two(month)).\(year)"
    case .english: return "\(number) \(CalendarWords.english.months[month - 1].prefix(3)) \(year)"
    }
  }

  /// `1 dag`, `2 dagen`: the number with the form that goes with it.
  ///
  /// French takes the singular for 0 too.
  public func count(_ number: Int, _ one: String, _ other: String) -> String {
    let isSingular = number == 1 || (language == .french && number == 0)
    return "\(number) \(isSingular ? one : other)"
  }

  /// `a, b en c`.
  public func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    let and = CalendarWords.of(language).and
    return "\(parts.dropLast().joined(separator: ", ")) \(and) \(last)"
  }
}
