import Claims

extension LetterLabels {
  static let german = LetterLabels(
    or: "oder", colon: ":",
    others: { $0 == 1 ? "1 weitere" : "\($0) weitere" },
    enterpriseNumber: "Unternehmensnummer", account: "Konto", phone: "Tel.",
    registered: "EINSCHREIBEN",
    invoice: "Rechnung", issued: "Datum", due: "Fälligkeit", total: "Betrag",
    credited: "Gutschrift", paid: "Bezahlt", open: "Offen", disputed: "Bestritten",
    reason: "Grund", sum: "Summe", reference: "Mitteilung",
    description: "Beschreibung", amount: "Betrag", principal: "Hauptforderung",
    interestTo: { "Zinsen bis einschließlich \($0)" },
    interestStep: { from, to, days, rate in
      "\(from) bis einschließlich \(to), \(days) \(days == 1 ? "Tag" : "Tage"), \(rate)"
    },
    on: "auf", provisional: "vorläufiger Zinssatz",
    alreadyPaid: "durch Zahlungen bereits gedeckt",
    fixedCompensation: "Pauschale Entschädigung für Beitreibungskosten",
    indemnity: "Vereinbarte Entschädigung", compensation: "Entschädigungen",
    costs: "Entstandene Kosten", claimTotal: "Gesamtforderung",
    invoiceDue: { "Rechnung \($0), fällig am \($1)" },
    payAmount: "Betrag", holder: "Empfänger", payBefore: "Eingegangen bis spätestens",
    referencePerInvoice: "je Rechnung: siehe oben, sonst deren Nummer", instalment: "Zahlung",
    payOn: "Spätestens am",
    agreement: { acknowledged in
      acknowledged.map {
        "Mit dieser Zahlungsvereinbarung einverstanden. Ich erkenne an, den offenen Saldo von \($0) zu schulden."
      } ?? "Mit dieser Zahlungsvereinbarung einverstanden."
    },
    name: "Name", nameAndCapacity: "Name und Funktion", dayAndPlace: "Ort und Datum",
    signature: "Unterschrift",
    amountInWords: "Betrag in Worten, handschriftlich",
    letter: { kind in
      switch kind {
      case .reminder(let level):
        level <= 1
          ? "Zahlungserinnerung"
          : level == 2 ? "zweite Zahlungserinnerung" : "weitere Zahlungserinnerung"
      case .consumerReminder: "erste Zahlungserinnerung"
      case .notice: "förmliche Mahnung (Inverzugsetzung)"
      case .settlementConfirmation: "Bestätigung der Zahlungsvereinbarung"
      case .settlementOffer: "vorgeschlagene Zahlungsvereinbarung"
      case .instalmentNudge: "Erinnerung an die Zahlungsvereinbarung"
      case .settlementLapse: "Mitteilung über das Ende der Zahlungsvereinbarung"
      case .disputeAnswer: "Antwort auf die Beanstandung"
      case .statement: "Kontoübersicht"
      case .invoiceCopy: "Rechnungskopie"
      case .withdrawal: "Rücknahme"
      case .thanks: "Dankesmitteilung"
      case .claimDeclaration: "Forderungsanmeldung"
      case .handoverCover, .collectorFile: "Übergabe der Akte"
      case .collectorPayment: "Zahlungsmitteilung"
      case .collectorStatus: "Anfrage zum Stand der Akte"
      }
    },
    call: "Anruf",
    stepText: { name, day, channel in
      "\(name) vom \(day)\(channel.map { ", " + $0 } ?? "")"
    },
    channel: { channel in
      switch channel {
      case .letter: "per Brief"
      case .email: "per E-Mail"
      case .whatsapp: "per WhatsApp"
      case .sms: "per SMS"
      case .registered: "per Einschreiben"
      case .call: "per Telefon"
      }
    },
    journal: "Stand unserer Akte (SHA-256)",
    creditNote: "Gutschrift", payment: "Zahlung", document: "Beleg", balance: "Saldo",
    creditor: "Gläubiger", debtor: "Schuldner", partyName: "Name", address: "Anschrift",
    email: "E-Mail", contact: "Kontakt", paper: "Unterlage", page: "Seite",
    requirement: "Was die Akte braucht", met: "in Ordnung", notMet: "fehlt",
    toCheck: "zu prüfen", annex: "Anlage: Berechnung der Zinsen und Entschädigungen",
    interest: "Zinsen", seeAnnex: "Berechnung: siehe Anlage.", period: "Zeitraum", through: "bis",
    days: "Tage",
    base: "Auf", rate: "Zinssatz", legalBasis: "Grundlage",
    ground: { ground in
      switch ground {
      case .latePaymentInterest: "Art. 5 Gesetz vom 2.8.2002"
      case .latePaymentCosts: "Art. 6 Gesetz vom 2.8.2002"
      case .legalRate: "gesetzlicher Zinssatz"
      case .otherLaw: "Gesetz"
      case .consumerReminder: "Art. XIX.2 WGB"
      case .agreement: "Vereinbarung"
      }
    },
    rounding: { isDown, isOn365 in
      "Einfache Zinsen: Betrag × Zinssatz × Tage / " + (isOn365 ? "365" : "Tage des Jahres")
        + ", je Rechnung bei jeder Zahlung und am Ende auf den Cent "
        + "\(isDown ? "abgerundet" : "gerundet"); die Zeilen können deshalb um einen Cent von ihrer "
        + "Summe abweichen."
    },
    scanToPay: "Zum Bezahlen scannen", firstPayment: { "erste Zahlung: \($0)" })
}
