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
  public var customer: CustomerRecord
  public var language: Language
  public var channel: Channel
  public var items: [Item]
  public var omitted: [Omitted]
  public var deadline: CalendarDay?
  /// SHA-256 of the journal's last action.
  public var journalHead: String
}

/// A letter as it will go: exactly this text, exactly these bytes.
public struct ComposedLetter: Sendable {
  public var subject: String
  public var text: String
  public var pdf: [UInt8]
  /// The language it is in, where the customer's own has no text.
  public var language: Language

  public init(subject: String, text: String, pdf: [UInt8], language: Language) {
    self.subject = subject
    self.text = text
    self.pdf = pdf
    self.language = language
  }
}
