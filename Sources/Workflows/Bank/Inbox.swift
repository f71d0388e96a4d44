public import Claims
public import Matching

/// The bank lines that wait for a person, and how far the bank data goes.
public struct Inbox: Sendable {
  /// The oldest first.
  public var entries: [Entry]
  public var accounts: [AccountStanding]
  /// How many lines there are in all.
  public var lines: Int
  /// Payments that were typed and haven't been seen on the bank for more than ten days.
  public var unseen: [KnownPayment]

  /// A line, or one part of a batch, that waits.
  public struct Entry: Sendable {
    public var line: BankLine
    /// Of a batch: which of its parts, counted from 0.
    public var part: Int?
    public var sum: IncomingSum
    public var state: State

    public enum State: Hashable, Sendable {
      /// The likeliest first.
      case doubtful([Candidate])
      /// It is booked, and less than what was open.
      case short(Short)
    }

    public init(line: BankLine, part: Int?, sum: IncomingSum, state: State) {
      self.line = line
      self.part = part
      self.sum = sum
      self.state = state
    }
  }

  /// A payment that was booked and left something open.
  public struct Short: Hashable, Sendable {
    public var receivable: Receivable.ID
    public var number: String
    public var customerName: String
    /// What is open on it now.
    public var lacking: Money

    public init(
      receivable: Receivable.ID, number: String, customerName: String, lacking: Money
    ) {
      self.receivable = receivable
      self.number = number
      self.customerName = customerName
      self.lacking = lacking
    }
  }

  public init(
    entries: [Entry], accounts: [AccountStanding], lines: Int, unseen: [KnownPayment]
  ) {
    self.entries = entries
    self.accounts = accounts
    self.lines = lines
    self.unseen = unseen
  }
}

extension BankLine {
  /// What of it is still to be placed: the line, or of a batch whose parts make it up, each part.
  var sums: [(part: Int?, sum: IncomingSum)] { sums(evenIfIgnored: false) }

  /// The same; what was set aside can still be booked by hand.
  func sums(evenIfIgnored: Bool) -> [(part: Int?, sum: IncomingSum)] {
    guard status == .toReview || (evenIfIgnored && !(remaining.isZero && setAside.isEmpty)) else {
      return []
    }
    let parts = entry.parts
    let isWhole =
      parts.count > 1 && parts.allSatisfy { $0.amount.currency == entry.amount.currency }
      && parts.reduce(.zero(entry.amount.currency)) { $0 + $1.amount } == entry.amount
      && uses.allSatisfy { $0.part != nil }
    guard isWhole else { return [(nil, wholeSum)] }
    return parts.indices.compactMap { index in
      let part = parts[index]
      let left = unbooked(ofPart: index)
      guard !left.isZero, evenIfIgnored || setAside[index] == nil else { return nil }
      var kind = entry.kind
      if part.returnReason != nil || (part.amount.isNegative && entry.amount.isPositive) {
        kind = .returned
      }
      return (
        index,
        IncomingSum(
          amount: left, bookedOn: entry.bookedOn, kind: kind, counterparty: part.counterparty,
          remittance: part.remittance, returnReason: part.returnReason)
      )
    }
  }

  /// What is left of it, as one sum.
  var wholeSum: IncomingSum {
    var remittance = entry.remittance
    var counterparty = entry.counterparty
    if let only = entry.parts.first, entry.parts.count == 1 {
      if counterparty == BankEntry.Counterparty() { counterparty = only.counterparty }
      if remittance == BankEntry.Remittance() { remittance = only.remittance }
    }
    return IncomingSum(
      amount: remaining, bookedOn: entry.bookedOn, kind: entry.kind, counterparty: counterparty,
      remittance: remittance, returnReason: entry.returnReason, charges: entry.charges,
      original: entry.original)
  }
}
