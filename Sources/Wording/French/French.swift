import Claims

extension Texts {
  /// French as it is written in Belgium. The screen still speaks English.
  public static let french = Texts(
    format: French.format, stage: French.stage, age: French.age, kind: French.kind,
    channel: French.channel, ground: French.ground, step: French.step, letter: French.letter,
    action: French.action,
    reason: French.reason, trouble: French.trouble, caution: French.caution,
    missing: French.missing, event: French.event, actionNote: French.actionNote,
    interruption: French.interruption,
    clauseMark: " ; ", list: French.list, claim: French.claim, handover: French.handover,
    bundle: French.bundle,
    due: French.due, bank: French.bank, data: French.data, report: French.report,
    screen: .english)
}

/// French texts, a function for each kind of thing that is named.
enum French {
  static let format = LocaleFormat(.french)

  static func money(_ amount: Money) -> String {
    let figure = format.figure(amount)
    return amount.currency == .euro ? figure : "\(amount.currency.code) \(figure)"
  }

  static func day(_ day: CalendarDay) -> String { format.shortDay(day) }

  static func days(_ count: Int) -> String { format.count(count, "jour", "jours") }

  static func invoices(_ count: Int) -> String { format.count(count, "facture", "factures") }

  static func percent(_ rate: Rate) -> String {
    format.figure(Money(minorUnits: rate.basisPoints)) + " %"
  }

  /// Of an invoice, hence feminine; "arrangement" because "réglée" would be read as paid.
  static func stage(_ stage: Stage) -> String {
    switch stage {
    case .writtenOff: "passée en perte"
    case .credited: "créditée"
    case .paid: "payée"
    case .insolvent: "insolvabilité"
    case .handedOver: "transmise"
    case .settled: "arrangement"
    case .disputed: "contestée"
    case .promised: "promesse"
    case .notice: "mise en demeure"
    case .reminded: "rappel envoyé"
    case .overdue: "échue"
    case .open: "ouverte"
    }
  }

  static func age(_ age: Age) -> String {
    switch age {
    case .notDue: "non échue"
    case .upTo30: "1-30 jours"
    case .upTo60: "31-60 jours"
    case .upTo90: "61-90 jours"
    case .over90: "plus de 90 jours"
    }
  }

  static func kind(_ kind: CustomerKind) -> String {
    switch kind {
    case .business: "entreprise"
    case .consumer: "consommateur"
    case .authority: "autorité publique"
    case .civil: "débiteur civil"
    }
  }

  static func channel(_ channel: Channel) -> String {
    switch channel {
    case .letter: "lettre"
    case .email: "e-mail"
    case .whatsapp: "WhatsApp"
    case .sms: "SMS"
    case .registered: "recommandé"
    case .call: "téléphone"
    }
  }

  static func ground(_ ground: DisputeGround) -> String {
    switch ground {
    case .hours: "heures facturées"
    case .work: "travail fourni"
    case .price: "prix"
    case .order: "commande"
    case .quality: "qualité"
    case .delivery: "livraison"
    case .notReceived: "facture non reçue"
    case .duplicate: "facturé deux fois"
    case .wrongParty: "mauvais destinataire"
    case .vat: "TVA"
    case .other: "autre motif"
    }
  }

  static func step(_ step: DunningStep) -> String {
    switch step {
    case .reminder(let level): reminder(level)
    case .notice: "mise en demeure"
    case .handover: "transmission du dossier"
    }
  }

  /// With its article.
  static func theStep(_ step: DunningStep) -> String {
    switch step {
    case .reminder: "le \(self.step(step))"
    case .notice, .handover: "la \(self.step(step))"
    }
  }

  /// With its article, at the beginning of a sentence.
  static func theStepFirst(_ step: DunningStep) -> String {
    switch step {
    case .reminder: "Le \(self.step(step))"
    case .notice, .handover: "La \(self.step(step))"
    }
  }

  /// After the preposition "à".
  static func toTheStep(_ step: DunningStep) -> String {
    switch step {
    case .reminder: "au \(self.step(step))"
    case .notice, .handover: "à la \(self.step(step))"
    }
  }

  /// A participle with the ending that goes with the step.
  static func agreed(_ participle: String, _ step: DunningStep) -> String {
    switch step {
    case .reminder: participle
    case .notice, .handover: participle + "e"
    }
  }

  static func reminder(_ level: Int) -> String {
    switch level {
    case ...1: "rappel"
    case 2: "deuxième rappel"
    default: "\(level)e rappel"
    }
  }

  static func action(_ action: Proposal.Action, _ level: Int) -> String {
    switch action {
    case .reminder: level > 1 ? reminder(level) : "premier rappel"
    case .notice: "mise en demeure"
    case .handover: "transmettre le dossier"
    case .call: "téléphoner"
    case .answer: "traiter la contestation"
    case .check: "vérifier"
    }
  }

  static func missing(_ fact: MissingFact) -> String {
    switch fact {
    case .address: "l'adresse postale du client"
    case .description: "l'objet de la facture"
    case .email: "l'adresse e-mail du client"
    case .phone: "le numéro de téléphone du client"
    case .enterpriseNumber: "le numéro d'entreprise du client"
    case .ourAccount: "votre compte (creditor.iban dans config.toml)"
    case .ourAddress: "votre propre adresse ([creditor] dans config.toml)"
    case .ourEmail: "votre propre adresse e-mail ([creditor] ou [mail] dans config.toml)"
    case .collector: "qui recouvre ([collector] dans config.toml)"
    case .trustee: "qui est le curateur ou le médiateur"
    case .invoiceFile: "la facture elle-même, en fichier"
    case .proof: "la preuve d'envoi"
    }
  }

  static func language(_ language: Language) -> String {
    switch language {
    case .dutch: "néerlandais"
    case .french: "français"
    case .german: "allemand"
    case .english: "anglais"
    }
  }
}
