/// Text that is read: wrapped at words, scrolled by lines.
public struct TextView: Hashable, Sendable {
  /// A paragraph, or a line of a letter, in one style.
  public struct Line: Hashable, Sendable {
    public let text: String
    public let style: Style

    public init(_ text: String, style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  public let paragraphs: [Line]
  /// The first wrapped line seen. Drawing clamps it, so any number is safe.
  public var offset: Int

  public init(_ paragraphs: [Line], offset: Int = 0) {
    self.paragraphs = paragraphs
    self.offset = offset
  }

  /// One paragraph for each line of `text`.
  public init(_ text: String, style: Style = .plain, offset: Int = 0) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    self.init(lines.map { Line(String($0), style: style) }, offset: offset)
  }

  /// The lines that fit into `width`; an empty paragraph stays an empty line.
  public func lines(width: Int, cellWidth: CellWidth = .builtIn) -> [Line] {
    guard width > 0 else { return [] }
    return paragraphs.flatMap { paragraph in
      Wrapping.lines(of: paragraph.text, width: width, cellWidth: cellWidth)
        .map { Line($0, style: paragraph.style) }
    }
  }

  /// Scrolls by `key`, never beyond the last page.
  ///
  /// - Returns: Whether `key` scrolls.
  @discardableResult
  public mutating func handle(
    _ key: Key, width: Int, height: Int, cellWidth: CellWidth = .builtIn
  ) -> Bool {
    guard let motion = Motion(key) else { return false }
    let starts = lastStart(count: lines(width: width, cellWidth: cellWidth).count, height: height)
    offset = motion.moved(from: min(offset, starts), count: starts + 1, height: height)
    return true
  }

  public func draw(in area: Area, on canvas: inout Canvas) {
    let lines = lines(width: area.width, cellWidth: canvas.cellWidth)
    let first = max(0, min(offset, lastStart(count: lines.count, height: area.height)))
    for (step, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      canvas.put(
        line.text, row: area.row + step, column: area.column, style: line.style, limit: area.width)
    }
  }

  private func lastStart(count: Int, height: Int) -> Int { max(0, count - max(1, height)) }
}
