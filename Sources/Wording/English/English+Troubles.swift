import Claims

extension English {
  static func trouble(_ trouble: Trouble) -> String {
    switch trouble {
    case .notFound(let text):
      "No invoice is found by \"\(text)\". Try its number, a piece of the customer's name, or \"maan list --all\"."
    case .ambiguous(let text, let candidates):
      "\"\(text)\" fits several: \(candidates.joined(separator: "; ")). Nothing was changed; give the number."
    case .customerNotFound(let text):
      "No customer is found by \"\(text)\". \"maan customer\" lists them."
    case .customerAmbiguous(let text, let candidates):
      "\"\(text)\" fits several customers: \(candidates.joined(separator: "; ")). Nothing was changed; give more of the name, the enterprise number, or the number of one of the customer's invoices."
    case .numberTaken(let number):
      "Invoice \(number) is there already; nothing was added. \"maan show \(number)\" shows it."
    case .closed(let number, let stage):
      "\(number) is \(self.stage(stage)): nothing is open on it, so nothing was recorded."
    case .notOwed(let number):
      "\(number) is a credit: nothing is owed to you on it."
    case .amountNotPositive: "The amount must be above zero. Nothing was recorded."
    case .amountAbove(let number, let limit, let given):
      "\(money(given)) is more than the \(money(limit)) that stands on \(number). Nothing was recorded."
    case .wrongCurrency(let number, let currency):
      "\(number) is in \(currency.code). Nothing was recorded."
    case .dayInThePast(let given):
      "\(day(given)) isn't in the future. Nothing was recorded."
    case .dayInTheFuture(let given):
      "\(day(given)) is after today: it can't have happened yet. Nothing was recorded."
    case .dueBeforeIssued(let due, let issued):
      "The due date \(day(due)) is before the invoice's own day \(day(issued)). Nothing was recorded."
    case .noNumber: "An invoice needs a number. Nothing was added."
    case .noName: "A customer needs a name. Nothing was recorded."
    case .nothingSaid: "There is no text in it. Nothing was recorded."
    case .alreadyDisputed(let number):
      "\(number) is disputed already. Close that first: maan dispute \(number) --close withdrawn|upheld|settled|rejected."
    case .notDisputed(let number): "\(number) isn't disputed. Nothing was changed."
    case .notSettled(let number):
      "No settlement or offer on \(number) waits for a yes, so nothing was recorded. maan settle \(number) AMOUNT makes one."
    case .notIssuedYet(let number, let issued):
      "\(number) is of \(day(issued)): there is no claim before that day."
    case .disputedWhole(let number):
      "The whole of \(number) is disputed, so nothing was written. Close the dispute first, or settle."
    case .agreed(let number, let until):
      "An arrangement on \(number) runs until \(day(until)), so nothing was written."
    case .severalCustomers(let numbers):
      "\(numbers.joined(separator: ", ")) are of different customers. One letter goes to one customer; nothing was written."
    case .noCreditor:
      "Who sends the letter isn't known yet. Set [creditor] in config.toml: maan config creditor.name \"…\"."
    case .notDueYet(let number, let due):
      "\(number) is not due until \(day(due)), so nothing was written."
    case .sameStepToday(let number):
      "A reminder for \(number) went out that day already. --again sends it once more."
    case .stepTaken(let number, let taken, let sent):
      "The \(step(taken)) for \(number) went out on \(day(sent)). --again sends it once more."
    case .consumerNotReminded(let number):
      "\(number) is a consumer's: the law wants a free first reminder and its waiting period first (art. XIX.2 CEL, rule B-03). Nothing was written; maan remind \(number) writes it."
    case .consumerWaiting(let number, let last, let from):
      "The consumer's free term on \(number) runs through \(day(last)) (art. XIX.2 CEL, rule B-06). The notice is possible from \(day(from)); nothing was written."
    case .channelNotAllowed(let channel, let number):
      "\(self.channel(channel)) won't do for \(number): a formal notice goes by post or e-mail. Nothing was written."
    case .sentInTheFuture(let given):
      "\(day(given)) is after today: a letter can't have gone out yet."
    case .costOfConsumer(let number, let kindIsAssumed):
      "\(number) is a consumer's, who pays no costs of collection: nothing but interest and an agreed indemnity can be asked (art. XIX.4 CEL, rule B-09). Nothing was recorded."
        + (kindIsAssumed ? " Is it no consumer? maan customer NAME --kind …" : "")
    case .nothingSent(let number):
      "No letter has gone out for \(number), so there is nothing to prove. Nothing was recorded; maan remind \(number) --already-sent DAY records one of before."
    case .resultBeforeSending(let number, let given, let sent):
      "\(day(given)) is before \(day(sent)), when the letter for \(number) went out. Nothing was recorded."
    case .insolvent(let customer, let procedure, let since):
      "\(customer) is insolvent since \(day(since)) (\(self.procedure(procedure))): no letter, agreement or hand-over any more. Nothing was recorded; declare the claim to the trustee. maan insolvency \"\(customer)\" --ended DAY ends it."
    case .notInsolvent(let customer):
      "No insolvency of \(customer) is recorded. Nothing was changed; maan insolvency \"\(customer)\" bankruptcy --on DAY records one."
    case .beforeInsolvency(let given, let opened):
      "\(day(given)) is before \(day(opened)), when the procedure began. Nothing was recorded."
    case .rateFromWrongDay(let series, let given):
      "The \(self.series(series)) holds for a whole \(series.period == .year ? "year, from 1 January" : "half-year, from 1 January or 1 July"), and \(day(given)) is another day. Nothing was recorded."
    case .ratePublished(let series, let from, let rate):
      "The \(self.series(series)) from \(day(from)) is there already: \(percent(rate)). Nothing was changed; maan rates lists all."
    case .rateLeavesGap(let series, let from):
      "Before the \(self.series(series)) from \(day(from)) others are missing. Nothing was recorded; add the earlier ones first."
    case .noSource: "Say where the rate was published (--source). Nothing was recorded."
    case .handoverForbidden(let number, let requirements):
      "\(number) can't be handed over this way: \(lacking(requirements)). Nothing was recorded."
    case .termNotTooLong(let number, let days, let limit):
      limit.map {
        "The term of \(number) is \(self.days(days)), not more than the \(self.days($0)) that can be agreed (rule A-04): it stands. Nothing was changed."
      }
        ?? "The limit of an agreed term is for businesses and public authorities (rule A-04). Nothing was changed on \(number)."
    case .mergeWithItself: "That is the same customer twice. Nothing was changed."
    case .nothingWaits(let numbers):
      "No letter waits to be sent\(numbers.isEmpty ? "" : " for " + numbers.joined(separator: ", ")), or what waited is paid, agreed or disputed by now."
    case .nothingToUndo: "There is nothing to undo."
    case .nothingToRedo: "There is nothing to redo."
    case .lineNotFound(let text): "There is no bank line \(text). \"maan bank\" lists them."
    case .lineUsedUp(let left):
      left.isZero
        ? "All of that bank line is booked already: nothing was changed."
        : "Only \(money(left)) of that bank line is left: nothing was changed."
    case .lineIsNoPayment:
      "That bank line is money that went out: it can't pay an invoice. Nothing was changed."
    case .nothingFits(let line):
      "Nothing that is open fits bank line \(line): name the invoice (maan match \(line) NUMBER)."
    case .paymentNotFound(let text):
      "There is no payment \(text). \"maan show NUMBER\" lists those of an invoice with their ids."
    case .alreadyBooked(let number, let amount, let on):
      "\(number) has a payment of \(money(amount)) of \(day(on)) already: nothing was booked. If it was paid twice, say so with --again."
    case .nothingToAllocate(let number): "\(number) has no credit that is still unused."
    case .creditOfAnother(let number): "\(number) is another customer's: his credit can't pay it."
    case .payerUnknown(let account): "\(account) isn't an account that was learned."
    case .notAnAccount(let text): "\(text) isn't an account number."
    case .noEmail(let customer):
      "The e-mail address of \(customer) isn't known (maan customer NAME --email ADDRESS). Nothing was recorded."
    case .mailFailed(let customer, let reason):
      "The mail to \(customer) was not sent: \(reason). Nothing was recorded."
    case .leftAlready(let number, let on):
      "\(number): this mail left on \(day(on)), though its record was undone. --again sends it once more; \"maan letter withdrawal \(number)\" takes it back."
    case .nothingToWithdraw(let number):
      "\(number): no letter has gone out that could be taken back."
    case .letterSent(let number, let letter):
      "\(number): this letter (\(English.letter(letter))) left today already. --again sends it once more."
    case .nothingReceived(let number): "\(number): no payment has come in."
    case .notWithCollector(let number): "\(number) isn't with a collector."
    case .collectorUnknown(let who):
      "Who the \(collector(who)) is isn't known: maan config collector.\(who.rawValue).name NAME. Nothing was recorded."
    case .textLacks(let names):
      "The changed text lacks what this letter has to say: \(names.joined(separator: "; ")). Nothing was recorded."
    case .notAsMessage(let way):
      "This letter is too long for \(channel(way)). Send it by letter or e-mail."
    case .editedIsOld(let number):
      "\(number): this letter was changed by hand and no longer fits. Look at it (e in the outbox) or drop it (maan outbox --drop)."
    case .notWaiting(let number): "\(number): the letter waits no longer. Nothing was recorded."
    case .nothingUndecided(let number): "\(number): there is nothing to decide about its claim."
    case .noSuchAction(let id):
      "There is no action \(id). \"maan undo --list\" shows what can be undone."
    }
  }

  /// Requirements that aren't met, each with its code.
  private static func lacking(_ requirements: [HandoverCheck.Requirement]) -> String {
    requirements.map { "\(requirement($0)) (\($0.rawValue))" }.joined(separator: "; ")
  }

  static func caution(_ caution: Caution) -> String {
    switch caution {
    case .tellCollector(let number, let collector):
      "\(number) is with the \(self.collector(collector)): tell them that the customer paid you."
    case .claimLetGo(let number, let amount):
      "\(number): \(money(amount)) interest and costs are let go (--keep-claim keeps them)."
    case .overpaid(let number, let amount):
      "\(number): \(money(amount)) more than was open."
    case .creditNoteToMake(let number, let note) where note.vat.isZero:
      "\(number): credit note \(money(note.amount)) to make."
    case .creditNoteToMake(let number, let note):
      "\(number): credit note \(money(note.amount)) to make: base \(money(note.base)), VAT \(money(note.vat))."
    case .earlierThanPolicy(let number, let from):
      "\(number): your policy proposes this from \(day(from))."
    case .tooSoonAfterContact(let last, let free):
      "The last letter to this customer went out on \(day(last)); your policy waits until \(day(free))."
    case .promiseRuns(let number, let by): "\(number): payment is promised by \(day(by))."
    case .customerOnHold(let name): "\(name) is on hold."
    case .sameNameOtherCustomer(let name):
      "Another customer is called \(name) too; they are kept apart. \"maan customer NAME --merge OTHER\" joins them."
    case .kindAssumed(let name, let kind):
      "\(name) is taken for a \(self.kind(kind)) until you say so: maan customer \"\(name)\" --kind …"
    case .doubtfulReference(let text): "The check digits of \(text) don't hold; it is kept as text."
    case .provisionalRate(let from):
      "The interest rate of the half-year of \(day(from)) isn't published yet: the last one stands in, provisionally."
    case .otherAccount(let number, let onInvoice, let ours):
      "\(number) names account \(onInvoice.printed), your settings \(ours.printed); the letter has the invoice's."
    case .seller(let name): "\(name) is now the creditor of this store (config.toml)."
    case .languageMissing(let wanted, let used):
      "There is no letter in \(wanted.rawValue) yet: it is written in \(used.rawValue)."
    case .mailIsYours:
      "Nothing was sent by itself: open the file or the link named here, and send it."
    case .costNotClaimed(let number, let amount):
      "\(number): a civil debtor owes no costs of collection, so \(money(amount)) is kept with its proof and not claimed (rule E-03)."
    case .doesNotCount(let number, let taken, let result):
      "\(number): the \(step(taken)) is \(result == .bounced ? "bounced" : "undeliverable") and doesn't count as sent. Find the address (maan customer NAME --street … or --email …); then it is proposed again."
    case .countsAllTheSame(let number, let taken, let result):
      "\(number): the \(step(taken)) was \(result == .refused ? "refused" : "not fetched") and counts as received: it goes on."
    case .frozen(let count, let since):
      "\(format.count(count, "invoice is", "invoices are")) frozen: no letters, and no interest after \(day(since))."
    case .tooLateToInterrupt(let number, let last):
      "\(number): the claim could be brought to court until \(day(last)) only (rule C-07); what came after interrupts nothing."
    case .declareBy(let last):
      last.map { "The claim is to be declared by \(day($0)): maan insolvency NAME --declared DAY." }
        ?? "Find out by when the claim is to be declared, and record it with maan insolvency NAME --declare-by DAY."
    case .vatComesBack(let amount):
      "\(money(amount)) of VAT on what is open can be asked back (art. 77 VAT Code, rule G-01): tell your accountant."
    case .handoverMissing(let number, let requirements):
      "\(number) goes without: \(lacking(requirements))."
    case .paperLeftOut(let name):
      "\(name) can't stand in the PDF of the file and lies beside it in its folder."
    case .agencyToCheck:
      "An agency that collects from consumers has to be registered with the FPS Economy (rule B-20): look it up."
    case .termTooLong(let number, let days, let limit):
      "\(number): a term of \(self.days(days)) is longer than the \(self.days(limit)) that can be agreed (rule A-04). To count interest from the law's term: maan edit \(number) --legal-term."
    case .joinedLine(let number, let on):
      "\(number): this is the bank line of \(day(on)); it isn't booked a second time."
    case .accountLearned(let name, let account):
      "\(account.printed) is remembered as \(name)'s (maan customer NAME --forget-account undoes that)."
    case .sharedAccount(let account):
      "\(account.printed) pays for several customers, so it isn't learned as anybody's."
    case .takeOutOfPile(let name, let number):
      "\(number) is paid while its letter lies ready: take it out of the pile: \(name)."
    case .mailNotSent(let customer, let reason):
      "The mail to \(customer) was not sent and waits in the outbox: \(reason)."
    case .copyMailed(let customer, let address):
      "The same text went to \(customer) by e-mail: \(address)."
    case .copyNotMailed(let number, let reason):
      "\(number): the same text did not go by e-mail: \(reason). The letter itself stands; \"maan notice \(number) --again --channel email\" sends it once more."
    case .leftAllTheSame(let number, let on):
      "\(number): the mail of \(day(on)) has left and can't be called back; \"maan letter withdrawal \(number)\" writes an apology."
    case .editedIsOld(let number, let written):
      "\(number): the letter of \(day(written)) was changed by hand and no longer fits; it waits to be written anew."
    case .letterDropped(let customer, let number):
      "\(customer), \(number): the letter that waited was dropped."
    case .lineRemains(let amount): "\(money(amount)) of the bank line is still to be settled."
    case .waitingForYes: "Waiting for their yes: a reply, a signed copy or the first instalment."
    }
  }
}
