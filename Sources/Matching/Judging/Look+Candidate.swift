import Claims

extension Look {
  /// A plan with what speaks for it, and against it.
  func candidate(_ plan: Plan) -> Candidate { candidate(plan, clues(of: plan)) }

  func candidate(_ plan: Plan, _ clues: [Clue]) -> Candidate {
    var allocations = plan.lines.map { line in
      line.typed.map { joined(typed($0)) } ?? allocation(line.item, line.amount, .payment)
    }
    allocations += plan.credits.map { allocation($0, -open($0), .credit) }
    return Candidate(
      allocations: allocations, clues: clues, short: money(plan.short),
      excess: money(plan.excess), bankCharges: plan.isWithCharges ? sum.charges : nil)
  }

  func allocation(_ index: Int32, _ amount: Int64, _ what: Allocation.What) -> Allocation {
    let item = item(index)
    return Allocation(
      receivable: item.id, number: item.number, customer: item.customer,
      customerName: item.customerName,
      amount: Money(minorUnits: amount, currency: item.open.currency), what: what)
  }

  private func joined(_ payment: KnownPayment) -> Allocation {
    Allocation(
      receivable: payment.receivable, number: payment.number, customer: payment.customer,
      customerName: payment.customerName, amount: payment.amount, what: .join(payment.id))
  }

  private func money(_ minorUnits: Int64) -> Money? {
    minorUnits == 0 ? nil : Money(minorUnits: minorUnits, currency: currency)
  }

  /// The strongest first.
  func clues(of plan: Plan) -> [Clue] {
    let items = plan.lines.map(\.item).filter { $0 >= 0 }
    let isJoin = plan.lines.contains { $0.typed != nil }
    var clues = plan.more + [plan.clue].compactMap { $0 } + named(items, plan)
    for index in items where !isJoin {
      switch item(index).standing {
      case .handedOver: clues.append(.handedOver)
      case .writtenOff: clues.append(.writtenOff)
      case .closed: clues.append(.paidAlready)
      case .open: if open(index) <= 0 { clues.append(.paidAlready) }
      }
    }
    if role == .collector { clues.append(.collector) }
    if role == .provider { clues.append(.provider) }
    clues += payerClues(plan)
    // Few, and nearly in order: put in one by one.
    var ordered: [Clue] = []
    for clue in clues where !ordered.contains(clue) {
      let at = ordered.firstIndex { $0.weight < clue.weight } ?? ordered.count
      ordered.insert(clue, at: at)
    }
    return ordered
  }

  /// What the sum says of the documents themselves.
  private func named(_ items: [Int32], _ plan: Plan) -> [Clue] {
    var clues: [Clue] = []
    if let index = items.first(where: referenced.contains) {
      if case .creditor = item(index).reference {
        clues.append(.creditorReference)
      } else {
        clues.append(.structuredCommunication)
      }
    }
    let isNumbered = (items + plan.credits).contains { index in
      numbered.strong.contains(index) || plan.clue != nil && numbered.weak.contains(index)
    }
    return isNumbered ? clues + [.number] : clues
  }

  private func payerClues(_ plan: Plan) -> [Clue] {
    guard let payer = plan.lines.first.map(payer),
      plan.lines.dropFirst().allSatisfy({ line in
        self.payer(line).id == payer.id
      })
    else { return [] }
    var clues: [Clue] = []
    if payersOfAccount.contains(payer.id) {
      clues.append(.knownAccount)
    } else if isAccountOfAnother(than: payer.id) {
      clues.append(.otherAccount)
    }
    switch agreement(with: payer.id, payer.name) {
    case .full: clues.append(.name)
    case .part: clues.append(.partOfName)
    case .none:
      if isRanking {
        clues +=
          said.contains(payer.id) ? [.name] : isNameOfAnother(than: payer.id) ? [.otherName] : []
      }
    }
    return clues
  }

  private func payer(_ line: Plan.Line) -> (id: Customer.ID, name: String) {
    if let index = line.typed { return (typed(index).customer, typed(index).customerName) }
    let items = book.shelf.items
    return (items[Int(line.item)].customer, items[Int(line.item)].customerName)
  }

  /// The bank names another customer, and not this one.
  func isNameOfAnother(than customer: Customer.ID) -> Bool {
    !bearers.isEmpty && !bearers.contains(customer)
  }
}
