import Claims

/// One sum, looked at once: what it says is read when a rule first asks for it.
final class Look {
  let book: MatchBook
  let sum: IncomingSum
  let currency: Currency
  let amount: Int64
  let role: PayerRole?
  /// Who pays from this account, as far as is known.
  let payersOfAccount: [Customer.ID]
  /// Candidates are being compared, so that what speaks against one is worth looking up.
  var isRanking = false
  private var accounts: [(Customer.ID, Account)] = []
  private var agreements: [(Customer.ID, NameWords.Agreement)] = []

  init(at sum: IncomingSum, in book: MatchBook) {
    self.sum = sum
    self.book = book
    currency = sum.amount.currency
    amount = sum.amount.minorUnits
    let account = sum.counterparty.account
    role = account.flatMap { book.shelf.payers.roles[$0] }
    var payers: [Customer.ID] = []
    if role == nil, let account {
      for id in book.shelf.payers.customers[account] ?? [] where !payers.contains(id) {
        payers.append(id)
      }
      if !book.learned.isEmpty {
        for id in book.learned[account] ?? [] where !payers.contains(id) { payers.append(id) }
      }
    }
    payersOfAccount = payers
  }

  func verdict() -> Verdict {
    if let account = sum.counterparty.account, book.shelf.payers.own.contains(account) {
      return .setAside(.ownAccount)
    }
    if role == .ignored { return .setAside(.payer) }
    // What goes out and is no return, and a return of what we paid ourselves, is no customer's.
    guard amount != 0, (amount < 0) == (sum.kind == .returned) else { return .doubtful([]) }
    if amount < 0 { return returned() }
    if sum.kind == .cardTerminal { return cardTerminal() }
    if role == .collector { return collected() }
    return received()
  }

  /// What a customer paid: a typed payment that this is, else the strongest rule that speaks.
  private func received() -> Verdict {
    let join = joining()
    if case .sure(let candidate) = join { return .sure(candidate) }
    let plan = decided()
    switch join {
    case .possible(let customers):
      guard case .sure(let plan) = plan, plan.clue != .letterAmount,
        !customers.contains(item(plan.lines[0].item).customer)
      else { return .doubtful(ranked()) }
      return .sure(candidate(plan))
    case .sure, .none:
      guard case .sure(let plan) = plan else { return .doubtful(ranked()) }
      return .sure(candidate(plan))
    }
  }

  /// What a rule says: nothing, so that the next one is asked; or that no later one may decide.
  enum Ruling {
    case silent
    case doubtful
    case sure(Plan)
  }

  private func decided() -> Ruling {
    let reference = byReference()
    guard case .silent = reference else { return reference }
    let number = byNumber()
    guard case .silent = number else { return number }
    let letter = byLetter()
    guard case .silent = letter else { return letter }
    return byAccount()
  }

  // MARK: Evidence

  /// What may have been paid: the sum, and with it what the bank kept.
  lazy var totals: [Int64] = {
    guard let charges = sum.charges, charges.currency == currency, charges.isPositive else {
      return [amount]
    }
    return [amount, amount &+ charges.minorUnits]
  }()

  lazy var message = Message(of: sum)

  /// Items whose valid reference is in it, whatever their state and currency.
  lazy var referenced: [Int32] = {
    var found: [Int32] = []
    for value in message.structured {
      for index in book.shelf.byReference[UInt64(value)].prefix(64) where found.count < 64 {
        found.append(index)
      }
    }
    for creditor in message.creditors {
      for index in book.shelf.byReference[Shelf.key(creditor)].prefix(64)
      where found.count < 64 && item(index).reference == .creditor(creditor) {
        found.append(index)
      }
    }
    return found
  }()

  lazy var numbered = Numbered(in: message, shelf: book.shelf)

  lazy var payerName = NameWords(sum.counterparty.name ?? "")
  lazy var ultimateName = NameWords(sum.counterparty.ultimateName ?? "")

  /// Customers whose whole name is the payer's, or that of him for whom he pays; then those in the message.
  lazy var fullyNamed: [Customer.ID] = {
    guard role == nil else { return [] }
    return bearers + said.filter { !bearers.contains($0) }
  }()

  /// Customers whose whole name stands in the message.
  lazy var said: [Customer.ID] = {
    guard !message.words.isEmpty else { return [] }
    let text = NameWords(String(decoding: message.bytes.prefix(400), as: UTF8.self))
    return book.shelf.nameBook.bearers(of: text, atMost: 4)
  }()

  /// Customers whose whole name the bank gives, as the payer's or as that of him for whom he pays.
  lazy var bearers: [Customer.ID] = {
    guard role == nil else { return [] }
    let names = book.shelf.nameBook
    var found: [Customer.ID] = []
    for name in [payerName, ultimateName] where !name.isEmpty {
      for id in names.bearers(of: name) where !found.contains(id) { found.append(id) }
    }
    return found
  }()

  /// Looked for only where nobody bears the whole name.
  lazy var partlyNamed: [Customer.ID] = {
    guard role == nil, bearers.isEmpty else { return [] }
    var found: [Customer.ID] = []
    for name in [payerName, ultimateName] where !name.isEmpty {
      for id in book.shelf.nameBook.likely(name) where !found.contains(id) { found.append(id) }
    }
    return found
  }()

  func agreement(with index: Int32) -> NameWords.Agreement {
    agreement(
      with: book.shelf.items[Int(index)].customer, book.shelf.items[Int(index)].customerName)
  }

  /// How far the payer's name is `name`; a collector's and a provider's is never looked at.
  func agreement(
    with customer: Customer.ID, _ name: @autoclosure () -> String
  ) -> NameWords.Agreement {
    guard role == nil, !payerName.isEmpty || !ultimateName.isEmpty else { return .none }
    if let known = agreements.first(where: { $0.0 == customer }) { return known.1 }
    let name = NameWords(name())
    let agreement = max(payerName.agreement(with: name), ultimateName.agreement(with: name))
    agreements.append((customer, agreement))
    return agreement
  }

  /// The account is known, and is only another customer's.
  func isAccountOfAnother(than customer: Customer.ID) -> Bool {
    !payersOfAccount.isEmpty && !payersOfAccount.contains(customer)
  }

  // MARK: Items

  func item(_ index: Int32) -> OpenItem { book.shelf.items[Int(index)] }
  func open(_ index: Int32) -> Int64 { book.opens[Int(index)] }

  /// It can be paid with this sum: open, and in its currency.
  func isPayable(_ index: Int32) -> Bool {
    open(index) > 0 && book.shelf.items[Int(index)].open.currency == currency
  }

  func isUsableCredit(_ index: Int32) -> Bool {
    open(index) < 0 && book.shelf.items[Int(index)].open.currency == currency
  }

  /// What a customer owes and what he has to his credit, the oldest first.
  struct Account {
    var items: [Int32] = []
    var credits: [Int32] = []
    /// There is more than was looked at.
    var isCut = false
  }

  /// At most 512 documents are looked at: beyond that no sums are sought.
  func account(of customer: Customer.ID) -> Account {
    if let known = accounts.first(where: { $0.0 == customer }) { return known.1 }
    let account = readAccount(of: customer)
    accounts.append((customer, account))
    return account
  }

  private func readAccount(of customer: Customer.ID) -> Account {
    var account = Account()
    var steps = 0
    for index in book.shelf.byCustomer[Shelf.key(customer.rawValue)] {
      steps += 1
      guard steps <= 512 else {
        account.isCut = true
        break
      }
      if isPayable(index) { account.items.append(index) }
      if isUsableCredit(index) { account.credits.append(index) }
    }
    account.items = oldestFirst(account.items)
    account.credits = oldestFirst(account.credits)
    return account
  }

  func oldestFirst(_ items: [Int32]) -> [Int32] {
    guard items.count > 1 else { return items }
    let shelf = book.shelf
    func isOlder(_ one: Int32, _ other: Int32) -> Bool {
      let (one, other) = (Int(one), Int(other))
      let (day, otherDay) = (shelf.items[one].due, shelf.items[other].due)
      return day == otherDay ? shelf.items[one].id < shelf.items[other].id : day < otherDay
    }
    // The books give them in this order.
    let isOrdered = (1..<items.count).allSatisfy { !isOlder(items[$0], items[$0 - 1]) }
    return isOrdered ? items : items.sorted(by: isOlder)
  }

  /// The customer of all of them; nil where there are several, or none.
  func onlyCustomer(of items: [Int32]) -> Customer.ID? {
    guard let first = items.first.map({ item($0).customer }) else { return nil }
    return items.allSatisfy { item($0).customer == first } ? first : nil
  }
}
