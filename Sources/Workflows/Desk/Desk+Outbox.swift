public import Claims

/// A letter that was written and hasn't gone out.
public struct WaitingLetter: Sendable {
  public enum Kind: Hashable, Sendable {
    case step(DunningStep, ReminderSubject?)
    case letter(Correspondence)
  }

  /// What would become of it if it went today.
  public enum Standing: Hashable, Sendable {
    /// Goes as it is.
    case ready
    /// Its day, figures or invoices are others by now: it is written anew before it goes.
    case outdated
    /// Changed by hand, and outdated: it doesn't go before somebody has looked at it.
    case editedIsOld
    /// Paid, agreed, disputed or in an insolvency meanwhile: it is dropped.
    case needless
  }

  public var kind: Kind
  public var customer: CustomerRecord
  public var states: [ReceivableState]
  public var ids: [TakenStep.ID]
  public var channel: Channel
  public var writtenOn: CalendarDay
  public var isEdited: Bool
  /// The address that it was written for.
  var address: String?
  public var documents: [StoredDocument]
  /// What it asks; nil for letters that are no step.
  public var asked: Money?
  public var standing = Standing.ready

  public var receivables: [Receivable.ID] { states.map(\.id) }
  public var numbers: [String] { states.map(\.facts.number) }
}

extension Desk {
  /// What waits in the outbox, the oldest first; with `ids` what waits for these documents.
  public func outbox(_ ids: [Receivable.ID]? = nil) throws -> [WaitingLetter] {
    try read { books in
      let ids = try ids ?? books.outbox().map(\.id)
      return try waitingLetters(of: ids, on: books).map { waiting in
        var waiting = waiting
        waiting.standing = try standing(of: waiting, on: books)
        return waiting
      }
    }
  }

  /// Sends what waits in the outbox of these documents.
  ///
  /// What is paid, agreed or disputed meanwhile is dropped. A letter that was written on another day, or asks
  /// something else by now, is written anew with today's figures and dates; one whose text was changed by hand waits
  /// instead.
  func send(
    _ ids: [Receivable.ID], only letters: [TakenStep.ID]?, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    var events: [Event] = []
    var sent: [ReceivableState] = []
    var going: [Outgoing] = []
    var kept: [Caution] = []
    for waiting in try waitingLetters(of: ids, only: letters, on: books) {
      if waiting.isHandover {
        let (gone, states) = try sendHandover(waiting, on: books, telling: &outcome)
        events += gone
        sent += states
        continue
      }
      switch try standing(of: waiting, on: books) {
      case .needless: events += dropped(waiting, telling: &outcome)
      case .editedIsOld:
        kept.append(
          .editedIsOld(number: waiting.numbers.first ?? "", written: waiting.writtenOn))
      case .ready: going.append(try asWritten(waiting, on: books))
      case .outdated:
        let renewal = try renewal(of: waiting, changedTo: nil, on: books)
        outcome.cautions += renewal.plan?.cautions ?? []
        events += droppedOf(waiting, without: renewal.states)
        going.append(
          try write(renewal, .sendNow, isEdited: false, on: books, telling: &outcome))
      }
    }
    outcome.cautions += kept
    outcome.hasFailures = !kept.isEmpty
    if !going.isEmpty {
      let (departed, done) = try dispatch(going, .sendNow, telling: &outcome)
      events += departed
      sent += done.flatMap { $0.entries.map(\.state) }
    }
    guard !events.isEmpty else {
      if case .editedIsOld(let number, _)? = kept.first {
        throw Trouble.editedIsOld(number: number)
      }
      throw Trouble.nothingWaits(try ids.map { try state($0, on: books).facts.number })
    }
    return Work(
      Action.Note(.send, numbers: sent.map(\.facts.number)), events, touching: sent.map(\.id))
  }

  /// What waits for these documents, and for those in the same letters, doesn't go.
  func drop(
    _ ids: [Receivable.ID], only letters: [TakenStep.ID]?, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let letters = try waitingLetters(of: ids, only: letters, on: books)
    guard !letters.isEmpty else {
      throw Trouble.nothingWaits(try ids.map { try state($0, on: books).facts.number })
    }
    let states = letters.flatMap(\.states)
    return Work(
      Action.Note(.drop, numbers: states.map(\.facts.number)),
      letters.flatMap { droppedOf($0, without: []) }, touching: states.map(\.id))
  }

  /// A waiting letter again, with the text that a person gave it; nil: with that of the template.
  func rewrite(
    _ ids: [Receivable.ID], changedTo text: String?, only letters: [TakenStep.ID]?,
    _ fate: Intent.Dunning.Fate, on books: Books, telling outcome: inout Outcome
  ) throws -> Work {
    let letters = try waitingLetters(of: ids, only: letters, on: books)
      .filter { !$0.isHandover }
    // A changed text is of one letter.
    let meant = text == nil ? letters : Array(letters.prefix(1))
    var events: [Event] = []
    var numbers: [String] = []
    for waiting in meant {
      let renewal = try renewal(of: waiting, changedTo: text, on: books)
      let outgoing = try write(
        renewal, fate, isEdited: text != nil, on: books, telling: &outcome)
      events += droppedOf(waiting, without: renewal.states)
      events += try dispatch([outgoing], fate, telling: &outcome).events
      numbers += renewal.states.map(\.facts.number)
    }
    guard !events.isEmpty else {
      throw Trouble.notWaiting(
        number: try ids.first.map { try state($0, on: books).facts.number } ?? "")
    }
    return Work(
      Action.Note(.letter, numbers: numbers), events, touching: meant.flatMap(\.receivables))
  }

  // MARK: What waits

  /// Those of the letters that wait for `ids` which have one of these numbers; nil: all of them.
  func waitingLetters(
    of ids: [Receivable.ID], only letters: [TakenStep.ID]?, on books: Books
  ) throws -> [WaitingLetter] {
    let all = try waitingLetters(of: ids, on: books)
    guard let letters else { return all }
    return all.filter { $0.ids.contains { letters.contains($0) } }
  }

  /// The letters that wait for `ids`, each with all of its invoices.
  func waitingLetters(
    of ids: [Receivable.ID], on books: Books
  ) throws -> [WaitingLetter] {
    var letters: [WaitingLetter] = []
    var seen: Set<Receivable.ID> = []
    func add(
      _ dispatch: Dispatch, _ kind: WaitingLetter.Kind, _ asked: Money?, _ state: ReceivableState
    )
      throws
    {
      let same = letters.firstIndex { letter in
        letter.states[0].customer == state.customer && letter.documents == dispatch.documents
          && letter.kind.isLike(kind)
      }
      if let same, !dispatch.documents.isEmpty || letters[same].isHandover {
        letters[same].states.append(state)
        letters[same].ids.append(dispatch.id)
        letters[same].asked = letters[same].asked.flatMap { sum in
          asked.flatMap { $0.currency == sum.currency ? sum + $0 : nil }
        }
        return
      }
      letters.append(
        WaitingLetter(
          kind: kind, customer: try customer(state.customer, on: books).record, states: [state],
          ids: [dispatch.id], channel: dispatch.channel, writtenOn: dispatch.writtenOn,
          isEdited: dispatch.isEdited, address: dispatch.address, documents: dispatch.documents,
          asked: asked))
    }
    var pending = ids
    while !pending.isEmpty {
      let id = pending.removeFirst()
      guard seen.insert(id).inserted else { continue }
      let state = try state(id, on: books)
      // A letter goes as a whole.
      pending += state.steps.filter { $0.sentOn == nil }.flatMap(\.together)
      pending += state.letters.filter { $0.sentOn == nil }.flatMap(\.together)
      for step in state.steps where step.sentOn == nil {
        try add(step.dispatch, .step(step.step, step.about), step.asked.total, state)
      }
      for letter in state.letters where letter.sentOn == nil {
        try add(letter.dispatch, .letter(letter.letter), nil, state)
      }
    }
    return letters
  }

  private func standing(
    of waiting: WaitingLetter, on books: Books
  ) throws -> WaitingLetter.Standing {
    guard !waiting.isHandover else { return .ready }
    let renewal: Renewal
    do {
      renewal = try self.renewal(of: waiting, changedTo: nil, on: books)
    } catch is Trouble {
      return .needless
    }
    let isSame =
      renewal.states.count == waiting.states.count && waiting.writtenOn == today
      && renewal.steps.allSatisfy { waiting.asks($0) }
      && (waiting.address ?? renewal.order.addressLine) == renewal.order.addressLine
    if isSame { return .ready }
    return waiting.isEdited ? .editedIsOld : .outdated
  }

  /// A waiting letter as it would be written today.
  struct Renewal {
    var order: LetterOrder
    var states: [ReceivableState]
    /// Of a step on the road.
    var plan: DunningPlan?
    /// Of another letter.
    var letter: LetterPlan?
    /// What each invoice is asked, of a step on the road.
    var steps: [(id: Receivable.ID, asked: StepWritten.Asked)]
  }

  /// - Throws: `Trouble` where it can't go any more.
  func renewal(
    of waiting: WaitingLetter, changedTo text: String?, on books: Books
  ) throws -> Renewal {
    switch waiting.kind {
    case .step(let step, let about):
      let going = try zip(waiting.states, waiting.ids).filter { state, id in
        try !isStopped(id, of: state) && canGo(state, on: books)
      }
      guard let first = going.first,
        let taken = first.0.steps.first(where: { $0.id == first.1 })
      else { throw Trouble.notWaiting(number: waiting.numbers.first ?? "") }
      var dunning = try dunning(for: going.map(\.0), like: taken, on: books)
      dunning.text = text
      let steps = going.map { state, id in
        state.steps.first { $0.id == id }?.step ?? step
      }
      let plan = try dunningPlan(dunning, on: books, takingSteps: steps, about: about)
      return Renewal(
        order: plan.order, states: going.map(\.0), plan: plan,
        steps: plan.order.items.map { ($0.state.id, $0.asks) })
    case .letter(let letter):
      var intent = Intent.Letter(letter, waiting.receivables)
      intent.channel = waiting.channel
      intent.text = text
      let plan = try letterPlan(intent, on: books)
      // Who has paid needs no copy any more.
      if letter == .copy, waiting.states.allSatisfy(\.isClosed) {
        throw Trouble.notWaiting(number: waiting.numbers.first ?? "")
      }
      return Renewal(
        order: plan.order, states: plan.states, letter: plan, steps: [])
    }
  }

  private func write(
    _ renewal: Renewal, _ fate: Intent.Dunning.Fate, isEdited: Bool, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Outgoing {
    if let letter = renewal.letter {
      return try write(letter, fate, isEdited: isEdited, on: books, telling: &outcome)
    }
    guard let plan = renewal.plan else {
      throw Trouble.notWaiting(number: renewal.states.first?.facts.number ?? "")
    }
    var dunning = Intent.Dunning(
      plan.steps.first == .notice ? .notice : .reminder, renewal.states.map(\.id))
    dunning.fate = fate
    dunning.text = isEdited ? renewal.order.text : nil
    return try write(plan, dunning, on: books, telling: &outcome)
  }

  /// Exactly what was written goes.
  private func asWritten(_ waiting: WaitingLetter, on books: Books) throws -> Outgoing {
    let renewal = try renewal(of: waiting, changedTo: nil, on: books)
    let entries = zip(waiting.states, waiting.ids).map { state, id in
      let asked = state.steps.first { $0.id == id }
      let content: Outgoing.Content =
        switch waiting.kind {
        case .step(let step, _):
          .step(asked?.step ?? step, asked?.asked ?? StepWritten.Asked(nothingIn: state.currency))
        case .letter(let letter): .letter(letter)
        }
      return Outgoing.Entry(
        state: state, id: id, content: content,
        thereupon: state.id == waiting.states[0].id ? renewal.letter?.thereupon ?? [] : [])
    }
    var mail: MadeMail?
    if waiting.channel == .email {
      let kept = waiting.documents.last { $0.path.hasSuffix(".eml") }
      if kept == nil, world.departures.deliver != nil {
        throw Trouble.noEmail(customer: waiting.customer.name)
      }
      mail = try kept.flatMap { MadeMail(kept: try world.ledger.document($0)) }
    } else if mailCopy(of: renewal.order) != nil {
      mail = try waiting.documents.last { $0.path.hasSuffix(".eml") }
        .flatMap { MadeMail(kept: try world.ledger.document($0)) }
    }
    return Outgoing(
      order: renewal.order, entries: entries, documents: waiting.documents, mail: mail,
      asked: waiting.asked)
  }

  private func dropped(
    _ waiting: WaitingLetter, telling outcome: inout Outcome
  ) -> [Event] {
    outcome.cautions.append(
      .letterDropped(
        customer: waiting.customer.name, number: waiting.numbers.joined(separator: ", ")))
    return droppedOf(waiting, without: [])
  }

  /// That a letter doesn't go for its invoices, but for `kept` ones.
  private func droppedOf(
    _ waiting: WaitingLetter, without kept: [ReceivableState]
  ) -> [Event] {
    zip(waiting.states, waiting.ids).filter { state, _ in !kept.contains { $0.id == state.id } }
      .map { .stepDropped(StepDropped(receivable: $0.id, id: $1, on: today)) }
  }

  /// Whether the customer promised to pay after this was written.
  private func isStopped(_ id: TakenStep.ID, of state: ReceivableState) -> Bool {
    state.isPromised(on: today) && state.promise?.crossed.contains(id) == true
  }

  private func canGo(_ state: ReceivableState, on books: Books) throws -> Bool {
    var cautions: [Caution] = []
    return try !state.isClosed
      && customer(state.customer, on: books).insolvency?.covers(state.facts) != true
      && (try? refuseWhatIsAgreed(state, cautions: &cautions)) != nil
  }

  private func dunning(
    for going: [ReceivableState], like step: TakenStep, on books: Books
  ) throws -> Intent.Dunning {
    let isNotice = step.step == .notice
    var dunning = Intent.Dunning(isNotice ? .notice : .reminder, going.map(\.id))
    dunning.channel = step.channel
    if isNotice, let deadline = step.deadline, let state = going.first {
      let kind = try customer(state.customer, on: books).record.kind
      // The days that the user gave, found again from the day that they led to.
      dunning.deadlineDays = (0...365).first { days in
        noticeDeadline(posted: step.writtenOn, days: days, kind: kind) == deadline
      }
    }
    return dunning
  }
}

extension WaitingLetter {
  public var isHandover: Bool {
    if case .step(.handover, _) = kind { return true }
    return false
  }

  fileprivate func asks(_ step: (id: Receivable.ID, asked: StepWritten.Asked)) -> Bool {
    zip(states, ids).contains { state, id in
      state.id == step.id && state.steps.contains { $0.id == id && $0.asked == step.asked }
    }
  }
}

extension WaitingLetter.Kind {
  /// Whether both can be of one letter: its invoices can be at different levels.
  fileprivate func isLike(_ other: WaitingLetter.Kind) -> Bool {
    switch (self, other) {
    case (.letter(let one), .letter(let two)): one == two
    case (.step(.handover, _), .step(.handover, _)): true
    case (.step(.handover, _), .step), (.step, .step(.handover, _)): false
    case (.step(_, let one), .step(_, let two)): one == two
    case (.step, .letter), (.letter, .step): false
    }
  }
}

extension StepWritten.Asked {
  init(nothingIn currency: Currency) {
    let zero = Money.zero(currency)
    self.init(principal: zero, interest: zero, compensation: zero)
  }
}
