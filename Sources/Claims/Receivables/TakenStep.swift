/// A dunning step that was written, and maybe sent.
public struct TakenStep: Hashable, Sendable {
  public typealias ID = Identifier<TakenStep>
  public var id: ID
  public var step: DunningStep
  public var writtenOn: CalendarDay
  /// Nil while it waits in the outbox.
  public var sentOn: CalendarDay?
  public var channel: Channel
  public var deadline: CalendarDay?
  public var asked: StepWritten.Asked
  public var documents: [StoredDocument]
}
