import Claims

/// How a sum would be booked, before it is put into words.
struct Plan {
  struct Line: Hashable {
    var item: Int32
    var amount: Int64
    /// The typed payment that this is.
    var typed: Int?
  }

  var lines: [Line]
  /// Each of them is used up.
  var credits: [Int32] = []
  var short: Int64 = 0
  var excess: Int64 = 0
  /// What its amount is.
  var clue: Clue?
  /// What else is to be said of it.
  var more = ClueSet()
  var isWithCharges = false

  /// Whether both book the same, whatever speaks for it.
  func books(as other: Plan) -> Bool { lines == other.lines && credits == other.credits }

  func saying(_ clue: Clue) -> Plan {
    var plan = self
    plan.more.insert(clue)
    return plan
  }
}

extension Look {
  /// Whether its balance, or what is asked or expected of it, may be the sum: no plan is made for others.
  func mayFit(_ index: Int32) -> Bool {
    totals.contains { total in
      open(index) == total || book.asked(index) == total || book.expected(index) == total
    }
  }

  /// The whole of these items less these credits, where that is the sum to the cent.
  func exact(_ items: [Int32], less credits: [Int32] = []) -> Plan? {
    guard !items.isEmpty else { return nil }
    let whole = (items + credits).reduce(Int64(0)) { $0 &+ open($1) }
    guard let total = totals.first(where: { $0 == whole }) else { return nil }
    return Plan(
      lines: items.map { Plan.Line(item: $0, amount: open($0)) }, credits: credits,
      clue: items.count + credits.count == 1 ? .exactAmount : .exactSum,
      isWithCharges: total != amount)
  }

  /// What a letter asked on these items, where that is the sum to the cent.
  func asked(_ items: [Int32]) -> Plan? {
    guard items.contains(where: { book.asked($0) != nil }) else { return nil }
    let whole = book.letterTotal(items)
    guard let total = totals.first(where: { $0 == whole }) else { return nil }
    return Plan(
      lines: items.map { Plan.Line(item: $0, amount: book.asked($0) ?? open($0)) },
      clue: .letterAmount, isWithCharges: total != amount)
  }

  /// An instalment, or what was promised.
  func expected(_ index: Int32) -> Plan? {
    guard let expected = book.expected(index), let total = totals.first(where: { $0 == expected })
    else { return nil }
    return Plan(
      lines: [Plan.Line(item: index, amount: total)], clue: .expectedAmount,
      isWithCharges: total != amount)
  }

  /// What fits one item to the cent.
  func fitting(_ index: Int32) -> Plan? {
    mayFit(index) ? exact([index]) ?? asked([index]) ?? expected(index) : nil
  }

  /// The sum on these items in their order, each up to what it owes, what is too much on the last; where it `isWhole`,
  /// what isn't reached lacks too.
  func filling(_ items: [Int32], less credits: [Int32] = [], isWhole: Bool = true) -> Plan? {
    guard let last = items.last else { return nil }
    var left = amount - credits.reduce(Int64(0)) { $0 &+ open($1) }
    var plan = Plan(lines: [], credits: credits)
    for index in items {
      let part = min(left, open(index))
      if part > 0 { plan.lines.append(Plan.Line(item: index, amount: part)) }
      left -= part
      if isWhole || part > 0 { plan.short += open(index) - part }
    }
    guard left > 0 else { return plan }
    let beyond = items.count == 1 ? max(0, (book.asked(last) ?? 0) - open(last)) : 0
    plan.excess = left > beyond ? left - beyond : left
    if let at = plan.lines.lastIndex(where: { $0.item == last }) {
      plan.lines[at].amount += left
    } else {
      plan.lines.append(Plan.Line(item: last, amount: left))
    }
    return plan
  }

  /// What came twice, or late: all of it is too much.
  func surplus(on index: Int32) -> Plan {
    Plan(lines: [Plan.Line(item: index, amount: amount)], excess: amount)
  }

  /// Sets of a customer's items, less credits where only that makes it, that are the sum to the cent.
  ///
  /// Of at most twelve items, six in a set. Nil where that can't be said.
  func sets(of account: Account, containing named: [Int32] = []) -> [Plan]? {
    guard !account.isCut, account.items.count + account.credits.count > 1 else { return [] }
    if let all = exact(account.items, less: account.credits), holds(all, named) { return [all] }
    guard account.items.count <= 12 else { return nil }
    for credits in [[], Array(account.credits.prefix(6))] {
      if credits.isEmpty, account.items.count < 2 { continue }
      var isCertain = true
      for total in totals {
        let pool = byAmount(account.items) + byAmount(credits)
        guard let found = SubsetSearch.sets(of: pool.map(open), making: total) else {
          isCertain = false
          continue
        }
        let plans = found.compactMap { set -> Plan? in
          let chosen = set.map { pool[$0] }
          let plan = exact(
            oldestFirst(chosen.filter { open($0) > 0 }), less: chosen.filter { open($0) < 0 })
          return plan.flatMap { holds($0, named) ? $0 : nil }
        }
        if !plans.isEmpty { return plans }
      }
      guard isCertain else { return nil }
      if account.credits.isEmpty { break }
    }
    return []
  }

  private func holds(_ plan: Plan, _ named: [Int32]) -> Bool {
    named.allSatisfy { index in
      plan.credits.contains(index) || plan.lines.contains { $0.item == index }
    }
  }

  /// Equal amounts side by side, the oldest of them first.
  private func byAmount(_ items: [Int32]) -> [Int32] {
    let oldest = oldestFirst(items)
    return oldest.indices.sorted { one, other in
      let (mine, theirs) = (open(oldest[one]), open(oldest[other]))
      return mine == theirs ? one < other : mine > theirs
    }.map { oldest[$0] }
  }
}
