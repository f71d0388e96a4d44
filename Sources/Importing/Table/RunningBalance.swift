import Claims

/// The order in which rows were booked, and what the balance beside them proves.
struct RunningBalance {
  struct Ends {
    var opening: Int64
    var closing: Int64
    /// What the rows don't explain: some are missing.
    var difference: Int64
  }

  let rows: [Ledgers.Booked]
  /// Nil where there is no balance, or one that isn't of these rows: of a filtered export, say.
  let ends: Ends?

  /// The order of the file, the reverse, or that of days and times: the first in which each balance is the one
  /// before it and the amount. Where none is, the order of the days.
  init(_ rows: [Ledgers.Booked]) {
    let file = Lines(
      amounts: rows.map(\.entry.entry.amount.minorUnits), balances: rows.compactMap(\.balance),
      times: rows.map {
        Int64($0.entry.entry.bookedOn.dayNumber) * 100_000 + Int64($0.seconds)
      })
    let days = file.times.map { $0 / 100_000 }
    let isRising = zip(days, days.dropFirst()).allSatisfy { $0 <= $1 }
    let isFalling = !isRising && zip(days, days.dropFirst()).allSatisfy { $0 >= $1 }
    let forward = Array(rows.indices), backward = Array(forward.reversed())
    let byDays = isFalling ? backward : isRising ? forward : file.byTime(forward)
    guard !rows.isEmpty, file.balances.count == rows.count else {
      self.rows = byDays.map { rows[$0] }
      ends = nil
      return
    }
    let steps = rows.count - 1
    let both = isFalling ? [backward, forward] : [forward, backward]
    let proven =
      both.first { file.held($0) == steps }
      ?? both.lazy.map { file.byTime($0) }.first { file.held($0) == steps }
    let order = proven ?? byDays
    self.rows = order.map { rows[$0] }
    ends = proven != nil || file.held(order) * 2 > steps ? file.ends(order) : nil
  }

  /// How many balances are the one before and the amount.
  static func held(_ amounts: [Int64], _ balances: [Int64]) -> Int {
    Lines(amounts: amounts, balances: balances, times: []).held(Array(amounts.indices))
  }
}

/// What is compared of the rows, under each order that they may have.
private struct Lines {
  let amounts: [Int64]
  let balances: [Int64]
  let times: [Int64]

  func held(_ order: [Int]) -> Int {
    zip(order, order.dropFirst()).count { before, row in
      let (sum, overflow) = balances[before].addingReportingOverflow(amounts[row])
      return !overflow && sum == balances[row]
    }
  }

  /// Rows of one time stay as they stand in `order`.
  func byTime(_ order: [Int]) -> [Int] {
    order.enumerated().sorted { lhs, rhs in
      (times[lhs.element], lhs.offset) < (times[rhs.element], rhs.offset)
    }.map(\.element)
  }

  func ends(_ order: [Int]) -> RunningBalance.Ends? {
    guard let first = order.first, let last = order.last else { return nil }
    let opening = balances[first] - amounts[first]
    var sum = opening
    for row in order {
      let (next, overflow) = sum.addingReportingOverflow(amounts[row])
      if overflow { return nil }
      sum = next
    }
    let (difference, overflow) = balances[last].subtractingReportingOverflow(sum)
    return overflow
      ? nil
      : RunningBalance.Ends(opening: opening, closing: balances[last], difference: difference)
  }
}
