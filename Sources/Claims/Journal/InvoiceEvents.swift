/// An invoice or credit note of ours came in, from a file or by hand.
public struct InvoiceIssued: EventPayload {
  public static let kind = Event.Kind.invoiceIssued
  public var receivable: Receivable.ID
  public var customer: Customer.ID
  public var facts: Receivable.Facts
  /// The original, by its path in the store.
  public var document: StoredDocument?

  public init(
    receivable: Receivable.ID, customer: Customer.ID, facts: Receivable.Facts,
    document: StoredDocument? = nil
  ) {
    self.receivable = receivable
    self.customer = customer
    self.facts = facts
    self.document = document
  }

  public var on: CalendarDay { facts.issued }
  public var streams: [Stream] { [.receivable(receivable), .customer(customer)] }
}

/// Facts that were wrong or unknown; what is nil stays as it was.
public struct InvoiceCorrected: EventPayload {
  public static let kind = Event.Kind.invoiceCorrected
  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var due: CalendarDay?
  /// The due date was counted from the term, as before; nil: where `due` is set it was stated.
  public var dueIsCounted: Bool?
  public var received: CalendarDay?
  /// When the contract was concluded or last renewed.
  public var contract: CalendarDay?
  /// The user accepts that an agreed term over sixty days counts as not written.
  public var takesLegalTerm: Bool?
  public var customer: Customer.ID?
  /// The customer it left, where `customer` is set.
  public var formerCustomer: Customer.ID?
  public var reference: PaymentReference?
  public var description: String?
  public var orderReference: String?
  /// The user says who collects: a factor's claim is ours to follow after all.
  public var isOursToCollect: Bool?

  public init(receivable: Receivable.ID, on: CalendarDay) {
    self.receivable = receivable
    self.on = on
  }

  public var streams: [Stream] {
    [.receivable(receivable)] + [customer, formerCustomer].compactMap { $0.map(Stream.customer) }
  }
}

/// A credit note, or a part of one, was set against an invoice.
public struct CreditApplied: EventPayload {
  public static let kind = Event.Kind.creditApplied
  public var receivable: Receivable.ID
  /// The credit note, or the negative invoice; nil for one typed by hand.
  public var source: Receivable.ID?
  public var on: CalendarDay
  public var amount: Money

  public init(
    receivable: Receivable.ID, source: Receivable.ID? = nil, on: CalendarDay, amount: Money
  ) {
    self.receivable = receivable
    self.source = source
    self.on = on
    self.amount = amount
  }

  public var streams: [Stream] {
    [.receivable(receivable)] + (source.map { [Stream.receivable($0)] } ?? [])
  }
}

public struct PaymentReceived: EventPayload {
  public static let kind = Event.Kind.paymentReceived

  public enum Method: String, CaseIterable, Codable, Sendable {
    case bank, cash, card
    case setOff = "setoff"
    /// Kept back by the customer under the law or the contract (the authorities' joint liability).
    case withheld
    /// Before Maan was used; the day is the due date and says nothing of the customer's manners.
    case beforeMaan = "before-maan"
  }

  public var receivable: Receivable.ID
  /// Value date: the day the money was credited.
  public var on: CalendarDay
  /// What the customer paid, a collector's fee included.
  public var amount: Money
  public var method: Method
  /// What a collector, or a bank, kept of `amount`.
  public var fee: Money?
  /// Interest and costs stay claimed although the balance is paid.
  public var keepsClaim: Bool
  /// We agreed that it is for the principal before costs and interest (C-06).
  public var isPrincipalFirst: Bool?
  /// Nil in events of before payments had one: `Payment.ID(of:)` gives it.
  public var id: Payment.ID?
  /// The bank line that it is; nil where it was typed.
  public var source: PaymentSource?
  /// Why it was put on this invoice without asking; nil where a person did it.
  public var ground: MatchGround?
  /// What was still lacking, where the payer may have a reason for that: a person looks at it.
  public var shortBy: Money?
  /// It was the bank that kept the fee, not a collector.
  public var isBankFee: Bool?
  /// Booked without asking where more was claimed than the balance: whether that is let go is still to be said.
  public var leavesClaimOpen: Bool?

  public init(
    receivable: Receivable.ID, on: CalendarDay, amount: Money, method: Method = .bank,
    fee: Money? = nil, keepsClaim: Bool = false, isPrincipalFirst: Bool? = nil,
    id: Payment.ID? = nil, source: PaymentSource? = nil, ground: MatchGround? = nil
  ) {
    self.id = id
    self.source = source
    self.ground = ground
    self.receivable = receivable
    self.on = on
    self.amount = amount
    self.method = method
    self.fee = fee
    self.keepsClaim = keepsClaim
    self.isPrincipalFirst = isPrincipalFirst
  }

  public var streams: [Stream] {
    [.receivable(receivable)] + (source.map { [Stream.bankLine($0.line)] } ?? [])
  }
}

public struct WrittenOff: EventPayload {
  public static let kind = Event.Kind.writtenOff

  public enum Reason: String, CaseIterable, Codable, Sendable {
    case small, waived, lost, insolvent
    /// What banks kept of a payment on its way.
    case bankCharges = "bank-charges"
    /// For payment in cash or within days, as agreed.
    case discount
    /// A credit note that was promised and is still to be made.
    case creditNote = "credit-note"

    /// Whether nothing is to be credited for it: no VAT comes back by a credit note.
    public var isLoss: Bool {
      switch self {
      case .lost, .insolvent, .bankCharges: true
      case .small, .waived, .discount, .creditNote: false
      }
    }

    /// Whether it closes what was paid but for a rest, so that the invoice counts as paid.
    var isPartOfPayment: Bool {
      switch self {
      case .bankCharges, .discount, .creditNote: true
      case .small, .waived, .lost, .insolvent: false
      }
    }
  }

  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var amount: Money
  public var reason: Reason

  public init(receivable: Receivable.ID, on: CalendarDay, amount: Money, reason: Reason) {
    self.receivable = receivable
    self.on = on
    self.amount = amount
    self.reason = reason
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// A file in the store's documents folder.
public struct StoredDocument: Hashable, Codable, Sendable {
  /// Relative to the store: `documents/2026/…`.
  public var path: String
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String

  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}
