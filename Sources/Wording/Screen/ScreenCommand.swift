/// What can be done on the screen: each has a key, a name and a sentence in every language.
public enum ScreenCommand: String, CaseIterable, Sendable {
  case open, pay, quickPay, dispute, closeDispute, settle, acceptSettlement, promise
  case remind, notice, sendWaiting, handOver, contact, snooze, writeOff, documents, customer
  case letterResult, proof, insolvency, declareClaim, endInsolvency, rates
  case undo, redo, movePayment, takeOffPayment, returnedPayment, useCredit, letGoClaim, keepClaim
  case takeCandidate, takeNumbered, searchInvoice, splitLine, collected, ignoreLine, takeFiles
  case shortDispute, shortWriteOff, shortCreditNote, shortBankCharges, shortDiscount
  case shortRetention
  case outbox, letters, suggested
  case openWaiting, sendOutbox, dropWaiting, editWaiting, showPDF, printPile, markWaiting
  case nextCase, previousCase
  case nextCard, previousCard, takeGroup, editLetter, letterPages, otherChannel, lookUp
  case filter, order, nextView, previousView, lastView, mark, range, unmark
  case actions, review, inbox, palette, messages, help
  case back, quit, redraw, suspend
}

/// How a language names a command.
public struct CommandWords: Hashable, Sendable {
  /// One word for the hint line.
  public let hint: String
  /// A few words for menus.
  public let name: String
  /// What it does, in one sentence without a full stop.
  public let sentence: String

  public init(_ hint: String, _ name: String, _ sentence: String) {
    self.hint = hint
    self.name = name
    self.sentence = sentence
  }
}
