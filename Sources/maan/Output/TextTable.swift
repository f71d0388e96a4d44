import Canvas
import Claims

/// Columns of text for a terminal or a file, as wide as what stands in them.
struct TextTable {
  enum Side {
    case left, right
  }

  private var columns: [(title: String, side: Side)]
  private var rows: [[String]] = []

  init(_ columns: [(title: String, side: Side)]) { self.columns = columns }

  /// Texts that are longer than a column should be are cut; numbers never, and the last column may be long.
  mutating func add(_ cells: [String]) {
    rows.append(
      cells.enumerated().map { column, cell in
        let line = HarmlessText.line(cell)
        let isLast = column == columns.count - 1
        return columns[column].side == .right || isLast ? line : TextTable.cut(line)
      })
  }

  private static let limit = 34

  private static func cut(_ text: String) -> String {
    guard measure.columns(of: text) > limit else { return text }
    var text = text
    while measure.columns(of: text) >= limit { text.removeLast() }
    return text + "…"
  }

  /// Knows how many columns a text takes.
  private static let measure = Canvas(width: 0, height: 0)

  /// A text in lines of at most 80 columns, broken at blanks, each after four blanks.
  static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = "   "
    for word in HarmlessText.line(text, limit: 4_000).split(separator: " ") {
      if line.count > 3, measure.columns(of: line) + 1 + measure.columns(of: String(word)) > 80 {
        lines.append(line)
        line = "   "
      }
      line += " " + word
    }
    return lines + [line]
  }

  var lines: [String] {
    let titles = columns.map(\.title)
    let all = titles.allSatisfy(\.isEmpty) ? rows : [titles] + rows
    let widths = columns.indices.map { column in
      all.reduce(0) { max($0, TextTable.measure.columns(of: $1[column])) }
    }
    return all.map { cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        let blanks = widths[column] - TextTable.measure.columns(of: cell)
        let padding = String(repeating: " ", count: max(0, blanks))
        if column > 0 { line += "  " }
        line += columns[column].side == .left ? cell + padding : padding + cell
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
