public import Claims
public import Workflows

/// What the screen wants done. The loop does it and answers with messages; the screen does nothing itself.
public enum Effect: Hashable, Sendable {
  /// Rows of a query: with `pageFirst` a page at once and then all of them, else all.
  case load(ListQuery, token: Int, pageFirst: Bool)
  /// All open rows, for the quick payment.
  case loadOpen
  /// Unused credits of customers, to be set off.
  case loadCredits
  /// Letters that were written and haven't gone out.
  case loadOutbox
  /// Which letters beside the road can be written for these invoices of one customer.
  case findLetters([Receivable.ID])
  /// Letters of the outbox that another program of the user's sends.
  case takeByHand([WaitingFiles])
  /// The day's letters by post as one file, what is outdated written anew.
  case makePile
  case loadCase(Receivable.ID)
  case loadClaim(Receivable.ID, on: CalendarDay)
  case loadCustomer(Customer.ID)
  /// How far bank data goes, and how many lines wait.
  case loadBank
  case loadInbox
  /// What is to be decided today.
  case loadReview
  case loadCard(Desk.QueuedCase)
  case loadGroup([Desk.QueuedCase])
  /// What is new since a moment: seconds since 1970; nil where the screen was never open.
  case loadHome(since: Int64?)
  /// What a person may choose from who looks for a line's invoice himself.
  case searchInbox(BankLine.ID, part: Int?, text: String, token: Int)
  /// Takes in a file or a folder, as a person types its path.
  case importFiles(String)
  case stopImport
  case completePath(String)
  /// What each collector would lack.
  case checkHandover(Receivable.ID)
  /// Whether the rate for late payment of today isn't published yet.
  case findUnknownRate
  /// The letter of an intent, nothing recorded.
  case preview(Intent, token: Int)
  case read(StoredDocument)
  /// Each intent is one action; the first refusal ends the row.
  case perform([Intent])
  /// The actions, newest first. Dependants are taken along only when confirmed.
  case undo([Action.ID], takingDependants: Bool)
  case redo([Action.ID], takingDependants: Bool)
  /// What `u` or `U` would take back or repeat in the whole journal.
  case findUndoable
  case findRedoable
  /// Lets the user change a text in his editor.
  case edit(String, token: Int)
  /// Shows a file in the program that the user has for its kind.
  case open([UInt8], name: String)
  case openLink(String)
  /// Puts a text on the clipboard.
  case copy(String)
  case redraw
  case suspend
  case quit
}
