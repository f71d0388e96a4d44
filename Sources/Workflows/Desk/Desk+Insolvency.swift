import Claims

extension Desk {
  /// Stops letters and hand-over of all that is open, and the interest on it. What is recorded again on a
  /// procedure corrects it.
  func openInsolvency(
    _ given: Intent.Insolvency, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let customer = try customer(given.customer, on: books)
    if given.on > today { throw Trouble.dayInTheFuture(given.on) }
    if let by = given.declareBy, by < given.on {
      throw Trouble.beforeInsolvency(given: by, opened: given.on)
    }
    let isBankruptcy = given.procedure == .bankruptcy
    let declareBy = given.declareBy ?? given.procedure.usualDeclaration(from: given.on)
    let frozen = try openInvoices(of: customer, issuedBy: given.on, on: books)
    outcome.customer = customer
    outcome.deadline = declareBy
    outcome.cautions.append(.frozen(invoices: frozen.count, since: given.on))
    outcome.cautions.append(.declareBy(declareBy))
    if isBankruptcy { outcome.cautions += vatThatComesBack(on: frozen) }
    // Who is in charge stays known when only the last day is corrected.
    let known = customer.insolvency.flatMap { $0.procedure == given.procedure ? $0.trustee : nil }
    let trustee =
      given.trustee.map { HarmlessText.line($0) }.flatMap { $0.isEmpty ? nil : $0 } ?? known
    let opened = InsolvencyOpened(
      customer: customer.id, on: given.on, procedure: given.procedure, declareBy: declareBy,
      trustee: trustee)
    return Work(note(on: frozen), [.insolvencyOpened(opened)], touching: frozen.map(\.id))
  }

  func declareClaim(
    _ id: Customer.ID, at day: CalendarDay, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let (customer, frozen) = try insolvent(id, at: day, on: books)
    outcome.customer = customer
    return Work(
      note(on: frozen), [.claimDeclared(ClaimDeclared(customer: customer.id, on: day))],
      touching: frozen.map(\.id))
  }

  func endInsolvency(
    _ id: Customer.ID, at day: CalendarDay, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let (customer, frozen) = try insolvent(id, at: day, on: books)
    outcome.customer = customer
    return Work(
      note(on: frozen), [.insolvencyEnded(InsolvencyEnded(customer: customer.id, on: day))],
      touching: frozen.map(\.id))
  }

  /// Refused where one of the customer's debts is in other hands.
  func refuseInsolvent(_ customer: Customer, _ states: [ReceivableState]) throws {
    guard let insolvency = customer.insolvency,
      states.contains(where: { insolvency.covers($0.facts) })
    else { return }
    throw Trouble.insolvent(
      customer: customer.record.name, insolvency.procedure, since: insolvency.on)
  }

  /// A procedure of a record that is joined with another goes along: the customer is the same.
  func insolvencyEvents(
    of id: Customer.ID, movedTo survivor: Customer.ID, on books: Books
  ) throws -> [Event] {
    guard let insolvency = try customer(id, on: books).insolvency,
      try customer(survivor, on: books).insolvency == nil
    else { return [] }
    let opened = InsolvencyOpened(
      customer: survivor, on: insolvency.on, procedure: insolvency.procedure,
      declareBy: insolvency.declareBy, trustee: insolvency.trustee)
    let declared = insolvency.declaredOn.map {
      Event.claimDeclared(ClaimDeclared(customer: survivor, on: $0))
    }
    return [.insolvencyOpened(opened)] + (declared.map { [$0] } ?? [])
  }

  private func note(on frozen: [ReceivableState]) -> Action.Note {
    Action.Note(
      .insolvency, numbers: frozen.prefix(3).map(\.facts.number), count: frozen.count)
  }

  private func openInvoices(
    of customer: Customer, issuedBy day: CalendarDay, on books: Books
  ) throws -> [ReceivableState] {
    try books.openReceivables(customer.id).filter { !$0.isCredit && $0.facts.issued <= day }
  }

  /// A customer in a procedure that began on `day` or before, with what is open.
  private func insolvent(
    _ id: Customer.ID, at day: CalendarDay, on books: Books
  ) throws -> (Customer, [ReceivableState]) {
    let customer = try customer(id, on: books)
    guard let insolvency = customer.insolvency else {
      throw Trouble.notInsolvent(customer: customer.record.name)
    }
    if day > today { throw Trouble.dayInTheFuture(day) }
    if day < insolvency.on {
      throw Trouble.beforeInsolvency(given: day, opened: insolvency.on)
    }
    return (customer, try openInvoices(of: customer, issuedBy: insolvency.on, on: books))
  }

  /// By currency, the VAT in the open balances as far as it is known (G-01).
  private func vatThatComesBack(on invoices: [ReceivableState]) -> [Caution] {
    var sums: [Currency: Money] = [:]
    for state in invoices {
      let vat = state.creditNote(of: state.open).vat
      sums[vat.currency] = (sums[vat.currency] ?? .zero(vat.currency)) + vat
    }
    return sums.values.filter(\.isPositive).sorted { $0.currency.code < $1.currency.code }
      .map { .vatComesBack($0) }
  }
}
