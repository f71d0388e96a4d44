import Claims
import Foundation
import Testing

@testable import Importing

/// A file of `bankcsv` with its facts.
struct TableSample: Sendable, CustomTestStringConvertible {
  struct Expectation: Decodable, Sendable {
    let expect: String
    let facts: Facts
  }

  struct Facts: Decodable, Sendable {
    struct Movement: Decodable, Sendable {
      let date, amount: String
      let account, currency, counterparty_name, counterparty_account: String?
      let structured, message, details, fee, balance: String?
      let ogm: [String]
    }
    let rows, rows_without_amount, rows_not_booked: Int
    let sum_credit, sum_debit: String
    let movements: [Movement]
  }

  let file: String
  let expectation: Expectation
  var facts: Facts { expectation.facts }
  var testDescription: String { file }

  static let all: [TableSample] = {
    guard let folder = Corpus.folder,
      let data = try? Data(contentsOf: folder.appending(path: "bankcsv/EXPECTED.json")),
      let samples = try? JSONDecoder().decode([String: Expectation].self, from: data)
    else { return [] }
    return samples.map { TableSample(file: $0.key, expectation: $0.value) }
      .sorted { $0.file < $1.file }
  }()

  func statements() throws -> [StatementDocument] {
    guard
      case .statements(let documents) = try DocumentReader.read(
        bytes: Corpus.bytes("bankcsv/\(file)"), name: file)
    else {
      Issue.record("no statements")
      return []
    }
    return documents
  }
}

@Suite(.enabled(if: Corpus.isThere, "no corpus"))
struct `Corpus of bank tables` {
  @Test func `holds the files that these tests were written for`() {
    #expect(TableSample.all.count == 13)
    #expect(Corpus.verdicts("bankcsv").values.allSatisfy { $0 == "ok" })
  }

  @Test(arguments: TableSample.all)
  func `comes in without a warning, with its rows and sums`(_ sample: TableSample) throws {
    let documents = try sample.statements()
    #expect(documents.flatMap(\.warnings) == [])
    let amounts = documents.flatMap(\.entries).map(\.entry.amount.minorUnits)
    #expect(amounts.count == sample.facts.rows)
    #expect(documents.map(\.notBooked).reduce(0, +) == sample.facts.rows_not_booked)
    let credit = try AmountText.parseMachine(sample.facts.sum_credit)
    let debit = try AmountText.parseMachine(sample.facts.sum_debit)
    #expect(amounts.filter { $0 > 0 }.reduce(0, +) == credit)
    #expect(-amounts.filter { $0 < 0 }.reduce(0, +) == debit)
    for document in documents {
      #expect(document.through == document.entries.map(\.entry.bookedOn).max())
      let days = document.entries.map(\.entry.bookedOn)
      #expect(days == days.sorted())
    }
  }

  @Test(arguments: TableSample.all)
  func `states each movement`(_ sample: TableSample) throws {
    let documents = try sample.statements()
    // In the order of the file.
    let found = documents.flatMap { document in document.entries.map { (document, $0) } }
      .sorted { $0.1.line < $1.1.line }
    try #require(found.count == sample.facts.movements.count)
    for ((document, entry), expected) in zip(found, sample.facts.movements) {
      let money = entry.entry
      #expect(money.bookedOn.iso == iso(expected.date), "\(expected.date)")
      #expect(try money.amount.minorUnits == AmountText.parseMachine(expected.amount))
      #expect(money.amount.currency.code == expected.currency ?? "EUR")
      if let account = expected.account { #expect(document.account == BankAccount(account)) }
      #expect(money.counterparty.name == line(expected.counterparty_name))
      // Where the extraction gives a text that is no account, none is expected.
      let account = expected.counterparty_account.flatMap { $0.contains(/\d/) ? $0 : nil }
      #expect(money.counterparty.account == account.flatMap { BankAccount($0) })
      #expect(money.charges?.minorUnits == (try expected.fee.map(AmountText.parseMachine)))
      let remittance = money.remittance
      if let structured = expected.structured { #expect(remittance.reference == structured) }
      let text = expected.message ?? (expected.structured == nil ? expected.details : nil)
      if let text {
        #expect(
          (remittance.message.isEmpty ? remittance.reference : remittance.message) == line(text))
      }
      #expect(expected.ogm.allSatisfy { remittance.reference == $0 })
    }
  }

  @Test(arguments: [
    ("revolut_2021-october.csv", 41_552, 58_083), ("wimbel_sample9_triodos.csv", 1_798, 16_581),
    ("b2y_export_BE11123456789012_20180304_1422.csv", 22_335, 21_995),
  ])
  func `has the balance that runs beside its rows`(
    _ file: String, _ opening: Int64, _ closing: Int64
  ) throws {
    let sample = try #require(TableSample.all.first { $0.file == file })
    let document = try #require(try sample.statements().first)
    #expect(document.opening?.amount == Money(minorUnits: opening))
    #expect(document.closing?.amount == Money(minorUnits: closing))
    #expect(document.closing?.on == document.through)
  }

  @Test(arguments: ["wimbel_sample4_kbc.csv", "b2y_CSV_A_20180414_112204.csv"])
  func `has no balance where the one beside its rows isn't of them`(_ file: String) throws {
    let sample = try #require(TableSample.all.first { $0.file == file })
    let document = try #require(try sample.statements().first)
    #expect(document.opening == nil)
    #expect(document.closing == nil)
  }

  @Test func `is known as the bank that wrote it`() throws {
    let names = try Dictionary(
      uniqueKeysWithValues: TableSample.all.map { sample in
        (sample.file, Set(try sample.statements().map(\.format)))
      })
    let expected: [String: String] = [
      "b2y_20180226-1000594757-umsatz.CSV": "Umsatz",
      "b2y_2019-03-02_11-50-46_bunq-statement.csv": "bunq",
      "b2y_CSV_A_20180414_112204.csv": "Rabobank",
      "b2y_export_BE11123456789012_20180304_1422.csv": "KBC",
      "oca_original_currency.csv": "table", "oca_sample_statement_en.csv": "table",
      "revolut_2021-october.csv": "Revolut", "wimbel_embedded_ing.csv": "ING",
      "wimbel_sample1.csv": "BNP Paribas Fortis", "wimbel_sample4_kbc.csv": "KBC",
      "wimbel_sample5_belfius.csv": "Belfius", "wimbel_sample6_belfius.csv": "Belfius",
      "wimbel_sample9_triodos.csv": "Triodos",
    ]
    for (file, name) in expected { #expect(names[file] == [.table(name)], "\(file)") }
  }

  private func line(_ text: String?) -> String? { text.map { HarmlessText.line($0, limit: 2_000) } }

  /// The dates of these files, each known by its separator: a second reading, apart from the reader's.
  private func iso(_ text: String) -> String {
    let day = text.prefix { $0 != " " }
    if day.contains(/^\d{4}-/) { return String(day) }
    let parts = day.split { !$0.isNumber }.map(String.init)
    let year = parts[2].count == 2 ? "20" + parts[2] : parts[2]
    // One folder of samples is American.
    let isAmerican = text == "12/15/2018"
    return isAmerican ? "\(year)-\(parts[0])-\(parts[1])" : "\(year)-\(parts[1])-\(parts[0])"
  }
}
