import Foundation
import Testing

/// The facts of a statement's file, as the corpus gives them.
struct StatementSample: Sendable, CustomTestStringConvertible {
  struct Expectation: Decodable, Sendable {
    let expect: String
    let facts: Facts
  }

  struct Facts: Decodable, Sendable {
    let statements: [Statement]
  }

  struct Statement: Decodable, Sendable {
    let id, seq, account, currency: String?
    let opening, opening_date, closing_code, closing, closing_date: String?
    let entries, not_booked: Int
    let checks: [String]
    let movements: [Movement]
  }

  struct Movement: Decodable, Sendable {
    let amount, currency: String
    let booked, reversal: Bool
    let booking_date, value_date, acct_svcr_ref, additional: String?
    let tx: [Transaction]
  }

  struct Transaction: Decodable, Sendable {
    struct Structured: Decodable, Sendable {
      let ref: String?
    }
    let amount, e2e, counterparty_name, ultimate_name, counterparty_account: String?
    let unstructured: [String]
    let structured: [Structured]
    let structured_valid: [Bool?]
    let return_reason: String?
  }

  let file: String
  let expectation: Expectation
  var testDescription: String { file }
}

extension Corpus {
  /// The files of `camt` with their facts, sorted by name.
  static let camt: [StatementSample] = {
    guard let folder,
      let data = try? Data(contentsOf: folder.appending(path: "camt/EXPECTED.json")),
      let samples = try? JSONDecoder().decode(
        [String: StatementSample.Expectation].self, from: data)
    else { return [] }
    return samples.map { StatementSample(file: $0.key, expectation: $0.value) }
      .sorted { $0.file < $1.file }
  }()
}
