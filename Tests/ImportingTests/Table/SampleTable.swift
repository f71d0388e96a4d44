import Claims
import Testing

@testable import Importing

/// Reads invented tables.
enum SampleTable {
  static func content(_ text: String, _ tables: [TableMapping] = []) throws -> FileContent {
    try content(Array(text.utf8), tables)
  }

  static func content(_ bytes: [UInt8], _ tables: [TableMapping] = []) throws -> FileContent {
    try DocumentReader.read(
      bytes: bytes, name: "table.csv", options: ReadingOptions(tables: tables))
  }

  static func statements(
    _ text: String, _ tables: [TableMapping] = []
  ) throws -> [StatementDocument] {
    let content = try content(text, tables)
    guard case .statements(let statements) = content else {
      Issue.record("no statements: \(content)")
      return []
    }
    return statements
  }

  /// The only statement.
  static func statement(
    _ text: String, _ tables: [TableMapping] = []
  ) throws -> StatementDocument {
    let all = try statements(text, tables)
    #expect(all.count == 1)
    return try #require(all.first)
  }

  /// The entries of the only statement.
  static func entries(_ text: String, _ tables: [TableMapping] = []) throws -> [BankEntry] {
    try statement(text, tables).entries.map(\.entry)
  }

  static func invoices(_ text: String, _ tables: [TableMapping] = []) throws -> [InvoiceDocument] {
    let content = try content(text, tables)
    guard case .invoices(let invoices) = content else {
      Issue.record("no invoices: \(content)")
      return []
    }
    return invoices
  }

  static func problems(_ text: String, _ tables: [TableMapping] = []) -> [ImportProblem] {
    do throws(ImportFailure) {
      let content = try DocumentReader.read(
        bytes: Array(text.utf8), name: "table.csv", options: ReadingOptions(tables: tables))
      Issue.record("not refused: \(content)")
      return []
    } catch {
      return error.problems
    }
  }

  static let ours = "BE68539007547034"
  static let theirs = "BE71096123456769"

  /// A table of Triodos with these rows of date, amount and balance.
  static func triodos(_ rows: [(String, String, String)]) -> String {
    let head =
      "Date,Account,Amount,CounterpartyAccount,BIC,CounterpartyName,Address,TransactionType,"
      + "Communication,Balance\n"
    return head
      + rows.map { day, amount, balance in
        "\(day),\(ours),\"\(amount)\",\(theirs),GKCCBEBB,Peeters,,SCT,Invoice,\"\(balance)\"\n"
      }.joined()
  }
}
