import Claims

extension French {
  static let bundle = BundleTexts(
    title: { "Dossier \($0)" }, chronology: "Déroulement de l'affaire",
    calls: "Appels téléphoniques",
    checks: "Liste de contrôle", day: "Date", what: "Quoi", number: "Facture",
    requirement: "Condition", state: "État", terms: "Conditions",
    invoice: { "Facture \($0)" }, proof: { "Preuve : \($0)" },
    sent: { name, day, channel in "\(name) du \(day), \(channel)" },
    paper: French.paper, nothing: "Il n'y a pas d'appel téléphonique.",
    trustee: { procedure in
      switch procedure {
      case .bankruptcy: "Le curateur"
      case .collectiveSettlement, .mediation: "Le médiateur de dettes"
      case .reorganisation: nil
      }
    }, notIncluded: "Non repris")
}
