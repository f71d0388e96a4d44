/// Labels on the left, a field each, and beside it what the field's content means or lacks.
public struct Form: Hashable, Sendable {
  public enum Input: Hashable, Sendable {
    case text(TextField)
    case choice(Choice)

    public var text: String {
      switch self {
      case .text(let field): field.text
      case .choice(let choice): choice.text
      }
    }
  }

  public struct Row: Hashable, Sendable {
    public let label: String
    public var input: Input
    /// Columns that the field would like to have.
    public let width: Int
    /// Shown beside the field, or below it where there is no room; empty for none.
    public var note: String
    public var noteStyle: Style

    public init(
      _ label: String, _ input: Input, width: Int = 24, note: String = "",
      noteStyle: Style = .muted
    ) {
      self.label = label
      self.input = input
      self.width = width
      self.note = note
      self.noteStyle = noteStyle
    }
  }

  /// What a key did.
  public enum Outcome: Hashable, Sendable {
    /// The focused row was edited, or may have been.
    case edited
    case moved
    /// Enter on the last row.
    case submitted
    case ignored
  }

  public var rows: [Row]
  /// Index of the focused row, always one of `rows` unless there are none.
  public private(set) var focus: Int

  public init(_ rows: [Row], focus: Int = 0) {
    self.rows = rows
    self.focus = max(0, min(focus, rows.count - 1))
  }

  /// Tab, Shift-Tab, up, down and Enter move; every other key goes to the focused field.
  public mutating func handle(_ key: Key) -> Outcome {
    guard rows.indices.contains(focus) else { return .ignored }
    switch key {
    case .tab: return focus(on: (focus + 1) % rows.count)
    case .backTab: return focus(on: (focus + rows.count - 1) % rows.count)
    case .down: return focus(on: focus + 1)
    case .up: return focus(on: focus - 1)
    case .enter:
      return focus == rows.count - 1 ? .submitted : focus(on: focus + 1)
    default:
      return rows[focus].input.handle(key) ? .edited : .ignored
    }
  }

  /// Focuses the row at `index`, clamped to those there are.
  @discardableResult
  public mutating func focus(on index: Int) -> Outcome {
    focus = max(0, min(index, rows.count - 1))
    return .moved
  }

  /// Draws as many rows as fit, the focused one among them.
  ///
  /// - Returns: The rows of the screen that were used.
  @discardableResult
  public func draw(in area: Area, on canvas: inout Canvas) -> Int {
    let labels = rows.map { canvas.columns(of: $0.label) }.max() ?? 0
    let frame = Frame(area: area, fieldColumn: min(labels + 2, area.width / 2))
    let heights = rows.map { frame.height(of: $0, on: canvas) }
    var first = 0
    while first < focus, heights[first...focus].reduce(0, +) > area.height { first += 1 }
    var line = 0
    for index in rows.indices.dropFirst(first) where line < area.height {
      frame.draw(rows[index], line: line, isFocused: index == focus, on: &canvas)
      line += heights[index]
    }
    return min(line, area.height)
  }
}

extension Form.Input {
  fileprivate mutating func handle(_ key: Key) -> Bool {
    switch self {
    case .text(var field):
      let used = field.handle(key)
      self = .text(field)
      return used
    case .choice(var choice):
      let used = choice.handle(key)
      self = .choice(choice)
      return used
    }
  }

  fileprivate func draw(
    row: Int, column: Int, width: Int, isFocused: Bool, on canvas: inout Canvas
  ) {
    switch self {
    case .text(let field):
      field.draw(row: row, column: column, width: width, isFocused: isFocused, on: &canvas)
    case .choice(let choice):
      choice.draw(row: row, column: column, width: width, isFocused: isFocused, on: &canvas)
    }
  }
}

/// Where labels, fields and notes stand within a form's area.
private struct Frame {
  let area: Area
  let fieldColumn: Int
  private let gap = 2

  func height(of row: Form.Row, on canvas: Canvas) -> Int {
    row.note.isEmpty || fitsBeside(row, on: canvas) ? 1 : 2
  }

  func draw(_ row: Form.Row, line: Int, isFocused: Bool, on canvas: inout Canvas) {
    let screenRow = area.row + line
    canvas.fit(
      row.label, row: screenRow, column: area.column, width: fieldColumn - gap,
      style: isFocused ? .plain.bold : .plain)
    row.input.draw(
      row: screenRow, column: area.column + fieldColumn, width: fieldWidth(of: row),
      isFocused: isFocused, on: &canvas)
    guard !row.note.isEmpty else { return }
    let beside = fitsBeside(row, on: canvas)
    guard beside || line + 1 < area.height else { return }
    let offset = fieldColumn + (beside ? fieldWidth(of: row) + gap : 0)
    canvas.fit(
      row.note, row: beside ? screenRow : screenRow + 1, column: area.column + offset,
      width: area.width - offset, style: row.noteStyle)
  }

  private func fieldWidth(of row: Form.Row) -> Int {
    max(0, min(row.width, area.width - fieldColumn))
  }

  private func fitsBeside(_ row: Form.Row, on canvas: Canvas) -> Bool {
    fieldColumn + fieldWidth(of: row) + gap + canvas.columns(of: row.note) <= area.width
  }
}
