/// How the screen looks: `[screen]` of the settings.
public struct ScreenSettings: Hashable, Sendable {
  public enum Theme: String, CaseIterable, Sendable {
    /// Colours that can be read on black and on white.
    case auto
    case light, dark
    /// No colour: marks, bold and underline say it.
    case mono
    /// Told apart without red and green.
    case colourBlind = "colour-blind"
  }

  public enum Signs: String, CaseIterable, Sendable {
    /// As the locale says.
    case auto
    case utf8, ascii
  }

  public var theme = Theme.auto
  public var signs = Signs.auto
  /// Wheel and click to select; without it the terminal's own selecting works as ever.
  public var usesMouse = true
  /// The terminal's cursor is always in sight, on what is selected: for braille displays and screen readers.
  public var isAccessible = false

  public init() {}
}
