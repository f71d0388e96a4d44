import Claims

extension ScreenEnglish {
  static let file = CaseTexts(
    position: { "\($0) of \($1)" }, claimOf: { "Claim of \($0)" }, principal: "principal",
    interest: "interest", compensation: "fixed compensation", costs: "costs", paid: "paid so far",
    total: "total", span: { "\($0) to \($1)" },
    days: { rate, days, isProvisional in
      "\(rate), \(count(days, "day", "days"))\(isProvisional ? ", provisional" : "")"
    },
    dueOn: { "due \($0)" },
    daysLate: { "\(count($0, "day", "days")) late" }, disputed: "disputed",
    creditNoteToMake: { amount, base, vat in
      "credit note \(amount) to make: base \(base), VAT \(vat)"
    },
    timeline: "Timeline", undone: { "undone: \($0)" }, noHistory: "nothing yet",
    next: { step, from in "Next: \(step), \(from.map { "from \($0)" } ?? "now")" },
    nothingNext: "Nothing to do any more.", blocked: { "Next: \($0), blocked" },
    promise: { amount, by in "Promised \(amount) by \(by)" }, agreement: "Settlement",
    waitingForYes: "waiting for their yes (a, accept)",
    instalment: { day, amount in "\(day)  \(amount)" }, alsoOpen: "Also open",
    more: { "and \($0) more (c)" }, contact: "Contact", ours: "Ours", description: "For",
    order: "Order",
    documents: { $0 == 0 ? "no documents" : "\(count($0, "document", "documents")) (x)" },
    noAddress: "no address", kindAssumed: { "\($0): assumed, not confirmed" },
    reading: "Reading …",
    hold: { reason, until in "on hold\(until.map { " to \($0)" } ?? ""): \(reason)" },
    note: { text, rule in "\(rule): \(text)" },
    insolvency: { procedure, on, declareBy, declared in
      let claim =
        declared.map { "declared \($0)" } ?? declareBy.map { "declare by \($0)" }
        ?? "last day to declare not known"
      return "\(English.procedure(procedure)) of \(on), \(claim)"
    },
    balance: "open", lastContact: { "last letter \($0)" }, enterprise: "enterprise",
    language: { $0.rawValue.uppercased() }, invoices: { count($0, "document", "documents") })

  static let letter = LetterTexts(
    title: { step, numbers in
      let name =
        switch step {
        case .reminder(let level): level > 1 ? "Second reminder" : "Reminder"
        case .notice: "Formal notice"
        case .handover: "Hand-over"
        case nil: "Settlement"
        }
      return numbers.isEmpty ? name : "\(name)  \(some(numbers))"
    },
    position: { "Letter \($0) of \($1) (J, K turn)" },
    sentence: { step, channel, to, asked, deadline in
      // A long address is cut where it is narrow, the sum and the day never.
      let sum = asked.map { ", \($0)" } ?? ""
      let day = deadline.map { " to be paid by \($0)" } ?? ""
      let name = "\(step.prefix(1).uppercased())\(step.dropFirst())"
      return "\(name) by \(channel)\(sum)\(day), to \(to)."
    },
    subject: { "Subject: \($0)" },
    summary: { letters, customers, sums in
      guard letters > 0 else { return "No letter can go." }
      let asked = sums.isEmpty ? "" : ", \(sums.joined(separator: ", ")) asked"
      return
        "\(count(letters, "letter", "letters")) to \(count(customers, "customer", "customers"))\(asked)"
    },
    leftOut: { "\($0) gets none: \($1)" }, moreLeftOut: { "and \($0) more without" },
    confirmation: "confirmation of the settlement",
    missing: { "Better with: \($0.joined(separator: ", "))." },
    impossible: { "Can't go: \($0)" },
    sentToday: { "a reminder for \($0) went out today already; undo takes it back." },
    sentBefore: { "the \($1) for \($0) went out on \($2)." }, writing: "Writing the letter …",
    send: "sent today", sendAll: "all sent today", outbox: "outbox, goes later",
    record: "record it", channel: "other channel", read: "search", nextLetter: "next letter",
    noAddressee: "no address known",
    searching: { text, found in
      found == 0
        ? "'\(text)' isn't in it" : "'\(text)': \(count(found, "line", "lines")), n next, N back"
    })
}
