/// Turns styles into a foreground colour and attributes. The background is always the terminal's own.
///
/// The 256-colour values have a contrast of at least 4.1 on black and on white, so that nothing has
/// to know which of the two it is.
public struct Theme: Hashable, Sendable {
  public enum Depth: Hashable, Sendable {
    /// No colour at all; bold, underline and reverse carry the meaning.
    case mono
    case eight
    case sixteen
    case indexed256
  }

  /// A colour index, nil for the terminal's own foreground, and what is added to it.
  public struct Look: Hashable, Sendable {
    public let colour: Int16?
    public let traits: Style.Traits
  }

  public let depth: Depth

  public init(depth: Depth) { self.depth = depth }

  public func look(of style: Style) -> Look {
    let own = depth == .mono ? Self.monoTraits(of: style.role) : Self.traits(of: style.role)
    return Look(colour: colour(of: style.role), traits: style.traits.union(own))
  }

  private func colour(of role: Style.Role) -> Int16? {
    guard depth != .mono, let hue = Hue(role) else { return nil }
    return switch (hue, depth) {
    case (.green, .indexed256): 29
    case (.blue, .indexed256): 31
    case (.amber, .indexed256): 130
    case (.crimson, .indexed256): 162
    case (.magenta, .indexed256): 163
    case (.grey, .indexed256): 243
    case (.green, _): 2
    case (.blue, _): 4
    case (.amber, _): 3
    case (.crimson, _): 1
    case (.magenta, _): 5
    case (.grey, .sixteen): 8
    case (.grey, _): nil
    }
  }

  private enum Hue {
    case green
    case blue
    case amber
    case crimson
    case magenta
    case grey

    init?(_ role: Style.Role) {
      switch role {
      case .plain, .title, .heading, .hintKey, .field, .fieldFocused: return nil
      case .muted, .hint: self = .grey
      case .ok, .age(.notDue): self = .green
      case .age(.days1to30): self = .blue
      case .warning, .age(.days31to60): self = .amber
      case .error, .age(.days61to90): self = .crimson
      case .age(.over90): self = .magenta
      }
    }
  }

  private static func traits(of role: Style.Role) -> Style.Traits {
    switch role {
    case .title, .heading, .hintKey, .error, .age(.over90): .bold
    case .field, .fieldFocused: .underline
    default: []
    }
  }

  private static func monoTraits(of role: Style.Role) -> Style.Traits {
    switch role {
    case .warning, .age(.days61to90): .underline
    case .error, .age(.over90): [.bold, .underline]
    default: traits(of: role)
    }
  }
}
