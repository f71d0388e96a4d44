import Claims

extension Look {
  /// An account from which only one customer pays, and the amount of one invoice or of several.
  func byAccount() -> Ruling {
    guard payersOfAccount.count == 1, let customer = payersOfAccount.first else { return .silent }
    if isForAnother(than: customer) { return .doubtful }
    let account = account(of: customer)
    let single =
      first(account.items) { exact([$0]) } ?? first(account.items) { expected($0) }
      ?? first(account.items) { asked([$0]) }
    if let single { return account.isCut ? .doubtful : .sure(single) }
    return only(sets(of: account))
  }

  /// The oldest that fits.
  private func first(_ items: [Int32], _ plan: (Int32) -> Plan?) -> Plan? {
    let plans = items.compactMap(plan)
    return plans.count > 1 ? plans[0].saying(.oldest) : plans.first
  }

  /// He names another customer's invoice, or somebody else for whom he pays.
  private func isForAnother(than customer: Customer.ID) -> Bool {
    if numbered.strong.contains(where: { item($0).customer != customer }) { return true }
    guard !ultimateName.isEmpty else { return false }
    let others = book.shelf.nameBook.bearers(of: ultimateName)
    return !others.isEmpty && !others.contains(customer)
  }
}
