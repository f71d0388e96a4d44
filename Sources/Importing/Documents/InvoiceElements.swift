import Claims

/// What is taken of an invoice, whatever its syntax.
enum InvoiceElements {
  enum Field: Hashable, Sendable {
    case number, typeCode, issued, due, currency, taxCurrency
    case taxExclusive, taxInclusive, prepaid, rounding, payable
    case buyerReference, orderReference, customization, note
    case meansCode, reference, meansDue, account, terms, billingReference, attachment
    case vatBase, vatTax, vatCategory, vatRate
    case tradingName, registrationName, legalID, taxID, taxScheme, endpoint, identifier
    /// A tax number whose attribute says which one it is.
    case taxRegistration
    case street, houseNumber, addition, postcode, city, country, contact, email, phone
    case itemName, itemDescription

    /// A second one would be another invoice to another reader.
    var isSingle: Bool {
      switch self {
      case .number, .typeCode, .issued, .due, .currency, .taxCurrency, .taxExclusive,
        .taxInclusive, .prepaid, .rounding, .payable:
        true
      default: false
      }
    }
  }

  enum Group: Hashable, Sendable {
    case seller, buyer, payee
    case taxScheme, vatPart, line
  }
}

/// Where the syntaxes of invoices differ, beside their names.
struct InvoiceSyntax: Sendable {
  /// As messages name what is missing.
  let number, issued, currency, payable: String
  /// The day of a text that isn't empty; nil where it is none.
  let day: @Sendable (String, _ format: String?) -> CalendarDay?
  /// Whether the total less what is prepaid stands for a payable amount that isn't stated.
  let infersPayable: Bool
}
