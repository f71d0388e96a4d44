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

  /// How a plan compares with others.
  private struct Rank {
    var score: Int
    var due: Int32
    var plan: Int
    var clues: ClueSet

    static func < (one: Rank, other: Rank) -> Bool {
      if one.score != other.score { return one.score > other.score }
      return (one.due, one.plan) < (other.due, other.plan)
    }
  }

  /// The candidates of these plans, each once, the likeliest first; nine at most.
  func best(of plans: [Plan]) -> [Candidate] {
    var ranks: [Rank] = []
    ranks.reserveCapacity(plans.count)
    for (index, plan) in plans.enumerated() {
      let clues = clues(of: plan)
      let rank = Rank(score: score(plan, clues), due: due(plan), plan: index, clues: clues)
      ranks.append(rank)
    }
    ranks.sort(by: <)
    var chosen: [Rank] = []
    for rank in ranks {
      guard chosen.count < 9 else { break }
      if !chosen.contains(where: { plans[$0.plan].books(as: plans[rank.plan]) }) {
        chosen.append(rank)
      }
    }
    return chosen.map { candidate(plans[$0.plan], $0.clues) }
  }

  private func due(_ plan: Plan) -> Int32 {
    guard let index = plan.lines.first?.item, index >= 0 else { return .max }
    return book.shelf.items[Int(index)].due.dayNumber
  }

  private func score(_ plan: Plan, _ clues: ClueSet) -> Int {
    var score = clues.weight
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
    plans(naming: numbered.strong + numbered.unled)
      + numbered.weak.filter(isPayable).compactMap(fitting)
  }

  private func plans(naming named: [Int32]) -> [Plan] {
    guard !named.isEmpty else { return [] }
    var plans: [Plan] = []
    let payable = oldestFirst(named.filter(isPayable))
    let groups = Dictionary(grouping: payable) { item($0).customer }
    for group in groups.values.sorted(by: { $0[0] < $1[0] }) {
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
    return plans
  }

  // MARK: Who pays

  private func plansOfPayers() -> [Plan] {
    var customers = payersOfAccount
    for id in fullyNamed + partlyNamed where !customers.contains(id) { customers.append(id) }
    // Of many of one name only what fits to the cent is worth a line.
    let isCommon = customers.count > 4
    return customers.prefix(12).flatMap { customer in
      plans(of: customer, onlyFitting: isCommon && !payersOfAccount.contains(customer))
    }
  }

  private func plans(of customer: Customer.ID, onlyFitting: Bool) -> [Plan] {
    let account = account(of: customer)
    guard let oldest = account.items.first else { return [] }
    var plans = account.items.compactMap(fitting)
    if plans.count > 1 { plans[0] = plans[0].saying(.oldest) }
    plans = Array(plans.prefix(4))
    if onlyFitting { return plans }
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

  /// Twelve digits of which one is wrong, or two neighbours have changed places; and those that are wrong on the
  /// invoice itself.
  private func plansOfMisspelled() -> [Plan] {
    var found: [Int32] = []
    for suspect in message.suspects {
      let keys = Look.misspellings(of: suspect).map { UInt64($0) } + [Shelf.invalidKey(suspect)]
      for key in keys {
        for index in book.shelf.byReference[key].prefix(9)
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

  /// What is open in another currency: named, of what was sent, or of this payer and of the same figure.
  private func plansInOtherCurrency() -> [Plan] {
    func isForeign(_ index: Int32) -> Bool { open(index) > 0 && !isPayable(index) }
    var found = (referenced + numbered.strong).filter(isForeign)
    if let original = sum.original, original.currency != currency,
      let sent = book.bringing(original.minorUnits, original.currency), sent.count <= 5
    {
      for bringing in sent where bringing.items.count == 1 { found += bringing.items }
    }
    for customer in (payersOfAccount + fullyNamed).prefix(8) {
      let all = book.shelf.byCustomer[Shelf.key(customer.rawValue)].prefix(512)
      for index in all where isForeign(index) && open(index) == amount { found.append(index) }
    }
    return found.prefix(18).map { index in
      let item = book.shelf.items[Int(index)]
      let sent = sum.original.flatMap { $0.currency == item.open.currency ? $0.minorUnits : nil }
      return Plan(
        lines: [Plan.Line(item: index, amount: min(sent ?? open(index), open(index)))],
        clue: sent == open(index) ? .exactAmount : nil, more: ClueSet(.otherCurrency))
    }
  }
}
