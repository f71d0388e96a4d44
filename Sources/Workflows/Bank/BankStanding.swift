public import Claims

/// How far the bank data goes and how much waits, without looking for what it may be.
public struct BankStanding: Hashable, Sendable {
  public var accounts: [AccountStanding]
  /// Entries of the inbox: each sum of a batch is one.
  public var waiting: Int

  public init(accounts: [AccountStanding] = [], waiting: Int = 0) {
    self.accounts = accounts
    self.waiting = waiting
  }
}

extension Desk {
  /// What `inbox` has in it, counted only.
  public func bankStanding() throws -> BankStanding {
    try read { books in
      var waiting = 0
      for line in try books.bank.lines(.waiting(before: nil)) {
        waiting += line.sums.count
        guard line.status != .toReview,
          let use = line.uses.first(where: { $0.shortBy != nil }),
          let state = try books.receivable(use.receivable), state.open.isPositive
        else { continue }
        waiting += 1
      }
      return BankStanding(accounts: try books.bank.accounts(), waiting: waiting)
    }
  }
}
