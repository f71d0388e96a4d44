/// What is read of a Cross Industry Invoice, and where it stands (EN 16931-3-3, Factur-X 1.0, ZUGFeRD 1.0).
enum CIIElements {
  typealias Field = InvoiceElements.Field
  typealias Group = InvoiceElements.Group

  /// Where D16B and ZUGFeRD 1.0 differ.
  struct Names: Sendable {
    let root, types, values: String
    let context, header, transaction, agreement, settlement, summation: String
    let documentNumber, rate: String

    static let current = Names(
      root: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
      types: standard + "ReusableAggregateBusinessInformationEntity:100",
      values: standard + "UnqualifiedDataType:100",
      context: "ExchangedDocumentContext", header: "ExchangedDocument",
      transaction: "SupplyChainTradeTransaction", agreement: "ApplicableHeaderTradeAgreement",
      settlement: "ApplicableHeaderTradeSettlement",
      summation: "SpecifiedTradeSettlementHeaderMonetarySummation",
      documentNumber: "IssuerAssignedID", rate: "RateApplicablePercent")

    static let first = Names(
      root: "urn:ferd:CrossIndustryDocument:invoice:1p0",
      types: standard + "ReusableAggregateBusinessInformationEntity:12",
      values: standard + "UnqualifiedDataType:15",
      context: "SpecifiedExchangedDocumentContext", header: "HeaderExchangedDocument",
      transaction: "SpecifiedSupplyChainTradeTransaction",
      agreement: "ApplicableSupplyChainTradeAgreement",
      settlement: "ApplicableSupplyChainTradeSettlement",
      summation: "SpecifiedTradeSettlementMonetarySummation", documentNumber: "ID",
      rate: "ApplicablePercent")

    private static let standard = "urn:un:unece:uncefact:data:standard:"
  }

  static let map = map(.current)
  static let firstMap = map(.first)

  private typealias Rule = ElementMap<Field, Group>.Rule

  private static func map(_ names: Names) -> ElementMap<Field, Group> {
    let transaction = "rsm:\(names.transaction)"
    let agreement = "\(transaction)/ram:\(names.agreement)"
    let settlement = "\(transaction)/ram:\(names.settlement)"
    let line = "\(transaction)/ram:IncludedSupplyChainTradeLineItem"
    let parties: [(path: String, group: Group)] = [
      ("\(agreement)/ram:SellerTradeParty", .seller), ("\(agreement)/ram:BuyerTradeParty", .buyer),
      ("\(settlement)/ram:PayeeTradeParty", .payee),
    ]
    let groups = parties + [(line, .line), ("\(settlement)/ram:ApplicableTradeTax", .vatPart)]
    let item = [
      Rule("\(line)/ram:SpecifiedTradeProduct/ram:Name", .itemName),
      Rule("\(line)/ram:SpecifiedTradeProduct/ram:Description", .itemDescription),
    ]
    return ElementMap(
      namespaces: ["rsm": names.root, "ram": names.types, "udt": names.values],
      rules: header(names) + order(at: agreement, names) + payment(at: settlement, names)
        + sums(at: settlement, names) + parties.flatMap { party(at: $0.path) } + item,
      groups: groups)
  }

  private static func header(_ names: Names) -> [Rule] {
    let header = "rsm:\(names.header)"
    let guideline = "rsm:\(names.context)/ram:GuidelineSpecifiedDocumentContextParameter"
    return [
      Rule("\(guideline)/ram:ID", .customization),
      Rule("\(header)/ram:ID", .number),
      Rule("\(header)/ram:TypeCode", .typeCode),
      Rule("\(header)/ram:IssueDateTime/udt:DateTimeString", .issued, ["format"]),
      Rule("\(header)/ram:IncludedNote/ram:Content", .note),
    ]
  }

  private static func order(at agreement: String, _ names: Names) -> [Rule] {
    [
      Rule("\(agreement)/ram:BuyerReference", .buyerReference),
      Rule(
        "\(agreement)/ram:BuyerOrderReferencedDocument/ram:\(names.documentNumber)",
        .orderReference),
      Rule(
        "\(agreement)/ram:AdditionalReferencedDocument/ram:AttachmentBinaryObject", .attachment,
        ["filename", "mimeCode"], content: .base64Size),
    ]
  }

  private static func payment(at settlement: String, _ names: Names) -> [Rule] {
    let means = "\(settlement)/ram:SpecifiedTradeSettlementPaymentMeans"
    let account = "\(means)/ram:PayeePartyCreditorFinancialAccount"
    let terms = "\(settlement)/ram:SpecifiedTradePaymentTerms"
    return [
      Rule("\(settlement)/ram:InvoiceCurrencyCode", .currency),
      Rule("\(settlement)/ram:TaxCurrencyCode", .taxCurrency),
      Rule("\(settlement)/ram:PaymentReference", .reference),
      Rule("\(means)/ram:TypeCode", .meansCode),
      Rule("\(account)/ram:IBANID", .account), Rule("\(account)/ram:ProprietaryID", .account),
      Rule("\(terms)/ram:Description", .terms),
      Rule("\(terms)/ram:DueDateDateTime/udt:DateTimeString", .meansDue, ["format"]),
      Rule(
        "\(settlement)/ram:InvoiceReferencedDocument/ram:\(names.documentNumber)",
        .billingReference),
    ]
  }

  private static func sums(at settlement: String, _ names: Names) -> [Rule] {
    let tax = "\(settlement)/ram:ApplicableTradeTax"
    let sum = "\(settlement)/ram:\(names.summation)"
    return [
      Rule("\(tax)/ram:BasisAmount", .vatBase, ["currencyID"]),
      Rule("\(tax)/ram:CalculatedAmount", .vatTax, ["currencyID"]),
      Rule("\(tax)/ram:CategoryCode", .vatCategory),
      Rule("\(tax)/ram:\(names.rate)", .vatRate),
      Rule("\(sum)/ram:TaxBasisTotalAmount", .taxExclusive, ["currencyID"]),
      Rule("\(sum)/ram:GrandTotalAmount", .taxInclusive, ["currencyID"]),
      Rule("\(sum)/ram:TotalPrepaidAmount", .prepaid, ["currencyID"]),
      Rule("\(sum)/ram:RoundingAmount", .rounding, ["currencyID"]),
      Rule("\(sum)/ram:DuePayableAmount", .payable, ["currencyID"]),
    ]
  }

  private static func party(at path: String) -> [Rule] {
    let contact = "\(path)/ram:DefinedTradeContact"
    let address = "\(path)/ram:PostalTradeAddress"
    return [
      Rule("\(path)/ram:ID", .identifier, ["schemeID"]),
      Rule("\(path)/ram:GlobalID", .identifier, ["schemeID"]),
      Rule("\(path)/ram:Name", .registrationName),
      Rule("\(path)/ram:SpecifiedLegalOrganization/ram:ID", .legalID, ["schemeID"]),
      Rule("\(path)/ram:SpecifiedLegalOrganization/ram:TradingBusinessName", .tradingName),
      Rule("\(path)/ram:SpecifiedTaxRegistration/ram:ID", .taxRegistration, ["schemeID"]),
      Rule("\(path)/ram:URIUniversalCommunication/ram:URIID", .endpoint, ["schemeID"]),
      Rule("\(address)/ram:LineOne", .street),
      Rule("\(address)/ram:LineTwo", .addition), Rule("\(address)/ram:LineThree", .addition),
      Rule("\(address)/ram:PostcodeCode", .postcode), Rule("\(address)/ram:CityName", .city),
      Rule("\(address)/ram:CountryID", .country),
      Rule("\(contact)/ram:PersonName", .contact),
      Rule("\(contact)/ram:DepartmentName", .contact),
      Rule("\(contact)/ram:EmailURIUniversalCommunication/ram:URIID", .email),
      Rule("\(contact)/ram:TelephoneUniversalCommunication/ram:CompleteNumber", .phone),
    ]
  }
}
