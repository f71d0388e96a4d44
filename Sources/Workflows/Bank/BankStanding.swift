public import Claims

/// How far the bank data goes and how much waits, without looking for what it may be.
public struct BankStanding: Hashable, Sendable {
  public var accounts: [AccountStanding]
  /// Lines: the sums of a batch are one.
  public var waiting: Int

  public init(accounts: [AccountStanding] = [], waiting: Int = 0) {
    self.accounts = accounts
    self.waiting = waiting
  }
}

extension Desk {
  /// How far the bank data goes and how many lines wait, without looking for what they may be.
  public func bankStanding() throws -> BankStanding {
    try read { books in
      let waiting = try books.bank.lines(.waiting(before: nil)).count { line in
        if line.status == .toReview { return true }
        guard let use = line.uses.first(where: { $0.shortBy != nil }),
          let state = try books.receivable(use.receivable)
        else { return false }
        return state.open.isPositive
      }
      return BankStanding(accounts: try books.bank.accounts(), waiting: waiting)
    }
  }
}
