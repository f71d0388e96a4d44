/// A letter that is no step on the road.
public enum Correspondence: String, CaseIterable, Codable, Sendable {
  case settlementOffer = "settlement-offer"
  case settlementConfirmation = "settlement-confirmation"
  /// To a dispute.
  case answer
  case statement
  /// Of an invoice.
  case copy
  /// Takes a letter back.
  case withdrawal
  case thanks
  /// Of the claim, in an insolvency.
  case declaration
  /// Tells a collector what the customer paid past him.
  case collectorPayment = "collector-payment"
  /// Asks a collector how the case stands.
  case collectorStatus = "collector-status"
}

/// A letter was written that is no step on the road. Written is not sent: `StepSent` says that it went.
public struct LetterWritten: EventPayload {
  public static let kind = Event.Kind.letterWritten
  public var receivable: Receivable.ID
  public var id: TakenStep.ID
  public var letter: Correspondence
  public var on: CalendarDay
  public var channel: Channel
  public var fate: StepWritten.Fate
  /// Of a withdrawal: the step that it takes back once it has gone.
  public var withdraws: TakenStep.ID?
  public var isEdited: Bool?
  /// The address that it was written for, as of a step.
  public var address: String?
  /// The other invoices of the same letter.
  public var together: [Receivable.ID]?
  public var documents: [StoredDocument]

  public init(
    receivable: Receivable.ID, id: TakenStep.ID, letter: Correspondence, on: CalendarDay,
    channel: Channel, fate: StepWritten.Fate, withdraws: TakenStep.ID? = nil,
    isEdited: Bool? = nil, address: String? = nil, together: [Receivable.ID]? = nil,
    documents: [StoredDocument]
  ) {
    self.receivable = receivable
    self.id = id
    self.letter = letter
    self.on = on
    self.channel = channel
    self.fate = fate
    self.withdraws = withdraws
    self.isEdited = isEdited
    self.address = address
    self.together = together
    self.documents = documents
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// A case came back from a collector: the road goes on from where it was.
public struct HandoverEnded: EventPayload {
  public static let kind = Event.Kind.handoverEnded

  public enum Outcome: String, CaseIterable, Codable, Sendable {
    /// The collector gave up: nothing more is to be had.
    case uncollected
    /// The collector got what there was to get.
    case collected
    /// We took it back.
    case withdrawn
  }

  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var outcome: Outcome
  public var note: String?

  public init(
    receivable: Receivable.ID, on: CalendarDay, outcome: Outcome, note: String? = nil
  ) {
    self.receivable = receivable
    self.on = on
    self.outcome = outcome
    self.note = note
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}
