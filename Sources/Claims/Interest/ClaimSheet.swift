/// What is still owed on an invoice on a day, in law, and how it came about.
///
/// `principal`, `interest`, `compensation` and `costs` are what is STILL owed after payments were imputed;
/// `lines` show what accrued. `open`, the books' balance, is another amount and never mixed with these.
public struct ClaimSheet: Hashable, Sendable {
  /// One step that can be checked with a pocket calculator.
  public struct Line: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case interest, fixedCompensation, indemnity, cost
      /// Interest and costs that an agreement asks, as one sum.
      case agreed
    }

    public var kind: Kind
    /// First and last day that count, both included; for an amount of one day they are equal.
    public var from: CalendarDay
    public var to: CalendarDay
    /// Of interest lines only.
    public var rate: Rate?
    /// The rate of this period isn't published yet; the last known one stands in.
    public var rateIsProvisional: Bool
    public var base: Money
    /// Rounded to cents for display, as the claim is; the sum of the lines can differ from the total by a cent.
    public var amount: Money
    /// The rule of the rule book that gives this line, such as `A-09`.
    public var rule: String

    public var days: Int { to.days(since: from) + 1 }

    public init(
      kind: Kind, from: CalendarDay, to: CalendarDay, rate: Rate? = nil,
      rateIsProvisional: Bool = false, base: Money, amount: Money, rule: String
    ) {
      self.kind = kind
      self.from = from
      self.to = to
      self.rate = rate
      self.rateIsProvisional = rateIsProvisional
      self.base = base
      self.amount = amount
      self.rule = rule
    }
  }

  public var asOf: CalendarDay
  public var principal: Money
  /// What of `principal` an agreement makes due on a later day only.
  public var notYetDue: Money
  public var interest: Money
  public var compensation: Money
  /// What of `compensation` is a clause's indemnity, and not the law's flat sum.
  public var indemnity: Money
  public var costs: Money
  /// Received up to this day: information, already taken off the four.
  public var paid: Money
  public var lines: [Line]
  public var notes: [ClaimNote]

  public var total: Money { principal + interest + compensation + costs }

  public init(
    asOf: CalendarDay, principal: Money, interest: Money, compensation: Money, costs: Money,
    paid: Money, lines: [Line], notes: [ClaimNote] = [], indemnity: Money? = nil,
    notYetDue: Money? = nil
  ) {
    self.asOf = asOf
    self.principal = principal
    self.interest = interest
    self.compensation = compensation
    self.costs = costs
    self.paid = paid
    self.lines = lines
    self.notes = notes
    self.indemnity = indemnity ?? .zero(principal.currency)
    self.notYetDue = notYetDue ?? .zero(principal.currency)
  }

  /// What can be demanded on the day: without what an agreement makes due later.
  public var demandable: ClaimSheet {
    var sheet = self
    sheet.principal -= notYetDue
    sheet.notYetDue = .zero(principal.currency)
    return sheet
  }
}
