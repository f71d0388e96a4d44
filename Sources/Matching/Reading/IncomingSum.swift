public import Claims

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
