import Claims

/// Payments that are there: reversed, moved, allocated.
extension Desk {
  func reverse(
    _ id: Receivable.ID, _ payment: Payment.ID, _ cause: PaymentReversed.Cause,
    at day: CalendarDay?, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let state = try state(id, on: books)
    let found = try self.payment(payment, of: state)
    let on = day ?? today
    if on > today { throw Trouble.dayInTheFuture(on) }
    let forgotten = cause == .returned ? [] : try forgetting(found, of: state, on: books)
    outcome.amount = found.amount
    return Work(
      Action.Note(.reverse, numbers: [state.facts.number], amount: found.amount),
      [
        .paymentReversed(
          PaymentReversed(
            receivable: id, payment: payment, on: max(on, found.on), amount: found.amount,
            cause: cause, freed: cause == .returned ? nil : found.line))
      ] + forgotten, touching: [id],
      // What the line brought is free again, and somebody's.
      then: cause == .returned ? nil : { books in try rematch(on: books) })
  }

  func move(
    _ payment: Payment.ID, from id: Receivable.ID, to target: Receivable.ID, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let state = try state(id, on: books)
    let found = try self.payment(payment, of: state)
    let other = try self.state(target, on: books)
    guard !other.isCredit else { throw Trouble.notOwed(number: other.facts.number) }
    guard other.currency == state.currency else {
      throw Trouble.wrongCurrency(number: other.facts.number, currency: other.currency)
    }
    guard other.id != state.id else {
      throw Trouble.alreadyBooked(
        number: other.facts.number, amount: found.amount, on: found.on)
    }
    var events = try moved(found.amount, of: found, from: state, to: other, on: books)
    if other.customer != state.customer {
      events += try forgetting(found, of: state, on: books)
    }
    if found.amount > other.open {
      outcome.cautions.append(
        .overpaid(number: other.facts.number, amount: found.amount - other.open))
    }
    outcome.amount = found.amount
    return Work(
      Action.Note(
        .move, numbers: [state.facts.number, other.facts.number], amount: found.amount), events,
      touching: [id, target])
  }

  /// What of a payment goes to another invoice: taken off the one, and booked on the other of the same day.
  private func moved(
    _ amount: Money, of payment: ReceivableState.Payment, from state: ReceivableState,
    to other: ReceivableState, on books: Books
  ) throws -> [Event] {
    var received = PaymentReceived(
      receivable: other.id, on: payment.on, amount: amount, method: payment.method,
      isPrincipalFirst: payment.isPrincipalFirst ? true : nil,
      id: Payment.ID(rawValue: try books.newID()))
    if let line = payment.line, let found = try books.bank.line(line) {
      let part = found.uses.first { $0.payment == payment.id }?.part
      if found.entry.amount.currency == amount.currency {
        received.source = PaymentSource(line: line, part: part, amount: amount)
      }
    }
    return [
      .paymentReversed(
        PaymentReversed(
          receivable: state.id, payment: payment.id, on: max(today, payment.on), amount: amount,
          cause: .moved, freed: received.source == nil ? nil : payment.line)),
      .paymentReceived(received),
    ]
  }

  /// An account that was learned by this payment alone was learned by mistake.
  private func forgetting(
    _ payment: ReceivableState.Payment, of state: ReceivableState, on books: Books
  ) throws -> [Event] {
    guard let id = payment.line, let line = try books.bank.line(id) else { return [] }
    let part = line.uses.first { $0.payment == payment.id }?.part
    guard let account = line.entry.partner(of: part).counterparty.account else { return [] }
    let customer = try customer(state.customer, on: books)
    guard customer.accounts.contains(account) else { return [] }
    let others = try books.bank.bankPayments(CalendarDay(dayNumber: 0)).contains {
      $0.customer == customer.id && $0.account == account && $0.id != payment.id
    }
    guard !others else { return [] }
    return [.payerForgotten(PayerForgotten(customer: customer.id, account: account, on: today))]
  }

  private func payment(
    _ id: Payment.ID, of state: ReceivableState
  ) throws -> ReceivableState.Payment {
    guard let payment = state.payments.first(where: { $0.id == id }) else {
      throw Trouble.paymentNotFound("\(id)")
    }
    return payment
  }

  /// A credit note's unused part, or what was paid too much on an invoice, on other invoices of the customer.
  func allocate(
    _ id: Receivable.ID, to targets: [Receivable.ID], _ given: Money?, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let source = try state(id, on: books)
    guard source.customerCredit.isPositive else {
      throw Trouble.nothingToAllocate(number: source.facts.number)
    }
    if let given { try check(given, of: source, limit: source.customerCredit) }
    var left = try openStates(targets, on: books).map { (state: $0, open: $0.open) }
    for target in left {
      guard target.state.customer == source.customer else {
        throw Trouble.creditOfAnother(number: target.state.facts.number)
      }
      try requireOneCurrency([source, target.state])
    }
    let (events, used) = try spend(
      given ?? source.customerCredit, of: source, on: &left, in: books)
    guard used.isPositive else { throw Trouble.nothingToAllocate(number: source.facts.number) }
    outcome.amount = used
    return Work(
      Action.Note(.allocate, numbers: [source.facts.number], amount: used), events,
      touching: targets + [id])
  }

  /// What the customer of these invoices has good with us, in their currency, the oldest first.
  func useCredit(
    on targets: [Receivable.ID], in books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let states = try openStates(targets, on: books)
    try requireOneCurrency(states)
    let customer = try oneCustomer(of: states, on: books)
    var left = states.map { (state: $0, open: $0.open) }
    let numbers = states.map(\.facts.number)
    // What was paid too much stands on an invoice that is closed.
    let credits = try books.rows(
      ListQuery(view: .everything, order: .due, customer: customer.id, today: today)
    ).compactMap { try books.receivable($0.id) }.filter { credit in
      credit.customerCredit.isPositive && credit.currency == states.first?.currency
        && !targets.contains(credit.id)
    }
    var events: [Event] = []
    var used = Money.zero(states.first?.currency ?? .euro)
    for credit in credits {
      let (more, amount) = try spend(credit.customerCredit, of: credit, on: &left, in: books)
      events += more
      used += amount
    }
    guard used.isPositive else {
      throw Trouble.nothingToAllocate(number: numbers.first ?? customer.record.name)
    }
    outcome.amount = used
    return Work(
      Action.Note(.allocate, numbers: numbers, amount: used), events, touching: targets)
  }

  /// Sets at most `amount` of a credit against what is left open of invoices, in their order.
  private func spend(
    _ amount: Money, of source: ReceivableState,
    on targets: inout [(state: ReceivableState, open: Money)], in books: Books
  ) throws -> (events: [Event], used: Money) {
    var events: [Event] = []
    var left = amount
    // Of what was paid too much, the last payments first.
    var payments = Array(source.payments.reversed())
    for at in targets.indices {
      let target = targets[at].state
      var part = min(left, targets[at].open)
      guard part.isPositive else { continue }
      left -= part
      targets[at].open -= part
      if source.isCredit {
        let day = max(source.facts.issued, target.facts.issued)
        events.append(
          .creditApplied(
            CreditApplied(receivable: target.id, source: source.id, on: day, amount: part)))
        continue
      }
      for index in payments.indices where part.isPositive && payments[index].amount.isPositive {
        let moving = min(part, payments[index].amount)
        events += try moved(moving, of: payments[index], from: source, to: target, on: books)
        payments[index].amount -= moving
        part -= moving
      }
    }
    return (events, amount - left)
  }

  func keepClaim(_ id: Receivable.ID, on books: Books) throws -> Work {
    let state = try state(id, on: books)
    guard state.claimIsUndecided else {
      throw Trouble.nothingUndecided(number: state.facts.number)
    }
    return Work(
      Action.Note(.keepClaim, numbers: [state.facts.number]),
      [.claimKept(ClaimKept(receivable: id, on: today))], touching: [id])
  }

  func forget(_ account: BankAccount, of id: Customer.ID, on books: Books) throws -> Work {
    let customer = try customer(id, on: books)
    guard customer.accounts.contains(account) else {
      throw Trouble.payerUnknown(account.printed)
    }
    return Work(
      Action.Note(.payer),
      [.payerForgotten(PayerForgotten(customer: id, account: account, on: today))], touching: [])
  }

  func mark(_ account: BankAccount, _ role: PayerRole?, _ name: String?) -> Work {
    Work(
      Action.Note(.payer),
      [.payerMarked(PayerMarked(account: account, role: role, name: name, on: today))],
      touching: [], then: { books in try rematch(on: books) })
  }

  /// Looks again at what waits, in the light of what the books have now.
  func rematch(on books: Books) throws -> [Event] {
    var waiting = WaitingLines(desk: self, books: books)
    try waiting.settle([])
    return waiting.events
  }
}
