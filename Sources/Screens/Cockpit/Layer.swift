/// What lies over the list, the last on top; keys go there first.
enum Layer: Sendable {
  case file(CaseScreen)
  case customer(CustomerScreen)
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
    case .file, .customer, .letter, .reader, .messages, .finder: true
    case .form, .quickPayment, .menu, .question: false
    }
  }
}
