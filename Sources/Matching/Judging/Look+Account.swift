import Claims

extension Look {
  /// An account from which only one customer pays, and the amount of one invoice or of several.
  func byAccount() -> Ruling {
    guard payersOfAccount.count == 1, let customer = payersOfAccount.first else { return .silent }
    let account = account(of: customer)
    guard let any = account.items.first else { return .silent }
    if isForAnother(than: customer)
      || agreement(with: any) == .none && isNameOfAnother(than: customer)
    {
      return .doubtful
    }
    let fitting = account.items.filter(mayFit)
    let single =
      first(fitting) { exact([$0]) } ?? first(fitting) { expected($0) }
      ?? first(fitting) { asked([$0]) }
    if let single { return account.isCut ? .doubtful : .sure(single) }
    if let letter = letter(among: account.items) { return .sure(letter) }
    return only(sets(of: account))
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
    if numbered.strong.contains(where: { item($0).customer != customer }) { return true }
    guard !ultimateName.isEmpty else { return false }
    let others = book.shelf.nameBook.bearers(of: ultimateName)
    return !others.isEmpty && !others.contains(customer)
  }
}
