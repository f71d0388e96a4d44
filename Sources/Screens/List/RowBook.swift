public import Claims

/// Rows in their order, with what it takes to search, add up and find them without looking at each.
public struct RowBook: Sendable {
  public private(set) var rows: [ListRow]
  private(set) var ids: [Receivable.ID]
  private var units: [Int64]
  private var currencies: [Currency]
  private var search: RowSearch
  /// The most characters that a number has, and the balance that takes the most: they size their columns.
  let longestNumber: Int
  let widestOpen: Int64

  public init(_ rows: [ListRow] = []) {
    self.rows = rows
    ids = rows.map(\.id)
    units = rows.map(\.open.minorUnits)
    currencies = rows.map(\.open.currency)
    search = RowSearch(rows)
    longestNumber = rows.reduce(0) { max($0, $1.number.count) }
    let (smallest, largest) = units.reduce((Int64(0), Int64(0))) {
      (min($0.0, $1), max($0.1, $1))
    }
    widestOpen = smallest < -largest / 10 ? smallest : largest
  }

  var count: Int { rows.count }

  func index(of id: Receivable.ID) -> Int? { ids.firstIndex(of: id) }

  func matches(_ needle: RowNeedle, among candidates: [Int32]? = nil) -> [Int32] {
    search.matches(needle, among: candidates)
  }

  /// What is open on the rows at `indices`, or on all, by currency in the order of first appearance.
  func sums(of indices: [Int32]? = nil) -> [Money] {
    var sums: [Money] = []
    func add(_ index: Int) {
      let amount = Money(minorUnits: units[index], currency: currencies[index])
      if let at = sums.firstIndex(where: { $0.currency == amount.currency }) {
        sums[at] += amount
      } else {
        sums.append(amount)
      }
    }
    if let indices {
      for index in indices { add(Int(index)) }
    } else {
      for index in units.indices { add(index) }
    }
    return sums
  }

  /// The same book with newer versions of some rows in place of the old ones; those that `keeps` refuses
  /// are left out.
  func replacing(_ newer: [ListRow], keeps: (ListRow) -> Bool) -> RowBook {
    let byID = Dictionary(newer.map { ($0.id, $0) }) { $1 }
    guard ids.contains(where: { byID[$0] != nil }) else { return self }
    return RowBook(
      rows.compactMap { row in
        guard let new = byID[row.id] else { return row }
        return keeps(new) ? new : nil
      })
  }
}

extension [ListRow] {
  /// What is open on them, by currency in the order of first appearance.
  var openSums: [Money] {
    reduce(into: []) { sums, row in
      if let at = sums.firstIndex(where: { $0.currency == row.open.currency }) {
        sums[at] += row.open
      } else {
        sums.append(row.open)
      }
    }
  }
}
