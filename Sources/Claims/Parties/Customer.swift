/// What the events of one customer make of it.
public struct Customer: Hashable, Sendable {
  public typealias ID = Identifier<Customer>

  public let id: ID
  public private(set) var record: CustomerRecord
  public private(set) var hold: Hold?
  public private(set) var mergedInto: ID?

  public struct Hold: Hashable, Sendable {
    public var reason: String
    /// The first day on which it no longer holds; nil: until released.
    public var until: CalendarDay?

    public init(reason: String, until: CalendarDay?) {
      self.reason = reason
      self.until = until
    }
  }

  /// A customer as a fold left it, read back from a table.
  public init(id: ID, record: CustomerRecord, hold: Hold?, mergedInto: ID?) {
    self.id = id
    self.record = record
    self.hold = hold
    self.mergedInto = mergedInto
  }

  /// The state of customer `id` after `events`, those of its stream that stand, in their order.
  ///
  /// - Throws: the refusal of the first event that can't follow, with that event.
  public static func fold(
    _ events: some Sequence<RecordedEvent>, of id: Customer.ID
  ) throws(FoldRefusal) -> Customer? {
    var customer: Customer?
    for recorded in events {
      switch recorded.event {
      case .customerRecorded(let recordedNow):
        if customer == nil {
          customer = Customer(id: id, record: recordedNow.record, hold: nil, mergedInto: nil)
        } else {
          customer?.record = recordedNow.record
        }
      case .customerHeld, .customerReleased, .customerMerged, .invoiceIssued, .invoiceCorrected:
        guard customer != nil else {
          throw FoldRefusal(
            refusal: .unknownCustomer, event: recorded.id, action: recorded.action)
        }
        customer?.apply(recorded.event)
      case .creditApplied, .paymentReceived, .disputeOpened, .disputeClosed, .settlementMade,
        .settlementAccepted, .promiseMade, .stepWritten, .stepSent, .callNoted, .noteAdded,
        .snoozed, .writtenOff:
        preconditionFailure("an event of an invoice in the stream of a customer")
      }
    }
    return customer
  }

  private mutating func apply(_ event: Event) {
    if case .customerHeld(let held) = event {
      hold = Hold(reason: held.reason, until: held.until)
    } else if case .customerReleased = event {
      hold = nil
    } else if case .customerMerged(let merged) = event, merged.customer == id {
      mergedInto = merged.survivor
    }
  }
}
