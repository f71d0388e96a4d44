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
      if isStranger(to: items[0]), namesOthersNumber(than: items) { return .doubtful }
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

  private func isStranger(to index: Int32) -> Bool {
    payersOfAccount.isEmpty && !(payerName.isEmpty && ultimateName.isEmpty)
      && agreement(with: index) == .none
  }

  /// The message holds what looks like a number of somebody else's invoice, as `2025-888`: that is what is paid.
  private func namesOthersNumber(than items: [Int32]) -> Bool {
    let endings = items.compactMap { NumberWords.ending(item($0).number) }
    return numbered.unknown.contains { place in
      let word = message.words[place]
      let range = word.start..<word.end
      let glued = NumberWords.startOfNumber(in: message.bytes, range)
      let number = message.bytes[(glued ?? word.start)..<word.end]
      let isLed = glued != nil || Numbered.isLed(word, in: message.bytes)
      guard NumberWords.looksLikeNumber(number, isLed: isLed) else { return false }
      // The end of one of these numbers is no other's.
      guard number.allSatisfy(\.isDigit),
        let value = NumberWords.ending(String(decoding: number, as: UTF8.self))
      else { return true }
      return !endings.contains(value)
    }
  }

  /// The bare balance is a round sum often enough: then a payer who is named must not be a stranger.
  private func isKnown(_ customer: Customer.ID, _ index: Int32) -> Bool {
    if payersOfAccount.contains(customer) || payerName.isEmpty { return true }
    return agreement(with: index) != .none || fullyNamed.contains(customer)
  }
}
