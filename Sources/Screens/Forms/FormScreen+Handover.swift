import Canvas
import Claims
import Workflows
import Wording

/// Giving a case to a collector, with what he lacks before it is done.
extension FormScreen {
  static func handover(of row: ListRow, _ context: FormContext) -> FormScreen {
    let collectors = Collector.allCases.map { context.words.form.collectorChoice($0) }
    return FormScreen(
      .handover, on: [row],
      fields: [.init(context.words.form.collector, .choice(Choice(collectors)), width: 26)])
  }

  func readHandover(_ context: FormContext) -> FormReading {
    let words = context.words.form
    let collector = Collector.allCases[choice(0)]
    var reading = FormReading(notes: [.needed(words.checking)])
    reading.needsChecks = true
    guard let check = context.check(collector) else { return reading }
    reading.notes[0] =
      check.forbidden.isEmpty ? .none : .wrong(words.notPossible)
    reading.lines = lines(of: check, context)
    if check.forbidden.isEmpty {
      reading.intent = .handover(Intent.Handover(rows.map(\.id), to: collector))
    }
    return reading
  }

  /// What is forbidden, the claim, then what is missing and what the user has to see to.
  private func lines(of check: HandoverCheck, _ context: FormContext) -> [TextView.Line] {
    let words = context.words
    var lines: [TextView.Line] = []
    func add(_ verdict: HandoverCheck.Verdict, _ style: Style) {
      lines += check.items.filter { $0.verdict == verdict }.map {
        .init(words.form.requirement($0.requirement, verdict), style: style)
      }
    }
    add(.forbidden, .error)
    lines.append(.init(words.form.handedClaim(words.format.money(check.claim.total))))
    if check.collector == .undisputed, check.forbidden.isEmpty {
      let text = context.texts.handover.collectable(check.collectable, check.givenUp)
      lines.append(.init(text, style: check.givenUp.isPositive ? .warning : .plain))
    }
    if check.isGreen { lines.append(.init(context.texts.handover.green, style: .ok)) }
    add(.missing, .warning)
    add(.toCheck, .plain)
    return lines
  }
}
