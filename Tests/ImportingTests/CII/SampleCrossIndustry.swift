import Importing

/// An invented Cross Industry Invoice, of which tests change a piece.
enum SampleCrossIndustry {
  /// The sample with each first text replaced by its second one, which must occur.
  static func xml(_ changes: (String, String)...) -> String {
    changes.reduce(plain) { xml, change in
      precondition(xml.contains(change.0), "nothing to replace: \(change.0)")
      return xml.replacing(change.0, with: change.1)
    }
  }

  static let plain = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rsm:CrossIndustryInvoice
      xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
      xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
      xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
      <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>
        <ram:ID>urn:cen.eu:en16931:2017</ram:ID>
      </ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
      <rsm:ExchangedDocument><ram:ID>2026-0042</ram:ID><ram:TypeCode>380</ram:TypeCode>
        <ram:IssueDateTime><udt:DateTimeString format="102">20260301</udt:DateTimeString></ram:IssueDateTime>
        <ram:IncludedNote><ram:Content>Thank you</ram:Content></ram:IncludedNote>
      </rsm:ExchangedDocument>
      <rsm:SupplyChainTradeTransaction>
        <ram:IncludedSupplyChainTradeLineItem>
          <ram:SpecifiedTradeProduct><ram:Name>Flyers A5</ram:Name></ram:SpecifiedTradeProduct>
        </ram:IncludedSupplyChainTradeLineItem>
        <ram:IncludedSupplyChainTradeLineItem>
          <ram:SpecifiedTradeProduct><ram:Name>Posters</ram:Name></ram:SpecifiedTradeProduct>
        </ram:IncludedSupplyChainTradeLineItem>
        <ram:ApplicableHeaderTradeAgreement>
          <ram:BuyerReference>BR-1</ram:BuyerReference>
          <ram:SellerTradeParty>
            <ram:Name>Peeters BV</ram:Name>
            <ram:SpecifiedLegalOrganization><ram:ID schemeID="0208">0403170701</ram:ID>
              <ram:TradingBusinessName>Peeters Printing</ram:TradingBusinessName></ram:SpecifiedLegalOrganization>
            <ram:DefinedTradeContact><ram:PersonName>An Maes</ram:PersonName>
              <ram:TelephoneUniversalCommunication><ram:CompleteNumber>016 1</ram:CompleteNumber></ram:TelephoneUniversalCommunication>
              <ram:EmailURIUniversalCommunication><ram:URIID>an@example.be</ram:URIID></ram:EmailURIUniversalCommunication>
            </ram:DefinedTradeContact>
            <ram:PostalTradeAddress><ram:PostcodeCode>3000</ram:PostcodeCode><ram:LineOne>Kerkstraat 7</ram:LineOne>
              <ram:LineTwo>bus 2</ram:LineTwo><ram:CityName>Leuven</ram:CityName><ram:CountryID>BE</ram:CountryID>
            </ram:PostalTradeAddress>
            <ram:URIUniversalCommunication><ram:URIID schemeID="9925">BE0403170701</ram:URIID></ram:URIUniversalCommunication>
            <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">12/34</ram:ID></ram:SpecifiedTaxRegistration>
            <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">BE0403170701</ram:ID></ram:SpecifiedTaxRegistration>
          </ram:SellerTradeParty>
          <ram:BuyerTradeParty><ram:GlobalID schemeID="0208">0428759497</ram:GlobalID>
            <ram:Name>Café Zuid</ram:Name></ram:BuyerTradeParty>
          <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-7</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
          <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>X</ram:IssuerAssignedID>
            <ram:AttachmentBinaryObject mimeCode="application/pdf" filename="../a.pdf">AAAA</ram:AttachmentBinaryObject>
          </ram:AdditionalReferencedDocument>
        </ram:ApplicableHeaderTradeAgreement>
        <ram:ApplicableHeaderTradeSettlement>
          <ram:PaymentReference>+++090/9337/55493+++</ram:PaymentReference>
          <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
          <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode>
            <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>BE68539007547034</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>
          </ram:SpecifiedTradeSettlementPaymentMeans>
          <ram:ApplicableTradeTax><ram:CalculatedAmount>21.00</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode>
            <ram:BasisAmount>100.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode>
            <ram:RateApplicablePercent>21.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
          <ram:SpecifiedTradePaymentTerms><ram:Description>30 days</ram:Description>
            <ram:DueDateDateTime><udt:DateTimeString format="102">20260331</udt:DateTimeString></ram:DueDateDateTime>
          </ram:SpecifiedTradePaymentTerms>
          <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            <ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount>
            <ram:TaxTotalAmount currencyID="EUR">21.00</ram:TaxTotalAmount>
            <ram:GrandTotalAmount>121.00</ram:GrandTotalAmount>
            <ram:TotalPrepaidAmount>0.00</ram:TotalPrepaidAmount>
            <ram:DuePayableAmount>121.00</ram:DuePayableAmount>
          </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
          <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>2026-0001</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>
        </ram:ApplicableHeaderTradeSettlement>
      </rsm:SupplyChainTradeTransaction>
    </rsm:CrossIndustryInvoice>

    """
}
