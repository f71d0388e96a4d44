/// A statement of an account, as the books know it.
public struct AccountStatement: Hashable, Sendable {
  public typealias ID = Identifier<AccountStatement>
}

/// A payment on one invoice, typed or from a bank line.
public struct Payment: Hashable, Sendable {
  public typealias ID = Identifier<Payment>
}

/// A booked entry of an account, and what became of it.
public struct BankLine: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<BankLine>

  public let id: ID
  public let statement: AccountStatement.ID
  public let account: BankAccount
  /// The format of its statement, without its version: `coda`, `camt`, `mt940`, or a bank's table.
  public let format: String
  public let entry: BankEntry
  /// A line that may be the same money, told otherwise.
  public let mayRepeat: BankLine.ID?
  /// What of it was booked, or taken back.
  public internal(set) var uses: [Use] = []
  public internal(set) var ignored: LineIgnored.Cause?
  /// What of the parts of a batch was ignored alone, by part.
  public internal(set) var setAside: [Int: Money] = [:]
  /// Why it was ignored, in a person's words.
  public internal(set) var note: String?
  /// Whose payment it may be, by the last look at it.
  public internal(set) var mayPay: [Receivable.ID] = []
  /// On which it was booked by mistake: never again without asking.
  public internal(set) var refused: Set<Receivable.ID> = []
  /// A person has seen that it was short.
  public internal(set) var isReviewed = false

  public struct Use: Hashable, Sendable {
    public var receivable: Receivable.ID
    /// Nil where a direct debit failed that was never booked as paid.
    public var payment: Payment.ID?
    public var part: Int?
    /// Of the line, with its sign.
    public var amount: Money
    /// Why it was booked there; nil where a person did it.
    public var ground: MatchGround?
    /// What the invoice still lacked after it, where that may have a reason that a person knows.
    public var shortBy: Money?
  }

  /// What became of it, as `maan bank` says it.
  public enum Status: String, CaseIterable, Sendable {
    case booked
    case toReview = "to-review"
    case ignored
    case notAPayment = "not-a-payment"
  }

  /// As it was taken in.
  public init(_ taken: BankLineTaken) {
    id = taken.line
    statement = taken.statement
    account = taken.account
    format = taken.format
    entry = taken.entry
    mayRepeat = taken.mayRepeat
  }

  /// What isn't booked of it yet, with its sign.
  public var remaining: Money {
    setAside.values.reduce(uses.reduce(entry.amount) { $0 - $1.amount }) { $0 - $1 }
  }

  /// What isn't booked of a part yet, with its sign; what was set aside counts as not booked.
  public func unbooked(ofPart index: Int) -> Money {
    uses.filter { $0.part == index }.reduce(entry.parts[index].amount) { $0 - $1.amount }
  }

  public var status: Status {
    if remaining.isZero { return uses.isEmpty && !setAside.isEmpty ? .ignored : .booked }
    switch ignored {
    case .person?, .payer?: return .ignored
    case .ownAccount?: return .notAPayment
    case .recorded?: return .booked
    case nil: return entry.mayBePayment ? .toReview : .notAPayment
    }
  }

  /// Whether it may be somebody's payment, so that he isn't chased.
  public var isDoubtful: Bool { status == .toReview && !mayPay.isEmpty && remaining.isPositive }

  /// What its invoices still lacked after it, as long as no person has seen that.
  public var shortBy: Money? { isReviewed ? nil : uses.compactMap(\.shortBy).first }
}

extension BankEntry {
  /// Whether it is money that a customer may have paid or taken back.
  ///
  /// What undoes an order of our own, what moves between our accounts and what we bring to the counter is not;
  /// nor is what goes out, unless the bank says that it takes a payment back.
  public var mayBePayment: Bool {
    switch kind {
    case .transfer, .cardTerminal, .directDebit, .other: amount.isPositive
    case .returned: amount.isNegative
    case .charges, .ownAccount, .cash: false
    }
  }
}

/// Why a payment was put on an invoice without asking.
public enum MatchGround: String, CaseIterable, Codable, Sendable {
  /// Its valid structured communication.
  case structuredCommunication = "structured-communication"
  /// Its valid RF reference.
  case creditorReference = "creditor-reference"
  case number
  /// The exact amount that a letter asked.
  case letterAmount = "letter-amount"
  /// An account from which the customer pays, and the amount of one invoice, or of several together.
  case knownAccount = "known-account"
  /// It takes back a payment that is known.
  case returned
}

extension BankLine {
  /// The line after `events`, those of its stream that stand, in their order.
  ///
  /// - Throws: the refusal of the first event that can't follow, with that event.
  public static func fold(
    _ events: some Sequence<RecordedEvent>, of id: BankLine.ID
  ) throws(FoldRefusal) -> BankLine? {
    var line: BankLine?
    for recorded in events {
      do throws(Refusal) {
        if case .bankLineTaken(let taken) = recorded.event {
          guard line == nil else { throw Refusal.takenTwice }
          line = BankLine(taken)
        } else {
          guard var current = line else { throw Refusal.unknownLine }
          try current.apply(recorded)
          line = current
        }
      } catch {
        throw FoldRefusal(refusal: error, event: recorded.id, action: recorded.action)
      }
    }
    return line
  }

  private mutating func apply(_ recorded: RecordedEvent) throws(Refusal) {
    switch recorded.event {
    case .paymentReceived(let payment):
      guard let source = payment.source else { return }
      try use(
        Use(
          receivable: payment.receivable, payment: payment.id, part: source.part,
          amount: source.amount, ground: payment.ground, shortBy: payment.shortBy))
    case .paymentJoined(let joined):
      try use(
        Use(
          receivable: joined.receivable, payment: joined.payment, part: joined.source.part,
          amount: joined.source.amount))
    case .paymentReversed(let reversed):
      if reversed.freed == id { free(reversed) }
      guard let source = reversed.source, source.line == id else { return }
      try use(
        Use(
          receivable: reversed.receivable, payment: reversed.payment, part: source.part,
          amount: source.amount, ground: .returned))
    case .collectionFailed(let failed):
      guard let source = failed.source else { return }
      try use(
        Use(
          receivable: failed.receivable, part: source.part, amount: source.amount,
          ground: .returned))
    case .lineDoubted(let doubted): mayPay = doubted.receivables
    case .lineIgnored(let ignoring):
      if let part = ignoring.part {
        guard entry.parts.indices.contains(part) else { throw .unknownLine }
        setAside[part] = unbooked(ofPart: part)
      } else {
        ignored = ignoring.cause
      }
      note = ignoring.note
    case .lineReviewed: isReviewed = true
    default: preconditionFailure("an event that isn't of a bank line in its stream")
    }
  }

  /// Gives back what a payment that was booked by mistake took of it.
  private mutating func free(_ reversed: PaymentReversed) {
    if reversed.cause == .mistake { refused.insert(reversed.receivable) }
    guard let at = uses.firstIndex(where: { $0.payment == reversed.payment }) else { return }
    let amount = uses[at].amount
    if amount.currency == reversed.amount.currency, reversed.amount < amount {
      uses[at].amount -= reversed.amount
      uses[at].shortBy = nil
    } else {
      uses.remove(at: at)
    }
  }

  /// - Throws: `lineUsedUp` where that is more than is left of it.
  private mutating func use(_ use: Use) throws(Refusal) {
    if let part = use.part { setAside[part] = nil }
    let left = remaining
    guard use.amount.currency == left.currency,
      use.amount.isNegative == left.isNegative || use.amount.isZero,
      use.amount.minorUnits.magnitude <= left.minorUnits.magnitude
    else { throw .lineUsedUp }
    uses.append(use)
    ignored = nil
    note = nil
  }
}
