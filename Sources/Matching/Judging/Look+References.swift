import Claims

extension Look {
  /// A valid structured communication or RF reference.
  func byReference() -> Ruling {
    guard !referenced.isEmpty else { return .silent }
    let payable = oldestFirst(referenced.filter(isPayable))
    guard let customer = onlyCustomer(of: payable) else { return .doubtful }
    if payable.count == 1 { return ofReferenced(payable[0], customer) }
    return ofSeveralReferenced(payable, customer)
  }

  private func ofReferenced(_ index: Int32, _ customer: Customer.ID) -> Ruling {
    if let plan = fitting(index) { return .sure(plan) }
    let others = numbered.strong.filter { item($0).customer == customer && $0 != index }
    let named = [index] + others.filter(isPayable)
    if let plan = exact(oldestFirst(named), less: others.filter(isUsableCredit)) {
      return .sure(plan)
    }
    if amount < open(index) {
      return (lessCredits(index, customer) ?? filling([index])).map { .sure($0) } ?? .doubtful
    }
    guard others.isEmpty || !others.contains(where: isPayable) else { return .doubtful }
    return only(sets(of: account(of: customer), containing: [index]))
  }

  /// The whole less all his credits, or less one of them: he has taken it off himself.
  private func lessCredits(_ index: Int32, _ customer: Customer.ID) -> Plan? {
    let credits = account(of: customer).credits
    guard !credits.isEmpty else { return nil }
    if let plan = exact([index], less: credits) { return plan }
    return credits.lazy.compactMap { self.exact([index], less: [$0]) }.first
  }

  /// A customer with one reference for all invoices, or several references in one message.
  private func ofSeveralReferenced(_ items: [Int32], _ customer: Customer.ID) -> Ruling {
    if let plan = exact(items) ?? asked(items) { return .sure(plan) }
    let account = account(of: customer)
    let named = numbered.strong.filter { item($0).customer == customer && isUsableCredit($0) }
    if let plan = exact(items, less: named) ?? exact(items, less: account.credits) {
      return .sure(plan)
    }
    let reference = item(items[0]).reference
    guard items.allSatisfy({ item($0).reference == reference }) else { return .doubtful }
    if let plan = items.lazy.compactMap(fitting).first {
      let alike = items.filter { fitting($0) != nil }
      return .sure(alike.count > 1 ? plan.saying(.oldest) : plan)
    }
    var shared = account
    shared.items = items
    return only(sets(of: shared))
  }

  /// The only set there is.
  func only(_ sets: [Plan]?) -> Ruling {
    guard let sets, sets.count == 1 else { return .doubtful }
    return .sure(sets[0])
  }
}
