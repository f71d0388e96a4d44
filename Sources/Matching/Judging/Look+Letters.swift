import Claims

extension Look {
  /// The exact amount of a letter that went out, where nothing else has that amount.
  func byLetter() -> Ruling {
    for total in totals {
      guard let found = book.bringing(total, currency), !found.isEmpty else { continue }
      let sets = Set(found.map(\.items))
      guard sets.count == 1, let items = sets.first, let asking = asking(found) else {
        return .silent
      }
      guard let customer = onlyCustomer(of: items),
        !isAccountOfAnother(than: customer), role == nil,
        fullyNamed.isEmpty || fullyNamed.contains(customer)
      else { return .silent }
      if !asking.isBeyondBalance, !isKnown(customer, items[0]) { return .silent }
      var plan = asked(items) ?? exact(items)
      plan?.clue = .letterAmount
      if let plan { return .sure(plan) }
    }
    return .silent
  }

  private func asking(_ found: [MatchBook.Bringing]) -> (isBeyondBalance: Bool, Void)? {
    let isOfLetter = found.contains { bringing in
      switch bringing.what {
      case .letter, .asked: true
      case .balance, .expected: false
      }
    }
    guard isOfLetter else { return nil }
    return (found[0].items.contains { book.asked($0) != nil }, ())
  }

  /// The bare balance is a round sum often enough: then a payer who is named must not be a stranger.
  private func isKnown(_ customer: Customer.ID, _ index: Int32) -> Bool {
    if payersOfAccount.contains(customer) || payerName.isEmpty { return true }
    return agreement(with: index) != .none || fullyNamed.contains(customer)
  }
}
