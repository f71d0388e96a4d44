extension [RecordedEvent] {
  /// The events of one stream as the books of a day have them: what has its own day after it is left out.
  ///
  /// A payment's own day is that of the bank line that it turned out to be, whenever it was typed. One that was booked
  /// by mistake, or on the wrong invoice, never came; one that the bank took back was there until then.
  public func seen(on day: CalendarDay) -> [RecordedEvent] {
    var days: [Payment.ID: CalendarDay] = [:]
    for recorded in self {
      if case .paymentReceived(let payment) = recorded.event {
        days[payment.id ?? Payment.ID(of: recorded.id)] = payment.on
      } else if case .paymentJoined(let joined) = recorded.event {
        days[joined.payment] = joined.on
      }
    }
    return filter { recorded in
      switch recorded.event {
      case .paymentReceived(let payment):
        days[payment.id ?? Payment.ID(of: recorded.id), default: payment.on] <= day
      case .paymentJoined(let joined): days[joined.payment, default: joined.on] <= day
      case .paymentReversed(let reversal) where reversal.cause != .returned:
        days[reversal.payment, default: reversal.on] <= day
      default: recorded.event.on <= day
      }
    }
  }
}
