import Canvas
import Claims

/// The list of invoices: which rows are shown, and the one that is selected.
struct InvoiceList: Sendable {
  private(set) var query: ListQuery
  private(set) var book = RowBook()
  /// Whether `book` holds all rows of the query, or its first page only.
  private(set) var isComplete = false
  /// Of the whole query, as the store gave them with the first page.
  private(set) var sums: ListSums?
  /// How many invoices are open in all views together.
  private(set) var openCount = 0
  /// The next day with something to do, and how many invoices then.
  private(set) var next: NextDay?

  private(set) var filter: TextField?
  private(set) var isFiltering = false
  /// Indices into the book; nil: all rows.
  private(set) var shown: [Int32]?
  /// What shorter forms of the filter found, so that a backspace looks for nothing.
  private var narrowed: [(needle: RowNeedle, found: [Int32])] = []

  private(set) var cursor = 0
  /// The row that stays selected whatever happens around it.
  private(set) var selected: Receivable.ID?
  private(set) var window = ScrollWindow()
  private(set) var marks: Set<Receivable.ID> = []
  /// Where the marked rows stand in the book, ascending; a range that is still open counts.
  private var marked: [Int32] = []
  /// How many are marked, and what is open on them.
  private(set) var markedSums = ListSums(count: 0, open: [])
  /// Where a range began that is still being drawn out.
  private(set) var anchor: Receivable.ID?
  private(set) var lastView: ListQuery.View?
  private var height = 1

  init(view: ListQuery.View, today: CalendarDay) {
    query = ListQuery(view: view, today: today)
  }

  var count: Int { shown?.count ?? book.count }

  func row(at position: Int) -> ListRow? {
    guard position >= 0, position < count else { return nil }
    return book.rows[shown.map { Int($0[position]) } ?? position]
  }

  var selectedRow: ListRow? { row(at: cursor) }

  /// The sums of what is shown; until all rows are there, those that the store gave.
  private(set) var shownSums: [Money] = []

  /// Rows of the view before the filter.
  var viewCount: Int { isComplete ? book.count : sums?.count ?? book.count }

  /// How many rows are shown, also while only the first page of them is there.
  var shownCount: Int { shown?.count ?? viewCount }

  // MARK: Rows coming in

  /// Takes the first page, or all rows, and keeps the selection on its invoice.
  mutating func take(
    _ book: RowBook, isComplete: Bool, sums: ListSums? = nil, openCount: Int, next: NextDay?
  ) {
    let followers = followersOfSelection()
    self.book = book
    self.isComplete = isComplete
    self.sums = sums
    self.openCount = openCount
    self.next = next
    refilter(afresh: true)
    reselect(followers)
    if isComplete, !marks.isEmpty { marks.formIntersection(book.ids) }
    countMarks()
  }

  /// Newer versions of rows that an action touched, until all rows are read again.
  mutating func patch(_ rows: [ListRow]) {
    let query = query
    let followers = followersOfSelection()
    book.replace(rows) { query.view.holds($0, on: query.today) }
    refilter(afresh: true)
    reselect(followers)
    if !marks.isEmpty { marks.formIntersection(book.ids) }
    countMarks()
  }

  mutating func show(_ view: ListQuery.View) {
    guard view != query.view else { return }
    lastView = query.view
    query.view = view
    forgetRows()
  }

  mutating func sort(by order: ListQuery.Order) {
    query.isReversed = order == query.order ? !query.isReversed : false
    query.order = order
  }

  mutating func turn(to today: CalendarDay) { query.today = today }

  private mutating func forgetRows() {
    book = RowBook()
    isComplete = false
    sums = nil
    unmark()
    refilter(afresh: true)
    place(at: 0)
  }

  /// The selected row and those after it, the first of which is selected that is still there.
  private func followersOfSelection() -> [Receivable.ID] {
    let after = (cursor..<max(cursor, min(count, cursor + 64))).compactMap { row(at: $0)?.id }
    let before = (0..<cursor).reversed().prefix(8).compactMap { row(at: $0)?.id }
    return [selected].compactMap(\.self) + after + before
  }

  private mutating func reselect(_ candidates: [Receivable.ID]) {
    if let wanted = candidates.first, let position = position(of: wanted) {
      return place(at: position)
    }
    let ranks = Dictionary(candidates.enumerated().map { ($1, $0) }) { first, _ in first }
    var best: (rank: Int, position: Int)?
    for position in 0..<count {
      guard let id = id(at: position), let rank = ranks[id], rank < best?.rank ?? .max else {
        continue
      }
      best = (rank, position)
    }
    place(at: best?.position ?? cursor)
  }

  func position(of id: Receivable.ID) -> Int? {
    guard let index = book.index(of: id) else { return nil }
    guard let shown else { return index }
    return shown.firstIndex(of: Int32(index))
  }

  func id(at position: Int) -> Receivable.ID? {
    guard position >= 0, position < count else { return nil }
    return book.ids[shown.map { Int($0[position]) } ?? position]
  }
}

// MARK: Moving, marking and filtering

extension InvoiceList {
  mutating func fit(height: Int) {
    self.height = max(1, height)
    window.show(cursor, count: count, height: self.height)
  }

  mutating func move(_ motion: Motion) {
    place(at: motion.moved(from: cursor, count: count, height: height))
  }

  /// Selects the row that is seen at `line` of the list.
  mutating func select(line: Int) {
    let lines = window.lines(count: count, height: height)
    guard line >= 0, line < lines.count else { return }
    place(at: lines.lowerBound + line)
  }

  mutating func select(_ id: Receivable.ID) {
    if let position = position(of: id) { place(at: position) }
  }

  private mutating func place(at position: Int) {
    cursor = max(0, min(position, count - 1))
    selected = id(at: cursor) ?? selected
    window.show(cursor, count: count, height: height)
    if anchor != nil { countMarks() }
  }

  /// Whether a row is marked, or within `range`, which is asked for once for all rows of a frame.
  func isMarked(_ position: Int, _ range: ClosedRange<Int>?) -> Bool {
    if range?.contains(position) == true { return true }
    return !marks.isEmpty && id(at: position).map { marks.contains($0) } == true
  }

  /// The rows between the beginning of the range and the cursor.
  var range: ClosedRange<Int>? {
    guard let anchor, let start = position(of: anchor) else { return nil }
    return min(start, cursor)...max(start, cursor)
  }

  mutating func toggleMark() {
    guard let id = id(at: cursor) else { return }
    if anchor != nil { return endRange() }
    if marks.remove(id) == nil { marks.insert(id) }
    move(.lines(1))
    countMarks()
  }

  /// Begins a range at the cursor, or ends the one that was begun and marks it.
  mutating func toggleRange() {
    if anchor != nil { endRange() } else { anchor = id(at: cursor) }
    countMarks()
  }

  private mutating func endRange() {
    if let range { marks.formUnion(range.compactMap { id(at: $0) }) }
    anchor = nil
    countMarks()
  }

  mutating func unmark() {
    marks = []
    anchor = nil
    countMarks()
  }

  /// The marked rows, in the order of the list; at most the first `limit`.
  func markedRows(limit: Int = .max) -> [ListRow] {
    marked.prefix(limit).map { book.rows[Int($0)] }
  }

  private mutating func countMarks() {
    guard !marks.isEmpty || anchor != nil else {
      marked = []
      markedSums = ListSums(count: 0, open: [])
      return
    }
    var indices: [Int32]
    if marks.count < 32 {
      indices = marks.compactMap { book.index(of: $0).map { Int32($0) } }
    } else {
      indices = book.ids.indices.filter { marks.contains(book.ids[$0]) }.map { Int32($0) }
    }
    if let range {
      let drawn = range.map { position in shown.map { $0[position] } ?? Int32(position) }
      let already = Set(indices)
      indices += drawn.filter { !already.contains($0) }
    }
    marked = indices.sorted()
    markedSums = ListSums(count: marked.count, open: book.sums(of: marked))
  }

  /// Opens the filter for typing.
  mutating func startFilter(_ text: String? = nil) {
    filter = text.map { TextField($0) } ?? filter ?? TextField()
    isFiltering = text == nil
    refilter()
  }

  mutating func keepFilter() {
    isFiltering = false
    if filter?.text.isEmpty == true { clearFilter() }
  }

  mutating func clearFilter() {
    filter = nil
    isFiltering = false
    refilter()
  }

  /// - Returns: Whether the key was one that edits.
  mutating func editFilter(_ key: Key) -> Bool {
    guard filter?.handle(key) == true else { return false }
    refilter()
    return true
  }

  /// Narrows the rows to the filter; a longer text looks through what the shorter one found only.
  private mutating func refilter(afresh: Bool = false) {
    let needle = RowNeedle(filter?.text ?? "")
    let wanted = selected
    if afresh { narrowed = [] }
    while let last = narrowed.last, last.needle != needle, !needle.narrows(last.needle) {
      narrowed.removeLast()
    }
    if needle.isEmpty {
      narrowed = []
    } else if narrowed.last?.needle != needle {
      narrowed.append((needle, book.matches(needle, among: narrowed.last?.found)))
    }
    shown = narrowed.last?.found
    shownSums = shown.map { book.sums(of: $0) } ?? (isComplete ? book.sums : sums?.open ?? [])
    if !afresh { place(at: wanted.flatMap { position(of: $0) } ?? 0) }
  }
}
