import Claims

/// Tables as RFC 4180 has them: UTF-8, a row of heads, lines that end in CR LF.
struct CSVWriter {
  /// How the cells are written.
  struct Dialect: Equatable {
    var separator: Character = ","
    var hasDecimalComma = false
    /// A byte order mark, by which spreadsheets know UTF-8.
    var hasMark = false

    /// What a spreadsheet opens by itself where decimals have a comma.
    static let excel = Dialect(separator: ";", hasDecimalComma: true, hasMark: true)
  }

  enum Cell {
    case text(String?)
    case amount(Money?)
    case number(Int)
    case day(CalendarDay?)
    case flag(Bool)
  }

  let dialect: Dialect
  let sink: ExportSink

  func begin(_ heads: [String]) throws {
    if dialect.hasMark { try sink.write("\u{FEFF}") }
    try write(heads.map { .text($0) })
  }

  func write(_ cells: [Cell]) throws {
    let row = cells.map { quoted(text(of: $0)) }.joined(separator: String(dialect.separator))
    try sink.write(row + "\r\n")
  }

  private func text(of cell: Cell) -> String {
    switch cell {
    case .text(let text): CSVWriter.inert(text ?? "")
    case .amount(let amount):
      amount.map {
        AmountText.grouped($0, thousands: "", decimal: dialect.hasDecimalComma ? "," : ".")
      } ?? ""
    case .number(let number): String(number)
    case .day(let day): day?.iso ?? ""
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// The one place where text is kept from being a formula: with an apostrophe before what a spreadsheet would compute.
  private static func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + text
    default: return text
    }
  }

  private func quoted(_ text: String) -> String {
    let needs = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "\r" || $0 == "\n" || Character($0) == dialect.separator
    }
    let isPlain = !needs && text.first != " " && text.last != " "
    guard !isPlain else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
