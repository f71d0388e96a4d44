/// A move through lines, of a list or of a text.
public enum Motion: Hashable, Sendable {
  /// Negative towards the top, as in all cases with a count.
  case lines(Int)
  case halfPages(Int)
  case pages(Int)
  case first
  case last

  /// The move that `key` means where letters are commands; nil for any other key.
  public init?(_ key: Key) {
    switch key {
    case .up, .character("k"): self = .lines(-1)
    case .down, .character("j"): self = .lines(1)
    case .wheel(let lines): self = .lines(lines)
    case .pageUp: self = .pages(-1)
    case .pageDown: self = .pages(1)
    case .control("u"): self = .halfPages(-1)
    case .control("d"): self = .halfPages(1)
    case .home, .character("g"): self = .first
    case .end, .character("G"): self = .last
    default: return nil
    }
  }

  /// Where this move ends from `index`, within `0..<count`; 0 where there is nothing. A page is one
  /// line less than the `height` seen at once.
  public func moved(from index: Int, count: Int, height: Int) -> Int {
    let page = max(1, height - 1)
    let target =
      switch self {
      case .lines(let lines): index + lines
      case .halfPages(let pages): index + pages * max(1, height / 2)
      case .pages(let pages): index + pages * page
      case .first: 0
      case .last: count - 1
      }
    return max(0, min(target, count - 1))
  }
}
