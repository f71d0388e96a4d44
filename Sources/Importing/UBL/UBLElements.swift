/// What is read of a UBL 2.x `Invoice` or `CreditNote`, and where it stands (EN 16931-3-2; UBL 2.0 and
/// e-FFF where they differ).
enum UBLElements {
  typealias Field = InvoiceElements.Field
  typealias Group = InvoiceElements.Group

  static let root = "urn:oasis:names:specification:ubl:schema:xsd:"
  static let map = ElementMap(namespaces: namespaces, rules: rules, groups: groups)

  private typealias Rule = ElementMap<Field, Group>.Rule

  private static let namespaces = [
    "cac": root + "CommonAggregateComponents-2",
    "cbc": root + "CommonBasicComponents-2",
  ]

  private static let lines = ["cac:InvoiceLine", "cac:CreditNoteLine"]
  private static let parties: [(path: String, group: Group)] = [
    ("cac:AccountingSupplierParty/cac:Party", .seller),
    ("cac:AccountingCustomerParty/cac:Party", .buyer),
    ("cac:PayeeParty", .payee),
  ]

  private static let groups: [(path: String, group: Group)] =
    parties + parties.map { ($0.path + "/cac:PartyTaxScheme", .taxScheme) }
    + lines.map { ($0, .line) } + [("cac:TaxTotal/cac:TaxSubtotal", .vatPart)]

  private static let rules: [Rule] =
    header + payment + amounts + parties.flatMap { party(at: $0.path) } + lines.flatMap(item)

  private static let header: [Rule] = [
    Rule("cbc:ID", .number),
    Rule("cbc:InvoiceTypeCode", .typeCode),
    Rule("cbc:CreditNoteTypeCode", .typeCode),
    Rule("cbc:IssueDate", .issued),
    Rule("cbc:DueDate", .due),
    Rule("cbc:DocumentCurrencyCode", .currency),
    Rule("cbc:TaxCurrencyCode", .taxCurrency),
    Rule("cbc:BuyerReference", .buyerReference),
    Rule("cbc:CustomizationID", .customization),
    Rule("cbc:Note", .note),
    Rule("cac:OrderReference/cbc:ID", .orderReference),
    Rule("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID", .billingReference),
    Rule(
      "cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject",
      .attachment, ["filename", "mimeCode"], content: .base64Size),
  ]

  private static let payment: [Rule] = [
    Rule("cac:PaymentMeans/cbc:PaymentMeansCode", .meansCode),
    Rule("cac:PaymentMeans/cbc:PaymentID", .reference),
    Rule("cac:PaymentMeans/cbc:PaymentDueDate", .meansDue),
    Rule("cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID", .account),
    Rule("cac:PaymentTerms/cbc:Note", .terms),
  ]

  private static let amounts: [Rule] = [
    Rule("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount", .taxExclusive, ["currencyID"]),
    Rule("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount", .taxInclusive, ["currencyID"]),
    Rule("cac:LegalMonetaryTotal/cbc:PrepaidAmount", .prepaid, ["currencyID"]),
    Rule("cac:LegalMonetaryTotal/cbc:PayableRoundingAmount", .rounding, ["currencyID"]),
    Rule("cac:LegalMonetaryTotal/cbc:PayableAmount", .payable, ["currencyID"]),
    Rule("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount", .vatBase, ["currencyID"]),
    Rule("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount", .vatTax, ["currencyID"]),
    Rule("cac:TaxTotal/cac:TaxSubtotal/cbc:Percent", .vatRate),
    Rule("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent", .vatRate),
    Rule("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID", .vatCategory),
  ]

  private static func party(at path: String) -> [Rule] {
    [
      Rule("\(path)/cbc:EndpointID", .endpoint, ["schemeID"]),
      Rule("\(path)/cac:PartyIdentification/cbc:ID", .identifier, ["schemeID"]),
      Rule("\(path)/cac:PartyName/cbc:Name", .tradingName),
      Rule("\(path)/cac:PartyLegalEntity/cbc:RegistrationName", .registrationName),
      Rule("\(path)/cac:PartyLegalEntity/cbc:CompanyID", .legalID, ["schemeID"]),
      Rule("\(path)/cac:PartyTaxScheme/cbc:CompanyID", .taxID),
      Rule("\(path)/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID", .taxScheme),
      Rule("\(path)/cac:PostalAddress/cbc:StreetName", .street),
      Rule("\(path)/cac:PostalAddress/cbc:BuildingNumber", .houseNumber),
      Rule("\(path)/cac:PostalAddress/cbc:AdditionalStreetName", .addition),
      Rule("\(path)/cac:PostalAddress/cac:AddressLine/cbc:Line", .addition),
      Rule("\(path)/cac:PostalAddress/cbc:PostalZone", .postcode),
      Rule("\(path)/cac:PostalAddress/cbc:CityName", .city),
      Rule("\(path)/cac:PostalAddress/cac:Country/cbc:IdentificationCode", .country),
      Rule("\(path)/cac:Contact/cbc:Name", .contact),
      Rule("\(path)/cac:Contact/cbc:ElectronicMail", .email),
      Rule("\(path)/cac:Contact/cbc:Telephone", .phone),
    ]
  }

  private static func item(in line: String) -> [Rule] {
    [
      Rule("\(line)/cac:Item/cbc:Name", .itemName),
      Rule("\(line)/cac:Item/cbc:Description", .itemDescription),
    ]
  }
}
