/// Bank lines on the screen.
public struct InboxTexts: Sendable {
  public let title: String
  /// How many lines wait: `3 lines wait`.
  public let waiting: @Sendable (Int) -> String
  /// How far the bank data of an account goes; nil where there is only one.
  public let reach: @Sendable (_ ending: String?, _ day: String) -> String
  /// Of several accounts the one that is known least far: `bank from 16 Nov`.
  public let oldestReach: @Sendable (_ day: String) -> String
  /// The same where there is hardly any room.
  public let briefReach: @Sendable (_ day: String) -> String
  /// Behind the reach of an account that wasn't brought up to date for long.
  public let stale: @Sendable (_ days: Int) -> String
  public let staleBriefly: @Sendable (_ days: Int) -> String
  /// In the title of the list, with the key that shows them.
  public let waitingHere: @Sendable (_ lines: Int, _ key: String) -> String
  public let waitingBriefly: @Sendable (_ lines: Int, _ key: String) -> String
  public let nothingWaits: String
  /// No statement was ever taken in.
  public let noData: String
  /// How to bring more in.
  public let takeMore: String
  /// What can be taken in.
  public let whatFiles: String
  /// Over the payments that were typed and not seen.
  public let unseen: @Sendable (_ days: Int) -> String
  /// Where a short payment was booked.
  public let bookedOn: @Sendable (_ number: String, _ customer: String) -> String
  public let short: @Sendable (_ amount: String) -> String
  /// Which sum of a batch it is.
  public let part: @Sendable (_ number: Int, _ all: Int) -> String
  public let restOf: @Sendable (_ amount: String) -> String
  /// With the bank's code, where it gives one.
  public let returned: @Sendable (_ code: String?) -> String
  public let takesBack: String
  public let searchHere: String
  public let reading: String

  // Hints where a key means more than its command says.
  public let partPayment: String
  public let openInvoice: String

  public let searchTitle: String
  public let moveTitle: String
  public let take: String
  public let moveHere: String
  public let movedPayment: @Sendable (_ amount: String, _ day: String, _ number: String) -> String
  /// A short candidate that was found stands first on the line now.
  public let offered: @Sendable (_ number: String, _ short: String) -> String

  public let importing: String
  public let importingFiles: @Sendable (_ done: Int, _ all: Int) -> String
  public let importStopped: String
  public let stopping: String
  /// What an import brought, in one sentence.
  public let imported: @Sendable (Imported) -> String
  public let problems: @Sendable (_ count: Int, _ first: String) -> String

  // What became of a line or a payment, for the message line.

  /// Of all that a line brought, or of a part of it: `450.00 booked on 2026-040, fee 67.50`.
  public let booked: @Sendable (_ amount: String, _ numbers: String, _ fee: String?) -> String
  /// Where all that came in is credit: `838.66 on 2026-0105, all of it credit`.
  public let allCredit: @Sendable (_ amount: String, _ number: String) -> String
  public let creditLeft: @Sendable (_ amount: String) -> String
  /// The reason that was given for what was lacking: `10.00 written off`.
  public let reasoned: @Sendable (ScreenCommand, _ amount: String) -> String
  public let nowPaid: String
  public let stillOpen: @Sendable (_ amount: String) -> String
  public let settingAside: @Sendable (_ amount: String, _ payer: String) -> String
  public let moved: @Sendable (_ amount: String, _ from: String, _ to: String) -> String
  public let takenOff: @Sendable (_ amount: String, _ number: String, _ byBank: Bool) -> String

  public let completions: @Sendable (_ names: [String], _ all: Int) -> String
  public let noCompletion: String
  public let complete: String

  /// What an import brought.
  public struct Imported: Hashable, Sendable {
    public var statements = 0
    public var lines = 0
    public var known = 0
    public var booked = 0
    /// Typed before, and now seen on the bank.
    public var joined = 0
    public var toReview = 0
    public var invoices = 0
    public var creditNotes = 0
    public var thereAlready = 0
    /// What is to be read in the list of messages.
    public var warnings = 0

    public init() {}
  }
}
