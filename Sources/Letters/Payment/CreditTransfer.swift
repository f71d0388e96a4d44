public import Claims

/// What a customer is asked to transfer.
public struct CreditTransfer: Hashable, Sendable {
  public var holder: String
  public var iban: IBAN
  public var bic: String?
  public var amount: Money
  public var reference: PaymentReference?

  public init(
    holder: String, iban: IBAN, bic: String? = nil, amount: Money, reference: PaymentReference?
  ) {
    self.holder = holder
    self.iban = iban
    self.bic = bic
    self.amount = amount
    self.reference = reference
  }
}
