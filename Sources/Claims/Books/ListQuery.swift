/// Which rows of the list, in which order.
public struct ListQuery: Hashable, Sendable {
  public enum View: String, CaseIterable, Sendable {
    /// Something is to be done: `wakesOn` is today or before.
    case dueToday
    case overdue
    case disputed
    /// Promised, settled, offered.
    case agreed
    /// What has a balance, or a claim that is kept.
    case open
    case everything
  }

  public enum Order: String, CaseIterable, Sendable {
    /// Most days overdue first.
    case age
    /// Largest open balance first.
    case amount
    case customer
    case due
    case number
  }

  public var view: View
  public var order: Order
  public var isReversed: Bool
  /// A substring of number, customer, reference (marks left out) or amount, folded.
  public var filter: SearchKey?
  public var customer: Customer.ID?
  public var today: CalendarDay
  /// At most so many rows; nil: all.
  public var limit: Int?

  public init(
    view: View, order: Order = .age, isReversed: Bool = false, filter: SearchKey? = nil,
    customer: Customer.ID? = nil, today: CalendarDay, limit: Int? = nil
  ) {
    self.view = view
    self.order = order
    self.isReversed = isReversed
    self.filter = filter
    self.customer = customer
    self.today = today
    self.limit = limit
  }
}

/// How many rows a query finds, and what is open on them by currency.
public struct ListSums: Hashable, Sendable {
  public var count: Int
  public var open: [Money]

  public init(count: Int, open: [Money]) {
    self.count = count
    self.open = open
  }
}
