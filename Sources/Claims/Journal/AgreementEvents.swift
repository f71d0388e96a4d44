/// What the customer says is wrong.
public enum DisputeGround: String, CaseIterable, Codable, Sendable {
  case hours, work, price, order, quality, delivery
  case notReceived = "not-received"
  case duplicate
  case wrongParty = "wrong-party"
  case vat, other
}

public struct DisputeOpened: EventPayload {
  public static let kind = Event.Kind.disputeOpened
  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var ground: DisputeGround
  /// VAT included; nil: the whole balance.
  public var amount: Money?
  public var note: String?

  public init(
    receivable: Receivable.ID, on: CalendarDay, ground: DisputeGround, amount: Money?,
    note: String? = nil
  ) {
    self.receivable = receivable
    self.on = on
    self.ground = ground
    self.amount = amount
    self.note = note
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

public struct DisputeClosed: EventPayload {
  public static let kind = Event.Kind.disputeClosed

  public enum Outcome: String, CaseIterable, Codable, Sendable {
    case withdrawn, upheld, settled, rejected
  }

  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var outcome: Outcome
  /// What an upheld dispute takes off the invoice until the credit note comes.
  public var reduction: Money?

  public init(
    receivable: Receivable.ID, on: CalendarDay, outcome: Outcome, reduction: Money? = nil
  ) {
    self.receivable = receivable
    self.on = on
    self.outcome = outcome
    self.reduction = reduction
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// A part of an agreed amount, and the day on which its absence is first judged.
public struct Instalment: Hashable, Codable, Sendable {
  public var due: CalendarDay
  /// The second working day after `due`: who has not paid by then has missed it.
  public var judged: CalendarDay
  public var amount: Money

  public init(due: CalendarDay, judged: CalendarDay, amount: Money) {
    self.due = due
    self.judged = judged
    self.amount = amount
  }
}

/// A middle way was offered or agreed: what is still to be paid from that day, and when.
public struct SettlementMade: EventPayload {
  public static let kind = Event.Kind.settlementMade
  public var receivable: Receivable.ID
  public var settlement: Settlement.ID
  public var on: CalendarDay
  /// The sum of the instalments.
  public var amount: Money
  public var instalments: [Instalment]
  /// Of an offer: the last day on which it can be accepted. Nil: agreed.
  public var validUntil: CalendarDay?
  /// A missed instalment doesn't end it: interest is due on the overdue ones only. Nil: the whole is
  /// due again.
  public var staysOnDefault: Bool?
  public var documents: [StoredDocument]

  public init(
    receivable: Receivable.ID, settlement: Settlement.ID, on: CalendarDay, amount: Money,
    instalments: [Instalment], validUntil: CalendarDay? = nil, staysOnDefault: Bool? = nil,
    documents: [StoredDocument] = []
  ) {
    self.receivable = receivable
    self.settlement = settlement
    self.on = on
    self.amount = amount
    self.instalments = instalments
    self.validUntil = validUntil
    self.staysOnDefault = staysOnDefault
    self.documents = documents
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// The customer's own yes, which acknowledges the debt.
public struct SettlementAccepted: EventPayload {
  public static let kind = Event.Kind.settlementAccepted
  public var receivable: Receivable.ID
  public var settlement: Settlement.ID
  public var on: CalendarDay

  public init(receivable: Receivable.ID, settlement: Settlement.ID, on: CalendarDay) {
    self.receivable = receivable
    self.settlement = settlement
    self.on = on
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

public struct PromiseMade: EventPayload {
  public static let kind = Event.Kind.promiseMade
  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var by: CalendarDay
  /// The second working day after `by`.
  public var judged: CalendarDay
  /// Nil: the whole balance.
  public var amount: Money?

  public init(
    receivable: Receivable.ID, on: CalendarDay, by: CalendarDay, judged: CalendarDay,
    amount: Money? = nil
  ) {
    self.receivable = receivable
    self.on = on
    self.by = by
    self.judged = judged
    self.amount = amount
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}
