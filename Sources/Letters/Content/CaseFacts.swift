public import Claims

/// An agreement on which a payment is missing.
public struct BrokenAgreement: Hashable, Sendable {
  /// The day on which it was made.
  public var on: CalendarDay
  /// What was still to be paid from that day.
  public var agreed: Money
  /// The day of the first payment that wasn't seen.
  public var missedDue: CalendarDay
  /// What of it isn't there.
  public var missedAmount: Money
  /// What isn't there of all payments that are due by now.
  public var missedTotal: Money
  /// Of how many of them something isn't there.
  public var missedCount: Int
  /// Whether a missed payment ends it; else it goes on, and only what is missing is due.
  public var isWholeOnDefault = true

  /// Of one payment, unless more is said.
  public init(
    on day: CalendarDay, agreed: Money, missedDue: CalendarDay, missedAmount: Money,
    missedTotal: Money? = nil, missedCount: Int = 1
  ) {
    self.on = day
    self.agreed = agreed
    self.missedDue = missedDue
    self.missedAmount = missedAmount
    self.missedTotal = missedTotal ?? missedAmount
    self.missedCount = missedCount
  }
}

/// What the customer contests.
public struct DisputeFacts: Hashable, Sendable {
  public var on: CalendarDay
  public var ground: DisputeGround

  public init(on day: CalendarDay, ground: DisputeGround) {
    self.on = day
    self.ground = ground
  }
}

/// Money that came in.
public struct ReceivedMoney: Hashable, Sendable {
  public var on: CalendarDay
  public var amount: Money

  public init(on day: CalendarDay, amount: Money) {
    self.on = day
    self.amount = amount
  }
}

/// A line of a statement of account.
public struct AccountLine: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case invoice, creditNote, payment
  }

  public var kind: Kind
  public var on: CalendarDay
  /// Of an invoice or credit note; of a payment that of the invoice it was for.
  public var number: String
  /// Of an invoice.
  public var due: CalendarDay?
  /// What the customer owes more by it: negative for credits and payments.
  public var amount: Money
  /// What of it is open: of an invoice its balance, of a credit what isn't used, negative. Nil for a payment.
  public var open: Money?

  public init(
    _ kind: Kind, on day: CalendarDay, number: String, due: CalendarDay? = nil, amount: Money,
    open: Money? = nil
  ) {
    self.kind = kind
    self.on = day
    self.number = number
    self.due = due
    self.amount = amount
    self.open = open
  }
}

/// The insolvency in which a claim is declared.
public struct InsolvencyFacts: Hashable, Sendable {
  public var procedure: InsolvencyProcedure
  public var on: CalendarDay
  public var trustee: String?

  public init(_ procedure: InsolvencyProcedure, on day: CalendarDay, trustee: String? = nil) {
    self.procedure = procedure
    self.on = day
    self.trustee = trustee
  }
}

/// What a collector is told and given.
public struct CollectorFacts: Hashable, Sendable {
  public var collector: Collector
  /// The day on which the case was handed over; nil where this letter does it.
  public var handedOver: CalendarDay?
  /// The papers of the file, in its order.
  public var contents: [BundleEntry]
  /// What the file should hold or show, and whether it does.
  public var checks: [BundleCheck]

  public init(
    _ collector: Collector, handedOver: CalendarDay? = nil, contents: [BundleEntry] = [],
    checks: [BundleCheck] = []
  ) {
    self.collector = collector
    self.handedOver = handedOver
    self.contents = contents
    self.checks = checks
  }
}

/// A paper of a collector's file.
public struct BundleEntry: Hashable, Sendable {
  public var title: String
  /// The first page of the whole on which it stands; nil where it is a file of its own.
  public var page: Int?

  public init(title: String, page: Int? = nil) {
    self.title = title
    self.page = page
  }
}

/// A line of the check list.
public struct BundleCheck: Hashable, Sendable {
  public var title: String
  /// Nil: to be looked at by a person.
  public var isMet: Bool?

  public init(title: String, isMet: Bool?) {
    self.title = title
    self.isMet = isMet
  }
}
