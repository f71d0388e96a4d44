/// Why a workflow refuses. Nothing was recorded.
public enum Trouble: Error, Hashable, Sendable {
  case notFound(String)
  /// Several documents fit what was typed.
  case ambiguous(String, candidates: [String])
  case customerNotFound(String)
  case customerAmbiguous(String, candidates: [String])
  case numberTaken(String)
  /// Nothing is open on it.
  case closed(number: String, stage: Stage)
  case notOwed(number: String)
  case amountNotPositive
  case amountAbove(number: String, limit: Money, given: Money)
  case wrongCurrency(number: String, currency: Currency)
  case dayInThePast(CalendarDay)
  /// What is recorded has happened.
  case dayInTheFuture(CalendarDay)
  case dueBeforeIssued(due: CalendarDay, issued: CalendarDay)
  case noNumber
  case noName
  /// A note, or the outcome of a call, without a word.
  case nothingSaid
  case alreadyDisputed(number: String)
  case notDisputed(number: String)
  /// There is no settlement or offer that could be accepted.
  case notSettled(number: String)
  /// A claim is asked for a day before the invoice's own.
  case notIssuedYet(number: String, issued: CalendarDay)
  case disputedWhole(number: String)
  case agreed(number: String, until: CalendarDay)
  case severalCustomers([String])
  case noCreditor
  case notDueYet(number: String, due: CalendarDay)
  case sameStepToday(number: String)
  case stepTaken(number: String, step: DunningStep, sent: CalendarDay)
  /// The law: no notice to a consumer before the free reminder and its waiting period (B-03, B-06).
  case consumerNotReminded(number: String)
  case consumerWaiting(number: String, lastDay: CalendarDay, from: CalendarDay)
  /// A notice goes by post or e-mail.
  case channelNotAllowed(Channel, number: String)
  case sentInTheFuture(CalendarDay)
  case mergeWithItself
  /// No letter waits in the outbox, or what waits has become needless.
  case nothingWaits([String])
  case nothingToUndo
  case nothingToRedo
  case noSuchAction(Action.ID)
}

/// What a person should know though it was done.
public enum Caution: Hashable, Sendable {
  /// Interest and costs that a payment of the balance lets go.
  case claimLetGo(number: String, amount: Money)
  /// Money above the balance is the customer's credit.
  case overpaid(number: String, amount: Money)
  case creditNoteToMake(number: String, CreditNoteToMake)
  case earlierThanPolicy(number: String, from: CalendarDay)
  case tooSoonAfterContact(lastContact: CalendarDay, free: CalendarDay)
  case promiseRuns(number: String, by: CalendarDay)
  case customerOnHold(String)
  case sameNameOtherCustomer(String)
  case kindAssumed(String, CustomerKind)
  case doubtfulReference(String)
  case provisionalRate(CalendarDay)
  case otherAccount(number: String, onInvoice: IBAN, ours: IBAN)
  case seller(String)
  case languageMissing(Language, used: Language)
  case mailIsYours
  case waitingForYes
}

/// A fact that a letter would be better with.
public enum MissingFact: String, Hashable, Sendable, CaseIterable {
  case address, description, email, phone
  case enterpriseNumber = "enterprise-number"
  case ourAccount = "our-account"
  case ourAddress = "our-address"
  case proof
}
