import Claims
import Testing

@testable import Importing

@Suite(.enabled(if: Corpus.isThere, "no corpus"))
struct `Corpus of UBL invoices` {
  @Test func `holds the files that these tests were written for`() {
    #expect(Corpus.ubl.count == 107)
    #expect(Corpus.verdicts("ubl").count == 107)
  }

  @Test(arguments: Corpus.ubl)
  func `comes in or is left out as the manifest says`(_ sample: Sample) throws {
    let verdict = try #require(Corpus.verdicts("ubl")[sample.file])
    let bytes = try Corpus.bytes("ubl/\(sample.file)")
    switch verdict {
    case "ok", "warn":
      guard case .invoice = try DocumentReader.read(bytes: bytes, name: sample.file) else {
        Issue.record("left out")
        return
      }
    case "skip":
      let content = try DocumentReader.read(bytes: bytes, name: sample.file)
      #expect(content == .skipped(.proforma(number: sample.facts.number)))
    default:
      #expect(throws: ImportFailure.self) {
        try DocumentReader.read(bytes: bytes, name: sample.file)
      }
    }
  }

  @Test(arguments: Corpus.ubl)
  func `states its header, sums and days`(_ sample: Sample) throws {
    let facts = sample.facts
    let document = try self.document(sample)
    #expect(document.kind == (facts.kind == "CreditNote" ? .creditNote : .invoice))
    #expect(document.typeCode == facts.type_code)
    #expect(document.number == line(facts.number))
    #expect(document.issued.iso == facts.issue_date)
    #expect(document.due?.iso == facts.due_date)
    #expect(document.currency.code == facts.currency)
    #expect(try document.taxExclusive == money(facts.tax_exclusive, facts))
    #expect(try document.taxInclusive == money(facts.tax_inclusive, facts))
    #expect(try document.prepaid == money(facts.prepaid, facts))
    #expect(try document.rounding == money(facts.rounding, facts))
    #expect(try document.payable == money(facts.payable, facts))
    #expect(try document.receivableEffect == money(facts.receivable_effect, facts))
    #expect(document.billingReferences == facts.billing_refs.map(line))
    #expect(document.orderReference == facts.order_ref.flatMap(stated))
    #expect(document.buyerReference == facts.buyer_ref.flatMap(stated))
    #expect(document.customizationID == facts.customization.flatMap(stated))
    #expect(document.lineCount == facts.lines)
    let gross = document.vat.map { $0.base + $0.tax }.reduce(.zero(document.currency), +)
    if let taxInclusive = document.taxInclusive, !document.vat.isEmpty {
      #expect(abs(gross.minorUnits - taxInclusive.minorUnits) <= 100, "\(gross)")
    }
  }

  @Test(arguments: Corpus.ubl)
  func `names seller, buyer and payee`(_ sample: Sample) throws {
    let document = try self.document(sample)
    for (party, expected) in [
      (document.seller, sample.facts.seller), (document.buyer, sample.facts.buyer),
    ] {
      #expect(party.name == expected.name.flatMap(stated))
      #expect(party.tradingName == expected.trading_name.flatMap(stated))
      #expect(party.vat == expected.vat.flatMap(stated))
      #expect(party.legalID?.id == expected.legal_id.flatMap(stated))
      let endpoint = party.endpoint.map { "\($0.scheme ?? ""):\($0.id)" }
      #expect(endpoint == expected.endpoint.flatMap(stated))
      #expect(party.address.country == expected.country.flatMap(stated))
      #expect(party.email == expected.email.flatMap(stated))
    }
    #expect(document.payee?.name == sample.facts.payee.flatMap(stated))
    #expect(document.isPaidToAnother == (sample.facts.payee != nil))
  }

  @Test(arguments: Corpus.ubl)
  func `says how it is to be paid`(_ sample: Sample) throws {
    let facts = sample.facts
    let document = try self.document(sample)
    #expect(document.paymentMeansCodes == facts.payment_means.filter { !$0.isEmpty })
    #expect(document.paymentTermsNotes == facts.payment_terms.map(line))
    #expect(
      document.paymentReferences == facts.payment_refs.compactMap { PaymentReference(line($0)) })
    let structured = document.paymentReferences.compactMap { reference -> String? in
      guard case .structured(let communication) = reference else { return nil }
      return communication.digits
    }
    #expect(structured == zip(facts.ogm, facts.ogm_valid).filter(\.1).map(\.0))
    #expect(document.accounts.map { $0.text.filter { $0 != " " } } == facts.ibans)
    #expect(document.accounts.map { $0.iban != nil } == facts.iban_valid)
  }

  @Test(arguments: Corpus.ubl)
  func `measures attachments without decoding them`(_ sample: Sample) throws {
    let document = try self.document(sample)
    #expect(
      document.attachments.map(\.fileName) == sample.facts.attachments.map { $0.filename ?? "" })
    #expect(document.attachments.map(\.mediaType) == sample.facts.attachments.map(\.mime))
    #expect(document.attachments.map(\.byteCount) == sample.facts.attachments.map(\.bytes))
  }

  @Test(arguments: Corpus.ubl)
  func `warns of what the manifest notes`(_ sample: Sample) throws {
    let notes = sample.expectation.notes
    let warnings = try document(sample).warnings
    let found = Set(
      warnings.compactMap { warning -> String? in
        switch warning {
        case .foreignCurrency(let currency): "foreign currency \(currency.code)"
        case .prepaid: "prepaid amount: claim is payable, not the gross total"
        case .noDueDate: "no due date: use payment terms or default"
        case .dueBeforeIssued: "due date before issue date"
        case .selfBilled: "self-billed: written by the buyer"
        case .payableDiffers: "payable is not gross - prepaid + rounding: trust payable"
        case .negativeTotal: "negative"
        default: nil
        }
      })
    let expected = Set(
      notes.split(separator: ";").compactMap { note -> String? in
        let note = note.trimming
        if note.contains("negative") { return "negative" }
        return note.hasPrefix("large embedded") || note.hasPrefix("proforma") ? nil : note
      })
    #expect(found == expected)
  }

  private func document(_ sample: Sample) throws -> InvoiceDocument {
    try Corpus.bytes("ubl/\(sample.file)").withUnsafeBufferPointer { bytes in
      var reader = try XMLReader(bytes)
      _ = try reader.next()
      let name = reader.string(reader.localName)
      return try UBL.document(&reader, isCreditNote: name == "CreditNote")
    }
  }

  private func line(_ text: String) -> String { HarmlessText.line(text, limit: 2_000) }

  /// An empty element says nothing: the extraction gives an empty text, we give nil.
  private func stated(_ text: String) -> String? {
    let line = line(text)
    return line.isEmpty ? nil : line
  }

  private func money(_ text: String?, _ facts: Sample.Facts) throws -> Money? {
    guard let text, let currency = Currency(facts.currency) else { return nil }
    return Money(minorUnits: try AmountText.parseMachine(text), currency: currency)
  }
}

extension Substring {
  var trimming: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
