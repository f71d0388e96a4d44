import Claims
import Synchronization
import Workflows

/// A store in memory: a journal and its folds, as far as a desk asks for them.
final class FakeLedger: Sendable {
  private struct State {
    var actions: [Action] = []
    var events: [RecordedEvent] = []
    var lastID: Int64 = 1_000
    var now: Int64 = 1_795_500_000
    var files: [String: [UInt8]] = [:]
  }

  private let state = Mutex(State())
  private let road: Road
  let today: CalendarDay

  init(road: Road, today: CalendarDay) {
    self.road = road
    self.today = today
  }

  var access: LedgerAccess {
    LedgerAccess(
      act: { [self] decide in
        let decision = try decide(books())
        return record(decision.note, decision.events)
      },
      read: { [self] _, body in try body(books()) },
      survey: { [self] day, _, body in try body(survey(on: day)) },
      undo: { [self] id, taking in try turn(.undo, id, taking) },
      redo: { [self] id, taking in try turn(.redo, id, taking) },
      keep: { [self] files in files.map { keep($0) } },
      document: { [self] document in
        state.withLock { $0.files[document.path] } ?? Array(document.path.utf8)
      })
  }

  private func keep(_ file: KeptFile) -> StoredDocument {
    let path = "documents/2026/\(file.name).\(file.suffix)"
    state.withLock { $0.files[path] = file.bytes }
    return StoredDocument(path: path, sha256: "\(file.bytes.count)")
  }

  /// Nil where there is nothing to record.
  @discardableResult
  func record(_ note: Action.Note, _ events: [Event]) -> Action? {
    guard !events.isEmpty else { return nil }
    return append(note, events)
  }

  private func append(_ note: Action.Note, _ events: [Event]) -> Action {
    state.withLock { state in
      state.now += 60
      let action = Action(
        id: Action.ID(rawValue: Int64(state.actions.count + 1)), recordedAt: state.now,
        by: "an", note: note, stands: true)
      state.actions.append(action)
      for event in events {
        state.lastID += 1
        state.events.append(
          RecordedEvent(
            id: RecordedEvent.ID(rawValue: state.lastID), action: action.id, event: event))
      }
      return action
    }
  }

  func newID() -> Int64 {
    state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
  }

  // MARK: Undo

  private func turn(_ verb: Action.Verb, _ id: Action.ID?, _ taking: Bool) throws -> [Action] {
    let actions = state.withLock { $0.actions }
    let target = actions.last { action in
      if let id { return action.id == id }
      return action.stands && (action.note.verb == .undo) == (verb == .redo)
    }
    guard let target, target.stands else {
      throw verb == .undo ? Trouble.nothingToUndo : Trouble.nothingToRedo
    }
    let named =
      verb == .undo ? [target] : actions.filter { target.note.targets.contains($0.id) }
    var changed = named
    while let refusal = refusal(after: Set(changed.map(\.id)), stands: verb == .redo) {
      guard let blocker = actions.first(where: { $0.id == refusal.action }) else { throw refusal }
      guard taking else { throw UndoBlocked(target: target, dependants: [blocker]) }
      changed.append(blocker)
    }
    set(Set(changed.map(\.id)), stands: verb == .redo)
    if verb == .redo { set([target.id], stands: false) }
    _ = append(
      Action.Note(verb, numbers: target.note.numbers, target: target.id), [])
    return changed
  }

  private func set(_ ids: Set<Action.ID>, stands: Bool) {
    state.withLock { state in
      for at in state.actions.indices where ids.contains(state.actions[at].id) {
        let old = state.actions[at]
        state.actions[at] = Action(
          id: old.id, recordedAt: old.recordedAt, by: old.by, note: old.note, stands: stands)
      }
    }
  }

  /// The first refusal among all invoices once these actions stand or don't.
  private func refusal(after ids: Set<Action.ID>, stands: Bool) -> FoldRefusal? {
    let (events, standing) = state.withLock { state in
      var standing = Set(state.actions.filter(\.stands).map(\.id))
      if stands { standing.formUnion(ids) } else { standing.subtract(ids) }
      return (state.events, standing)
    }
    let kept = events.filter { standing.contains($0.action) }
    for id in receivableIDs(events) {
      do {
        _ = try ReceivableState.fold(kept.filter { touches($0, .receivable(id)) }, of: id)
      } catch {
        return error
      }
    }
    return nil
  }

  // MARK: What stands

  private func receivableIDs(_ events: [RecordedEvent]) -> [Receivable.ID] {
    events.compactMap { recorded in
      if case .invoiceIssued(let issued) = recorded.event { return issued.receivable }
      return nil
    }
  }

  private func touches(_ recorded: RecordedEvent, _ stream: Stream) -> Bool {
    recorded.event.streams.contains(stream)
  }

  private func books() -> Books { view.books(newID: { [self] in newID() }) }

  private func survey(on day: CalendarDay) -> Survey { view.survey(on: day) }

  private var view: FakeBooks {
    let (actions, events) = state.withLock { ($0.actions, $0.events) }
    let standing = Set(actions.filter(\.stands).map(\.id))
    return FakeBooks(
      actions: actions, all: events,
      events: events.filter { standing.contains($0.action) || $0.isMailThatLeft },
      road: road, today: today)
  }
}

extension RecordedEvent {
  /// It stands whatever is undone.
  fileprivate var isMailThatLeft: Bool {
    if case .mailLeft = event { return true }
    return false
  }
}
