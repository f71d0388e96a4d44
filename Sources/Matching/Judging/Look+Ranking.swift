import Claims

extension Look {
  /// The likeliest first, nine at most.
  func ranked() -> [Candidate] {
    isRanking = true
    var plans = plansOfReferences() + plansOfNumbers() + plansOfAmount()
    plans += typedAlike.prefix(9).compactMap { joint([$0]) }
    plans += plansOfPayers() + plansOfEndings() + plansOfMisspelled() + plansInOtherCurrency()
    return best(of: plans)
  }

  /// The candidates of these plans, each once, the likeliest first; nine at most.
  func best(of plans: [Plan]) -> [Candidate] {
    var known: [Plan.Key: Int] = [:]
    var found: [(plan: Plan, clues: [Clue], score: Int)] = []
    for plan in plans {
      let clues = clues(of: plan)
      let score = score(plan, clues)
      if let at = known[plan.key] {
        if score > found[at].score { found[at] = (plan, clues, score) }
        continue
      }
      known[plan.key] = found.count
      found.append((plan, clues, score))
    }
    let order = found.indices.sorted { one, other in
      if found[one].score != found[other].score { return found[one].score > found[other].score }
      let (day, otherDay) = (due(found[one].plan), due(found[other].plan))
      return day == otherDay ? one < other : day < otherDay
    }
    return order.prefix(9).map { candidate(found[$0].plan, found[$0].clues) }
  }

  private func due(_ plan: Plan) -> Int32 {
    guard let index = plan.lines.first?.item, index >= 0 else { return .max }
    return item(index).due.dayNumber
  }

  private func score(_ plan: Plan, _ clues: [Clue]) -> Int {
    var score = clues.reduce(0) { $0 + $1.weight }
    if plan.short != 0 { score -= 30 }
    if plan.excess != 0 { score -= 60 }
    var named = 0
    for line in plan.lines where isNamed(line.item) { named += 1 }
    for credit in plan.credits where isNamed(credit) { named += 1 }
    return score + 40 * max(0, named - 1)
  }

  private func isNamed(_ index: Int32) -> Bool {
    referenced.contains(index) || numbered.strong.contains(index)
  }

  // MARK: What the sum names

  private func plansOfReferences() -> [Plan] { plans(naming: referenced) }

  private func plansOfNumbers() -> [Plan] {
    plans(naming: numbered.strong) + numbered.weak.filter(isPayable).compactMap(fitting)
  }

  private func plans(naming named: [Int32]) -> [Plan] {
    guard !named.isEmpty else { return [] }
    var plans: [Plan] = []
    let payable = oldestFirst(named.filter(isPayable))
    for group in Dictionary(grouping: payable, by: { item($0).customer }).values {
      let customer = item(group[0]).customer
      let credits = named.filter { isUsableCredit($0) && item($0).customer == customer }
      if let plan = exact(group, less: credits) ?? asked(group) { plans.append(plan) }
      if group.count > 1 { plans += [filling(group, less: credits)].compactMap { $0 } }
      plans += sets(of: account(of: customer), containing: group) ?? []
    }
    if payable.count > 1, let plan = exact(payable) { plans.append(plan) }
    plans += payable.prefix(9).compactMap { fitting($0) ?? filling([$0]) }
    for index in named.prefix(9) where item(index).open.currency == currency && open(index) == 0 {
      plans.append(surplus(on: index))
    }
    return plans
  }

  // MARK: What has this amount

  private func plansOfAmount() -> [Plan] {
    var plans: [Plan] = []
    for total in totals {
      guard let found = book.bringing(total, currency) else { continue }
      var balances: [Plan] = []
      for bringing in found {
        switch bringing.what {
        case .balance: balances += [exact(bringing.items)].compactMap { $0 }
        case .asked: plans += [asked(bringing.items)].compactMap { $0 }
        case .expected: plans += bringing.items.compactMap(expected)
        case .letter:
          var plan = asked(bringing.items) ?? exact(bringing.items)
          if bringing.items.count > 1 { plan?.clue = .letterAmount }
          plans += [plan].compactMap { $0 }
        }
      }
      // Many things cost the same: the amount alone says nothing then.
      if balances.count <= 5 { plans += balances }
    }
    return role == .collector ? [] : plans
  }

  // MARK: Who pays

  private func plansOfPayers() -> [Plan] {
    var customers = payersOfAccount
    for id in fullyNamed + partlyNamed where !customers.contains(id) { customers.append(id) }
    return customers.prefix(12).flatMap(plans(of:))
  }

  private func plans(of customer: Customer.ID) -> [Plan] {
    let account = account(of: customer)
    guard let oldest = account.items.first else { return [] }
    var plans = account.items.compactMap(fitting)
    if plans.count > 1 { plans[0] = plans[0].saying(.oldest) }
    plans = Array(plans.prefix(4))
    plans += sets(of: account) ?? []
    if let plan = exactPrefix(of: account.items) { plans.append(plan.saying(.oldest)) }
    // Part of what he owes, or more: the oldest first.
    if account.items.count > 1, let plan = filling(account.items, isWhole: false) {
      plans.append(plan.saying(.oldest))
    }
    if let plan = filling([oldest]) {
      plans.append(account.items.count > 1 ? plan.saying(.oldest) : plan)
    }
    plans += account.items.dropFirst().prefix(3).compactMap { filling([$0]) }
    return plans
  }

  /// The oldest of a long list that make the sum to the cent.
  private func exactPrefix(of items: [Int32]) -> Plan? {
    var total: Int64 = 0
    for (count, index) in items.enumerated() {
      total = total &+ open(index)
      if count > 0, totals.contains(total) { return exact(Array(items[...count])) }
    }
    return nil
  }

  // MARK: What may be meant

  /// Twelve digits of which one is wrong, or two neighbours have changed places.
  private func plansOfMisspelled() -> [Plan] {
    var found: [Int32] = []
    for suspect in message.suspects {
      for value in Look.misspellings(of: suspect) {
        for index in book.shelf.byReference[UInt64(value)].prefix(9)
        where isPayable(index) && !found.contains(index) {
          found.append(index)
        }
      }
    }
    return found.prefix(9).compactMap { (fitting($0) ?? filling([$0]))?.saying(.invalidReference) }
  }

  private static func misspellings(of value: Int64) -> [Int64] {
    var found: [Int64] = []
    func add(_ other: Int64) {
      let remainder = other / 100 % 97
      if other % 100 == (remainder == 0 ? 97 : remainder) { found.append(other) }
    }
    var scale: Int64 = 1
    var after: Int64?
    for _ in 0..<12 {
      let digit = value / scale % 10
      for other in Int64(0)..<10 where other != digit { add(value + (other - digit) * scale) }
      if let after, after != digit {
        add(value + (after - digit) * scale + (digit - after) * (scale / 10))
      }
      after = digit
      scale *= 10
    }
    return found
  }

  /// What is open in another currency: named, or of this payer and of the same figure.
  private func plansInOtherCurrency() -> [Plan] {
    func isForeign(_ index: Int32) -> Bool {
      open(index) > 0 && item(index).open.currency != currency
    }
    var found = (referenced + numbered.strong).filter(isForeign)
    for customer in (payersOfAccount + fullyNamed).prefix(8) {
      let all = book.shelf.byCustomer[Shelf.key(customer.rawValue)].prefix(512)
      for index in all where isForeign(index) && !found.contains(index) {
        let isSame =
          open(index) == amount
          || sum.original.map {
            $0
              == Money(
                minorUnits: open(index), currency: item(index).open.currency)
          } ?? false
        if isSame { found.append(index) }
      }
    }
    return found.prefix(9).map { index in
      let paid = sum.original.flatMap { original in
        original.currency == item(index).open.currency ? original.minorUnits : nil
      }
      return Plan(
        lines: [Plan.Line(item: index, amount: min(paid ?? open(index), open(index)))],
        more: [.otherCurrency])
    }
  }
}
