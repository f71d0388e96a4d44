public import Claims

/// What is to be written, to whom, with all figures.
public struct LetterOrder: Sendable {
  public enum Kind: Hashable, Sendable {
    case reminder(level: Int)
    /// A consumer's first, free reminder with what the law wants in it (B-07); without a warning where what
    /// he is isn't confirmed.
    case consumerReminder(lastDay: CalendarDay, warning: ConsumerWarning?)
    case notice
    case settlement(SettlementLetter)
    /// A payment of an agreement wasn't seen: asks for that, and nothing else.
    case nudge
    /// An agreement has ended, and the whole balance is due.
    case lapse
    case answer(ReceivableState.Dispute)
    /// Of account: all that is open, and what came in on it.
    case statement([StatementEntry])
    case copy
    /// Takes a letter back; `overlooked` is the payment that it didn't know of.
    case withdrawal(of: SentBefore, overlooked: Receipt?)
    case thanks(Receipt)
    case declaration(Customer.Insolvency)
    /// Goes with the file.
    case collectorFile(Collector)
    case collectorPayment(Collector, since: CalendarDay, Receipt)
    case collectorStatus(Collector, since: CalendarDay)
  }

  /// A letter of before.
  public struct SentBefore: Hashable, Sendable {
    public enum What: Hashable, Sendable {
      case step(DunningStep, ReminderSubject?)
      case letter(Correspondence)
    }

    public var what: What
    public var on: CalendarDay
    public var channel: Channel
  }

  /// Money that came in.
  public struct Receipt: Hashable, Sendable {
    public var on: CalendarDay
    public var amount: Money

    public init(on day: CalendarDay, amount: Money) {
      self.on = day
      self.amount = amount
    }
  }

  /// An agreement on which a payment is missing.
  public struct BrokenAgreement: Hashable, Sendable {
    public var on: CalendarDay
    /// What was still to be paid from that day.
    public var agreed: Money
    /// The first day on which an instalment isn't there, and what is missing of that one.
    public var missedDue: CalendarDay
    public var missedAmount: Money
    /// What is missing of all that are due by now, and on how many days.
    public var missedTotal: Money
    public var missedCount: Int
    /// A missed payment doesn't end it.
    public var staysOnDefault: Bool
  }

  /// A line of a statement of account.
  public struct StatementEntry: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case invoice, creditNote, payment
    }

    public var kind: Kind
    public var on: CalendarDay
    /// Of a payment that of the invoice it was for.
    public var number: String
    public var due: CalendarDay?
    /// What the customer owes more by it: negative for credits and payments.
    public var amount: Money
    /// What of it is open; nil for a payment.
    public var open: Money?
  }

  public struct SettlementLetter: Hashable, Sendable {
    public var amount: Money
    public var instalments: [Instalment]
    public var validUntil: CalendarDay?
    /// A missed instalment doesn't end it, and doesn't make the whole due.
    public var staysOnDefault: Bool
    /// What is let go on condition of payment in time: interest and costs.
    public var waived: Money
    /// What comes off the invoices, by credit note.
    public var reduction: Money
  }

  /// An invoice in the letter.
  public struct Item: Sendable {
    public var state: ReceivableState
    /// What is asked of its balance: the disputed part is left out.
    public var asked: Money
    public var claim: ClaimSheet?

    /// What of the balance an agreement makes due later.
    public var notYetDue: Money { state.open - state.disputed - asked }

    /// What the letter asks for it.
    var asks: StepWritten.Asked {
      let zero = Money.zero(asked.currency)
      return StepWritten.Asked(
        principal: claim?.principal ?? asked, interest: claim?.interest ?? zero,
        compensation: claim?.compensation ?? zero,
        costs: claim.flatMap { $0.costs.isZero ? nil : $0.costs })
    }
  }

  /// An invoice that is not asked for today, with the reason.
  public struct Omitted: Sendable {
    public var number: String
    public var open: Money
    public var reason: Reason
  }

  public var kind: Kind
  public var day: CalendarDay
  public var creditor: Creditor
  /// Whose debt it is.
  public var customer: CustomerRecord
  /// To whom it goes: the customer, or a collector or trustee.
  public var recipient: CustomerRecord
  public var language: Language
  public var tone: Tone
  public var channel: Channel
  public var items: [Item]
  public var omitted: [Omitted]
  public var deadline: CalendarDay?
  /// The agreement on these invoices that wasn't kept.
  public var broken: BrokenAgreement?
  /// Up to which day, included, payments on our account are known; nil where no bank data was ever taken.
  public var bankThrough: CalendarDay?
  /// Names of the files that go with it.
  public var enclosures: [String] = []
  /// The text as a person changed it, in the grammar of templates; nil: that of the template.
  public var text: String?
  /// SHA-256 of the journal's last action.
  public var journalHead: String
}

extension LetterOrder {
  /// Where it goes: the address of a mail, a telephone number, or name and postal address on one line; empty where
  /// that isn't known.
  var addressLine: String {
    switch channel {
    case .email: recipient.email ?? ""
    case .whatsapp, .sms, .call: recipient.phone ?? ""
    case .letter, .registered:
      ([recipient.name] + recipient.address.lines()).joined(separator: ", ")
    }
  }
}

extension LetterOrder.Kind {
  /// Begins the names of its files.
  var word: String {
    switch self {
    case .reminder, .consumerReminder, .nudge, .lapse: "reminder"
    case .notice: "notice"
    case .settlement: "settlement"
    case .answer: "answer"
    case .statement: "statement"
    case .copy: "copy"
    case .withdrawal: "withdrawal"
    case .thanks: "thanks"
    case .declaration: "declaration"
    case .collectorFile, .collectorPayment, .collectorStatus: "collector"
    }
  }
}

/// A letter as it will go: exactly this text, exactly these bytes.
public struct ComposedLetter: Sendable {
  public var subject: String
  /// From the greeting on in a mail, the whole in a message.
  public var body: String
  /// With letterhead, address and subject; of a message the message.
  public var text: String
  /// Empty for a message.
  public var pdf: [UInt8]
  /// What a person may change, in the grammar of templates.
  public var source: String
  /// The language it is in, where the customer's own has no text.
  public var language: Language

  public init(
    subject: String, body: String, text: String, pdf: [UInt8], source: String,
    language: Language
  ) {
    self.subject = subject
    self.body = body
    self.source = source
    self.text = text
    self.pdf = pdf
    self.language = language
  }
}
