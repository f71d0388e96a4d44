/// What comes next for an invoice, from when, and why: one answer for the list, the review, `maan due`, the
/// action menu and the letters.
///
/// Holds nothing of today: a block that has an end is part of `from`.
public struct Proposal: Hashable, Sendable {
  public enum Action: String, CaseIterable, Sendable {
    case reminder, notice, handover, call, answer, check

    /// Whether the claim of the law is asked, and not the balance of the books.
    public var asksClaim: Bool {
      switch self {
      case .notice, .handover: true
      case .reminder, .call, .answer, .check: false
      }
    }
  }

  public var action: Action
  /// Of a reminder: 1 for the first.
  public var level: Int
  /// The first day on which it is to be done; nil while a block without end holds.
  public var from: CalendarDay?
  public var reasons: [Reason]
  /// What is to be looked at whatever blocks the rest.
  public var warning: Warning?

  /// The limitation of the claim draws near, or their yes to an agreement is awaited.
  public struct Warning: Hashable, Sendable {
    public var on: CalendarDay
    /// The last day on which the claim can be brought to court; nil: it is about their yes, which the reasons name.
    public var lastDay: CalendarDay?

    public init(on day: CalendarDay, lastDay: CalendarDay?) {
      self.on = day
      self.lastDay = lastDay
    }

    /// What it adds to the reasons of what comes next.
    var reasons: [Reason] { lastDay.map { [.limitation($0)] } ?? [] }
  }

  public init(
    action: Action, level: Int = 0, from: CalendarDay?, reasons: [Reason],
    warning: Warning? = nil
  ) {
    self.action = action
    self.level = level
    self.from = from
    self.reasons = reasons
    self.warning = warning
  }

  /// The first day on which anything is to be done.
  public var wakesOn: CalendarDay? { [from, warning?.on].compactMap(\.self).min() }

  /// Whether on `today` a warning of `day` is what is to be done, since what comes next isn't yet.
  public static func onlyWarns(
    from day: CalendarDay, before next: CalendarDay?, today: CalendarDay
  ) -> Bool {
    day <= today && next.map { $0 > today } ?? true
  }
}

/// What a customer's other invoices say about this one.
public struct CustomerContact: Hashable, Sendable {
  /// The last dunning step that went out to the customer.
  public var lastDunning: CalendarDay?
  /// Unused credit notes and money beyond what was asked, by currency of the asking invoice.
  public var credit: [Currency: Money]
  /// The oldest bank line that waits for a person and may be a payment of the customer's.
  public var doubt: Doubt?

  public struct Doubt: Hashable, Sendable {
    public var line: BankLine.ID
    public var on: CalendarDay
    /// What of it isn't booked.
    public var amount: Money

    public init(line: BankLine.ID, on day: CalendarDay, amount: Money) {
      self.line = line
      on = day
      self.amount = amount
    }
  }

  public init(
    lastDunning: CalendarDay? = nil, credit: [Currency: Money] = [:], doubt: Doubt? = nil
  ) {
    self.lastDunning = lastDunning
    self.credit = credit
    self.doubt = doubt
  }
}
