public import Claims
import GRDB

/// What an undo or redo did. The undos and redos that it turned aren't named, only what they name.
public struct Undone: Hashable, Sendable {
  /// The undo or redo itself.
  public var action: Action
  /// The actions that stand no longer, newest first.
  public var withdrawn: [Action]
  /// The actions that stand again, newest first.
  public var restored: [Action]
}

extension Ledger {
  /// Takes back an action: it stays in the journal and stands no longer.
  ///
  /// - Parameters:
  ///   - id: nil: the last one that stands, undos and redos left out.
  ///   - takingDependants: takes back with it what stands on it.
  /// - Returns: the undo and all that it took back.
  /// - Throws: `UndoBlocked` with all actions in the way; `StoreFailure` for an action that isn't there or
  ///   doesn't stand. Nothing is recorded then.
  public func undo(_ id: Action.ID? = nil, takingDependants: Bool = false) throws -> Undone {
    try turn(.undo, id, takingDependants: takingDependants)
  }

  /// Takes back an undo: what it took back stands again.
  ///
  /// - Parameters:
  ///   - id: nil: the last undo that stands.
  ///   - takingDependants: takes back what is in the way, such as the same invoice imported again.
  /// - Returns: the redo and all that it changed.
  /// - Throws: as `undo`; `cannotStandAgain` where the action itself has lost its ground.
  public func redo(_ id: Action.ID? = nil, takingDependants: Bool = false) throws -> Undone {
    try turn(.redo, id, takingDependants: takingDependants)
  }

  private func turn(
    _ verb: Action.Verb, _ id: Action.ID?, takingDependants: Bool
  ) throws -> Undone {
    try writing { db in
      let journal = try JournalReader(db)
      let session = try BooksSession(journal: journal, tables: db, road: road)
      let target = try verb == .undo ? session.undoTarget(id) : session.redoTarget(id)
      var turning = try Turning(target: target.id, journal: journal, road: road, db: db)
      let dependants = try turning.settle(naming: session.existingAction)
      if !dependants.isEmpty, !takingDependants {
        throw UndoBlocked(
          target: target, dependants: try dependants.map { try session.existingAction($0) })
      }
      let note = Action.Note(
        verb, numbers: target.note.numbers, amount: target.note.amount, count: target.note.count,
        target: target.id, alongside: dependants.isEmpty ? nil : dependants)
      let signature = signature
      let writer = JournalWriter(db: db, codec: journal.codec)
      let page = try writer.begin(note, recordedAt: signature.now, by: signature.by)
      let action = try writer.finish(
        page, note, recordedAt: signature.now, by: signature.by)
      try Standing.store([Standing.Link(action.id.rawValue, note.targets.map(\.rawValue))], in: db)
      try Standing.store(turning.withdrawn, in: db)
      let standing = JournalReader(db, withdrawn: turning.withdrawn)
      var refolding = try Refolding(journal: standing, tables: db, road: road)
      try refolding.run(turning.streams)

      let after = try BooksSession(journal: standing, tables: db, road: road)
      func named(_ ids: Set<Int64>) throws -> [Action] {
        try ids.sorted(by: >).map { try after.existingAction(Action.ID(rawValue: $0)) }
          .filter { !$0.note.verb.turnsOthers }
      }
      return Undone(
        action: action,
        withdrawn: try named(turning.withdrawn.subtracting(journal.withdrawn)),
        restored: try named(journal.withdrawn.subtracting(turning.withdrawn)))
    }
  }
}

extension BooksSession {
  func existingAction(_ id: Action.ID) throws -> Action {
    guard let action = try action(id) else { throw StoreFailure.noSuchAction(id) }
    return action
  }

  fileprivate func undoTarget(_ id: Action.ID?) throws -> Action {
    if let id {
      let action = try standingAction(id)
      // To undo an undo is to do it again.
      if try mayBookTwice(action) { throw StoreFailure.nothingToRedo }
      return action
    }
    let last = try lastStanding(where: { !$0.note.verb.turnsOthers })
    guard let last else { throw StoreFailure.nothingToUndo }
    return last
  }

  fileprivate func redoTarget(_ id: Action.ID?) throws -> Action {
    let undo = try id.map(standingAction) ?? lastStanding { $0.note.verb == .undo }
    guard let undo, try !mayBookTwice(undo) else { throw StoreFailure.nothingToRedo }
    return undo
  }

  /// Whether money was undone, and money came in another way since: nothing but a person could tell if it is the same.
  private func mayBookTwice(_ undo: Action) throws -> Bool {
    guard undo.note.verb == .undo,
      try undo.note.targets.contains(where: { try existingAction($0).note.verb.isAboutMoney })
    else { return false }
    return try lastStanding { $0.id > undo.id && $0.note.verb.isAboutMoney } != nil
  }

  private func standingAction(_ id: Action.ID) throws -> Action {
    let action = try existingAction(id)
    guard action.stands else { throw StoreFailure.doesNotStand(action) }
    return action
  }
}

extension Action.Verb {
  /// Whether it brings payments in, or takes them off.
  fileprivate var isAboutMoney: Bool {
    switch self {
    case .importFiles, .pay, .match, .reverse, .move: true
    default: false
    }
  }

  fileprivate var turnsOthers: Bool { self == .undo || self == .redo }
}

/// Works out what doesn't stand any more once an action is named by an undo or redo, and what else has to
/// go for the rest to fold.
private struct Turning {
  private let target: Int64
  private let journal: JournalReader
  private let road: Road
  private let db: Database
  private let links: [Standing.Link]
  private let id: Int64
  private var alongside: Set<Int64> = []
  /// The actions that don't stand then.
  private(set) var withdrawn: Set<Int64>
  /// The streams of all actions whose standing changes.
  private(set) var streams: Set<Stream> = []

  init(target: Action.ID, journal: JournalReader, road: Road, db: Database) throws {
    self.target = target.rawValue
    self.journal = journal
    self.road = road
    self.db = db
    links = try Standing.links(in: db)
    id = 1 + (try Int64.fetchOne(db, sql: "SELECT max(id) FROM actions") ?? 0)
    withdrawn = journal.withdrawn
  }

  /// Takes back what refuses, until what remains folds.
  ///
  /// - Returns: what had to go, newest first.
  mutating func settle(naming action: (Action.ID) throws -> Action) throws -> [Action.ID] {
    var open = try turn()
    while true {
      var blockers: Set<Int64> = []
      var refused: Set<Stream> = []
      let standing = JournalReader(db, withdrawn: withdrawn)
      let folding = try Refolding(journal: standing, tables: db, road: road)
      for stream in open {
        guard let refusal = try refusal(of: stream, by: folding) else { continue }
        guard !journal.withdrawn.contains(refusal.action.rawValue) else {
          throw StoreFailure.cannotStandAgain(try action(refusal.action), refusal.refusal)
        }
        blockers.insert(refusal.action.rawValue)
        refused.insert(stream)
      }
      if blockers.isEmpty { break }
      alongside.formUnion(blockers)
      open = try turn().union(refused)
    }
    return alongside.sorted(by: >).map { Action.ID(rawValue: $0) }
  }

  /// Computes what stands, and returns the streams of the actions whose standing changed by that.
  private mutating func turn() throws -> Set<Stream> {
    let link = Standing.Link(id, [target] + alongside)
    let now = Standing.withdrawn(by: links + [link])
    var changed: Set<Stream> = []
    for action in now.symmetricDifference(withdrawn) {
      changed.formUnion(try journal.streams(of: Action.ID(rawValue: action)))
    }
    withdrawn = now
    streams.formUnion(changed)
    return changed
  }

  /// What keeps a stream from folding: an event that can't follow, or the number of another document.
  private func refusal(of stream: Stream, by folding: Refolding) throws -> FoldRefusal? {
    do {
      switch stream {
      case .rates, .payers: break
      case .statement(let id): _ = try folding.statement(id)
      case .bankLine(let id): _ = try folding.bankLine(id)
      case .customer(let id): _ = try folding.customer(id)
      case .receivable(let id):
        guard let state = try folding.receivable(id) else { return nil }
        return try holder(of: state, by: folding)
      }
      return nil
    } catch let refusal as FoldRefusal {
      return refusal
    }
  }

  /// The issue of another document that stands and bears the same number.
  private func holder(of state: ReceivableState, by folding: Refolding) throws -> FoldRefusal? {
    let facts = state.facts
    let id = try folding.receivables.id(
      seller: facts.seller, document: facts.document, number: facts.number)
    guard let id, id != state.id else { return nil }
    let events = try folding.journal.events(of: id)
    guard let issued = events.first(where: { $0.event.kind == .invoiceIssued }) else { return nil }
    return FoldRefusal(refusal: .issuedTwice, event: issued.id, action: issued.action)
  }
}
