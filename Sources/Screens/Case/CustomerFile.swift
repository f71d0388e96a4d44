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

  /// What stands still while the customer is insolvent.
  var openInvoices: [ListRow] {
    rows.filter { $0.document == .invoice && $0.stageFacts.closed == nil }
  }
}
