import Canvas
import Claims
import Workflows
import Wording

/// A rate for late payment that was published since.
extension FormScreen {
  static func rate(of half: HalfYear, _ context: FormContext) -> FormScreen {
    let words = context.words
    return FormScreen(
      .rate, about: .rate(half),
      fields: [
        .init(
          words.form.from,
          .text(TextField(words.format.numeric(half.first), replacedByTyping: true)), width: 14),
        .init(words.form.rate, .text(TextField()), width: 14),
        .init(words.form.source, .text(TextField()), width: 56),
      ])
  }

  func readRate(_ context: FormContext) -> FormReading {
    let words = context.words
    let (from, fromNote) = context.day(text(0), .future, after: .distantPast)
    let (rate, rateNote) = Self.rate(text(1), words)
    let source = text(2).trimmed
    var reading = FormReading(notes: [
      fromNote, rateNote, source.isEmpty ? .needed(words.form.sourceMissing) : .none,
    ])
    guard let from else { return reading }
    guard from == HalfYear(of: from).first else {
      reading.notes[0] = .wrong(words.form.notHalfYear)
      return reading
    }
    guard let rate, !source.isEmpty else { return reading }
    reading.intent = .addRate(
      Intent.NewRate(.latePayment, from: from, rate, source: source))
    return reading
  }

  /// `10,5`, `10.50 %`: a percentage of at most a hundred.
  private static func rate(_ text: String, _ words: ScreenTexts) -> (rate: Rate?, note: FieldNote) {
    let text = text.filter { $0 != "%" }
    guard !text.trimmed.isEmpty else { return (nil, .needed(words.form.rateMissing)) }
    guard let hundredths = try? AmountText.parse(text), (0...10_000).contains(hundredths) else {
      return (nil, .wrong(words.form.notARate))
    }
    let rate = Rate(basisPoints: hundredths)
    return (rate, .good(words.form.reads(words.format.rate(rate))))
  }
}

extension CalendarDay {
  /// Before any rate that is known.
  fileprivate static let distantPast = CalendarDay(dayNumber: 0)
}
