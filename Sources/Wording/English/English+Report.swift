import Claims

extension English {
  static let report = ReportTexts(
    name: { reportName($0) }, title: { reportTitle($0, $1) }, nothing: { nothing($0) },
    customers: { format.count($0, "customer", "customers") },
    documents: { format.count($0, "document", "documents") },
    more: { format.count($0, "more", "more") + "." },
    customer: "Customer", number: "Number", total: "Total", amount: "Amount", share: "%",
    age: { ageColumn($0) }, credit: "Credit", open: "Open", overdue: "Overdue",
    sales: ReportTexts.SalesTexts(
      month: "Through", sales: "Sales", countBack: "Count-back", simple: "Simple",
      best: "Best possible", notDue: "Not due yet",
      salesSince: { "Sales since \($0)" }, paid: "Paid in twelve months",
      daysLate: "Paid late, by amount", days: { "\($0) days" },
      formulas: [
        "Count-back: the sales of one month after the other are taken off what is open, the latest first; a month that is used up counts with all its days, the last one with its share.",
        "Simple: what is open, divided by the sales of the last twelve months (or since the first invoice), times their days; best possible: the same of what isn't due yet.",
      ]),
    cash: ReportTexts.CashTexts(
      week: "Week from", expected: "Expected", promised: "Promised", agreed: "Agreed",
      later: "Later", within: { format.count($0, "week", "weeks") }, leftOut: "Left out",
      uncertain: "Uncertain", disputed: "Disputed", withCollectors: "With collectors",
      insolvent: "Insolvent", credits: "Credits of customers",
      formulas: [
        "Due dates are moved by the days late that are usual for the customer, from at least three paid invoices, else for his kind; promises and instalments stand on their days.",
        "Uncertain: overdue beyond what is usual, and nothing promised.",
      ]),
    payers: ReportTexts.PayerTexts(
      onTime: "On time", ofAll: { "\($0) of \($1)" }, daysLate: "Days late",
      weighted: "By amount", promises: "Promises", settlements: "Settlements",
      disputes: "Disputes",
      formulas: [
        "Promises and settlements: kept/broken. The worst first: what is overdue times its days, then broken words, then days late.",
        "Days late are those of paid invoices, until the last payment; by amount: of each payment. What was paid before Maan doesn't count.",
      ]),
    steps: ReportTexts.StepTexts(
      step: "Step", name: { stepName($0) }, sent: "Sent", invoices: "Invoices", asked: "Asked",
      within: { "In \($0) days" }, share: "%", median: "Median days",
      young: {
        "\(format.count($0, "invoice was", "invoices were")) asked less than 30 days ago: more may still come."
      },
      formulas: [
        "Of the last twelve months. A payment counts for the last step before it only, up to what that step asked; % is what came in within 30 days."
      ]),
    reading: "Reading the documents")

  private static func reportName(_ kind: ReportKind) -> String {
    switch kind {
    case .ageing: "Ageing"
    case .dso: "Days of sales"
    case .cash: "Expected cash"
    case .payers: "Payers"
    case .steps: "Steps"
    }
  }

  private static func reportTitle(_ kind: ReportKind, _ day: String) -> String {
    switch kind {
    case .ageing: "Ageing of what is open on \(day)"
    case .dso: "Days of sales outstanding (DSO) on \(day)"
    case .cash: "Expected cash, seen from \(day)"
    case .payers: "How customers pay, up to \(day)"
    case .steps: "What each step brought in, up to \(day)"
    }
  }

  private static func nothing(_ kind: ReportKind) -> String {
    switch kind {
    case .ageing: "Nothing is open."
    case .dso: "Nothing was invoiced."
    case .cash: "Nothing is expected."
    case .payers: "There are no invoices."
    case .steps: "No reminder, notice or call in twelve months."
    }
  }

  private static func ageColumn(_ age: Age) -> String {
    switch age {
    case .notDue: "Not due"
    case .upTo30, .upTo60, .upTo90, .over90: age.rawValue
    }
  }

  private static func stepName(_ step: StepYield.Step) -> String {
    switch step {
    case .firstReminder: "first reminder"
    case .furtherReminder: "further reminder"
    case .notice: "formal notice"
    case .handover: "hand-over"
    case .call: "call"
    case .settlement: "settlement"
    }
  }
}
