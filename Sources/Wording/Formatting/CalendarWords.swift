import Claims

/// The names of days and months in a language.
struct CalendarWords {
  /// From Monday.
  let weekdays: [String]
  let months: [String]
  let and: String

  static func of(_ language: Language) -> CalendarWords {
    switch language {
    case .dutch: dutch
    case .french: french
    case .german: german
    case .english: english
    }
  }

  static let dutch = CalendarWords(
    weekdays: [
      "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ],
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ],
    and: "en")

  static let french = CalendarWords(
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    and: "et")

  static let german = CalendarWords(
    weekdays: [
      "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    ],
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ],
    and: "und")

  static let english = CalendarWords(
    weekdays: [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    and: "and")
}
