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
    case .mergeWithItself: "That is the same customer twice. Nothing was changed."
    case .nothingWaits(let numbers):
      "No letter waits to be sent\(numbers.isEmpty ? "" : " for " + numbers.joined(separator: ", ")), or what waited is paid, agreed or disputed by now."
    case .nothingToUndo: "There is nothing to undo."
    case .nothingToRedo: "There is nothing to redo."
    case .noSuchAction(let id):
      "There is no action \(id). \"maan undo --list\" shows what can be undone."
    }
  }

  static func caution(_ caution: Caution) -> String {
    switch caution {
    case .claimLetGo(let number, let amount):
      "\(number): \(money(amount)) interest and costs are let go (--keep-claim keeps them)."
    case .overpaid(let number, let amount):
      "\(number): \(money(amount)) more than was open."
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
    case .mailIsYours: "This version writes the text and doesn't send it: send it yourself."
    case .waitingForYes: "Waiting for their yes: a reply, a signed copy or the first instalment."
    }
  }
}
