import Canvas
import Claims

/// Text that is read, with a search in it.
struct SearchableText: Sendable {
  private(set) var view: TextView
  private(set) var field: TextField?
  private(set) var isTyping = false

  init(_ text: String) { view = TextView(text) }

  mutating func startSearch() {
    field = TextField()
    isTyping = true
  }

  mutating func endSearch(keeping: Bool) {
    isTyping = false
    if !keeping || field?.text.isEmpty == true { field = nil }
  }

  mutating func edit(_ key: Key, width: Int, height: Int, cellWidth: CellWidth) {
    guard field?.handle(key) == true else { return }
    jump(from: 0, forward: true, width: width, height: height, cellWidth: cellWidth)
  }

  /// To the next line with the text, or the one before; round the end.
  mutating func jump(forward: Bool, width: Int, height: Int, cellWidth: CellWidth) {
    let start = view.offset + (forward ? 1 : -1)
    jump(from: start, forward: forward, width: width, height: height, cellWidth: cellWidth)
  }

  private mutating func jump(
    from start: Int, forward: Bool, width: Int, height: Int, cellWidth: CellWidth
  ) {
    let found = matches(width: width, cellWidth: cellWidth)
    guard let first = found.first, let last = found.last else { return }
    view.offset =
      forward
      ? found.first { $0 >= start } ?? first : found.last { $0 <= start } ?? last
  }

  mutating func scroll(_ key: Key, width: Int, height: Int, cellWidth: CellWidth) -> Bool {
    view.handle(key, width: width, height: height, cellWidth: cellWidth)
  }

  /// The wrapped lines that hold the text.
  func matches(width: Int, cellWidth: CellWidth) -> [Int] {
    let needle = SearchKey(field?.text ?? "").text
    guard !needle.isEmpty else { return [] }
    return view.lines(width: width, cellWidth: cellWidth).enumerated()
      .filter { SearchKey($0.element.text).text.contains(needle) }
      .map(\.offset)
  }

  /// Whether some of it is below what is seen.
  func hasMore(below area: Area, cellWidth: CellWidth) -> Bool {
    let count = view.lines(width: area.width, cellWidth: cellWidth).count
    return count > max(0, view.offset) + area.height
  }

  func draw(in area: Area, on canvas: inout Canvas) {
    view.draw(in: area, on: &canvas)
    let found = matches(width: area.width, cellWidth: canvas.cellWidth)
    guard !found.isEmpty else { return }
    let count = view.lines(width: area.width, cellWidth: canvas.cellWidth).count
    let first = max(0, min(view.offset, count - max(1, area.height)))
    for line in found where line >= first && line < first + area.height {
      let row = Area(
        row: area.row + line - first, column: area.column, width: area.width, height: 1)
      canvas.restyle(row) { $0.bold }
    }
  }
}
