import Claims

extension Look {
  /// What an agency or a bailiff sends: never sure, for he keeps his fee and names many cases.
  func collected() -> Verdict {
    isRanking = true
    let handedOver = book.shelf.handedOver.filter(isPayable)
    let named = handedOver.filter { index in
      referenced.contains(index) || numbered.strong.contains(index)
        || said.contains(item(index).customer)
    }
    // What is left of an invoice can't be less than what came of it, his fee taken off.
    let possible = named.isEmpty ? handedOver.filter { open($0) >= amount } : named
    let likely = oldestFirst(
      possible.filter { open($0) == amount } + possible.filter { open($0) != amount })
    let plans = likely.prefix(64).compactMap { fitting($0) ?? filling([$0]) }
    return .doubtful(best(of: typedAlike.prefix(9).compactMap { joint([$0]) } + plans))
  }
}
