import Claims

extension Dutch {
  static let bundle = BundleTexts(
    title: { "Dossier \($0)" }, chronology: "Verloop van de zaak", calls: "Telefoongesprekken",
    checks: "Controlelijst", day: "Datum", what: "Wat", number: "Factuur",
    requirement: "Voorwaarde", state: "Stand", terms: "Voorwaarden",
    invoice: { "Factuur \($0)" }, proof: { "Bewijs: \($0)" },
    sent: { name, day, channel in "\(name) van \(day), \(channel)" },
    paper: Dutch.paper, nothing: "Er zijn geen telefoongesprekken.",
    trustee: { procedure in
      switch procedure {
      case .bankruptcy: "De curator"
      case .collectiveSettlement, .mediation: "De schuldbemiddelaar"
      case .reorganisation: nil
      }
    }, notIncluded: "Niet opgenomen"
  )
}
