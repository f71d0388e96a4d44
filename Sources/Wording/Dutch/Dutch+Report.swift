import Claims

extension Dutch {
  static let report = ReportTexts(
    name: { reportName($0) }, title: { reportTitle($0, $1) }, nothing: { nothing($0) },
    customers: { format.count($0, "klant", "klanten") },
    documents: { format.count($0, "stuk", "stukken") }, more: { "Nog \($0)." },
    customer: "Klant", number: "Nummer", total: "Totaal", amount: "Bedrag", share: "%",
    age: { ageColumn($0) }, credit: "Tegoed", open: "Open", overdue: "Vervallen",
    sales: ReportTexts.SalesTexts(
      month: "Tot en met", sales: "Omzet", countBack: "Terugtellen", simple: "Eenvoudig",
      best: "Best haalbaar", notDue: "Nog niet vervallen",
      salesSince: { "Omzet sinds \($0)" }, paid: "Betaald in twaalf maanden",
      daysLate: "Te laat betaald, naar bedrag", days: { "\($0) dagen" },
      formulas: [
        "Terugtellen: van wat openstaat gaat de omzet van maand na maand af, de laatste eerst; een maand die opgebruikt is telt met al haar dagen, de laatste met haar deel.",
        "Eenvoudig: wat openstaat, gedeeld door de omzet van de laatste twaalf maanden (of sinds de eerste factuur), maal het aantal dagen daarvan; best haalbaar: hetzelfde met wat nog niet vervallen is.",
      ]),
    cash: ReportTexts.CashTexts(
      week: "Week van", expected: "Verwacht", promised: "Beloofd", agreed: "Regeling",
      later: "Later", within: { format.count($0, "week", "weken") }, leftOut: "Niet meegeteld",
      uncertain: "Onzeker", disputed: "Betwist", withCollectors: "Uit handen",
      insolvent: "Insolvent", credits: "Tegoeden van klanten",
      formulas: [
        "De vervaldag schuift op met de dagen die de klant gewoonlijk te laat is, uit minstens drie betaalde facturen, en anders met die van zijn soort; beloften en afbetalingen staan op hun dag.",
        "Onzeker: langer vervallen dan gewoonlijk, en niets beloofd.",
      ]),
    payers: ReportTexts.PayerTexts(
      onTime: "Op tijd", ofAll: { "\($0) van \($1)" }, daysLate: "Dagen te laat",
      weighted: "Naar bedrag", promises: "Beloften", settlements: "Regelingen",
      disputes: "Betwist",
      formulas: [
        "Beloften en regelingen: gehouden/gebroken. De slechtste eerst: wat vervallen is maal zijn dagen, dan het gebroken woord, dan de dagen te laat.",
        "Dagen te laat zijn die van betaalde facturen, tot de laatste betaling; naar bedrag: van elke betaling. Wat voor Maan betaald was, telt niet.",
      ]),
    steps: ReportTexts.StepTexts(
      step: "Stap", name: { stepName($0) }, sent: "Verstuurd", invoices: "Facturen",
      asked: "Gevraagd", within: { "In \($0) dagen" }, share: "%", median: "Mediaan",
      young: {
        "Voor \(invoices($0)) is dat minder dan 30 dagen geleden: daar kan nog van komen."
      },
      formulas: [
        "Van de laatste twaalf maanden. Een betaling telt alleen voor de laatste stap ervoor, tot wat die vroeg; % is wat binnen 30 dagen binnenkwam."
      ]),
    reading: "Stukken lezen")

  private static func reportName(_ kind: ReportKind) -> String {
    switch kind {
    case .ageing: "Ouderdomsbalans"
    case .dso: "Klantenkrediet"
    case .cash: "Verwacht"
    case .payers: "Betaalgedrag"
    case .steps: "Stappen"
    }
  }

  private static func reportTitle(_ kind: ReportKind, _ day: String) -> String {
    switch kind {
    case .ageing: "Ouderdomsbalans van de openstaande posten op \(day)"
    case .dso: "Klantenkrediet in dagen omzet (DSO) op \(day)"
    case .cash: "Verwachte ontvangsten, gezien vanaf \(day)"
    case .payers: "Hoe klanten betalen, tot \(day)"
    case .steps: "Wat elke stap opbracht, tot \(day)"
    }
  }

  private static func nothing(_ kind: ReportKind) -> String {
    switch kind {
    case .ageing: "Er staat niets open."
    case .dso: "Er is niets gefactureerd."
    case .cash: "Er wordt niets verwacht."
    case .payers: "Er zijn geen facturen."
    case .steps: "Geen herinnering, ingebrekestelling of telefoon in twaalf maanden."
    }
  }

  private static func ageColumn(_ age: Age) -> String {
    switch age {
    case .notDue: "Niet vervallen"
    case .upTo30, .upTo60, .upTo90, .over90: age.rawValue
    }
  }

  private static func stepName(_ step: StepYield.Step) -> String {
    switch step {
    case .firstReminder: "eerste herinnering"
    case .furtherReminder: "verdere herinnering"
    case .notice: "ingebrekestelling"
    case .handover: "uit handen gegeven"
    case .call: "telefoon"
    case .settlement: "regeling"
    }
  }
}
