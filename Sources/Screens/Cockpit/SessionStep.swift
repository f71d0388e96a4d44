import Claims

/// What one confirmation did in this session, and when: `u` takes it back as one.
struct SessionStep: Hashable, Sendable {
  /// Oldest first.
  var actions: [Action]
  /// Seconds since 1970.
  var at: Int64

  /// As an undo takes them: newest first.
  var ids: [Action.ID] { actions.reversed().map(\.id) }

  /// Whether it is recent enough to be taken back without a question: ten minutes.
  func isFresh(_ now: Int64) -> Bool { now - at <= 600 }
}
