import Claims

extension LetterLabels {
  static let french = LetterLabels(
    or: "ou",
    others: { $0 == 1 ? "1 autre" : "\($0) autres" },
    enterpriseNumber: "Numéro d’entreprise", account: "Compte", phone: "Tél.",
    registered: "RECOMMANDÉ",
    invoice: "Facture", issued: "Date", due: "Échéance", total: "Montant",
    credited: "Crédité", paid: "Payé", open: "Solde", disputed: "Contesté",
    reason: "Motif", sum: "Total", reference: "Communication",
    description: "Description", amount: "Montant", principal: "Principal",
    interestTo: { "Intérêts jusqu’au \($0) inclus" },
    interestStep: { from, to, days, rate in
      "du \(from) au \(to) inclus, \(days) \(days == 1 ? "jour" : "jours"), \(rate)"
    },
    on: "sur", provisional: "taux provisoire", alreadyPaid: "déjà couvert par vos paiements",
    fixedCompensation: "Indemnité forfaitaire pour frais de recouvrement",
    indemnity: "Indemnité convenue", compensation: "Indemnités",
    costs: "Frais exposés", claimTotal: "Total dû",
    invoiceDue: { "Facture \($0), échue le \($1)" },
    payAmount: "Montant", holder: "Bénéficiaire", payBefore: "Reçu au plus tard le",
    referencePerInvoice: "celle de chaque facture, voir ci-dessus", instalment: "Paiement",
    payOn: "Au plus tard le",
    agreement: { acknowledged in
      acknowledged.map {
        "D’accord avec cet arrangement. Je reconnais devoir le solde ouvert de \($0)."
      } ?? "D’accord avec cet arrangement."
    },
    name: "Nom", nameAndCapacity: "Nom et qualité", dayAndPlace: "Lieu et date",
    signature: "Signature",
    amountInWords: "Montant en toutes lettres, écrit à la main",
    firstReminder: "rappel", laterReminder: "deuxième rappel", notice: "mise en demeure",
    settlement: "arrangement de paiement", call: "entretien téléphonique",
    channel: { channel in
      switch channel {
      case .letter: "par lettre"
      case .email: "par e-mail"
      case .whatsapp: "par WhatsApp"
      case .sms: "par SMS"
      case .registered: "par lettre recommandée"
      case .call: "par téléphone"
      }
    },
    journal: "État de notre dossier (SHA-256)")
}
