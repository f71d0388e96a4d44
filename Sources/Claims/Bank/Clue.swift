/// Something that speaks for a candidate, or warns about it.
public enum Clue: String, CaseIterable, Hashable, Sendable {
  case structuredCommunication = "structured-communication"
  case creditorReference = "creditor-reference"
  /// The invoice's number stands in the message as a whole word.
  case number
  /// The end of its number does: `131` for `2026-0131`.
  case numberEnding = "number-ending"
  /// The amount is the balance, to the cent.
  case exactAmount = "exact-amount"
  /// It is what several documents make together.
  case exactSum = "exact-sum"
  /// It is what a letter asked.
  case letterAmount = "letter-amount"
  /// It is what an instalment or a promise awaits.
  case expectedAmount = "expected-amount"
  case knownAccount = "known-account"
  case name
  /// A part of the name, or initials.
  case partOfName = "part-of-name"
  /// The oldest of several that fit alike.
  case oldest
  case typedPayment = "typed-payment"
  /// The payment that it takes back, by amount and payer or reference.
  case returnedPayment = "returned-payment"
  // What warns.
  /// The same money may be there already, told otherwise.
  case mayRepeat = "may-repeat"
  case invalidReference = "invalid-reference"
  /// The account is another customer's as far as is known.
  case otherAccount = "other-account"
  case otherName = "other-name"
  case otherCurrency = "other-currency"
  /// It is paid already.
  case paidAlready = "paid-already"
  case writtenOff = "written-off"
  case handedOver = "handed-over"
  case collector
  case provider
  /// One sum for many customers.
  case cardTerminal = "card-terminal"
}
