/// What was agreed with customers, as `[terms]` of `config.toml` states it. What is left out doesn't exist.
public struct Terms: Hashable, Sendable {
  public enum Combination: String, CaseIterable, Codable, Sendable {
    case higher, both
  }

  /// Calendar days from the invoice, where an invoice states no due date.
  public var paymentDays: Int
  /// Agreed yearly rate; nil: statutory for businesses.
  public var interest: Rate?
  /// A penalty clause on the open amount.
  public var indemnity: Rate?
  public var indemnityMinimum: Money?
  public var indemnityWith40: Combination

  public init(
    paymentDays: Int = 30, interest: Rate? = nil, indemnity: Rate? = nil,
    indemnityMinimum: Money? = nil, indemnityWith40: Combination = .higher
  ) {
    self.paymentDays = paymentDays
    self.interest = interest
    self.indemnity = indemnity
    self.indemnityMinimum = indemnityMinimum
    self.indemnityWith40 = indemnityWith40
  }
}
