/// A field with a fixed set of answers; left, right and space go round them.
public struct Choice: Hashable, Sendable {
  public let options: [String]
  /// 0 where there are no options.
  public private(set) var index: Int

  public init(_ options: [String], index: Int = 0) {
    self.options = options
    self.index = options.indices.contains(index) ? index : 0
  }

  public var text: String { options.isEmpty ? "" : options[index] }

  /// - Returns: Whether `key` chooses, even where there is nothing to choose from.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .right, .character(" "): turn(by: 1)
    case .left: turn(by: -1)
    default: return false
    }
    return true
  }

  /// Draws between two arrows; when `isFocused`, the canvas gets its visible cursor on the answer.
  public func draw(row: Int, column: Int, width: Int, isFocused: Bool, on canvas: inout Canvas) {
    guard width > 0 else { return }
    let style: Style = isFocused ? .fieldFocused : .field
    let arrows = canvas.glyphs
    canvas.fit(
      "\(arrows.left) \(text) \(arrows.right)", row: row, column: column, width: width,
      style: style)
    guard isFocused else { return }
    canvas.cursor = Position(row: row, column: column + min(2, width - 1))
    canvas.showsCursor = true
  }

  private mutating func turn(by step: Int) {
    guard !options.isEmpty else { return }
    index = (index + step + options.count) % options.count
  }
}
