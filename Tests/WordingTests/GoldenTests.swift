import Claims
import TestSupport
import Testing
import Wording

@Suite struct `Texts of a language` {
  @Test(arguments: Language.allCases) func `give these reasons`(_ language: Language) {
    let texts = Texts.inLanguage(language)
    let lines = Sample.reasons.flatMap { reason in
      let early = texts.reason(reason, Seen.early), late = texts.reason(reason, Seen.late)
      return [reason.encoded, "  " + early] + (late == early ? [] : ["  " + late])
    }
    expectGolden(lines.joined(separator: "\n"), "reasons-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func `say this around a claim`(_ language: Language) {
    let claim = Texts.inLanguage(language).claim
    let handover = Texts.inLanguage(language).handover
    let lines =
      [
        claim.title(Sample.number, "Verbeke NV", Seen.early),
        [
          claim.from, claim.to, claim.days, claim.rate, claim.on, claim.amount, claim.rule,
        ].joined(separator: " | "),
        [
          claim.principal, claim.interest, claim.compensation, claim.costs, claim.total,
          claim.paid,
        ].joined(separator: " | "), Sample.lines.map(claim.line).joined(separator: " | "),
        "* " + claim.provisional, claim.formula(.actual365), claim.formula(.actualActual), "",
      ] + Sample.notes.map { "\($0.rule) \(claim.note($0))" } + [""]
      + Collector.allCases.map(handover.collector)
      + [
        handover.green,
        [handover.met, handover.missing, handover.forbidden, handover.toCheck].joined(
          separator: " | "),
        handover.collectable(euro("1533.33"), euro("66.66")),
      ] + HandoverCheck.Requirement.allCases.map(handover.requirement)
    expectGolden(lines.joined(separator: "\n"), "claim-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func `say this of what is due`(_ language: Language) {
    let texts = Texts.inLanguage(language)
    let due = texts.due
    let lines =
      [
        [due.action, due.customer, due.invoices, due.amount].joined(separator: " | "),
        due.nothingToday, due.nothingComing, due.next(day("2026-12-11"), 0),
        due.next(day("2026-12-11"), 1), due.next(day("2026-12-11"), 2),
        due.passedOver(texts.step(.reminder(level: 2)), 1), due.passedOver(texts.step(.notice), 3),
        due.since(day("2026-11-13")),
      ]
      + Proposal.Action.allCases.flatMap { action in
        (action == .reminder ? 1...3 : 1...1).map { texts.action(action, $0) }
      }
    expectGolden(lines.joined(separator: "\n"), "due-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func `say this of the bank`(_ language: Language) {
    let bank = Texts.inLanguage(language).bank
    let lines =
      MatchGround.allCases.map(bank.ground) + [""] + Clue.allCases.map(bank.clue) + [""]
      + BankEntry.Kind.allCases.map(bank.notAPayment) + [
        "", bank.byHand, bank.ignored, bank.nothingFits, bank.tooLittle("66.50"),
        bank.tooMuch("66.50"), bank.shortOn("12.00", Sample.number), bank.waiting(1),
        bank.waiting(3), bank.unseen(1),
        bank.unseen(3),
      ] + BankLine.Status.allCases.map(bank.status)
    expectGolden(lines.joined(separator: "\n"), "bank-\(language.rawValue)")
  }

  /// English is left out of these two: its sentences are read where they are made.
  @Test(arguments: Language.translated) func `refuse and warn like this`(_ language: Language) {
    let texts = Texts.inLanguage(language)
    let lines =
      Sample.troubles.map(texts.trouble) + [""] + Sample.cautions.map(texts.caution) + [""]
      + MissingFact.allCases.map(texts.missing)
    expectGolden(lines.joined(separator: "\n"), "refusals-\(language.rawValue)")
  }

  @Test(arguments: Language.translated) func `tell this history`(_ language: Language) {
    let texts = Texts.inLanguage(language)
    let lines =
      Sample.events.map(texts.event) + [""] + Sample.actionNotes.map(texts.actionNote)
    expectGolden(lines.joined(separator: "\n"), "history-\(language.rawValue)")
  }
}
