import Claims
import Foundation
import Importing
import Testing

/// The files of `coda` and `mt940` with their facts, sorted by name.
struct FlatSample<Facts: Decodable & Sendable>: Sendable, CustomTestStringConvertible {
  struct Expectation: Decodable, Sendable {
    let expect: String
    let facts: Facts
  }

  let file: String
  let expectation: Expectation
  var facts: Facts { expectation.facts }
  var testDescription: String { file }

  static func all(_ folder: String) -> [FlatSample] {
    guard let root = Corpus.folder,
      let data = try? Data(contentsOf: root.appending(path: "\(folder)/EXPECTED.json")),
      let samples = try? JSONDecoder().decode([String: Expectation].self, from: data)
    else { return [] }
    return samples.map { FlatSample(file: $0.key, expectation: $0.value) }
      .sorted { $0.file < $1.file }
  }
}

struct CODAFacts: Decodable, Sendable {
  struct Movement: Decodable, Sendable {
    let line: Int
    let is_total: Bool
    let amount, code, bank_ref: String
    let value_date, entry_date, customer_ref, r_reason, ogm, free_communication: String?
    let counterparty_name, counterparty_account, structured_type: String?
  }
  struct Statement: Decodable, Sendable {
    let account, currency, holder, seq_no, opening, closing, sum_credit, sum_debit: String
    let opening_date, closing_date: String?
    let duplicate: Bool
    let entries: Int
    let free: [String]
    let movements: [Movement]
  }
  let statements: [Statement]
}

struct MT940Facts: Decodable, Sendable {
  struct Movement: Decodable, Sendable {
    let line: Int
    let amount, value_date: String
    let bank_ref, details, type: String?
    let ogm_in_text: [String]
  }
  struct Statement: Decodable, Sendable {
    let account, currency, number, opening, opening_date, closing, closing_date: String?
    let entries: Int
    let sum_credit, sum_debit: String
    let movements: [Movement]
  }
  let statements: [Statement]?
}

extension StatementDocument {
  /// What came in and what went out, both above zero, in hundredths.
  var sums: (into: Int64, out: Int64) {
    entries.reduce((0, 0)) { sums, entry in
      let units = entry.entry.amount.minorUnits
      return units >= 0 ? (sums.0 + units, sums.1) : (sums.0, sums.1 - units)
    }
  }
}

func units(_ text: String?) throws -> Int64? { try text.map { try AmountText.parseMachine($0) } }
func day(_ text: String?) -> CalendarDay? { text.flatMap { CalendarDay(iso: $0) } }
