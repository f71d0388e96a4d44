import Claims

extension LetterLabels {
  static let french = LetterLabels(
    or: "ou", colon: "\u{A0}:",
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
    on: "sur", provisional: "taux provisoire", alreadyPaid: "déjà couvert par des paiements",
    fixedCompensation: "Indemnité forfaitaire pour frais de recouvrement",
    indemnity: "Indemnité convenue", compensation: "Indemnités",
    costs: "Frais exposés", claimTotal: "Total dû",
    invoiceDue: { "Facture \($0), échue le \($1)" },
    payAmount: "Montant", holder: "Bénéficiaire", payBefore: "Sur notre compte au plus tard le",
    referencePerInvoice: "celle de chaque facture (ou son numéro), voir ci-dessus",
    instalment: "Paiement",
    payOn: "Au plus tard le",
    agreement: { acknowledged in
      acknowledged.map {
        "D’accord avec cet arrangement. Je reconnais devoir le solde de \($0)."
      } ?? "D’accord avec cet arrangement."
    },
    name: "Nom", nameAndCapacity: "Nom et qualité", dayAndPlace: "Lieu et date",
    signature: "Signature",
    amountInWords: "Montant en toutes lettres, écrit à la main",
    letter: { kind in
      switch kind {
      case .reminder(let level):
        level <= 1 ? "rappel" : level == 2 ? "deuxième rappel" : "nouveau rappel"
      case .consumerReminder: "premier rappel"
      case .notice: "mise en demeure"
      case .settlementConfirmation: "confirmation de l’arrangement"
      case .settlementOffer: "proposition d’arrangement"
      case .instalmentNudge: "rappel de l’arrangement"
      case .settlementLapse: "lettre sur la fin de l’arrangement"
      case .disputeAnswer: "réponse à la contestation"
      case .statement: "relevé de compte"
      case .invoiceCopy: "copie de la facture"
      case .withdrawal: "retrait"
      case .thanks: "lettre de remerciement"
      case .claimDeclaration: "déclaration de créance"
      case .handoverCover, .collectorFile: "transmission du dossier"
      case .collectorPayment: "information sur un paiement"
      case .collectorStatus: "demande sur l’état du dossier"
      }
    },
    call: "appel téléphonique",
    stepText: { name, day, channel in
      "\(name) du \(day)\(channel.map { ", " + $0 } ?? "")"
    },
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
    journal: "État de notre dossier (SHA-256)",
    creditNote: "Note de crédit", payment: "Paiement", document: "Document", balance: "Solde",
    creditor: "Créancier", debtor: "Débiteur", partyName: "Nom", address: "Adresse",
    email: "E-mail", contact: "Contact", paper: "Pièce", page: "Page",
    requirement: "Ce qu’il faut au dossier", met: "en ordre", notMet: "manque",
    toCheck: "à vérifier", annex: "Annexe : calcul des intérêts et indemnités",
    interest: "Intérêts", seeAnnex: "Calcul : voir l’annexe.", period: "Période", through: "au",
    days: "Jours",
    base: "Sur", rate: "Taux", legalBasis: "Fondement",
    ground: { ground in
      switch ground {
      case .latePaymentInterest: "art. 5 loi du 2-8-2002"
      case .latePaymentCosts: "art. 6 loi du 2-8-2002"
      case .legalRate: "taux d’intérêt légal"
      case .otherLaw: "loi"
      case .consumerReminder: "art. XIX.2 CDE"
      case .agreement: "convention"
      }
    },
    rounding: { isDown, isOn365 in
      "Intérêts simples : montant × taux × jours / "
        + (isOn365 ? "365" : "jours de l’année")
        + ", arrondis par facture au cent\(isDown ? " inférieur" : "") à chaque paiement et "
        + "à la fin ; les lignes peuvent ainsi différer d’un cent de leur somme."
    },
    scanToPay: "Scannez pour payer", firstPayment: { "premier paiement : \($0)" })
}
