import Claims

extension Texts {
  /// German as it is written in East Belgium. The screen still speaks English.
  public static let german = Texts(
    format: German.format, stage: German.stage, age: German.age, kind: German.kind,
    channel: German.channel, ground: German.ground, step: German.step, letter: German.letter,
    action: German.action,
    reason: German.reason, trouble: German.trouble, caution: German.caution,
    missing: German.missing, event: German.event, actionNote: German.actionNote,
    interruption: German.interruption,
    clauseMark: "; ", list: German.list, claim: German.claim, handover: German.handover,
    bundle: German.bundle,
    due: German.due, bank: German.bank, data: German.data, report: German.report,
    screen: .english)
}

/// German texts, a function for each kind of thing that is named.
enum German {
  static let format = LocaleFormat(.german)

  static func money(_ amount: Money) -> String {
    let figure = format.figure(amount)
    return amount.currency == .euro ? figure : "\(amount.currency.code) \(figure)"
  }

  static func day(_ day: CalendarDay) -> String { format.shortDay(day) }

  /// After "seit": `1 Tag`, `2 Tagen`.
  static func daysDative(_ count: Int) -> String { format.count(count, "Tag", "Tagen") }

  static func invoices(_ count: Int) -> String { format.count(count, "Rechnung", "Rechnungen") }

  static func percent(_ rate: Rate) -> String {
    format.figure(Money(minorUnits: rate.basisPoints)) + " %"
  }

  static func stage(_ stage: Stage) -> String {
    switch stage {
    case .writtenOff: "ausgebucht"
    case .credited: "gutgeschrieben"
    case .paid: "bezahlt"
    case .insolvent: "insolvent"
    case .handedOver: "übergeben"
    case .settled: "Vereinbarung"
    case .disputed: "bestritten"
    case .promised: "zugesagt"
    case .notice: "Inverzugsetzung"
    case .reminded: "gemahnt"
    case .overdue: "überfällig"
    case .open: "offen"
    }
  }

  static func age(_ age: Age) -> String {
    switch age {
    case .notDue: "nicht fällig"
    case .upTo30: "1-30 Tage"
    case .upTo60: "31-60 Tage"
    case .upTo90: "61-90 Tage"
    case .over90: "über 90 Tage"
    }
  }

  static func kind(_ kind: CustomerKind) -> String {
    switch kind {
    case .business: "Unternehmen"
    case .consumer: "Verbraucher"
    case .authority: "Behörde"
    case .civil: "zivilrechtlicher Schuldner"
    }
  }

  static func channel(_ channel: Channel) -> String {
    switch channel {
    case .letter: "Brief"
    case .email: "E-Mail"
    case .whatsapp: "WhatsApp"
    case .sms: "SMS"
    case .registered: "Einschreiben"
    case .call: "Telefon"
    }
  }

  static func ground(_ ground: DisputeGround) -> String {
    switch ground {
    case .hours: "berechnete Stunden"
    case .work: "geleistete Arbeit"
    case .price: "Preis"
    case .order: "Bestellung"
    case .quality: "Qualität"
    case .delivery: "Lieferung"
    case .notReceived: "Rechnung nicht erhalten"
    case .duplicate: "doppelt berechnet"
    case .wrongParty: "falscher Empfänger"
    case .vat: "MwSt."
    case .other: "anderer Grund"
    }
  }

  /// All of them take "die".
  static func step(_ step: DunningStep) -> String {
    switch step {
    case .reminder(let level): reminder(level)
    case .notice: "Inverzugsetzung"
    case .handover: "Übergabe der Akte"
    }
  }

  static func reminder(_ level: Int) -> String {
    switch level {
    case ...1: "Zahlungserinnerung"
    case 2: "zweite Mahnung"
    default: "\(level). Mahnung"
    }
  }

  static func action(_ action: Proposal.Action, _ level: Int) -> String {
    switch action {
    case .reminder: level > 1 ? reminder(level) : "erste Zahlungserinnerung"
    case .notice: "Inverzugsetzung"
    case .handover: "Akte übergeben"
    case .call: "anrufen"
    case .answer: "Bestreitung beantworten"
    case .check: "prüfen"
    }
  }

  static func missing(_ fact: MissingFact) -> String {
    switch fact {
    case .address: "die Postanschrift des Kunden"
    case .description: "wofür die Rechnung war"
    case .email: "die E-Mail-Adresse des Kunden"
    case .phone: "die Telefonnummer des Kunden"
    case .enterpriseNumber: "die Unternehmensnummer des Kunden"
    case .ourAccount: "Ihr Konto (creditor.iban in config.toml)"
    case .ourAddress: "Ihre eigene Anschrift ([creditor] in config.toml)"
    case .ourEmail: "Ihre eigene E-Mail-Adresse ([creditor] oder [mail] in config.toml)"
    case .collector: "wer beitreibt ([collector] in config.toml)"
    case .trustee: "wer das Verfahren leitet"
    case .invoiceFile: "die Rechnung selbst, als Datei"
    case .proof: "der Einlieferungsbeleg"
    }
  }

  static func language(_ language: Language) -> String {
    switch language {
    case .dutch: "Niederländisch"
    case .french: "Französisch"
    case .german: "Deutsch"
    case .english: "Englisch"
    }
  }
}
