public import Claims
public import Matching

extension Desk {
  /// The lines that wait for a person, each with what it may be.
  public func inbox() throws -> Inbox {
    try read { books in try inbox(on: books) }
  }

  public func inbox(on books: Books) throws -> Inbox {
    let accounts = try books.bank.accounts()
    let waiting = try books.bank.lines(.waiting(before: nil)).reversed()
    var entries: [Inbox.Entry] = []
    let doubtful = waiting.filter { $0.status == .toReview }
    let book = doubtful.isEmpty ? nil : try matchBook(for: Array(doubtful), on: books).book
    for line in waiting {
      for (part, sum) in line.sums {
        entries.append(
          Inbox.Entry(
            line: line, part: part, sum: sum,
            state: .doubtful(
              (book?.verdict(on: sum).candidates ?? []).map { candidate in
                guard line.mayRepeat != nil else { return candidate }
                var warned = candidate
                warned.clues.insert(.mayRepeat, at: 0)
                return warned
              })))
      }
      if line.status != .toReview, let short = try short(line, on: books) { entries.append(short) }
    }
    return Inbox(
      entries: entries, accounts: accounts, lines: entries.count,
      unseen: try unseenPayments(on: books, accounts))
  }

  private func short(_ line: BankLine, on books: Books) throws -> Inbox.Entry? {
    guard let use = line.uses.first(where: { $0.shortBy != nil }),
      let state = try books.receivable(use.receivable), state.open.isPositive
    else { return nil }
    let customer = try customer(state.customer, on: books)
    return Inbox.Entry(
      line: line, part: use.part,
      sum: IncomingSum(
        amount: use.amount, bookedOn: line.entry.bookedOn, kind: line.entry.kind,
        counterparty: line.entry.counterparty, remittance: line.entry.remittance),
      state: .short(
        Inbox.Short(
          receivable: state.id, number: state.facts.number, customerName: customer.record.name,
          lacking: state.open)))
  }

  /// Payments that were typed as come by the bank, and that bank data of more than ten days later doesn't show.
  public func unseenPayments(
    on books: Books, _ accounts: [AccountStanding]
  ) throws -> [KnownPayment] {
    // Of before the first statement nothing can be seen.
    guard let through = accounts.map(\.through).max(), let since = accounts.map(\.since).min()
    else { return [] }
    return try books.bank.typedPayments(since)
      .filter { $0.on.adding(days: Desk.joinDays) < through }
  }

  /// What a person may choose from who looks for a line's invoice himself.
  public func search(
    _ text: String, for line: BankLine.ID, part: Int?, limit: Int
  ) throws -> [Candidate] {
    try read { books in
      let line = try self.line(line, on: books)
      guard let sum = line.sums.first(where: { $0.part == part })?.sum else { return [] }
      return try matchBook(for: [line], on: books).book.search(text, for: sum, limit: limit)
    }
  }

  /// What is left of a line, on one invoice: what is short or too much is said.
  public func candidate(
    on id: Receivable.ID, for line: BankLine.ID, part: Int?
  ) throws -> Candidate {
    try read { books in
      let state = try state(id, on: books)
      let line = try self.line(line, on: books)
      guard let sum = line.sums(evenIfIgnored: true).first(where: { $0.part == part })?.sum else {
        throw Trouble.lineUsedUp(left: line.remaining)
      }
      guard state.currency == sum.amount.currency else {
        throw Trouble.wrongCurrency(number: state.facts.number, currency: state.currency)
      }
      let amount = min(sum.amount, state.open)
      var candidate = Candidate(
        allocations: [try allocation(on: state, amount, .payment, books)], clues: [])
      if state.open > sum.amount { candidate.short = state.open - sum.amount }
      if sum.amount > state.open { candidate.excess = sum.amount - state.open }
      return candidate
    }
  }

  /// The numbers of the documents that lines were booked on.
  public func numbers(
    of lines: [BankLine], on books: Books
  ) throws -> [Receivable.ID: String] {
    let ids = Array(Set(lines.flatMap { $0.uses.map(\.receivable) }))
    return Dictionary(
      try books.bank.items(ids).map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  /// A payment, by the document on which it is.
  public struct NamedPayment: Hashable, Sendable {
    public var receivable: Receivable.ID
    public var payment: Claims.Payment.ID
    public var number: String
  }

  /// The payments that a text can mean: those of an entry of the journal, `p` and a payment's own id, or those of an
  /// invoice with that number.
  public func payments(meant text: String, on books: Books) throws -> [NamedPayment] {
    if let id = Int64(text), let action = try books.action(Action.ID(rawValue: id)) {
      let found = try action.note.numbers.flatMap { number in
        try books.numbered(number).flatMap { row in
          try books.history(row.id).filter { $0.action.id == action.id && $0.action.stands }
            .compactMap { entry -> NamedPayment? in
              guard case .paymentReceived = entry.event.event,
                let payment = try books.receivable(row.id)?.payments
                  .first(where: { $0.event == entry.event.id })
              else { return nil }
              return NamedPayment(receivable: row.id, payment: payment.id, number: row.number)
            }
        }
      }
      if !found.isEmpty { return found }
    }
    if text.hasPrefix("p"), let id = Int64(text.dropFirst()),
      let found = try books.bank.payment(Claims.Payment.ID(rawValue: id))
    {
      return [NamedPayment(receivable: found.receivable, payment: found.id, number: found.number)]
    }
    return try books.numbered(text).flatMap { row in
      (try books.receivable(row.id)?.payments ?? []).map {
        NamedPayment(receivable: row.id, payment: $0.id, number: row.number)
      }
    }
  }

  func line(_ id: BankLine.ID, on books: Books) throws -> BankLine {
    guard let line = try books.bank.line(id) else { throw Trouble.lineNotFound("\(id)") }
    return line
  }

  // MARK: Deciding

  func match(
    _ match: Intent.Match, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let line = try line(match.line, on: books)
    guard let sum = line.sums(evenIfIgnored: true).first(where: { $0.part == match.part })?.sum
    else { throw Trouble.lineUsedUp(left: line.remaining) }
    var placing = Placing(desk: self, books: books, payers: try books.bank.payers())
    try placing.place(
      match.candidate, of: line, part: match.part, sum: sum,
      Placing.Manner(ground: nil, fee: match.fee, isBankFee: match.isBankFee))
    var events = placing.events
    if let reason = match.shortReason, let short = match.candidate.short,
      let last = match.candidate.allocations.last(where: { $0.what == .payment })
    {
      let state = try state(last.receivable, on: books)
      events += explain(short, of: state, reason, line, telling: &outcome)
    }
    outcome.cautions += placing.cautions
    outcome.amount = sum.amount
    let numbers = match.candidate.allocations.filter { $0.what != .credit }.map(\.number)
    return Work(
      Action.Note(.match, numbers: numbers, amount: sum.amount), events, touching: placing.touched)
  }

  func place(
    _ id: BankLine.ID, on ids: [Receivable.ID], _ given: Money?, in books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let line = try line(id, on: books)
    let states = try ids.map { try state($0, on: books) }
    let currency = line.entry.amount.currency
    // Of several currencies in one sum nobody knows what went where.
    if states.count > 1, let other = states.first(where: { $0.currency != currency }) {
      throw Trouble.wrongCurrency(number: other.facts.number, currency: other.currency)
    }
    guard !line.remaining.isZero else { throw Trouble.lineUsedUp(left: line.remaining) }
    if line.entry.amount.isNegative {
      return try takeBack(line, from: states, given, telling: &outcome)
    }
    var sum = line.wholeSum
    if let given {
      guard given.isPositive else { throw Trouble.amountNotPositive }
      if given.currency == currency {
        guard given <= line.remaining else { throw Trouble.lineUsedUp(left: line.remaining) }
        sum.amount = given
      }
    }
    let candidate = try placement(of: sum, line, on: states, given, books)
    var placing = Placing(desk: self, books: books, payers: try books.bank.payers())
    try placing.place(candidate, of: line, part: nil, sum: sum, Placing.Manner(ground: nil))
    outcome.cautions += placing.cautions
    let taken = placing.taken(of: line)
    let rest = line.remaining - taken
    if rest.isPositive { outcome.cautions.append(.lineRemains(rest)) }
    if let excess = candidate.excess, let last = states.last {
      outcome.cautions.append(.overpaid(number: last.facts.number, amount: excess))
    }
    outcome.amount = taken
    return Work(
      Action.Note(.match, numbers: states.map(\.facts.number), amount: outcome.amount),
      placing.events, touching: placing.touched)
  }

  /// A sum on these invoices in turn: credits taken off, payments that were typed joined, what is too much on the last.
  private func placement(
    of sum: IncomingSum, _ line: BankLine, on states: [ReceivableState], _ given: Money?,
    _ books: Books
  ) throws -> Candidate {
    var candidate = Candidate(allocations: [], clues: [])
    let owed = states.filter { !$0.isCredit }
    guard let last = owed.last else {
      throw Trouble.notOwed(number: states.first?.facts.number ?? "")
    }
    // Of another currency the whole line is taken, and what it makes there is said, or the balance.
    if last.currency != sum.amount.currency {
      candidate.allocations = [try allocation(on: last, given ?? last.open, .payment, books)]
      return candidate
    }
    var left = sum.amount
    for state in states where state.isCredit && state.open.isNegative {
      candidate.allocations.append(try allocation(on: state, -state.open, .credit, books))
      left -= state.open
    }
    for state in owed where left.isPositive {
      let typed = state.payments.first { payment in
        payment.line == nil && (payment.method == .bank || payment.method == .card)
          && payment.amount <= left && (state.id != last.id || payment.amount == left)
          && abs(payment.on.days(since: line.entry.bookedOn)) <= Desk.joinDays
      }
      if let typed {
        candidate.allocations.append(
          try allocation(on: state, typed.amount, .join(typed.id), books))
        left -= typed.amount
        continue
      }
      let amount = state.id == last.id ? left : min(left, state.open)
      guard amount.isPositive else { continue }
      if amount > state.open { candidate.excess = amount - state.open }
      candidate.allocations.append(try allocation(on: state, amount, .payment, books))
      left -= amount
    }
    return candidate
  }

  /// Money that went back: off the payments of these invoices, the latest first.
  private func takeBack(
    _ line: BankLine, from states: [ReceivableState], _ given: Money?,
    telling outcome: inout Outcome
  ) throws -> Work {
    var left = -line.remaining
    if let given, given.currency == left.currency { left = min(left, given) }
    let whole = left
    var events: [Event] = []
    for state in states {
      let isForeign = state.currency != left.currency
      for payment in state.payments.reversed() where left.isPositive {
        let amount = isForeign ? payment.amount : min(left, payment.amount)
        let fromLine = isForeign ? left : amount
        left -= fromLine
        events.append(
          .paymentReversed(
            PaymentReversed(
              receivable: state.id, payment: payment.id, on: line.entry.bookedOn, amount: amount,
              cause: .returned, source: PaymentSource(line: line.id, amount: -fromLine),
              reason: line.entry.returnReason)))
      }
    }
    guard !events.isEmpty else {
      throw Trouble.paymentNotFound(states.first?.facts.number ?? "")
    }
    outcome.amount = -(whole - left)
    if left.isPositive { outcome.cautions.append(.lineRemains(-left)) }
    return Work(
      Action.Note(.match, numbers: states.map(\.facts.number), amount: outcome.amount), events,
      touching: states.map(\.id))
  }

  private func allocation(
    on state: ReceivableState, _ amount: Money, _ what: Allocation.What, _ books: Books
  ) throws -> Allocation {
    Allocation(
      receivable: state.id, number: state.facts.number, customer: state.customer,
      customerName: try customer(state.customer, on: books).record.name, amount: amount, what: what)
  }

  func explainShort(
    _ id: BankLine.ID, _ reason: Intent.ShortReason, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let line = try line(id, on: books)
    guard let use = line.uses.first(where: { $0.shortBy != nil }), !line.isReviewed else {
      throw Trouble.lineUsedUp(left: line.remaining)
    }
    let state = try state(use.receivable, on: books)
    outcome.amount = state.open
    let events =
      state.open.isPositive
      ? explain(state.open, of: state, reason, line, telling: &outcome) : []
    return Work(
      Action.Note(.review, numbers: [state.facts.number], amount: state.open),
      events + [.lineReviewed(LineReviewed(line: id, on: today))], touching: [state.id])
  }

  /// What a reason for a short payment records beside the payment.
  private func explain(
    _ short: Money, of state: ReceivableState, _ reason: Intent.ShortReason, _ line: BankLine,
    telling outcome: inout Outcome
  ) -> [Event] {
    func reduced(_ reason: WrittenOff.Reason) -> [Event] {
      if !reason.isLoss {
        outcome.cautions.append(
          .creditNoteToMake(number: state.facts.number, state.creditNote(of: short)))
      }
      return [
        .writtenOff(
          WrittenOff(receivable: state.id, on: today, amount: short, reason: reason))
      ]
    }
    switch reason {
    case .partPayment: return []
    case .bankCharges: return reduced(.bankCharges)
    case .cashDiscount: return reduced(.discount)
    case .creditNote: return reduced(.creditNote)
    case .writeOff: return reduced(.small)
    case .retention:
      return [
        .paymentReceived(
          PaymentReceived(
            receivable: state.id, on: line.entry.creditedOn, amount: short, method: .withheld))
      ]
    case .dispute(let ground, let note):
      return [
        .disputeOpened(
          DisputeOpened(
            receivable: state.id, on: today, ground: ground, amount: short, note: note))
      ]
    }
  }

  func ignore(
    _ id: BankLine.ID, _ part: Int?, _ note: String?, always: Bool, on books: Books
  ) throws -> Work {
    let line = try line(id, on: books)
    let left = line.sums(evenIfIgnored: true).first { part == nil || $0.part == part }?.sum.amount
    guard let left, !line.remaining.isZero else {
      throw Trouble.lineUsedUp(left: .zero(line.entry.amount.currency))
    }
    let payer = line.entry.partner(of: part).counterparty
    var events: [Event] = [
      .lineIgnored(
        LineIgnored(
          line: id, part: part, on: today, cause: always ? .payer : .person,
          note: note.map { HarmlessText.line($0) }))
    ]
    if always, let account = payer.account {
      events.append(
        .payerMarked(
          PayerMarked(account: account, role: .ignored, name: payer.name, on: today)))
    }
    return Work(
      Action.Note(.ignore, amount: part == nil ? line.remaining : left), events, touching: [],
      // What else waits of that payer is settled with it.
      then: always ? { books in try rematch(on: books) } : nil)
  }
}

extension Verdict {
  var candidates: [Candidate] {
    switch self {
    case .sure(let candidate): [candidate]
    case .doubtful(let candidates): candidates
    case .setAside: []
    }
  }
}
