import Claims

extension ScreenEnglish {
  static let outbox = OutboxTexts(
    title: "Outbox",
    count: { letters, customers in
      "\(count(letters, "letter", "letters")) to \(count(customers, "customer", "customers"))"
    },
    waitingHere: { "\($0) \($0 == 1 ? "letter waits" : "letters wait") (\($1))" },
    waitingBriefly: { "\($0) to send: \($1)" },
    empty: "Nothing waits to go out. A letter that is put aside with o waits here.",
    reading: "Reading …", letter: "Letter", numbers: "Invoices", channel: "By", asked: "Asks",
    written: "Written", standing: "Then",
    ready: .init("ready", "goes as it is"),
    outdated: .init(
      "written anew", "is written anew when it goes, with the figures and days of that day"),
    editedIsOld: .init(
      "look at it",
      "was changed by hand for other figures or days: it waits until you have looked at it (Enter)"),
    needless: .init(
      "needless", "is paid, agreed or disputed by now: it is dropped when the rest goes"),
    changedByHand: "changed by hand",
    opensElsewhere: { channel in
      channel == .email ? "opens in your mail program" : "opens ready to go, its text is copied"
    },
    marked: { "\($0) marked" }, nothingByPost: "No letter of today goes by post.",
    sendQuestion: { question(on: $0) },
    dropped: { "Needless by now, so dropped: \(some($0))." },
    kept: { "Changed by hand and outdated, so kept back: \(some($0))." },
    dropQuestion: { letters in
      letters.count == 1
        ? "Drop the \(letters[0])? It doesn't go; u brings it back."
        : "Drop \(letters.count) letters: \(some(letters))? They don't go; u brings them back."
    },
    named: { letter, customer, numbers in "\(letter) to \(customer) (\(some(numbers)))" },
    byHand: { channel, letter in "\(way(channel)): \(letter)." },
    didItGo: "Did it go? It waits in the outbox until you say so.",
    itWent: "it went", notYet: "not yet",
    notOpened: { reason, path in
      reason + (path.map { " It is here: \($0)" } ?? "")
    },
    isOpen: { channel in
      channel == .email ? "It is open in your mail program." : "It is open in your messenger."
    },
    noAddress: { channel in
      channel == .email ? "No e-mail address is known." : "No telephone number is known."
    })

  /// `2 mails to 2 customers, 1 letter to print: 3 go today.`
  private static func question(on what: OutboxTexts.Count) -> String {
    func part(_ number: Int, _ one: String, _ other: String) -> String? {
      number == 0 ? nil : count(number, one, other)
    }
    let mails = part(what.mails, "mail", "mails").map {
      "\($0) to \(count(what.mailed, "customer", "customers"))"
        + (what.isByHand ? ", opened in your mail program" : "")
    }
    let parts = [
      mails, part(what.letters, "letter to print", "letters to print"),
      part(what.registered, "registered letter to post", "registered letters to post"),
      part(what.messages, "message to hand on", "messages to hand on"),
      part(what.files, "file for a collector", "files for collectors"),
    ].compactMap(\.self)
    guard !parts.isEmpty else { return "Nothing goes out." }
    return "\(parts.joined(separator: ", ")): \(what.all) \(what.all == 1 ? "goes" : "go") today."
  }
}
