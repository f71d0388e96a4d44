import Claims

extension Dutch {
  static let bank = BankTexts(
    ground: { ground($0) }, clue: { clue($0) }, byHand: "met de hand", ignored: "genegeerd",
    nothingFits: "niets wat openstaat past erbij", notAPayment: { notAPayment($0) },
    status: { status($0) },
    shortOn: { amount, number in "te weinig: \(amount) staat nog open op \(number)" },
    tooLittle: { amount in "\(amount) te weinig" }, tooMuch: { amount in "\(amount) te veel" },
    waiting: { count in
      "\(format.count(count, "verrichting wacht", "verrichtingen wachten")) op nazicht: maan bank --to-review."
    },
    unseen: { count in
      "\(format.count(count, "ingetikte betaling is", "ingetikte betalingen zijn")) na tien dagen niet op de bank gezien: maan bank."
    })

  private static func status(_ status: BankLine.Status) -> String {
    switch status {
    case .booked: "geboekt"
    case .toReview: "na te zien"
    case .ignored: "genegeerd"
    case .notAPayment: "geen betaling"
    }
  }

  private static func clue(_ clue: Clue) -> String {
    switch clue {
    case .structuredCommunication: "gestructureerde mededeling"
    case .creditorReference: "RF-referentie"
    case .number: "nummer staat erin"
    case .numberEnding: "einde van het nummer staat erin"
    case .exactAmount: "juist bedrag"
    case .exactSum: "juiste som"
    case .letterAmount: "het bedrag van een brief"
    case .expectedAmount: "het afgesproken bedrag"
    case .knownAccount: "bekende rekening"
    case .name: "naam"
    case .partOfName: "deel van de naam"
    case .oldest: "oudste eerst"
    case .typedPayment: "eerder ingetikt"
    case .returnedPayment: "neemt die betaling terug"
    case .mayRepeat: "misschien al ingelezen"
    case .invalidReference: "een cijfer van de mededeling is fout"
    case .otherAccount: "rekening van een andere klant"
    case .otherName: "andere naam"
    case .otherCurrency: "andere munt"
    case .paidAlready: "al betaald"
    case .writtenOff: "afgeboekt"
    case .handedOver: "bij een incassant"
    case .collector: "rekening van een incassant"
    case .provider: "rekening van een betaaldienst"
    case .cardTerminal: "betaalterminal"
    }
  }

  private static func notAPayment(_ kind: BankEntry.Kind) -> String {
    switch kind {
    case .transfer, .cardTerminal, .directDebit, .other: "uitgaand geld"
    case .returned: "maakt een eigen opdracht ongedaan"
    case .charges: "kosten of rente van de bank"
    case .ownAccount: "tussen eigen rekeningen"
    case .cash: "contant naar de bank gebracht"
    }
  }
}
