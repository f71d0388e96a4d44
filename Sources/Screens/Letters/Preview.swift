public import Claims

/// A letter as it would go, with what one should know before it does.
public struct Preview: Sendable {
  public var subject: String
  public var text: String
  /// From the greeting on.
  public var body = ""
  /// The invoices that are in it.
  public var receivables: [Receivable.ID] = []
  /// To whom it goes: the customer, or a collector or trustee.
  public var recipient: CustomerRecord
  public var numbers: [String]
  /// Nil for a settlement.
  public var step: DunningStep?
  public var channel: Channel
  public var asked: Money?
  public var deadline: CalendarDay?
  public var cautions: [Caution]
  public var missing: [MissingFact]
  /// Of a reminder on an agreement that wasn't kept.
  public var about: ReminderSubject?
  /// Nil for a step on the road and for a settlement.
  public var letter: Correspondence?
  /// The address to which a letter by post goes as a mail too.
  public var mailCopy: String?
  /// The text to change, in the grammar of templates.
  public var source = ""
  /// Whether a person changed the text.
  public var isEdited = false
  /// Empty for a short message.
  public var pdf: [UInt8] = []
  /// Names of the files that go with it.
  public var enclosures: [String] = []

  public init(
    subject: String, text: String, recipient: CustomerRecord, numbers: [String],
    step: DunningStep?, channel: Channel, asked: Money?, deadline: CalendarDay?,
    cautions: [Caution], missing: [MissingFact]
  ) {
    self.subject = subject
    self.text = text
    self.recipient = recipient
    self.numbers = numbers
    self.step = step
    self.channel = channel
    self.asked = asked
    self.deadline = deadline
    self.cautions = cautions
    self.missing = missing
  }
}
