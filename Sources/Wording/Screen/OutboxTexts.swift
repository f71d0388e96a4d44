public import Claims

/// Letters that were written and haven't gone out.
public struct OutboxTexts: Sendable {
  public let title: String
  public let count: @Sendable (_ letters: Int, _ customers: Int) -> String
  /// In the title of the list, with the key that shows them.
  public let waitingHere: @Sendable (_ letters: Int, _ key: String) -> String
  public let waitingBriefly: @Sendable (_ letters: Int, _ key: String) -> String
  public let empty: String
  public let reading: String
  public let letter: String
  public let numbers: String
  public let channel: String
  public let asked: String
  public let written: String
  public let standing: String
  public let ready: Standing
  public let outdated: Standing
  public let editedIsOld: Standing
  public let needless: Standing
  /// Behind what becomes of a letter whose text a person changed.
  public let changedByHand: String
  /// Behind what becomes of it, where another program sends it.
  public let opensElsewhere: @Sendable (Channel) -> String
  public let marked: @Sendable (Int) -> String
  public let nothingByPost: String

  public let sendQuestion: @Sendable (Count) -> String
  public let dropped: @Sendable (_ letters: [String]) -> String
  public let kept: @Sendable (_ letters: [String]) -> String
  public let dropQuestion: @Sendable (_ letters: [String]) -> String
  /// `second reminder to Café Zoë (2026-0117)`.
  public let named: @Sendable (_ letter: String, _ customer: String, _ numbers: [String]) -> String

  /// Something that the user's own program sends.
  public let byHand: @Sendable (_ channel: Channel, _ letter: String) -> String
  public let didItGo: String
  public let itWent: String
  public let notYet: String
  /// It couldn't be opened, with the reason and where it is.
  public let notOpened: @Sendable (_ reason: String, _ path: String?) -> String
  public let isOpen: @Sendable (Channel) -> String
  public let noAddress: @Sendable (Channel) -> String

  /// What would become of a letter: in a word or two for a row, and in a sentence.
  public struct Standing: Hashable, Sendable {
    public let word: String
    public let sentence: String

    public init(_ word: String, _ sentence: String) {
      self.word = word
      self.sentence = sentence
    }
  }

  /// What goes out at once.
  public struct Count: Hashable, Sendable {
    public var mails = 0
    /// Who gets these mails.
    public var mailed = 0
    public var letters = 0
    public var registered = 0
    public var messages = 0
    /// Files for collectors.
    public var files = 0
    /// Whether mails are opened in the user's mail program.
    public var isByHand = false

    public init() {}

    public var all: Int { mails + letters + registered + messages + files }
  }
}
