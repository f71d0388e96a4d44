/// What was decided on the state of the books: the events to append, and how the log says it.
public struct Decision: Hashable, Sendable {
  public var note: Action.Note
  /// Without events nothing is recorded.
  public var events: [Event]

  public init(_ note: Action.Note, events: [Event]) {
    self.note = note
    self.events = events
  }
}
