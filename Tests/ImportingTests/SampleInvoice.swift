import Importing
import Testing

/// A small valid invoice, of which tests change a piece.
enum SampleInvoice {
  /// The sample with each `old` text replaced by its `new` one.
  ///
  /// - Precondition: each `old` occurs.
  static func xml(_ changes: (old: String, new: String)...) -> String {
    var xml = plain
    for (old, new) in changes {
      precondition(xml.contains(old), "the sample has no \(old)")
      xml = xml.replacing(old, with: new)
    }
    return xml
  }

  /// The same as a credit note, which UBL gives other names in places.
  static func creditNote(_ changes: (old: String, new: String)...) -> String {
    var xml =
      plain.replacing("Invoice-2", with: "CreditNote-2")
      .replacing("<Invoice ", with: "<CreditNote ").replacing("</Invoice>", with: "</CreditNote>")
      .replacing("InvoiceTypeCode>380", with: "CreditNoteTypeCode>381")
      .replacing("</cbc:InvoiceTypeCode", with: "</cbc:CreditNoteTypeCode")
      .replacing("cac:InvoiceLine", with: "cac:CreditNoteLine")
    for (old, new) in changes {
      precondition(xml.contains(old), "the sample has no \(old)")
      xml = xml.replacing(old, with: new)
    }
    return xml
  }

  static func read(_ xml: String) throws(ImportFailure) -> FileContent {
    try DocumentReader.read(bytes: Array(xml.utf8), name: "sample.xml")
  }

  static func invoice(_ xml: String) throws -> InvoiceDocument {
    let content = try read(xml)
    guard case .invoice(let document) = content else {
      throw Skipped(content: content)
    }
    return document
  }

  /// All that is wrong with `xml`; empty where it comes in.
  static func problems(_ xml: String) -> [ImportProblem] {
    problems(Array(xml.utf8))
  }

  static func problems(_ bytes: [UInt8]) -> [ImportProblem] {
    do {
      _ = try DocumentReader.read(bytes: bytes, name: "sample.xml")
      return []
    } catch {
      return error.problems
    }
  }

  struct Skipped: Error { let content: FileContent }

  private static let plain = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
      xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
      xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <cbc:ID>2026-0042</cbc:ID>
      <cbc:IssueDate>2026-03-01</cbc:IssueDate>
      <cbc:DueDate>2026-03-31</cbc:DueDate>
      <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
      <cbc:Note>Thank you</cbc:Note>
      <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
      <cac:AccountingSupplierParty><cac:Party>
        <cbc:EndpointID schemeID="0208">0403170701</cbc:EndpointID>
        <cac:PartyName><cbc:Name>Peeters Printing</cbc:Name></cac:PartyName>
        <cac:PostalAddress>
          <cbc:StreetName>Kerkstraat</cbc:StreetName><cbc:BuildingNumber>7</cbc:BuildingNumber>
          <cbc:CityName>Leuven</cbc:CityName><cbc:PostalZone>3000</cbc:PostalZone>
          <cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country>
        </cac:PostalAddress>
        <cac:PartyTaxScheme><cbc:CompanyID>BE0403170701</cbc:CompanyID>
          <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
        <cac:PartyLegalEntity><cbc:RegistrationName>Peeters BV</cbc:RegistrationName>
        </cac:PartyLegalEntity>
      </cac:Party></cac:AccountingSupplierParty>
      <cac:AccountingCustomerParty><cac:Party>
        <cac:PartyName><cbc:Name>Café Zuid</cbc:Name></cac:PartyName>
        <cac:PartyLegalEntity><cbc:CompanyID>0428.759.497</cbc:CompanyID></cac:PartyLegalEntity>
        <cac:Contact><cbc:ElectronicMail>an@example.be</cbc:ElectronicMail></cac:Contact>
      </cac:Party></cac:AccountingCustomerParty>
      <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
        <cbc:PaymentID>+++090/9337/55493+++</cbc:PaymentID>
        <cac:PayeeFinancialAccount><cbc:ID>BE68 5390 0754 7034</cbc:ID></cac:PayeeFinancialAccount>
      </cac:PaymentMeans>
      <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">21.00</cbc:TaxAmount>
        <cac:TaxSubtotal>
          <cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount>
          <cbc:TaxAmount currencyID="EUR">21.00</cbc:TaxAmount>
          <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent></cac:TaxCategory>
        </cac:TaxSubtotal></cac:TaxTotal>
      <cac:LegalMonetaryTotal>
        <cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount>
        <cbc:TaxInclusiveAmount currencyID="EUR">121.00</cbc:TaxInclusiveAmount>
        <cbc:PayableAmount currencyID="EUR">121.00</cbc:PayableAmount>
      </cac:LegalMonetaryTotal>
      <cac:InvoiceLine><cbc:ID>1</cbc:ID><cac:Item><cbc:Name>Flyers A5</cbc:Name></cac:Item>
      </cac:InvoiceLine>
    </Invoice>

    """
}
