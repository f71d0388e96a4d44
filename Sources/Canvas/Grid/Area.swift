/// A rectangle of cells. Its size is never negative, whatever is subtracted from it, and neither
/// place nor size goes beyond `bound`, so that sums of them can't overflow.
public struct Area: Hashable, Sendable {
  public let row: Int
  public let column: Int
  public let width: Int
  public let height: Int

  public init(row: Int, column: Int, width: Int, height: Int) {
    self.row = max(-Self.bound, min(row, Self.bound))
    self.column = max(-Self.bound, min(column, Self.bound))
    self.width = max(0, min(width, Self.bound))
    self.height = max(0, min(height, Self.bound))
  }

  static let bound = 1 << 20

  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The row after the last one.
  public var endRow: Int { row + height }

  /// The column after the last one.
  public var endColumn: Int { column + width }

  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < endRow
      && position.column >= column && position.column < endColumn
  }

  /// This area less `rows` at its top and bottom and `columns` at its left and right.
  public func inset(rows: Int = 0, columns: Int = 0) -> Area {
    Area(
      row: row + min(rows, height), column: column + min(columns, width),
      width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The first `count` rows, or all where there are fewer.
  public func top(_ count: Int) -> Area {
    Area(row: row, column: column, width: width, height: min(count, height))
  }

  /// The last `count` rows, or all where there are fewer.
  public func bottom(_ count: Int) -> Area {
    let kept = max(0, min(count, height))
    return Area(row: endRow - kept, column: column, width: width, height: kept)
  }

  /// What is left below the first `top` and above the last `bottom` rows.
  public func without(top: Int = 0, bottom: Int = 0) -> Area {
    let start = max(0, min(top, height))
    return Area(row: row + start, column: column, width: width, height: height - start - bottom)
  }

  /// The first `width` columns, and the rest after `gap` columns between the two.
  public func split(left width: Int, gap: Int = 0) -> (left: Area, right: Area) {
    let first = max(0, min(width, self.width))
    let next = min(first + max(0, gap), self.width)
    return (
      Area(row: row, column: column, width: first, height: height),
      Area(row: row, column: column + next, width: self.width - next, height: height)
    )
  }

  /// An area of that size in the middle of this one, clipped to it.
  public func centred(width: Int, height: Int) -> Area {
    let width = max(0, min(width, self.width))
    let height = max(0, min(height, self.height))
    return Area(
      row: row + (self.height - height) / 2, column: column + (self.width - width) / 2,
      width: width, height: height)
  }
}
