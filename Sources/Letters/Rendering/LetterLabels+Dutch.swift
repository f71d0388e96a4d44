import Claims

extension LetterLabels {
  static let dutch = LetterLabels(
    or: "of", colon: ":",
    others: { $0 == 1 ? "1 andere" : "\($0) andere" },
    enterpriseNumber: "Ondernemingsnummer", account: "Rekening", phone: "Tel.",
    registered: "AANGETEKEND",
    invoice: "Factuur", issued: "Datum", due: "Vervaldag", total: "Bedrag",
    credited: "Creditnota", paid: "Betaald", open: "Openstaand", disputed: "Betwist",
    reason: "Reden", sum: "Totaal", reference: "Mededeling",
    description: "Omschrijving", amount: "Bedrag", principal: "Hoofdsom",
    interestTo: { "Interest tot en met \($0)" },
    interestStep: { from, to, days, rate in
      "\(from) t.e.m. \(to), \(days) \(days == 1 ? "dag" : "dagen"), \(rate)"
    },
    on: "op", provisional: "voorlopige rentevoet", alreadyPaid: "al voldaan door betalingen",
    fixedCompensation: "Forfaitaire vergoeding voor invorderingskosten",
    indemnity: "Overeengekomen schadevergoeding", compensation: "Vergoedingen",
    costs: "Gemaakte kosten", claimTotal: "Totaal verschuldigd",
    invoiceDue: { "Factuur \($0), vervallen op \($1)" },
    payAmount: "Bedrag", holder: "Begunstigde", payBefore: "Op onze rekening uiterlijk op",
    referencePerInvoice: "die van elke factuur (of het factuurnummer), zie hierboven",
    instalment: "Betaling",
    payOn: "Uiterlijk op",
    agreement: { acknowledged in
      acknowledged.map {
        "Akkoord met deze regeling. Ik erken dat het openstaande saldo van \($0) verschuldigd is."
      } ?? "Akkoord met deze regeling."
    },
    name: "Naam", nameAndCapacity: "Naam en hoedanigheid", dayAndPlace: "Plaats en datum",
    signature: "Handtekening",
    amountInWords: "Bedrag voluit, met de hand geschreven",
    letter: { kind in
      switch kind {
      case .reminder(let level):
        level <= 1 ? "herinnering" : level == 2 ? "tweede herinnering" : "volgende herinnering"
      case .consumerReminder: "eerste herinnering"
      case .notice: "ingebrekestelling"
      case .settlementConfirmation: "bevestiging van de betalingsregeling"
      case .settlementOffer: "voorstel van regeling"
      case .instalmentNudge: "herinnering aan de betalingsregeling"
      case .settlementLapse: "brief over het einde van de betalingsregeling"
      case .disputeAnswer: "antwoord op de betwisting"
      case .statement: "rekeningoverzicht"
      case .invoiceCopy: "kopie van de factuur"
      case .withdrawal: "intrekking"
      case .thanks: "bedanking"
      case .claimDeclaration: "aangifte van schuldvordering"
      case .handoverCover, .collectorFile: "overdracht van het dossier"
      case .collectorPayment: "melding van een betaling"
      case .collectorStatus: "vraag naar de stand van het dossier"
      }
    },
    call: "telefonische oproep",
    stepText: { name, day, channel in
      "\(name) van \(day)\(channel.map { ", " + $0 } ?? "")"
    },
    channel: { channel in
      switch channel {
      case .letter: "per brief"
      case .email: "per e-mail"
      case .whatsapp: "per WhatsApp"
      case .sms: "per sms"
      case .registered: "per aangetekende brief"
      case .call: "per telefoon"
      }
    },
    journal: "Stand van ons dossier (SHA-256)",
    creditNote: "Creditnota", payment: "Betaling", document: "Stuk", balance: "Saldo",
    creditor: "Schuldeiser", debtor: "Schuldenaar", partyName: "Naam", address: "Adres",
    email: "E-mail", contact: "Contact", paper: "Stuk", page: "Blz.",
    requirement: "Wat het dossier nodig heeft", met: "in orde", notMet: "ontbreekt",
    toCheck: "na te kijken", annex: "Bijlage: berekening van interest en vergoedingen",
    interest: "Interest", seeAnnex: "Berekening: zie de bijlage.", period: "Periode",
    through: "t.e.m.", days: "Dagen",
    base: "Op", rate: "Rentevoet", legalBasis: "Grond",
    ground: { ground in
      switch ground {
      case .latePaymentInterest: "art. 5 wet 2-8-2002"
      case .latePaymentCosts: "art. 6 wet 2-8-2002"
      case .legalRate: "wettelijke rentevoet"
      case .otherLaw: "wet"
      case .consumerReminder: "art. XIX.2 WER"
      case .agreement: "overeenkomst"
      }
    },
    rounding: { isDown, isOn365 in
      "Enkelvoudige interest: bedrag × rentevoet × dagen / "
        + (isOn365 ? "365" : "dagen van het jaar")
        + ", per factuur afgerond op de cent\(isDown ? " naar beneden" : "") bij elke betaling en "
        + "op het einde; afzonderlijke regels kunnen daardoor een cent verschillen van hun som."
    },
    scanToPay: "Scan om te betalen", firstPayment: { "eerste betaling: \($0)" })
}
