import Claims
import Dispatch
import Screens
import Synchronization
import Terminal

/// Does the screen's effects one after the other on a thread of its own, and wakes the terminal with the
/// answers.
final class StoreQueue: Sendable {
  private struct State {
    var clerk: Clerk
    var answers: [Message] = []
    /// The newest order of each kind of reading: older ones are left out.
    var newest: [Reading: Int] = [:]
    var orders = 0
    var version: Int64?
    var isClosing = false
    /// How often it was asked whether somebody else wrote: a newer look ends the one before.
    var looks = 0
  }

  /// Readings of which only the newest is worth doing.
  private enum Reading: Hashable {
    case list, file, open, customer, outbox, bank, inbox, search, review, card, group, home
  }

  private let queue = DispatchQueue(label: "store", qos: .userInitiated)
  private let state: Mutex<State>
  private let waker: Terminal.Waker
  private let dataVersion: @Sendable () throws -> Int64

  init(
    _ clerk: Clerk, waker: Terminal.Waker, dataVersion: @escaping @Sendable () throws -> Int64
  ) {
    state = Mutex(State(clerk: clerk))
    self.waker = waker
    self.dataVersion = dataVersion
    replace(clerk)
    noteVersion()
  }

  func replace(_ clerk: Clerk) {
    var clerk = clerk
    clerk.post = { [weak self] in self?.answer($0) }
    state.withLock { $0.clerk = clerk }
  }

  /// What was answered since the last time.
  func answers() -> [Message] {
    state.withLock { state in
      defer { state.answers = [] }
      return state.answers
    }
  }

  func order(_ effect: Effect) {
    // The queue is busy with the import itself.
    if case .stopImport = effect { return state.withLock { $0.clerk }.stopImport() }
    let reading = reading(effect)
    let (clerk, number) = state.withLock { state in
      state.orders += 1
      if let reading { state.newest[reading] = state.orders }
      return (state.clerk, state.orders)
    }
    queue.async { [self] in
      guard isWanted(reading, number, effect) else { return }
      clerk.run(effect) { answer($0) }
      if writes(effect) { noteVersion() }
    }
  }

  /// Asks whether somebody else wrote; the answer is `storeChanged` if so.
  ///
  /// The log's file is written before its last transaction can be seen, and nothing tells of that: what
  /// isn't there yet is looked for again a few times, then no more until the file changes.
  func look() {
    let round = state.withLock { state in
      state.looks += 1
      return state.looks
    }
    queue.async { [self] in look(round, later: [20, 100, 500, 2_000]) }
  }

  private func look(_ round: Int, later pauses: ArraySlice<Int>) {
    guard state.withLock({ $0.looks == round && !$0.isClosing }),
      let version = try? dataVersion()
    else { return }
    let changed = state.withLock { state in
      defer { state.version = version }
      return state.version != version
    }
    if changed { return answer(.storeChanged) }
    guard let pause = pauses.first else { return }
    queue.asyncAfter(deadline: .now() + .milliseconds(pause)) { [self] in
      look(round, later: pauses.dropFirst())
    }
  }

  /// Waits until what was ordered to be written is written; readings are left out, an import leaves nothing.
  func close() {
    let clerk = state.withLock { state in
      state.isClosing = true
      return state.clerk
    }
    clerk.stopImport()
    queue.sync {}
  }

  private func answer(_ message: Message) {
    state.withLock { $0.answers.append(message) }
    waker.wake()
  }

  private func noteVersion() {
    guard let version = try? dataVersion() else { return }
    state.withLock { $0.version = version }
  }

  private func isWanted(_ reading: Reading?, _ number: Int, _ effect: Effect) -> Bool {
    state.withLock { state in
      if state.isClosing { return writes(effect) }
      guard let reading else { return true }
      return state.newest[reading] == number
    }
  }

  private func reading(_ effect: Effect) -> Reading? {
    switch effect {
    case .load: .list
    case .loadOpen: .open
    case .loadOutbox: .outbox
    case .loadCase: .file
    case .loadCustomer: .customer
    case .loadBank: .bank
    case .loadInbox: .inbox
    case .loadReview: .review
    case .loadHome: .home
    case .loadCard: .card
    case .loadGroup: .group
    case .searchInbox: .search
    case .loadCredits, .loadClaim, .preview, .read, .perform, .undo, .redo, .findUndoable,
      .findRedoable,
      .checkHandover, .findUnknownRate, .findLetters, .takeByHand, .makePile, .importFiles,
      .stopImport,
      .completePath, .edit, .open, .openLink, .copy, .redraw, .suspend, .quit:
      nil
    }
  }

  private func writes(_ effect: Effect) -> Bool {
    switch effect {
    case .perform, .undo, .redo, .importFiles, .makePile: true
    default: false
    }
  }
}
