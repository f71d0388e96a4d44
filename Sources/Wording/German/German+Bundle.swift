import Claims

extension German {
  static let bundle = BundleTexts(
    title: { "Akte \($0)" }, chronology: "Verlauf der Sache", calls: "Telefonate",
    checks: "Prüfliste", day: "Datum", what: "Was", number: "Rechnung",
    requirement: "Voraussetzung", state: "Stand", terms: "Bedingungen",
    invoice: { "Rechnung \($0)" }, proof: { "Nachweis: \($0)" },
    sent: { name, day, channel in "\(name) vom \(day), \(channel)" },
    paper: German.paper, nothing: "Es gibt keine Telefonate.",
    trustee: { procedure in
      switch procedure {
      case .bankruptcy: "Der Konkursverwalter"
      case .collectiveSettlement, .mediation: "Der Schuldenvermittler"
      case .reorganisation: nil
      }
    },
    notIncluded: "Nicht enthalten")
}
