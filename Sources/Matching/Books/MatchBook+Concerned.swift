public import Claims

extension MatchBook {
  /// What a sum may be about, as long as nobody has decided: more than its candidates, of which only the likeliest are
  /// shown.
  ///
  /// The documents of the candidates; then what is open with exactly this amount, unless that is more than 64; then
  /// all that is open of those who pay from this account or bear the payer's name, 64 customers at most. Each once,
  /// always in the same order. No credits.
  public func concerned(by sum: IncomingSum) -> [Receivable.ID] {
    guard sum.kind != .cardTerminal else { return [] }
    let look = Look(at: sum, in: self)
    var found: [Receivable.ID] = []
    var known: Set<Receivable.ID> = []
    func add(_ id: Receivable.ID) {
      if known.insert(id).inserted { found.append(id) }
    }
    switch look.verdict() {
    case .setAside: return []
    case .sure(let candidate): look.documents(of: [candidate]).forEach(add)
    case .doubtful(let candidates): look.documents(of: candidates).forEach(add)
    }
    guard sum.amount.isPositive, sum.kind != .returned else { return found }
    for index in look.alike + look.owedByPayers { add(shelf.items[Int(index)].id) }
    return found
  }
}

extension Look {
  private static let most = 64

  fileprivate func documents(of candidates: [Candidate]) -> [Receivable.ID] {
    candidates.flatMap(\.allocations).filter { $0.what != .credit }.map(\.receivable)
  }

  /// What is open with exactly this amount; none where that is too much.
  fileprivate var alike: [Int32] {
    var found: [Int32] = []
    for total in totals {
      guard let bringing = book.bringing(total, currency, atMost: 256, steps: 4096) else {
        return []
      }
      for index in bringing.lazy.flatMap(\.items) where !found.contains(index) {
        guard found.count < Look.most else { return [] }
        found.append(index)
      }
    }
    return found
  }

  /// All that those owe who pay from this account, or whose whole name the sum gives.
  fileprivate var owedByPayers: [Int32] {
    var customers = payersOfAccount
    if role == nil {
      let names = book.shelf.nameBook
      for name in [payerName, ultimateName] where !name.isEmpty {
        for id in names.bearers(of: name, first: Look.most) where !customers.contains(id) {
          customers.append(id)
        }
      }
      for id in said where !customers.contains(id) { customers.append(id) }
    }
    return customers.prefix(Look.most).flatMap { customer in
      book.shelf.byCustomer[Shelf.key(customer.rawValue)].filter { open($0) > 0 }
    }
  }
}
