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
  /// Where a draft was left: taken up again as soon as the rows are there.
  private(set) var wantedRow: Receivable.ID?
  private var wantedField: Int?

  /// The field of the payment that has the keys, or gets them once the rows are there.
  var field: Int? { isInFields ? payment?.form.focus : wantedField }

  init(_ drafts: Drafts, book: RowBook?) {
    search = TextField(drafts.quickPayment, replacedByTyping: true)
    wantedRow = drafts.quickPaymentRow.map { Receivable.ID(rawValue: $0) }
    wantedField = drafts.quickPaymentField
    self.book = book
    find()
    if let wantedRow { select(wantedRow) }
  }

  /// The field that had the keys when the draft was left, once its invoice is selected again.
  mutating func goBackToField() {
    guard let field = wantedField, wantedRow == selectedRow?.id else { return }
    (wantedRow, wantedField) = (nil, nil)
    guard payment?.form.rows.indices.contains(field) == true else { return }
    payment?.form.focus(on: field)
    isInFields = true
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
    let selected = selectedRow?.id ?? wantedRow
    self.book = book
    find()
    if let selected { select(selected) }
  }

  private mutating func select(_ id: Receivable.ID) {
    guard let book, let at = matches.firstIndex(where: { book.ids[Int($0)] == id }) else { return }
    cursor = at
  }

  /// - Returns: Whether the key edits the search.
  mutating func edit(_ key: Key) -> Bool {
    guard search.handle(key) else { return false }
    (wantedRow, wantedField) = (nil, nil)
    find()
    return true
  }

  mutating func move(_ motion: Motion, height: Int) {
    (wantedRow, wantedField) = (nil, nil)
    cursor = motion.moved(from: cursor, count: matches.count, height: height)
    fit(height: height)
  }

  mutating func fit(height: Int) { window.show(cursor, count: matches.count, height: height) }

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

extension Drafts {
  /// Where a quick payment was left; nil: it was done.
  mutating func keep(_ quick: QuickPayment?) {
    quickPayment = quick?.search.text ?? ""
    let row = quickPayment.isEmpty ? nil : quick?.selectedRow?.id ?? quick?.wantedRow
    quickPaymentRow = row?.rawValue
    quickPaymentField = row == nil ? nil : quick?.field
  }
}
