import Claims
import Wording

/// What a form reads its fields by.
struct FormContext {
  let texts: Texts
  let words: ScreenTexts
  let today: CalendarDay
  /// The claim of the form's invoice on a day, where it is known already.
  let claim: (CalendarDay) -> ClaimSheet?
  /// The check of the form's invoice for a collector, where it is known already.
  let check: (Collector) -> HandoverCheck?
  /// What is open and holds a text, an exact number alone; nil while that isn't known yet.
  let find: ((String) -> [ListRow])?

  /// The day that `text` means, or what is wrong with it: it has to be on the side of today that `lean`
  /// says, and not before `limit`.
  func day(
    _ text: String, _ lean: DayWords.Lean, isOptional: Bool = false, after limit: CalendarDay? = nil
  ) -> (day: CalendarDay?, note: FieldNote) {
    let form = words.form
    if text.allSatisfy({ $0 == " " }) {
      return (nil, isOptional ? .plain(form.optional) : .needed(form.dayMissing))
    }
    guard let day = DayWords(words.format.language, today: today, lean: lean).day(text) else {
      return (nil, .wrong(form.notADay))
    }
    let echo = words.format.echo(day)
    if lean == .past, day > today {
      return (nil, .wrong("\(echo) \(form.dayInFuture)"))
    }
    if lean == .past, let limit, day < limit {
      return (nil, .wrong("\(echo) \(form.dayTooEarly(words.format.echo(limit)))"))
    }
    if lean == .future, day < limit ?? today {
      return (nil, .wrong("\(echo) \(form.dayMustFollow)"))
    }
    return (day, .good(echo))
  }
}
