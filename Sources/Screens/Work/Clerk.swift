public import Claims
public import Wording
public import Workflows

/// Does at a desk what the screen wants done, and says what came of it. Slow work: not on the screen's thread.
public struct Clerk: Sendable {
  public let desk: Desk
  let texts: Texts
  /// Words for an error that isn't a `Trouble`: of the store, or of a file.
  let describe: @Sendable (any Error) -> String
  /// The text of a document of the store, nil where it isn't text.
  let readDocument: @Sendable (StoredDocument) throws -> String?
  /// The path of a file as a person types it, made one that can be read: `~/receipt.pdf`.
  let locate: @Sendable (String) -> String
  /// What is wrong with files of an import, a sentence each.
  let problems: @Sendable (ImportReport) -> [String]
  /// What is in a folder, folders with a slash at the end; hidden ones left out.
  let list: @Sendable (_ folder: String) -> [String]
  /// The day's letters by post as one file; nil where there are none.
  let pile: @Sendable (Desk) throws -> HandLetter.File?
  /// Hands over what is to be told while an effect is being done; called on any thread.
  public var post: @Sendable (Message) -> Void = { _ in }
  let stop = ImportStop()

  /// Rows of a first page: more than any screen shows.
  static let page = 200
  /// Candidates that a search finds at most.
  static let searched = 50

  public init(
    desk: Desk, texts: Texts, describe: @escaping @Sendable (any Error) -> String,
    readDocument: @escaping @Sendable (StoredDocument) throws -> String?,
    locate: @escaping @Sendable (String) -> String = { $0 },
    problems: @escaping @Sendable (ImportReport) -> [String] = { $0.errors.map(\.file) },
    list: @escaping @Sendable (_ folder: String) -> [String] = { _ in [] },
    pile: @escaping @Sendable (Desk) throws -> HandLetter.File? = { _ in nil }
  ) {
    self.desk = desk
    self.texts = texts
    self.describe = describe
    self.readDocument = readDocument
    self.locate = locate
    self.problems = problems
    self.list = list
    self.pile = pile
  }

  /// Does one effect and hands over its messages, some of them before the rest of it is done.
  public func run(_ effect: Effect, answer: (Message) -> Void) {
    do {
      try attempt(effect, answer)
    } catch {
      answer(failure(of: effect, sentence(for: error)))
    }
  }

  /// Ends the import that runs as if it had never begun.
  public func stopImport() { stop.ask() }

  /// The first answer to an effect, and what is left of it to do: for the first frame.
  public func first(_ effect: Effect) -> (answers: [Message], rest: [Effect]) {
    guard case .load(let query, let token, true) = effect else {
      var answers: [Message] = []
      run(effect) { answers.append($0) }
      return (answers, [])
    }
    do {
      let page = try load(query, limit: Self.page)
      let rest = page.isComplete ? [] : [Effect.load(query, token: token, pageFirst: false)]
      return ([.loaded(token: token, page)], rest)
    } catch {
      return ([failure(of: effect, sentence(for: error))], [])
    }
  }

  func sentence(for error: any Error) -> String {
    switch error as? Trouble {
    case .sameStepToday(let number): texts.screen.letter.sentToday(number)
    case .stepTaken(let number, let step, let sent):
      texts.screen.letter.sentBefore(number, texts.step(step), texts.screen.format.echo(sent))
    case let trouble?: texts.trouble(trouble)
    case nil: describe(error)
    }
  }

  private func failure(of effect: Effect, _ sentence: String) -> Message {
    switch effect {
    case .preview(_, let token): .previewRefused(token: token, sentence)
    case .undo, .redo, .findUndoable, .findRedoable: .refused(sentence)
    case .importFiles: .performed([], refusal: sentence)
    default: .failed(sentence)
    }
  }

  private func attempt(_ effect: Effect, _ answer: (Message) -> Void) throws {
    switch effect {
    case .load(let query, let token, let pageFirst):
      if pageFirst {
        let page = try load(query, limit: Self.page)
        answer(.loaded(token: token, page))
        if page.isComplete { return }
      }
      answer(.loaded(token: token, try load(query, limit: nil)))
    case .loadOpen: answer(.openLoaded(try openRows()))
    case .loadCredits:
      answer(
        .creditsLoaded(
          try desk.read { books in
            try books.details(try books.bank.openItems().filter(\.isCredit).map(\.id))
          }))
    case .loadOutbox:
      answer(
        .outboxLoaded(
          try desk.outbox(), hasMailCommand: desk.world.departures.deliver != nil))
    case .findLetters(let ids): answer(.lettersFound(try letters(for: ids)))
    case .takeByHand(let files): answer(.byHand(try files.flatMap { try handLetters($0) }))
    case .loadCase(let id): answer(.caseLoaded(try file(of: id)))
    case .loadClaim(let id, let day): answer(.claimLoaded(id, try desk.claim(of: id, on: day)))
    case .loadCustomer(let id): answer(.customerLoaded(try customerFile(of: id)))
    case .checkHandover(let id): answer(.handoverChecked(id, try handoverChecks(of: id)))
    case .findUnknownRate:
      if let (rate, claims) = try unknownRate() { answer(.rateUnknown(rate, claims: claims)) }
    case .makePile:
      _ = try desk.renewPile()
      answer(.pileMade(try pile(desk)))
    case .preview(let intent, let token):
      answer(.previewed(token: token, try previews(of: intent)))
    case .read(let document):
      let text = try readDocument(document)
      answer(
        .documentRead(document, text: text ?? texts.screen.panel.notText(document.path)))
    case .loadBank: answer(.bankLoaded(try desk.bankStanding()))
    case .loadInbox: answer(.inboxLoaded(try desk.inbox()))
    case .loadReview: answer(.reviewLoaded(try desk.read { try desk.dueQueue(on: $0) }))
    case .loadCard(let queued): answer(.cardLoaded(try card(of: queued)))
    case .loadHome(let moment): answer(.homeLoaded(try home(since: moment)))
    case .loadGroup(let cases): answer(.groupLoaded(try cases.compactMap { try card(of: $0) }))
    case .searchInbox(let line, let part, let text, let token):
      let found = try desk.search(text, for: line, part: part, limit: Self.searched)
      answer(.inboxFound(found, token: token))
    case .importFiles(let path): answer(try importFiles(path))
    case .completePath(let path):
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      answer(.pathCompleted(PathCompletion(of: path, in: list(locate(folder)))))
    case .perform(let intents): answer(perform(intents))
    case .undo(let ids, let taking): answer(try takeBack(ids, taking))
    case .redo(let ids, let taking): answer(try repeated(ids, taking))
    case .findUndoable: answer(.undoable(try undoable()))
    case .findRedoable: answer(.redoable(try redoable()))
    case .stopImport: stopImport()
    case .edit, .open, .openLink, .copy, .redraw, .suspend, .quit: break
    }
  }

  // MARK: Doing

  private func perform(_ intents: [Intent]) -> Message {
    var outcomes: [Outcome] = []
    for intent in intents {
      do {
        outcomes.append(try desk.perform(located(intent)))
      } catch Trouble.alreadyBooked(let number, let amount, let day) {
        guard case .pay(let payment) = intent, outcomes.isEmpty else {
          let trouble = Trouble.alreadyBooked(number: number, amount: amount, on: day)
          return .performed(outcomes, refusal: sentence(for: trouble))
        }
        return .paidAlready(payment, number: number, amount: amount, on: day)
      } catch {
        return .performed(outcomes, refusal: sentence(for: error))
      }
    }
    return .performed(outcomes, refusal: nil)
  }

  private func located(_ intent: Intent) -> Intent {
    guard case .proof(let id, let file, let tracking, let day, let place) = intent else {
      return intent
    }
    return .proof(id, file: locate(file), tracking: tracking, on: day, place: place)
  }

  private func takeBack(_ ids: [Action.ID], _ taking: Bool) throws -> Message {
    var undone: [Action] = []
    for id in ids where !undone.contains(where: { $0.id == id }) {
      do {
        undone.append(contentsOf: try desk.undo(id, takingDependants: taking))
      } catch let blocked as UndoBlocked {
        return .undoBlocked(blocked, isRedo: false)
      }
    }
    return .undone(undone, cautions: try desk.cautions(undoing: undone))
  }

  /// What was undone stands again, by the undos that took it back.
  private func repeated(_ ids: [Action.ID], _ taking: Bool) throws -> Message {
    var redone: [Action] = []
    for id in ids where !redone.contains(where: { $0.id == id }) {
      guard let undo = try undo(of: id) else { throw Trouble.nothingToRedo }
      do {
        redone.append(contentsOf: try desk.redo(undo.id, takingDependants: taking))
      } catch let blocked as UndoBlocked {
        return .undoBlocked(blocked, isRedo: true)
      }
    }
    return .redone(redone)
  }

  /// The undo that stands and took back an action.
  private func undo(of id: Action.ID) throws -> Action? {
    try desk.read { books in
      try books.actions(500).first {
        $0.stands && $0.note.verb == .undo && $0.note.targets.contains(id)
      }
    }
  }

  private func undoable() throws -> Action? {
    try desk.read { books in
      try books.actions(200).first { $0.stands && $0.note.verb != .undo && $0.note.verb != .redo }
    }
  }

  /// What the last undo that stands took back.
  private func redoable() throws -> Action? {
    try desk.read { books in
      let undo = try books.actions(200).first { $0.stands && $0.note.verb == .undo }
      return try undo?.note.target.flatMap { try books.action($0) }
    }
  }
}
