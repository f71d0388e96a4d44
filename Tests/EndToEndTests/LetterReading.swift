import Foundation
import TestSupport
import Testing

extension MaanCommand {
  /// A store whose seller can be named in every letter, in English.
  static func ofSeller(on today: String = "2026-11-24") throws -> MaanCommand {
    var maan = try MaanCommand()
    maan.today = today
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    let settings = """
      [creditor]
      name = "Atelier Janssens BV"
      enterprise_number = "0428.759.497"
      iban = "BE68 5390 0754 7034"
      street = "Kaai 12"
      postcode = "2000"
      city = "Antwerpen"
      language = "en"

      [collector.agency]
      name = "Incasso Noord BV"
      street = "Stationsplein 1"
      postcode = "2000"
      city = "Antwerpen"

      [collector.bailiff]
      name = "Maes & Claes, gerechtsdeurwaarders"

      [collector.lawyer]
      name = "Mr. An Peeters"

      """
    try Data(settings.utf8).write(to: URL(filePath: maan.store + "/config.toml"))
    return maan
  }

  func set(_ values: KeyValuePairs<String, String>) throws {
    for (key, value) in values {
      let set = try self("config", key, value)
      try #require(set.status == 0, "\(key): \(set.errors)")
    }
  }

  /// 1,000 euro, due on 1 October 2026, of Café Zuid unless `more` says so.
  func add(
    _ number: String, customer: String = "Café Zuid BV", kind: String = "business",
    total: String = "1000", _ more: String...
  ) throws {
    let added = try run(
      [
        "add", number, "--customer", customer, "--kind", kind, "--total", total, "--issued",
        "2026-09-01", "--due", "2026-10-01", "--for", "a website", "--street", "Lange Straat 7",
        "--postcode", "9000", "--city", "Gent", "--json",
      ] + more)
    try #require(added.status == 0, "\(added.errors)")
  }

  /// The last of the documents with that ending, as it lies in the store.
  func document(_ result: Result, _ suffix: String) throws -> [UInt8] {
    let path = try #require(
      result.documents.last { $0.hasSuffix(suffix) }, "\(suffix): \(result.output)\(result.errors)")
    return try bytes(path)
  }

  func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](
      try Data(contentsOf: URL(filePath: path.hasPrefix("/") ? path : store + "/" + path)))
  }

  /// What is printed on the letter, on one line.
  func letter(_ result: Result) throws -> String {
    try Poppler.text(try document(result, ".pdf")).onOneLine
  }

  /// What changes when something counts: the stage, the steps and what is open.
  func standing(of number: String) throws -> [String] {
    let shown = try self("show", number)
    return [shown.text("stage"), shown.text("open"), shown.text("reason")].compactMap(\.self)
      + shown.list("steps").compactMap { $0["step"] as? String }
  }

  var isSound: Bool {
    get throws {
      let verified = try self("verify")
      return verified.json["ok"] as? Bool == true && verified.json["orphans"] as? [String] == []
    }
  }
}

extension MaanCommand.Result {
  var documents: [String] { texts("documents") }

  func texts(_ key: String) -> [String] { json[key] as? [String] ?? [] }
}

extension String {
  var onOneLine: String { split { $0.isWhitespace }.joined(separator: " ") }
}
