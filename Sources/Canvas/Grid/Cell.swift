/// One column of one row: a visible scalar, at most two marks on it, and a style.
///
/// Sixteen bytes without references, so that a whole screen is copied and compared as memory.
public struct Cell: Hashable, Sendable {
  /// U+0020 where nothing was put, and in the right half of a wide character.
  public internal(set) var scalar: UInt32 = 0x20
  /// Combining marks on `scalar`, 0 where there is none.
  public internal(set) var firstMark: UInt32 = 0
  public internal(set) var secondMark: UInt32 = 0
  public internal(set) var style: Style = .plain
  /// Columns that this cell takes: 1, 2, or 0 in the right half of a wide character.
  public internal(set) var width: UInt8 = 1

  static let blank = Cell()

  init() {}

  init(scalar: UInt32, width: UInt8, style: Style) {
    self.scalar = scalar
    self.width = width
    self.style = style
  }

  mutating func add(mark: UInt32) {
    if firstMark == 0 {
      firstMark = mark
    } else if secondMark == 0 {
      secondMark = mark
    }
  }

  /// Hands over the scalars to print in their order, nothing for the right half of a wide character.
  @inline(__always)
  public func forEachScalar(_ body: (UInt32) -> Void) {
    guard width > 0 else { return }
    body(scalar)
    if firstMark != 0 { body(firstMark) }
    if secondMark != 0 { body(secondMark) }
  }
}
