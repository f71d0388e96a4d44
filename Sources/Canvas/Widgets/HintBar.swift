/// The last line: what can be done here, each as a key and a word.
public struct HintBar: Hashable, Sendable {
  public struct Hint: Hashable, Sendable {
    public let key: String
    public let word: String

    public init(_ key: String, _ word: String = "") {
      self.key = key
      self.word = word
    }
  }

  /// The most useful first; the last, `? help`, stays however narrow it gets.
  public let hints: [Hint]

  public init(_ hints: [Hint]) { self.hints = hints }

  /// Draws on one row from `column` on, leaving hints out from the right where they don't fit.
  public func draw(row: Int, column: Int = 1, width: Int? = nil, on canvas: inout Canvas) {
    let width = width ?? canvas.width - column
    guard width > 0, let last = hints.last else { return }
    let reserve = columns(of: last, on: canvas)
    var used = 0
    var shown: [Hint] = []
    for hint in hints.dropLast() {
      let needed = columns(of: hint, on: canvas) + Self.gap
      guard used + needed + reserve <= width else { break }
      used += needed
      shown.append(hint)
    }
    var next = column
    let end = column + width
    for hint in shown + [last] {
      next = canvas.put(hint.key, row: row, column: next, style: .hintKey, limit: end - next)
      if !hint.word.isEmpty {
        next = canvas.put(
          " " + hint.word, row: row, column: next, style: .hint, limit: end - next)
      }
      next += Self.gap
    }
  }

  private static let gap = 2

  private func columns(of hint: Hint, on canvas: Canvas) -> Int {
    let word = hint.word.isEmpty ? 0 : canvas.columns(of: hint.word) + 1
    return canvas.columns(of: hint.key) + word
  }
}
