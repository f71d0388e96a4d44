public import Claims

/// What both accept, or what we offer.
public struct SettlementTerms: Hashable, Sendable {
  public struct Instalment: Hashable, Sendable {
    public var due: CalendarDay
    public var amount: Money

    public init(due: CalendarDay, amount: Money) {
      self.due = due
      self.amount = amount
    }
  }

  /// The part of the open balance that we give up: a credit note to come, VAT included.
  public struct Reduction: Hashable, Sendable {
    public var total: Money
    /// The credit note's taxable amount and VAT, where known.
    public var base: Money?
    public var vat: Money?

    public init(total: Money, base: Money? = nil, vat: Money? = nil) {
      self.total = total
      self.base = base
      self.vat = vat
    }
  }

  /// In the order of their days.
  public var instalments: [Instalment]
  public var reduction: Reduction?
  /// Interest and compensation that are let go if all is paid in time.
  public var waived: Money?
  /// The debt that the customer acknowledges by signing.
  public var acknowledged: Money?
  /// Of an offer: its last day.
  public var validUntil: CalendarDay?
  /// A missed payment makes the whole due again; else only the instalments stay due.
  public var isWholeOnDefault: Bool

  /// What is still to be paid, all in one currency; zero without instalments.
  public var agreed: Money {
    guard let first = instalments.first else { return .zero(.euro) }
    return instalments.dropFirst().reduce(first.amount) { $0 + $1.amount }
  }

  public init(
    instalments: [Instalment], reduction: Reduction? = nil, waived: Money? = nil,
    acknowledged: Money? = nil, validUntil: CalendarDay? = nil, isWholeOnDefault: Bool = true
  ) {
    self.instalments = instalments
    self.reduction = reduction
    self.waived = waived
    self.acknowledged = acknowledged
    self.validUntil = validUntil
    self.isWholeOnDefault = isWholeOnDefault
  }
}
