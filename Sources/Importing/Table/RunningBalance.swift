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
    let days = rows.map(\.entry.entry.bookedOn)
    let isFalling = zip(days, days.dropFirst()).allSatisfy { $0 >= $1 } && days.first != days.last
    let isRising = zip(days, days.dropFirst()).allSatisfy { $0 <= $1 }
    let reversed = Array(rows.reversed())
    let byDays = isFalling ? reversed : isRising ? rows : RunningBalance.byTime(rows)
    guard !rows.isEmpty, rows.allSatisfy({ $0.balance != nil }) else {
      (self.rows, ends) = (byDays, nil)
      return
    }
    let both = isFalling ? [reversed, rows] : [rows, reversed]
    let timed = both.map { RunningBalance.byTime($0) }
    let steps = rows.count - 1
    let proven = (both + timed).first { RunningBalance.held(in: $0) == steps }
    let order = proven ?? byDays
    self.rows = order
    ends =
      RunningBalance.held(in: order) * 2 > steps || steps == 0 ? RunningBalance.ends(order) : nil
  }

  /// How many balances are the one before and the amount.
  static func held(_ amounts: [Int64], _ balances: [Int64]) -> Int {
    zip(balances.indices.dropFirst(), balances.dropFirst()).count { index, balance in
      let (sum, overflow) = balances[index - 1].addingReportingOverflow(amounts[index])
      return !overflow && sum == balance
    }
  }

  private static func held(in rows: [Ledgers.Booked]) -> Int {
    held(rows.map(\.entry.entry.amount.minorUnits), rows.map { $0.balance ?? 0 })
  }

  private static func byTime(_ rows: [Ledgers.Booked]) -> [Ledgers.Booked] {
    let keys = rows.enumerated().map { index, row in
      (Int64(row.entry.entry.bookedOn.dayNumber) * 100_000 + Int64(row.seconds), index)
    }
    return keys.sorted { $0 < $1 }.map { rows[$0.1] }
  }

  private static func ends(_ rows: [Ledgers.Booked]) -> Ends? {
    guard let first = rows.first, let last = rows.last, let after = first.balance,
      let closing = last.balance
    else { return nil }
    let opening = after - first.entry.entry.amount.minorUnits
    var sum = opening
    for row in rows {
      let (next, overflow) = sum.addingReportingOverflow(row.entry.entry.amount.minorUnits)
      if overflow { return nil }
      sum = next
    }
    return Ends(opening: opening, closing: closing, difference: closing - sum)
  }
}
