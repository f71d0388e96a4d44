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
    case .movePayment: .init("move", "move a payment", "To another invoice")
    case .nextCase: .init("next", "next invoice", "The one below in the list")
    case .previousCase: .init("previous", "previous invoice", "The one above in the list")
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
