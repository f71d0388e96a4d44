import Claims

extension French {
  static let report = ReportTexts(
    name: { reportName($0) }, title: { reportTitle($0, $1) }, nothing: { nothing($0) },
    customers: { format.count($0, "client", "clients") },
    documents: { format.count($0, "pièce", "pièces") },
    more: { "Encore \(format.count($0, "autre", "autres"))." },
    customer: "Client", number: "Numéro", total: "Total", amount: "Montant", share: "%",
    age: { ageColumn($0) }, credit: "Avoir", open: "Ouvert", overdue: "Échu",
    sales: ReportTexts.SalesTexts(
      month: "Jusqu'au", sales: "Ventes", countBack: "Épuisement", simple: "Simple",
      best: "Au mieux", notDue: "Non échu", salesSince: { "Ventes depuis le \($0)" },
      paid: "Payé en douze mois", daysLate: "Retard de paiement, par montant",
      days: { "\($0) jours" },
      formulas: [
        "Épuisement : les ventes d'un mois après l'autre sont déduites de ce qui est ouvert, le dernier mois d'abord ; un mois épuisé compte pour tous ses jours, le dernier pour sa part.",
        "Simple : ce qui est ouvert, divisé par les ventes des douze derniers mois (ou depuis la première facture), multiplié par leurs jours ; au mieux : de même pour ce qui n'est pas échu.",
      ]),
    cash: ReportTexts.CashTexts(
      week: "Semaine du", expected: "Attendu", promised: "Promis", agreed: "Convenu",
      later: "Plus tard", within: { format.count($0, "semaine", "semaines") },
      leftOut: "Non compté", uncertain: "Incertain", disputed: "Contesté",
      withCollectors: "En recouvrement", insolvent: "Insolvable", credits: "Avoirs des clients",
      formulas: [
        "L'échéance est décalée du retard habituel du client, d'après trois factures payées au moins, sinon de celui des clients de son genre ; promesses et versements convenus sont à leur jour.",
        "Incertain : échu au-delà du retard habituel, et rien de promis.",
      ]),
    payers: ReportTexts.PayerTexts(
      onTime: "À temps", ofAll: { "\($0) sur \($1)" }, daysLate: "Jours de retard",
      weighted: "Par montant", promises: "Promesses", settlements: "Arrangements",
      disputes: "Contestés",
      formulas: [
        "Promesses et arrangements : tenus/rompus. Les pires d'abord : l'échu multiplié par ses jours, puis les paroles rompues, puis le retard.",
        "Le retard est celui des factures payées, jusqu'au dernier paiement ; par montant : celui de chaque paiement. Ce qui a été payé avant Maan ne compte pas.",
      ]),
    steps: ReportTexts.StepTexts(
      step: "Étape", name: { stepName($0) }, sent: "Envois", invoices: "Factures",
      asked: "Demandé", within: { "En \($0) jours" }, share: "%", median: "Médiane",
      young: {
        "Pour \(invoices($0)), c'était il y a moins de 30 jours : d'autres paiements peuvent suivre."
      },
      formulas: [
        "Des douze derniers mois. Un paiement ne compte que pour la dernière étape avant lui, au plus pour ce qu'elle demandait ; % est ce qui est rentré dans les 30 jours."
      ]),
    reading: "Lecture des pièces")

  private static func reportName(_ kind: ReportKind) -> String {
    switch kind {
    case .ageing: "Balance âgée"
    case .dso: "Crédit clients"
    case .cash: "Encaissements"
    case .payers: "Payeurs"
    case .steps: "Étapes"
    }
  }

  private static func reportTitle(_ kind: ReportKind, _ day: String) -> String {
    switch kind {
    case .ageing: "Balance âgée des postes ouverts au \(day)"
    case .dso: "Crédit clients en jours de ventes (DSO) au \(day)"
    case .cash: "Encaissements attendus, vus du \(day)"
    case .payers: "Comment les clients paient, jusqu'au \(day)"
    case .steps: "Ce que chaque étape a rapporté, jusqu'au \(day)"
    }
  }

  private static func nothing(_ kind: ReportKind) -> String {
    switch kind {
    case .ageing: "Rien n'est ouvert."
    case .dso: "Rien n'a été facturé."
    case .cash: "Rien n'est attendu."
    case .payers: "Il n'y a pas de factures."
    case .steps: "Ni rappel, ni mise en demeure, ni appel en douze mois."
    }
  }

  private static func ageColumn(_ age: Age) -> String {
    switch age {
    case .notDue: "Non échu"
    case .upTo30, .upTo60, .upTo90, .over90: age.rawValue
    }
  }

  private static func stepName(_ step: StepYield.Step) -> String {
    switch step {
    case .firstReminder: "premier rappel"
    case .furtherReminder: "autre rappel"
    case .notice: "mise en demeure"
    case .handover: "recouvrement"
    case .call: "appel"
    case .settlement: "arrangement"
    }
  }
}
