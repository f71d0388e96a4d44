import Claims

extension ScreenEnglish {
  static let list = ListTexts(
    view: { view($0) }, order: { order($0) },
    count: { shown, open, view in
      switch view {
      case .open: "\(open) open"
      case .everything: "\(count(shown, "document", "documents")), \(open) open"
      case .dueToday, .overdue, .disputed, .agreed: "\(shown) of \(open) open"
      }
    },
    filter: { text, shown, all in "filter: \(text)  \(shown)/\(all)  Esc clears" },
    filterPrompt: "/", marked: { "\($0) marked" }, rangeOpen: "range: move, v marks it",
    reading: "Reading the books …", number: "Number", customer: "Customer", due: "Due",
    days: "Days", open: "Open", stage: "Stage",
    disputedPart: { "disputed \(format.short($0))" }, settledPart: { "settled \($0)/\($1)" },
    offeredUntil: { "offer to \($0)" }, promisedBy: { "promised \($0)" },
    remindedAgain: { "reminded \($0)x" }, creditNote: "credit",
    why: { number, step, from, reasons in
      let reason = reasons.joined(separator: "; ")
      guard let from else { return "\(number): \(step) is blocked: \(reason)" }
      return "\(number): \(step) from \(from)\(reason.isEmpty ? "" : ": \(reason)")"
    },
    whyNow: { number, step, reasons in
      let reason = reasons.joined(separator: "; ")
      return "\(number): \(step) now\(reason.isEmpty ? "" : ": \(reason)")"
    },
    whyNothing: { "\($0): \($1), nothing to do" },
    waitsInOutbox: { "\($0): a letter waits in the outbox; a, then 'send' when it goes out" },
    nothingDue: { next, number in
      guard let next else { return "Nothing to decide today. Tab shows the other views." }
      return
        "Nothing to decide today. Next: \(next), \(count(number, "invoice", "invoices")). "
        + "Tab shows the other views."
    },
    home: { day, received, cases, key in
      [
        day, received.map { "in since last time \($0)" },
        cases == 0
          ? "nothing to decide" : "\(count(cases, "case", "cases")) to decide: \(key) reviews",
      ].compactMap(\.self).joined(separator: " · ")
    },
    nothingFound: { "Nothing fits '\($0)'. Esc clears the filter, Tab goes to other views." },
    nothingInView: { "Nothing in '\(view($0))'. Tab shows the other views." },
    nothingAtAll: "No open invoices. 'maan import FOLDER' brings them in, 'maan add' types one.",
    tooSmall: "Too small: 40 columns and 6 lines at least.")

  private static func view(_ view: ListQuery.View) -> String {
    switch view {
    case .dueToday: "Due today"
    case .overdue: "Overdue"
    case .disputed: "Disputed"
    case .agreed: "Promised and settled"
    case .open: "All open"
    case .everything: "Everything"
    }
  }

  private static func order(_ order: ListQuery.Order) -> String {
    switch order {
    case .age: "longest overdue first"
    case .amount: "largest open balance first"
    case .customer: "customer"
    case .due: "due date"
    case .number: "number"
    }
  }
}
