/// What reports read of one invoice or credit note, as the books of a day have it.
public struct ReportItem: Hashable, Sendable {
  public var id: Receivable.ID
  public var number: String
  public var customer: Customer.ID
  public var issued: CalendarDay
  public var due: CalendarDay
  /// Below zero for a credit.
  public var total: Money
  /// The balance of the books; of a credit what is unused, with its sign.
  public var open: Money
  public var disputed: Money
  /// What the customer has good with us on it: an unused credit, or what was paid too much.
  public var credit: Money
  /// `writtenOff`, `credited` or `paid` where nothing is asked any more.
  public var closed: Stage?
  public var isHandedOver: Bool
  /// There is or was a promise or a settlement: only the events tell what is to come of it.
  public var isAgreed: Bool
  public var payments: [Payment]
  /// What else changed the balance after it was issued.
  public var changes: [Change]

  /// A payment that stayed.
  public struct Payment: Hashable, Sendable {
    public var on: CalendarDay
    public var amount: Money
    /// Whether its day says how the customer pays: not where it was paid before Maan was used.
    public var showsManners: Bool

    public init(on day: CalendarDay, amount: Money, showsManners: Bool = true) {
      on = day
      self.amount = amount
      self.showsManners = showsManners
    }
  }

  public struct Change: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// A credit note that was typed. One that is a document changes nothing in all when it is set off.
      case credit
      /// By a settlement, an upheld dispute or a write-off; its credit note is still to be made.
      case reduction
      /// What was received above the balance for interest and costs: no credit of the customer.
      case beyondBalance
    }

    public var kind: Kind
    public var on: CalendarDay
    /// Added to the balance: below zero for what takes off from it.
    public var amount: Money

    public init(_ kind: Kind, on day: CalendarDay, amount: Money) {
      self.kind = kind
      on = day
      self.amount = amount
    }
  }

  public init(
    id: Receivable.ID, number: String, customer: Customer.ID, issued: CalendarDay,
    due: CalendarDay, total: Money, open: Money, disputed: Money, credit: Money, closed: Stage?,
    isHandedOver: Bool, isAgreed: Bool, payments: [Payment] = [], changes: [Change] = []
  ) {
    self.id = id
    self.number = number
    self.customer = customer
    self.issued = issued
    self.due = due
    self.total = total
    self.open = open
    self.disputed = disputed
    self.credit = credit
    self.closed = closed
    self.isHandedOver = isHandedOver
    self.isAgreed = isAgreed
    self.payments = payments
    self.changes = changes
  }

  public init(_ state: ReceivableState) {
    var payments: [Payment] = []
    var changes: [Change] = []
    // Of a credit nothing else is told: what is set off only goes from one document to the other.
    if !state.isCredit {
      payments = state.payments.map {
        Payment(on: $0.on, amount: $0.amount, showsManners: $0.method != .beforeMaan)
      }
      for credit in state.credits where credit.source == nil {
        changes.append(Change(.credit, on: credit.on, amount: -credit.amount))
      }
      for reduction in state.reductions {
        changes.append(Change(.reduction, on: reduction.on, amount: -reduction.amount))
      }
      let beyond = state.excess - min(state.excess, state.customerCredit)
      if let last = state.payments.map(\.on).max(), beyond.isPositive {
        changes.append(Change(.beyondBalance, on: last, amount: beyond))
      }
    }
    self.init(
      id: state.id, number: state.facts.number, customer: state.customer,
      issued: state.facts.issued, due: state.facts.due, total: state.facts.total,
      open: state.open, disputed: state.disputed, credit: state.customerCredit,
      closed: state.stageFacts(for: .business).closed, isHandedOver: state.isHandedOver,
      isAgreed: state.settlement != nil || state.promise != nil,
      payments: payments, changes: changes)
  }

  public var currency: Currency { total.currency }

  /// Whether something is open on it, or good to the customer.
  public var isStanding: Bool { !open.isZero || !credit.isZero }

  /// What it adds to the customer's account: the balance, less what was paid too much.
  public var balance: Money { total.isNegative ? open : open - credit }

  /// 0 until due, and for what isn't owed to us.
  public func daysOverdue(on day: CalendarDay) -> Int {
    open.isPositive ? max(0, day.days(since: due)) : 0
  }

  /// The day of the last payment of a paid invoice; nil where it isn't paid, or was paid before Maan was used.
  public var paidOn: CalendarDay? {
    guard closed == .paid, payments.allSatisfy(\.showsManners) else { return nil }
    return payments.map(\.on).max()
  }
}

/// A customer as reports name it.
public struct ReportCustomer: Hashable, Sendable {
  public var name: String
  public var kind: CustomerKind
  /// The day on which it became insolvent: what was issued later is no part of that.
  public var insolventOn: CalendarDay?

  public init(name: String, kind: CustomerKind, insolventOn: CalendarDay? = nil) {
    self.name = name
    self.kind = kind
    self.insolventOn = insolventOn
  }

  public init(_ customer: Customer) {
    self.init(
      name: customer.record.name, kind: customer.record.kind,
      insolventOn: customer.insolvency?.on)
  }
}

/// A customer's account in one currency: what reports have a line for.
struct ReportAccount: Hashable {
  var customer: Customer.ID
  var currency: Currency
}

extension Currency: Comparable {
  /// The euro first, then by code.
  public static func < (lhs: Currency, rhs: Currency) -> Bool {
    if lhs == rhs { return false }
    if lhs == .euro || rhs == .euro { return lhs == .euro }
    return lhs.code < rhs.code
  }
}
