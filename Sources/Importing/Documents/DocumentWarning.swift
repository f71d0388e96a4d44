public import Claims

/// What a person should know about a document that came in all the same.
public enum DocumentWarning: Hashable, Sendable {
  /// Payable is trusted, though it isn't gross less prepaid plus rounding (BR-CO-16).
  case payableDiffers(stated: Money, computed: Money)
  /// The file doesn't say what is to be paid: its total less what is prepaid was taken.
  case payableNotStated(taken: Money)
  case noDueDate
  case dueBeforeIssued(due: CalendarDay, issued: CalendarDay)
  /// The account can't be printed as an IBAN or put in a QR code.
  case notAnIBAN(String)
  /// Written as a structured communication, with wrong check digits.
  case invalidStructuredReference(String)
  case foreignCurrency(Currency)
  /// The claim is the payable amount, not the gross total.
  case prepaid(Money)
  /// An invoice that lowers the claim, or a credit note that raises it.
  case negativeTotal(Money)
  case selfBilled
  case directDebit
  /// Somebody else than the seller is to be paid: the claim may have been sold.
  case paidToAnother(String)
  /// An `Invoice` whose code is a credit note's, taken as a credit note; or a `CreditNote` whose code is
  /// an invoice's, taken as the credit note that its root says.
  case typeCodeContradictsRoot(String)
  case sellerWithoutName
  case buyerWithoutName
  /// Written as a Belgian enterprise number of the buyer, with wrong check digits.
  case invalidEnterpriseNumber(String)
  /// Of one row of a table of invoices, named by the number of its invoice.
  indirect case inRow(number: String, DocumentWarning)
  /// `01/02/2026` can be read either way, and no date of the table decides: the day was taken to stand first.
  case dayOrderAssumed(line: Int)
}
