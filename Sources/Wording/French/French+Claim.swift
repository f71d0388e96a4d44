import Claims

extension French {
  static let claim = ClaimTexts(
    title: { number, customer, on in "\(number), \(customer) : créance au \(day(on))" },
    from: "Du", to: "Au", days: "Jours", rate: "Taux", on: "Sur", amount: "Montant",
    rule: "Règle", principal: "principal", interest: "intérêts", compensation: "indemnités",
    costs: "frais", total: "total", paid: "déjà payé", line: claimLine, formula: formula,
    provisional: "pas encore publié pour cette période : provisoire", note: note)

  private static func claimLine(_ kind: ClaimSheet.Line.Kind) -> String {
    switch kind {
    case .interest: "intérêts"
    case .fixedCompensation: "forfait"
    case .indemnity: "indemnité"
    case .cost: "frais"
    case .agreed: "convenu"
    }
  }

  private static func formula(_ dayCount: LawSettings.DayCount) -> String {
    switch dayCount {
    case .actual365: "Chaque ligne d'intérêts : Sur x Taux x Jours / 36500."
    case .actualActual:
      "Chaque ligne d'intérêts : Sur x Taux x Jours / 36500, en année bissextile / 36600."
    }
  }

  private static func note(_ note: ClaimNote) -> String {
    switch note {
    case .kindAssumed:
      "Considéré comme consommateur tant que vous ne dites pas autre chose : rien au-delà du solde n'est demandé (maan customer NAME --kind …)."
    case .notReminded:
      "Rien au-delà du solde ne peut être demandé avant le premier rappel gratuit et son délai d'attente."
    case .waiting(let last):
      "Le délai sans frais du premier rappel court jusqu'au \(day(last)) inclus : rien au-delà du solde jusque-là."
    case .notNotified:
      "Les intérêts ne courent qu'à partir d'une mise en demeure, et aucune n'a été envoyée."
    case .notReciprocal:
      "La clause indemnitaire ne vous lie pas vous-même (terms.consumer.reciprocal) : elle est nulle, il n'y a donc pas d'indemnité."
    case .indemnityAboveMaximum(let clause, let maximum):
      "La clause indemnitaire donnerait \(money(clause)), le maximum légal est de \(money(maximum)) : elle est réputée non écrite, il n'y a donc pas d'indemnité et seul le taux légal s'applique."
    case .rateAboveCap(let rate, let cap):
      "Le taux convenu de \(percent(rate)) dépasse le maximum légal de \(percent(cap)) : il est réputé non écrit, et le taux légal s'applique."
    case .reducedToMaximum:
      "Le taux convenu dépasse le maximum légal et y est ramené : le contrat est antérieur au 1er septembre 2023."
    case .sharedMaximum:
      "Un seul rappel portait sur plusieurs factures : l'indemnité est la part de celle-ci dans le maximum pour l'ensemble."
    case .mayBeModerated: "Un juge peut réduire une clause manifestement déraisonnable."
    case .termTooLong(let days, let limit):
      "Le délai de \(self.days(days)) est plus long que les \(self.days(limit)) que l'on peut convenir ; pour compter les intérêts à partir du délai légal : maan edit NUMBER --legal-term."
    case .legalTerm(let due):
      "Le délai convenu est réputé non écrit : le délai légal a pris fin le \(day(due))."
    case .frozen(let on):
      "Le client est insolvable depuis le \(day(on)) : pas d'intérêts après ce jour."
    case .agreementRuns(let waived):
      waived.isPositive
        ? "Un arrangement est en cours ; s'il est respecté, \(money(waived)) de plus sont abandonnés."
        : "Un arrangement est en cours."
    case .disputed(let amount):
      "\(money(amount)) sont contestés et ne sont pas comptés, pas plus que leurs intérêts."
    case .otherCurrency: "Les intérêts ne sont calculés que sur des euros."
    case .otherLaw(let law):
      "En droit \(self.law(law)), rien n'est calculé au-delà du solde pour ce type de client."
    case .rateUnknown(let from, let to):
      "Pour une partie des jours du \(day(from)) au \(day(to)) inclus, aucun taux n'est connu : ils ne portent pas d'intérêts ici (maan rates --add)."
    case .costsNotClaimed(let amount, _):
      "Des frais de \(money(amount)) ont été exposés que l'on ne peut pas réclamer à ce type de client."
    }
  }

  private static func law(_ law: GoverningLaw) -> String {
    switch law {
    case .belgium: "belge"
    case .netherlands: "néerlandais"
    case .france: "français"
    case .germany: "allemand"
    case .luxembourg: "luxembourgeois"
    }
  }

  static let handover = HandoverTexts(
    collector: collector, requirement: requirement, green: "Prêt : il ne manque rien.",
    met: "en ordre", missing: "manque", forbidden: "condition non remplie",
    toCheck: "à vérifier vous-même",
    collectable: { collectable, givenUp in
      "Par cette voie, \(money(collectable)) peuvent être recouvrés ; \(money(givenUp)) d'intérêts et de clause indemnitaire sont abandonnés."
    })

  static func requirement(_ requirement: HandoverCheck.Requirement) -> String {
    switch requirement {
    case .solvent: "le client n'est pas insolvable"
    case .overdue: "la facture est échue"
    case .noAgreement: "aucune promesse, proposition ni arrangement en cours"
    case .undisputed: "une partie au moins n'est pas contestée"
    case .enterprises: "vous et le client êtes tous deux des entreprises inscrites"
    case .noAuthority: "le client n'est pas une autorité publique"
    case .consumerReminder: "le rappel gratuit au consommateur, délai d'attente écoulé"
    case .notice: "une mise en demeure valable"
    case .deadline: "le délai de la mise en demeure a expiré"
    case .proofOfPosting: "la preuve d'envoi de la mise en demeure"
    case .result: "ce qu'est devenu le recommandé"
    case .invoice: "la facture elle-même"
    case .order: "la commande, ou son numéro"
    case .delivery: "la preuve de livraison"
    case .terms: "les conditions, acceptées"
    case .address: "l'adresse du client"
    case .enterpriseNumber: "le numéro d'entreprise du client"
    case .registeredAgency: "la société de recouvrement est inscrite auprès du SPF Économie"
    }
  }

  static let list = RowTexts(
    number: "Numéro", customer: "Client", due: "Échéance", days: "Jours", open: "Ouvert",
    stage: "État",
    next: "À suivre")

  static let due = DueTexts(
    action: "À faire", customer: "Client", invoices: "Factures", amount: "Montant",
    nothingToday: "Rien à décider aujourd'hui.",
    nothingComing: "Rien ne s'annonce.",
    next: { on, count in "À suivre : le \(day(on)), \(invoices(count))." },
    passedOver: { step, count in "reporté : \(step) pour \(invoices(count))" },
    since: { "à faire depuis le \(day($0))" })
}
