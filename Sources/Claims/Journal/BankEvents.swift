/// A statement of an account was taken in. Its entries are events of their own.
public struct StatementTaken: EventPayload {
  public static let kind = Event.Kind.statementTaken
  public var statement: AccountStatement.ID
  public var account: BankAccount
  public var currency: Currency
  /// As `StatementDocument.Format` calls it: `coda`, `camt.053.001.08`, `mt940`, or a bank's table.
  public var format: String
  /// The number that the bank gives it.
  public var number: String?
  public var opening: Money?
  public var closing: Money?
  /// The first and the last day of which it tells.
  public var from: CalendarDay
  public var through: CalendarDay
  /// How many entries it has, and how many of them weren't known before.
  public var entries: Int
  public var added: Int
  /// Of a statement in several files: which of them.
  public var page: Int?
  public var document: StoredDocument?

  public init(
    statement: AccountStatement.ID, account: BankAccount, currency: Currency, format: String,
    number: String? = nil, opening: Money? = nil, closing: Money? = nil, from: CalendarDay,
    through: CalendarDay, entries: Int, added: Int, page: Int? = nil,
    document: StoredDocument? = nil
  ) {
    self.page = page
    self.statement = statement
    self.account = account
    self.currency = currency
    self.format = format
    self.number = number
    self.opening = opening
    self.closing = closing
    self.from = from
    self.through = through
    self.entries = entries
    self.added = added
    self.document = document
  }

  public var on: CalendarDay { through }
  public var streams: [Stream] { [.statement(statement)] }
}

/// An entry of an account was taken in.
public struct BankLineTaken: EventPayload {
  public static let kind = Event.Kind.bankLineTaken
  public var line: BankLine.ID
  public var statement: AccountStatement.ID
  public var account: BankAccount
  /// The format of its statement, without its version: `coda`, `camt`, `mt940`, or a bank's table.
  public var format: String
  /// Personal data: the journal holds it as it holds a customer's record.
  public var entry: BankEntry
  /// A line that may be the same money, told otherwise: a person decides.
  public var mayRepeat: BankLine.ID?

  public init(
    line: BankLine.ID, statement: AccountStatement.ID, account: BankAccount, format: String,
    entry: BankEntry, mayRepeat: BankLine.ID? = nil
  ) {
    self.mayRepeat = mayRepeat
    self.line = line
    self.statement = statement
    self.account = account
    self.format = format
    self.entry = entry
  }

  public var on: CalendarDay { entry.bookedOn }
  public var streams: [Stream] { [.bankLine(line)] }
}

/// Which bank line a payment is, and what of the line it takes.
public struct PaymentSource: Hashable, Codable, Sendable {
  public var line: BankLine.ID
  /// Of a batch: which of its parts, counted from 0.
  public var part: Int?
  /// In the currency of the line and with its sign.
  public var amount: Money

  public init(line: BankLine.ID, part: Int? = nil, amount: Money) {
    self.line = line
    self.part = part
    self.amount = amount
  }
}

/// A payment that was typed turned out to be this bank line: it counts once, from the line's value date.
public struct PaymentJoined: EventPayload {
  public static let kind = Event.Kind.paymentJoined
  public var receivable: Receivable.ID
  public var payment: Payment.ID
  public var source: PaymentSource
  public var on: CalendarDay

  public init(
    receivable: Receivable.ID, payment: Payment.ID, source: PaymentSource, on day: CalendarDay
  ) {
    self.receivable = receivable
    self.payment = payment
    self.source = source
    on = day
  }

  public var streams: [Stream] { [.receivable(receivable), .bankLine(source.line)] }
}

/// A payment didn't stay, or was booked where it doesn't belong: the invoice is as if that much had never come.
public struct PaymentReversed: EventPayload {
  public static let kind = Event.Kind.paymentReversed

  public enum Cause: String, CaseIterable, Codable, Sendable {
    /// The bank took it back: returned, refunded, unpaid.
    case returned
    /// It was booked by mistake.
    case mistake
    /// It belongs on another invoice, and is booked there.
    case moved
  }

  public var receivable: Receivable.ID
  public var payment: Payment.ID
  public var on: CalendarDay
  public var amount: Money
  public var cause: Cause
  /// The line that took it back.
  public var source: PaymentSource?
  /// The line that it came from, whose money is free again; nil where it was typed, or is gone.
  public var freed: BankLine.ID?
  /// Why, in the bank's code: `AC04`, `MD06`.
  public var reason: String?

  public init(
    receivable: Receivable.ID, payment: Payment.ID, on day: CalendarDay, amount: Money,
    cause: Cause, source: PaymentSource? = nil, freed: BankLine.ID? = nil, reason: String? = nil
  ) {
    self.receivable = receivable
    self.payment = payment
    on = day
    self.amount = amount
    self.cause = cause
    self.source = source
    self.freed = freed
    self.reason = reason
  }

  public var streams: [Stream] {
    [.receivable(receivable)] + [source?.line, freed].compactMap { $0.map(Stream.bankLine) }
  }
}

/// The bank could not collect a direct debit that was never booked as paid: from now on it is chased.
public struct CollectionFailed: EventPayload {
  public static let kind = Event.Kind.collectionFailed
  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var source: PaymentSource?
  public var reason: String?

  public init(
    receivable: Receivable.ID, on day: CalendarDay, source: PaymentSource? = nil,
    reason: String? = nil
  ) {
    self.receivable = receivable
    on = day
    self.source = source
    self.reason = reason
  }

  public var streams: [Stream] {
    [.receivable(receivable)] + (source.map { [Stream.bankLine($0.line)] } ?? [])
  }
}

/// A line may be the payment of these invoices: until that is settled, nobody who owes one is chased.
public struct LineDoubted: EventPayload {
  public static let kind = Event.Kind.lineDoubted
  public var line: BankLine.ID
  public var on: CalendarDay
  /// Empty: of nobody's that is known.
  public var receivables: [Receivable.ID]

  public init(line: BankLine.ID, on day: CalendarDay, receivables: [Receivable.ID]) {
    self.line = line
    on = day
    self.receivables = receivables
  }

  public var streams: [Stream] { [.bankLine(line)] }
}

/// What is left of a line is no customer's payment.
public struct LineIgnored: EventPayload {
  public static let kind = Event.Kind.lineIgnored

  public enum Cause: String, CaseIterable, Codable, Sendable {
    /// A person said so.
    case person
    /// A person said so of this payer, for always.
    case payer
    /// It takes back what a person had recorded as taken back before.
    case recorded
    /// The other side is an account of our own.
    case ownAccount = "own-account"
  }

  public var line: BankLine.ID
  /// Of a batch: only this part, counted from 0; nil: all that is left.
  public var part: Int?
  public var on: CalendarDay
  public var cause: Cause
  public var note: String?

  public init(
    line: BankLine.ID, part: Int? = nil, on day: CalendarDay, cause: Cause, note: String? = nil
  ) {
    self.line = line
    self.part = part
    on = day
    self.cause = cause
    self.note = note
  }

  public var streams: [Stream] { [.bankLine(line)] }
}

/// A person has seen that a payment was short, and let it stand as a part payment or said why.
public struct LineReviewed: EventPayload {
  public static let kind = Event.Kind.lineReviewed
  public var line: BankLine.ID
  public var on: CalendarDay

  public init(line: BankLine.ID, on day: CalendarDay) {
    self.line = line
    on = day
  }

  public var streams: [Stream] { [.bankLine(line)] }
}

/// An account from which a customer pays.
public struct PayerLearned: EventPayload {
  public static let kind = Event.Kind.payerLearned
  public var customer: Customer.ID
  public var account: BankAccount
  public var on: CalendarDay

  public init(customer: Customer.ID, account: BankAccount, on day: CalendarDay) {
    self.customer = customer
    self.account = account
    on = day
  }

  public var streams: [Stream] { [.customer(customer)] }
}

/// An account is no longer taken for the customer's.
public struct PayerForgotten: EventPayload {
  public static let kind = Event.Kind.payerForgotten
  public var customer: Customer.ID
  public var account: BankAccount
  public var on: CalendarDay

  public init(customer: Customer.ID, account: BankAccount, on day: CalendarDay) {
    self.customer = customer
    self.account = account
    on = day
  }

  public var streams: [Stream] { [.customer(customer)] }
}

/// What an account is that pays for many, or for nobody: never learned as a customer's.
public struct PayerMarked: EventPayload {
  public static let kind = Event.Kind.payerMarked
  public var account: BankAccount
  /// Nil: it is like any other again.
  public var role: PayerRole?
  public var name: String?
  public var on: CalendarDay

  public init(
    account: BankAccount, role: PayerRole?, name: String? = nil, on day: CalendarDay
  ) {
    self.account = account
    self.role = role
    self.name = name
    on = day
  }

  public var streams: [Stream] { [.payers] }
}

public enum PayerRole: String, CaseIterable, Codable, Sendable {
  /// An agency, bailiff or lawyer.
  case collector
  /// A payment provider or factor, who pays for many customers.
  case provider
  /// What comes from it is never a customer's payment.
  case ignored
}

/// A person keeps claiming interest and costs on an invoice whose balance an import saw paid.
public struct ClaimKept: EventPayload {
  public static let kind = Event.Kind.claimKept
  public var receivable: Receivable.ID
  public var on: CalendarDay

  public init(receivable: Receivable.ID, on day: CalendarDay) {
    self.receivable = receivable
    on = day
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}
