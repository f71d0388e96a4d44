public import Claims

/// One statement of one account, as its file states it. Nothing is decided here: what is an invoice's payment,
/// and what was taken in before, is for others.
public struct StatementDocument: Equatable, Sendable {
  public enum Format: Hashable, Sendable {
    case coda
    /// The message with its version, such as `camt.053.001.08`.
    case camt(String)
    case mt940
    /// An interim report.
    case mt942
    /// A bank's table, by the name under which its columns are known.
    case table(String)
    /// A table of what a credit card paid.
    case cardTable(String)
  }

  public struct Balance: Hashable, Sendable {
    public var amount: Money
    /// The end of that day; of an opening balance mostly the day before the first entry.
    public var on: CalendarDay?

    public init(amount: Money, on day: CalendarDay?) {
      self.amount = amount
      on = day
    }
  }

  public struct Entry: Hashable, Sendable {
    /// Where it begins in the file, counted from 1.
    public var line: Int
    public var entry: BankEntry

    public init(line: Int, entry: BankEntry) {
      self.line = line
      self.entry = entry
    }
  }

  public var format: Format
  public var account: BankAccount
  public var currency: Currency
  public var holder: String?
  /// The number or id that the bank gives the statement. Numbers restart, and some banks repeat ids.
  public var number: String?
  /// The bank says that it sent it before.
  public var isDuplicate = false
  /// Which page this is, counted from 1, where the file holds only one of several: entries and balances add up
  /// over all pages together.
  public var page: Int?
  public var opening: Balance?
  public var closing: Balance?
  /// What is booked, in file order; of a table in the order in which it was booked.
  public var entries: [Entry] = []
  /// How many entries are announced only: pending, expected, refused.
  public var notBooked = 0
  /// The last day of which it holds all entries, where the file says so: that of the closing balance, or the end
  /// of the stated period.
  public var through: CalendarDay?
  /// What the bank writes to its customer.
  public var messages: [String] = []
  public var warnings: [StatementWarning] = []

  public init(format: Format, account: BankAccount, currency: Currency) {
    self.format = format
    self.account = account
    self.currency = currency
  }

  /// Whether it is what the bank booked at the end of a day. Others are shown, never booked.
  public var isBookable: Bool {
    switch format {
    case .coda, .mt940, .table: true
    case .camt(let message): message.hasPrefix("camt.053")
    case .mt942, .cardTable: false
    }
  }
}

/// What a person should know about a statement that came in all the same.
public enum StatementWarning: Hashable, Sendable {
  /// Opening balance and entries don't make the closing balance: `difference` is closing less the sum.
  case balanceDiffers(difference: Money)
  /// The totals of the trailer aren't those of the entries.
  case totalsDiffer(statedIn: Money, statedOut: Money)
  case recordCountDiffers(stated: Int, found: Int)
  case noOpeningBalance
  case noClosingBalance
  /// The closing record names another account than the opening one.
  case accountsDiffer(String)
  /// The calendar has no such day: the entry has none, or the day of the statement.
  case impossibleDay(found: String, line: Int)
  case unreadableBalance(found: String, line: Int)
  /// Written as a structured communication, with wrong check digits.
  case invalidReference(String, line: Int)
  /// The parts of a batch don't make its amount.
  case partsDiffer(sum: Money, amount: Money, line: Int)
  /// Of the parts of a batch `count` state no amount: it stays one entry with what they all say.
  case partsWithoutAmount(count: Int, line: Int)
  /// A file for a separate application: its movements explain entries of another file, and none is booked.
  case separateApplication(line: Int)
  /// The file says that another part follows, and ends.
  case moreFollows
  /// An amount with more than two decimals was rounded half away from zero.
  case rounded(found: String, line: Int)
  /// `01/02/2026` can be read either way, and no date of the table decides: the day was taken to stand first.
  case dayOrderAssumed(line: Int)
}

extension StatementWarning {
  /// Whether something of the statement may be missing or wrong, so that a person has to look at it.
  public var isGrave: Bool {
    switch self {
    case .balanceDiffers, .totalsDiffer, .recordCountDiffers, .accountsDiffer, .impossibleDay,
      .unreadableBalance, .partsDiffer:
      true
    case .noOpeningBalance, .noClosingBalance, .invalidReference, .partsWithoutAmount,
      .separateApplication, .moreFollows, .rounded, .dayOrderAssumed:
      false
    }
  }
}
