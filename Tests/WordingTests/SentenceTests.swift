import Claims
import Testing
import Wording

@Suite struct `Sentences in a language` {
  /// All that the samples make a language say, beside the English of it.
  static func sayings(_ language: Language) -> [Saying] {
    clauses(language) + sentences(language) + others(language)
  }

  /// Reasons: clauses without a full stop.
  static func clauses(_ language: Language) -> [Saying] {
    [Seen.early, Seen.late].flatMap { today in
      Sample.reasons.map { reason in
        saying(reason.encoded, language) { $0.reason(reason, today) }
      }
    }
  }

  /// Whole sentences.
  static func sentences(_ language: Language) -> [Saying] {
    Sample.notes.map { note in saying(note.code, language) { $0.claim.note(note) } }
      + Sample.troubles.map { trouble in saying("\(trouble)", language) { $0.trouble(trouble) } }
      + Sample.cautions.map { caution in saying("\(caution)", language) { $0.caution(caution) } }
      + [
        saying("collectable", language) {
          $0.handover.collectable(euro("1533.33"), euro("66.66"))
        },
        saying("next", language) { $0.due.next(day("2026-12-11"), 2) },
      ]
  }

  static func others(_ language: Language) -> [Saying] {
    Sample.events.map { event in saying(event.kind.rawValue, language) { $0.event(event) } }
      + Sample.actionNotes.map { note in
        saying(note.verb.rawValue, language) { $0.actionNote(note) }
      }
      + MissingFact.allCases.map { fact in saying(fact.rawValue, language) { $0.missing(fact) } }
      + HandoverCheck.Requirement.allCases.map { requirement in
        saying(requirement.rawValue, language) { $0.handover.requirement(requirement) }
      } + [
        saying("title", language) { $0.claim.title(Sample.number, "Verbeke NV", Seen.early) },
        saying("provisional", language) { $0.claim.provisional },
        saying("passed over", language) { $0.due.passedOver($0.step(.notice), 2) },
        saying("since", language) { $0.due.since(Seen.early) },
      ]
  }

  private static func saying(
    _ sample: String, _ language: Language, _ say: (Texts) -> String
  ) -> Saying {
    Saying(sample: sample, text: say(.inLanguage(language)), english: say(.english))
  }

  @Test func `are all sampled`() {
    #expect(Set(Sample.events.map(\.kind)) == Set(Event.Kind.allCases))
  }

  @Test(arguments: Language.allCases) func `are clean`(_ language: Language) {
    for saying in Self.sayings(language) {
      let text = saying.text
      #expect(!text.isEmpty && text == text.trimmed, "\(saying)")
      #expect(!text.contains("  "), "\(saying)")
      #expect(!text.contains("Optional("), "\(saying)")
      #expect(!text.contains(/\b[a-z]+[A-Z]/), "the name of a case: \(saying)")
      #expect(!text.contains(/[a-z]\(/), "the shape of a case: \(saying)")
    }
  }

  /// English words that are no word of the language and of no command.
  static func foreign(_ language: Language) -> Set<String> {
    let everywhere: Set = [
      "the", "until", "since", "isn't", "doesn't", "can't", "nothing", "and", "with", "by", "from",
      "this", "that", "its", "it's", "it", "been", "has", "invoice", "invoices", "reminder",
      "days", "claim", "not", "to", "they", "your", "you", "which", "what", "before", "after",
      "yet", "their", "there", "be", "kept", "Nov", "Dec", "Jan", "Feb",
    ]
    return switch language {
    case .dutch: everywhere
    case .french, .german:
      everywhere.union(["of", "is", "was", "day"]).subtracting(
        language == .german ? ["was"] : [])
    case .english: []
    }
  }

  @Test(arguments: Language.translated) func `hold no English word`(_ language: Language) {
    let foreign = Self.foreign(language)
    for saying in Self.sayings(language) {
      // A command isn't translated, nor is what stands in quotation marks.
      let text = saying.text.replacing(/"[^"]*"/, with: "").replacing(/--[a-z-]+/, with: "")
      let words = text.split { !$0.isLetter && $0 != "'" }.map(String.init)
      #expect(words.filter(foreign.contains).isEmpty, "\(saying)")
    }
  }

  /// What no language may lose or add: days, amounts, commands, options, settings and rules.
  @Test(arguments: Language.translated) func `say what the English ones say`(
    _ language: Language
  ) {
    let format = LocaleFormat(language)
    let english = LocaleFormat(.english)
    for saying in Self.sayings(language) {
      for day in Sample.days {
        #expect(
          saying.text.contains(format.shortDay(day))
            == saying.english.contains(english.shortDay(day)), "\(day) in \(saying)")
      }
      for amount in Sample.amounts {
        #expect(
          saying.text.contains(format.figure(amount))
            == saying.english.contains(english.figure(amount)), "\(amount) in \(saying)")
      }
      #expect(Self.fixed(in: saying.text) == Self.fixed(in: saying.english), "\(saying)")
    }
  }

  /// Commands, options, settings, rules and invoice numbers.
  static func fixed(in text: String) -> [String] {
    let pattern =
      /maan [a-z]+(-[a-z]+)?|--[a-z-]+|[a-z_]+\.[a-z_.]*[a-z_]|[A-Z]-\d\d|XIX\.\d|2026-\d\d\d/
    return text.matches(of: pattern).map { String($0.output.0) }.sorted()
  }

  @Test(arguments: Language.allCases) func `end as they should`(_ language: Language) {
    for saying in Self.sentences(language) {
      #expect(saying.text.hasSuffix(".") || saying.text.hasSuffix("…"), "\(saying)")
    }
    for saying in Self.clauses(language) { #expect(!saying.text.hasSuffix("."), "\(saying)") }
  }

  @Test(arguments: Language.allCases) func `put blanks where the language does`(
    _ language: Language
  ) {
    for saying in Self.sayings(language) {
      let marks = saying.text.matches(of: /(.)[:;]( |$)/).map { $0.output.1 == " " }
      #expect(marks.allSatisfy { $0 == (language == .french) }, "\(saying)")
    }
  }

  @Test(arguments: Language.translated) func `write amounts with a comma`(_ language: Language) {
    for saying in Self.sayings(language) {
      #expect(!saying.text.contains(/\d\.\d\d(?![\d.])/), "\(saying)")
    }
  }
}

@Suite struct `Numbers in a sentence` {
  @Test(arguments: [
    (Language.english, "0 invoices", "1 invoice", "2 invoices"),
    (.dutch, "0 facturen", "1 factuur", "2 facturen"),
    (.french, "0 facture", "1 facture", "2 factures"),
    (.german, "0 Rechnungen", "1 Rechnung", "2 Rechnungen"),
  ])
  func `take their plural`(_ language: Language, none: String, one: String, two: String) {
    let due = Texts.inLanguage(language).due
    for (count, expected) in [none, one, two].enumerated() {
      let next = due.next(Seen.early, count), passed = due.passedOver("x", count)
      #expect(next.hasSuffix(" \(expected)."), "\(next)")
      #expect(passed.hasSuffix(" \(expected)"), "\(passed)")
    }
  }

  @Test func `bend a German day after "seit"`() {
    let reason = Reason.disputed(on: day("2026-11-23"))
    let german = Texts.inLanguage(.german)
    #expect(german.reason(reason, day("2026-11-24")).hasSuffix("seit 1 Tag"))
    #expect(german.reason(reason, day("2026-11-25")).hasSuffix("seit 2 Tagen"))
  }

  @Test func `name a currency that isn't the euro`() {
    let dollars = Money(minorUnits: 123_456, currency: Currency("USD") ?? .euro)
    for language in Language.translated {
      let text = Texts.inLanguage(language).reason(.partDisputed(dollars), Seen.early)
      #expect(text.contains("USD 1 234,56"), "\(text)")
    }
  }
}

@Suite struct `French agrees` {
  @Test(arguments: [
    (DunningStep.reminder(level: 1), "le rappel est parti", "pas de réponse au rappel"),
    (.notice, "la mise en demeure est partie", "pas de réponse à la mise en demeure"),
    (.handover, "la transmission du dossier est partie", "pas de réponse à la transmission"),
  ])
  func `with the step`(_ step: DunningStep, left: String, answer: String) {
    let french = Texts.inLanguage(.french)
    let sent = Seen.early
    #expect(french.reason(.noAnswer(to: step, sent: sent), sent).hasPrefix(left))
    #expect(french.reason(.noAnswer(to: step, sent: sent), Seen.late).hasPrefix(answer))
  }
}

@Suite struct `Calls in the history` {
  @Test(arguments: Language.translated) func `say what came of them`(_ language: Language) {
    let texts = Texts.inLanguage(language)
    func said(_ outcome: String) -> String {
      texts.event(
        .callNoted(
          CallNoted(receivable: Receivable.ID(rawValue: 1), on: Seen.early, outcome: outcome)))
    }
    for outcome in Sample.callOutcomes { #expect(!said(outcome).contains(outcome)) }
    #expect(said("verhuisd naar Gent").hasSuffix("verhuisd naar Gent"), "the user's own words")
  }
}
