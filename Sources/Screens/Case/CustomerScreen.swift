import Canvas
import Claims

/// A customer's record and documents, to look at.
struct CustomerScreen: Sendable {
  let id: Customer.ID
  /// Nil until it is read.
  private(set) var file: CustomerFile?
  private(set) var cursor = 0
  private(set) var window = ScrollWindow()

  init(_ id: Customer.ID) { self.id = id }

  var selectedRow: ListRow? {
    guard let file, file.rows.indices.contains(cursor) else { return nil }
    return file.rows[cursor]
  }

  mutating func take(_ file: CustomerFile) {
    let selected = selectedRow?.id
    self.file = file
    let there = file.rows.firstIndex { $0.id == selected } ?? cursor
    cursor = max(0, min(there, file.rows.count - 1))
  }

  mutating func move(_ motion: Motion, height: Int) {
    cursor = motion.moved(from: cursor, count: file?.rows.count ?? 0, height: height)
    fit(height: height)
  }

  mutating func fit(height: Int) {
    window.show(cursor, count: file?.rows.count ?? 0, height: height)
  }

  mutating func select(line: Int, height: Int) {
    let lines = window.lines(count: file?.rows.count ?? 0, height: height)
    if line >= 0, line < lines.count { cursor = lines.lowerBound + line }
  }
}
