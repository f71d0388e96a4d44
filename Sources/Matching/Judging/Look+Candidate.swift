import Claims

extension Look {
  /// A plan with what speaks for it, and against it.
  func candidate(_ plan: Plan) -> Candidate { candidate(plan, clues(of: plan)) }

  func candidate(_ plan: Plan, _ clues: ClueSet) -> Candidate {
    var allocations = plan.lines.map { line in
      line.typed.map { joined(typed($0)) } ?? allocation(line.item, line.amount, .payment)
    }
    allocations += plan.credits.map { allocation($0, -open($0), .credit) }
    return Candidate(
      allocations: allocations, clues: clues.clues, short: money(plan.short),
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

  func clues(of plan: Plan) -> ClueSet {
    var clues = plan.more
    if let clue = plan.clue { clues.insert(clue) }
    for line in plan.lines where line.item >= 0 {
      note(line.item, hasAmount: plan.clue != nil, in: &clues)
      if line.typed == nil { noteStanding(of: line.item, in: &clues) }
    }
    for credit in plan.credits { note(credit, hasAmount: plan.clue != nil, in: &clues) }
    if role == .collector { clues.insert(.collector) }
    if role == .provider { clues.insert(.provider) }
    notePayer(of: plan, in: &clues)
    return clues
  }

  /// What the sum says of a document itself.
  private func note(_ index: Int32, hasAmount: Bool, in clues: inout ClueSet) {
    if referenced.contains(index) {
      if case .creditor = book.shelf.items[Int(index)].reference {
        clues.insert(.creditorReference)
      } else {
        clues.insert(.structuredCommunication)
      }
    }
    let isNumbered =
      numbered.strong.contains(index) || hasAmount && numbered.weak.contains(index)
      || numbered.unled.contains(index) && isPayers(index)
    if isNumbered { clues.insert(.number) }
  }

  private func isPayers(_ index: Int32) -> Bool {
    payersOfAccount.contains(item(index).customer) || agreement(with: index) != .none
  }

  private func noteStanding(of index: Int32, in clues: inout ClueSet) {
    switch book.shelf.items[Int(index)].standing {
    case .handedOver: clues.insert(.handedOver)
    case .writtenOff: clues.insert(.writtenOff)
    case .open, .closed: if open(index) <= 0 { clues.insert(.paidAlready) }
    }
  }

  private func notePayer(of plan: Plan, in clues: inout ClueSet) {
    guard let first = plan.lines.first else { return }
    let payer = customer(first)
    for line in plan.lines.dropFirst() where customer(line) != payer { return }
    if payersOfAccount.contains(payer) {
      clues.insert(.knownAccount)
    } else if isAccountOfAnother(than: payer) {
      clues.insert(.otherAccount)
    }
    switch agreement(with: payer, customerName(first)) {
    case .full: clues.insert(.name)
    case .part: clues.insert(.partOfName)
    case .none:
      guard isRanking else { return }
      if said.contains(payer) {
        clues.insert(.name)
      } else if isNameOfAnother(than: payer) {
        clues.insert(.otherName)
      }
    }
  }

  private func customer(_ line: Plan.Line) -> Customer.ID {
    line.typed.map { typed($0).customer } ?? book.shelf.items[Int(line.item)].customer
  }

  private func customerName(_ line: Plan.Line) -> String {
    line.typed.map { typed($0).customerName } ?? book.shelf.items[Int(line.item)].customerName
  }

  /// The bank names another customer, and not this one.
  func isNameOfAnother(than customer: Customer.ID) -> Bool {
    !bearers.isEmpty && !bearers.contains(customer)
  }
}
