import Claims
import Foundation
import Importing
import Testing

/// The facts of a Cross Industry Invoice, alone or inside a PDF, as the corpus gives them.
struct CrossIndustrySample: Sendable, CustomTestStringConvertible {
  struct Expectation: Decodable, Sendable {
    let expect, notes: String
    let facts: Facts
  }

  struct Facts: Decodable, Sendable {
    struct Party: Decodable, Sendable {
      let name, vat, country: String?
    }
    let kind, number, issue_date, currency: String
    let type_code, due_date, tax_exclusive, tax_inclusive, prepaid, payable: String?
    let receivable_effect: String?
    let seller, buyer: Party
    let payment_refs, ibans, billing_refs: [String]
    let iban_valid: [Bool]
    let lines: Int
  }

  let file: String
  let expectation: Expectation
  var facts: Facts { expectation.facts }
  var testDescription: String { file }
}

extension Corpus {
  /// The files of `cii` and `facturx-pdf` with their facts, sorted by name.
  static let crossIndustry: [CrossIndustrySample] = ["cii", "facturx-pdf"].flatMap { name in
    guard let folder,
      let data = try? Data(contentsOf: folder.appending(path: "\(name)/EXPECTED.json")),
      let samples = try? JSONDecoder().decode(
        [String: CrossIndustrySample.Expectation].self, from: data)
    else { return [CrossIndustrySample]() }
    return samples.map { CrossIndustrySample(file: "\(name)/\($0.key)", expectation: $0.value) }
      .sorted { $0.file < $1.file }
  }
}

@Suite(.enabled(if: Corpus.isThere, "no corpus"))
struct `Corpus of cross-industry invoices` {
  @Test func `holds the files that these tests were written for`() {
    #expect(Corpus.crossIndustry.count == 30)
    #expect(Corpus.verdicts("cii").count == 21)
    #expect(Corpus.verdicts("facturx-pdf").count == 9)
  }

  @Test(arguments: Corpus.crossIndustry)
  func `states its header, sums and days`(_ sample: CrossIndustrySample) throws {
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
    #expect(try document.payable == money(facts.payable ?? facts.tax_inclusive, facts))
    if let effect = facts.receivable_effect {
      #expect(try document.receivableEffect == money(effect, facts))
    }
    #expect(document.billingReferences == facts.billing_refs.map(line))
    #expect(document.lineCount == facts.lines)
    let gross = document.vat.map { $0.base + $0.tax }.reduce(.zero(document.currency), +)
    if let taxInclusive = document.taxInclusive, !document.vat.isEmpty {
      #expect(abs(gross.minorUnits - taxInclusive.minorUnits) <= 100, "\(gross)")
    }
  }

  @Test(arguments: Corpus.crossIndustry)
  func `names seller and buyer and says how it is to be paid`(
    _ sample: CrossIndustrySample
  ) throws {
    let facts = sample.facts
    let document = try self.document(sample)
    for (party, expected) in [(document.seller, facts.seller), (document.buyer, facts.buyer)] {
      #expect(party.name == expected.name.map(line))
      #expect(party.vat == expected.vat.map(line))
      #expect(party.address.country == expected.country.map(line))
    }
    #expect(
      document.paymentReferences == facts.payment_refs.compactMap { PaymentReference(line($0)) })
    #expect(document.accounts.map { $0.text.filter { $0 != " " } } == facts.ibans)
    #expect(document.accounts.map { $0.iban != nil } == facts.iban_valid)
  }

  @Test(arguments: Corpus.crossIndustry)
  func `warns of what the manifest notes`(_ sample: CrossIndustrySample) throws {
    let document = try self.document(sample)
    let found = Set(
      document.warnings.compactMap { warning -> String? in
        switch warning {
        case .foreignCurrency(let currency): "foreign currency \(currency.code)"
        case .prepaid: "prepaid amount: claim is payable, not the gross total"
        case .noDueDate: "no due date: use payment terms or default"
        case .dueBeforeIssued: "due date before issue date"
        case .selfBilled: "self-billed: written by the buyer"
        case .payableDiffers: "payable is not gross - prepaid + rounding: trust payable"
        case .payableNotStated: "missing: payable"
        default: nil
        }
      })
    let expected = Set(
      sample.expectation.notes.split(separator: ";").compactMap { note -> String? in
        let note = note.trimming
        // The extraction leaves out the rounding that CII states.
        if note.hasPrefix("payable is not gross"), document.rounding != nil { return nil }
        return note == "nothing to pay" || note.hasPrefix("ZUGFeRD 1.0") ? nil : note
      })
    #expect(found == expected)
  }

  private func document(_ sample: CrossIndustrySample) throws -> InvoiceDocument {
    let content = try DocumentReader.read(bytes: Corpus.bytes(sample.file), name: sample.file)
    guard case .invoice(let document) = content else {
      throw SampleInvoice.Skipped(content: content)
    }
    return document
  }

  private func line(_ text: String) -> String { HarmlessText.line(text, limit: 2_000) }

  private func money(_ text: String?, _ facts: CrossIndustrySample.Facts) throws -> Money? {
    guard let text, let currency = Currency(facts.currency) else { return nil }
    return Money(minorUnits: try AmountText.parseMachine(text), currency: currency)
  }
}
