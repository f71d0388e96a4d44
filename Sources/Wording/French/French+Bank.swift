import Claims

extension French {
  static let bank = BankTexts(
    ground: { ground($0) }, clue: { clue($0) }, byHand: "à la main", ignored: "ignorée",
    nothingFits: "rien d'ouvert n'y correspond", notAPayment: { notAPayment($0) },
    status: { status($0) },
    shortOn: { amount, number in "trop peu : \(amount) reste ouvert sur \(number)" },
    tooLittle: { amount in "\(amount) de moins" }, tooMuch: { amount in "\(amount) de trop" },
    waiting: { count in
      "\(format.count(count, "opération attend", "opérations attendent")) une vérification : maan bank --to-review."
    },
    unseen: { count in
      "\(format.count(count, "paiement saisi n'est pas", "paiements saisis ne sont pas")) à la banque après dix jours : maan bank."
    })

  private static func status(_ status: BankLine.Status) -> String {
    switch status {
    case .booked: "comptabilisée"
    case .toReview: "à vérifier"
    case .ignored: "ignorée"
    case .notAPayment: "pas un paiement"
    }
  }

  private static func clue(_ clue: Clue) -> String {
    switch clue {
    case .structuredCommunication: "communication structurée"
    case .creditorReference: "référence RF"
    case .number: "numéro cité"
    case .numberEnding: "fin du numéro citée"
    case .exactAmount: "montant exact"
    case .exactSum: "somme exacte"
    case .letterAmount: "le montant d'une lettre"
    case .expectedAmount: "le montant convenu"
    case .knownAccount: "compte connu"
    case .name: "nom"
    case .partOfName: "partie du nom"
    case .oldest: "la plus ancienne d'abord"
    case .typedPayment: "saisi auparavant"
    case .returnedPayment: "reprend ce paiement"
    case .mayRepeat: "peut-être déjà là"
    case .invalidReference: "un chiffre de la communication est faux"
    case .otherAccount: "compte d'un autre client"
    case .otherName: "autre nom"
    case .otherCurrency: "autre devise"
    case .paidAlready: "déjà payée"
    case .writtenOff: "passée en perte"
    case .handedOver: "en recouvrement"
    case .collector: "compte d'un organisme de recouvrement"
    case .provider: "compte d'un prestataire de paiement"
    case .cardTerminal: "terminal de paiement"
    }
  }

  private static func notAPayment(_ kind: BankEntry.Kind) -> String {
    switch kind {
    case .transfer, .cardTerminal, .directDebit, .other: "argent sorti"
    case .returned: "annule un ordre à nous"
    case .charges: "frais ou intérêts de la banque"
    case .ownAccount: "entre nos propres comptes"
    case .cash: "espèces portées à la banque"
    }
  }
}
