public import Claims

/// Why a command can't be done on a row, and from when it can.
public enum Obstacle: Hashable, Sendable {
  case noRow
  /// Nothing is owed on it any more.
  case closed(Stage)
  case credit
  case disputed
  case disputedWhole
  case notDisputed
  case agreed
  case promised(until: CalendarDay)
  case handedOver
  case insolvent(since: CalendarDay)
  case notInsolvent
  /// No letter has left the house.
  case nothingSent
  case noOffer
  case notDueYet(from: CalendarDay)
  case consumerNotReminded
  case consumerWaiting(from: CalendarDay)
  case noticeSent
  case remindersSent(Int)
  /// Nothing that was written waits to be sent.
  case nothingWaits
  case outboxEmpty
  /// It is done with a letter of the outbox.
  case inOutbox
  /// What waits is a collector's file, not a letter.
  case isFile
  case nothingReceived
  case nothingToWithdraw
  case notWithCollector
  case collectorUnknown
  case nothingAgreed
  case noCreditor
  case nothingSuggested
  case severalCustomers
  case oneRowOnly
  case noMarks
  /// It is done with a card of the review.
  case inReview
  /// No other case has the same step.
  case noGroup
  /// The card suggests no letter.
  case noLetter
  /// It is done with a line of the inbox.
  case inInbox
  /// No bank line waits.
  case noLine
  /// What is selected is no bank line.
  case notALine
  /// The line is booked; only why it was short is asked.
  case bookedAlready
  case noCandidate
  case notShort
  /// The line takes money back.
  case takesBack
  /// No payment is selected in the history.
  case noPayment
  /// Nothing is undecided about what was claimed beside the balance.
  case notUndecided
}
