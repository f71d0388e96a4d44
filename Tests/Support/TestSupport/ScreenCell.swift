import CPty

/// One cell of a session's screen, as a person sees it.
public struct ScreenCell: Hashable, Sendable {
  /// Empty where nothing was printed, and in the right half of a wide character.
  public let text: String
  /// 0 in the right half of a wide character.
  public let width: Int
  public let isBold: Bool
  public let isUnderlined: Bool
  public let isReversed: Bool
  /// A colour's number, nil for the terminal's own.
  public let foreground: Int?
  public let background: Int?

  init(_ cell: cpty_cell) {
    let parts = cell.scalars
    var scalars = String.UnicodeScalarView()
    for value in [parts.0, parts.1, parts.2, parts.3, parts.4, parts.5] {
      guard value != 0, let scalar = Unicode.Scalar(value) else { break }
      scalars.append(scalar)
    }
    text = String(scalars)
    width = Int(cell.width)
    isBold = cell.bold != 0
    isUnderlined = cell.underline != 0
    isReversed = cell.reverse != 0
    foreground = cell.foreground == -1 ? nil : Int(cell.foreground)
    background = cell.background == -1 ? nil : Int(cell.background)
  }
}
