/// Columns of a list, fitted to a width: the least important are left out first.
public struct Table: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public let title: String
    public let minimum: Int
    /// More than this isn't useful; the widths between are shared out by priority.
    public let ideal: Int
    /// 0 is never left out; of the others the highest goes first, the rightmost among equals.
    public let priority: Int
    public let alignment: Alignment
    /// Blank columns after it, unless it is the last.
    public let gap: Int

    public init(
      _ title: String, minimum: Int, ideal: Int? = nil, priority: Int = 0,
      alignment: Alignment = .left, gap: Int = 2
    ) {
      self.title = title
      self.minimum = max(0, minimum)
      self.ideal = max(self.minimum, min(ideal ?? minimum, Area.bound))
      self.priority = priority
      self.alignment = alignment
      self.gap = max(0, gap)
    }
  }

  /// A column that is shown, and where.
  public struct Placement: Hashable, Sendable {
    /// Index into the table's columns.
    public let index: Int
    public let column: Int
    public let width: Int
  }

  public let columns: [Column]

  public init(_ columns: [Column]) { self.columns = columns }

  /// The columns that fit into `width` from `column` on, left to right.
  public func placements(width: Int, from column: Int = 0) -> [Placement] {
    var shown = Array(columns.indices)
    while needed(shown) > width, let victim = leastImportant(of: shown) {
      shown.removeAll { $0 == victim }
    }
    let widths = widened(shown, by: width - needed(shown))
    var next = column
    let end = column + max(0, width)
    var result: [Placement] = []
    for (index, width) in zip(shown, widths) where next < end {
      result.append(Placement(index: index, column: next, width: min(width, end - next)))
      next += width + columns[index].gap
    }
    return result
  }

  /// Draws the titles, aligned as their columns are.
  public func drawHeading(row: Int, placements: [Placement], on canvas: inout Canvas) {
    for place in placements {
      canvas.fit(
        columns[place.index].title, row: row, column: place.column, width: place.width,
        alignment: columns[place.index].alignment, style: .heading)
    }
  }

  /// Draws one row; `text` is asked for the columns that are shown only.
  public func drawRow(
    row: Int, placements: [Placement], style: Style, on canvas: inout Canvas,
    text: (_ column: Int) -> String
  ) {
    for place in placements {
      canvas.fit(
        text(place.index), row: row, column: place.column, width: place.width,
        alignment: columns[place.index].alignment, style: style)
    }
  }

  private func needed(_ shown: [Int]) -> Int {
    let gaps = shown.dropLast().reduce(0) { $0 + columns[$1].gap }
    return shown.reduce(gaps) { $0 + columns[$1].minimum }
  }

  private func leastImportant(of shown: [Int]) -> Int? {
    shown.filter { columns[$0].priority > 0 }.max {
      (columns[$0].priority, $0) < (columns[$1].priority, $1)
    }
  }

  /// Shares out `spare` columns, the most important first, evenly among equals.
  private func widened(_ shown: [Int], by spare: Int) -> [Int] {
    var widths = shown.map { columns[$0].minimum }
    var spare = max(0, spare)
    for priority in Set(shown.map { columns[$0].priority }).sorted() {
      var open = shown.indices.filter { columns[shown[$0]].priority == priority }
      while spare > 0 {
        open.removeAll { widths[$0] >= columns[shown[$0]].ideal }
        guard !open.isEmpty else { break }
        let share = max(1, spare / open.count)
        for position in open where spare > 0 {
          let added = min(share, spare, columns[shown[position]].ideal - widths[position])
          widths[position] += added
          spare -= added
        }
      }
    }
    return widths
  }
}
