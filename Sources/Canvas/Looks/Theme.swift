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

  /// For which ground the 256 colours are chosen.
  public enum Palette: Hashable, Sendable, CaseIterable {
    /// Readable on black and on white.
    case any
    /// On white, with a contrast of at least 4.5.
    case light
    /// On black, with a contrast of at least 7.
    case dark
    /// On both, blue against brown: told apart without red and green. The worst are bold and underlined.
    case colourBlind
  }

  public let depth: Depth
  public let palette: Palette

  public init(depth: Depth, palette: Palette = .any) {
    self.depth = depth
    self.palette = palette
  }

  public func look(of style: Style) -> Look {
    let isPlain = depth == .mono || palette == .colourBlind
    let own = isPlain ? Self.monoTraits(of: style.role) : Self.traits(of: style.role)
    return Look(colour: colour(of: style.role), traits: style.traits.union(own))
  }

  private func colour(of role: Style.Role) -> Int16? {
    guard depth != .mono, let hue = Hue(role) else { return nil }
    if depth == .indexed256 { return palette.colour(of: hue) }
    return switch (hue, depth) {
    case (.green, _): 2
    case (.blue, _): 4
    case (.amber, _): 3
    case (.crimson, _): 1
    case (.magenta, _): 5
    case (.grey, .sixteen): 8
    case (.grey, _): nil
    }
  }

  fileprivate enum Hue {
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

extension Theme.Palette {
  /// Of the 256 colours.
  fileprivate func colour(of hue: Theme.Hue) -> Int16 {
    switch (self, hue) {
    case (.any, .green): 29
    case (.any, .blue): 31
    case (.any, .amber): 130
    case (.any, .crimson): 162
    case (.any, .magenta): 163
    case (.any, .grey), (.colourBlind, .grey): 243
    case (.light, .green): 28
    case (.light, .blue): 25
    case (.light, .amber): 94
    case (.light, .crimson): 160
    case (.light, .magenta): 90
    case (.light, .grey): 240
    case (.dark, .green): 78
    case (.dark, .blue): 75
    case (.dark, .amber): 214
    case (.dark, .crimson): 204
    case (.dark, .magenta): 213
    case (.dark, .grey): 247
    case (.colourBlind, .green): 31
    case (.colourBlind, .blue): 62
    case (.colourBlind, .amber), (.colourBlind, .crimson), (.colourBlind, .magenta): 130
    }
  }
}
