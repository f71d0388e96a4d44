/// A line of text being edited. The cursor stands between characters as people count them.
public struct TextField: Hashable, Sendable {
  public private(set) var text: String
  /// Characters before the cursor.
  public private(set) var cursor: Int
  /// Whether the next character typed replaces the whole text, as a proposal is typed over.
  public private(set) var isReplacedByTyping: Bool

  /// A field holding `text`, made harmless, with the cursor behind it.
  public init(_ text: String = "", replacedByTyping: Bool = false) {
    self.text = HarmlessText.oneLine(text)
    cursor = self.text.count
    isReplacedByTyping = replacedByTyping && !self.text.isEmpty
  }

  /// Edits by `key`.
  ///
  /// - Returns: Whether `key` is one that edits or moves in a field, even where it changed nothing.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let pasted): insert(pasted)
    case .backspace: isReplacedByTyping ? clear() : removeBefore(from: cursor - 1)
    case .delete, .control("d"): isReplacedByTyping ? clear() : removeAfter()
    case .left, .control("b"): move(to: cursor - 1)
    case .right, .control("f"): move(to: cursor + 1)
    case .home, .control("a"): move(to: 0)
    case .end, .control("e"): move(to: text.count)
    case .control("u"): removeBefore(from: 0)
    case .control("k"): removeToEnd()
    case .control("w"): removeBefore(from: startOfWord)
    default: return false
    }
    return true
  }

  /// Draws into exactly `width` columns, scrolled so that the cursor is in sight; when `isFocused`,
  /// the canvas gets its visible cursor here.
  public func draw(
    row: Int, column: Int, width: Int, isFocused: Bool, on canvas: inout Canvas
  ) {
    guard width > 0 else { return }
    let style: Style = isFocused ? .fieldFocused : .field
    let lead = canvas.columns(of: String(text.prefix(cursor)))
    let skipped = isFocused ? scroll(lead: lead, width: width) : 0
    let shown = visible(from: skipped, on: canvas)
    canvas.fill(Area(row: row, column: column, width: width, height: 1), style: style)
    let textStyle = isFocused && isReplacedByTyping ? style.selected : style
    if isFocused {
      canvas.put(
        shown.text, row: row, column: column + shown.indent, style: textStyle,
        limit: width - shown.indent)
      canvas.cursor = Position(row: row, column: column + lead - skipped)
      canvas.showsCursor = true
    } else {
      canvas.fit(shown.text, row: row, column: column, width: width, style: style)
    }
  }

  /// Columns scrolled away to the left: none while the cursor fits, then in steps of half a width.
  private func scroll(lead: Int, width: Int) -> Int {
    guard lead >= width else { return 0 }
    let step = max(1, width / 2)
    return ((lead - width) / step + 1) * step
  }

  /// What is right of `skipped` columns, and the blanks before it where a wide character is cut.
  private func visible(from skipped: Int, on canvas: Canvas) -> (text: String, indent: Int) {
    var passed = 0
    var rest = text[...]
    while passed < skipped, let character = rest.first {
      passed += canvas.columns(of: String(character))
      rest.removeFirst()
    }
    return (String(rest), max(0, passed - skipped))
  }

  private mutating func insert(_ inserted: String) {
    if isReplacedByTyping { clear() }
    let harmless = HarmlessText.oneLine(inserted)
    let before = text.prefix(cursor) + harmless
    let after = text.dropFirst(cursor)
    cursor = before.count
    text = String(before + after)
    cursor = min(cursor, text.count)
  }

  private mutating func clear() {
    text = ""
    cursor = 0
    isReplacedByTyping = false
  }

  private mutating func move(to position: Int) {
    cursor = max(0, min(position, text.count))
    isReplacedByTyping = false
  }

  private mutating func removeBefore(from start: Int) {
    let start = max(0, start)
    text = String(text.prefix(start) + text.dropFirst(cursor))
    move(to: start)
  }

  private mutating func removeAfter() {
    text = String(text.prefix(cursor) + text.dropFirst(cursor + 1))
    move(to: cursor)
  }

  private mutating func removeToEnd() {
    text = String(text.prefix(cursor))
    move(to: cursor)
  }

  private var startOfWord: Int {
    var before = text.prefix(cursor)
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
    return before.count
  }
}
