public import Claims

/// Where a user's work is done: each intent is decided on the books and recorded as one action.
///
/// Errors leave the books as they were.
public struct Desk: Sendable {
  public let world: World

  public init(world: World) { self.world = world }

  public var today: CalendarDay { world.today }

  /// Reads the books as of today.
  public func read<Result>(_ body: (Books) throws -> Result) throws -> Result {
    var result: Result?
    try world.ledger.read(today) { result = try body($0) }
    guard let result else { preconditionFailure("the store read nothing") }
    return result
  }

  /// Does what the intent asks, in one action.
  ///
  /// - Throws: `Trouble` where it is refused, and what the store throws; nothing is recorded then.
  public func perform(_ intent: Intent) throws -> Outcome {
    var outcome = Outcome()
    var work: Work?
    let action = try world.ledger.act { books in
      outcome = Outcome()
      let decided = try decide(intent, on: books, telling: &outcome)
      work = decided
      return decided.decision
    }
    outcome.action = action
    guard let work else { return outcome }
    if action != nil { world.recorded(self) }
    // What was recorded is shown, though its own day may be after today.
    let lastDay = work.decision.events.reduce(today) { max($0, $1.on) }
    var rows: [ListRow] = []
    try world.ledger.read(lastDay) { books in
      rows = try work.touched.compactMap { try books.row($0) }
    }
    outcome.rows = rows
    return outcome
  }

  /// What a decision records, and the documents that it touches.
  struct Work {
    var decision: Decision
    var touched: [Receivable.ID]

    init(
      _ note: Action.Note, _ events: [Event], touching touched: [Receivable.ID],
      then: ((Books) throws -> [Event])? = nil
    ) {
      decision = Decision(note, events: events, then: then)
      self.touched = touched
    }
  }

  private func decide(
    _ intent: Intent, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    switch intent {
    case .add(let invoice): try add(invoice, on: books, telling: &outcome)
    case .opening(let day, let except): try open(before: day, except: except, on: books)
    case .pay(let payment): try pay(payment, on: books, telling: &outcome)
    case .credit(let id, let amount): try credit(id, amount, on: books)
    case .dispute(let id, let ground, let amount, let note):
      try dispute(id, ground, amount, note, on: books, telling: &outcome)
    case .closeDispute(let id, let result):
      try closeDispute(id, result, on: books, telling: &outcome)
    case .settle(let terms): try settle(terms, on: books, telling: &outcome)
    case .acceptSettlement(let ids): try acceptSettlement(ids, on: books)
    case .dun(let dunning): try dun(dunning, on: books, telling: &outcome)
    case .send(let ids, let letters):
      try send(ids, only: letters, on: books, telling: &outcome)
    case .drop(let ids, let letters):
      try drop(ids, only: letters, on: books, telling: &outcome)
    case .rewrite(let ids, let text, let letters, let fate):
      try rewrite(ids, changedTo: text, only: letters, fate, on: books, telling: &outcome)
    case .write(let letter): try write(letter, on: books, telling: &outcome)
    case .endHandover(let ids, let result, let note):
      try endHandover(ids, result, note, on: books)
    case .promise(let id, let by, let amount): try promise(id, by, amount, on: books)
    case .note(let id, let text): try note(id, text, on: books)
    case .call(let id, let result, let note):
      try call(id, result, note, on: books, telling: &outcome)
    case .snooze(let ids, let until, let note): try snooze(ids, until, note, on: books)
    case .writeOff(let id, let amount, let reason):
      try writeOff(id, amount, reason, on: books, telling: &outcome)
    case .correct(let id, let correction):
      try correct(id, correction, on: books, telling: &outcome)
    case .customer(let id, let change):
      try changeCustomer(id, change, on: books, telling: &outcome)
    case .hold(let id, let reason, let until):
      try hold(id, reason, until, on: books, telling: &outcome)
    case .release(let id): try release(id, on: books, telling: &outcome)
    case .merge(let id, let survivor): try merge(id, into: survivor, on: books)
    case .cost(let id, let amount, let proof):
      try cost(id, amount, proof: proof, on: books, telling: &outcome)
    case .proof(let id, let file, let tracking, let day, let place):
      try proof(id, file, tracking, at: place, sent: day, on: books, telling: &outcome)
    case .result(let id, let result, let day):
      try self.result(id, result, known: day, on: books, telling: &outcome)
    case .attach(let id, let file, let kind):
      try attach(id, file, kind, on: books, telling: &outcome)
    case .interruptLimitation(let id, let cause, let day, let proof):
      try interruptLimitation(id, cause, at: day, proof: proof, on: books, telling: &outcome)
    case .insolvency(let insolvency):
      try openInsolvency(insolvency, on: books, telling: &outcome)
    case .claimDeclared(let id, let day):
      try declareClaim(id, at: day, on: books, telling: &outcome)
    case .insolvencyEnded(let id, let day):
      try endInsolvency(id, at: day, on: books, telling: &outcome)
    case .addRate(let rate): try add(rate, on: books)
    case .handover(let handover): try handOver(handover, on: books, telling: &outcome)
    case .match(let match): try self.match(match, on: books, telling: &outcome)
    case .place(let line, let ids, let amount):
      try place(line, on: ids, amount, in: books, telling: &outcome)
    case .explainShort(let line, let reason):
      try explainShort(line, reason, on: books, telling: &outcome)
    case .ignoreLine(let line, let part, let note, let always):
      try ignore(line, part, note, always: always, on: books)
    case .allocate(let id, let targets, let amount):
      try allocate(id, to: targets, amount, on: books, telling: &outcome)
    case .useCredit(let targets): try useCredit(on: targets, in: books, telling: &outcome)
    case .reverse(let id, let payment, let cause, let day):
      try reverse(id, payment, cause, at: day, on: books, telling: &outcome)
    case .movePayment(let id, let payment, let target):
      try move(payment, from: id, to: target, on: books, telling: &outcome)
    case .keepClaim(let id): try keepClaim(id, on: books)
    case .forgetAccount(let id, let account): try forget(account, of: id, on: books)
    case .markAccount(let account, let role, let name): mark(account, role, name)
    }
  }

  /// The state of a document that a caller named.
  func state(_ id: Receivable.ID, on books: Books) throws -> ReceivableState {
    guard let state = try books.receivable(id) else { throw Trouble.notFound("\(id)") }
    return state
  }

  /// The same, refused where nothing is open on it any more.
  func openState(_ id: Receivable.ID, on books: Books) throws -> ReceivableState {
    let state = try state(id, on: books)
    guard !state.isCredit else { throw Trouble.notOwed(number: state.facts.number) }
    guard !state.isClosed else {
      throw Trouble.closed(number: state.facts.number, stage: state.stage(on: today))
    }
    return state
  }

  /// The states of documents that a caller named, each once.
  func openStates(_ ids: [Receivable.ID], on books: Books) throws -> [ReceivableState] {
    var seen: Set<Receivable.ID> = []
    return try ids.filter { seen.insert($0).inserted }.map { try openState($0, on: books) }
  }

  /// Refused where they aren't in one currency: their amounts can't be added.
  func requireOneCurrency(_ states: [ReceivableState]) throws {
    guard let currency = states.first?.currency else { return }
    for state in states where state.currency != currency {
      throw Trouble.wrongCurrency(number: state.facts.number, currency: state.currency)
    }
  }

  func customer(_ id: Customer.ID, on books: Books) throws -> Customer {
    guard let customer = try books.customer(id) else { throw Trouble.customerNotFound("\(id)") }
    return customer
  }

  /// An amount above zero in the currency of the document and at most `limit`.
  func check(_ amount: Money, of state: ReceivableState, limit: Money?) throws {
    guard amount.currency == state.currency else {
      throw Trouble.wrongCurrency(number: state.facts.number, currency: state.currency)
    }
    guard amount.isPositive else { throw Trouble.amountNotPositive }
    if let limit, amount > limit {
      throw Trouble.amountAbove(number: state.facts.number, limit: limit, given: amount)
    }
  }
}
