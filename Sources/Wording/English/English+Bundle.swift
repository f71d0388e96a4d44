import Claims

extension English {
  static let bundle = BundleTexts(
    title: { "File \($0)" }, chronology: "Course of the case", calls: "Calls",
    checks: "Check list", day: "Date", what: "What", number: "Invoice",
    requirement: "Requirement", state: "State", terms: "Terms",
    invoice: { "Invoice \($0)" }, proof: { "Proof: \($0)" },
    sent: { name, day, channel in "\(name) of \(day), \(channel)" },
    paper: English.paper, nothing: "There are no calls.",
    trustee: { procedure in
      switch procedure {
      case .bankruptcy: "The trustee in bankruptcy"
      case .collectiveSettlement, .mediation: "The debt mediator"
      case .reorganisation: nil
      }
    }, notIncluded: "Not included")
}
