public import Claims

/// Where to pay. The amount isn't here: the kind of letter decides it
/// (`LetterContent.amountAsked`).
public struct PaymentDetails: Hashable, Sendable {
  public var holder: String
  public var iban: IBAN
  public var bic: String?
  /// One reference for all that the letter asks; nil where each invoice has its own.
  public var reference: PaymentReference?

  public init(
    holder: String, iban: IBAN, bic: String? = nil, reference: PaymentReference? = nil
  ) {
    self.holder = holder
    self.iban = iban
    self.bic = bic
    self.reference = reference
  }
}

/// What a consumer owes on top if the waiting period passes without payment (B-07, B-10, B-11).
public struct ConsumerClaim: Hashable, Sendable {
  /// The indemnity of the clause, for the balance of the letter; nil without a clause that holds.
  public var indemnity: Money?
  public var interestRate: Rate?
  /// The first day that would bear interest.
  public var interestFrom: CalendarDay?

  public init(
    indemnity: Money? = nil, interestRate: Rate? = nil, interestFrom: CalendarDay? = nil
  ) {
    self.indemnity = indemnity
    self.interestRate = interestRate
    self.interestFrom = interestFrom
  }
}
