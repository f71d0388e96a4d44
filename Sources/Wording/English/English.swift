public import Claims

extension Texts {
  public static let english = Texts(
    format: LocaleFormat(.english), stage: English.stage, age: English.age, kind: English.kind,
    channel: English.channel, ground: English.ground, step: English.step, letter: English.letter,
    action: English.action, reason: English.reason, trouble: English.trouble,
    caution: English.caution, missing: English.missing, event: English.event,
    actionNote: English.actionNote, interruption: English.interruption, clauseMark: "; ",
    list: English.list, claim: English.claim,
    handover: English.handover, bundle: English.bundle,
    due: English.due, bank: English.bank, data: English.data, report: English.report,
    screen: .english)

  /// The texts of a language. What only the screen says is English in all of them for now.
  public static func inLanguage(_ language: Language) -> Texts {
    switch language {
    case .english: .english
    case .dutch: .dutch
    case .french: .french
    case .german: .german
    }
  }
}

/// English texts, a function for each kind of thing that is named.
enum English {
  static let format = LocaleFormat(.english)

  static func money(_ amount: Money) -> String {
    let figure = format.figure(amount)
    return amount.currency == .euro ? figure : "\(amount.currency.code) \(figure)"
  }

  static func day(_ day: CalendarDay) -> String { format.shortDay(day) }

  static func stage(_ stage: Stage) -> String {
    switch stage {
    case .writtenOff: "written off"
    case .credited: "credited"
    case .paid: "paid"
    case .insolvent: "insolvent"
    case .handedOver: "handed over"
    case .settled: "settled"
    case .disputed: "disputed"
    case .promised: "promised"
    case .notice: "notice"
    case .reminded: "reminded"
    case .overdue: "overdue"
    case .open: "open"
    }
  }

  static func age(_ age: Age) -> String {
    switch age {
    case .notDue: "not due"
    case .upTo30: "1-30 days"
    case .upTo60: "31-60 days"
    case .upTo90: "61-90 days"
    case .over90: "over 90 days"
    }
  }

  static func kind(_ kind: CustomerKind) -> String {
    switch kind {
    case .business: "business"
    case .consumer: "consumer"
    case .authority: "public authority"
    case .civil: "civil debtor"
    }
  }

  static func channel(_ channel: Channel) -> String {
    switch channel {
    case .letter: "letter"
    case .email: "e-mail"
    case .whatsapp: "WhatsApp"
    case .sms: "SMS"
    case .registered: "registered post"
    case .call: "call"
    }
  }

  static func ground(_ ground: DisputeGround) -> String {
    switch ground {
    case .hours: "hours charged"
    case .work: "work delivered"
    case .price: "price"
    case .order: "order"
    case .quality: "quality"
    case .delivery: "delivery"
    case .notReceived: "invoice not received"
    case .duplicate: "invoiced twice"
    case .wrongParty: "wrong party"
    case .vat: "VAT"
    case .other: "other"
    }
  }

  static func step(_ step: DunningStep) -> String {
    switch step {
    case .reminder(let level): reminder(level)
    case .notice: "formal notice"
    case .handover: "hand-over"
    }
  }

  static func reminder(_ level: Int) -> String {
    switch level {
    case ...1: "reminder"
    case 2: "second reminder"
    default: "reminder \(level)"
    }
  }

  static func action(_ action: Proposal.Action, _ level: Int) -> String {
    switch action {
    case .reminder: level > 1 ? reminder(level) : "first reminder"
    case .notice: "formal notice"
    case .handover: "hand over"
    case .call: "call"
    case .answer: "answer the dispute"
    case .check: "check"
    }
  }

  static func missing(_ fact: MissingFact) -> String {
    switch fact {
    case .address: "the customer's postal address"
    case .description: "what the invoice was for"
    case .email: "the customer's e-mail address"
    case .phone: "the customer's telephone number"
    case .enterpriseNumber: "the customer's enterprise number"
    case .ourAccount: "your account (creditor.iban in config.toml)"
    case .ourAddress: "your own address ([creditor] in config.toml)"
    case .ourEmail: "your own e-mail address ([creditor] or [mail] in config.toml)"
    case .collector: "who the collector is ([collector] in config.toml)"
    case .trustee: "who the trustee is"
    case .invoiceFile: "the invoice itself, as a file"
    case .proof: "the proof of posting"
    }
  }
}
