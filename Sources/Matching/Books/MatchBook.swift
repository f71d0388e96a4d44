public import Claims

/// What a payment can be matched with: open invoices and credits, payments that were typed, known payers.
///
/// Made once for many sums: the indexes are shared by all copies, what changes is only what `book` takes in.
public struct MatchBook: Sendable {
  let shelf: Shelf
  /// What is open of each item, as far as it may be paid; 0 of what is closed or written off.
  private(set) var opens: [Int64]
  /// What was asked, and is expected, of each item; 0 where that is nothing.
  private var asks: [Int64]
  private var expects: [Int64]
  /// Direct debits that failed since.
  private var failed: Set<Int32> = []
  /// The same as `shelf.byAmount` for amounts that came up since.
  private(set) var moved: [UInt64: [Shelf.Amount]] = [:]
  private(set) var isTypedGone: [Bool]
  /// Payments that were booked since.
  private var taken: [KnownPayment] = []
  /// Who pays from which account, as far as that was learned since.
  private(set) var learned: [BankAccount: [Customer.ID]] = [:]
  /// What is left of payments that were taken back since.
  private var left: [Int: Int64] = [:]

  public init(
    items: [OpenItem], payers: PayerBook, typed: [KnownPayment] = [],
    booked: [KnownPayment] = []
  ) {
    opens = items.map { item in
      item.standing == .open || item.standing == .handedOver ? item.open.minorUnits : 0
    }
    asks = items.map { $0.asked?.minorUnits ?? 0 }
    expects = items.map { $0.expected?.minorUnits ?? 0 }
    shelf = Shelf(items: items, payers: payers, typed: typed, booked: booked, opens: opens)
    isTypedGone = [Bool](repeating: false, count: typed.count)
  }

  /// What is to become of a sum.
  public func verdict(on sum: IncomingSum) -> Verdict { Look(at: sum, in: self).verdict() }

  /// Takes in a payment that came by the bank, so that a return may take it back.
  public mutating func take(_ payment: KnownPayment) { taken.append(payment) }

  /// Takes in that a customer pays from this account: later sums are looked at in the light of it.
  public mutating func learn(_ account: BankAccount, _ customer: Customer.ID) {
    guard !(learned[account] ?? []).contains(customer) else { return }
    learned[account, default: []].append(customer)
  }

  /// Takes in what was decided, so that the next sum is looked at in the light of it.
  ///
  /// What is paid is open no more; a typed payment that was joined and a payment that was taken back are gone.
  public mutating func book(_ candidate: Candidate) {
    for allocation in candidate.allocations {
      switch allocation.what {
      case .payment: change(allocation) { $0 > 0 ? max(0, $0 - $1) : $0 }
      case .credit: change(allocation) { $0 < 0 ? min(0, $0 + $1) : $0 }
      case .join(let id):
        var found = shelf.typedByID[Shelf.key(id.rawValue)]
        if let index = found.next() { isTypedGone[Int(index)] = true }
      case .reversal(let id):
        takeBack(id, allocation.amount)
        change(allocation) { max(0, $0) + $1 }
      case .failedCollection: change(allocation, isFailed: true) { open, _ in open }
      }
    }
  }

  private mutating func change(
    _ allocation: Allocation, isFailed: Bool = false, by rule: (Int64, Int64) -> Int64
  ) {
    guard let index = index(of: allocation.receivable) else { return }
    let paid = allocation.amount.minorUnits
    let (before, asked, expected) = (opens[Int(index)], asked(index), expected(index))
    let now = rule(before, paid)
    opens[Int(index)] = now
    let less = max(0, before - now)
    asks[Int(index)] = now > 0 ? max(0, (asked ?? less) - less) : 0
    expects[Int(index)] = now > 0 ? max(0, (expected ?? less) - less) : 0
    if isFailed { failed.insert(index) }
    if now > 0 { note(index) }
    if shelf.items[Int(index)].letter != nil { noteLetter(of: index) }
  }

  private mutating func note(_ index: Int32) {
    let currency = shelf.items[Int(index)].open.currency
    moved[Shelf.key(opens[Int(index)], currency), default: []].append(.balance(index))
    if let asked = asked(index), shelf.items[Int(index)].letter == nil {
      moved[Shelf.key(asked, currency), default: []].append(.asked(index))
    }
    if let expected = expected(index) {
      moved[Shelf.key(expected, currency), default: []].append(.expected(index))
    }
  }

  private mutating func noteLetter(of index: Int32) {
    let item = shelf.items[Int(index)]
    guard let letter = item.letter else { return }
    let total = letterTotal(itemsOfLetter(letter, in: item.open.currency))
    guard total > 0 else { return }
    moved[Shelf.key(total, item.open.currency), default: []].append(.letter(letter))
  }

  private mutating func takeBack(_ id: Payment.ID, _ amount: Money) {
    var known = shelf.bookedIndex.byID[Shelf.key(id.rawValue)]
    let index =
      known.next().map { Int($0) }
      ?? taken.lastIndex { $0.id == id }.map { shelf.booked.count + $0 }
    guard let index, payment(index).amount.currency == amount.currency else { return }
    left[index] = amountLeft(index) - amount.minorUnits
  }
}

// MARK: What is so now

extension MatchBook {
  /// A payment that came by the bank.
  func payment(_ index: Int) -> KnownPayment {
    index < shelf.booked.count ? shelf.booked[index] : taken[index - shelf.booked.count]
  }

  func amountLeft(_ index: Int) -> Int64 { left[index] ?? payment(index).amount.minorUnits }

  /// Payments of which exactly this is left: each alone, and those that came with one line together.
  func payments(of minorUnits: Int64, _ currency: Currency) -> [[Int]] {
    func isAlike(_ index: Int) -> Bool {
      amountLeft(index) == minorUnits && payment(index).amount.currency == currency
    }
    let key = Shelf.key(minorUnits, currency)
    let known = shelf.bookedIndex.byAmount[key].map { Int($0) }.filter(isAlike)
    let reduced = left.keys.filter { $0 < shelf.booked.count && isAlike($0) }
    let since = taken.indices.map { $0 + shelf.booked.count }.filter(isAlike)
    let alone = Set(known + reduced + since)
    let together = (shelf.bookedIndex.together[key] ?? []).filter { group in
      group.allSatisfy { left[$0] == nil && payment($0).amount.currency == currency }
    }
    return alone.sorted().map { [$0] } + together
  }

  /// Payments of more than this, among those of these documents, numbers and accounts; of customers only what was
  /// typed. At most 512 of each are looked at.
  func payments(
    above minorUnits: Int64, _ currency: Currency, receivables: [Receivable.ID], numbers: [UInt64],
    account: BankAccount?, customers: [Customer.ID]
  ) -> [Int] {
    let index = shelf.bookedIndex
    var found = Set(taken.indices.map { $0 + shelf.booked.count })
    func add(_ chain: Postings.Chain) {
      for entry in chain.prefix(512) { found.insert(Int(entry)) }
    }
    for id in receivables { add(index.byReceivable[Shelf.key(id.rawValue)]) }
    for key in numbers { add(index.byNumber[key]) }
    if let account { add(index.byAccount[ByteText.key(account.key)]) }
    for id in customers { add(index.typedByCustomer[Shelf.key(id.rawValue)]) }
    return found.sorted().filter { index in
      amountLeft(index) > minorUnits && payment(index).amount.currency == currency
    }
  }

  /// All of which something is left.
  var payments: [KnownPayment] {
    (0..<shelf.booked.count + taken.count).compactMap { index in
      var payment = payment(index)
      let left = amountLeft(index)
      payment.amount = Money(minorUnits: left, currency: payment.amount.currency)
      return left > 0 ? payment : nil
    }
  }

  func index(of id: Receivable.ID) -> Int32? {
    var chain = shelf.byID[Shelf.key(id.rawValue)]
    return chain.next()
  }

  func asked(_ index: Int32) -> Int64? {
    let asked = asks[Int(index)]
    return asked == 0 ? nil : asked
  }

  func expected(_ index: Int32) -> Int64? {
    let expected = expects[Int(index)]
    return expected == 0 ? nil : expected
  }

  func isDirectDebit(_ index: Int32) -> Bool {
    shelf.items[Int(index)].isDirectDebit && !failed.contains(index)
  }

  /// What of a letter is still open, in one currency. None where it was of more than 64 items.
  func itemsOfLetter(_ letter: TakenStep.ID, in currency: Currency) -> [Int32] {
    let all = Array(shelf.byLetter[Shelf.key(letter.rawValue)].prefix(65))
    guard all.count <= 64 else { return [] }
    return all.filter { opens[Int($0)] > 0 && shelf.items[Int($0)].open.currency == currency }
  }

  func letterTotal(_ items: [Int32]) -> Int64 {
    items.reduce(0) { $0 &+ (asked($1) ?? opens[Int($1)]) }
  }

  /// What may bring in exactly this amount now. Nil where that is too much to look through.
  func bringing(
    _ minorUnits: Int64, _ currency: Currency, atMost most: Int = 32, steps limit: Int = 512
  ) -> [Bringing]? {
    let key = Shelf.key(minorUnits, currency)
    var found: [Bringing] = []
    var steps = 0
    for entry in shelf.byAmount[key] {
      steps += 1
      guard steps <= limit, found.count <= most else { return nil }
      add(shelf.amount(entry), minorUnits, currency, to: &found)
    }
    for amount in moved[key] ?? [] where found.count <= most {
      add(amount, minorUnits, currency, to: &found)
    }
    return found.count <= most ? found : nil
  }

  struct Bringing: Hashable {
    var items: [Int32]
    var what: Shelf.Amount
  }

  private func add(
    _ amount: Shelf.Amount, _ minorUnits: Int64, _ currency: Currency, to found: inout [Bringing]
  ) {
    let items: [Int32]
    switch amount {
    case .balance(let index): items = opens[Int(index)] == minorUnits ? [index] : []
    case .asked(let index):
      items = opens[Int(index)] > 0 && asked(index) == minorUnits ? [index] : []
    case .expected(let index):
      items = opens[Int(index)] > 0 && expected(index) == minorUnits ? [index] : []
    case .letter(let letter):
      let all = itemsOfLetter(letter, in: currency)
      items = letterTotal(all) == minorUnits ? all : []
    }
    guard let first = items.first, shelf.items[Int(first)].open.currency == currency else { return }
    let bringing = Bringing(items: items, what: amount)
    if !found.contains(bringing) { found.append(bringing) }
  }
}
