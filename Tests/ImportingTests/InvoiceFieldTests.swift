import Claims
import Importing
import Testing

@Suite struct `Fields of an invoice` {
  @Test func `are taken from their places`() throws {
    let document = try SampleInvoice.invoice(SampleInvoice.xml())
    #expect(document.kind == .invoice)
    #expect(document.number == "2026-0042")
    #expect(document.issued.iso == "2026-03-01")
    #expect(document.due?.iso == "2026-03-31")
    #expect(document.payable == .euro(121))
    #expect(document.receivableEffect == .euro(121))
    #expect(document.seller.name == "Peeters BV")
    #expect(document.seller.tradingName == "Peeters Printing")
    #expect(document.seller.address.street == "Kerkstraat 7")
    #expect(document.seller.address.postcode == "3000")
    #expect(document.seller.enterpriseNumber?.digits == "0403170701")
    #expect(document.buyer.name == "Café Zuid")
    #expect(document.buyer.email == "an@example.be")
    #expect(document.paymentReferences.map(\.printed) == ["+++090/9337/55493+++"])
    #expect(document.accounts.map { $0.iban?.electronic } == ["BE68539007547034"])
    #expect(document.subject == "Flyers A5")
    #expect(document.lineCount == 1)
    #expect(document.warnings.isEmpty)
    let part = InvoiceDocument.VATPart(
      rate: Rate(basisPoints: 2_100), base: .euro(100), tax: .euro(21), category: "S")
    #expect(document.vat == [part])
  }

  @Test func `count the same whatever the prefixes are`() throws {
    let odd = SampleInvoice.xml(
      ("<Invoice ", "<n0:Invoice "), ("</Invoice>", "</n0:Invoice>"), ("xmlns=", "xmlns:n0="),
      ("cac:", "q:"), ("cbc:", "_b.1:"), ("xmlns:cac", "xmlns:q"), ("xmlns:cbc", "xmlns:_b.1"))
    #expect(
      try SampleInvoice.invoice(odd) == SampleInvoice.invoice(SampleInvoice.xml()))
  }

  @Test func `count the same inside the envelope of a network`() throws {
    let space = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
    let wrapped = SampleInvoice.xml(
      (
        "<Invoice ",
        "<s:StandardBusinessDocument xmlns:s=\"\(space)\">"
          + "<s:StandardBusinessDocumentHeader><s:Invoice/></s:StandardBusinessDocumentHeader><Invoice "
      ),
      ("</Invoice>", "</Invoice></s:StandardBusinessDocument>"))
    #expect(
      try SampleInvoice.invoice(wrapped) == SampleInvoice.invoice(SampleInvoice.xml()))
  }

  @Test func `of another namespace are not mistaken for them`() {
    let other = SampleInvoice.xml(
      ("<cbc:ID>2026-0042</cbc:ID>", "<ID>2026-0042</ID>"))
    #expect(SampleInvoice.problems(other) == [.missing(field: "ID")])
  }

  @Test(arguments: [
    ("<cbc:ID>2026-0042</cbc:ID>", "ID"),
    ("<cbc:IssueDate>2026-03-01</cbc:IssueDate>", "IssueDate"),
    ("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>", "DocumentCurrencyCode"),
    (
      "<cbc:PayableAmount currencyID=\"EUR\">121.00</cbc:PayableAmount>",
      "LegalMonetaryTotal/PayableAmount"
    ),
  ])
  func `that an invoice can't do without are missed by name`(_ element: String, _ field: String) {
    #expect(SampleInvoice.problems(SampleInvoice.xml((element, ""))) == [.missing(field: field)])
    let open = String(element.prefix { $0 != ">" }) + ">"
    let close = "</" + (element.split(separator: "/").last ?? "")
    let blank = SampleInvoice.xml((element, open + " \n " + close))
    #expect(SampleInvoice.problems(blank) == [.missing(field: field)])
  }

  @Test func `that are wrong are all named at once, with their lines`() {
    let bad = SampleInvoice.xml(
      ("<cbc:ID>2026-0042</cbc:ID>", ""), ("2026-03-01", "2026-02-30"),
      ("<cbc:PayableAmount currencyID=\"EUR\">121.00", "<cbc:PayableAmount currencyID=\"EUR\">12l"))
    let field = "LegalMonetaryTotal/PayableAmount"
    #expect(
      SampleInvoice.problems(bad) == [
        .missing(field: "ID"),
        .notADay(field: "IssueDate", found: "2026-02-30", line: 6),
        .notAnAmount(field: field, found: "12l", fault: .notANumber, line: 42),
      ])
  }

  @Test(arguments: ["2017-04-01", "2017-04-01+02:00", "2017-04-01Z", " 2017-04-01-05:00\n"])
  func `that are days may bear a time zone, which changes nothing`(_ text: String) throws {
    let document = try SampleInvoice.invoice(SampleInvoice.xml(("2026-03-01", text)))
    #expect(document.issued.iso == "2017-04-01")
  }

  @Test(arguments: [
    "2026-02-30", "2026-13-01", "2026-00-10", "2025-02-29", "01-03-2026", "2026/03/01", "20260301",
    "2026-3-1", "yesterday", "2026-03-01T10:00:00", "2026-03-01+2", "0000-01-01",
    "２０２６-03-01",
  ])
  func `that are no days are refused`(_ text: String) {
    let bad = SampleInvoice.xml(("2026-03-31", text))
    #expect(SampleInvoice.problems(bad) == [.notADay(field: "DueDate", found: text, line: 7)])
  }

  @Test(arguments: [
    ("121,00", ImportProblem.AmountFault.notANumber),
    ("1.21.00", .notANumber), ("1e3", .notANumber),
    ("NaN", .notANumber), ("121.005", .tooManyDecimals),
    ("--1", .notANumber), ("1 000.00", .notANumber),
    ("9999999999999999.00", .tooLarge),
    ("0x10", .notANumber), ("١٢", .notANumber),
  ])
  func `that are no amounts are refused`(_ text: String, _ fault: ImportProblem.AmountFault) {
    let bad = SampleInvoice.xml(
      ("Amount currencyID=\"EUR\">121.00</cbc:Pay", "Amount>\(text)</cbc:Pay"))
    #expect(
      SampleInvoice.problems(bad) == [
        .notAnAmount(
          field: "LegalMonetaryTotal/PayableAmount", found: text, fault: fault, line: 42)
      ])
  }

  @Test(arguments: [
    ("121", Money.euro(121)), ("121.5", .euro(121, 50)), ("-121.00", .euro(-121)),
    ("+121.000", .euro(121)), (" .5 ", .euro(0, 50)), ("-0", .euro(0)),
    ("999999999999.99", Money(minorUnits: 99_999_999_999_999)),
  ])
  func `that are amounts are exact`(_ text: String, _ expected: Money) throws {
    let xml = SampleInvoice.xml(
      ("Amount currencyID=\"EUR\">121.00</cbc:Pay", "Amount>\(text)</cbc:Pay"))
    #expect(try SampleInvoice.invoice(xml).payable == expected)
  }

  @Test func `that are amounts of another currency are refused`() throws {
    let bad = SampleInvoice.xml(
      ("Payable" + "Amount currencyID=\"EUR\"", "PayableAmount currencyID=\"USD\""))
    #expect(
      SampleInvoice.problems(bad) == [
        .mixedCurrencies(
          field: "LegalMonetaryTotal/PayableAmount", found: "USD", expected: .euro, line: 42)
      ])
  }

  @Test(arguments: ["EURO", "€", "E1R", "12"])
  func `that are no currencies are refused`(_ text: String) {
    let bad = SampleInvoice.xml((">EUR<", ">\(text)<"))
    #expect(
      SampleInvoice.problems(bad).contains(
        .notACurrency(field: "DocumentCurrencyCode", found: text, line: 10)))
  }

  @Test func `that would be two invoices to two readers are refused`() {
    let twice = SampleInvoice.xml(
      (
        "</cac:LegalMonetaryTotal>",
        "<cbc:PayableAmount currencyID=\"EUR\">1.00</cbc:PayableAmount></cac:LegalMonetaryTotal>"
      ))
    let field = "LegalMonetaryTotal/PayableAmount"
    #expect(SampleInvoice.problems(twice) == [.repeated(field: field, line: 43)])
    let totals = SampleInvoice.xml(
      (
        "<cac:InvoiceLine>",
        "<cac:LegalMonetaryTotal><cbc:PayableAmount>1.00</cbc:PayableAmount>"
          + "</cac:LegalMonetaryTotal><cac:InvoiceLine>"
      ))
    #expect(SampleInvoice.problems(totals) == [.repeated(field: field, line: 44)])
  }
}
