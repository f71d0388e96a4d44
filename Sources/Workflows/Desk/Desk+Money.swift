import Claims
import Matching

extension Desk {
  func pay(
    _ payment: Intent.Payment, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let state = try payableState(payment, on: books)
    let number = state.facts.number
    let on = payment.on ?? today
    if on > today { throw Trouble.dayInTheFuture(on) }
    let claim = try claim(
      of: state, try customer(state.customer, on: books), on: on, in: books)
    // Where the balance is paid and the claim was kept, the payment is for the claim.
    let isForClaim = state.keepsClaim && state.open.isZero && state.writtenOff == nil
    let amount = payment.amount ?? (isForClaim ? claim.total : state.open)
    try check(amount, of: state, limit: isForClaim ? claim.total : nil)
    if let fee = payment.fee { try check(fee, of: state, limit: amount) }
    // Only a claim that is more than what came in can be kept.
    let keepsClaim = (isForClaim || payment.keepsClaim) && amount < claim.total
    var received = PaymentReceived(
      receivable: state.id, on: on, amount: amount, method: payment.method, fee: payment.fee,
      keepsClaim: keepsClaim, isPrincipalFirst: payment.isPrincipalFirst ? true : nil,
      id: Claims.Payment.ID(rawValue: try books.newID()))
    if payment.method == .bank || payment.method == .card {
      if !payment.again { try refuseWhatIsBooked(received, of: state) }
      if let line = try lineWaiting(for: received, of: state, on: books) {
        // The bank has it already: it is that line, from its value date.
        received.source = PaymentSource(line: line.id, amount: line.remaining)
        received.on = line.entry.creditedOn
        outcome.cautions.append(.joinedLine(number: number, on: line.entry.bookedOn))
      }
    }
    outcome.amount = amount
    let letGo = claim.total - amount
    if amount >= state.open, !keepsClaim, letGo.isPositive, !settles(state, amount, on: on) {
      outcome.cautions.append(.claimLetGo(number: number, amount: letGo))
    }
    if let collector = state.handover?.collector, payment.fee == nil {
      outcome.cautions.append(.tellCollector(number: number, collector))
    }
    let expected = state.writtenOff == nil ? state.open : state.placeholder
    let beyond = amount - expected - (isForClaim ? amount : state.askedBeyondBalance)
    if beyond.isPositive { outcome.cautions.append(.overpaid(number: number, amount: beyond)) }
    return Work(
      Action.Note(.pay, numbers: [number], amount: amount), [.paymentReceived(received)],
      touching: [state.id])
  }

  /// The same payment from the bank, a few days before or after, is this one.
  private func refuseWhatIsBooked(
    _ payment: PaymentReceived, of state: ReceivableState
  ) throws {
    let twin = state.payments.first { there in
      there.line != nil && there.amount == payment.amount
        && abs(there.on.days(since: payment.on)) <= Desk.joinDays
    }
    if let twin {
      throw Trouble.alreadyBooked(
        number: state.facts.number, amount: twin.amount, on: twin.on)
    }
  }

  /// The one waiting bank line of the same amount, at most ten days away, that names this invoice or its payer.
  private func lineWaiting(
    for payment: PaymentReceived, of state: ReceivableState, on books: Books
  ) throws -> BankLine? {
    let sum = payment.amount - (payment.fee ?? .zero(payment.amount.currency))
    let lines = try books.bank.lines(.waiting(before: nil)).filter { line in
      line.isDoubtful && line.entry.parts.isEmpty && line.remaining == sum
        && line.mayPay.contains(state.id) && line.mayRepeat == nil
        && abs(line.entry.bookedOn.days(since: payment.on)) <= Desk.joinDays
    }
    guard !lines.isEmpty else { return nil }
    let book = try matchBook(for: lines, on: books).book
    let named = lines.filter { line in
      let naming = book.verdict(on: line.wholeSum).candidates.first { candidate in
        candidate.clues.contains(where: \.namesInvoiceOrPayer)
      }
      return naming?.receivables == [state.id]
    }
    return named.count == 1 ? named.first : nil
  }

  /// Whether an amount is exactly what the notice asked, in time: it settles the whole claim.
  func settles(_ state: ReceivableState, _ amount: Money, on day: CalendarDay) -> Bool {
    guard let notice = state.notice, let deadline = notice.deadline else { return false }
    return day <= deadline && amount == notice.asked.total
  }

  /// On what was written off or paid nothing is asked any more, but an amount that came in after all is booked.
  private func payableState(
    _ payment: Intent.Payment, on books: Books
  ) throws -> ReceivableState {
    let state = try state(payment.receivable, on: books)
    // What is paid can be paid twice: that is the customer's credit.
    guard payment.amount != nil, !state.isCredit else {
      return try openState(payment.receivable, on: books)
    }
    if state.writtenOff != nil { return state }
    guard state.stage(on: today) == .paid, let last = state.payments.last else {
      return try openState(payment.receivable, on: books)
    }
    guard payment.again else {
      throw Trouble.alreadyBooked(
        number: state.facts.number, amount: last.amount, on: last.on)
    }
    return state
  }

  func credit(_ id: Receivable.ID, _ given: Money?, on books: Books) throws -> Work {
    let state = try state(id, on: books)
    guard !state.isCredit else { throw Trouble.notOwed(number: state.facts.number) }
    // A credit note may also take the place of a reduction that closed the invoice.
    let limit = state.open + state.placeholder
    guard limit.isPositive else {
      throw Trouble.closed(number: state.facts.number, stage: state.stage(on: today))
    }
    let amount = given ?? (state.placeholder.isPositive ? state.placeholder : state.open)
    try check(amount, of: state, limit: limit)
    return Work(
      Action.Note(.credit, numbers: [state.facts.number], amount: amount),
      [.creditApplied(CreditApplied(receivable: id, on: today, amount: amount))], touching: [id])
  }

  func writeOff(
    _ id: Receivable.ID, _ given: Money?, _ reason: WrittenOff.Reason, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let state = try openState(id, on: books)
    let amount = given ?? state.open
    if !(amount.isZero && state.keepsClaim) { try check(amount, of: state, limit: state.open) }
    if amount.isPositive, !reason.isLoss {
      outcome.cautions.append(
        .creditNoteToMake(
          number: state.facts.number,
          state.creditNote(of: amount + (state.creditNoteToMake?.amount ?? .zero(state.currency)))))
    }
    return Work(
      Action.Note(.writeOff, numbers: [state.facts.number], amount: amount),
      [.writtenOff(WrittenOff(receivable: id, on: today, amount: amount, reason: reason))],
      touching: [id])
  }

  /// Closes what was due before `day`: it was paid before Maan was used.
  func open(before day: CalendarDay, except: [String], on books: Books) throws -> Work {
    let kept = Set(except.map { SearchKey($0) })
    let open = try books.rows(ListQuery(view: .open, order: .due, today: today))
    let numbers = Set(open.map { SearchKey($0.number) })
    // A slip would close what is to stay open.
    for number in except where !numbers.contains(SearchKey(number)) {
      if try books.numbered(number).isEmpty { throw Trouble.notFound(number) }
    }
    let rows = open.filter {
      $0.due < day && $0.open.isPositive && !kept.contains(SearchKey($0.number))
    }
    let credits = open.filter { $0.due < day && $0.open.isNegative }
    var unused = Dictionary(grouping: credits, by: \.customer)
    let events = rows.flatMap { paidBeforeMaan($0, using: &unused[$0.customer, default: []]) }
    return Work(
      Action.Note(.opening, numbers: rows.prefix(3).map(\.number), count: rows.count), events,
      touching: rows.map(\.id))
  }

  /// A row that was paid before Maan: with the customer's credit notes of that time, so that they don't keep new
  /// invoices back, and with money.
  private func paidBeforeMaan(_ row: ListRow, using credits: inout [ListRow]) -> [Event] {
    var events: [Event] = []
    var left = row.open
    for index in credits.indices where credits[index].open.currency == left.currency {
      let used = min(left, -credits[index].open)
      guard used.isPositive else { continue }
      credits[index].open += used
      left -= used
      let on = min(max(row.due, credits[index].issued), today)
      events.append(
        .creditApplied(
          CreditApplied(receivable: row.id, source: credits[index].id, on: on, amount: used)))
    }
    if left.isPositive {
      events.append(
        .paymentReceived(
          PaymentReceived(
            receivable: row.id, on: min(row.due, today), amount: left, method: .beforeMaan)))
    }
    return events
  }
}

extension Clue {
  /// Whether it says whose the money is, and not only how much.
  fileprivate var namesInvoiceOrPayer: Bool {
    switch self {
    case .structuredCommunication, .creditorReference, .number, .knownAccount, .name: true
    case .numberEnding, .exactAmount, .exactSum, .letterAmount, .expectedAmount, .partOfName,
      .oldest, .typedPayment, .returnedPayment, .mayRepeat, .invalidReference, .otherAccount,
      .otherName, .otherCurrency, .paidAlready, .writtenOff, .handedOver, .collector, .provider,
      .cardTerminal:
      false
    }
  }
}
