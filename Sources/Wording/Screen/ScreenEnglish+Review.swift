import Claims

extension ScreenEnglish {
  static let review = ReviewTexts(
    title: "Review", reading: "Reading …", openOf: { "\($0) of \($1)" },
    due: { day, late in
      late > 0 ? "due \(day), \(count(late, "day", "days"))" : "due \(day)"
    },
    more: { "and \(count($0, "invoice", "invoices")) more" },
    suggestion: { step, channel, amount in
      "\(capital(step))\(channel.map { " b" + way($0).dropFirst() } ?? ""), for \(amount)"
    },
    because: { "because \($0)" }, and: { "and \($0)" },
    passedOver: { step, numbers in "Waits for this: \(step) on \(some(numbers))" },
    to: "To", subject: "Subject", notToday: { "Not today: \($0.joined(separator: "; "))" },
    opens: { action in
      switch action {
      case .handover: "Enter shows what the collector gets and what is missing."
      case .call: "Enter notes the call and what came of it."
      case .reminder, .notice, .answer, .check: "Enter shows what can be done."
      }
    },
    group: { count, action, level, sums in
      let name: String =
        switch (action, level) {
        case (.reminder, 1): count == 1 ? "first reminder" : "first reminders"
        case (.reminder, 2): count == 1 ? "second reminder" : "second reminders"
        case (.reminder, _): count == 1 ? "further reminder" : "further reminders"
        case (.notice, _): count == 1 ? "notice" : "notices"
        case (.handover, _): count == 1 ? "hand-over" : "hand-overs"
        case (.call, _): count == 1 ? "call" : "calls"
        case (.answer, _): count == 1 ? "answer owed" : "answers owed"
        case (.check, _): "to look at"
        }
      return "\(count) \(name) \(sums)"
    },
    doIt: "do it", isLast: "That is the last card. q ends the review, k goes back.",
    isFirst: "That is the first card.",
    nothing: { day, count in
      guard let day else { return "Nothing to decide." }
      return
        "Nothing to decide today. Next: \(day), \(ScreenEnglish.count(count, "invoice", "invoices"))."
    },
    severalInvoices: { "\($0): which invoice?" },
    groupTitle: { step, taken, all in "\(capital(step)): \(taken) of \(all) customers" },
    take: "into the outbox", leaveOut: "leave out, take again",
    done: { decided, all, sums in
      "\(decided) of \(all) decided" + (sums.isEmpty ? "" : ", \(sums)")
    },
    alsoDone: { deed, number, sums in
      switch deed {
      case .paid: "\(sums) paid"
      case .promised: sums.isEmpty ? count(number, "promise", "promises") : "\(sums) promised"
      case .settled: count(number, "settlement", "settlements")
      case .disputed: "\(number) disputed"
      case .noted: count(number, "call or note", "calls and notes")
      case .snoozed: "\(number) snoozed"
      case .writtenOff: "\(sums) written off"
      }
    },
    goingOut: "Going out now", nothingGoes: "Nothing goes out.",
    byChannel: { channel, number, isFile in
      if isFile { return count(number, "file", "files") }
      return switch channel {
      case .email: count(number, "mail", "mails")
      case .letter: count(number, "letter", "letters")
      case .registered: "\(number) registered"
      case .whatsapp, .sms, .call: count(number, "message", "messages")
      }
    },
    proofsToFetch: { "Post receipts to keep (x): \(some($0))" },
    left: { "\(count($0, "case", "cases")) left for later" },
    next: { day, count in
      guard let day else { return "Nothing comes next." }
      return "Next: \(day), \(ScreenEnglish.count(count, "invoice", "invoices"))"
    },
    bankIsOld: { "\($0): i takes a newer statement" },
    kept: { "\(count($0, "letter waits", "letters wait")) in the outbox (O)." },
    sendNow: "send, and mark as posted today", keep: "keep in the outbox", look: "look at it",
    close: "close")

  private static func capital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
