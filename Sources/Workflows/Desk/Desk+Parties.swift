import Claims

extension Desk {
  func add(
    _ invoice: Intent.NewInvoice, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let number = HarmlessText.line(invoice.number)
    let seller = SellerKey.ours
    if try books.existing(seller, .invoice, number) != nil { throw Trouble.numberTaken(number) }
    let issued = invoice.issued ?? min(today, invoice.due ?? today)
    guard !number.isEmpty else { throw Trouble.noNumber }
    guard !invoice.customer.name.isEmpty else { throw Trouble.noName }
    let due =
      invoice.due ?? world.road.calculator.countedDue(issued: issued, received: invoice.received)
    guard due >= issued else { throw Trouble.dueBeforeIssued(due: due, issued: issued) }
    var events: [Event] = []
    let customer = try resolve(
      invoice.customer, on: books, at: issued, recording: &events, telling: &outcome)
    var facts = Receivable.Facts(
      number: number, seller: seller, issued: issued, due: due,
      dueIsCounted: invoice.due == nil, received: invoice.received, total: invoice.total,
      reference: invoice.reference.flatMap { PaymentReference(HarmlessText.line($0)) })
    facts.description = invoice.description.map { HarmlessText.line($0) }
    if case .free(let text)? = facts.reference, StructuredCommunication.isMeant(by: text) {
      outcome.cautions.append(.doubtfulReference(text))
    }
    let kind = try knownKind(of: customer, stated: invoice.customer, on: books)
    if let caution = termCaution(facts, kind) { outcome.cautions.append(caution) }
    let id = Receivable.ID(rawValue: try books.newID())
    events.append(
      .invoiceIssued(InvoiceIssued(receivable: id, customer: customer, facts: facts)))
    var credits = CreditAllocation(books: books)
    try credits.issued(facts, as: id)
    events.append(contentsOf: credits.events)
    return Work(
      Action.Note(.addInvoice, numbers: [number], amount: invoice.total), events, touching: [id],
      then: { books in try rematch(on: books) })
  }

  /// What the customer of a new invoice is: what is stated, unless it is only assumed and the books know better.
  func knownKind(
    of id: Customer.ID, stated record: CustomerRecord, on books: Books
  ) throws -> CustomerKind {
    guard record.kindIsAssumed, let known = try books.customer(id) else { return record.kind }
    return known.record.kind
  }

  /// The days of a term that is longer than a business or an authority can agree to, and that limit.
  func termTooLong(_ facts: Receivable.Facts, _ kind: CustomerKind) -> (days: Int, limit: Int)? {
    guard kind == .business || kind == .authority, facts.document == .invoice,
      facts.takesLegalTerm != true
    else { return nil }
    let calculator = world.road.calculator
    return calculator.tooLongTerm(of: facts).map { ($0, calculator.longestTerm) }
  }

  private func termCaution(_ facts: Receivable.Facts, _ kind: CustomerKind) -> Caution? {
    termTooLong(facts, kind).map {
      .termTooLong(number: facts.number, days: $0.days, limit: $0.limit)
    }
  }

  /// Refused where the agreed term may stand.
  private func requireTooLong(_ facts: Receivable.Facts, _ kind: CustomerKind) throws {
    guard termTooLong(facts, kind) == nil else { return }
    let hasLimit = kind == .business || kind == .authority
    throw Trouble.termNotTooLong(
      number: facts.number, days: facts.due.days(since: facts.received ?? facts.issued),
      limit: hasLimit ? world.road.calculator.longestTerm : nil)
  }

  private func resolve(
    _ record: CustomerRecord, on books: Books, at day: CalendarDay,
    recording events: inout [Event], telling outcome: inout Outcome
  ) throws -> Customer.ID {
    var resolver = CustomerResolver(books: books)
    let id = try resolver.resolve(record, at: day)
    events.append(contentsOf: resolver.events)
    outcome.cautions.append(contentsOf: resolver.cautions)
    return id
  }

  func correct(
    _ id: Receivable.ID, _ correction: Intent.Correction, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let state = try state(id, on: books)
    var corrected = InvoiceCorrected(receivable: id, on: today)
    corrected.due = correction.due
    // What was received or concluded was so before today.
    for given in [correction.received, correction.contract].compactMap(\.self) where given > today {
      throw Trouble.dayInTheFuture(given)
    }
    corrected.received = correction.received
    if let received = correction.received, correction.due == nil, state.facts.dueIsCounted {
      corrected.due = world.road.calculator.countedDue(
        issued: state.facts.issued, received: received)
      corrected.dueIsCounted = true
    }
    corrected.contract = correction.contract
    corrected.takesLegalTerm = correction.takesLegalTerm
    corrected.description = correction.description.map { HarmlessText.line($0) }
    corrected.orderReference = correction.orderReference.map { HarmlessText.line($0) }
    corrected.reference = correction.reference.flatMap { PaymentReference(HarmlessText.line($0)) }
    corrected.isOursToCollect = correction.isOursToCollect
    if let due = correction.due, due < state.facts.issued {
      throw Trouble.dueBeforeIssued(due: due, issued: state.facts.issued)
    }
    if case .free(let text)? = corrected.reference, StructuredCommunication.isMeant(by: text) {
      outcome.cautions.append(.doubtfulReference(text))
    }
    var facts = state.facts
    facts.due = corrected.due ?? facts.due
    facts.received = corrected.received ?? facts.received
    facts.contract = corrected.contract ?? facts.contract
    let kind =
      try correction.customer?.kind ?? customer(state.customer, on: books).record.kind
    if correction.takesLegalTerm == true {
      facts.takesLegalTerm = nil
      try requireTooLong(facts, kind)
    } else if correction.changesTerm, let caution = termCaution(facts, kind) {
      outcome.cautions.append(caution)
    }
    var events: [Event] = []
    if let record = correction.customer {
      let customer = try resolve(
        record, on: books, at: today, recording: &events, telling: &outcome)
      if customer != state.customer {
        corrected.customer = customer
        corrected.formerCustomer = state.customer
      }
    }
    events.append(.invoiceCorrected(corrected))
    return Work(Action.Note(.edit, numbers: [state.facts.number]), events, touching: [id])
  }

  func changeCustomer(
    _ id: Customer.ID, _ change: Intent.CustomerChange, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    var record = try customer(id, on: books).record
    func take(_ text: String?, into field: inout String?) {
      guard let text else { return }
      let line = HarmlessText.line(text)
      field = line.isEmpty ? nil : line
    }
    if let name = change.name {
      record.name = HarmlessText.line(name)
      guard !record.name.isEmpty else { throw Trouble.noName }
    }
    if let kind = change.kind {
      record.kind = kind
      record.kindIsAssumed = false
    }
    if let number = change.enterpriseNumber { record.enterpriseNumber = number }
    if let language = change.language { record.language = language }
    take(change.street, into: &record.address.street)
    take(change.postcode, into: &record.address.postcode)
    take(change.city, into: &record.address.city)
    take(change.country, into: &record.address.country)
    take(change.email, into: &record.email)
    take(change.phone, into: &record.phone)
    take(change.contact, into: &record.contact)
    // One command is one action, whatever it changes.
    var work = Work(Action.Note(.customer), [], touching: [])
    if record != (try customer(id, on: books).record) {
      let recorded = CustomerRecorded(customer: id, record: record, on: today)
      work.decision.events.append(.customerRecorded(recorded))
    }
    if let hold = change.hold {
      let held = try self.hold(id, hold.reason, hold.until, on: books, telling: &outcome)
      work.decision.events += held.decision.events
    }
    if change.isReleased {
      work.decision.events += try release(id, on: books, telling: &outcome).decision.events
    }
    if let other = change.merged {
      let merge = try merge(other, into: id, on: books)
      work.decision.note = merge.decision.note
      work.decision.events += merge.decision.events
      work.touched = merge.touched
    }
    outcome.customer = try customer(id, on: books)
    return work
  }

  func hold(
    _ id: Customer.ID, _ reason: String, _ until: CalendarDay?, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    outcome.customer = try customer(id, on: books)
    let reason = HarmlessText.line(reason)
    guard !reason.allSatisfy(\.isWhitespace) else { throw Trouble.nothingSaid }
    if let until, until <= today { throw Trouble.dayInThePast(until) }
    let held = CustomerHeld(
      customer: id, reason: reason, until: until, on: today)
    return Work(Action.Note(.customer), [.customerHeld(held)], touching: [])
  }

  func release(
    _ id: Customer.ID, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    outcome.customer = try customer(id, on: books)
    return Work(
      Action.Note(.customer), [.customerReleased(CustomerReleased(customer: id, on: today))],
      touching: [])
  }

  /// All documents of `id` move to `survivor`, and `id` is remembered as being the same.
  func merge(_ id: Customer.ID, into survivor: Customer.ID, on books: Books) throws -> Work {
    _ = try customer(id, on: books)
    let survivor = try books.survivor(of: customer(survivor, on: books)).id
    guard id != survivor else { throw Trouble.mergeWithItself }
    let rows = try books.rows(ListQuery(view: .everything, customer: id, today: today))
    var events = rows.map { row in
      var moved = InvoiceCorrected(receivable: row.id, on: today)
      moved.customer = survivor
      moved.formerCustomer = id
      return Event.invoiceCorrected(moved)
    }
    events.append(.customerMerged(CustomerMerged(customer: id, into: survivor, on: today)))
    events += try insolvencyEvents(of: id, movedTo: survivor, on: books)
    return Work(
      Action.Note(.customer, numbers: rows.prefix(3).map(\.number), count: rows.count), events,
      touching: rows.map(\.id))
  }
}

extension Intent.Correction {
  /// Whether it touches what decides how long the agreed term is, and for whom.
  fileprivate var changesTerm: Bool {
    due != nil || received != nil || contract != nil || customer != nil
  }
}
