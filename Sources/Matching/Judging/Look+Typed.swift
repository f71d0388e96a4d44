import Claims

/// Whether a sum is a payment that was typed before its line came.
enum Joining {
  case none
  case sure(Candidate)
  /// It may be one of these customers'.
  case possible(Set<Customer.ID>)
}

extension Look {
  private static let days = 10

  /// A typed payment of the same amount, at most ten days away, that names the same invoice or the same payer.
  func joining() -> Joining {
    guard !book.shelf.typed.isEmpty else { return .none }
    let alike = typedAlike
    let certain = alike.filter { isNamed($0) || isPayer($0) && !namesOther($0) }
    let named = certain.filter(isNamed)
    let best = named.isEmpty ? certain : named
    if let plan = joint(nearest(best)) { return .sure(candidate(plan)) }
    if best.isEmpty, let plan = severalTyped() { return .sure(candidate(plan)) }
    return alike.isEmpty ? .none : .possible(Set(alike.map { typed($0).customer }))
  }

  /// Typed payments of this amount that wait for their line.
  var typedAlike: [Int] {
    var found: [Int] = []
    for total in totals {
      let key = Shelf.key(total, currency)
      for entry in book.shelf.typedByAmount[key].prefix(512) where waits(Int(entry)) {
        found.append(Int(entry))
      }
    }
    return found
  }

  func typed(_ index: Int) -> KnownPayment { book.shelf.typed[index] }

  private func waits(_ index: Int) -> Bool {
    let payment = typed(index)
    return !book.isTypedGone[index] && payment.amount.currency == currency
      && abs(payment.on.days(since: sum.bookedOn)) <= Look.days
  }

  /// The sum names the invoice of this payment.
  private func isNamed(_ index: Int) -> Bool {
    let payment = typed(index)
    if let item = book.index(of: payment.receivable) {
      return referenced.contains(item) || numbered.strong.contains(item)
    }
    return names(payment.number)
  }

  private func isPayer(_ index: Int) -> Bool {
    let payment = typed(index)
    if payersOfAccount.count == 1 { return payersOfAccount[0] == payment.customer }
    return agreement(with: payment.customer, payment.customerName) == .full
      && !isOwedByNamesake(of: payment.customer)
  }

  /// Somebody else of the payer's name owes exactly this.
  private func isOwedByNamesake(of customer: Customer.ID) -> Bool {
    if bearers.contains(where: { $0 != customer && owesExactly($0) }) { return true }
    return totals.contains { total in
      (book.bringing(total, currency) ?? []).contains { bringing in
        bringing.items.contains { item($0).customer != customer && agreement(with: $0) == .full }
      }
    }
  }

  /// The sum names an invoice, but not that of this payment.
  private func namesOther(_ index: Int) -> Bool {
    let receivable = typed(index).receivable
    let named = referenced + numbered.strong + numbered.unled
    return !named.isEmpty && !named.contains { item($0).id == receivable }
  }

  /// Of several of one customer the one whose day is nearest; none of several customers'.
  private func nearest(_ found: [Int]) -> [Int] {
    guard found.count > 1 else { return found }
    let customer = typed(found[0]).customer
    guard found.allSatisfy({ typed($0).customer == customer }) else { return [] }
    let best = found.min { one, other in
      let (near, far) = (distance(one), distance(other))
      return near == far ? one < other : near < far
    }
    return best.map { [$0] } ?? []
  }

  private func distance(_ index: Int) -> Int { abs(typed(index).on.days(since: sum.bookedOn)) }

  /// Typed payments of one payer that are the sum together: all that the message names, else the only set.
  private func severalTyped() -> Plan? {
    let waiting = typedOfPayer()
    guard waiting.count > 1, waiting.count <= 12 else { return nil }
    let named = waiting.filter(isNamed)
    for total in totals {
      if named.count > 1, named.reduce(0, { $0 &+ typed($1).amount.minorUnits }) == total {
        return joint(named)
      }
      guard !waiting.contains(where: namesOther) || named.count > 0 else { return nil }
      let amounts = waiting.map { typed($0).amount.minorUnits }
      guard let sets = SubsetSearch.sets(of: amounts, making: total), sets.count == 1 else {
        continue
      }
      let chosen = sets[0].map { waiting[$0] }
      if named.allSatisfy(chosen.contains) { return joint(chosen) }
    }
    return nil
  }

  /// What was typed for the customer to whom account, name or message point.
  private func typedOfPayer() -> [Int] {
    var customers = Set(payersOfAccount.count == 1 ? payersOfAccount : [])
    if customers.isEmpty {
      customers = Set((referenced + numbered.strong).map { item($0).customer })
    }
    if customers.isEmpty, role == nil { customers = Set(bearers) }
    guard customers.count == 1, let customer = customers.first else { return [] }
    return book.shelf.typedByCustomer[Shelf.key(customer.rawValue)].prefix(512)
      .map { Int($0) }.filter(waits)
      .sorted { typed($0).amount.minorUnits > typed($1).amount.minorUnits }
  }

  /// Several typed payments, or one; nil where there are none.
  func joint(_ payments: [Int]) -> Plan? {
    guard !payments.isEmpty else { return nil }
    return Plan(
      lines: payments.map { index in
        let payment = typed(index)
        return Plan.Line(
          item: book.index(of: payment.receivable) ?? -1, amount: payment.amount.minorUnits,
          typed: index)
      }, clue: payments.count == 1 ? .exactAmount : .exactSum, more: ClueSet(.typedPayment),
      isWithCharges: payments.reduce(0) { $0 &+ typed($1).amount.minorUnits } != amount)
  }

  // MARK: Card terminals

  /// One sum for many customers: only where what was typed of one day is that sum is there something to say.
  func cardTerminal() -> Verdict {
    var days: [CalendarDay: [Int]] = [:]
    for index in book.shelf.typed.indices where waits(index) {
      days[typed(index).on, default: []].append(index)
    }
    let found = days.sorted { $0.key > $1.key }.compactMap { _, payments -> Candidate? in
      let total = payments.reduce(Int64(0)) { $0 &+ typed($1).amount.minorUnits }
      let chosen = total == amount ? payments : typedAlike.filter(payments.contains)
      guard chosen.count == payments.count || chosen.count == 1, let plan = joint(chosen) else {
        return nil
      }
      return candidate(plan.saying(.cardTerminal))
    }
    return .doubtful(Array(found.prefix(9)))
  }
}
