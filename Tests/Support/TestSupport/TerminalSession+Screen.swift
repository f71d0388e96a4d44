import CPty

/// What is on the screen.
extension TerminalSession {
  /// The screen's lines without blanks at their ends.
  public var lines: [String] { (0..<height).map(line) }

  public var screen: String { lines.joined(separator: "\n") }

  public func line(_ row: Int) -> String {
    var text = ""
    for column in 0..<width {
      let cell = self[row, column]
      if cell.width > 0 { text += cell.text.isEmpty ? " " : cell.text }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  public subscript(row: Int, column: Int) -> ScreenCell {
    ScreenCell(cpty_cell_at(emulator, Int32(row), Int32(column)))
  }

  /// The row on which `text` first stands, nil when it is nowhere.
  public func row(of text: String) -> Int? { lines.firstIndex { $0.contains(text) } }

  public var cursor: (row: Int, column: Int, isVisible: Bool) {
    let state = cpty_state_of(emulator)
    return (Int(state.cursor_row), Int(state.cursor_column), state.cursor_visible != 0)
  }

  public var isOnAlternateScreen: Bool { cpty_state_of(emulator).alternate_screen != 0 }

  public var takesMouse: Bool { cpty_state_of(emulator).mouse != 0 }
}
