/// One thing that a person or an import did: what undo takes back as a whole.
public struct Action: Hashable, Sendable {
  public typealias ID = Identifier<Action>

  /// What was done, so that it can be said in any language. Names of people stay out: they live in
  /// erasable records.
  public enum Verb: String, CaseIterable, Codable, Sendable {
    case addInvoice = "add"
    case importFiles = "import"
    case opening
    case pay
    case credit
    case dispute
    case closeDispute = "close-dispute"
    case settle
    case acceptSettlement = "accept"
    case promise
    case remind
    case notice
    case handover
    case send
    case note
    case call
    case snooze
    case writeOff = "write-off"
    case customer
    case edit
    case cost
    case proof
    case result
    case attach
    case limitation
    case insolvency
    case rate
    case match
    case ignore
    case allocate
    case reverse
    case move
    case keepClaim = "keep-claim"
    case review
    case payer
    case letter
    case drop
    case handoverEnded = "handover-ended"
    case undo
    case redo
    case demo
  }

  public struct Note: Hashable, Codable, Sendable {
    public var verb: Verb
    /// Invoice numbers concerned; of an import at most the first few.
    public var numbers: [String]
    public var amount: Money?
    /// How many documents, where there are more than `numbers` tells.
    public var count: Int?
    /// The action that an undo or redo names.
    public var target: Action.ID?
    /// The actions in the way of an undo or redo that were taken back with it, newest first.
    public var alongside: [Action.ID]?

    public init(
      _ verb: Verb, numbers: [String] = [], amount: Money? = nil, count: Int? = nil,
      target: Action.ID? = nil, alongside: [Action.ID]? = nil
    ) {
      self.verb = verb
      self.numbers = numbers
      self.amount = amount
      self.count = count
      self.target = target
      self.alongside = alongside
    }

    /// All that an undo or redo names: these don't stand while it does.
    public var targets: [Action.ID] { (target.map { [$0] } ?? []) + (alongside ?? []) }
  }

  public let id: ID
  /// When it was recorded, in seconds since 1970, UTC.
  public let recordedAt: Int64
  /// Who: the account and the program.
  public let by: String
  public let note: Note
  /// Whether it stands: not undone, or redone.
  public let stands: Bool

  public init(id: ID, recordedAt: Int64, by: String, note: Note, stands: Bool) {
    self.id = id
    self.recordedAt = recordedAt
    self.by = by
    self.note = note
    self.stands = stands
  }
}
