public import Claims

/// What a payment can be matched with: open invoices and credits, payments that were typed, known payers.
public struct MatchBook: Sendable {
  public init(
    items: [OpenItem], payers: PayerBook, typed: [KnownPayment] = [],
    booked: [KnownPayment] = []
  ) {}

  /// What is to become of a sum.
  public func verdict(on sum: IncomingSum) -> Verdict { .doubtful([]) }

  /// Takes in what was decided, so that the next sum is looked at in the light of it.
  public mutating func book(_ candidate: Candidate) {}

  /// What a person may choose from when he looks for `text` himself.
  public func search(_ text: String, for sum: IncomingSum, limit: Int) -> [Candidate] { [] }
}

/// A bank line, or one part of it, as matching sees it.
public struct IncomingSum: Hashable, Sendable {
  /// What is to be placed: of a line that was booked in part, what is left.
  public var amount: Money
  public var bookedOn: CalendarDay
  public var kind: BankEntry.Kind
  public var counterparty: BankEntry.Counterparty
  public var remittance: BankEntry.Remittance
  public var returnReason: String?
  public var charges: Money?
  public var original: Money?

  public init(
    amount: Money, bookedOn: CalendarDay, kind: BankEntry.Kind,
    counterparty: BankEntry.Counterparty, remittance: BankEntry.Remittance,
    returnReason: String? = nil, charges: Money? = nil, original: Money? = nil
  ) {
    self.amount = amount
    self.bookedOn = bookedOn
    self.kind = kind
    self.counterparty = counterparty
    self.remittance = remittance
    self.returnReason = returnReason
    self.charges = charges
    self.original = original
  }
}

/// What a sum refers to: what is to be looked up in the books before it is matched.
public struct References: Hashable, Sendable {
  /// Valid ones.
  public var references: [PaymentReference]
  /// Words of the message that may be invoice numbers, as they stand.
  public var numbers: [String]

  public init(of sum: IncomingSum) {
    references = []
    numbers = []
  }
}
