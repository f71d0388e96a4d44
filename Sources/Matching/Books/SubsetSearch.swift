/// Which of some amounts make a sum.
enum SubsetSearch {
  /// Sets of 2 to `size` of `amounts` that make `target`, as indexes; credits are below zero.
  ///
  /// Of equal amounts that stand next to each other the first are taken, so that twins don't make a choice. It stops
  /// at `limit` sets, or after some ten thousand steps: then nothing is certain and nil is returned.
  static func sets(
    of amounts: [Int64], making target: Int64, atMost size: Int = 6, limit: Int = 4
  ) -> [[Int]]? {
    var search = Search(amounts: amounts, size: size, limit: limit)
    search.extend(from: 0, left: target)
    return search.steps < Search.most ? search.found : nil
  }

  private struct Search {
    static let most = 20_000
    let amounts: [Int64]
    let size: Int
    let limit: Int
    /// What can still be added, and taken off, from an index on.
    let ups: [Int64]
    let downs: [Int64]
    var chosen: [Int] = []
    var found: [[Int]] = []
    var steps = 0

    init(amounts: [Int64], size: Int, limit: Int) {
      self.amounts = amounts
      self.size = size
      self.limit = limit
      var ups = [Int64](repeating: 0, count: amounts.count + 1), downs = ups
      for index in amounts.indices.reversed() {
        ups[index] = ups[index + 1] &+ max(0, amounts[index])
        downs[index] = downs[index + 1] &+ min(0, amounts[index])
      }
      self.ups = ups
      self.downs = downs
    }

    mutating func extend(from start: Int, left: Int64) {
      if left == 0, chosen.count >= 2 { found.append(chosen) }
      guard chosen.count < size, start < amounts.count else { return }
      var index = start
      while index < amounts.count {
        guard left <= ups[index], left >= downs[index], found.count < limit else { return }
        steps += 1
        guard steps < Search.most else { return }
        chosen.append(index)
        extend(from: index + 1, left: left &- amounts[index])
        chosen.removeLast()
        let skipped = amounts[index]
        index += 1
        while index < amounts.count, amounts[index] == skipped { index += 1 }
      }
    }
  }
}
