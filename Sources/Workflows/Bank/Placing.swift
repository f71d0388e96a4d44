import Claims
import Matching

/// Puts bank sums where they belong: makes the events of what was decided, one after the other on one state of
/// the books.
struct Placing {
  let desk: Desk
  let books: Books
  private(set) var events: [Event] = []
  private(set) var touched: [Receivable.ID] = []
  private(set) var cautions: [Caution] = []
  /// Payments booked, joined ones left out.
  private(set) var booked = 0
  /// What came by the bank in the last placing, so that a return in the same file finds it.
  private(set) var fresh: [KnownPayment] = []
  /// What it taught of an account.
  private(set) var learned: (account: BankAccount, customer: Customer.ID)?
  private var payers: PayerBook

  init(desk: Desk, books: Books, payers: PayerBook) {
    self.desk = desk
    self.books = books
    self.payers = payers
  }

  /// How a sum is booked.
  struct Manner {
    /// Nil: a person chose it.
    var ground: MatchGround?
    var fee: Money?
    var isBankFee = false
    /// What is lacking may have a reason that a person knows.
    var tellsShort = false
  }

  mutating func place(
    _ candidate: Candidate, of line: BankLine, part: Int?, sum: IncomingSum, _ manner: Manner
  ) throws {
    fresh = []
    learned = nil
    let paid = candidate.allocations.filter { $0.what == .payment }
    var credits = candidate.allocations.filter { $0.what == .credit }
    // What is joined is no new payment's.
    var left = candidate.allocations.reduce(sum.amount) { left, allocation in
      guard case .join = allocation.what, allocation.amount.currency == left.currency else {
        return left
      }
      return left - allocation.amount
    }
    let fee = manner.fee ?? candidate.bankCharges
    for (index, allocation) in paid.enumerated() {
      var amount = allocation.amount
      // The customer's credit first: what it covers needs no money.
      for at in credits.indices where credits[at].amount.isPositive && amount.isPositive {
        let used = min(amount, credits[at].amount)
        credits[at].amount -= used
        amount -= used
        touched.append(credits[at].receivable)
        events.append(
          .creditApplied(
            CreditApplied(
              receivable: allocation.receivable, source: credits[at].receivable,
              on: max(line.entry.bookedOn, allocationDay(of: allocation)), amount: used)))
      }
      touched.append(allocation.receivable)
      let isLast = index == paid.count - 1
      let ownFee = isLast ? fee : nil
      var fromLine = amount - (ownFee ?? .zero(amount.currency))
      if amount.currency != left.currency {
        fromLine = isLast ? left : .zero(left.currency)
      } else if isLast {
        // What is more than they owe stays with the last one, as the customer's credit.
        let excess = left - fromLine
        if excess.isPositive, candidate.excess != nil {
          amount += excess
          fromLine = left
        }
      }
      guard amount.isPositive else { continue }
      try pay(
        allocation, amount, fromLine, line, part, fee: ownFee,
        short: isLast ? candidate.short : nil, manner, customers: paid)
      if fromLine.currency == left.currency { left -= fromLine }
    }
    try placeOthers(candidate, of: line, part: part, sum: sum)
    try learn(from: candidate, line, part: part, by: manner)
  }

  private func allocationDay(of allocation: Allocation) -> CalendarDay {
    (try? books.receivable(allocation.receivable))?.facts.issued ?? desk.today
  }

  private mutating func pay(
    _ allocation: Allocation, _ amount: Money, _ fromLine: Money, _ line: BankLine, _ part: Int?,
    fee: Money?, short: Money?, _ manner: Manner, customers: [Allocation]
  ) throws {
    var received = PaymentReceived(
      receivable: allocation.receivable, on: line.entry.creditedOn, amount: amount,
      method: line.entry.kind == .cardTerminal ? .card : .bank, fee: fee,
      id: Payment.ID(rawValue: try books.newID()),
      source: PaymentSource(line: line.id, part: part, amount: fromLine), ground: manner.ground)
    if fee != nil, manner.isBankFee || manner.fee == nil { received.isBankFee = true }
    // Less than half is a part payment as such; nearly all has a reason that a person may know.
    if manner.tellsShort, let short, short.isPositive, short <= amount { received.shortBy = short }
    if let state = try books.receivable(allocation.receivable) {
      if try leavesClaim(received, on: state) {
        received.keepsClaim = true
        received.leavesClaimOpen = true
      }
      if amount >= state.open, state.steps.contains(where: { $0.sentOn == nil }) {
        cautions.append(
          .takeOutOfPile(customer: allocation.customerName, number: allocation.number))
      }
    }
    events.append(.paymentReceived(received))
    booked += 1
    guard let id = received.id else { return }
    let partner = line.entry.partner(of: part)
    fresh.append(
      KnownPayment(
        id: id, receivable: allocation.receivable, number: allocation.number,
        customer: allocation.customer, customerName: allocation.customerName, on: received.on,
        amount: amount, line: line.id, account: partner.counterparty.account,
        endToEnd: partner.remittance.endToEnd))
  }

  /// Whether more than the balance is claimed, and this payment of the balance says nothing of it.
  private func leavesClaim(
    _ payment: PaymentReceived, on state: ReceivableState
  ) throws -> Bool {
    guard !state.isCredit else { return false }
    let hasAgreement = state.settlement.map { !$0.isOffer } ?? false
    guard state.notice != nil || state.isHandedOver || hasAgreement,
      payment.amount >= state.open, state.open.isPositive
    else { return false }
    if desk.settles(state, payment.amount, on: payment.on) { return false }
    let customer = try desk.customer(state.customer, on: books)
    let claim = try desk.claim(of: state, customer, on: payment.on, in: books)
    let beyond = claim.total - payment.amount
    return beyond.isPositive && beyond.minorUnits >= desk.world.settings.policy.tolerance.minorUnits
  }

  /// Joins, reversals and failed collections.
  private mutating func placeOthers(
    _ candidate: Candidate, of line: BankLine, part: Int?, sum: IncomingSum
  ) throws {
    for allocation in candidate.allocations {
      switch allocation.what {
      case .payment, .credit: continue
      case .join(let payment):
        events.append(
          .paymentJoined(
            PaymentJoined(
              receivable: allocation.receivable, payment: payment,
              source: PaymentSource(line: line.id, part: part, amount: allocation.amount),
              on: line.entry.creditedOn)))
        cautions.append(.joinedLine(number: allocation.number, on: line.entry.bookedOn))
      case .reversal(let payment):
        events.append(
          .paymentReversed(
            PaymentReversed(
              receivable: allocation.receivable, payment: payment, on: line.entry.bookedOn,
              amount: allocation.amount, cause: .returned,
              source: PaymentSource(line: line.id, part: part, amount: -allocation.amount),
              reason: sum.returnReason)))
      case .failedCollection:
        events.append(
          .collectionFailed(
            CollectionFailed(
              receivable: allocation.receivable, on: line.entry.bookedOn,
              source: PaymentSource(line: line.id, part: part, amount: sum.amount),
              reason: sum.returnReason)))
      }
      touched.append(allocation.receivable)
    }
  }

  /// What the events take of a line.
  func taken(of line: BankLine) -> Money {
    events.reduce(.zero(line.entry.amount.currency)) { sum, event in
      let source: PaymentSource? =
        switch event {
        case .paymentReceived(let payment): payment.source
        case .paymentJoined(let joined): joined.source
        default: nil
        }
      guard let source, source.line == line.id else { return sum }
      return sum + source.amount
    }
  }

  // MARK: What is remembered

  /// An account is learned from what a person decides, and from a sure reference where the names agree.
  private mutating func learn(
    from candidate: Candidate, _ line: BankLine, part: Int?, by manner: Manner
  ) throws {
    let customers = Set(candidate.allocations.map(\.customer))
    let partner = line.entry.partner(of: part).counterparty
    guard let account = partner.account, let customer = customers.first, customers.count == 1,
      line.entry.amount.isPositive, line.entry.kind == .transfer || line.entry.kind == .directDebit,
      payers.roles[account] == nil, !payers.own.contains(account)
    else { return }
    // What a collector passes on comes from his account, not from the customer's.
    if manner.fee != nil, !manner.isBankFee {
      payers.roles[account] = .collector
      events.append(
        .payerMarked(
          PayerMarked(
            account: account, role: .collector, name: partner.name, on: line.entry.bookedOn)))
      return
    }
    for allocation in candidate.allocations
    where try books.receivable(allocation.receivable)?.isHandedOver == true { return }
    let known = payers.customers[account] ?? []
    guard !known.contains(customer) else { return }
    let name = candidate.allocations.first?.customerName ?? ""
    let namesAgree = partner.name.map { Placing.shareAWord($0, name) } ?? false
    if manner.ground != nil {
      guard known.isEmpty, namesAgree else { return }
    } else {
      guard known.isEmpty || namesAgree else {
        cautions.append(.sharedAccount(account))
        return
      }
      cautions.append(.accountLearned(name, account))
    }
    payers.customers[account, default: []].append(customer)
    learned = (account, customer)
    events.append(
      .payerLearned(PayerLearned(customer: customer, account: account, on: line.entry.bookedOn)))
  }

  private static func shareAWord(_ one: String, _ other: String) -> Bool {
    func words(_ text: String) -> Set<[UInt8]> {
      Set(
        SearchKey(text).bytes.split {
          !((48...57).contains($0) || (97...122).contains($0) || $0 > 127)
        }
        .filter { $0.count >= 3 }.map(Array.init))
    }
    return !words(one).isDisjoint(with: words(other))
  }
}

extension Candidate {
  /// Whose payment it may be.
  var receivables: [Receivable.ID] {
    allocations.filter { $0.what != .credit }.map(\.receivable)
  }
}

extension BankEntry {
  /// Who stands on the other side of the entry, or of a part of it, and what he says.
  func partner(of part: Int?) -> (counterparty: Counterparty, remittance: Remittance) {
    guard let part, parts.indices.contains(part) else { return (counterparty, remittance) }
    return (parts[part].counterparty, parts[part].remittance)
  }
}
