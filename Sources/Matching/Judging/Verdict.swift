public import Claims

/// What is to become of a sum that came in, or was taken back.
public enum Verdict: Hashable, Sendable {
  /// It is booked so without asking.
  case sure(Candidate)
  /// A person decides; the likeliest first, nine at most. Empty: nothing fits.
  case doubtful([Candidate])
  /// It is no customer's payment.
  case setAside(LineIgnored.Cause)
}

/// One way to book a sum.
///
/// In a verdict its payments and joins, less its credits, make the whole sum (and `bankCharges`), what is too much
/// standing on the last invoice. A candidate of `MatchBook.search` takes no more than its invoice owes.
public struct Candidate: Hashable, Sendable {
  public var allocations: [Allocation]
  /// Why, the strongest first.
  public var clues: [Clue]
  /// What the invoices lack after it; nil where nothing is lacking.
  public var short: Money?
  /// What is more than they owe; nil where nothing is.
  public var excess: Money?
  /// What a bank kept of it on its way, above zero: the last document gets that much more than came in. Nil where it
  /// changes nothing.
  public var bankCharges: Money?

  public init(
    allocations: [Allocation], clues: [Clue], short: Money? = nil, excess: Money? = nil,
    bankCharges: Money? = nil
  ) {
    self.allocations = allocations
    self.clues = clues
    self.short = short
    self.excess = excess
    self.bankCharges = bankCharges
  }
}

/// What one document gets of a sum.
public struct Allocation: Hashable, Sendable {
  public enum What: Hashable, Sendable {
    /// A payment of `amount`.
    case payment
    /// A payment that was typed is this sum.
    case join(Payment.ID)
    /// A credit of the customer's is set against the invoices of the same candidate; `amount` is above zero.
    case credit
    /// A payment that is taken back; `amount` is above zero.
    case reversal(Payment.ID)
    /// A direct debit failed that was never booked as paid.
    case failedCollection
  }

  public var receivable: Receivable.ID
  public var number: String
  public var customer: Customer.ID
  public var customerName: String
  /// In the currency of the document.
  public var amount: Money
  public var what: What

  public init(
    receivable: Receivable.ID, number: String, customer: Customer.ID, customerName: String,
    amount: Money, what: What = .payment
  ) {
    self.receivable = receivable
    self.number = number
    self.customer = customer
    self.customerName = customerName
    self.amount = amount
    self.what = what
  }
}
