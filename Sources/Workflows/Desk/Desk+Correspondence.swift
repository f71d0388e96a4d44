public import Claims

extension Desk {
  /// A letter that is no step on the road, as it would go.
  struct LetterPlan {
    var letter: Correspondence
    var order: LetterOrder
    /// The invoices under which it is kept; of a statement of an empty account the last one.
    var states: [ReceivableState]
    /// Of a withdrawal: the step that it takes back, of each invoice.
    var withdraws: [Receivable.ID: TakenStep.ID] = [:]
    /// What follows once it has gone.
    var thereupon: [Event] = []
  }

  /// Writes a letter and records it as the intent asks.
  func write(
    _ letter: Intent.Letter, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let plan = try letterPlan(letter, on: books)
    if !letter.again { try refuseAgain(plan) }
    let outgoing = try write(
      plan, letter.fate, isEdited: letter.text != nil, on: books, telling: &outcome)
    let (events, _) = try dispatch([outgoing], letter.fate, telling: &outcome)
    outcome.letter = letter.letter
    outcome.deadline = plan.order.deadline
    return Work(
      Action.Note(.letter, numbers: plan.states.map(\.facts.number)), events,
      touching: plan.states.map(\.id))
  }

  /// The letter as it is to be recorded, with its files.
  func write(
    _ plan: LetterPlan, _ fate: Intent.Dunning.Fate, isEdited: Bool, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Outgoing {
    let ids = try plan.states.map { _ in TakenStep.ID(rawValue: try books.newID()) }
    let (documents, mail) = try write(
      plan.order, id: ids[0], about: plan.states, fate, telling: &outcome)
    let entries = plan.states.enumerated().map { at, state in
      let together = plan.states.map(\.id).filter { $0 != state.id }
      return Outgoing.Entry(
        state: state, id: ids[at], content: .letter(plan.letter),
        written: .letterWritten(
          LetterWritten(
            receivable: state.id, id: ids[at], letter: plan.letter, on: today,
            channel: plan.order.channel, fate: fate == .draft ? .draft : .outgoing,
            withdraws: plan.withdraws[state.id], isEdited: isEdited ? true : nil,
            address: plan.order.addressLine, together: together.isEmpty ? nil : together,
            documents: documents)),
        thereupon: at == 0 ? plan.thereupon : [])
    }
    return Outgoing(
      order: plan.order, entries: entries, documents: documents, mail: mail, asked: nil)
  }

  /// Nothing leaves twice by mistake: the same letter of the same day, or one whose record was undone.
  private func refuseAgain(_ plan: LetterPlan) throws {
    for state in plan.states {
      let number = state.facts.number
      if let left = state.undoneMails.last(where: { $0.letter == plan.letter && $0.on == today }) {
        throw Trouble.leftAlready(number: number, on: left.on)
      }
      if state.letters.contains(where: { $0.letter == plan.letter && $0.sentOn == today }) {
        throw Trouble.letterSent(number: number, plan.letter)
      }
    }
  }

  /// Which letters beside the road can be written for these invoices of one customer; the others with why not.
  public func letters(
    for ids: [Receivable.ID]
  ) throws -> [(letter: Correspondence, trouble: Trouble?)] {
    try read { books in
      try Correspondence.allCases.map { letter in
        do {
          _ = try letterPlan(Intent.Letter(letter, ids), on: books)
          return (letter, nil)
        } catch let trouble as Trouble {
          return (letter, trouble)
        }
      }
    }
  }

  func letterPlan(_ letter: Intent.Letter, on books: Books) throws -> LetterPlan {
    if letter.channel == .whatsapp || letter.channel == .sms, !letter.letter.fitsMessage,
      let channel = letter.channel
    {
      throw Trouble.notAsMessage(channel)
    }
    let states = try letter.receivables.map { try state($0, on: books) }
    let customer = try oneCustomer(of: states, on: books)
    var plan = try letterPlan(letter, of: states, customer, on: books)
    plan.order.tone = letter.tone ?? plan.order.tone
    plan.order.text = letter.text
    return plan
  }

  private func letterPlan(
    _ letter: Intent.Letter, of states: [ReceivableState], _ customer: Customer, on books: Books
  ) throws -> LetterPlan {
    let channel = channel(of: letter, to: customer.record)
    func plan(
      _ kind: LetterOrder.Kind, deadline: CalendarDay? = nil
    ) throws -> LetterPlan {
      let items = states.map {
        LetterOrder.Item(state: $0, asked: $0.open - $0.disputed, claim: nil)
      }
      let order = try letterOrder(
        kind, to: customer, channel: channel, items: items, deadline: deadline, on: books)
      return LetterPlan(letter: letter.letter, order: order, states: states)
    }
    switch letter.letter {
    case .copy:
      let isLate = states.allSatisfy { $0.facts.due < today && $0.open.isPositive }
      return try plan(
        .copy,
        deadline: isLate
          ? noticeDeadline(
            posted: today, days: world.settings.policy.noticeDeadline, kind: .business) : nil)
    case .answer:
      guard let dispute = states.lazy.compactMap(\.dispute).first else {
        throw Trouble.notDisputed(number: states.first?.facts.number ?? "")
      }
      return try plan(.answer(dispute))
    case .thanks: return try plan(.thanks(try lastReceipt(of: states)))
    case .withdrawal: return try withdrawal(of: states, plan)
    case .statement: return try statement(states, customer, channel, on: books)
    case .settlementOffer, .settlementConfirmation:
      try refuseInsolvent(customer, states)
      let order = try settlementOrder(of: states, customer, channel: channel, on: books)
      return LetterPlan(letter: letter.letter, order: order, states: states)
    case .declaration: return try declaration(letter, of: states, customer, on: books)
    case .collectorPayment, .collectorStatus:
      return try collectorLetter(letter, of: states, customer, on: books)
    }
  }

  /// As the user says; else by mail where that can go by itself, else by post.
  private func channel(of letter: Intent.Letter, to recipient: CustomerRecord) -> Channel {
    let canMail = recipient.email != nil && world.departures.deliver != nil
    return letter.channel ?? (canMail ? .email : .letter)
  }

  // MARK: Payments

  /// What came in on the last day on which something did, on all of them together.
  private func lastReceipt(of states: [ReceivableState]) throws -> LetterOrder.Receipt {
    let payments = states.flatMap(\.payments)
    guard let last = payments.map(\.on).max() else {
      throw Trouble.nothingReceived(number: states.first?.facts.number ?? "")
    }
    let sum = payments.filter { $0.on == last }.map(\.amount)
    return LetterOrder.Receipt(on: last, amount: sum.dropFirst().reduce(sum[0], +))
  }

  // MARK: Withdrawal

  /// Takes back the last letter that went out.
  private func withdrawal(
    of states: [ReceivableState], _ plan: (LetterOrder.Kind, CalendarDay?) throws -> LetterPlan
  ) throws -> LetterPlan {
    var before: LetterOrder.SentBefore?
    var overlooked: LetterOrder.Receipt?
    var withdraws: [Receivable.ID: TakenStep.ID] = [:]
    for state in states {
      guard let taken = try lastToWithdraw(of: state) else {
        throw Trouble.nothingToWithdraw(number: state.facts.number)
      }
      withdraws[state.id] = taken.id
      before = before ?? taken.before
      guard let receipt = taken.overlooked else { continue }
      overlooked =
        overlooked.map {
          LetterOrder.Receipt(on: max($0.on, receipt.on), amount: $0.amount + receipt.amount)
        } ?? receipt
    }
    guard let before else { throw Trouble.nothingToWithdraw(number: "") }
    var result = try plan(.withdrawal(of: before, overlooked: overlooked), nil)
    result.withdraws = withdraws
    return result
  }

  private struct Withdrawable {
    var id: TakenStep.ID
    var before: LetterOrder.SentBefore
    var overlooked: LetterOrder.Receipt?
  }

  /// The last letter of the road that a customer got about an invoice: a mail whose record was undone too.
  private func lastToWithdraw(of state: ReceivableState) throws -> Withdrawable? {
    var candidates: [Withdrawable] = state.steps.compactMap { taken in
      guard taken.step != .handover, taken.countsAsSent, let sent = taken.sentOn, sent <= today
      else { return nil }
      return Withdrawable(
        id: taken.id,
        before: LetterOrder.SentBefore(
          what: .step(taken.step, taken.about), on: sent, channel: taken.channel),
        overlooked: state.overlooked(asking: taken.asked.principal, on: sent))
    }
    candidates += state.undoneMails.compactMap { left in
      guard let step = left.step, step != .handover, left.on <= today else { return nil }
      return Withdrawable(
        id: left.id,
        before: LetterOrder.SentBefore(what: .step(step, nil), on: left.on, channel: .email),
        overlooked: left.asked.flatMap { state.overlooked(asking: $0.principal, on: left.on) })
    }
    return candidates.max { $0.before.on < $1.before.on }
  }

  // MARK: Statement of account

  /// What a customer's statement is about: all that is open with him in each currency, invoices and credits; where
  /// nothing is, the last of his documents.
  public func statementReceivables(of customer: Customer.ID) throws -> [[Receivable.ID]] {
    try read { books in
      let open = try books.openReceivables(customer)
      let codes = Set(open.map(\.currency.code)).sorted()
      guard codes.isEmpty else {
        return codes.map { code in open.filter { $0.currency.code == code }.map(\.id) }
      }
      let rows = try books.rows(ListQuery(view: .everything, customer: customer, today: today))
      return rows.max { $0.issued < $1.issued }.map { [[$0.id]] } ?? []
    }
  }

  private func statement(
    _ states: [ReceivableState], _ customer: Customer, _ channel: Channel, on books: Books
  ) throws -> LetterPlan {
    try refuseInsolvent(customer, states)
    try requireOneCurrency(states)
    let open = states.filter { !$0.open.isZero || $0.customerCredit.isPositive }
    let entries = open.flatMap(\.accountEntries)
      .sorted { ($0.on, $0.number) < ($1.on, $1.number) }
    let items = open.filter { !$0.isCredit && $0.open.isPositive }.map {
      LetterOrder.Item(state: $0, asked: $0.open - $0.disputed, claim: nil)
    }
    let order = try letterOrder(
      .statement(entries), to: customer, channel: channel, items: items, deadline: nil, on: books)
    return LetterPlan(letter: .statement, order: order, states: states)
  }

  // MARK: To trustees and collectors

  private func declaration(
    _ letter: Intent.Letter, of states: [ReceivableState], _ customer: Customer, on books: Books
  ) throws -> LetterPlan {
    guard let insolvency = customer.insolvency else {
      throw Trouble.notInsolvent(customer: customer.record.name)
    }
    // In the procedure's own language, which is as a rule the debtor's.
    var trustee = CustomerRecord(
      name: insolvency.trustee ?? "", kind: .business)
    trustee.language = customer.record.language
    // Disputed parts too: what isn't declared is lost.
    let items = try states.map {
      LetterOrder.Item(
        state: $0, asked: $0.open,
        claim: try claim(of: $0, customer, on: today, in: books).demandable)
    }
    let order = try letterOrder(
      .declaration(insolvency), to: customer, recipient: trustee,
      channel: letter.channel ?? .letter, items: items, deadline: nil, on: books)
    var plan = LetterPlan(letter: .declaration, order: order, states: states)
    if insolvency.declaredOn == nil {
      plan.thereupon = [.claimDeclared(ClaimDeclared(customer: customer.id, on: today))]
    }
    return plan
  }

  private func collectorLetter(
    _ letter: Intent.Letter, of states: [ReceivableState], _ customer: Customer, on books: Books
  ) throws -> LetterPlan {
    var collector: Collector?
    var since: CalendarDay?
    for state in states {
      guard let handover = state.handover, let sent = handover.sentOn else {
        throw Trouble.notWithCollector(number: state.facts.number)
      }
      collector = collector ?? handover.collector ?? .agency
      since = since ?? sent
    }
    guard let collector, let since else { throw Trouble.notWithCollector(number: "") }
    guard let recipient = world.settings.record(of: collector) else {
      throw Trouble.collectorUnknown(collector)
    }
    let items = try states.map { state in
      LetterOrder.Item(
        state: state, asked: state.open - state.disputed,
        claim: state.isClosed
          ? nil
          : try claim(of: state, customer, on: today, excluding: state.disputed, in: books)
            .demandable)
    }
    let kind: LetterOrder.Kind =
      letter.letter == .collectorStatus
      ? .collectorStatus(collector, since: since)
      : .collectorPayment(
        collector, since: since, try receipt(pastCollectorOf: states, since: since))
    let order = try letterOrder(
      kind, to: customer, recipient: recipient, channel: channel(of: letter, to: recipient),
      items: items, deadline: nil, on: books)
    return LetterPlan(letter: letter.letter, order: order, states: states)
  }

  /// What the customer paid to us while the case was with a collector.
  private func receipt(
    pastCollectorOf states: [ReceivableState], since: CalendarDay
  ) throws -> LetterOrder.Receipt {
    let payments = states.flatMap(\.payments).filter { !$0.isCollected && $0.on >= since }
    guard let last = payments.map(\.on).max() else {
      throw Trouble.nothingReceived(number: states.first?.facts.number ?? "")
    }
    // What was told of before isn't told again.
    let told = states.flatMap(\.letters)
      .filter { $0.letter == .collectorPayment }.compactMap(\.sentOn).max()
    let fresh = payments.filter { payment in told.map { payment.on > $0 } ?? true }
    let meant = fresh.isEmpty ? payments.filter { $0.on == last } : fresh
    return LetterOrder.Receipt(
      on: last, amount: meant.dropFirst().reduce(meant[0].amount) { $0 + $1.amount })
  }
}

extension Correspondence {
  /// Whether it can be said in a short message.
  fileprivate var fitsMessage: Bool {
    switch self {
    case .settlementOffer, .settlementConfirmation, .answer, .copy, .withdrawal, .thanks: true
    case .statement, .declaration, .collectorPayment, .collectorStatus: false
    }
  }
}

extension Settings {
  /// Who collects; the procedure for undisputed debts runs through a lawyer, then a bailiff.
  public func record(of collector: Collector) -> CustomerRecord? {
    collector == .undisputed
      ? collectors[.undisputed] ?? collectors[.lawyer] ?? collectors[.bailiff]
      : collectors[collector]
  }
}

extension ReceivableState {
  /// Days for which a payment that was made counts as crossing with a letter.
  private static let crossing = 2

  /// The payment that a letter asking `principal` on `day` didn't know of.
  fileprivate func overlooked(
    asking principal: Money, on day: CalendarDay
  ) -> LetterOrder.Receipt? {
    let there = payments.filter { $0.on <= day.adding(days: Self.crossing) }
    guard let last = there.last else { return nil }
    let received = there.reduce(Money.zero(currency)) { $0 + $1.amount }
    guard principal > max(facts.total - credited - received, .zero(currency)) else { return nil }
    return LetterOrder.Receipt(on: last.on, amount: last.amount)
  }

  /// Its lines in a statement of account.
  fileprivate var accountEntries: [LetterOrder.StatementEntry] {
    var own = LetterOrder.StatementEntry(
      kind: isCredit ? .creditNote : .invoice, on: facts.issued, number: facts.number,
      due: isCredit ? nil : facts.due, amount: facts.total,
      open: isCredit ? open : open - customerCredit)
    // What was reduced and isn't credited yet isn't owed.
    own.amount -= placeholder
    let credited = credits.map { credit in
      LetterOrder.StatementEntry(
        kind: .creditNote, on: credit.on, number: facts.number, amount: -credit.amount)
    }
    let paid = payments.map { payment in
      LetterOrder.StatementEntry(
        kind: .payment, on: payment.on, number: facts.number, amount: -payment.amount)
    }
    return [own] + credited + paid
  }
}
