/// What a person does at the terminal, free of escape sequences.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// Control with a letter, which is lower case here: `.control("c")`.
  case control(Character)
  /// F1 is `.function(1)`.
  case function(Int)
  /// All of one paste, on one line and harmless: one edit in a field, never a command.
  case paste(String)
  /// Lines to move by, negative towards the top.
  case wheel(Int)
  /// A click selects; it never acts.
  case click(row: Int, column: Int)
  case resize(width: Int, height: Int)
  /// F5 or ^L: everything is painted anew.
  case redraw
}
