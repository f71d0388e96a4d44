import Claims

extension German {
  static let bank = BankTexts(
    ground: { ground($0) }, clue: { clue($0) }, byHand: "von Hand", ignored: "übergangen",
    nothingFits: "nichts Offenes passt dazu", notAPayment: { notAPayment($0) },
    status: { status($0) },
    shortOn: { amount, number in "zu wenig: \(amount) noch offen auf \(number)" },
    tooLittle: { amount in "\(amount) zu wenig" }, tooMuch: { amount in "\(amount) zu viel" },
    waiting: { count in
      "\(format.count(count, "Bankbuchung wartet", "Bankbuchungen warten")) auf Prüfung: maan bank --to-review."
    },
    unseen: { count in
      "\(format.count(count, "eingetippte Zahlung ist", "eingetippte Zahlungen sind")) nach zehn Tagen nicht auf der Bank: maan bank."
    })

  private static func status(_ status: BankLine.Status) -> String {
    switch status {
    case .booked: "gebucht"
    case .toReview: "zu prüfen"
    case .ignored: "übergangen"
    case .notAPayment: "keine Zahlung"
    }
  }

  private static func clue(_ clue: Clue) -> String {
    switch clue {
    case .structuredCommunication: "strukturierte Mitteilung"
    case .creditorReference: "RF-Referenz"
    case .number: "Nummer steht darin"
    case .numberEnding: "Ende der Nummer steht darin"
    case .exactAmount: "genauer Betrag"
    case .exactSum: "genaue Summe"
    case .letterAmount: "Betrag eines Schreibens"
    case .expectedAmount: "vereinbarter Betrag"
    case .knownAccount: "bekanntes Konto"
    case .name: "Name"
    case .partOfName: "Teil des Namens"
    case .oldest: "die älteste zuerst"
    case .typedPayment: "vorher eingetippt"
    case .returnedPayment: "nimmt diese Zahlung zurück"
    case .mayRepeat: "vielleicht schon da"
    case .invalidReference: "eine Ziffer der Mitteilung ist falsch"
    case .otherAccount: "Konto eines anderen Kunden"
    case .otherName: "anderer Name"
    case .otherCurrency: "andere Währung"
    case .paidAlready: "schon bezahlt"
    case .writtenOff: "abgeschrieben"
    case .handedOver: "beim Inkasso"
    case .collector: "Konto eines Inkassodienstes"
    case .provider: "Konto eines Zahlungsdienstes"
    case .cardTerminal: "Kartenterminal"
    }
  }

  private static func notAPayment(_ kind: BankEntry.Kind) -> String {
    switch kind {
    case .transfer, .cardTerminal, .directDebit, .other: "Geldausgang"
    case .returned: "macht einen eigenen Auftrag rückgängig"
    case .charges: "Kosten oder Zinsen der Bank"
    case .ownAccount: "zwischen eigenen Konten"
    case .cash: "Bargeld zur Bank gebracht"
    }
  }
}
