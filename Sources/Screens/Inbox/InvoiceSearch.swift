import Canvas
import Claims
import Matching
import Workflows

/// An invoice that is looked for: for a bank line, or for a payment that belongs elsewhere.
struct InvoiceSearch: Sendable {
  enum Purpose: Sendable {
    case line(Inbox.Entry)
    /// A payment on the wrong invoice.
    case move(ReceivableState.Payment, from: ListRow)
    /// To be looked at.
    case lookUp
  }

  let purpose: Purpose
  private(set) var field = TextField()
  /// Nil while it is looked for.
  private(set) var found: [Candidate]? = []
  private(set) var cursor = 0
  private(set) var window = ScrollWindow()
  /// The newest question; older answers are left out.
  var token = 0

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// Under which the text is kept over Esc.
  var draftKey: String {
    switch purpose {
    case .line(let entry): "search \(entry.key)"
    case .move(let payment, _): "move \(payment.id)"
    case .lookUp: "look up"
    }
  }

  /// Whether it looks through the open rows and not for a bank line.
  var searchesOpenRows: Bool {
    switch purpose {
    case .line: false
    case .move, .lookUp: true
    }
  }

  var draft: [String]? { field.text.trimmed.isEmpty ? nil : [field.text] }

  mutating func restore(_ text: String) { field = TextField(text, replacedByTyping: true) }

  var selected: Candidate? {
    found.flatMap { $0.indices.contains(cursor) ? $0[cursor] : nil }
  }

  /// - Returns: Whether the key edits the search.
  mutating func edit(_ key: Key) -> Bool { field.handle(key) }

  /// What was found for the text before stays in sight until the answer comes.
  mutating func take(_ found: [Candidate]) {
    self.found = found
    cursor = 0
    window = ScrollWindow()
  }

  mutating func move(_ motion: Motion, height: Int) {
    let count = found?.count ?? 0
    cursor = motion.moved(from: cursor, count: count, height: height)
    window.show(cursor, count: count, height: height)
  }

  /// The invoices of `book` with a text in them, as much as is open.
  static func found(_ text: String, in book: RowBook, limit: Int) -> [Candidate] {
    book.found(text).prefix(limit).map { row in
      Candidate(
        allocations: [
          Allocation(
            receivable: row.id, number: row.number, customer: row.customer,
            customerName: row.customerName, amount: row.open)
        ], clues: [])
    }
  }

  /// The invoices of `book` that a payment can be moved to.
  static func targets(
    of payment: ReceivableState.Payment, from: ListRow, _ text: String, in book: RowBook, limit: Int
  ) -> [Candidate] {
    let needle = RowNeedle(text)
    guard !needle.isEmpty else { return [] }
    return book.matches(needle).lazy.map { book.rows[Int($0)] }
      .filter {
        $0.id != from.id && $0.open.isPositive && $0.open.currency == payment.amount.currency
      }.prefix(limit).map { row in
        let amount = min(payment.amount, row.open)
        var candidate = Candidate(
          allocations: [
            Allocation(
              receivable: row.id, number: row.number, customer: row.customer,
              customerName: row.customerName, amount: amount)
          ], clues: [])
        if row.open > payment.amount { candidate.short = row.open - payment.amount }
        if payment.amount > row.open { candidate.excess = payment.amount - row.open }
        return candidate
      }
  }
}
