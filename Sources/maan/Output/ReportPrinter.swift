import Canvas
import Claims
import Wording

/// Sets the pages of reports for a terminal or a file.
struct ReportPrinter {
  private let texts: Texts
  private let glyphs: Glyphs

  /// Bars are drawn with blocks where the locale speaks UTF-8, else with `#`.
  init(_ texts: Texts) {
    self.texts = texts
    let locale = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
    let folded = locale.lowercased()
    glyphs = folded.contains("utf-8") || folded.contains("utf8") ? .utf8 : .ascii
  }

  private static let barWidth = 24

  func lines(_ page: ReportPage?) -> [String] {
    guard let page else { return [] }
    return [page.title] + page.sections.flatMap { [""] + lines($0) }
  }

  private func lines(_ section: ReportPage.Section) -> [String] {
    var lines = section.heading.isEmpty ? [] : [HarmlessText.line(section.heading)]
    if !section.rows.isEmpty {
      var table = TextTable(
        section.columns.map { ($0.title, $0.side == .right ? .right : .left) })
      for row in section.rows {
        let blanks = repeatElement("", count: section.columns.count - row.cells.count)
        table.add(row.cells.map(text) + blanks)
      }
      lines += table.lines
    }
    return lines + section.notes.flatMap { TextTable.wrapped($0) }
  }

  private func text(_ cell: ReportPage.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .bar(let part, let whole):
      glyphs.bar(part, of: whole, width: ReportPrinter.barWidth)
    }
  }
}
