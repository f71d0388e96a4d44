import Claims

extension Look {
  /// `RG 131 133 135 - GS 4`: the ends of several numbers of one customer, credits among them.
  func plansOfEndings() -> [Plan] {
    guard !numbered.loose.isEmpty, role == nil else { return [] }
    var customers = payersOfAccount
    for id in fullyNamed + partlyNamed where !customers.contains(id) { customers.append(id) }
    var plans = customers.prefix(12).flatMap { plansOfEndings($0, mayDiffer: true) }
    for id in customersByEnding() where !customers.contains(id) {
      plans += plansOfEndings(id, mayDiffer: false)
    }
    return plans
  }

  /// Those who have what is named and is rare.
  private func customersByEnding() -> [Customer.ID] {
    let chains = numbered.loose.map { value in
      Array(book.shelf.byEnding[UInt64(value)].prefix(65))
    }
    let rare = chains.filter { !$0.isEmpty && $0.count <= 64 }.min { $0.count < $1.count }
    var customers: [Customer.ID] = []
    for index in rare ?? [] where customers.count < 16 {
      let id = item(index).customer
      if !customers.contains(id) { customers.append(id) }
    }
    return customers
  }

  private func plansOfEndings(_ customer: Customer.ID, mayDiffer: Bool) -> [Plan] {
    let account = account(of: customer)
    func isNamed(_ index: Int32) -> Bool {
      numbered.strong.contains(index)
        || NumberWords.ending(item(index).number).map(numbered.loose.contains) ?? false
    }
    let items = account.items.filter(isNamed)
    let credits = account.credits.filter(isNamed)
    guard !items.isEmpty, items.count <= 12 else { return [] }
    var plans = [exact(items, less: credits)].compactMap { $0 }
    if plans.isEmpty, items.count + credits.count > 1 {
      var named = Account()
      (named.items, named.credits) = (items, credits)
      plans = (sets(of: named) ?? []).filter { isOnePerEnding($0) }
    }
    plans += items.prefix(3).compactMap { exact([$0]) }
    if plans.isEmpty, mayDiffer {
      plans = [filling(items, less: credits)].compactMap { $0 }.filter { isOnePerEnding($0) }
    }
    return plans.map { $0.saying(.numberEnding) }
  }

  private func isOnePerEnding(_ plan: Plan) -> Bool {
    let all = plan.lines.map(\.item) + plan.credits
    let endings = all.compactMap { NumberWords.ending(item($0).number) }
    return Set(endings).count == all.count
  }
}
