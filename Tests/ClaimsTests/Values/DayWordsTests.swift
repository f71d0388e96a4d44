import Claims
import Testing

@Suite struct `Days as people type them` {
  /// A Tuesday.
  private let today = CalendarDay(year: 2026, month: 11, day: 24)

  private func day(
    _ text: String, _ lean: DayWords.Lean, _ language: Language = .english
  ) -> String? {
    today.flatMap { DayWords(language, today: $0, lean: lean).day(text)?.iso }
  }

  @Test(
    arguments: [
      ("t", "2026-11-24"), ("today", "2026-11-24"), ("yesterday", "2026-11-23"),
      ("-2", "2026-11-22"), ("24", "2026-11-24"), ("30", "2026-10-30"), ("31", "2026-10-31"),
      ("24/11", "2026-11-24"), ("24.12", "2025-12-24"), ("24-11-2025", "2025-11-24"),
      ("24/11/26", "2026-11-24"), ("fri", "2026-11-20"), ("Tuesday", "2026-11-24"),
      ("2026-02-28", "2026-02-28"), (" 3 / 11 ", nil), ("29/2", nil),
    ] as [(String, String?)])
  func `lean to the past for what was received`(text: String, expected: String?) {
    #expect(day(text, .past) == expected)
  }

  @Test(
    arguments: [
      ("t", "2026-11-24"), ("tomorrow", "2026-11-25"), ("+3", "2026-11-27"), ("24", "2026-11-24"),
      ("23", "2026-12-23"), ("31", "2026-12-31"), ("1/12", "2026-12-01"), ("24/10", "2027-10-24"),
      ("1.12.", "2026-12-01"), ("fri", "2026-11-27"), ("tue", "2026-12-01"), ("29/2", nil),
    ] as [(String, String?)])
  func `lean to the future for what is promised`(text: String, expected: String?) {
    #expect(day(text, .future) == expected)
  }

  @Test(arguments: [
    (Language.dutch, "vrij", "2026-11-27"), (.dutch, "morgen", "2026-11-25"),
    (.dutch, "v", "2026-11-24"), (.french, "ven", "2026-11-27"), (.french, "demain", "2026-11-25"),
    (.german, "fr", "2026-11-27"), (.german, "heute", "2026-11-24"), (.dutch, "fri", "2026-11-27"),
  ])
  func `know the words of the language, and the English ones`(
    language: Language, text: String, expected: String
  ) {
    #expect(day(text, .future, language) == expected)
  }

  @Test(arguments: [
    "", " ", "x", "0", "32", "32/1", "1/13", "+", "-", "+99999", "24/11/2026/1", "f", "12:30",
    "31-02-2026", "٣", "1e3",
  ])
  func `mean nothing where there is no such day`(text: String) {
    #expect(day(text, .past) == nil)
    #expect(day(text, .future) == nil)
  }
}
