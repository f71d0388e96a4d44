extension ScreenEnglish {
  static let inbox = InboxTexts(
    title: "Inbox",
    waiting: { number in
      number == 0 ? "nothing waits" : "\(count(number, "line waits", "lines wait"))"
    },
    reach: { ending, day in "\(ending ?? "bank") to \(day)" },
    oldestReach: { "bank to \($0)" }, briefReach: { "to \($0)" },
    stale: { "! \(count($0, "day", "days")) old" },
    staleBriefly: { "! \(count($0, "day", "days"))" },
    waitingHere: { lines, key in "\(count(lines, "line waits", "lines wait")): \(key)" },
    waitingBriefly: { lines, key in "\(lines): \(key)" },
    nothingWaits: "Nothing waits: every bank line has its place.",
    noData: "No bank statement has been taken in yet.",
    takeMore: "f takes in statements: CODA, CAMT, MT940, a bank's table; files or a folder.",
    whatFiles: "Bank statements (CODA, CAMT, MT940, a bank's table) and invoices, or a folder.",
    unseen: { "Typed, and not seen on the bank for more than \($0) days" },
    bookedOn: { number, customer in "booked on \(number)  \(customer)" },
    short: { "short \($0)" },
    part: { number, all in "part \(number) of \(all)" },
    restOf: { "rest of \($0)" },
    returned: { code in "taken back\(code.map { " (\($0))" } ?? "")" },
    takesBack: "takes back", searchHere: "/ searches", reading: "Reading the bank lines …",
    partPayment: "part payment", openInvoice: "open the invoice",
    searchTitle: "Which invoice does it pay?", moveTitle: "Move the payment to",
    take: "take", moveHere: "move it",
    movedPayment: { amount, day, number in "\(amount) of \(day), booked on \(number)" },
    offered: { number, short in
      "\(number) is short \(short): Enter part payment, or say why: d w c b s r"
    },
    importing: "Reading the files; Esc stops, nothing is kept then.",
    importingFiles: { done, all in
      "Reading \(done) of \(count(all, "file", "files")); Esc stops, nothing is kept then."
    },
    importStopped: "Stopped: nothing was taken in.", stopping: "Stopping …",
    imported: { imported($0) },
    problems: { number, first in
      number == 1 ? "Problem: \(first)" : "\(number) problems (!): \(first)"
    },
    booked: { amount, numbers, fee in
      "\(amount) booked on \(numbers)\(fee.map { ", fee \($0)" } ?? "")"
    },
    allCredit: { amount, number in "\(amount) on \(number), all of it credit" },
    creditLeft: { "\($0) of it credit" }, reasoned: { reasoned($0, $1) }, nowPaid: "paid",
    stillOpen: { "\($0) open" },
    settingAside: { amount, payer in "setting aside \(amount) \(payer)" },
    moved: { amount, from, to in "moved \(amount) from \(from) to \(to)" },
    takenOff: { amount, number, byBank in
      byBank ? "\(amount) of \(number) taken back by the bank" : "\(amount) taken off \(number)"
    },
    completions: { names, all in
      names.joined(separator: "  ") + (all > names.count ? "  and \(all - names.count) more" : "")
    },
    noCompletion: "Nothing there begins so.", complete: "complete")

  private static func reasoned(_ reason: ScreenCommand, _ amount: String) -> String {
    switch reason {
    case .shortDispute: "\(amount) disputed"
    case .shortWriteOff: "\(amount) written off"
    case .shortCreditNote: "\(amount) off by a credit note to come"
    case .shortBankCharges: "\(amount) kept by a bank"
    case .shortDiscount: "\(amount) discount"
    case .shortRetention: "\(amount) withheld for us"
    default: "\(amount) stays open"
    }
  }

  private static func imported(_ what: InboxTexts.Imported) -> String {
    var parts: [String] = []
    if what.statements > 0 || what.lines > 0 || what.known > 0 {
      let known = what.known > 0 ? " (\(what.known) known before)" : ""
      parts.append(
        "\(count(what.statements, "statement", "statements")), "
          + "\(count(what.lines, "new line", "new lines"))\(known): "
          + "\(what.booked) booked, \(what.joined > 0 ? "\(what.joined) joined, " : "")"
          + "\(what.toReview) to review")
    }
    if what.invoices > 0 { parts.append(count(what.invoices, "invoice", "invoices")) }
    if what.creditNotes > 0 {
      parts.append(count(what.creditNotes, "credit note", "credit notes"))
    }
    if what.thereAlready > 0 { parts.append("\(what.thereAlready) there already") }
    let warnings =
      what.warnings > 0 ? " (\(count(what.warnings, "warning", "warnings")): !)" : ""
    if parts.isEmpty { return "Nothing new was found\(warnings)." }
    let isUndoable = what.statements + what.invoices + what.creditNotes > 0
    return
      "Taken in: \(parts.joined(separator: "; "))\(warnings)\(isUndoable ? " (u takes it back)" : "")."
  }
}
