/// What was agreed with customers, as `[terms]` of `config.toml` states it. What is left out doesn't exist.
public struct Terms: Hashable, Sendable {
  public enum Combination: String, CaseIterable, Codable, Sendable {
    case higher, both
  }

  public var law = GoverningLaw.belgium
  /// Calendar days from the invoice, where an invoice states no due date; nil: nothing was agreed, and the
  /// law's term counts from receipt.
  public var paymentDays: Int?
  /// Agreed yearly rate; nil: statutory for businesses.
  public var interest: Rate?
  /// A penalty clause on the open amount.
  public var indemnity: Rate?
  public var indemnityMinimum: Money?
  public var indemnityWith40: Combination
  /// What each reminder costs a business.
  public var reminderCost: Money?
  public var consumer = ConsumerTerms()
  public var limitation = LimitationRule.contract

  public init(
    paymentDays: Int? = nil, interest: Rate? = nil, indemnity: Rate? = nil,
    indemnityMinimum: Money? = nil, indemnityWith40: Combination = .higher,
    reminderCost: Money? = nil, consumer: ConsumerTerms = ConsumerTerms()
  ) {
    self.paymentDays = paymentDays
    self.interest = interest
    self.indemnity = indemnity
    self.indemnityMinimum = indemnityMinimum
    self.indemnityWith40 = indemnityWith40
    self.reminderCost = reminderCost
    self.consumer = consumer
  }
}

/// What was agreed with consumers: `[terms.consumer]`.
public struct ConsumerTerms: Hashable, Sendable {
  public enum Indemnity: Hashable, Sendable {
    case none
    /// Exactly the legal maximum (B-11).
    case legal
    /// A percentage of the balance.
    case agreed(Rate)
  }

  public enum Interest: Hashable, Sendable {
    /// Nothing was agreed: the civil rate after the waiting period.
    case unstated
    /// It was agreed that there is none.
    case none
    /// The rate of the law of 2 August 2002, which is the most that can be agreed.
    case statutory
    case agreed(Rate)
  }

  public var indemnity = Indemnity.none
  /// With an agreed percentage: at least this.
  public var indemnityMinimum: Money?
  public var interest = Interest.unstated
  /// The same clause binds the seller; without it there is no indemnity (B-14).
  public var isReciprocal = false
  /// Goods or services are supplied regularly: three reminders a year are free, further ones may cost
  /// something (B-04).
  public var isRegularSupply = false
  /// What a reminder costs that isn't free: at most 7.50, postage apart.
  public var reminderCost: Money?

  public init() {}
}
