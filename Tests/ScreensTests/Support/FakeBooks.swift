import Claims

/// The books of a `FakeLedger` at one moment.
struct FakeBooks {
  let actions: [Action]
  let all: [RecordedEvent]
  /// Those that stand.
  let events: [RecordedEvent]
  let states: [Receivable.ID: ReceivableState]
  let customers: [Customer.ID: Customer]
  let rows: [ListRow]
  let lines: [BankLine]
  let accounts: [AccountStanding]
  let today: CalendarDay

  init(
    actions: [Action], all: [RecordedEvent], events: [RecordedEvent], road: Road,
    today: CalendarDay
  ) {
    self.actions = actions
    self.all = all
    self.events = events
    self.today = today
    var byInvoice: [Receivable.ID: [RecordedEvent]] = [:]
    var byCustomer: [Customer.ID: [RecordedEvent]] = [:]
    var byLine: [BankLine.ID: [RecordedEvent]] = [:]
    for recorded in events {
      for stream in recorded.event.streams {
        switch stream {
        case .receivable(let id): byInvoice[id, default: []].append(recorded)
        case .rates, .statement, .payers: break
        case .bankLine(let id): byLine[id, default: []].append(recorded)
        case .customer(let id): byCustomer[id, default: []].append(recorded)
        }
      }
    }
    var states: [Receivable.ID: ReceivableState] = [:]
    for (id, events) in byInvoice {
      if let state = try? ReceivableState.fold(events, of: id) { states[id] = state }
    }
    var customers: [Customer.ID: Customer] = [:]
    for (id, events) in byCustomer {
      if let customer = try? Customer.fold(events, of: id) { customers[id] = customer }
    }
    lines = byLine.sorted { $0.key > $1.key }.compactMap { id, events in
      try? BankLine.fold(events, of: id)
    }
    accounts = FakeBooks.accounts(events)
    self.states = states
    self.customers = customers
    let lines = lines
    rows = states.values.sorted { $0.id < $1.id }.compactMap { state in
      guard let customer = customers[state.customer] else { return nil }
      var contact = FakeBooks.contact(of: customer.id, in: states)
      contact.doubt = lines.last { line in
        line.isDoubtful && line.mayPay.contains { states[$0]?.customer == customer.id }
      }.map { CustomerContact.Doubt(line: $0.id, on: $0.entry.bookedOn, amount: $0.remaining) }
      return ListRow(
        state: state, customer: customer,
        proposal: road.proposal(for: state, of: customer, contact: contact))
    }
  }

  private static func contact(
    of id: Customer.ID, in states: [Receivable.ID: ReceivableState]
  ) -> CustomerContact {
    let mine = states.values.filter { $0.customer == id }
    return CustomerContact(lastDunning: mine.compactMap { $0.lastSent?.sentOn }.max())
  }

  func books(newID: @escaping () -> Int64) -> Books {
    Books(
      receivable: { states[$0] }, customer: { customers[$0] },
      numbered: { number in rows.filter { $0.number == number } }, rows: { rows(of: $0) },
      sums: { query in
        let found = rows(of: query)
        var sums: [Currency: Money] = [:]
        for row in found { sums[row.open.currency, default: .zero(row.open.currency)] += row.open }
        return ListSums(
          count: found.count, open: sums.values.sorted { $0.currency.code < $1.currency.code })
      },
      row: { id in rows.first { $0.id == id } },
      openReceivables: { id in states.values.filter { $0.customer == id && !$0.isClosed } },
      customersLike: { record in
        customers.values.filter { $0.record.isSameCustomer(as: record) }
      },
      customersNamed: { key, limit in
        Array(customers.values.filter { SearchKey($0.record.name) == key }.prefix(limit))
      },
      contact: { FakeBooks.contact(of: $0, in: states) }, waitingCredits: { _, _ in [] },
      existing: { seller, kind, number in
        states.values.first {
          $0.facts.seller == seller && $0.facts.document == kind && $0.facts.number == number
        }
      },
      outbox: {
        states.values.filter { state in
          state.steps.contains { $0.sentOn == nil } || state.letters.contains { $0.sentOn == nil }
        }.sorted { $0.id < $1.id }
      },
      history: { id in
        all.filter { $0.event.streams.contains(.receivable(id)) }.compactMap { recorded in
          actions.first { $0.id == recorded.action }.map {
            HistoryEntry(action: $0, event: recorded)
          }
        }
      },
      actions: { limit in Array(actions.reversed().prefix(limit ?? .max)) },
      action: { id in actions.first { $0.id == id } },
      queue: { today in
        rows.compactMap { QueueRow($0, outlook: nil, today: today) }
          .sorted { $0.customer < $1.customer }
      },
      details: { ids in
        rows.filter { ids.contains($0.id) }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
      },
      lateClaims: { today in
        rows.count { row in
          row.daysOverdue(on: today) > 0 && !row.stage(on: today).isClosed
            && row.open.currency == .euro
            && (row.customerKind == .business || row.customerKind == .authority)
        }
      },
      nextDay: { day in
        let days = rows.compactMap(\.wakesOn).filter { $0 > day }
        return days.min().map { first in (first, days.count { $0 == first }) }
      },
      rates: { [] }, head: { "00" }, newID: newID, bank: bank)
  }

  /// What reports ask, of every document folded as of `day`.
  func survey(on day: CalendarDay) -> Survey {
    var streams: [Receivable.ID: [RecordedEvent]] = [:]
    for recorded in events {
      for case .receivable(let id) in recorded.event.streams {
        streams[id, default: []].append(recorded)
      }
    }
    let histories = streams.sorted { $0.key < $1.key }.compactMap { id, events -> CaseHistory? in
      let events = events.seen(on: day)
      let state = try? ReceivableState.fold(events, of: id)
      return state.map { CaseHistory(state: $0, events: events) }
    }
    return Survey(
      day: day, customers: { customers.mapValues { ReportCustomer($0) } },
      items: { _, body in for history in histories { try body(ReportItem(history.state)) } },
      cases: { kinds, body in
        for history in histories
        where history.events.contains(where: { kinds.contains($0.event.kind) }) {
          try body(history)
        }
      },
      state: { id in histories.first { $0.state.id == id }?.state }, bank: { BankData() })
  }

  private static func accounts(_ events: [RecordedEvent]) -> [AccountStanding] {
    var found: [BankAccount: AccountStanding] = [:]
    for case .statementTaken(let taken) in events.map(\.event) {
      found[taken.account] = AccountStanding(
        account: taken.account, currency: taken.currency,
        since: min(taken.from, found[taken.account]?.since ?? taken.from),
        through: max(taken.through, found[taken.account]?.through ?? taken.through),
        balance: taken.closing)
    }
    return found.values.sorted { $0.account.key < $1.account.key }
  }

  private var bank: BankBooks {
    BankBooks(
      line: { id in lines.first { $0.id == id } }, statement: { _ in nil },
      lines: { query in
        guard case .waiting = query else { return lines }
        return lines.filter { $0.status == .toReview || $0.shortBy != nil }
      },
      accounts: { accounts }, openItems: { openItems }, closedItems: { _, _ in [] },
      items: { _ in [] },
      typedPayments: { first in typed.filter { $0.on >= first } }, bankPayments: { _ in [] },
      payment: { id in typed.first { $0.id == id } }, payers: { PayerBook() })
  }

  private var openItems: [OpenItem] {
    states.values.filter { !$0.isClosed }.sorted { $0.id < $1.id }.map { state in
      OpenItem(
        id: state.id, number: state.facts.number, customer: state.customer,
        customerName: customers[state.customer]?.record.name ?? "", issued: state.facts.issued,
        due: state.facts.due, open: state.open, reference: state.facts.reference)
    }
  }

  private var typed: [KnownPayment] {
    states.values.flatMap { state in
      state.payments.filter { $0.line == nil && $0.method == .bank }.map {
        KnownPayment(
          id: $0.id, receivable: state.id, number: state.facts.number, customer: state.customer,
          customerName: customers[state.customer]?.record.name ?? "", on: $0.on, amount: $0.amount)
      }
    }.sorted { ($0.on, $0.id) < ($1.on, $1.id) }
  }

  private func rows(of query: ListQuery) -> [ListRow] {
    var found = rows.filter { belongs($0, query) }
    found.sort { first, second in
      if first.due == second.due { return first.id < second.id }
      switch query.order {
      case .age, .due: return first.due < second.due
      case .amount: return first.open.minorUnits > second.open.minorUnits
      case .customer: return first.customerName < second.customerName
      case .number: return first.number < second.number
      }
    }
    if query.isReversed { found.reverse() }
    return query.limit.map { Array(found.prefix($0)) } ?? found
  }

  private func belongs(_ row: ListRow, _ query: ListQuery) -> Bool {
    if let customer = query.customer, row.customer != customer { return false }
    let stage = row.stage(on: query.today)
    return switch query.view {
    case .dueToday: row.wakesOn.map { $0 <= query.today } ?? false
    case .overdue: row.daysOverdue(on: query.today) > 0
    case .disputed: row.stageFacts.isDisputed && !stage.isClosed
    case .agreed: stage == .promised || stage == .settled
    case .open: !stage.isClosed
    case .everything: true
    }
  }
}
