import Canvas
import Claims

/// A payment found by what one has: digits of the communication, a number, a piece of a name, an amount.
struct QuickPayment: Sendable {
  private(set) var search: TextField
  private(set) var book: RowBook?
  private(set) var matches: [Int32] = []
  private(set) var cursor = 0
  private(set) var window = ScrollWindow()
  /// The payment of the selected row; its fields have the keys while `isInFields`.
  var payment: FormScreen?
  var isInFields = false

  init(_ text: String, book: RowBook?) {
    search = TextField(text, replacedByTyping: true)
    self.book = book
    find()
  }

  var selectedRow: ListRow? {
    guard let book, matches.indices.contains(cursor) else { return nil }
    return book.rows[Int(matches[cursor])]
  }

  func row(at position: Int) -> ListRow? {
    guard let book, matches.indices.contains(position) else { return nil }
    return book.rows[Int(matches[position])]
  }

  mutating func take(_ book: RowBook) {
    let selected = selectedRow?.id
    self.book = book
    find()
    if let selected, let at = matches.firstIndex(where: { book.ids[Int($0)] == selected }) {
      cursor = at
    }
  }

  /// - Returns: Whether the key edits the search.
  mutating func edit(_ key: Key) -> Bool {
    guard search.handle(key) else { return false }
    find()
    return true
  }

  mutating func move(_ motion: Motion, height: Int) {
    cursor = motion.moved(from: cursor, count: matches.count, height: height)
    window.show(cursor, count: matches.count, height: height)
  }

  /// What is owed only: a credit can't be paid to us.
  private mutating func find() {
    cursor = 0
    window = ScrollWindow()
    let needle = RowNeedle(search.text)
    guard let book, !needle.isEmpty else {
      matches = []
      return
    }
    matches = book.matches(needle).filter { book.rows[Int($0)].open.isPositive }
  }
}
