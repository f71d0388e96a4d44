import Canvas
import Claims
import Wording

/// A list over the screen to pick one thing from.
struct Menu: Sendable {
  enum Pick: Hashable, Sendable {
    case command(ScreenCommand)
    /// A command on one of several invoices.
    case invoice(ScreenCommand, Receivable.ID)
    case order(ListQuery.Order)
    case document(StoredDocument)
    /// A reading of an ambiguous amount, for a row of the form below.
    case amount(String, row: Int)
    case letter(LetterChoice)
  }

  struct Entry: Sendable {
    let pick: Pick
    let key: Key?
    let name: String
    /// What it does, or why it can't be done.
    let note: String
    let isPossible: Bool
  }

  let title: String
  let entries: [Entry]
  let empty: String
  private(set) var cursor: Int
  private(set) var window = ScrollWindow()

  init(title: String, entries: [Entry], empty: String = "", cursor: Int = 0) {
    self.title = title
    self.entries = entries
    self.empty = empty
    self.cursor = max(0, min(cursor, entries.count - 1))
  }

  var selected: Entry? { entries.indices.contains(cursor) ? entries[cursor] : nil }

  mutating func move(_ motion: Motion, height: Int) {
    cursor = motion.moved(from: cursor, count: entries.count, height: height)
    window.show(cursor, count: entries.count, height: height)
  }

  mutating func select(line: Int, height: Int) {
    let lines = window.lines(count: entries.count, height: height)
    if line >= 0, line < lines.count { cursor = lines.lowerBound + line }
  }

  mutating func fit(height: Int) { window.show(cursor, count: entries.count, height: height) }
}
