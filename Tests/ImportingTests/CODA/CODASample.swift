import Importing

/// CODA records of our own, by position.
enum CODASample {
  /// A record of 128 characters; each text begins at its position, and the later ones go over the earlier.
  static func record(_ start: String, _ texts: (position: Int, text: String)...) -> String {
    var characters = Array(start) + Array(repeating: Character(" "), count: 128 - start.count)
    for (position, text) in texts {
      characters.replaceSubrange((position - 1)..<(position - 1 + text.count), with: Array(text))
    }
    return String(characters)
  }

  static func header(duplicate: Bool = false, application: String = "00000") -> String {
    record(
      "0000015102630005", (17, duplicate ? "D" : " "), (35, "ATELIER ZUID BV"), (72, "00459045570"),
      (84, application), (128, "2"))
  }

  static func opening(
    _ amount: String = "000000000000000", sign: String = "0", number: String = "201",
    account: String = "2201BE69734639246678                  EUR"
  ) -> String {
    record(
      "1" + account, (43, sign + amount), (59, "141026"), (65, "ATELIER ZUID BV"), (126, number))
  }

  /// Record 2.1; `text` with its type in front where it is structured.
  static func movement(
    _ numbers: String = "00010000", _ amount: String = "000000000100000", sign: String = "0",
    code: String = "00150000", value: String = "151026", booked: String = "151026",
    structured: Bool = false, text: String = ""
  ) -> String {
    record(
      "21" + numbers, (11, "REF-1"), (32, sign + amount), (48, value), (54, code),
      (62, structured ? "1" : "0"), (63, text), (116, booked), (122, "201"), (125, "0"), (126, "0"),
      (128, "0"))
  }

  static func second(
    _ numbers: String = "00010000", text: String = "", endToEnd: String = "", kind: String = " ",
    reason: String = ""
  ) -> String {
    record(
      "22" + numbers, (11, text), (64, endToEnd), (113, kind), (114, reason), (126, "0"),
      (128, "0"))
  }

  static func third(
    _ numbers: String = "00010000", account: String = "BE19317756966212", name: String = "",
    text: String = ""
  ) -> String {
    record(
      "23" + numbers, (11, account), (45, "EUR"), (48, name), (83, text), (126, "0"), (128, "0"))
  }

  /// Record 3.1; structured where `text` begins with a type.
  static func information(
    _ numbers: String = "00010001", structured: Bool, text: String
  ) -> String {
    record(
      "31" + numbers, (11, "REF-1"), (32, "00150000"), (40, structured ? "1" : "0"), (41, text),
      (126, "0"), (128, "0"))
  }

  static func closing(
    _ amount: String = "000000000100000", sign: String = "0",
    account: String = "BE69734639246678                  EUR"
  ) -> String {
    record("8201" + account, (42, sign + amount), (58, "151026"), (128, "0"))
  }

  static func trailer(
    count: Int, out: String = "000000000000000", into: String = "000000000100000"
  ) -> String {
    let digits = String(count)
    return record(
      "9", (17, String(repeating: "0", count: 6 - digits.count) + digits), (23, out), (38, into),
      (128, "2"))
  }

  /// A statement of one entry of 100.00 made of these records.
  static func statement(_ movements: [String]) -> [String] {
    [header(), opening()] + movements + [closing(), trailer(count: movements.count + 2)]
  }

  static func text(_ records: [String], end: String = "\r\n") -> String {
    records.map { $0 + end }.joined()
  }

  static func read(_ records: [String]) throws(ImportFailure) -> [StatementDocument] {
    try read(Array(text(records).utf8))
  }

  static func read(_ bytes: [UInt8]) throws(ImportFailure) -> [StatementDocument] {
    guard case .statements(let statements) = try DocumentReader.read(bytes: bytes, name: "x.cod")
    else { return [] }
    return statements
  }

  static func problems(_ records: [String]) -> [ImportProblem] {
    do {
      _ = try read(records)
      return []
    } catch {
      return error.problems
    }
  }
}
