/// What decides the stage, without the day: kept in the store, asked with a day.
public struct StageFacts: Hashable, Sendable {
  /// `writtenOff`, `credited` or `paid` where nothing is asked any more.
  public var closed: Stage?
  public var isHandedOver: Bool
  /// The last day on which a settlement or an offer holds, if nothing more comes in.
  public var settledUntil: CalendarDay?
  public var isDisputed: Bool
  /// The last day on which a promise holds.
  public var promisedUntil: CalendarDay?
  public var hasNotice: Bool
  public var reminderLevel: Int
  public var due: CalendarDay
  /// The day on which the customer became insolvent.
  public var insolventSince: CalendarDay?

  public init(
    closed: Stage?, isHandedOver: Bool, settledUntil: CalendarDay?, isDisputed: Bool,
    promisedUntil: CalendarDay?, hasNotice: Bool, reminderLevel: Int, due: CalendarDay,
    insolventSince: CalendarDay? = nil
  ) {
    self.closed = closed
    self.isHandedOver = isHandedOver
    self.settledUntil = settledUntil
    self.isDisputed = isDisputed
    self.promisedUntil = promisedUntil
    self.hasNotice = hasNotice
    self.reminderLevel = reminderLevel
    self.due = due
    self.insolventSince = insolventSince
  }

  /// The first stage that holds on `today`.
  public func stage(on today: CalendarDay) -> Stage {
    if let closed { return closed }
    if let insolventSince, today >= insolventSince { return .insolvent }
    if isHandedOver { return .handedOver }
    if let settledUntil, today <= settledUntil { return .settled }
    if isDisputed { return .disputed }
    if let promisedUntil, today <= promisedUntil { return .promised }
    if hasNotice { return .notice }
    if reminderLevel > 0 { return .reminded }
    return today > due ? .overdue : .open
  }
}

extension ReceivableState {
  /// A nudge to a consumer is no reminder.
  public func stageFacts(
    for kind: CustomerKind, insolventSince: CalendarDay? = nil
  ) -> StageFacts {
    StageFacts(
      closed: closedStage, isHandedOver: isHandedOver, settledUntil: settlement?.heldUntil,
      isDisputed: dispute != nil,
      promisedUntil: promiseIsFulfilled ? nil : promise?.judged.previous,
      hasNotice: notice != nil, reminderLevel: lastReminder(countingFor: kind)?.level ?? 0,
      due: facts.due, insolventSince: isCredit ? nil : insolventSince)
  }

  public func stage(on today: CalendarDay) -> Stage {
    stageFacts(for: .business).stage(on: today)
  }

  private var closedStage: Stage? {
    if writtenOff != nil { return .writtenOff }
    if isCredit { return .credited }
    guard open.isZero, !keepsClaim else { return nil }
    return paid.isZero && !facts.total.isZero ? .credited : .paid
  }
}
