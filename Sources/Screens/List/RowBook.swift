public import Claims

/// Rows in their order, with what it takes to search, add up and find them without looking at each.
public struct RowBook: Sendable {
  public private(set) var rows: [ListRow]
  private(set) var ids: [Receivable.ID]
  private var units: [Int64]
  /// Of each row: an index into `currencies`.
  private var currencyOf: [UInt8]
  private var currencies: [Currency] = []
  private var search: RowSearch
  /// What is open on all rows.
  private(set) var sums: [Money] = []
  /// The most characters that a number has, and the balance that takes the most: they size their columns.
  let longestNumber: Int
  let widestOpen: Int64

  public init(_ rows: [ListRow] = []) {
    self.rows = rows
    ids = rows.map(\.id)
    units = rows.map(\.open.minorUnits)
    search = RowSearch(rows)
    longestNumber = rows.reduce(0) { max($0, $1.number.count) }
    let (smallest, largest) = units.reduce((Int64(0), Int64(0))) {
      (min($0.0, $1), max($0.1, $1))
    }
    widestOpen = smallest < -largest / 10 ? smallest : largest
    currencyOf = []
    currencyOf = rows.map { index(of: $0.open.currency) }
    sums = sums(of: nil)
  }

  /// More than 255 currencies in one set of books are counted as the last of them.
  private mutating func index(of currency: Currency) -> UInt8 {
    if let known = currencies.firstIndex(of: currency) { return UInt8(known) }
    guard currencies.count < 256 else { return 255 }
    currencies.append(currency)
    return UInt8(currencies.count - 1)
  }

  var count: Int { rows.count }

  func index(of id: Receivable.ID) -> Int? { ids.firstIndex(of: id) }

  func matches(_ needle: RowNeedle, among candidates: [Int32]? = nil) -> [Int32] {
    search.matches(needle, among: candidates)
  }

  /// The rows that hold a text.
  func found(_ text: String) -> [ListRow] {
    let needle = RowNeedle(text)
    return needle.isEmpty ? [] : matches(needle).map { rows[Int($0)] }
  }

  /// What is open on the rows at `indices`, or on all, by currency in the order of first appearance.
  func sums(of indices: [Int32]?) -> [Money] {
    var totals = [Int64](repeating: 0, count: currencies.count)
    var seen: [UInt8] = []
    func add(_ index: Int) {
      let currency = currencyOf[index]
      if !seen.contains(currency) { seen.append(currency) }
      totals[Int(currency)] += units[index]
    }
    if let indices {
      for index in indices { add(Int(index)) }
    } else {
      for index in units.indices { add(index) }
    }
    return seen.map { Money(minorUnits: totals[Int($0)], currency: currencies[Int($0)]) }
  }

  /// Puts newer versions of some rows in place of the old ones; those that `keeps` refuses go.
  mutating func replace(_ newer: [ListRow], keeps: (ListRow) -> Bool) {
    for row in newer {
      guard let at = index(of: row.id) else { continue }
      if keeps(row) {
        rows[at] = row
        units[at] = row.open.minorUnits
        search.replace(at, by: row)
      } else {
        rows.remove(at: at)
        ids.remove(at: at)
        units.remove(at: at)
        currencyOf.remove(at: at)
        search.replace(at, by: nil)
      }
    }
    sums = sums(of: nil)
  }
}

extension [ListRow] {
  /// What is open on them, by currency in the order of first appearance.
  var openSums: [Money] { Money.sums(of: lazy.map(\.open)) }
}
