import Synchronization

/// Whether the import that runs is to be stopped: said on the screen's thread, asked on the store's.
final class ImportStop: Sendable {
  private let isAsked = Atomic(false)

  var isWanted: Bool { isAsked.load(ordering: .relaxed) }

  func ask() { isAsked.store(true, ordering: .relaxed) }

  func reset() { isAsked.store(false, ordering: .relaxed) }
}
