/// Periods of the law and of notices, as dates.
public struct Deadlines: Hashable, Sendable {
  public let calendar: WorkingCalendar
  /// How a consumer's waiting period is counted.
  public let wait: LawSettings.ConsumerWait

  public init(calendar: WorkingCalendar, wait: LawSettings.ConsumerWait = .safe) {
    self.calendar = calendar
    self.wait = wait
  }

  /// The waiting period after a consumer's first reminder (art. XIX.2 CEL; rule B-06).
  public struct ConsumerWait: Hashable, Sendable {
    /// The first day of the period.
    public var start: CalendarDay
    /// Fourteen days counted literally, the start included.
    public var literalLastDay: CalendarDay
    /// The last day of free payment that we hold to: one more day, moved to a working day.
    public var lastDay: CalendarDay
    /// From this day more than the balance can be asked.
    public var claimFrom: CalendarDay { lastDay.next }
  }

  /// E-mail starts it the day after sending; post on the third working day after.
  public func consumerWait(sent: CalendarDay, isElectronic: Bool) -> ConsumerWait {
    let start = isElectronic ? sent.next : calendar.adding(workingDays: 3, to: sent)
    let literal = start.adding(days: 13)
    return ConsumerWait(
      start: start, literalLastDay: literal,
      lastDay: wait == .literal ? literal : calendar.workingDay(onOrAfter: literal.next))
  }

  /// The waiting period after a collector's notice to a consumer (art. XIX.9; B-24): from the third working day
  /// after sending, by e-mail too.
  public func collectorWait(sent: CalendarDay) -> ConsumerWait {
    consumerWait(sent: sent, isElectronic: false)
  }

  /// The last day to which everything together can stop a collector: 45 days after the first period (B-24).
  public func lastFreeze(ofNoticeSent sent: CalendarDay) -> CalendarDay {
    collectorWait(sent: sent).literalLastDay.adding(days: 45)
  }

  /// The procedure for undisputed debts after a bailiff's demand (arts 1394/21 to 24 of the Judicial Code; D-03):
  /// the end of the debtor's month, and the first day of the report that nothing was disputed. A month that ends on no working day ends on the next one (F-03).
  public func undisputed(
    served: CalendarDay
  ) -> (monthEnds: CalendarDay, reportFrom: CalendarDay) {
    let end = calendar.workingDay(onOrAfter: served.adding(months: 1))
    return (end, end.adding(days: 8))
  }

  /// The last day of payment of a notice: `workingDays` after presumed receipt (E-01).
  public func notice(posted: CalendarDay, workingDays: Int) -> CalendarDay {
    calendar.adding(workingDays: workingDays, to: calendar.presumedReceipt(ofPost: posted))
  }

  /// The same in calendar days, moved to a working day (F-04).
  public func notice(posted: CalendarDay, calendarDays: Int) -> CalendarDay {
    let last = calendar.presumedReceipt(ofPost: posted).adding(days: calendarDays)
    return calendar.workingDay(onOrAfter: last)
  }
}
