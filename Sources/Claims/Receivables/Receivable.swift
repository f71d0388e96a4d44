/// What an invoice or credit note states. A positive total is owed to us; a negative one is a credit of
/// the customer's (a credit note, or an invoice below zero).
public struct Receivable: Hashable, Sendable {
  public typealias ID = Identifier<Receivable>

  public enum DocumentKind: String, Codable, Sendable {
    case invoice
    case creditNote = "credit-note"
  }

  /// Why nobody chases it by itself.
  public enum Hindrance: String, Codable, Sendable {
    /// Collected by direct debit: not chased until returned.
    case directDebit = "direct-debit"
    /// A payee other than the seller: the claim may have been sold.
    case factor
  }

  public struct Facts: Hashable, Codable, Sendable {
    public var document: DocumentKind
    /// Unique for a seller and a kind of document only; may hold anything.
    public var number: String
    /// Who issued it: our own key, or that of another seller taken in by `--any-seller`.
    public var seller: String
    public var issued: CalendarDay
    /// As stated, unshifted; where the document has none, counted from the terms.
    public var due: CalendarDay
    public var dueIsCounted: Bool
    /// When the customer got it, where that is known.
    public var received: CalendarDay?
    /// When the contract was concluded or last renewed; nil: taken for the day of the invoice.
    public var contract: CalendarDay?
    /// An agreed term over sixty days counts as not written for the start of interest.
    public var takesLegalTerm: Bool?
    /// What is claimed, VAT included, after prepayments: negative for a credit.
    public var total: Money
    public var reference: PaymentReference?
    /// The account that the invoice names.
    public var iban: IBAN?
    /// What it was for, in a few words.
    public var description: String?
    public var orderReference: String?
    /// What a credit note credits.
    public var credits: [String]
    public var vat: [VATShare]
    public var hindrance: Hindrance?

    public init(
      document: DocumentKind = .invoice, number: String, seller: String, issued: CalendarDay,
      due: CalendarDay, dueIsCounted: Bool = false, received: CalendarDay? = nil, total: Money,
      reference: PaymentReference? = nil, iban: IBAN? = nil, description: String? = nil,
      orderReference: String? = nil, credits: [String] = [], vat: [VATShare] = [],
      hindrance: Hindrance? = nil
    ) {
      self.document = document
      self.number = number
      self.seller = seller
      self.issued = issued
      self.due = due
      self.dueIsCounted = dueIsCounted
      self.received = received
      self.total = total
      self.reference = reference
      self.iban = iban
      self.description = description
      self.orderReference = orderReference
      self.credits = credits
      self.vat = vat
      self.hindrance = hindrance
    }
  }

  /// A rate of VAT on the invoice, with its base and tax.
  public struct VATShare: Hashable, Codable, Sendable {
    public var rate: Rate
    public var base: Money
    public var tax: Money

    public init(rate: Rate, base: Money, tax: Money) {
      self.rate = rate
      self.base = base
      self.tax = tax
    }
  }
}
