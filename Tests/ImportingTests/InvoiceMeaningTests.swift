import Claims
import Importing
import Testing

@Suite struct `Meaning of an invoice` {
  @Test func `a credit note lowers the claim, one with a negative total raises it`() throws {
    let lowering = try SampleInvoice.invoice(SampleInvoice.creditNote())
    #expect(lowering.kind == .creditNote)
    #expect(lowering.receivableEffect == .euro(-121))
    let raising = try SampleInvoice.invoice(SampleInvoice.creditNote((">121.00<", ">-121.00<")))
    #expect(raising.payable == .euro(-121))
    #expect(raising.receivableEffect == .euro(121))
    #expect(raising.warnings.contains(.negativeTotal(.euro(-121))))
  }

  @Test func `an invoice whose code is a credit note's is one`() throws {
    let document = try SampleInvoice.invoice(SampleInvoice.xml((">380<", ">381<")))
    #expect(document.kind == .creditNote)
    #expect(document.receivableEffect == .euro(-121))
    #expect(document.warnings == [.typeCodeContradictsRoot("381")])
  }

  @Test func `a credit note stays one, whatever its code`() throws {
    let document = try SampleInvoice.invoice(SampleInvoice.creditNote((">381<", ">380<")))
    #expect(document.kind == .creditNote)
    #expect(document.warnings == [.typeCodeContradictsRoot("380")])
  }

  @Test func `a document without a code is what its root says`() throws {
    let code = "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>"
    let document = try SampleInvoice.invoice(SampleInvoice.xml((code, "")))
    #expect(document.typeCode == nil)
    #expect(document.kind == .invoice)
    #expect(document.warnings.isEmpty)
  }

  @Test func `a proforma is left out`() throws {
    let content = try SampleInvoice.read(SampleInvoice.xml((">380<", ">325<")))
    #expect(content == .skipped(.proforma(number: "2026-0042")))
  }

  @Test func `what the buyer wrote is said to be so`() throws {
    let document = try SampleInvoice.invoice(SampleInvoice.xml((">380<", ">389<")))
    #expect(document.isSelfBilled)
    #expect(document.warnings == [.selfBilled])
  }

  @Test(arguments: ["49", "59"])
  func `a direct debit is said to be so`(_ code: String) throws {
    let document = try SampleInvoice.invoice(SampleInvoice.xml((">30<", ">\(code)<")))
    #expect(document.isDirectDebit)
    #expect(document.warnings == [.directDebit])
  }

  @Test func `the due day is the document's, else that of the payment means, else none`() throws {
    let due = "<cbc:DueDate>2026-03-31</cbc:DueDate>"
    let none = try SampleInvoice.invoice(SampleInvoice.xml((due, "")))
    #expect(none.due == nil)
    #expect(none.warnings == [.noDueDate])
    let means = (
      "</cbc:PaymentMeansCode>",
      "</cbc:PaymentMeansCode><cbc:PaymentDueDate>2026-04-15</cbc:PaymentDueDate>"
    )
    #expect(try SampleInvoice.invoice(SampleInvoice.xml((due, ""), means)).due?.iso == "2026-04-15")
    #expect(try SampleInvoice.invoice(SampleInvoice.xml(means)).due?.iso == "2026-03-31")
  }

  @Test func `a due day before the invoice is named`() throws {
    let document = try SampleInvoice.invoice(SampleInvoice.xml(("2026-03-31", "2026-02-28")))
    let due = try #require(CalendarDay(iso: "2026-02-28"))
    #expect(document.warnings == [.dueBeforeIssued(due: due, issued: document.issued)])
  }

  @Test func `payable is trusted, and named where it isn't gross less prepaid`() throws {
    let prepaid = "<cbc:PrepaidAmount currencyID=\"EUR\">21.00</cbc:PrepaidAmount>"
    let xml = SampleInvoice.xml(("<cbc:PayableAmount", prepaid + "<cbc:PayableAmount"))
    let document = try SampleInvoice.invoice(xml)
    #expect(document.payable == .euro(121))
    #expect(
      document.warnings == [
        .prepaid(.euro(21)), .payableDiffers(stated: .euro(121), computed: .euro(100)),
      ])
    let right = try SampleInvoice.invoice(
      SampleInvoice.xml(
        (
          "<cbc:PayableAmount currencyID=\"EUR\">121.00",
          prepaid
            + "<cbc:PayableRoundingAmount currencyID=\"EUR\">-0.02</cbc:PayableRoundingAmount>"
            + "<cbc:PayableAmount currencyID=\"EUR\">99.98"
        )))
    #expect(right.warnings == [.prepaid(.euro(21))])
  }

  @Test func `a wrong account or reference doesn't lose the invoice`() throws {
    let document = try SampleInvoice.invoice(
      SampleInvoice.xml(
        ("BE68 5390 0754 7034", "BE68 5390 0754 7035"),
        ("+++090/9337/55493+++", "+++090/9337/55494+++")))
    #expect(
      document.warnings == [
        .notAnIBAN("BE68 5390 0754 7035"), .invalidStructuredReference("+++090/9337/55494+++"),
      ])
    #expect(document.paymentReferences == [.free("+++090/9337/55494+++")])
  }

  @Test func `a payee that isn't the seller is named, the seller as payee isn't`() throws {
    let payee: (String) -> String = { name in
      SampleInvoice.xml(
        (
          "<cac:PaymentMeans>",
          "<cac:PayeeParty><cac:PartyName><cbc:Name>\(name)</cbc:Name></cac:PartyName>"
            + "</cac:PayeeParty><cac:PaymentMeans>"
        ))
    }
    let factor = try SampleInvoice.invoice(payee("Factor NV"))
    #expect(factor.payee?.name == "Factor NV")
    #expect(factor.isPaidToAnother)
    #expect(factor.warnings == [.paidToAnother("Factor NV")])
    #expect(try !SampleInvoice.invoice(payee("PEETERS bv")).isPaidToAnother)
    for name in ["Peeters", "Peeters B.V.", "bvba PEETERS", "Peeters Printing SRL", "Peeters, nv"] {
      #expect(try !SampleInvoice.invoice(payee(name)).isPaidToAnother, "\(name)")
    }
    let vat = payee("Other")
      .replacing(
        "</cac:PayeeParty>",
        with: "<cac:PartyIdentification><cbc:ID>BE 0403.170.701</cbc:ID></cac:PartyIdentification>"
          + "</cac:PayeeParty>")
    #expect(try !SampleInvoice.invoice(vat).isPaidToAnother)
    for name in ["Peeters Factoring NV", "NV", "Peeters en Zoon"] {
      #expect(try SampleInvoice.invoice(payee(name)).isPaidToAnother, "\(name)")
    }
  }

  @Test func `a buyer's enterprise number with wrong check digits is named once`() throws {
    let document = try SampleInvoice.invoice(
      SampleInvoice.xml(
        (
          "<cac:PartyLegalEntity><cbc:CompanyID>0428.759.497",
          "<cac:PartyTaxScheme><cbc:CompanyID>BE0428759498</cbc:CompanyID><cac:TaxScheme>"
            + "<cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>"
            + "<cac:PartyLegalEntity><cbc:CompanyID schemeID=\"0208\">0428.759.498"
        )))
    #expect(document.warnings == [.invalidEnterpriseNumber("BE0428759498")])
    #expect(document.buyer.enterpriseNumber == nil)
  }

  @Test(arguments: ["ABC", "EUT", "XXX", "XTS", "ZZZ"])
  func `a currency that nobody has is refused`(_ code: String) {
    let xml = SampleInvoice.xml(("\"EUR\"", "\"\(code)\""), (">EUR<", ">\(code)<"))
    #expect(
      SampleInvoice.problems(xml) == [
        .notACurrency(field: "DocumentCurrencyCode", found: code, line: 10)
      ])
  }

  @Test(arguments: ["usd", "CHF", "JPY", "BGN", "XOF"])
  func `a currency of others is taken`(_ code: String) throws {
    let xml = SampleInvoice.xml(("\"EUR\"", "\"\(code)\""), (">EUR<", ">\(code)<"))
    #expect(try SampleInvoice.invoice(xml).currency.code == code.uppercased())
  }

  @Test func `a foreign currency is named, its VAT for the tax office left out`() throws {
    let euroTax = """
      <cac:TaxTotal><cac:TaxSubtotal>
      <cbc:TaxableAmount currencyID="EUR">90.00</cbc:TaxableAmount>
      <cbc:TaxAmount currencyID="EUR">18.90</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>
      """
    let xml = SampleInvoice.xml(
      ("\"EUR\"", "\"USD\""),
      (
        ">EUR</cbc:DocumentCurrencyCode>",
        ">USD</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>"
      ),
      ("<cac:LegalMonetaryTotal>", euroTax + "<cac:LegalMonetaryTotal>"))
    let document = try SampleInvoice.invoice(xml)
    let dollar = try #require(Currency("USD"))
    #expect(document.warnings == [.foreignCurrency(dollar)])
    #expect(document.vat.map(\.tax) == [Money(minorUnits: 2_100, currency: dollar)])
  }
}

@Suite struct `Enterprise number of a party` {
  private func party(_ change: (inout InvoiceDocument.Party) -> Void) -> InvoiceDocument.Party {
    var party = InvoiceDocument.Party()
    change(&party)
    return party
  }

  @Test func `is found in the VAT number, legal id, electronic address or identifiers`() {
    let digits = "0403170701"
    let places: [InvoiceDocument.Party] = [
      party { $0.vat = "BE 0403.170.701" },
      party { $0.legalID = .init(scheme: "0208", id: digits) },
      party { $0.endpoint = .init(scheme: "9925", id: "BE0403170701") },
      party { $0.identifiers = [.init(scheme: "BE:CBE", id: digits)] },
      party {
        $0.legalID = .init(scheme: nil, id: "403170701")
        $0.address.country = "BE"
      },
    ]
    for place in places { #expect(place.enterpriseNumber?.digits == digits, "\(place)") }
  }

  @Test func `is not read from wrong digits or lists of other countries`() {
    #expect(party { $0.vat = "BE0403170702" }.enterpriseNumber == nil)
    #expect(party { $0.vat = "NL0403170701" }.enterpriseNumber == nil)
    #expect(party { $0.legalID = .init(scheme: "0106", id: "0403170701") }.enterpriseNumber == nil)
    #expect(party { $0.legalID = .init(scheme: nil, id: "0403170701") }.enterpriseNumber == nil)
  }
}
