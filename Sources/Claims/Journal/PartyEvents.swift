/// A customer became known, or the record of one changed: a new version of it.
public struct CustomerRecorded: EventPayload {
  public static let kind = Event.Kind.customerRecorded
  public var customer: Customer.ID
  public var record: CustomerRecord
  public var on: CalendarDay

  public init(customer: Customer.ID, record: CustomerRecord, on: CalendarDay) {
    self.customer = customer
    self.record = record
    self.on = on
  }

  public var streams: [Stream] { [.customer(customer)] }
}

/// Nothing is to be sent to this customer for now.
public struct CustomerHeld: EventPayload {
  public static let kind = Event.Kind.customerHeld
  public var customer: Customer.ID
  public var reason: String
  /// The first day on which it no longer holds; nil: until released.
  public var until: CalendarDay?
  public var on: CalendarDay

  public init(customer: Customer.ID, reason: String, until: CalendarDay?, on: CalendarDay) {
    self.customer = customer
    self.reason = reason
    self.until = until
    self.on = on
  }

  public var streams: [Stream] { [.customer(customer)] }
}

public struct CustomerReleased: EventPayload {
  public static let kind = Event.Kind.customerReleased
  public var customer: Customer.ID
  public var on: CalendarDay

  public init(customer: Customer.ID, on: CalendarDay) {
    self.customer = customer
    self.on = on
  }

  public var streams: [Stream] { [.customer(customer)] }
}

/// `customer` turned out to be `survivor`; its invoices moved there by corrections of their own.
public struct CustomerMerged: EventPayload {
  public static let kind = Event.Kind.customerMerged
  public var customer: Customer.ID
  public var survivor: Customer.ID
  public var on: CalendarDay

  public init(customer: Customer.ID, into survivor: Customer.ID, on: CalendarDay) {
    self.customer = customer
    self.survivor = survivor
    self.on = on
  }

  public var streams: [Stream] { [.customer(customer), .customer(survivor)] }
}
