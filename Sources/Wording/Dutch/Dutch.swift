import Claims

extension Texts {
  /// Dutch as it is written in Belgium. The screen still speaks English.
  public static let dutch = Texts(
    format: Dutch.format, stage: Dutch.stage, age: Dutch.age, kind: Dutch.kind,
    channel: Dutch.channel, ground: Dutch.ground, step: Dutch.step, letter: Dutch.letter,
    action: Dutch.action,
    reason: Dutch.reason, trouble: Dutch.trouble, caution: Dutch.caution, missing: Dutch.missing,
    event: Dutch.event, actionNote: Dutch.actionNote, interruption: Dutch.interruption,
    clauseMark: "; ", list: Dutch.list, claim: Dutch.claim,
    handover: Dutch.handover, bundle: Dutch.bundle, due: Dutch.due, bank: Dutch.bank,
    data: Dutch.data, report: Dutch.report,
    screen: .english)
}

/// Dutch texts, a function for each kind of thing that is named.
enum Dutch {
  static let format = LocaleFormat(.dutch)

  static func money(_ amount: Money) -> String {
    let figure = format.figure(amount)
    return amount.currency == .euro ? figure : "\(amount.currency.code) \(figure)"
  }

  static func day(_ day: CalendarDay) -> String { format.shortDay(day) }

  static func days(_ count: Int) -> String { format.count(count, "dag", "dagen") }

  static func invoices(_ count: Int) -> String { format.count(count, "factuur", "facturen") }

  static func percent(_ rate: Rate) -> String {
    format.figure(Money(minorUnits: rate.basisPoints)) + " %"
  }

  static func stage(_ stage: Stage) -> String {
    switch stage {
    case .writtenOff: "afgeboekt"
    case .credited: "gecrediteerd"
    case .paid: "betaald"
    case .insolvent: "insolvent"
    case .handedOver: "uit handen"
    case .settled: "regeling"
    case .disputed: "betwist"
    case .promised: "beloofd"
    case .notice: "ingebrekestelling"
    case .reminded: "herinnerd"
    case .overdue: "vervallen"
    case .open: "open"
    }
  }

  static func age(_ age: Age) -> String {
    switch age {
    case .notDue: "niet vervallen"
    case .upTo30: "1-30 dagen"
    case .upTo60: "31-60 dagen"
    case .upTo90: "61-90 dagen"
    case .over90: "meer dan 90 dagen"
    }
  }

  static func kind(_ kind: CustomerKind) -> String {
    switch kind {
    case .business: "onderneming"
    case .consumer: "consument"
    case .authority: "overheid"
    case .civil: "burgerlijke schuldenaar"
    }
  }

  static func channel(_ channel: Channel) -> String {
    switch channel {
    case .letter: "brief"
    case .email: "e-mail"
    case .whatsapp: "WhatsApp"
    case .sms: "sms"
    case .registered: "aangetekende brief"
    case .call: "telefoon"
    }
  }

  static func ground(_ ground: DisputeGround) -> String {
    switch ground {
    case .hours: "aangerekende uren"
    case .work: "geleverd werk"
    case .price: "prijs"
    case .order: "bestelling"
    case .quality: "kwaliteit"
    case .delivery: "levering"
    case .notReceived: "factuur niet ontvangen"
    case .duplicate: "dubbel gefactureerd"
    case .wrongParty: "verkeerde partij"
    case .vat: "btw"
    case .other: "andere reden"
    }
  }

  /// All of them take "de".
  static func step(_ step: DunningStep) -> String {
    switch step {
    case .reminder(let level): reminder(level)
    case .notice: "ingebrekestelling"
    case .handover: "overdracht van het dossier"
    }
  }

  static func reminder(_ level: Int) -> String {
    switch level {
    case ...1: "herinnering"
    case 2: "tweede herinnering"
    default: "\(level)e herinnering"
    }
  }

  static func action(_ action: Proposal.Action, _ level: Int) -> String {
    switch action {
    case .reminder: level > 1 ? reminder(level) : "eerste herinnering"
    case .notice: "ingebrekestelling"
    case .handover: "uit handen geven"
    case .call: "bellen"
    case .answer: "betwisting beantwoorden"
    case .check: "nakijken"
    }
  }

  static func missing(_ fact: MissingFact) -> String {
    switch fact {
    case .address: "het postadres van de klant"
    case .description: "waarvoor de factuur was"
    case .email: "het e-mailadres van de klant"
    case .phone: "het telefoonnummer van de klant"
    case .enterpriseNumber: "het ondernemingsnummer van de klant"
    case .ourAccount: "uw rekening (creditor.iban in config.toml)"
    case .ourAddress: "uw eigen adres ([creditor] in config.toml)"
    case .ourEmail: "uw eigen e-mailadres ([creditor] of [mail] in config.toml)"
    case .collector: "wie de invorderaar is ([collector] in config.toml)"
    case .trustee: "wie de curator of bemiddelaar is"
    case .invoiceFile: "de factuur zelf, als bestand"
    case .proof: "het bewijs van verzending"
    }
  }

  /// With its article.
  static func language(_ language: Language) -> String {
    switch language {
    case .dutch: "het Nederlands"
    case .french: "het Frans"
    case .german: "het Duits"
    case .english: "het Engels"
    }
  }
}
