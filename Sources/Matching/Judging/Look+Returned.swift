import Claims

extension Look {
  /// A payment that is taken back, or a direct debit that failed before it was booked.
  func returned() -> Verdict {
    let taken = takenBack()
    for strength in [Tie.same, .named, .account] {
      let tied = taken.filter { $0.tie == strength }
      // Of equal payments on one invoice it is all the same which of them is taken back: the latest.
      if let latest = tied.first, tied.count == 1 || areOnOneInvoice(tied) {
        return .sure(reversal(latest))
      }
      if tied.count > 1 {
        return .doubtful(tied.map(reversal), before: partlyTakenBack(beside: taken))
      }
    }
    let failed = failedCollections()
    let tied = failed.filter { index in
      open(index) == -amount
        && (referenced.contains(index) || numbered.strong.contains(index)
          || payersOfAccount == [item(index).customer])
    }
    if tied.count == 1 { return .sure(failure(tied[0])) }
    let whole = taken.map(reversal) + failed.map(failure)
    return .doubtful(whole, before: partlyTakenBack(beside: taken))
  }

  /// Larger payments of this account, of this payer where they were typed, or of what is named: part of one may have
  /// been taken back. The likeliest first.
  private func partlyTakenBack(beside taken: [TakenBack]) -> [Candidate] {
    let named = referenced + numbered.strong
    let words = message.words.lazy.filter(\.hasDigit).prefix(64).map(\.key)
    let larger = book.payments(
      above: -amount, currency, receivables: named.map { item($0).id }, numbers: Array(words),
      account: sum.counterparty.account, customers: payersOfAccount)
    var found: [TakenBack] = []
    for index in larger
    where mayPrecede(index) && !taken.contains(where: { $0.payments == [index] }) {
      var tie = tie(index)
      let payment = book.payment(index)
      if tie == .amount, payment.line == nil, payersOfAccount.contains(payment.customer) {
        tie = .account
      }
      if tie != .amount { found.append(TakenBack(payments: [index], tie: tie, part: -amount)) }
    }
    found.sort { $0.tie.rank != $1.tie.rank ? $0.tie.rank < $1.tie.rank : isLater($0, $1) }
    return found.prefix(9).map(reversal)
  }

  private func areOnOneInvoice(_ taken: [TakenBack]) -> Bool {
    let receivables = taken.map { $0.payments.map { book.payment($0).receivable } }
    return receivables.allSatisfy { $0.count == 1 && $0 == receivables[0] }
  }

  /// How a return is tied to a payment, beside its amount.
  fileprivate enum Tie {
    case same, named, account, amount
  }

  private struct TakenBack {
    var payments: [Int]
    var tie: Tie
    var isWithCharges = false
    /// What is taken back of it, where that is not all.
    var part: Int64?
  }

  /// Payments of this amount, the latest first; those that came with one line together too.
  private func takenBack() -> [TakenBack] {
    var found: [TakenBack] = []
    let charges = sum.charges.flatMap { $0.currency == currency ? $0.minorUnits : nil } ?? 0
    for total in charges > 0 ? [-amount, -amount - charges] : [-amount] where found.isEmpty {
      for payments in book.payments(of: total, currency) where payments.allSatisfy(mayPrecede) {
        let tie = payments.map(tie).min { $0.rank < $1.rank } ?? .amount
        found.append(
          TakenBack(payments: payments, tie: tie, isWithCharges: total != -amount))
      }
    }
    return found.sorted(by: isLater)
  }

  private func isLater(_ one: TakenBack, _ other: TakenBack) -> Bool {
    let (mine, theirs) = (book.payment(one.payments[0]), book.payment(other.payments[0]))
    return mine.on == theirs.on ? mine.id > theirs.id : mine.on > theirs.on
  }

  private func mayPrecede(_ index: Int) -> Bool {
    book.payment(index).on.days(since: sum.bookedOn) <= 3
  }

  private func tie(_ index: Int) -> Tie {
    let payment = book.payment(index)
    if let own = payment.endToEnd, own == sum.remittance.endToEnd { return .same }
    if let item = book.index(of: payment.receivable),
      referenced.contains(item) || numbered.strong.contains(item)
    {
      return .named
    }
    if names(payment.number) { return .named }
    if let account = sum.counterparty.account, account == payment.account { return .account }
    return .amount
  }

  private func reversal(_ back: TakenBack) -> Candidate {
    var clues: [Clue] = [.returnedPayment]
    switch back.tie {
    case .same, .amount: break
    case .named: clues.append(.number)
    case .account: clues.append(.knownAccount)
    }
    if back.part == nil { clues.append(back.payments.count == 1 ? .exactAmount : .exactSum) }
    let allocations = back.payments.map { index in
      let payment = book.payment(index)
      return Allocation(
        receivable: payment.receivable, number: payment.number, customer: payment.customer,
        customerName: payment.customerName,
        amount: Money(minorUnits: back.part ?? book.amountLeft(index), currency: currency),
        what: .reversal(payment.id))
    }
    return Candidate(
      allocations: allocations, clues: clues, bankCharges: back.isWithCharges ? sum.charges : nil)
  }

  // MARK: Failed direct debits

  private func failedCollections() -> [Int32] {
    let named = referenced + numbered.strong.filter { !referenced.contains($0) }
    let alike = book.bringing(-amount, currency)?.flatMap(\.items) ?? []
    var found: [Int32] = []
    for index in named + alike where isPayable(index) && book.isDirectDebit(index) {
      if !found.contains(index) { found.append(index) }
    }
    return Array(found.prefix(9))
  }

  private func failure(_ index: Int32) -> Candidate {
    var clues: [Clue] = []
    if referenced.contains(index) { clues.append(.structuredCommunication) }
    if numbered.strong.contains(index) { clues.append(.number) }
    if payersOfAccount.contains(item(index).customer) { clues.append(.knownAccount) }
    if open(index) == -amount { clues.append(.exactAmount) }
    return Candidate(
      allocations: [allocation(index, min(-amount, open(index)), .failedCollection)], clues: clues)
  }
}

extension Verdict {
  /// Nine at most; of the `last` ones three have a place in any case.
  fileprivate static func doubtful(_ first: [Candidate], before last: [Candidate]) -> Verdict {
    .doubtful(Array((first.prefix(9 - min(3, last.count)) + last).prefix(9)))
  }
}

extension Look.Tie {
  fileprivate var rank: Int {
    switch self {
    case .same: 0
    case .named: 1
    case .account: 2
    case .amount: 3
    }
  }
}
