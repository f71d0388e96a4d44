import Claims
import Importing
import Testing

@Suite struct `Cross-industry invoices` {
  private func read(_ changes: (String, String)...) throws -> InvoiceDocument {
    let xml = changes.reduce(SampleCrossIndustry.plain) { $0.replacing($1.0, with: $1.1) }
    return try SampleInvoice.invoice(xml)
  }

  @Test func `state what UBL states`() throws {
    let document = try read()
    #expect(document.kind == .invoice && document.typeCode == "380")
    #expect(document.number == "2026-0042")
    #expect(document.issued.iso == "2026-03-01" && document.due?.iso == "2026-03-31")
    #expect(document.payable == .euro(121) && document.taxExclusive == .euro(100))
    #expect(document.taxInclusive == .euro(121) && document.prepaid == .euro(0))
    #expect(
      document.vat == [
        .init(rate: Rate(percent: "21"), base: .euro(100), tax: .euro(21), category: "S")
      ])
    #expect(
      document.paymentReferences == ["+++090/9337/55493+++"].compactMap { PaymentReference($0) })
    #expect(document.accounts.map(\.text) == ["BE68539007547034"])
    #expect(document.paymentMeansCodes == ["58"])
    #expect(document.billingReferences == ["2026-0001"])
    #expect(document.paymentTermsNotes == ["30 days"])
    #expect(document.orderReference == "PO-7" && document.buyerReference == "BR-1")
    #expect(document.notes == ["Thank you"])
    #expect(document.subject == "Flyers A5" && document.lineCount == 2)
    #expect(
      document.attachments == [
        .init(fileName: "a.pdf", mediaType: "application/pdf", byteCount: 3)
      ])
    #expect(document.customizationID == "urn:cen.eu:en16931:2017")
    #expect(document.warnings.isEmpty)
  }

  @Test func `name their parties`() throws {
    let document = try read()
    let seller = document.seller
    #expect(seller.name == "Peeters BV" && seller.tradingName == "Peeters Printing")
    #expect(seller.vat == "BE0403170701")
    #expect(seller.legalID == .init(scheme: "0208", id: "0403170701"))
    #expect(seller.endpoint == .init(scheme: "9925", id: "BE0403170701"))
    #expect(seller.address.street == "Kerkstraat 7" && seller.address.more == "bus 2")
    #expect(seller.address.postcode == "3000" && seller.address.city == "Leuven")
    #expect(seller.address.country == "BE")
    #expect(seller.contact == "An Maes" && seller.email == "an@example.be")
    #expect(seller.phone == "016 1")
    #expect(document.buyer.name == "Café Zuid")
    #expect(try document.buyer.enterpriseNumber == EnterpriseNumber("0428759497"))
    #expect(document.payee == nil)
    let sold = try read(
      (
        "<ram:SpecifiedTradeSettlementPaymentMeans>",
        "<ram:PayeeTradeParty><ram:Name>Factor NV</ram:Name></ram:PayeeTradeParty>"
          + "<ram:SpecifiedTradeSettlementPaymentMeans>"
      ))
    #expect(sold.warnings == [.paidToAnother("Factor NV")])
  }

  @Test func `are credit notes, self-billed or proforma by their code`() throws {
    let credit = try read((">380<", ">381<"))
    #expect(credit.kind == .creditNote && credit.receivableEffect == .euro(-121))
    #expect(credit.warnings.isEmpty)
    #expect(try read((">380<", ">389<")).warnings == [.selfBilled])
    let ours = try read((">380<", ">261<"))
    #expect(ours.kind == .creditNote && ours.isSelfBilled)
    #expect(try read((">58<", ">59<")).warnings == [.directDebit])
    let proforma = SampleCrossIndustry.xml((">380<", ">325<"))
    #expect(
      try DocumentReader.read(bytes: Array(proforma.utf8), name: "x")
        == .skipped(.proforma(number: "2026-0042")))
  }

  @Test func `without a payable amount claim their total less what is prepaid, and say so`() throws
  {
    let payable = "<ram:DuePayableAmount>121.00</ram:DuePayableAmount>"
    let document = try read((payable, ""), (">0.00<", ">21.00<"))
    #expect(document.payable == .euro(100))
    #expect(document.warnings == [.prepaid(.euro(21)), .payableNotStated(taken: .euro(100))])
    let neither = SampleCrossIndustry.xml(
      (payable, ""), ("<ram:GrandTotalAmount>121.00</ram:GrandTotalAmount>", ""))
    let settlement = "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement"
    #expect(
      SampleInvoice.problems(neither) == [
        .missing(
          field: settlement + "/SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount")
      ])
  }

  @Test(arguments: [
    ("format=\"102\">20260301", "format=\"102\">20260230", "20260230"),
    ("format=\"102\">20260301", "format=\"203\">20260301", "20260301"),
    ("format=\"102\">20260301", "format=\"102\">2026-03-01", "2026-03-01"),
  ])
  func `are refused for a day that is none`(_ old: String, _ new: String, _ found: String) {
    #expect(
      SampleInvoice.problems(SampleCrossIndustry.xml((old, new))) == [
        .notADay(
          field: "ExchangedDocument/IssueDateTime/DateTimeString", found: found, line: 10)
      ])
  }

  @Test func `are refused with all that is wrong`() {
    let xml = SampleCrossIndustry.xml(
      ("<ram:ID>2026-0042</ram:ID>", ""), (">EUR<", ">euro<"),
      (
        "<ram:TypeCode>380</ram:TypeCode>",
        "<ram:TypeCode>380</ram:TypeCode><ram:TypeCode>381</ram:TypeCode>"
      ))
    #expect(
      SampleInvoice.problems(xml) == [
        .repeated(field: "ExchangedDocument/TypeCode", line: 9),
        .notACurrency(
          field: "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/InvoiceCurrencyCode",
          found: "euro", line: 46),
        .missing(field: "ExchangedDocument/ID"),
      ])
  }

  @Test func `of another namespace are refused by its name`() {
    let xml = SampleCrossIndustry.xml(("standard:CrossIndustryInvoice:100", "standard:X:100"))
    #expect(
      SampleInvoice.problems(xml) == [
        .wrongRoot(
          name: "CrossIndustryInvoice", namespace: "urn:un:unece:uncefact:data:standard:X:100")
      ])
  }

  @Test func `have harmless texts`() throws {
    let document = try read(("Café Zuid", "Evil\u{202E}\u{85}fdp&#x9B;31m"))
    #expect(document.buyer.name == "Evil fdp31m")
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `that are mutated are read or refused`(_ seed: UInt64) {
    Mutations.run(Array(SampleCrossIndustry.plain.utf8), seed: seed, count: 1_500)
  }
}
