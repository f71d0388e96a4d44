/// What was decided on the state of the books: the events to append, and how the log says it.
public struct Decision {
  public var note: Action.Note
  /// Without events nothing is recorded.
  public var events: [Event]
  /// What else is to be appended in the same action, decided on the books as `events` have made them.
  public var then: ((Books) throws -> [Event])?

  public init(
    _ note: Action.Note, events: [Event], then: ((Books) throws -> [Event])? = nil
  ) {
    self.note = note
    self.events = events
    self.then = then
  }
}
