public import Claims

/// A letter of the day's pile: to be printed, put into an envelope and posted.
public struct PostalLetter: Sendable {
  public var customer: CustomerRecord
  /// To whom it goes where that isn't the customer.
  public var recipient: CustomerRecord?
  public var numbers: [String]
  public var isRegistered: Bool
  /// It hasn't been recorded as posted yet.
  public var waits: Bool
  public var documents: [StoredDocument]
  /// The invoices that go with it, of a copy.
  public var enclosed: [ReceivableState]
}

extension Desk {
  /// How many of the last actions are looked through for letters that left today.
  private static let recentActions = 1_000

  /// The letters of today that go by post: those that wait and those that were recorded as posted today; registered
  /// ones first. What was paid meanwhile isn't in it.
  public func postPile() throws -> [PostalLetter] {
    let waiting = try outbox().filter { $0.channel.isPostal && $0.standing != .needless }
      .filter { !$0.documents.isEmpty }
    var pile = try waiting.map { letter in
      PostalLetter(
        customer: letter.customer, recipient: letter.isHandover ? try collector(of: letter) : nil,
        numbers: letter.numbers, isRegistered: letter.channel == .registered, waits: true,
        documents: letter.documents,
        enclosed: letter.kind == .letter(.copy) ? letter.states : [])
    }
    pile += try sentToday(without: Set(pile.flatMap { $0.documents.map(\.path) }))
    return pile.filter(\.isRegistered) + pile.filter { !$0.isRegistered }
  }

  /// What waits by post and is outdated, written anew, so that what is printed is what goes.
  ///
  /// - Returns: what happened; nil where all is as it should be.
  public func renewPile() throws -> Outcome? {
    let outdated = try outbox().filter { $0.channel.isPostal && $0.standing == .outdated }
    guard !outdated.isEmpty else { return nil }
    return try perform(.rewrite(outdated.flatMap(\.receivables), text: nil))
  }

  private func collector(of letter: WaitingLetter) throws -> CustomerRecord? {
    letter.states.lazy.compactMap { $0.steps.last { $0.sentOn == nil }?.collector }.first
      .flatMap { world.settings.record(of: $0) }
  }

  private func sentToday(without known: Set<String>) throws -> [PostalLetter] {
    try read { books in
      let numbers = try books.actions(Desk.recentActions)
        .filter { $0.stands && $0.note.verb.writesLetters }.flatMap(\.note.numbers)
      var seen: Set<String> = []
      var letters: [PostalLetter] = []
      for number in numbers where seen.insert(number).inserted {
        for row in try books.numbered(number) {
          guard let state = try books.receivable(row.id) else { continue }
          let customer = try customer(state.customer, on: books).record
          add(state.steps.map { ($0.dispatch, $0.collector, false) }, state, customer)
          add(state.letters.map { ($0.dispatch, nil, $0.letter == .copy) }, state, customer)
        }
      }
      return letters

      func add(
        _ sent: [(Dispatch, Collector?, Bool)], _ state: ReceivableState,
        _ customer: CustomerRecord
      ) {
        for (dispatch, collector, isCopy) in sent
        where dispatch.sentOn == today && dispatch.channel.isPostal {
          let paths = Set(dispatch.documents.map(\.path))
          guard !paths.isEmpty, known.isDisjoint(with: paths) else { continue }
          if let at = letters.firstIndex(where: { $0.documents == dispatch.documents }) {
            if !letters[at].numbers.contains(state.facts.number) {
              letters[at].numbers.append(state.facts.number)
              if isCopy { letters[at].enclosed.append(state) }
            }
            continue
          }
          letters.append(
            PostalLetter(
              customer: customer, recipient: collector.flatMap { world.settings.record(of: $0) },
              numbers: [state.facts.number], isRegistered: dispatch.channel == .registered,
              waits: false, documents: dispatch.documents, enclosed: isCopy ? [state] : []))
        }
      }
    }
  }
}

extension Channel {
  var isPostal: Bool {
    switch self {
    case .letter, .registered: true
    case .email, .whatsapp, .sms, .call: false
    }
  }
}

extension Action.Verb {
  /// Whether letters can go by such an action.
  fileprivate var writesLetters: Bool {
    switch self {
    case .remind, .notice, .handover, .send, .settle, .letter, .call: true
    default: false
    }
  }
}
