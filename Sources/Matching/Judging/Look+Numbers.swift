import Claims

extension Look {
  /// Invoice numbers as whole words of the message.
  func byNumber() -> Ruling {
    if let plan = exactly(numbered.strong) ?? exactly(numbered.strong + numbered.weak) {
      return fits(plan) ? .sure(plan) : .doubtful
    }
    guard !numbered.strong.isEmpty else { return onlyWeak() }
    guard numbered.strong.count == 1, let index = numbered.strong.first, isPayable(index),
      amount < open(index), !numbered.unled.contains(where: isPayable)
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

  /// Nothing of the payer contradicts it; weak numbers are more than chance.
  private func fits(_ plan: Plan) -> Bool {
    let items = plan.lines.map(\.item)
    guard let customer = onlyCustomer(of: items), !leavesOut(plan, of: customer) else {
      return false
    }
    if payersOfAccount.count == 1, isAccountOfAnother(than: customer) { return false }
    let isOfAnother = isNameOfAnother(than: customer)
    guard (items + plan.credits).allSatisfy({ numbered.weak.contains($0) }) else {
      return !isOfAnother || !bearers.contains(where: owesExactly)
    }
    if isOfAnother { return false }
    let agrees =
      payersOfAccount.isEmpty
      ? agreement(with: items[0]) != .none : payersOfAccount.contains(customer)
    return agrees || isOnlyOne(plan)
  }

  /// A number of this customer's stands in the message that the plan doesn't pay, though no word leads it.
  func leavesOut(_ plan: Plan, of customer: Customer.ID) -> Bool {
    numbered.unled.contains { index in
      isPayable(index) && item(index).customer == customer
        && !plan.lines.contains { $0.item == index }
    }
  }

  /// Nothing else of what is open has its amount.
  private func isOnlyOne(_ plan: Plan) -> Bool {
    totals.allSatisfy { total in
      guard let found = book.bringing(total, currency) else { return false }
      return found.allSatisfy { bringing in
        bringing.items.allSatisfy { index in plan.lines.contains { $0.item == index } }
      }
    }
  }

  /// One of the invoices of this customer may be this sum.
  func owesExactly(_ customer: Customer.ID) -> Bool {
    let account = account(of: customer)
    if account.items.contains(where: mayFit) { return true }
    guard account.isCut else { return false }
    return totals.contains { total in
      guard let found = book.bringing(total, currency) else { return true }
      return found.contains { $0.items.contains { item($0).customer == customer } }
    }
  }

  /// The message holds this number as a whole word, in such a way that it says enough.
  func names(_ number: String) -> Bool {
    let worth = NumberWords.worth(of: number)
    guard worth != .weak else { return false }
    let key = ByteText.key(number)
    return message.words.contains { word in
      word.key == key && NumberWords.spell(message.bytes[word.start..<word.end], number)
        && (worth == .strong || Numbered.isLed(word, in: message.bytes))
    }
  }

  /// Short numbers and years: each alone, where one has the exact amount.
  private func onlyWeak() -> Ruling {
    let plans = numbered.weak.filter(isPayable).compactMap { exact([$0]) }
    guard plans.count == 1 else { return .silent }
    return fits(plans[0]) ? .sure(plans[0]) : .doubtful
  }
}
