/// Which lines of a list are seen, moved as little as keeps the selection in sight.
public struct ScrollWindow: Hashable, Sendable {
  /// The first line seen.
  public private(set) var top: Int

  public init(top: Int = 0) { self.top = max(0, top) }

  /// Moves so that `selection` stands at least `margin` lines from both edges where the list goes
  /// on beyond them. Call it after every change of selection, count or height.
  public mutating func show(_ selection: Int, count: Int, height: Int, margin: Int = 2) {
    guard height > 0, count > 0 else {
      top = 0
      return
    }
    let selection = max(0, min(selection, count - 1))
    let margin = max(0, min(margin, (height - 1) / 2))
    top = min(top, selection - margin)
    top = max(top, selection + margin - height + 1)
    top = max(0, min(top, count - height))
  }

  /// The lines seen in `height` rows, never outside `0..<count`.
  public func lines(count: Int, height: Int) -> Range<Int> {
    let first = max(0, min(top, count))
    return first..<max(first, min(count, first + max(0, height)))
  }
}
