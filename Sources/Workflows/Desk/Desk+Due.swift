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
  public struct QueuedCase: Hashable, Sendable {
    public let customer: Customer.ID
    /// In no order.
    public private(set) var invoices: [Receivable.ID]
    public let action: Proposal.Action
    public private(set) var level: Int
    public private(set) var amount: Money
    public private(set) var since: CalendarDay
    public private(set) var urgency: Urgency
    /// The invoices whose reminder waits for this.
    public fileprivate(set) var passedOver: [Receivable.ID] = []

    fileprivate init(_ row: QueueRow, asking amount: Money) {
      invoices = [row.id]
      (customer, action, level) = (row.customer, row.action, row.level)
      (self.amount, since, urgency) = (amount, row.from, row.urgency)
    }

    fileprivate mutating func add(_ row: QueueRow, asking asked: Money) {
      invoices.append(row.id)
      level = max(level, row.level)
      amount += asked
      since = min(since, row.from)
      urgency = min(urgency, row.urgency)
    }
  }

  /// Where a case stands in the review: small, as sorting moves it about.
  private struct Rank: Comparable {
    var urgency: Urgency
    var amount: Int64
    /// The index of its case, which orders equal ones.
    var place: Int

    static func < (one: Rank, other: Rank) -> Bool {
      if one.urgency != other.urgency { return one.urgency < other.urgency }
      return one.amount == other.amount ? one.place < other.place : one.amount > other.amount
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
    let calculator = try calculator(on: books)
    let (law, dayCount) = (calculator.law, calculator.settings.dayCount)
    var cases: [QueuedCase] = []
    /// Whose rows are being read, and where his cases begin.
    var (customer, first) = (Customer.ID?.none, 0)
    for row in try books.queue(today) {
      let amount: Money =
        switch row.action {
        case .notice, .handover:
          try row.outlook?.total(on: today, by: law, dayCount) ?? foldedClaim(of: row, on: books)
        case .answer: row.disputed
        case .reminder where row.urgency == .broken && row.outlook == nil:
          try balance(of: row, on: books)
        case .reminder, .call, .check: row.open - row.disputed
        }
      if customer != row.customer {
        Desk.leaveOneLetter(in: &cases, from: first)
        (customer, first) = (row.customer, cases.count)
      }
      let there = (first..<cases.count).first { place in
        cases[place].action == row.action && cases[place].amount.currency == amount.currency
      }
      if let there {
        cases[there].add(row, asking: amount)
      } else {
        cases.append(QueuedCase(row, asking: amount))
      }
    }
    Desk.leaveOneLetter(in: &cases, from: first)
    let ranks = cases.enumerated().map { place, found in
      Rank(urgency: found.urgency, amount: found.amount.minorUnits, place: place)
    }
    return ranks.sorted().map { cases[$0.place] }
  }

  /// What can be asked of the balance of a row on which something agreed was missed.
  private func balance(of row: QueueRow, on books: Books) throws -> Money {
    let state = try state(row.id, on: books)
    return try demandable(
      state, try customer(row.customer, on: books), on: today, in: books)
  }

  private func foldedClaim(of row: QueueRow, on books: Books) throws -> Money {
    let state = try state(row.id, on: books)
    return try claim(
      of: state, try customer(row.customer, on: books), on: today, excluding: state.disputed,
      in: books
    ).demandable.total
  }

  /// Of one customer's cases, those from `first` on: takes reminders away where a notice is due, and notes them
  /// in its case.
  private static func leaveOneLetter(in cases: inout [QueuedCase], from first: Int) {
    let own = first..<cases.count
    guard let notice = own.first(where: { cases[$0].action == .notice }) else { return }
    let waiting = own.filter { cases[$0].action == .reminder }
    for place in waiting { cases[notice].passedOver += cases[place].invoices }
    for place in waiting.reversed() { cases.remove(at: place) }
  }

  /// Looks at the invoices of cases: what they are, who owes them, and why they come up.
  public func details(of queue: some Sequence<QueuedCase>, on books: Books) throws -> [DueCase] {
    let queue = Array(queue)
    let rows = try books.details(queue.flatMap { $0.invoices + $0.passedOver })
    let places = Dictionary(uniqueKeysWithValues: rows.indices.map { (rows[$0].id, $0) })
    func inOrder(_ asked: [Receivable.ID]) -> [ListRow] {
      asked.compactMap { places[$0] }.sorted().map { rows[$0] }
    }
    return queue.map { found in
      let own = inOrder(found.invoices)
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
