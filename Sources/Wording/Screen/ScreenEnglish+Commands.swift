import Claims

extension ScreenEnglish {
  static func command(_ command: ScreenCommand) -> CommandWords {
    switch command {
    case .open: .init("open", "open", "Shows the invoice: claim, history, next step")
    case .pay: .init("pay", "payment", "Books a payment; Enter books the open balance of today")
    case .quickPay:
      .init("quick pay", "quick payment", "Finds the invoice by digits, name or amount and books")
    case .dispute:
      .init("dispute", "dispute", "The customer doesn't agree, with all of it or a part")
    case .closeDispute: .init("close dispute", "close the dispute", "Says how the dispute ended")
    case .settle:
      .init("settle", "settlement", "Less, later or in parts; writes the confirmation")
    case .acceptSettlement:
      .init("accept", "settlement accepted", "The customer accepted what was agreed")
    case .promise: .init("promise", "promise to pay", "The customer named a day")
    case .remind: .init("remind", "reminder", "Shows the reminder that would go, then sends it")
    case .notice: .init("notice", "formal notice", "Shows the notice that would go, then sends it")
    case .sendWaiting:
      .init("send", "send from the outbox", "Records as sent today what was written before")
    case .handOver:
      .init(
        "hand over", "hand over", "What a collector, a bailiff or a lawyer needs; then hands over")
    case .letterResult:
      .init("result", "result of a letter", "Delivered, refused, not fetched, or it came back")
    case .proof: .init("proof", "proof of posting", "Keeps the receipt of the last letter")
    case .insolvency:
      .init("insolvency", "insolvency", "The customer can't pay: letters stop, a claim is declared")
    case .declareClaim: .init("declared", "claim declared", "To the trustee, on a day")
    case .endInsolvency: .init("ended", "insolvency ended", "The road of the invoices goes on")
    case .rates: .init("rates", "rates", "Adds the late payment rate of a half-year")
    case .contact: .init("note", "note or call", "Writes down what was said")
    case .snooze: .init("snooze", "snooze", "Not before a day")
    case .writeOff: .init("write off", "write off", "Gives up all of it or a part")
    case .documents: .init("papers", "documents", "Lists what was written and received, to read")
    case .customer: .init("customer", "customer", "Shows the customer and all the invoices")
    case .undo: .init("undo", "undo", "Takes back the last action, or the selected one of a case")
    case .redo: .init("redo", "redo", "Does again what was undone last")
    case .movePayment:
      .init("move", "move a payment", "The selected payment belongs on another invoice")
    case .takeOffPayment:
      .init("take off", "take the payment off", "The selected payment was booked by mistake")
    case .returnedPayment:
      .init("returned", "the bank took it back", "The selected payment didn't stay")
    case .useCredit:
      .init("use credit", "use the credit", "Sets what the customer has good with us against it")
    case .letGoClaim:
      .init("let go", "let the interest go", "The balance is paid; interest and costs are let go")
    case .keepClaim:
      .init("keep", "keep claiming", "The balance is paid; interest and costs stay claimed")
    case .takeCandidate:
      .init(
        "take", "take the candidate", "Books the line as the selected candidate says, or the first")
    case .takeNumbered:
      .init("take", "take by number", "Books the line as the candidate with that number says")
    case .searchInvoice: .init("search", "search an invoice", "Finds another invoice for the line")
    case .splitLine: .init("split", "split", "Puts the line on several invoices, an amount each")
    case .collected:
      .init("collected", "collected for us", "A collector passed it on and kept his fee")
    case .ignoreLine: .init("ignore", "ignore the line", "It is no customer's payment")
    case .takeFiles:
      .init("files", "take files", "Takes in bank statements and invoices, from files and folders")
    case .shortDispute:
      .init("dispute", "short: disputed", "Books it; the customer doesn't agree with the rest")
    case .shortWriteOff:
      .init("write off", "short: write off the rest", "Books it and gives up what is lacking")
    case .shortCreditNote:
      .init("credit note", "short: credit note to come", "Books it; we promised a credit note")
    case .shortBankCharges:
      .init("charges", "short: bank charges", "Books it; a bank kept the rest on its way")
    case .shortDiscount:
      .init("discount", "short: cash discount", "Books it; the rest is a discount for paying early")
    case .shortRetention:
      .init("retention", "short: retention", "Books it; the rest was withheld and is paid for us")
    case .outbox: .init("outbox", "outbox", "Letters that wait: look, change, send, drop")
    case .letters:
      .init("letters", "letters", "Answer, copy, thanks, statement, withdrawal, to a collector")
    case .suggested:
      .init("suggested", "do what is suggested", "Opens what comes next, nothing goes by itself")
    case .openWaiting: .init("look", "look at it", "Shows the letter as it will go")
    case .sendOutbox:
      .init("send", "send what waits", "All letters, or the marked ones, after one question")
    case .dropWaiting: .init("drop", "drop the letter", "It doesn't go, after a question")
    case .editWaiting: .init("edit", "edit the letter", "Opens its text in your editor")
    case .showPDF: .init("PDF", "show the pages", "Opens the letter's PDF")
    case .printPile:
      .init("print", "letters to print", "Opens what goes by post today as one PDF, with a list")
    case .markWaiting: .init("mark", "mark the letter", "y and D then take the marked ones")
    case .nextCase: .init("next", "next invoice", "The one below in the list")
    case .previousCase: .init("previous", "previous invoice", "The one above in the list")
    case .nextCard: .init("next", "next card", "The next case, this one stays undecided")
    case .previousCard: .init("before", "card before", "The case before this one")
    case .takeGroup:
      .init(
        "group", "take the group", "All cases with the same step, to look over and confirm at once")
    case .editLetter:
      .init("edit", "edit the letter", "Opens its text in your editor, for this once")
    case .letterPages: .init("PDF", "show the pages", "Opens the letter's PDF as it would go")
    case .otherChannel: .init("channel", "another way", "The letter by the next way of sending")
    case .lookUp:
      .init("look up", "look somebody up", "Finds an invoice; Esc comes back to the card")
    case .filter:
      .init("filter", "filter", "Narrows while you type: number, name, reference, amount")
    case .order: .init("order", "order", "Sorts the list; the same order again turns it round")
    case .nextView: .init("view", "next view", "Due today, overdue, disputed, agreed, open, all")
    case .previousView: .init("view", "previous view", "The same views backwards")
    case .lastView: .init("last view", "last view", "Back to the view before")
    case .mark: .init("mark", "mark", "Marks the invoice; r, n, z and s then take all marked")
    case .range: .init("range", "mark a range", "Begins a range; v again ends and marks it")
    case .unmark: .init("unmark", "take off the marks", "Nothing is marked any more")
    case .actions: .init("actions", "all actions", "Everything that can be done here, or why not")
    case .review: .init("review", "daily review", "A card for each case that needs a decision")
    case .inbox: .init("inbox", "bank inbox", "Lines of the bank that wait for an invoice")
    case .palette: .init("commands", "commands", "Finds a command by its name")
    case .messages: .init("messages", "messages", "What was said so far")
    case .help: .init("help", "help", "What can be done here")
    case .back: .init("back", "back", "One step back, never out of the program")
    case .quit: .init("quit", "quit", "Back, and from the list out of the program; all is saved")
    case .redraw: .init("redraw", "redraw", "Paints the screen anew and reads the store again")
    case .suspend: .init("suspend", "suspend", "To the shell; fg comes back")
    }
  }
}
