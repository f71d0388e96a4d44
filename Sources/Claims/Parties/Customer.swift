/// What the events of one customer make of it.
public struct Customer: Hashable, Sendable {
  public typealias ID = Identifier<Customer>

  public let id: ID
  public private(set) var record: CustomerRecord
  public private(set) var hold: Hold?
  public private(set) var mergedInto: ID?
  public private(set) var insolvency: Insolvency?
  /// The day on which the postal or e-mail address last changed.
  public private(set) var addressedOn: CalendarDay
  /// From which it pays, as far as that was learned.
  public private(set) var accounts: [BankAccount]

  public struct Hold: Hashable, Sendable {
    public var reason: String
    /// The first day on which it no longer holds; nil: until released.
    public var until: CalendarDay?

    public init(reason: String, until: CalendarDay?) {
      self.reason = reason
      self.until = until
    }
  }

  public struct Insolvency: Hashable, Sendable {
    public var on: CalendarDay
    public var procedure: InsolvencyProcedure
    /// The last day on which the claim can be declared; nil: not known.
    public var declareBy: CalendarDay?
    public var declaredOn: CalendarDay?
    public var trustee: String?

    public init(
      on day: CalendarDay, procedure: InsolvencyProcedure, declareBy: CalendarDay?,
      declaredOn: CalendarDay? = nil, trustee: String? = nil
    ) {
      self.on = day
      self.procedure = procedure
      self.declareBy = declareBy
      self.declaredOn = declaredOn
      self.trustee = trustee
    }

    /// Whether an invoice is part of it: what was invoiced later isn't.
    public func covers(_ facts: Receivable.Facts) -> Bool { facts.issued <= on }
  }

  /// A customer as a fold left it, read back from a table.
  public init(
    id: ID, record: CustomerRecord, hold: Hold? = nil, mergedInto: ID? = nil,
    insolvency: Insolvency? = nil, addressedOn: CalendarDay,
    accounts: [BankAccount] = []
  ) {
    self.id = id
    self.record = record
    self.hold = hold
    self.mergedInto = mergedInto
    self.insolvency = insolvency
    self.addressedOn = addressedOn
    self.accounts = accounts
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
        if let former = customer?.record {
          let new = recordedNow.record
          customer?.record = new
          if new.address != former.address || new.email != former.email {
            customer?.addressedOn = recordedNow.on
          }
        } else {
          customer = Customer(
            id: id, record: recordedNow.record, addressedOn: recordedNow.on)
        }
      case .customerHeld, .customerReleased, .customerMerged, .invoiceIssued, .invoiceCorrected,
        .insolvencyOpened, .claimDeclared, .insolvencyEnded, .payerLearned, .payerForgotten:
        guard customer != nil else {
          throw FoldRefusal(
            refusal: .unknownCustomer, event: recorded.id, action: recorded.action)
        }
        customer?.apply(recorded.event)
      case .creditApplied, .paymentReceived, .disputeOpened, .disputeClosed, .settlementMade,
        .settlementAccepted, .promiseMade, .stepWritten, .stepSent, .callNoted, .noteAdded,
        .snoozed, .writtenOff, .deliveryKnown, .proofKept, .paperAttached, .costMade,
        .limitationInterrupted, .rateAdded, .statementTaken, .bankLineTaken, .paymentJoined,
        .paymentReversed, .collectionFailed, .lineDoubted, .lineIgnored, .lineReviewed,
        .payerMarked, .claimKept, .stepDropped, .mailLeft, .letterWritten, .handoverEnded:
        preconditionFailure("an event that isn't of a customer in its stream")
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
    } else if case .insolvencyOpened(let opened) = event {
      // What is corrected on one procedure leaves the claim declared in it.
      let declared = insolvency?.procedure == opened.procedure ? insolvency?.declaredOn : nil
      insolvency = Insolvency(
        on: opened.on, procedure: opened.procedure, declareBy: opened.declareBy,
        declaredOn: declared, trustee: opened.trustee)
    } else if case .claimDeclared(let declared) = event {
      insolvency?.declaredOn = declared.on
    } else if case .insolvencyEnded = event {
      insolvency = nil
    } else if case .payerLearned(let learned) = event {
      if !accounts.contains(learned.account) { accounts.append(learned.account) }
    } else if case .payerForgotten(let forgotten) = event {
      accounts.removeAll { $0 == forgotten.account }
    }
  }
}
