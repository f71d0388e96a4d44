/// The canvas as text, for golden files.
extension Canvas {
  /// One line a row, without blanks at the end of lines.
  public func text() -> String {
    lines(trimming: " ") { cells in
      var scalars: [Unicode.Scalar] = []
      for cell in cells {
        cell.forEachScalar { if let scalar = Unicode.Scalar($0) { scalars.append(scalar) } }
      }
      return scalars
    }
  }

  /// One letter a cell for the styles, see `Style.letter`, without plain cells at the end of lines.
  public func styleText() -> String {
    lines(trimming: Style.plain.letter) { $0.map(\.style.letter) }
  }

  private func lines(
    trimming blank: Unicode.Scalar, _ print: (ArraySlice<Cell>) -> [Unicode.Scalar]
  ) -> String {
    var result = String.UnicodeScalarView()
    for row in 0..<height {
      if row > 0 { result.append("\n") }
      var line = print(cells[row * width..<(row + 1) * width])
      while line.last == blank { line.removeLast() }
      result.append(contentsOf: line)
    }
    return String(result)
  }
}
