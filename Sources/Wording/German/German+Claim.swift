import Claims

extension German {
  static let claim = ClaimTexts(
    title: { number, customer, on in "\(number), \(customer): Forderung zum \(day(on))" },
    from: "Von", to: "Bis", days: "Tage", rate: "Zinssatz", on: "Auf", amount: "Betrag",
    rule: "Regel", principal: "Hauptforderung", interest: "Zinsen",
    compensation: "Entschädigungen", costs: "Kosten", total: "Summe", paid: "bisher bezahlt",
    line: claimLine, formula: formula,
    provisional: "für diesen Zeitraum noch nicht veröffentlicht: vorläufig",
    note: note)

  private static func claimLine(_ kind: ClaimSheet.Line.Kind) -> String {
    switch kind {
    case .interest: "Zinsen"
    case .fixedCompensation: "Pauschale"
    case .indemnity: "Entschädigung"
    case .cost: "Kosten"
    case .agreed: "vereinbart"
    }
  }

  private static func formula(_ dayCount: LawSettings.DayCount) -> String {
    switch dayCount {
    case .actual365: "Jede Zinszeile: Auf x Zinssatz x Tage / 36500."
    case .actualActual:
      "Jede Zinszeile: Auf x Zinssatz x Tage / 36500, in einem Schaltjahr / 36600."
    }
  }

  private static func note(_ note: ClaimNote) -> String {
    switch note {
    case .kindAssumed:
      "Gilt als Verbraucher, bis Sie etwas anderes sagen: über den Saldo hinaus wird nichts verlangt (maan customer NAME --kind …)."
    case .notReminded:
      "Vor der kostenlosen ersten Mahnung und deren Wartefrist darf nichts über den Saldo hinaus verlangt werden."
    case .waiting(let last):
      "Die kostenfreie Frist der ersten Mahnung läuft bis einschließlich \(day(last)): bis dahin nichts über den Saldo hinaus."
    case .notNotified:
      "Zinsen laufen erst ab einer Inverzugsetzung, und es wurde noch keine verschickt."
    case .notReciprocal:
      "Die Entschädigungsklausel bindet Sie selbst nicht (terms.consumer.reciprocal): sie ist nichtig, daher gibt es keine Entschädigung."
    case .indemnityAboveMaximum(let clause, let maximum):
      "Die Entschädigungsklausel ergäbe \(money(clause)), das gesetzliche Maximum ist \(money(maximum)): sie gilt als ungeschrieben, daher gibt es keine Entschädigung und nur den gesetzlichen Zinssatz."
    case .rateAboveCap(let rate, let cap):
      "Der vereinbarte Zinssatz von \(percent(rate)) liegt über dem gesetzlichen Maximum von \(percent(cap)): er gilt als ungeschrieben, und der gesetzliche Zinssatz wird angewandt."
    case .reducedToMaximum:
      "Der vereinbarte Zinssatz liegt über dem gesetzlichen Maximum und wird darauf herabgesetzt: der Vertrag stammt aus der Zeit vor dem 1. September 2023."
    case .sharedMaximum:
      "In einer Mahnung standen mehrere Rechnungen: die Entschädigung ist der Anteil dieser Rechnung am Maximum für alle zusammen."
    case .mayBeModerated: "Ein Richter kann eine offensichtlich unangemessene Klausel herabsetzen."
    case .termTooLong(let days, let limit):
      "Die Frist von \(daysDative(days)) ist länger als erlaubt: höchstens \(format.count(limit, "Tag darf", "Tage dürfen")) vereinbart werden. Um Zinsen ab der gesetzlichen Frist zu rechnen: maan edit NUMBER --legal-term."
    case .legalTerm(let due):
      "Die vereinbarte Frist gilt als ungeschrieben: die gesetzliche Frist endete am \(day(due))."
    case .frozen(let on):
      "Der Kunde ist seit dem \(day(on)) insolvent: nach diesem Tag laufen keine Zinsen."
    case .agreementRuns(let waived):
      waived.isPositive
        ? "Eine Vereinbarung läuft; wird sie eingehalten, entfallen weitere \(money(waived))."
        : "Eine Vereinbarung läuft."
    case .disputed(let amount):
      "\(money(amount)) sind bestritten und mitsamt ihren Zinsen nicht enthalten."
    case .otherCurrency: "Zinsen werden nur auf Euro berechnet."
    case .otherLaw(let law):
      "Nach \(self.law(law)) Recht wird für diese Art von Kunden nichts über den Saldo hinaus berechnet."
    case .rateUnknown(let from, let to):
      "Für einen Teil der Tage vom \(day(from)) bis einschließlich \(day(to)) ist kein Zinssatz bekannt: sie tragen hier keine Zinsen (maan rates --add)."
    case .costsNotClaimed(let amount, _):
      "Es sind Kosten von \(money(amount)) entstanden, die von dieser Art von Kunden nicht verlangt werden können."
    }
  }

  private static func law(_ law: GoverningLaw) -> String {
    switch law {
    case .belgium: "belgischem"
    case .netherlands: "niederländischem"
    case .france: "französischem"
    case .germany: "deutschem"
    case .luxembourg: "luxemburgischem"
    }
  }

  static let handover = HandoverTexts(
    collector: collector, requirement: requirement, green: "Bereit: es fehlt nichts.",
    met: "in Ordnung", missing: "fehlt", forbidden: "Bedingung nicht erfüllt",
    toCheck: "selbst zu prüfen",
    collectable: { collectable, givenUp in
      "Auf diesem Weg können \(money(collectable)) eingezogen werden; \(money(givenUp)) an Zinsen und Entschädigungsklausel entfallen."
    })

  static func requirement(_ requirement: HandoverCheck.Requirement) -> String {
    switch requirement {
    case .solvent: "der Kunde ist nicht insolvent"
    case .overdue: "die Rechnung ist überfällig"
    case .noAgreement: "keine Zusage, kein Vorschlag und keine Vereinbarung läuft"
    case .undisputed: "mindestens ein Teil ist nicht bestritten"
    case .enterprises: "Sie und der Kunde sind beide eingetragene Unternehmen"
    case .noAuthority: "der Kunde ist keine Behörde"
    case .consumerReminder:
      "die kostenlose Mahnung an den Verbraucher, mit abgelaufener Wartefrist"
    case .notice: "eine Inverzugsetzung, die zählt"
    case .deadline: "die Frist der Inverzugsetzung ist abgelaufen"
    case .proofOfPosting: "der Einlieferungsbeleg der Inverzugsetzung"
    case .result: "was aus dem Einschreiben wurde"
    case .invoice: "die Rechnung selbst"
    case .order: "die Bestellung oder ihre Nummer"
    case .delivery: "der Liefernachweis"
    case .terms: "die Geschäftsbedingungen, angenommen"
    case .address: "die Anschrift des Kunden"
    case .enterpriseNumber: "die Unternehmensnummer des Kunden"
    case .registeredAgency: "das Inkassobüro ist beim FÖD Wirtschaft eingetragen"
    }
  }

  static let list = RowTexts(
    number: "Nummer", customer: "Kunde", due: "Fällig", days: "Tage", open: "Offen", stage: "Stand",
    next: "Nächster Schritt")

  static let due = DueTexts(
    action: "Zu tun", customer: "Kunde", invoices: "Rechnungen", amount: "Betrag",
    nothingToday: "Heute ist nichts zu entscheiden.", nothingComing: "Es steht nichts an.",
    next: { on, count in "Als Nächstes: \(day(on)), \(invoices(count))." },
    passedOver: { step, count in "übergangen: \(step) für \(invoices(count))" },
    since: { "zu tun seit dem \(day($0))" })
}
