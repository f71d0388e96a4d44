import ArgumentParser
import Claims
import Wording
import Workflows

struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "Give cases to a collector, after a check of what he needs.",
    discussion:
      "maan handover 2026-0117 --to agency --draft   (only the check; nothing is recorded)")

  @OptionGroup var globals: Globals
  @Argument var numbers: [String]
  @Option(
    help: "agency, bailiff, lawyer, or undisputed for the bailiff's procedure without a judge.")
  var to: Collector?
  @Option(help: "The case came back: uncollected, collected, or withdrawn by us.")
  var back: HandoverEnded.Outcome?
  @Option(help: "What the collector says; with --back.") var note: String?
  @OptionGroup var options: DunningOptions

  mutating func validate() throws {
    guard (to == nil) != (back == nil) else {
      throw ValidationError("Give --to to hand over, or --back once a case has come back.")
    }
    if note != nil, back == nil { throw ValidationError("--note goes with --back.") }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: !options.draft)
      let rows = try session.find(numbers)
      if let back {
        let outcome = try session.desk.perform(
          .endHandover(rows.map(\.id), back, note: note))
        session.answer(
          globals, outcome, [],
          "\(outcome.rows.map(\.number).joined(separator: ", ")): back from the collector")
        return
      }
      guard let to else { return }
      if options.draft {
        let checked = try session.desk.handoverChecks(rows.map(\.id), to: to)
        show(checked, Outcome(), session)
        return
      }
      var handover = Intent.Handover(rows.map(\.id), to: to)
      handover.channel = options.channel ?? handover.channel
      handover.fate = options.fate
      handover.again = options.again
      let outcome = try session.desk.perform(.handover(handover))
      show(Array(zip(outcome.rows, outcome.checks)), outcome, session)
    }
  }

  private func show(
    _ checked: [(row: ListRow, check: HandoverCheck)], _ outcome: Outcome, _ session: Session
  ) {
    guard let first = checked.first else { return }
    let rows = checked.map(\.row)
    let numbers: [(String, JSON)] =
      rows.count > 1 ? [("numbers", .texts(rows.map(\.number)))] : []
    let cases = checked.map { row, check in
      JSON.object(
        [("number", .text(row.number)), ("stage", .text(row.stage(on: session.today).rawValue))]
          + json([check]))
    }
    globals.show(
      [("number", .text(first.row.number))] + numbers + [
        ("stage", .text(first.row.stage(on: session.today).rawValue)),
        ("open", .amount(first.row.open)),
        ("documents", .list(outcome.documents.map(session.printer.json))),
        ("deadline", .null), ("collector", .text(to?.rawValue)),
      ] + json(checked.map(\.check)) + [("cases", .list(cases))],
      checked.flatMap { lines($0, $1, session) })
    // What is missing stands in the list already.
    let cautions = outcome.cautions.filter {
      if case .handoverMissing = $0 { return globals.json }
      return true
    }
    globals.tell(cautions.map(session.texts.caution))
  }

  /// What the checks of some documents say together; sums only in one currency.
  private func json(_ checks: [HandoverCheck]) -> [(String, JSON)] {
    func codes(_ verdict: HandoverCheck.Verdict) -> JSON {
      .texts(
        HandoverCheck.Requirement.allCases.filter { requirement in
          checks.contains { check in
            check.items.contains { $0.requirement == requirement && $0.verdict == verdict }
          }
        }.map(\.rawValue))
    }
    func sum(_ amount: (HandoverCheck) -> Money) -> JSON {
      let amounts = checks.map(amount)
      guard let first = amounts.first, Set(amounts.map(\.currency)).count == 1 else { return .null }
      return .amount(amounts.dropFirst().reduce(first, +))
    }
    return [
      ("missing", codes(.missing)), ("forbidden", codes(.forbidden)), ("to_check", codes(.toCheck)),
      ("claim", sum(\.claim.total)), ("collectable", sum(\.collectable)),
      ("given_up", sum(\.givenUp)),
    ]
  }

  private func lines(_ row: ListRow, _ check: HandoverCheck, _ session: Session) -> [String] {
    let words = session.texts.handover
    let fate = options.draft ? "" : ", \(options.done)"
    var table = TextTable([("", .left), ("", .left)])
    for item in check.items {
      let word =
        switch item.verdict {
        case .met: words.met
        case .missing: words.missing
        case .forbidden: words.forbidden
        case .toCheck: words.toCheck
        }
      table.add(["  " + word, words.requirement(item.requirement)])
    }
    let claim = session.printer.figure(check.claim.total)
    var lines = [
      "\(row.number), \(row.customerName): \(claim), \(words.collector(check.collector))\(fate)"
    ]
    lines += table.lines
    if check.isGreen { lines.append(words.green) }
    if check.givenUp.isPositive {
      lines.append(words.collectable(check.collectable, check.givenUp))
    }
    return lines
  }
}
