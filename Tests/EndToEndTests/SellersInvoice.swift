import Foundation
import TestSupport

/// A Peppol invoice of Atelier Janssens to Café Zuid over 1,000 euro, due on 1 October 2026.
struct SellersInvoice {
  let number: String
  /// The invoice for people, in the XML.
  var picture: [UInt8]?
  var customer = "Café Zuid BV"
  var enterpriseNumber = "0403170701"

  static let picture = RawPDF.saying("Invoice as it was sent")

  var xml: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
      xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
      xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
    <cbc:ID>\(number)</cbc:ID><cbc:IssueDate>2026-09-01</cbc:IssueDate>
    <cbc:DueDate>2026-10-01</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
    <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
    <cac:OrderReference><cbc:ID>PO-77</cbc:ID></cac:OrderReference>\(embedded)
    <cac:AccountingSupplierParty><cac:Party>
    <cac:PartyName><cbc:Name>Atelier Janssens BV</cbc:Name></cac:PartyName>
    <cac:PartyLegalEntity><cbc:RegistrationName>Atelier Janssens BV</cbc:RegistrationName>
    <cbc:CompanyID schemeID="0208">0428759497</cbc:CompanyID></cac:PartyLegalEntity>
    </cac:Party></cac:AccountingSupplierParty>
    <cac:AccountingCustomerParty><cac:Party>
    <cac:PartyName><cbc:Name>\(customer)</cbc:Name></cac:PartyName>
    <cac:PostalAddress><cbc:StreetName>Lange Straat 7</cbc:StreetName>
    <cbc:CityName>Gent</cbc:CityName><cbc:PostalZone>9000</cbc:PostalZone>
    <cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country>
    </cac:PostalAddress>
    <cac:PartyLegalEntity><cbc:RegistrationName>\(customer)</cbc:RegistrationName>
    <cbc:CompanyID schemeID="0208">\(enterpriseNumber)</cbc:CompanyID></cac:PartyLegalEntity>
    </cac:Party></cac:AccountingCustomerParty>
    <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
    <cbc:PaymentID>+++090/9337/55493+++</cbc:PaymentID><cac:PayeeFinancialAccount>
    <cbc:ID>BE68539007547034</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
    <cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="EUR">1000.00</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">1000.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
    <cac:InvoiceLine><cbc:ID>1</cbc:ID><cac:Item><cbc:Name>A website</cbc:Name></cac:Item>
    </cac:InvoiceLine></Invoice>
    """
  }

  private var embedded: String {
    guard let picture else { return "" }
    return """

      <cac:AdditionalDocumentReference><cbc:ID>\(number)</cbc:ID><cac:Attachment>
      <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="\(number).pdf">
      \(Data(picture).base64EncodedString())</cbc:EmbeddedDocumentBinaryObject>
      </cac:Attachment></cac:AdditionalDocumentReference>
      """
  }

  /// Brings it into a store.
  func add(to maan: MaanCommand) throws {
    let file = maan.store + "/../\(number.replacing("/", with: "-")).xml"
    try Data(xml.utf8).write(to: URL(filePath: file))
    let taken = try maan("import", file)
    guard taken.number("invoices_added") == 1 else { throw NotTaken(words: taken.errors) }
  }

  struct NotTaken: Error {
    let words: String
  }
}
