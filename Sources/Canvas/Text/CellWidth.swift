/// How many columns the terminal gives to a scalar.
///
/// At run time the C library's `wcwidth` is the truth, since ncurses and most terminals go by it.
public struct CellWidth: Sendable {
  private let lookup: @Sendable (UInt32) -> Int

  /// - Parameter lookup: The columns of one scalar above U+00FF: 0 for a combining mark, negative for
  ///   a scalar that can't be shown.
  public init(_ lookup: @escaping @Sendable (UInt32) -> Int) {
    self.lookup = lookup
  }

  /// A table of our own that agrees with glibc on what people write; no terminal needed.
  public static let builtIn = CellWidth { WidthTable.columns(of: $0) }

  /// Nothing below U+0100 that reaches a cell has another width than 1.
  @inline(__always)
  func columns(of scalar: UInt32) -> Int {
    scalar < 0x100 ? 1 : lookup(scalar)
  }
}
