public import Claims
public import Workflows

/// A letter of the outbox that the user's own program sends: a mail without a mail command, a short message.
public struct HandLetter: Hashable, Sendable {
  public var receivables: [Receivable.ID]
  public var letters: [TakenStep.ID]
  public var kind: WaitingLetter.Kind
  public var customer: String
  public var numbers: [String]
  public var channel: Channel
  /// The mail as a file; nil where there is none.
  public var mail: File?
  /// What opens a short message ready to go.
  public var link: String?
  /// Of a short message: what it says.
  public var text: String

  public struct File: Hashable, Sendable {
    public var name: String
    /// Where it is kept.
    public var path: String
    public var bytes: [UInt8]

    public init(name: String, path: String, bytes: [UInt8]) {
      self.name = name
      self.path = path
      self.bytes = bytes
    }
  }

  public init(
    receivables: [Receivable.ID], letters: [TakenStep.ID], kind: WaitingLetter.Kind,
    customer: String,
    numbers: [String], channel: Channel, mail: File?, link: String?, text: String
  ) {
    self.receivables = receivables
    self.letters = letters
    self.kind = kind
    self.customer = customer
    self.numbers = numbers
    self.channel = channel
    self.mail = mail
    self.link = link
    self.text = text
  }
}

/// Which letter of the outbox is meant: one about these invoices, with these files.
public struct WaitingFiles: Hashable, Sendable {
  public var receivables: [Receivable.ID]
  public var documents: [StoredDocument]

  public init(_ receivables: [Receivable.ID], _ documents: [StoredDocument]) {
    self.receivables = receivables
    self.documents = documents
  }
}
