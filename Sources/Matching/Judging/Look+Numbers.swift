import Claims

extension Look {
  /// Invoice numbers as whole words of the message.
  func byNumber() -> Ruling {
    if let plan = exactly(numbered.strong) ?? exactly(numbered.strong + numbered.weak) {
      return fits(plan) ? .sure(plan) : .doubtful
    }
    guard !numbered.strong.isEmpty else { return onlyWeak() }
    guard numbered.strong.count == 1, let index = numbered.strong.first, isPayable(index),
      amount < open(index)
    else {
      // A set of the payer's that holds all that he names.
      guard let customer = payersOfAccount.first, payersOfAccount.count == 1,
        onlyCustomer(of: numbered.strong) == customer, numbered.strong.contains(where: isPayable),
        numbered.strong.allSatisfy({ isPayable($0) || isUsableCredit($0) })
      else { return .doubtful }
      return only(sets(of: account(of: customer), containing: numbered.strong))
    }
    let customer = item(index).customer
    let agrees =
      payersOfAccount.isEmpty
      ? agreement(with: index) != .none : payersOfAccount.contains(customer)
    guard agrees, NumberWords.length(item(index).number) >= 4 else { return .doubtful }
    return filling([index]).map { .sure($0) } ?? .doubtful
  }

  /// The whole of what these numbers name, credits taken off: those that are named, or all.
  private func exactly(_ named: [Int32]) -> Plan? {
    let items = oldestFirst(named.filter(isPayable))
    let credits = named.filter(isUsableCredit)
    guard let customer = onlyCustomer(of: items + credits), !items.isEmpty,
      numbered.strong.allSatisfy({ item($0).customer == customer })
    else { return nil }
    if let plan = exact(items, less: credits) { return plan }
    if credits.isEmpty {
      if let plan = asked(items) { return plan }
      if items.count == 1, let plan = expected(items[0]) { return plan }
    }
    let all = account(of: customer)
    guard !all.isCut, all.credits.count > credits.count else { return nil }
    return exact(items, less: all.credits)
  }

  /// Nothing of the payer contradicts it.
  private func fits(_ plan: Plan) -> Bool {
    let items = plan.lines.map(\.item)
    guard let customer = onlyCustomer(of: items) else { return false }
    if payersOfAccount.count == 1, isAccountOfAnother(than: customer) { return false }
    guard (items + plan.credits).allSatisfy({ numbered.weak.contains($0) }) else { return true }
    return !isNameOfAnother(than: customer)
  }

  /// Short numbers and years: each alone, where one has the exact amount.
  private func onlyWeak() -> Ruling {
    let plans = numbered.weak.filter(isPayable).compactMap { exact([$0]) }
    guard plans.count == 1 else { return .silent }
    return fits(plans[0]) ? .sure(plans[0]) : .doubtful
  }
}
