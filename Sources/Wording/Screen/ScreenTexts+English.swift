import Claims

extension ScreenTexts {
  public static let english = ScreenTexts(
    format: ScreenEnglish.format, command: { ScreenEnglish.command($0) },
    obstacle: { ScreenEnglish.obstacle($0, today: $1) }, key: ScreenEnglish.keys,
    list: ScreenEnglish.list,
    file: ScreenEnglish.file, form: ScreenEnglish.form, letter: ScreenEnglish.letter,
    panel: ScreenEnglish.panel,
    notice: ScreenEnglish.notice, inbox: ScreenEnglish.inbox,
    outbox: ScreenEnglish.outbox, review: ScreenEnglish.review)
}

/// The screen's English, a part in each file.
enum ScreenEnglish {
  static let format = ScreenFormat(.english)

  /// `1 invoice`, `2 invoices`.
  static func count(_ number: Int, _ one: String, _ other: String) -> String {
    "\(number) \(number == 1 ? one : other)"
  }

  /// At most four, then how many more.
  static func some(_ parts: [String]) -> String {
    let shown = parts.prefix(4).joined(separator: ", ")
    return parts.count > 4 ? "\(shown) and \(parts.count - 4) more" : shown
  }

  static let keys = KeyTexts(
    enter: "Enter", escape: "Esc", tab: "Tab", backTab: "Shift-Tab", space: "Space",
    delete: "Del", backspace: "Backspace", home: "Home", end: "End", pageUp: "PgUp",
    pageDown: "PgDn", control: { "^\($0)" }, function: { "F\($0)" })

  static func obstacle(_ obstacle: Obstacle, today: CalendarDay) -> String {
    func from(_ day: CalendarDay) -> String { format.near(day, seenFrom: today) }
    return switch obstacle {
    case .noRow: "no invoice is selected"
    case .closed(.paid): "it is paid"
    case .closed(.credited): "it is credited"
    case .closed(.writtenOff): "it is written off"
    case .closed: "nothing is open on it"
    case .credit: "it is a credit of the customer's; nothing is owed on it"
    case .disputed: "it is disputed already; d closes the dispute"
    case .disputedWhole: "the whole of it is disputed; close the dispute first (d)"
    case .notDisputed: "it isn't disputed"
    case .agreed: "a settlement or an offer runs"
    case .promised(let day): "a promise is waited for until \(from(day))"
    case .handedOver: "it is handed over already"
    case .insolvent(let day):
      "the customer is insolvent since \(from(day)); declare the claim (c, a)"
    case .notInsolvent: "no insolvency of this customer is recorded"
    case .nothingSent: "no letter has gone out for it"
    case .noOffer: "no settlement or offer waits for a yes"
    case .notDueYet(let day): "it isn't late yet; from \(from(day))"
    case .consumerNotReminded: "a consumer first gets a free reminder by post or e-mail (r)"
    case .consumerWaiting(let day):
      "from \(from(day)); the law gives a consumer 14 days after the reminder"
    case .noticeSent: "a notice was sent; hand-over is next"
    case .remindersSent(let number):
      "\(number == 1 ? "the reminder" : "two reminders") went out; a notice is next (n)"
    case .nothingWaits: "no letter of it waits in the outbox"
    case .outboxEmpty: "nothing waits in the outbox"
    case .inOutbox: "open the outbox (O)"
    case .inReview: "it is done in the review (R)"
    case .noGroup: "no other case has the same step"
    case .noLetter: "this card suggests no letter"
    case .isFile: "it is a file for a collector; x on the invoice shows it"
    case .nothingReceived: "no payment has come in on it"
    case .nothingToWithdraw: "no letter that asks for it has gone out"
    case .notWithCollector: "it isn't with a collector"
    case .collectorUnknown:
      "the settings don't say who the collector is ([collector] in config.toml)"
    case .nothingAgreed: "no settlement or offer was made"
    case .noCreditor: "the settings don't say who you are ([creditor] in config.toml)"
    case .nothingSuggested: "nothing is suggested for it today"
    case .severalCustomers: "the marked invoices belong to several customers or currencies"
    case .oneRowOnly: "one invoice at a time; Esc takes the marks off"
    case .noMarks: "nothing is marked"
    case .inInbox: "open the inbox (i)"
    case .noLine: "no bank line waits"
    case .notALine: "no bank line is selected"
    case .bookedAlready: "it is booked already; only why it was short is open"
    case .noCandidate: "nothing that is open fits it; / searches"
    case .notShort: "nothing is lacking after it"
    case .takesBack: "it takes money back"
    case .noPayment: "select a payment in the timeline first"
    case .notUndecided: "nothing is undecided about its interest and costs"
    }
  }
}
