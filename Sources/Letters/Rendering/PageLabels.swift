import Claims

/// The fixed words of the pages that aren't letters: the list for the post, the data of an invoice.
struct PageLabels: Sendable {
  var postList: String
  var number: String
  var addressee: String
  var kind: String
  var registered: String
  var plain: String
  /// Above their count.
  var pages: String
  var barcode: String
  var letterCount: @Sendable (_ all: Int, _ registered: Int, _ pages: Int) -> String
  var handedOver: String
  var postStamp: String

  var invoiceData: @Sendable (_ number: String) -> String
  var creditNoteData: @Sendable (_ number: String) -> String
  /// What such a page is and what it isn't.
  var invoiceNote: String
  /// The same of one that was entered by hand, of which there is no electronic document.
  var enteredInvoice: @Sendable (_ number: String) -> String
  var enteredCreditNote: @Sendable (_ number: String) -> String
  var enteredNote: String
  var seller: String
  var buyer: String
  var vatNumber: String
  var invoiceNumber: String
  var creditNoteNumber: String
  var issued: String
  var due: String
  /// After a due day that the document doesn't state.
  var dueCounted: String
  var received: String
  var order: String
  var credits: String
  var source: String
  var vat: String
  var vatRate: String
  var vatBase: String
  var withVAT: String
  /// Between the sum of the VAT table and what is claimed.
  var prepaid: String
  var amounts: String
  var openOn: @Sendable (_ day: String) -> String

  static func of(_ language: Language) -> PageLabels {
    switch language {
    case .dutch: dutch
    case .french: french
    case .german: german
    case .english: english
    }
  }
}
