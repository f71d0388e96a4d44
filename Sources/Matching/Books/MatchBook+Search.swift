import Claims

extension MatchBook {
  /// What a person may choose from when he looks for `text` himself: by due date, what is paid already at the end.
  ///
  /// `text` is one piece of a number, a customer's name, a reference or an amount; case and marks are ignored. Each
  /// candidate takes what its invoice owes, at most the sum; what is left of the sum is `excess`. For money that was
  /// taken back they are the payments that it may be.
  public func search(_ text: String, for sum: IncomingSum, limit: Int) -> [Candidate] {
    guard limit > 0 else { return [] }
    if sum.amount.isNegative { return payments(text, for: sum, limit: limit) }
    let look = Look(at: sum, in: self)
    look.isRanking = true
    let found = shelf.searchable.items(with: text).filter { index in
      let item = shelf.items[Int(index)]
      return item.open.currency == sum.amount.currency && !item.isCredit
    }
    let open = found.filter { opens[Int($0)] > 0 }
    let paid = found.filter { opens[Int($0)] <= 0 }
    return (look.oldestFirst(open) + look.oldestFirst(paid)).prefix(limit).map { index in
      let owed = opens[Int(index)]
      guard owed > 0 else { return look.candidate(look.surplus(on: index)) }
      if let plan = look.fitting(index) { return look.candidate(plan) }
      let amount = min(look.amount, owed)
      return look.candidate(
        Plan(
          lines: [Plan.Line(item: index, amount: amount)], short: owed - amount,
          excess: look.amount - amount))
    }
  }

  private func payments(_ text: String, for sum: IncomingSum, limit: Int) -> [Candidate] {
    let needle = SearchKey(text).bytes
    let found = payments.filter { payment in
      payment.amount.currency == sum.amount.currency
        && (SearchKey(payment.number).bytes.contains(needle)
          || SearchKey(payment.customerName).bytes.contains(needle))
    }
    return found.sorted { $0.on == $1.on ? $0.id > $1.id : $0.on > $1.on }.prefix(limit).map {
      let amount = min($0.amount, -sum.amount)
      return Candidate(
        allocations: [
          Allocation(
            receivable: $0.receivable, number: $0.number, customer: $0.customer,
            customerName: $0.customerName, amount: amount, what: .reversal($0.id))
        ], clues: amount == $0.amount && amount == -sum.amount ? [.exactAmount] : [])
    }
  }
}
