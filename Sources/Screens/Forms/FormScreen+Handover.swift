import Canvas
import Claims
import Workflows
import Wording

/// Giving a case to a collector, with what he lacks before it is done.
extension FormScreen {
  static func handover(of row: ListRow, _ context: FormContext) -> FormScreen {
    let collectors = Collector.allCases.map { context.texts.handover.collector($0) }
    return FormScreen(
      .handover, on: [row],
      fields: [.init(context.words.form.collector, .choice(Choice(collectors)), width: 30)])
  }

  func readHandover(_ context: FormContext) -> FormReading {
    let words = context.words.form
    let collector = Collector.allCases[choice(0)]
    var reading = FormReading(notes: [.needed(words.checking)])
    reading.needsChecks = true
    guard let check = context.check(collector) else { return reading }
    reading.notes[0] =
      check.forbidden.first.map { .wrong(words.requirement($0, .forbidden)) } ?? .none
    reading.lines = lines(of: check, context)
    if check.forbidden.isEmpty {
      reading.intent = .handover(Intent.Handover(rows.map(\.id), to: collector))
    }
    return reading
  }

  /// The claim, then what stands in the way; the first of what is forbidden stands beside the field.
  private func lines(of check: HandoverCheck, _ context: FormContext) -> [TextView.Line] {
    let words = context.words
    var lines = [
      TextView.Line(words.form.handedClaim(words.format.money(check.claim.total)))
    ]
    if check.givenUp.isPositive {
      let text = context.texts.handover.collectable(check.collectable, check.givenUp)
      lines.append(.init(text, style: .warning))
    }
    if check.isGreen { lines.append(.init(context.texts.handover.green, style: .ok)) }
    func add(
      _ requirements: some Sequence<HandoverCheck.Requirement>, _ verdict: HandoverCheck.Verdict,
      _ style: Style
    ) {
      lines += requirements.map { .init(words.form.requirement($0, verdict), style: style) }
    }
    add(check.forbidden.dropFirst(), .forbidden, .error)
    add(check.missing, .missing, .warning)
    add(check.items.filter { $0.verdict == .toCheck }.map(\.requirement), .toCheck, .plain)
    return lines
  }
}
