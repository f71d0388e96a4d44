/// An account of double-entry books that invoices and what becomes of them move. How it is called is said elsewhere.
public enum BookAccount: Hashable, Sendable {
  /// What a customer owes on a document.
  case receivable(Receivable.ID)
  case sales
  case vat
  /// What had been paid before the invoice was made, which asks only the rest.
  case prepayments
  /// Less than a few cents between what the VAT adds up to and what is asked.
  case rounding
  /// Nil: by the bank, on no statement that was taken in.
  case bank(BankLine.ID?)
  case cash, card, setOff, withheld
  /// Paid before Maan was used.
  case beforeMaan
  case collectionFees
  /// What banks kept of payments on their way.
  case bankCharges
  case interestAndCosts
  /// What a customer has good with us beyond what was asked.
  case customerCredit
  /// Reductions whose credit note is still to be made.
  case creditNotesToMake
  /// Lost: no credit note is to be made for it.
  case badDebts
  /// Between two currencies.
  case conversion
}

/// What one event of a document moves between accounts: in each currency its postings add up to zero.
public struct BookEntry: Hashable, Sendable {
  public enum What: String, CaseIterable, Sendable {
    case invoice
    case creditNote = "credit-note"
    case payment
    /// The bank took a payment back.
    case returned
    /// A credit note of its own was set against the document.
    case creditUsed = "credit-used"
    /// By a settlement that was kept, or a dispute that was upheld.
    case reduction
    case writeOff = "write-off"
    case correction
  }

  public struct Posting: Hashable, Sendable {
    public var account: BookAccount
    /// Debit above zero.
    public var amount: Money
  }

  public var event: RecordedEvent.ID
  public var on: CalendarDay
  public var what: What
  /// None is zero.
  public var postings: [Posting]
}
