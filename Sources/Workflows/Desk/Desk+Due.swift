public import Claims

extension Desk {
  /// One thing to decide: a customer and an action, with the invoices that go together.
  public struct DueCase: Sendable {
    /// By due date.
    public var rows: [ListRow]
    public var action: Proposal.Action
    /// Of reminders the highest.
    public var level: Int
    public var reasons: [Reason]
    /// What the step would ask: the open balance, of a notice and a hand-over the claim.
    public var amount: Money
    /// The first day on which something of it was to be done; today or before.
    public var since: CalendarDay
    /// What else is due at the customer and waits for this: it comes back after the interval between letters.
    public var passedOver: [PassedOver]
  }

  /// A step that isn't proposed today, as the customer gets a higher one.
  public struct PassedOver: Hashable, Sendable {
    public var action: Proposal.Action
    public var level: Int
    /// Of the invoices, by due date.
    public var numbers: [String]
  }

  /// A case before its invoices are looked at.
  public struct QueuedCase: Sendable {
    /// In no order.
    public var rows: [QueueRow]
    public var action: Proposal.Action
    public var level: Int
    public var amount: Money
    public var since: CalendarDay
    public var urgency: Urgency
    public var passedOver: [QueueRow] = []

    /// The lowest of its numbers: which of two equal cases goes first.
    fileprivate var first: Receivable.ID

    fileprivate init(_ row: QueueRow, asking amount: Money) {
      rows = [row]
      (action, level, self.amount) = (row.action, row.level, amount)
      (since, urgency, first) = (row.from, row.urgency, row.id)
    }

    fileprivate mutating func add(_ row: QueueRow, asking asked: Money) {
      rows.append(row)
      level = max(level, row.level)
      amount += asked
      since = min(since, row.from)
      urgency = min(urgency, row.urgency)
      first = min(first, row.id)
    }

    fileprivate static func goesFirst(_ one: QueuedCase, _ other: QueuedCase) -> Bool {
      if one.urgency != other.urgency { return one.urgency < other.urgency }
      let (amount, others) = (one.amount.minorUnits, other.amount.minorUnits)
      return amount == others ? one.first < other.first : amount > others
    }
  }

  /// What needs a decision today, in the order of the review: last days that could be lost, missed promises and
  /// instalments, answers owed, then the largest amounts.
  ///
  /// A customer gets one letter a day: where both reminders and a notice are due, the notice goes.
  public func dueCases(on books: Books) throws -> [DueCase] {
    try details(of: dueQueue(on: books), on: books)
  }

  /// The same without what a case says: its order and amounts need no more than one statement.
  public func dueQueue(on books: Books) throws -> [QueuedCase] {
    struct Key: Hashable {
      var customer: Customer.ID
      var action: Proposal.Action
      var currency: Currency
    }
    let law = try calculator(on: books).law
    let rows = try books.queue(today)
    var places: [Key: Int] = [:]
    places.reserveCapacity(rows.count / 2)
    var cases: [QueuedCase] = []
    for row in rows {
      let amount = try asked(of: row, by: law, on: books)
      let key = Key(customer: row.customer, action: row.action, currency: row.open.currency)
      if let place = places[key] {
        cases[place].add(row, asking: amount)
      } else {
        places[key] = cases.count
        cases.append(QueuedCase(row, asking: amount))
      }
    }
    cases.sort(by: QueuedCase.goesFirst)
    return onePerCustomer(cases)
  }

  /// Leaves out reminders to whom a notice is due, and notes them in its case.
  private func onePerCustomer(_ cases: [QueuedCase]) -> [QueuedCase] {
    var notices: Set<Customer.ID> = []
    for found in cases where found.action == .notice { notices.insert(found.rows[0].customer) }
    var passedOver: [Customer.ID: [QueueRow]] = [:]
    let isPassedOver = { (found: QueuedCase) in
      found.action == .reminder && notices.contains(found.rows[0].customer)
    }
    for found in cases where isPassedOver(found) {
      passedOver[found.rows[0].customer, default: []] += found.rows
    }
    if passedOver.isEmpty { return cases }
    return cases.filter { !isPassedOver($0) }.map { found in
      guard found.action == .notice,
        let passed = passedOver.removeValue(forKey: found.rows[0].customer)
      else { return found }
      var found = found
      found.passedOver = passed
      return found
    }
  }

  private func asked(of row: QueueRow, by law: LawBook, on books: Books) throws -> Money {
    switch row.action {
    case .notice, .handover:
      if let outlook = row.outlook {
        return outlook.total(on: today, by: law, world.road.calculator.settings.dayCount)
      }
      let state = try state(row.id, on: books)
      return try claim(
        of: state, try customer(row.customer, on: books), on: today, excluding: state.disputed,
        in: books
      ).total
    case .answer: return row.disputed
    case .reminder, .call, .check: return row.open - row.disputed
    }
  }

  /// Looks at the invoices of cases: what they are, who owes them, and why they come up.
  public func details(of queue: some Sequence<QueuedCase>, on books: Books) throws -> [DueCase] {
    let queue = Array(queue)
    let rows = try books.details(queue.flatMap { ($0.rows + $0.passedOver).map(\.id) })
    let places = Dictionary(uniqueKeysWithValues: rows.indices.map { (rows[$0].id, $0) })
    func inOrder(_ asked: [QueueRow]) -> [ListRow] {
      asked.compactMap { places[$0.id] }.sorted().map { rows[$0] }
    }
    return queue.map { found in
      let own = inOrder(found.rows)
      let told = own.first { $0.urgency(on: today) == found.urgency } ?? own.first
      return DueCase(
        rows: own, action: found.action, level: found.level,
        reasons: told?.next(on: today)?.reasons ?? [], amount: found.amount, since: found.since,
        passedOver: passedOver(inOrder(found.passedOver)))
    }
  }

  /// By level, the highest first.
  private func passedOver(_ rows: [ListRow]) -> [PassedOver] {
    Dictionary(grouping: rows, by: \.nextLevel).sorted { $0.key > $1.key }.map { level, rows in
      PassedOver(action: .reminder, level: level, numbers: rows.map(\.number))
    }
  }
}
