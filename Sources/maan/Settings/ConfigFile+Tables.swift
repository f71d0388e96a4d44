import Claims
import Importing
import TOMLKit

/// The `[[table]]` entries: which column of a user's own table is what.
extension ConfigFile {
  /// - Throws: `Problem` that names the entry, counted from 1, and the key in it.
  func tables() throws(Problem) -> [TableMapping] {
    guard let value = value("table") else { return [] }
    guard let entries = value.array else {
      throw problem("table", "one or more entries that begin with [[table]]", value)
    }
    var tables: [TableMapping] = []
    for (index, entry) in entries.enumerated() {
      let place = "table \(index + 1)"
      guard let entry = entry.table else {
        throw problem(place, "an entry that begins with [[table]]", entry)
      }
      tables.append(try mapping(entry, place))
    }
    return tables
  }

  private static let tableKeys: Set<String> = [
    "name", "content", "columns", "account", "day_order", "decimal",
  ]

  private func mapping(_ entry: TOMLTable, _ place: String) throws(Problem) -> TableMapping {
    for key in entry.keys where !ConfigFile.tableKeys.contains(key) {
      throw .unknownKey(path: path, key: "\(place): \(HarmlessText.line(key, limit: 60))")
    }
    let named = "a name with a letter or digit in it"
    guard let name = try account(entry, "name", place, named) else {
      throw missing("\(place): name", named)
    }
    guard let content = try choice(entry, "content", place, TableMapping.Content.self) else {
      let names = TableMapping.Content.allCases.map(\.rawValue).joined(separator: ", ")
      throw missing("\(place): content", "one of \(names)")
    }
    let columns = try columns(entry, place, content)
    var mapping = TableMapping(name: name, content: content, columns: columns)
    mapping.account = try account(
      entry, "account", place, "an account such as BE68 5390 0754 7034")
    mapping.dayOrder = try choice(entry, "day_order", place, TableMapping.DayOrder.self)
    if let value = entry["decimal"] {
      guard let text = value.string, text == "," || text == "." else {
        throw problem("\(place): decimal", "\",\" or \".\"", value)
      }
      mapping.decimal = text.first
    }
    return mapping
  }

  private func columns(
    _ entry: TOMLTable, _ place: String, _ content: TableMapping.Content
  ) throws(Problem) -> [TableMapping.Field: String] {
    let key = "\(place): columns"
    let shape = "a table of header words such as { \(content.example) }"
    guard let value = entry["columns"] else { throw missing(key, shape) }
    guard let table = value.table else { throw problem(key, shape, value) }
    var columns: [TableMapping.Field: String] = [:]
    for name in table.keys {
      guard let field = TableMapping.Field(rawValue: name), content.fields.contains(field) else {
        let names = content.fields.map(\.rawValue).joined(separator: ", ")
        throw .wrongValue(
          path: path, key: key, expected: "a table with keys out of \(names)",
          found: HarmlessText.line(name, limit: 60))
      }
      guard let value = table[name] else { continue }
      guard let words = value.string, words.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw problem("\(key).\(name)", "the words of a header in quotes", value)
      }
      columns[field] = HarmlessText.line(words, limit: 200)
    }
    let lacks = content.needs.filter { group in !group.contains { columns[$0] != nil } }
    guard lacks.isEmpty else {
      let words = lacks.map { $0.map(\.rawValue).joined(separator: " or ") }
      throw missing(key, "a table with header words for \(words.joined(separator: ", "))")
    }
    return columns
  }

  /// A text of which a key can be made: it holds a letter or a digit.
  private func account(
    _ entry: TOMLTable, _ key: String, _ place: String, _ expected: String
  ) throws(Problem) -> String? {
    guard let value = entry[key] else { return nil }
    guard let text = value.string, BankAccount(text) != nil else {
      throw problem("\(place): \(key)", expected, value)
    }
    return HarmlessText.line(text, limit: 60)
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ entry: TOMLTable, _ key: String, _ place: String, _ type: Choice.Type
  ) throws(Problem) -> Choice? where Choice.RawValue == String {
    guard let value = entry[key] else { return nil }
    guard let choice = value.string.flatMap({ Choice(rawValue: $0) }) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem("\(place): \(key)", "one of \(names)", value)
    }
    return choice
  }

  private func problem(
    _ key: String, _ expected: String, _ value: any TOMLValueConvertible
  ) -> Problem {
    let found = value.string ?? value.debugDescription
    return .wrongValue(
      path: path, key: key, expected: expected, found: HarmlessText.line(found, limit: 100))
  }

  private func missing(_ key: String, _ expected: String) -> Problem {
    .wrongValue(path: path, key: key, expected: expected, found: "")
  }
}

extension TableMapping.Content {
  /// What a table of this content can have, in the order of the documentation.
  var fields: [TableMapping.Field] {
    switch self {
    case .bank:
      [
        .date, .amount, .credit, .debit, .currency, .balance, .account, .counterparty,
        .counterpartyAccount, .message, .reference, .valueDate,
      ]
    case .invoices:
      [
        .number, .customer, .issued, .due, .amount, .currency, .reference, .enterpriseNumber,
        .email, .street, .postcode, .city, .country, .language, .description,
      ]
    }
  }

  /// Of each group there is at least one.
  var needs: [[TableMapping.Field]] {
    switch self {
    case .bank: [[.date], [.amount, .credit, .debit]]
    case .invoices: [[.number], [.customer], [.issued], [.amount]]
    }
  }

  fileprivate var example: String {
    switch self {
    case .bank: "date = \"Datum\", amount = \"Bedrag\", message = \"Mededeling\""
    case .invoices: "number = \"Nr\", customer = \"Klant\", issued = \"Datum\", amount = \"Totaal\""
    }
  }
}

extension TableMapping {
  /// For a list of the settings: one line, as it stands in the file.
  var summary: String {
    let words = content.fields.compactMap { field in
      columns[field].map { "\(field.rawValue) = \(ConfigEdit.quoted($0))" }
    }
    var parts = ["[[table]] \(name): \(content.rawValue)", words.joined(separator: ", ")]
    if let account { parts.append("account \(account)") }
    if let dayOrder { parts.append("day_order \(dayOrder.rawValue)") }
    if let decimal { parts.append("decimal \(decimal)") }
    return parts.joined(separator: "; ")
  }
}
