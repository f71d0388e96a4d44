import Claims

extension German {
  static let report = ReportTexts(
    name: { reportName($0) }, title: { reportTitle($0, $1) }, nothing: { nothing($0) },
    customers: { format.count($0, "Kunde", "Kunden") },
    documents: { format.count($0, "Posten", "Posten") },
    more: { format.count($0, "weiterer", "weitere") + "." },
    customer: "Kunde", number: "Nummer", total: "Gesamt", amount: "Betrag", share: "%",
    age: { ageColumn($0) }, credit: "Guthaben", open: "Offen", overdue: "Überfällig",
    sales: ReportTexts.SalesTexts(
      month: "Bis", sales: "Umsatz", countBack: "Rückrechnung", simple: "Einfach",
      best: "Bestenfalls", notDue: "Noch nicht fällig", salesSince: { "Umsatz seit \($0)" },
      paid: "In zwölf Monaten bezahlt", daysLate: "Zu spät bezahlt, nach Betrag",
      days: { "\($0) Tage" },
      formulas: [
        "Rückrechnung: Vom offenen Betrag wird der Umsatz Monat für Monat abgezogen, der letzte zuerst; ein aufgebrauchter Monat zählt mit allen seinen Tagen, der letzte mit seinem Anteil.",
        "Einfach: der offene Betrag, geteilt durch den Umsatz der letzten zwölf Monate (oder seit der ersten Rechnung), mal deren Tage; bestenfalls: dasselbe mit dem, was noch nicht fällig ist.",
      ]),
    cash: ReportTexts.CashTexts(
      week: "Woche ab", expected: "Erwartet", promised: "Zugesagt", agreed: "Vereinbart",
      later: "Später", within: { format.count($0, "Woche", "Wochen") }, leftOut: "Nicht gezählt",
      uncertain: "Ungewiss", disputed: "Bestritten", withCollectors: "Im Inkasso",
      insolvent: "Insolvent", credits: "Guthaben der Kunden",
      formulas: [
        "Die Fälligkeit wird um die Tage verschoben, um die der Kunde üblicherweise zu spät zahlt, nach mindestens drei bezahlten Rechnungen, sonst um die seiner Art; Zusagen und Raten stehen an ihren Tagen.",
        "Ungewiss: länger überfällig als üblich, und nichts zugesagt.",
      ]),
    payers: ReportTexts.PayerTexts(
      onTime: "Pünktlich", ofAll: { "\($0) von \($1)" }, daysLate: "Tage zu spät",
      weighted: "Nach Betrag", promises: "Zusagen", settlements: "Vereinbarungen",
      disputes: "Bestritten",
      formulas: [
        "Zusagen und Vereinbarungen: gehalten/gebrochen. Die schlechtesten zuerst: Überfälliges mal seine Tage, dann das gebrochene Wort, dann die Tage zu spät.",
        "Tage zu spät sind die der bezahlten Rechnungen bis zur letzten Zahlung; nach Betrag: die jeder Zahlung. Was vor Maan bezahlt war, zählt nicht.",
      ]),
    steps: ReportTexts.StepTexts(
      step: "Schritt", name: { stepName($0) }, sent: "Versandt", invoices: "Rechnungen",
      asked: "Gefordert", within: { "In \($0) Tagen" }, share: "%", median: "Median",
      young: {
        "Bei \(format.count($0, "Rechnung", "Rechnungen")) ist das weniger als 30 Tage her: Davon kann noch etwas kommen."
      },
      formulas: [
        "Der letzten zwölf Monate. Eine Zahlung zählt nur für den letzten Schritt vor ihr, bis zu dem, was dieser forderte; % ist, was binnen 30 Tagen einging."
      ]),
    reading: "Posten lesen")

  private static func reportName(_ kind: ReportKind) -> String {
    switch kind {
    case .ageing: "Altersstruktur"
    case .dso: "Außenstände"
    case .cash: "Erwartet"
    case .payers: "Zahler"
    case .steps: "Schritte"
    }
  }

  private static func reportTitle(_ kind: ReportKind, _ day: String) -> String {
    switch kind {
    case .ageing: "Altersstruktur der offenen Posten am \(day)"
    case .dso: "Außenstände in Umsatztagen (DSO) am \(day)"
    case .cash: "Erwartete Zahlungseingänge, vom \(day) aus gesehen"
    case .payers: "Wie Kunden zahlen, bis \(day)"
    case .steps: "Was jeder Schritt einbrachte, bis \(day)"
    }
  }

  private static func nothing(_ kind: ReportKind) -> String {
    switch kind {
    case .ageing: "Nichts ist offen."
    case .dso: "Es wurde nichts berechnet."
    case .cash: "Es wird nichts erwartet."
    case .payers: "Es gibt keine Rechnungen."
    case .steps: "Keine Erinnerung, keine Inverzugsetzung, kein Anruf in zwölf Monaten."
    }
  }

  private static func ageColumn(_ age: Age) -> String {
    switch age {
    case .notDue: "Nicht fällig"
    case .upTo30, .upTo60, .upTo90, .over90: age.rawValue
    }
  }

  private static func stepName(_ step: StepYield.Step) -> String {
    switch step {
    case .firstReminder: "erste Erinnerung"
    case .furtherReminder: "weitere Erinnerung"
    case .notice: "Inverzugsetzung"
    case .handover: "Übergabe"
    case .call: "Anruf"
    case .settlement: "Vereinbarung"
    }
  }
}
