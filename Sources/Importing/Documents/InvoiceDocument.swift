public import Claims

/// An invoice or credit note as its file states it, each text harmless, each amount exact.
///
/// Nothing is decided here: whose invoice it is, and what it does to a claim, is for others. BT and BG
/// numbers are those of EN 16931-1.
public struct InvoiceDocument: Equatable, Sendable {
  public enum Kind: Hashable, Sendable {
    case invoice
    case creditNote
  }

  public var kind: Kind
  /// UNTDID 1001 (BT-3): 380 invoice, 381 credit note, 384 corrective, 386 prepayment ... Nil where
  /// the file states none, as UBL 2.0 allows.
  public var typeCode: String?
  /// BT-1. Unique per seller only, and anything may stand in it: never a file name.
  public var number: String
  /// BT-2.
  public var issued: CalendarDay
  /// BT-9: `DueDate`, else the first `PaymentMeans/PaymentDueDate`.
  public var due: CalendarDay?

  /// BT-109, without VAT.
  public var taxExclusive: Money?
  /// BT-112, with VAT. Never what is claimed: see `payable`.
  public var taxInclusive: Money?
  /// BT-113, paid before the invoice was made.
  public var prepaid: Money?
  /// BT-114.
  public var rounding: Money?
  /// BT-115, with the sign that the file gives it.
  public var payable: Money
  /// BG-23 in the currency of the document, in file order.
  public var vat: [VATPart] = []

  /// BG-4.
  public var seller = Party()
  /// BG-7.
  public var buyer = Party()
  /// BG-10: who is to be paid, where the file names somebody.
  public var payee: Party?

  /// BT-83, each once, in file order.
  public var paymentReferences: [PaymentReference] = []
  /// BT-84, each once, in file order.
  public var accounts: [Account] = []
  /// BT-81 (UNTDID 4461), one for each payment means that states it.
  public var paymentMeansCodes: [String] = []
  /// BT-25: numbers of earlier invoices, of which this one credits or corrects something.
  public var billingReferences: [String] = []
  /// BT-20.
  public var paymentTermsNotes: [String] = []
  /// BT-13.
  public var orderReference: String?
  /// BT-10.
  public var buyerReference: String?
  /// BT-22.
  public var notes: [String] = []
  /// What it was for: the item of the first line (BT-153, else BT-154), else the first note.
  public var subject: String?
  /// How many lines (BG-25) there are.
  public var lineCount = 0
  /// BG-24 with embedded contents.
  public var attachments: [Attachment] = []
  /// BT-24.
  public var customizationID: String?

  /// A row of a table of our own invoices: it states no seller.
  public var isOwnList = false

  /// What a person should know about this document, though it came in.
  public var warnings: [DocumentWarning] = []

  public init(kind: Kind, number: String, issued: CalendarDay, payable: Money) {
    self.kind = kind
    self.number = number
    self.issued = issued
    self.payable = payable
  }

  /// BT-5.
  public var currency: Currency { payable.currency }

  /// What this document does to what the buyer owes: `payable` for an invoice, its opposite for a
  /// credit note. A credit note with a negative total raises the claim.
  public var receivableEffect: Money {
    switch kind {
    case .invoice: payable
    case .creditNote: -payable
    }
  }

  /// Written by the buyer (389; 261 credit note).
  public var isSelfBilled: Bool { typeCode == "389" || typeCode == "261" }

  /// Collected by the seller from the buyer's account: 49, or 59 for SEPA.
  public var isDirectDebit: Bool { paymentMeansCodes.contains { $0 == "49" || $0 == "59" } }

  /// No claim at all (325).
  public var isProforma: Bool { typeCode == "325" }

  /// Whether somebody else than the seller is to be paid, such as a factor who bought the claim.
  ///
  /// By the enterprise numbers where both have one, else by an identifier that both have, else by their names
  /// without legal forms: sellers do write their own as payee, and shorten it.
  public var isPaidToAnother: Bool {
    guard let payee else { return false }
    if let theirs = payee.enterpriseNumber, let ours = seller.enterpriseNumber {
      return theirs != ours
    }
    guard payee.ids.isDisjoint(with: seller.ids), let name = payee.name else { return false }
    let names = [seller.name, seller.tradingName].compactMap { $0.map { CompanyName.core(of: $0) } }
    return !names.contains(CompanyName.core(of: name))
  }
}

extension InvoiceDocument {
  /// VAT of one category and rate (BG-23).
  public struct VATPart: Hashable, Sendable {
    /// BT-119; nil where none applies, as for category O.
    public var rate: Rate?
    /// BT-116.
    public var base: Money
    /// BT-117.
    public var tax: Money
    /// BT-118 (UNTDID 5305): S standard, Z zero, E exempt, AE reverse charge, K, G, O ...
    public var category: String?

    public init(rate: Rate?, base: Money, tax: Money, category: String?) {
      self.rate = rate
      self.base = base
      self.tax = tax
      self.category = category
    }
  }

  /// An account to pay to (BT-84).
  public struct Account: Hashable, Sendable {
    /// As the file writes it.
    public var text: String
    /// Nil where `text` isn't a valid IBAN: a foreign domestic number, or a typing error.
    public var iban: IBAN?

    public init(text: String) {
      self.text = text
      iban = try? IBAN(text)
    }
  }

  /// A file inside the file (BT-125), never decoded here.
  public struct Attachment: Hashable, Sendable {
    /// The last part of the stated name, harmless; still not to be used as a path.
    public var fileName: String
    /// As stated, never trusted.
    public var mediaType: String?
    /// Size of the decoded bytes, from the length of their base64.
    public var byteCount: Int

    public init(fileName: String, mediaType: String?, byteCount: Int) {
      self.fileName = fileName
      self.mediaType = mediaType
      self.byteCount = byteCount
    }
  }
}
