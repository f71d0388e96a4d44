public import Claims
import Wording

/// With what a session begins.
public struct HomeLine: Hashable, Sendable {
  /// Cases that need a decision today.
  public var cases: Int
  /// What came in since the screen was last open, by currency.
  public var received: [Money]

  public init(cases: Int, received: [Money]) {
    self.cases = cases
    self.received = received
  }
}

extension Cockpit {
  /// Says once, at the start, what there is.
  mutating func greet(_ home: HomeLine) {
    guard self.home == nil else {
      self.home?.cases = home.cases
      return
    }
    self.home = home
    guard layers.isEmpty else { return }
    let sums = home.received.map { words.format.money($0) }.joined(separator: ", ")
    let text = words.list.home(
      words.format.near(today), sums.isEmpty ? nil : sums, home.cases, keyName(of: .review))
    // What was said before any key was pressed stays in sight.
    let before = notice?.text
    say(.plain([text, before].compactMap(\.self).joined(separator: ". ")))
  }
}
