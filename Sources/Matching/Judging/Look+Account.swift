import Claims

extension Look {
  /// An account from which only one customer pays, and the amount of one invoice or of several.
  func byAccount() -> Ruling {
    guard payersOfAccount.count == 1, let customer = payersOfAccount.first else { return .silent }
    let account = account(of: customer)
    guard let fitting = fitting(in: account, of: customer) else { return .doubtful }
    guard let any = fitting.first ?? account.items.first else { return .silent }
    if isForAnother(than: customer) { return .doubtful }
    if agreement(with: any) == .none, isNameOfAnother(than: customer) { return .doubtful }
    let single =
      first(fitting) { exact([$0]) } ?? first(fitting) { expected($0) }
      ?? first(fitting) { asked([$0]) }
    let found = single ?? letter(among: account.items)
    let ruling = found.map { .sure($0) } ?? only(sets(of: account))
    if case .sure(let plan) = ruling, leavesOut(plan, of: customer) { return .doubtful }
    return ruling
  }

  /// What may be paid by the sum alone; nil where that is too much to look through.
  private func fitting(in account: Account, of customer: Customer.ID) -> [Int32]? {
    guard account.isCut else { return account.items.filter(mayFit) }
    var found: [Int32] = []
    for total in totals {
      guard let alike = book.bringing(total, currency) else { return nil }
      for bringing in alike where bringing.items.count == 1 {
        let index = bringing.items[0]
        if item(index).customer == customer, !found.contains(index) { found.append(index) }
      }
    }
    return oldestFirst(found)
  }

  /// What one letter asked on several invoices.
  private func letter(among items: [Int32]) -> Plan? {
    var seen: [TakenStep.ID] = []
    for index in items {
      guard let letter = item(index).letter, !seen.contains(letter) else { continue }
      seen.append(letter)
      if let plan = asked(book.itemsOfLetter(letter, in: currency)) { return plan }
    }
    return nil
  }

  /// The oldest that fits.
  private func first(_ items: [Int32], _ plan: (Int32) -> Plan?) -> Plan? {
    let plans = items.compactMap(plan)
    return plans.count > 1 ? plans[0].saying(.oldest) : plans.first
  }

  /// He names another customer's invoice, or somebody else for whom he pays.
  private func isForAnother(than customer: Customer.ID) -> Bool {
    let named = numbered.strong + numbered.unled
    if named.contains(where: { item($0).customer != customer }) { return true }
    guard !ultimateName.isEmpty else { return false }
    let others = book.shelf.nameBook.bearers(of: ultimateName)
    return !others.isEmpty && !others.contains(customer)
  }
}
