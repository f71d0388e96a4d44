/// An invoice with something to be done today, with no more than what orders the review and gives its amounts.
public struct QueueRow: Hashable, Sendable, Identifiable {
  public var id: Receivable.ID
  public var customer: Customer.ID
  public var action: Proposal.Action
  /// Of a reminder: 1 for the first.
  public var level: Int
  /// Since when it is to be done; today or before.
  public var from: CalendarDay
  public var urgency: Urgency
  /// The balance of the books.
  public var open: Money
  public var disputed: Money
  /// Where the claim is asked, that without what is disputed; nil where it has to be computed from the events.
  public var outlook: ClaimOutlook?

  public init(
    id: Receivable.ID, customer: Customer.ID, action: Proposal.Action, level: Int,
    from: CalendarDay, urgency: Urgency, open: Money, disputed: Money, outlook: ClaimOutlook?
  ) {
    self.id = id
    self.customer = customer
    self.action = action
    self.level = level
    self.from = from
    self.urgency = urgency
    self.open = open
    self.disputed = disputed
    self.outlook = outlook
  }

  /// Nil where nothing is to be done today.
  public init?(_ row: ListRow, outlook: ClaimOutlook?, today: CalendarDay) {
    guard let next = row.next(on: today), let from = next.from, from <= today else { return nil }
    self.init(
      id: row.id, customer: row.customer, action: next.action, level: next.level, from: from,
      urgency: row.urgency(on: today), open: row.open, disputed: row.disputed,
      outlook: next.action.asksClaim ? outlook : nil)
  }
}
