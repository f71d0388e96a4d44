import Claims
import Testing
import Wording

/// What is named by a word or two: the name of each thing in English and in another language.
struct Names {
  let texts: Texts

  /// By group and thing: `stage.paid`.
  var all: [String: String] {
    var names: [String: String] = [:]
    for (group, things) in groups {
      for (thing, name) in things { names["\(group).\(thing)"] = name }
    }
    return names
  }

  /// Names that must differ from one another.
  var groups: [String: [String: String]] {
    [
      "stage": table(Stage.allCases, texts.stage), "age": table(Age.allCases, texts.age),
      "kind": table(CustomerKind.allCases, texts.kind),
      "channel": table(Channel.allCases, texts.channel),
      "ground": table(DisputeGround.allCases, texts.ground),
      "step": table(Sample.steps, texts.step),
      "reminder": table([1, 2, 3]) { texts.action(.reminder, $0) },
      "action": table(Proposal.Action.allCases) { texts.action($0, 1) },
      "requirement": table(HandoverCheck.Requirement.allCases, texts.handover.requirement),
      "verdict": [
        "green": texts.handover.green, "met": texts.handover.met,
        "missing": texts.handover.missing,
        "forbidden": texts.handover.forbidden, "toCheck": texts.handover.toCheck,
      ],
      "interruption": table(
        [
          .recorded(.summons), .recorded(.acknowledgement), .recorded(.lawyerLetter),
          .partPayment, .acceptance,
        ], texts.interruption),
      "formula": table([LawSettings.DayCount.actual365, .actualActual], texts.claim.formula),
      "collector": table(Collector.allCases, texts.handover.collector),
      "line": table(Sample.lines, texts.claim.line),
      "missing": table(MissingFact.allCases, texts.missing),
      "claim heads": heads(of: texts.claim), "claim sums": sums(of: texts.claim),
      "due": [
        "action": texts.due.action, "customer": texts.due.customer,
        "invoices": texts.due.invoices, "amount": texts.due.amount,
        "today": texts.due.nothingToday, "coming": texts.due.nothingComing,
      ],
      "insolvency": table(InsolvencyProcedure.allCases) {
        texts.reason(.insolvent($0, on: Seen.early, declareBy: nil), Seen.early)
      },
      "verb": table(Action.Verb.allCases) {
        texts.actionNote(
          Action.Note($0, numbers: [Sample.number], count: 12, target: Action.ID(rawValue: 42)))
      },
    ]
  }

  func heads(of claim: ClaimTexts) -> [String: String] {
    [
      "from": claim.from, "to": claim.to, "days": claim.days, "rate": claim.rate, "on": claim.on,
      "amount": claim.amount, "rule": claim.rule,
    ]
  }

  func sums(of claim: ClaimTexts) -> [String: String] {
    [
      "principal": claim.principal, "interest": claim.interest,
      "compensation": claim.compensation, "costs": claim.costs, "total": claim.total,
      "paid": claim.paid,
    ]
  }

  private func table<Thing>(
    _ things: [Thing], _ name: (Thing) -> String
  ) -> [String: String] {
    Dictionary(uniqueKeysWithValues: things.map { ("\($0)", name($0)) })
  }
}

@Suite struct `Names in a language` {
  /// Words that a language shares with English, by what they name. Nothing else may be alike.
  static func shared(_ language: Language) -> Set<String> {
    switch language {
    case .dutch:
      [
        "stage.insolvent", "stage.open", "channel.email", "channel.whatsapp", "line.interest",
        "claim sums.interest",
      ]
    case .french:
      [
        "channel.email", "channel.whatsapp", "channel.sms", "claim sums.principal",
        "claim sums.total",
      ]
    case .german: ["stage.insolvent", "channel.whatsapp", "channel.sms"]
    case .english: []
    }
  }

  @Test(arguments: Language.allCases) func `are there`(_ language: Language) {
    let texts = Texts.inLanguage(language)
    #expect(texts.format.language == language)
    for (thing, name) in Names(texts: texts).all {
      #expect(!name.isEmpty && name == name.trimmed, "\(thing)")
    }
  }

  @Test(arguments: Language.translated) func `aren't the English ones`(_ language: Language) {
    let english = Names(texts: .english).all
    let alike = Names(texts: .inLanguage(language)).all.filter { english[$0.key] == $0.value }
    #expect(Set(alike.keys) == Self.shared(language))
  }

  @Test(arguments: Language.allCases) func `tell things apart`(_ language: Language) {
    for (group, names) in Names(texts: .inLanguage(language)).groups {
      for (thing, name) in names {
        let others = names.filter { $0.key != thing && $0.value == name }.keys.sorted()
        #expect(others.isEmpty, "\(group): \(thing) is called \"\(name)\" like these")
      }
    }
  }

  /// A table of a claim with amounts of five digits fits a terminal of 80 columns.
  @Test(arguments: Language.allCases) func `leave the claim within 80 columns`(
    _ language: Language
  ) {
    let texts = Texts.inLanguage(language)
    let format = texts.format
    let on = format.shortDay(Seen.early).count
    for line in Sample.lines {
      let widths = [
        max(texts.claim.from.count, on), max(texts.claim.to.count, on),
        max(texts.claim.days.count, 3),
        max(texts.claim.rate.count, "10,50 % *".count),
        max(texts.claim.on.count, format.figure(euro("12345.67")).count),
        max(texts.claim.amount.count, format.figure(euro("1234.56")).count),
        max(texts.claim.rule.count, "\(texts.claim.line(line)) A-10".count),
      ]
      let width = widths.reduce(0, +) + 2 * (widths.count - 1)
      #expect(width <= 80, "\(line) takes \(width)")
    }
  }

  @Test(arguments: Language.allCases) func `are short above the columns of what is due`(
    _ language: Language
  ) {
    let due = Texts.inLanguage(language).due
    for head in [due.action, due.customer, due.invoices, due.amount] {
      #expect(head.count <= 10, "\(head)")
    }
  }
}

extension String {
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
