import Wording

/// What lies over the list, the last on top; keys go there first.
enum Layer: Sendable {
  case file(CaseScreen)
  case customer(CustomerScreen)
  case inbox(InboxScreen)
  case outbox(OutboxScreen)
  case review(ReviewScreen)
  case group(GroupScreen)
  case leaving(LeavingScreen)
  case search(InvoiceSearch)
  case form(FormScreen)
  case quickPayment(QuickPayment)
  case letter(LetterPreview)
  case reader(Reader)
  case menu(Menu)
  case finder(CommandFinder)
  case messages(MessageLog)
  case question(Question)

  /// Whether it takes the whole screen; a popup leaves what is below in sight.
  var isWhole: Bool {
    switch self {
    case .file, .customer, .inbox, .outbox, .review, .group, .leaving, .letter, .reader, .messages,
      .finder:
      true
    case .form, .search, .quickPayment, .menu, .question: false
    }
  }

  /// Whether invoices are looked up in it by what is typed.
  var needsOpenRows: Bool {
    switch self {
    case .quickPayment: true
    case .search(let search): search.searchesOpenRows
    case .form(let form): form.kind == .split || form.kind == .collected
    case .file, .customer, .inbox, .outbox, .review, .group, .leaving, .letter, .reader, .menu,
      .finder, .messages, .question:
      false
    }
  }
}
