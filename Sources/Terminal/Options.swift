public import Canvas

extension Terminal {
  public struct Options: Sendable {
    public enum Colour: Hashable, Sendable {
      /// As many as the terminal has, none where `NO_COLOR` is set and not empty.
      case automatic
      /// As many as the terminal has, whatever `NO_COLOR` says.
      case always
      case never
    }

    public enum Signs: Hashable, Sendable {
      /// Unicode where the user's locale says UTF-8.
      case automatic
      case utf8
      case ascii
    }

    public var colour = Colour.automatic
    public var signs = Signs.automatic
    public var palette = Theme.Palette.any
    public var usesMouse = true
    /// Shows the cursor on selected rows too, for braille displays and screen readers.
    public var alwaysShowsCursor = false
    /// The file that takes standard error while the screen is up; nil leaves standard error alone.
    public var errorLog: String?
    /// The line left on the terminal when a fault ends the program.
    public var faultNotice = "maan: stopped by a fault; everything you confirmed is saved."

    public init() {}
  }

  public enum Failure: Error, Hashable, Sendable {
    /// The process has no controlling terminal.
    case noTerminal
    /// `TERM` is unset, `dumb`, or can't place the cursor.
    case unusable(type: String)
  }
}
