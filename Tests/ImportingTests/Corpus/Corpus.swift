import Foundation
import Testing

/// Real files of others, with facts taken from them by an independent extraction. They lie outside of the
/// repository because of their licences: `MAAN_CORPUS`, else `../shared/corpus` beside it.
enum Corpus {
  static let folder: URL? = {
    let stated = ProcessInfo.processInfo.environment["MAAN_CORPUS"]
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder =
      stated.map { URL(filePath: $0) } ?? package.appending(path: "../shared/corpus").standardized
    guard FileManager.default.fileExists(atPath: folder.appending(path: "ubl").path) else {
      print("NOTICE: no corpus in \(folder.path); its tests are skipped")
      return nil
    }
    return folder
  }()

  static var isThere: Bool { folder != nil }

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  /// File name and verdict (`ok`, `warn`, `skip`, `reject`) of a folder, from its `MANIFEST.csv`.
  static func verdicts(_ name: String) -> [String: String] {
    guard let folder,
      let text = try? String(
        contentsOf: folder.appending(path: "\(name)/MANIFEST.csv"), encoding: .utf8)
    else { return [:] }
    var verdicts: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      verdicts[String(cells[0])] = String(cells[1])
    }
    return verdicts
  }

  /// The files of `ubl` with their facts, sorted by name.
  static let ubl: [Sample] = {
    guard let folder,
      let data = try? Data(contentsOf: folder.appending(path: "ubl/EXPECTED.json")),
      let samples = try? JSONDecoder().decode([String: Sample.Expectation].self, from: data)
    else { return [] }
    return samples.map { Sample(file: $0.key, expectation: $0.value) }.sorted { $0.file < $1.file }
  }()
}

struct Sample: Sendable, CustomTestStringConvertible {
  struct Expectation: Decodable, Sendable {
    let expect: String
    let notes: String
    let facts: Facts
  }

  struct Facts: Decodable, Sendable {
    struct Party: Decodable, Sendable {
      let name, trading_name, vat, legal_id, endpoint, country, email: String?
    }
    struct Attachment: Decodable, Sendable {
      let filename: String?
      let mime: String?
      let bytes: Int
    }
    let kind, number, issue_date, currency, payable, receivable_effect: String
    let type_code, due_date, tax_exclusive, tax_inclusive, prepaid, rounding: String?
    let seller, buyer: Party
    let payee: String?
    let payment_refs, ibans, ogm, payment_means, billing_refs, payment_terms: [String]
    let iban_valid, ogm_valid: [Bool]
    let order_ref, buyer_ref, customization: String?
    let lines: Int
    let attachments: [Attachment]
  }

  let file: String
  let expectation: Expectation
  var facts: Facts { expectation.facts }
  var testDescription: String { file }
}
