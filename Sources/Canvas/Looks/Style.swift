/// What a cell means, never which colour it has: that is the theme's to say.
public struct Style: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    case plain
    /// Not actionable.
    case muted
    /// The line that says where one is.
    case title
    /// Over a column or a group.
    case heading
    case error
    case warning
    case ok
    /// The word behind a key in the hint line.
    case hint
    case hintKey
    case field
    case fieldFocused
    case age(Lateness)
  }

  /// What comes on top of a role.
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Traits(rawValue: 1)
    public static let reverse = Traits(rawValue: 2)
    public static let underline = Traits(rawValue: 4)
  }

  public var role: Role
  public var traits: Traits

  public init(_ role: Role, _ traits: Traits = []) {
    self.role = role
    self.traits = traits
  }

  public static let plain = Style(.plain)
  public static let muted = Style(.muted)
  public static let title = Style(.title)
  public static let heading = Style(.heading)
  public static let error = Style(.error)
  public static let warning = Style(.warning)
  public static let ok = Style(.ok)
  public static let hint = Style(.hint)
  public static let hintKey = Style(.hintKey)
  public static let field = Style(.field)
  public static let fieldFocused = Style(.fieldFocused)

  public static func age(_ lateness: Lateness) -> Style { Style(.age(lateness)) }

  /// The style of a selected row: reversed, still in the colour of its age.
  public static func selected(_ lateness: Lateness) -> Style { Style.age(lateness).selected }

  public var selected: Style { Style(role, traits.union(.reverse)) }
  public var bold: Style { Style(role, traits.union(.bold)) }
  public var underlined: Style { Style(role, traits.union(.underline)) }

  /// One letter for golden files: lower case as it is, upper case reversed; `.` is plain, `#` plain
  /// reversed, and plain bold and underlined are `b` and `u`.
  public var letter: Unicode.Scalar {
    let reversed = traits.contains(.reverse)
    return switch role {
    case .plain where traits.contains(.bold): reversed ? "B" : "b"
    case .plain where traits.contains(.underline): reversed ? "U" : "u"
    case .plain: reversed ? "#" : "."
    case .muted: reversed ? "M" : "m"
    case .title: reversed ? "T" : "t"
    case .heading: reversed ? "H" : "h"
    case .error: reversed ? "E" : "e"
    case .warning: reversed ? "W" : "w"
    case .ok: reversed ? "O" : "o"
    case .hint: reversed ? "I" : "i"
    case .hintKey: reversed ? "K" : "k"
    case .field: reversed ? "F" : "f"
    case .fieldFocused: reversed ? "G" : "g"
    case .age(.notDue): reversed ? "N" : "n"
    case .age(.days1to30): reversed ? "P" : "p"
    case .age(.days31to60): reversed ? "Q" : "q"
    case .age(.days61to90): reversed ? "R" : "r"
    case .age(.over90): reversed ? "S" : "s"
    }
  }
}
