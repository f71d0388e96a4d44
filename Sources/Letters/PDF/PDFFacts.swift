public import Claims

/// What a PDF says of itself.
public struct PDFFacts: Hashable, Sendable {
  public var title: String
  public var author: String
  public var language: Language
  /// Of its making; no clock is asked.
  public var day: CalendarDay

  public init(title: String, author: String, language: Language, day: CalendarDay) {
    self.title = title
    self.author = author
    self.language = language
    self.day = day
  }
}
