/// A language of letters and screens.
public enum Language: String, CaseIterable, Codable, Sendable {
  case dutch = "nl"
  case french = "fr"
  case german = "de"
  case english = "en"
}
