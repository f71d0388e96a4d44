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
    step: { name(of: $0, $1) },
    title: { name, numbers in
      numbers.isEmpty ? capitalised(name) : "\(capitalised(name))  \(some(numbers))"
    },
    position: { "Letter \($0) of \($1) (J, K turn)" },
    sentence: { channel, to, name, asked, deadline, enclosures in
      let sum = asked.map { ", \($0)" } ?? ""
      let day = deadline.map { " by \($0)" } ?? ""
      let files = enclosures.isEmpty ? "" : ", with \(some(enclosures))"
      return "\(way(channel)) to \(to): \(name)\(sum)\(day)\(files)."
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
    mailed: "send now", openedAsMail: "open in the mail program", posted: "posted today",
    openedAsMessage: "open and copy it", sendAll: "all sent today", outbox: "outbox, goes later",
    agreed: "agreed, posted today", channel: "other channel", read: "search",
    nextLetter: "next letter", edit: "edit", edited: "letter", pdf: "PDF",
    noAddressee: "no address known",
    alsoByMail: { "The same text goes by e-mail to \($0)." },
    searching: { text, found in
      found == 0
        ? "'\(text)' isn't in it" : "'\(text)': \(count(found, "line", "lines")), n next, N back"
    },
    changedByHand: "Changed by hand.",
    mistake: { "Your text can't go: \($0) e opens it again." },
    changeLaidAside: { isMessage in
      isMessage
        ? "Your text is for a letter and kept for it; this message is that of the template."
        : "Your text is for a message and kept for it; this letter is that of the template."
    },
    unchanged: "Nothing was changed.", templateAgain: "The template's text is back.",
    noPDF: "A short message has no pages.", notYetWritten: "It isn't written yet.",
    handedBack: { outcome in
      switch outcome {
      case .uncollected: "back: nothing more to be had"
      case .collected: "back: collected"
      case .withdrawn: "taken back from the collector"
      }
    })

  private static func capitalised(_ text: String) -> String {
    "\(text.prefix(1).uppercased())\(text.dropFirst())"
  }

  private static func name(of step: DunningStep, _ about: ReminderSubject?) -> String {
    switch (step, about) {
    case (.reminder, .missedInstalment): "reminder of a missed instalment"
    case (.reminder, .lapsedAgreement): "letter that the settlement has lapsed"
    case (.reminder(let level), nil): level > 1 ? "second reminder" : "reminder"
    case (.notice, _): "formal notice"
    case (.handover, _): "hand-over"
    }
  }

  /// How a letter goes, as a sentence begins with it.
  static func way(_ channel: Channel) -> String {
    switch channel {
    case .letter: "By post"
    case .email: "By e-mail"
    case .whatsapp: "By WhatsApp"
    case .sms: "By SMS"
    case .registered: "By registered post"
    case .call: "By telephone"
    }
  }
}
