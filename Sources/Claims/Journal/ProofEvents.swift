/// What became of a document that went out.
public enum DeliveryResult: String, CaseIterable, Codable, Sendable {
  case delivered
  /// Registered post that the addressee refused: counts as notified.
  case refused
  /// Registered post that nobody fetched: counts as notified.
  case unclaimed
  /// The addressee isn't known there: it doesn't count as sent.
  case undeliverable
  /// An e-mail that came back: it doesn't count as sent.
  case bounced

  /// Whether the document still counts as sent.
  public var countsAsSent: Bool {
    switch self {
    case .delivered, .refused, .unclaimed: true
    case .undeliverable, .bounced: false
    }
  }
}

public struct DeliveryKnown: EventPayload {
  public static let kind = Event.Kind.deliveryKnown
  public var receivable: Receivable.ID
  public var step: TakenStep.ID
  public var on: CalendarDay
  public var result: DeliveryResult

  public init(
    receivable: Receivable.ID, step: TakenStep.ID, on: CalendarDay, result: DeliveryResult
  ) {
    self.receivable = receivable
    self.step = step
    self.on = on
    self.result = result
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// The proof that a document went out: the receipt of the post, a delivery report.
public struct ProofKept: EventPayload {
  public static let kind = Event.Kind.proofKept
  public var receivable: Receivable.ID
  public var step: TakenStep.ID
  public var on: CalendarDay
  public var document: StoredDocument
  /// The barcode of the post.
  public var tracking: String?
  /// The post office or point that took it.
  public var place: String?

  public init(
    receivable: Receivable.ID, step: TakenStep.ID, on: CalendarDay, document: StoredDocument,
    tracking: String? = nil, place: String? = nil
  ) {
    self.receivable = receivable
    self.step = step
    self.on = on
    self.document = document
    self.tracking = tracking
    self.place = place
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// What a paper of the case shows.
public enum PaperKind: String, CaseIterable, Codable, Sendable {
  case order, delivery, terms, reply, agreement, other
}

public struct PaperAttached: EventPayload {
  public static let kind = Event.Kind.paperAttached
  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var paper: PaperKind
  public var document: StoredDocument

  public init(
    receivable: Receivable.ID, on: CalendarDay, paper: PaperKind, document: StoredDocument
  ) {
    self.receivable = receivable
    self.on = on
    self.paper = paper
    self.document = document
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// A collection cost that was really made, with its proof (art. 6 par. 2 of the law of 2 August 2002; A-14).
public struct CostMade: EventPayload {
  public static let kind = Event.Kind.costMade
  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var amount: Money
  public var proof: StoredDocument

  public init(receivable: Receivable.ID, on: CalendarDay, amount: Money, proof: StoredDocument) {
    self.receivable = receivable
    self.on = on
    self.amount = amount
    self.proof = proof
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// Something interrupted the limitation of a claim (old Civil Code arts 2244 and 2248; C-08). What we write
/// ourselves never does.
public struct LimitationInterrupted: EventPayload {
  public static let kind = Event.Kind.limitationInterrupted

  public enum Cause: String, CaseIterable, Codable, Sendable {
    /// A summons, an order to pay or a seizure: the whole period begins again.
    case summons
    /// The debtor acknowledged the debt in writing: the whole period begins again.
    case acknowledgement
    /// A registered letter with acknowledgement of receipt from a lawyer or bailiff (art. 2244 par. 2): at
    /// least a year more, once.
    case lawyerLetter = "lawyer-letter"
  }

  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var cause: Cause
  public var proof: StoredDocument?

  public init(
    receivable: Receivable.ID, on: CalendarDay, cause: Cause, proof: StoredDocument? = nil
  ) {
    self.receivable = receivable
    self.on = on
    self.cause = cause
    self.proof = proof
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}
