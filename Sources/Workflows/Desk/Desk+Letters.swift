import Claims

extension Desk {
  /// The one customer of some invoices; a letter never goes to two.
  func oneCustomer(of states: [ReceivableState], on books: Books) throws -> Customer {
    let ids = Set(states.map(\.customer))
    guard ids.count == 1, let id = ids.first else {
      throw Trouble.severalCustomers(states.map(\.facts.number))
    }
    return try customer(id, on: books)
  }

  /// `recipient` is given where it isn't the customer: a collector, a trustee.
  func letterOrder(
    _ kind: LetterOrder.Kind, to customer: Customer, recipient: CustomerRecord? = nil,
    channel: Channel, items: [LetterOrder.Item], deadline: CalendarDay?, on books: Books
  ) throws -> LetterOrder {
    guard let creditor = world.settings.creditor else { throw Trouble.noCreditor }
    let omitted = kind.asks ? try omitted(by: items, of: customer, on: books) : []
    return LetterOrder(
      kind: kind, day: today, creditor: creditor, customer: customer.record,
      recipient: recipient ?? customer.record,
      language: (recipient ?? customer.record).language ?? creditor.language,
      tone: recipient == nil ? customer.record.tone ?? world.settings.letters.tone : .formal,
      channel: channel, items: items,
      omitted: omitted, deadline: deadline, broken: broken(in: items),
      bankThrough: try bankThrough(of: items, on: books), journalHead: try books.head())
  }

  /// What else is open of the customer and isn't asked in this letter.
  private func omitted(
    by items: [LetterOrder.Item], of customer: Customer, on books: Books
  ) throws -> [LetterOrder.Omitted] {
    let asked = Set(items.map(\.state.id))
    let contact = try books.contact(customer.id)
    return try books.openReceivables(customer.id)
      .filter { !asked.contains($0.id) && !$0.isCredit }
      .compactMap { state in
        guard let reason = whyNotToday(state, customer, contact) else { return nil }
        return LetterOrder.Omitted(
          number: state.facts.number, open: state.open, reason: reason)
      }
  }

  /// The letter as it would go, the papers that go with it named.
  func composed(
    _ order: LetterOrder
  ) throws -> (letter: ComposedLetter, order: LetterOrder) {
    var order = order
    order.enclosures = try papers(with: order).map(\.name)
    return (try world.compose(order), order)
  }

  /// The agreement on the invoices of a letter that wasn't kept, where there is one.
  private func broken(in items: [LetterOrder.Item]) -> LetterOrder.BrokenAgreement? {
    let broken = items.compactMap(\.state.settlement).filter {
      guard case .broken = $0.standing(on: today) else { return false }
      return $0.missing(on: today).isPositive
    }
    // One agreement on several invoices has a part of each instalment on each of them.
    let missed = broken.flatMap { $0.missed(on: today) }
    let days = Set(missed.map(\.due))
    guard let agreement = broken.first, let due = days.min() else { return nil }
    func sum(_ amounts: [Money]) -> Money {
      amounts.reduce(.zero(agreement.amount.currency), +)
    }
    return LetterOrder.BrokenAgreement(
      on: agreement.on, agreed: sum(broken.map(\.amount)), missedDue: due,
      missedAmount: sum(missed.filter { $0.due == due }.map(\.amount)),
      missedTotal: sum(missed.map(\.amount)), missedCount: days.count,
      staysOnDefault: broken.contains(where: \.staysOnDefault))
  }

  private func bankThrough(
    of items: [LetterOrder.Item], on books: Books
  ) throws -> CalendarDay? {
    let account = items.lazy.compactMap(\.state.facts.iban).first ?? world.settings.creditor?.iban
    var known = BankData()
    for standing in try books.bank.accounts() {
      known.through[standing.account] = max(
        standing.through, known.through[standing.account] ?? standing.through)
    }
    return known.reach(for: account)
  }

  /// What keeps another invoice of the customer out of a letter: agreed, disputed or not due.
  private func whyNotToday(
    _ state: ReceivableState, _ customer: Customer, _ contact: CustomerContact
  ) -> Reason? {
    if today <= state.facts.due { return .notDue(state.facts.due) }
    switch state.settlement?.standing(on: today) {
    case .offered(let until): return .offered(until: until)
    case .running(_, let next):
      return .settled(due: next.due, amount: next.amount, judged: next.judged)
    case .lapsedOffer, .broken, .kept, nil: break
    }
    if let dispute = state.dispute { return .disputed(on: dispute.on) }
    if let promise = state.promise, state.isPromised(on: today) {
      return .promised(by: promise.by, judged: promise.judged)
    }
    return nil
  }

  func missing(in order: LetterOrder, for states: [ReceivableState]) -> [MissingFact] {
    var missing: [MissingFact] = []
    if !order.recipient.address.isComplete { missing.append(.address) }
    if order.channel == .email, order.recipient.email == nil { missing.append(.email) }
    if order.channel == .whatsapp || order.channel == .sms, order.recipient.phone == nil {
      missing.append(.phone)
    }
    if states.contains(where: { $0.facts.description == nil }) { missing.append(.description) }
    if order.customer.kind == .business, order.customer.enterpriseNumber == nil,
      order.customer.vatNumber == nil
    {
      missing.append(.enterpriseNumber)
    }
    if order.creditor.iban == nil, states.contains(where: { $0.facts.iban == nil }) {
      missing.append(.ourAccount)
    }
    if !order.creditor.address.isComplete { missing.append(.ourAddress) }
    if order.channel == .registered, order.kind == .notice { missing.append(.proof) }
    if order.kind == .copy, order.enclosures.isEmpty { missing.append(.invoiceFile) }
    return missing
  }

  func languageCaution(_ order: LetterOrder, _ letter: ComposedLetter) -> [Caution] {
    letter.language == order.language
      ? [] : [.languageMissing(order.language, used: letter.language)]
  }
}

extension LetterOrder.Kind {
  /// Whether it asks the customer to pay invoices, so that it says too what it doesn't ask today.
  fileprivate var asks: Bool {
    switch self {
    case .reminder, .consumerReminder, .notice, .nudge, .lapse, .declaration: true
    case .settlement, .answer, .statement, .copy, .withdrawal, .thanks, .collectorFile,
      .collectorPayment, .collectorStatus:
      false
    }
  }
}
