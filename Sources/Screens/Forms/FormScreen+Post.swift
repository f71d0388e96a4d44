import Canvas
import Claims
import Workflows
import Wording

/// What became of a letter, and the proof that it went out.
extension FormScreen {
  /// Nil where no letter has left the house.
  static func letter(_ kind: Kind, in file: CaseFile, _ context: FormContext) -> FormScreen? {
    guard let step = file.state.lastLetter, let sent = step.sentOn else { return nil }
    let fields = kind == .proof ? proofFields(context) : resultFields(context)
    return FormScreen(kind, about: .letter(file.row, step, sent: sent), fields: fields)
  }

  private static func resultFields(_ context: FormContext) -> [Form.Row] {
    let words = context.words
    let results = DeliveryResult.allCases.map { words.form.deliveryResult($0) }
    let today = words.format.numeric(context.today)
    return [
      .init(words.form.result, .choice(Choice(results)), width: 18),
      .init(words.form.day, .text(TextField(today, replacedByTyping: true)), width: 14),
    ]
  }

  func readLetterResult(_ context: FormContext) -> FormReading {
    guard case .letter(let row, _, let sent) = subject else { return FormReading(notes: []) }
    let result = DeliveryResult.allCases[choice(0)]
    let follows = context.words.form.deliveryCounts(result)
    let (day, dayNote) = context.day(text(1), .past, after: sent)
    var reading = FormReading(notes: [
      result.countsAsSent ? .good(follows) : FieldNote(text: follows, style: .warning), dayNote,
    ])
    reading.lines = letterLines(context)
    reading.intent = day.map { .result(row.id, result, on: $0) }
    return reading
  }

  private static func proofFields(_ context: FormContext) -> [Form.Row] {
    let form = context.words.form
    return [
      .init(form.file, .text(TextField()), width: 56),
      .init(form.tracking, .text(TextField()), width: 26),
    ]
  }

  func readProof(_ context: FormContext) -> FormReading {
    let words = context.words.form
    let file = text(0).trimmed
    let tracking = text(1).trimmed
    var reading = FormReading(notes: [
      file.isEmpty ? .needed(words.fileMissing) : .none,
      tracking.isEmpty ? .plain(words.optional) : .none,
    ])
    reading.lines = letterLines(context)
    guard let row = rows.first, !file.isEmpty else { return reading }
    reading.intent = .proof(
      row.id, file: file, tracking: tracking.isEmpty ? nil : tracking, on: nil)
    return reading
  }

  /// Which letter it is about.
  private func letterLines(_ context: FormContext) -> [TextView.Line] {
    guard case .letter(_, let step, let sent) = subject else { return [] }
    let texts = context.texts
    return [
      .init(
        context.words.form.letterSent(
          texts.step(step.step), texts.channel(step.channel),
          context.words.format.near(sent, seenFrom: context.today), step.together.count),
        style: .muted)
    ]
  }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String {
    let blank: (Character) -> Bool = { $0 == " " }
    return String(drop(while: blank).reversed().drop(while: blank).reversed())
  }
}
