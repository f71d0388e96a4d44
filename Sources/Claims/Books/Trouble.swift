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
  /// A consumer pays no costs of collection (B-09).
  case costOfConsumer(number: String, kindIsAssumed: Bool)
  /// A proof or a result of what never left the house.
  case nothingSent(number: String)
  case resultBeforeSending(number: String, given: CalendarDay, sent: CalendarDay)
  /// Letters, hand-over and agreements stop: what is left is to declare the claim.
  case insolvent(customer: String, InsolvencyProcedure, since: CalendarDay)
  case notInsolvent(customer: String)
  /// A day of the procedure before the one on which it began.
  case beforeInsolvency(given: CalendarDay, opened: CalendarDay)
  /// A rate is published for a half-year or a year, from its first day.
  case rateFromWrongDay(RateSeries, given: CalendarDay)
  case ratePublished(RateSeries, from: CalendarDay, Rate)
  /// The periods between would have no rate.
  case rateLeavesGap(RateSeries, from: CalendarDay)
  case noSource
  /// The law or what was agreed is against it.
  case handoverForbidden(number: String, [HandoverCheck.Requirement])
  /// The agreed term is no longer than the law allows; nil: it has no limit for this kind of customer.
  case termNotTooLong(number: String, days: Int, limit: Int?)
  case mergeWithItself
  /// No letter waits in the outbox, or what waits has become needless.
  case nothingWaits([String])
  case nothingToUndo
  case nothingToRedo
  case noSuchAction(Action.ID)
  case lineNotFound(String)
  /// Less is left of the bank line than was asked of it.
  case lineUsedUp(left: Money)
  /// Money that went out pays nothing.
  case lineIsNoPayment
  /// No open invoice comes to mind for a line.
  case nothingFits(BankLine.ID)
  case paymentNotFound(String)
  /// The bank's line of the same payment is booked, or it was typed before.
  case alreadyBooked(number: String, amount: Money, on: CalendarDay)
  case nothingToAllocate(number: String)
  case creditOfAnother(number: String)
  /// No customer has that account, and nobody else.
  case payerUnknown(String)
  case notAnAccount(String)
  case nothingUndecided(number: String)
  /// A mail to somebody whose address isn't known.
  case noEmail(customer: String)
  /// The mail program didn't take it, in its own words. Nothing was recorded.
  case mailFailed(customer: String, reason: String)
  /// A mail left before, though its record was undone since.
  case leftAlready(number: String, on: CalendarDay)
  case nothingToWithdraw(number: String)
  /// The same letter left today.
  case letterSent(number: String, Correspondence)
  /// There is no payment to thank for, or to tell a collector of.
  case nothingReceived(number: String)
  case notWithCollector(number: String)
  /// `[collector.…]` of the settings doesn't say who it is.
  case collectorUnknown(Collector)
  /// The changed text of a letter lacks what the law or its sense demands.
  case textLacks([String])
  /// A letter of this kind is more than a short message.
  case notAsMessage(Channel)
  /// The letter was changed by hand for another day or amount, and is to be looked at.
  case editedIsOld(number: String)
  /// The letter waits no longer: it has gone, or was dropped.
  case notWaiting(number: String)
}

/// What a person should know though it was done.
public enum Caution: Hashable, Sendable {
  /// The customer paid us while the case is with a collector.
  case tellCollector(number: String, Collector)
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
  /// A civil debtor owes no costs of collection without a clause (E-03); it is kept with its proof.
  case costNotClaimed(number: String, amount: Money)
  /// What went out came back: it doesn't count, and the address is to be found.
  case doesNotCount(number: String, DunningStep, DeliveryResult)
  /// Refused or not fetched: it counts, and the road goes on.
  case countsAllTheSame(number: String, DunningStep, DeliveryResult)
  case frozen(invoices: Int, since: CalendarDay)
  /// The claim could no longer be brought to court on that day.
  case tooLateToInterrupt(number: String, lastDay: CalendarDay)
  /// The last day on which the claim can be declared; nil: it is to be found out.
  case declareBy(CalendarDay?)
  /// The VAT on what is open comes back (G-01).
  case vatComesBack(Money)
  /// What a collector would want and isn't there.
  case handoverMissing(number: String, [HandoverCheck.Requirement])
  /// A paper that can't stand in a collector's PDF and lies beside it.
  case paperLeftOut(String)
  /// The agency of a consumer's case has to be registered (B-20).
  case agencyToCheck
  /// A term of more days than can be agreed.
  case termTooLong(number: String, days: Int, limit: Int)
  case waitingForYes
  /// A payment was found on the bank: it counts once.
  case joinedLine(number: String, on: CalendarDay)
  case accountLearned(String, BankAccount)
  case sharedAccount(BankAccount)
  /// A letter that waits in the outbox was overtaken by a payment.
  case takeOutOfPile(customer: String, number: String)
  /// What is left of a line that was booked in part.
  case lineRemains(Money)
  /// One of several mails wasn't taken; it waits where it was.
  case mailNotSent(customer: String, reason: String)
  /// The text of a letter by post went by e-mail too.
  case copyMailed(customer: String, address: String)
  /// The letter by post stands; its copy by e-mail didn't go.
  case copyNotMailed(number: String, reason: String)
  /// A mail had left before it was undone: a withdrawal can follow it.
  case leftAllTheSame(number: String, on: CalendarDay)
  /// Its text was changed by hand for another day or amount; it waits to be looked at.
  case editedIsOld(number: String, written: CalendarDay)
  /// A waiting letter that had become needless was dropped.
  case letterDropped(customer: String, number: String)
}

/// A fact that a letter would be better with.
public enum MissingFact: String, Hashable, Sendable, CaseIterable {
  case address, description, email, phone
  case enterpriseNumber = "enterprise-number"
  case ourAccount = "our-account"
  case ourAddress = "our-address"
  case ourEmail = "our-email"
  /// Who a collector or a trustee is, and where.
  case collector, trustee
  /// The invoice itself: it was entered by hand.
  case invoiceFile = "invoice-file"
  case proof
}
