import Claims
import GRDB

/// Folds streams anew and writes what comes of them: rows, contact, proposals, sums.
struct Refolding {
  let journal: JournalReader
  let road: Road
  let customers: CustomerTable
  let receivables: ReceivableTable
  private let bank: BankTables
  private var bankData: BankData
  private let db: Database
  private var sums = SumTable()
  /// The events of an action that was just appended, so that they aren't read back.
  private var fresh: [Stream: [RecordedEvent]] = [:]
  /// Streams from this number on have fresh events only.
  private var firstNewID = Int64.max
  /// Leaves contact and proposals to a later pass over all customers.
  var defersProposals = false

  /// The tables may be in another database than the journal.
  init(journal: JournalReader, tables: Database, road: Road) throws {
    self.journal = journal
    self.road = road.adding(try journal.addedRates())
    db = tables
    customers = CustomerTable(db: tables)
    receivables = ReceivableTable(db: tables)
    bank = BankTables(db: tables)
    bankData = try bank.data()
  }

  /// Takes in the events of an action that was just appended, then folds the streams they touch.
  mutating func run(appended events: [RecordedEvent], firstNewID: Int64) throws {
    self.firstNewID = firstNewID
    for recorded in events {
      for stream in Set(recorded.event.streams) { fresh[stream, default: []].append(recorded) }
    }
    try run(Set(fresh.keys))
  }

  /// - Throws: `FoldRefusal` for the first event that can't stand; the caller rolls back.
  mutating func run(_ streams: Set<Stream>) throws {
    var change = Change()
    for stream in streams {
      switch stream {
      case .rates, .payers: break
      case .statement(let id): try bank.write(statement(id), id)
      case .bankLine(let id): try take(bankLine(id), id, into: &change)
      case .customer(let id): change.customers[id] = .some(try customer(id))
      case .receivable(let id):
        change.states[id] = .some(try receivable(id))
        if id.rawValue < firstNewID { change.former[id] = try receivables.former(id) }
      }
    }
    for (id, state) in change.states where state == nil && change.former[id] != nil {
      try receivables.setWaiting(nil, id: id)
      try receivables.remove(id)
      sums.replace(change.former[id]?.sums, by: nil)
    }
    try findDoubted(&change)
    let former = bankData
    bankData = try bank.data()
    for (id, states) in change.statesByCustomer { try write(id, states: states, in: change) }
    for (id, customer) in change.customers where customer == nil { try customers.remove(id) }
    if former != bankData, !defersProposals { try reproposeAgreed() }
    try sums.flush(to: db)
    fresh = [:]
    if streams.contains(.rates) { try reproposeAll() }
  }

  /// What the streams of one run became, and what the rows were before.
  private struct Change {
    var customers: [Customer.ID: Customer?] = [:]
    var states: [Receivable.ID: ReceivableState?] = [:]
    var former: [Receivable.ID: ReceivableTable.Former] = [:]
    /// The documents that a changed bank line may pay, or might have paid, and who owes them.
    var doubted: Set<Receivable.ID> = []
    var doubters: Set<Customer.ID> = []

    /// Every customer concerned: touched, owing one of the invoices, or owing it before.
    var statesByCustomer: [(Customer.ID, [ReceivableState])] {
      var grouped: [Customer.ID: [ReceivableState]] = [:]
      for id in customers.keys { grouped[id] = [] }
      for id in doubters { grouped[id] = [] }
      for row in former.values { grouped[row.customer] = grouped[row.customer] ?? [] }
      for case let state? in states.values { grouped[state.customer, default: []].append(state) }
      return grouped.map { ($0.key, $0.value.sorted { $0.id < $1.id }) }
        .sorted { $0.0 < $1.0 }
    }
  }

  private mutating func write(
    _ id: Customer.ID, states: [ReceivableState], in change: Change
  ) throws {
    let isNew = id.rawValue >= firstNewID
    let former = isNew ? nil : try customers.entry(id)
    guard let customer = change.customers[id] ?? former?.customer else { return }
    var entry = CustomerTable.Entry(customer: customer, contact: CustomerContact())
    if !defersProposals {
      if !isNew {
        entry.contact = try receivables.contact(of: id) { change.states[$0] != nil }
      }
      for state in states { entry.contact.add(state.lastDunning, credit: state.customerCredit) }
      entry.contact.doubt = try bank.doubt(
        of: isNew ? nil : id, among: states.map(\.id)
      ) { change.states[$0] != nil }
    }
    if entry != former { try customers.write(entry) }
    if former?.customer.accounts ?? [] != customer.accounts { try customers.setAccounts(customer) }
    for state in states { try write(state, of: entry, former: change.former[state.id]) }
    guard let former, !defersProposals else { return }
    let (old, new) = (former.customer.record, customer.record)
    if old.name != new.name || old.kind != new.kind || old.kindIsAssumed != new.kindIsAssumed {
      for other in try receivables.ids(of: id, onlyOpen: false) where change.states[other] == nil {
        try rewrite(other, of: entry)
      }
    } else if former.contact != entry.contact || former.customer != customer {
      for other in try receivables.ids(of: id, onlyOpen: true) where change.states[other] == nil {
        try repropose(other, of: entry)
      }
    }
  }

  private mutating func write(
    _ state: ReceivableState, of entry: CustomerTable.Entry, former: ReceivableTable.Former?
  ) throws {
    let next = defersProposals ? NextCells(nil, nil) : next(for: state, of: entry)
    try receivables.write(state, of: entry.customer, next: next)
    try receivables.setPayments(state, hadRow: former != nil)
    if state.isCredit || former?.isCredit == true {
      try receivables.setWaiting(state, id: state.id)
    }
    sums.replace(former?.sums, by: state.sums(wakesOn: next.wakesOn))
  }

  private func next(for state: ReceivableState, of entry: CustomerTable.Entry) -> NextCells {
    let (customer, calculator) = (entry.customer, road.calculator)
    guard !state.isClosed, !state.isCredit else { return NextCells(nil, nil) }
    return NextCells(
      road.proposal(for: state, of: customer, contact: entry.contact, bank: bankData),
      calculator.outlook(of: state, from: Debtor(customer), excluding: state.disputed))
  }

  /// Writes a row anew whose customer changed its name, or its kind: not every step counts to each.
  private mutating func rewrite(_ id: Receivable.ID, of entry: CustomerTable.Entry) throws {
    guard let state = try receivable(id) else { return }
    try write(state, of: entry, former: try receivables.former(id))
  }

  private mutating func repropose(_ id: Receivable.ID, of entry: CustomerTable.Entry) throws {
    guard let state = try receivable(id), let former = try receivables.former(id) else { return }
    let next = next(for: state, of: entry)
    guard next != former.next else { return }
    try receivables.write(next, of: id)
    sums.replace(former.sums, by: state.sums(wakesOn: next.wakesOn))
  }

  /// Computes contact and proposals of every customer anew.
  mutating func reproposeAll() throws {
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM customers ORDER BY id") {
      let id = Customer.ID(rawValue: id)
      guard var entry = try customers.entry(id) else { continue }
      var contact = try receivables.contact(of: id)
      contact.doubt = try bank.doubt(of: id)
      if contact != entry.contact {
        entry.contact = contact
        try customers.write(entry)
      }
      for receivable in try receivables.ids(of: id, onlyOpen: true) {
        try repropose(receivable, of: entry)
      }
    }
    try sums.flush(to: db)
  }

  // MARK: The bank

  private func take(_ line: BankLine?, _ id: BankLine.ID, into change: inout Change) throws {
    if id.rawValue < firstNewID { change.doubted.formUnion(try bank.doubted(by: id)) }
    try bank.write(line, id)
    if let line, line.isDoubtful { change.doubted.formUnion(line.mayPay) }
  }

  /// Who is chased no more, or again, by what became of bank lines.
  private func findDoubted(_ change: inout Change) throws {
    guard !defersProposals else { return }
    for id in change.doubted {
      if let state = change.states[id] ?? nil {
        change.doubters.insert(state.customer)
      } else if let owner = try receivables.former(id)?.customer {
        change.doubters.insert(owner)
      }
    }
  }

  /// Newer bank data tells more of what was promised or agreed.
  private mutating func reproposeAgreed() throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, customer FROM receivables WHERE is_closed = 0 AND agreed_until IS NOT NULL
        """)
    for row in rows {
      guard let entry = try customers.entry(Customer.ID(rawValue: row[1])) else { continue }
      try repropose(Receivable.ID(rawValue: row[0]), of: entry)
    }
  }

  func statement(_ id: AccountStatement.ID) throws -> StatementTaken? {
    try bankEvents(.statement(id), id.rawValue).lazy.compactMap { recorded in
      if case .statementTaken(let taken) = recorded.event { taken } else { nil }
    }.first
  }

  func bankLine(_ id: BankLine.ID) throws -> BankLine? {
    try journal.lenient(bankEvents(.bankLine(id), id.rawValue)) { events throws(FoldRefusal) in
      try BankLine.fold(events, of: id)
    }
  }

  private func bankEvents(_ stream: Stream, _ id: Int64) throws -> [RecordedEvent] {
    id >= firstNewID ? fresh[stream] ?? [] : try journal.events(ofBank: stream)
  }

  // MARK: Folding

  func customer(_ id: Customer.ID) throws -> Customer? {
    let own = (fresh[.customer(id)] ?? []).filter {
      !JournalReader.isOfInvoice($0.event.kind.rawValue)
    }
    if id.rawValue >= firstNewID {
      return try fold(fresh[.customer(id)] ?? [], of: id)
    }
    // An invoice more of a customer changes nothing in it.
    if own.isEmpty, !(fresh[.customer(id)] ?? []).isEmpty,
      let known = try customers.entry(id)?.customer
    {
      return known
    }
    return try fold(try journal.events(of: id), of: id)
  }

  private func fold(_ events: [RecordedEvent], of id: Customer.ID) throws -> Customer? {
    try journal.lenient(events) { events throws(FoldRefusal) in
      try Customer.fold(events, of: id)
    }
  }

  func receivable(_ id: Receivable.ID) throws -> ReceivableState? {
    let events =
      id.rawValue >= firstNewID
      ? fresh[.receivable(id)] ?? [] : try journal.events(of: id)
    return try journal.lenient(events) { events throws(FoldRefusal) in
      try ReceivableState.fold(events, of: id)
    }
  }
}

extension JournalReader {
  /// The fold of `events`; seen as of a day, events whose ground is hidden are left out.
  func lenient<State>(
    _ events: [RecordedEvent], _ fold: ([RecordedEvent]) throws(FoldRefusal) -> State?
  ) throws(FoldRefusal) -> State? {
    var events = events
    while true {
      do {
        return try fold(events)
      } catch {
        guard lastDay != nil else { throw error }
        events.removeAll { $0.id == error.event }
      }
    }
  }
}
