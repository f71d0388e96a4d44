import Canvas
import Claims
import Wording

/// The body of a case, composed for a width: two columns where there is room, else one.
struct CasePage {
  /// One line of a column.
  struct Line {
    var label: String
    var value = ""
    var style = Style.plain
    /// Index into the history, for its lines.
    var entry: Int?

    static let blank = Line(label: "")
  }

  private(set) var left: [Line]
  private(set) var right: [Line]
  /// Below both columns, over the whole width.
  private(set) var below: [Line]
  let entries: Int
  private let leftWidth: Int
  private let rightWidth: Int

  init(_ file: CaseFile, width: Int, texts: Texts, words: ScreenTexts, today: CalendarDay) {
    let isDouble = width >= 76
    leftWidth = isDouble ? (width - 3) * 45 / 100 : width
    rightWidth = isDouble ? width - leftWidth - 3 : width
    let writer = CaseWriter(file: file, texts: texts, words: words, today: today)
    left = writer.claim(width: leftWidth) + writer.agreements(width: leftWidth)
    left += writer.next(width: leftWidth)
    right = writer.timeline(width: rightWidth) + writer.others(width: rightWidth)
    below = writer.parties(width: width)
    entries = file.timeline.count
    guard !isDouble else { return }
    left += [.blank] + right
    right = []
  }

  var height: Int { max(left.count, right.count) + 1 + below.count }

  /// The first line of an entry of the history.
  func line(of entry: Int) -> Int? {
    right.firstIndex { $0.entry == entry } ?? left.firstIndex { $0.entry == entry }
  }

  /// - Returns: Where the selected entry is seen.
  func draw(in area: Area, offset: Int, selected: Int?, on canvas: inout Canvas) -> Position? {
    let first = max(0, min(offset, height - max(1, area.height)))
    let body = max(left.count, right.count)
    var place: Position?
    for step in 0..<area.height {
      let index = first + step
      let row = area.row + step
      func put(_ line: Line, _ column: Int, _ width: Int) {
        let isSelected = line.entry != nil && line.entry == selected
        let style = isSelected ? line.style.selected : line.style
        draw(line, row: row, column: column, width: width, style: style, on: &canvas)
        if isSelected, place == nil { place = Position(row: row, column: column) }
      }
      if index < body {
        if index < left.count { put(left[index], area.column, leftWidth) }
        if index < right.count { put(right[index], area.column + leftWidth + 3, rightWidth) }
      } else if index - body - 1 >= 0, index - body - 1 < below.count {
        put(below[index - body - 1], area.column, area.width)
      }
    }
    return place
  }

  private func draw(
    _ line: Line, row: Int, column: Int, width: Int, style: Style, on canvas: inout Canvas
  ) {
    guard width > 0 else { return }
    if style.traits.contains(.reverse) {
      canvas.fill(Area(row: row, column: column, width: width, height: 1), style: style)
    }
    guard !line.value.isEmpty else {
      canvas.fit(line.label, row: row, column: column, width: width, style: style)
      return
    }
    let end = min(width, 42)
    let value = canvas.columns(of: line.value)
    canvas.fit(
      line.label, row: row, column: column, width: max(0, end - value - 1), style: style)
    canvas.put(
      line.value, row: row, column: column + max(0, end - value), style: style,
      limit: min(value, width))
  }
}
