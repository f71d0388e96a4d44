public import Claims

/// All that the screen shows of one customer.
public struct CustomerFile: Sendable {
  public var customer: Customer
  /// Every document, newest due first.
  public var rows: [ListRow]
  public var contact: CustomerContact

  public init(customer: Customer, rows: [ListRow], contact: CustomerContact) {
    self.customer = customer
    self.rows = rows
    self.contact = contact
  }

  var openInvoices: [ListRow] {
    rows.filter { $0.document == .invoice && $0.stageFacts.closed == nil }
  }

  /// What stands still in an insolvency that began on `day`: what was invoiced later is no part of it.
  func frozenInvoices(from day: CalendarDay) -> [ListRow] {
    openInvoices.filter { $0.issued <= day }
  }
}
