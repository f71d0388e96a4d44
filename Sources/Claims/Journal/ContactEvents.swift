/// A step on the road of an unpaid invoice.
public enum DunningStep: Hashable, Sendable {
  /// 1 for the first reminder.
  case reminder(level: Int)
  case notice
  case handover
}

extension DunningStep {
  /// `reminder-1`, `notice`, `handover`: what the journal, the tables and JSON hold.
  public var code: String {
    switch self {
    case .reminder(let level): "reminder-\(level)"
    case .notice: "notice"
    case .handover: "handover"
    }
  }

  /// Nil for anything that `code` doesn't make.
  init?(code: some StringProtocol) {
    if code == "notice" {
      self = .notice
    } else if code == "handover" {
      self = .handover
    } else if code.hasPrefix("reminder-"), let level = Int(code.dropFirst(9)), level > 0 {
      self = .reminder(level: level)
    } else {
      return nil
    }
  }
}

extension DunningStep: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let step = DunningStep(code: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "step \(text)")
    }
    self = step
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

/// Who takes a case over.
public enum Collector: String, CaseIterable, Codable, Sendable {
  case agency, bailiff, lawyer
  /// The procedure for undisputed debts between enterprises (arts 1394/20 to 27 of the Judicial Code; D-01).
  case undisputed
}

/// A letter or message of a step was written. Written is not sent.
public struct StepWritten: EventPayload {
  public static let kind = Event.Kind.stepWritten

  /// What becomes of it.
  public enum Fate: String, Codable, Sendable {
    /// Written to be looked at; never counts.
    case draft
    /// Goes out: with this action, or from the outbox later.
    case outgoing
  }

  public var receivable: Receivable.ID
  public var id: TakenStep.ID
  public var step: DunningStep
  public var on: CalendarDay
  public var channel: Channel
  public var fate: Fate
  /// The last day of payment that it states.
  public var deadline: CalendarDay?
  /// What it asks for this invoice: the open balance, and of a notice the claim.
  public var asked: Asked
  /// What this reminder costs the customer, where law and terms give it (A-15, B-04).
  public var fee: Money?
  /// The other invoices of the same letter.
  public var together: [Receivable.ID]?
  /// Of a hand-over: to whom.
  public var collector: Collector?
  /// What a reminder answers, where it isn't the plain one.
  public var about: ReminderSubject?
  /// Its text was changed by hand: it isn't written anew by itself.
  public var isEdited: Bool?
  /// The address that it was written for: of a mail, a telephone number, or a postal one on one line.
  public var address: String?
  public var documents: [StoredDocument]

  public struct Asked: Hashable, Codable, Sendable {
    public var principal: Money
    public var interest: Money
    public var compensation: Money
    /// Nil: none.
    public var costs: Money?

    public init(principal: Money, interest: Money, compensation: Money, costs: Money? = nil) {
      self.principal = principal
      self.interest = interest
      self.compensation = compensation
      self.costs = costs
    }

    /// Interest, compensation and costs.
    public var beyondPrincipal: Money {
      interest + compensation + (costs ?? .zero(interest.currency))
    }

    public var total: Money { principal + beyondPrincipal }
  }

  public init(
    receivable: Receivable.ID, id: TakenStep.ID, step: DunningStep, on: CalendarDay,
    channel: Channel, fate: Fate, deadline: CalendarDay?, asked: Asked, fee: Money? = nil,
    together: [Receivable.ID]? = nil, collector: Collector? = nil,
    about: ReminderSubject? = nil, isEdited: Bool? = nil, address: String? = nil,
    documents: [StoredDocument]
  ) {
    self.receivable = receivable
    self.id = id
    self.step = step
    self.on = on
    self.channel = channel
    self.fate = fate
    self.deadline = deadline
    self.asked = asked
    self.fee = fee
    self.together = together
    self.collector = collector
    self.about = about
    self.isEdited = isEdited
    self.address = address
    self.documents = documents
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// What a reminder is about where an agreement wasn't kept.
public enum ReminderSubject: String, Codable, Sendable {
  /// A payment of it wasn't seen: asks for that, and nothing else.
  case missedInstalment = "missed-instalment"
  /// It has ended, and the whole balance is due.
  case lapsedAgreement = "lapsed-agreement"
}

/// It left the house. Every period runs from this day.
public struct StepSent: EventPayload {
  public static let kind = Event.Kind.stepSent
  public var receivable: Receivable.ID
  public var id: TakenStep.ID
  public var on: CalendarDay
  /// Of a mail: its Message-ID, with the angle brackets.
  public var message: String?

  public init(
    receivable: Receivable.ID, id: TakenStep.ID, on: CalendarDay, message: String? = nil
  ) {
    self.receivable = receivable
    self.id = id
    self.on = on
    self.message = message
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// What was written won't go out.
public struct StepDropped: EventPayload {
  public static let kind = Event.Kind.stepDropped
  public var receivable: Receivable.ID
  public var id: TakenStep.ID
  public var on: CalendarDay

  public init(receivable: Receivable.ID, id: TakenStep.ID, on: CalendarDay) {
    self.receivable = receivable
    self.id = id
    self.on = on
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// The mail command took a message: no undo brings it back, so this event stands whatever is undone.
public struct MailLeft: EventPayload {
  public static let kind = Event.Kind.mailLeft
  public var receivable: Receivable.ID
  /// The step or letter that it was.
  public var id: TakenStep.ID
  /// Nil: no step on the road.
  public var step: DunningStep?
  public var letter: Correspondence?
  public var on: CalendarDay
  public var asked: StepWritten.Asked?
  public var message: String

  public init(
    receivable: Receivable.ID, id: TakenStep.ID, step: DunningStep?, letter: Correspondence?,
    on: CalendarDay, asked: StepWritten.Asked?, message: String
  ) {
    self.receivable = receivable
    self.id = id
    self.step = step
    self.letter = letter
    self.on = on
    self.asked = asked
    self.message = message
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

public struct CallNoted: EventPayload {
  public static let kind = Event.Kind.callNoted
  public var receivable: Receivable.ID
  public var on: CalendarDay
  /// `reached`, `no-answer`, `wants-copy` … or words of the user's own.
  public var outcome: String
  public var note: String?

  public init(receivable: Receivable.ID, on: CalendarDay, outcome: String, note: String? = nil) {
    self.receivable = receivable
    self.on = on
    self.outcome = outcome
    self.note = note
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

public struct NoteAdded: EventPayload {
  public static let kind = Event.Kind.noteAdded
  public var receivable: Receivable.ID
  public var on: CalendarDay
  public var text: String

  public init(receivable: Receivable.ID, on: CalendarDay, text: String) {
    self.receivable = receivable
    self.on = on
    self.text = text
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}

/// Not before `until`, whatever the policy says.
public struct Snoozed: EventPayload {
  public static let kind = Event.Kind.snoozed
  public var receivable: Receivable.ID
  public var on: CalendarDay
  /// The day on which it comes back.
  public var until: CalendarDay
  public var note: String?

  public init(
    receivable: Receivable.ID, on: CalendarDay, until: CalendarDay, note: String? = nil
  ) {
    self.receivable = receivable
    self.on = on
    self.until = until
    self.note = note
  }

  public var streams: [Stream] { [.receivable(receivable)] }
}
