import Canvas
import TestSupport
import Testing

@Suite struct `Drawing outside and across edges` {
  @Test(arguments: 0..<40)
  func `never leaves the grid and never halves a wide character`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var canvas = Canvas(
      width: .random(in: -2...200, using: &random), height: .random(in: -2...60, using: &random),
      glyphs: Bool.random(using: &random) ? .utf8 : .ascii)
    for _ in 0..<200 { draw(on: &canvas, &random) }

    #expect(canvas.cells.count == canvas.width * canvas.height)
    #expect(canvas.columnsAreWhole, "seed \(seed)")
    #expect(canvas.hasOnlyHarmlessScalars, "seed \(seed)")
  }

  @Test(arguments: [Int.min, -5, 0, 3, 9, 10, Int.max])
  func `takes any position`(place: Int) {
    var canvas = Canvas(width: 10, height: 4)
    canvas.put("株式会社", row: place, column: 2)
    canvas.put("株式会社", row: 1, column: place)
    canvas.put("株式会社", row: 2, column: 3, limit: place)
    canvas.fit("株式会社", row: 3, column: place, width: 6)
    canvas.fit("株式会社", row: 3, column: 0, width: place)
    canvas.fill(Area(row: place, column: place, width: place, height: place))
    #expect(canvas.columnsAreWhole)
  }

  @Test func `cuts wide text at the last whole character`() {
    var canvas = Canvas(width: 5, height: 2)
    #expect(canvas.put("株式会社", row: 0, column: 0) == 4)
    canvas.put("株式", row: 1, column: -1)
    #expect(canvas.text() == "株式\n 式")
  }

  @Test func `overwriting half of a wide character blanks the other half`() {
    var canvas = Canvas(width: 4, height: 3)
    for row in 0..<3 { canvas.put("株式", row: row, column: 0) }
    canvas.put("a", row: 0, column: 1)
    canvas.put("a", row: 1, column: 2)
    canvas.put("会", row: 2, column: 1)
    #expect(canvas.text() == " a式\n株a\n 会")
  }

  @Test func `fits by cutting with an ellipsis and by aligning`() {
    var canvas = Canvas(width: 8, height: 6)
    canvas.fit("Müller & Söhne", row: 0, column: 0, width: 8)
    canvas.fit("4 235.00", row: 1, column: 0, width: 5, alignment: .right)
    canvas.fit("600", row: 2, column: 0, width: 8, alignment: .right)
    canvas.fit("mid", row: 3, column: 0, width: 8, alignment: .centre)
    canvas.fit("株式会社", row: 4, column: 0, width: 6)
    canvas.fit("abc", row: 5, column: 0, width: 1)
    #expect(canvas.text() == "Müller …\n4 23…\n     600\n  mid\n株式…\na")
  }

  private func draw(on canvas: inout Canvas, _ random: inout SeededGenerator) {
    let text = String.hostile(&random)
    let row = Int.random(in: -3...70, using: &random)
    let column = Int.random(in: -30...220, using: &random)
    let size = Int.random(in: -5...80, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: canvas.put(text, row: row, column: column, style: .error)
    case 1: canvas.put(text, row: row, column: column, limit: size)
    case 2: canvas.fit(text, row: row, column: column, width: size, alignment: .right)
    case 3: canvas.fill(Area(row: row, column: column, width: size, height: size), style: .ok)
    case 4:
      Popup(title: text, hints: [.init(text, text)])
        .draw(contentWidth: size, contentHeight: size / 3, on: &canvas)
    case 5:
      HintBar([.init(text, text), .init("?", text)])
        .draw(row: row, column: column, width: size, on: &canvas)
    case 6:
      TextField(text).draw(
        row: row, column: column, width: size, isFocused: true, on: &canvas)
    case 7:
      TextView(text, offset: size)
        .draw(in: Area(row: row, column: column, width: size, height: size), on: &canvas)
    case 8:
      Form([.init(text, .text(TextField(text)), note: text), .init("x", .choice(Choice([])))])
        .draw(in: Area(row: row, column: column, width: size, height: size), on: &canvas)
    default: canvas.restyle(Area(row: row, column: column, width: size, height: 2)) { $0.selected }
    }
  }
}

extension Canvas {
  /// Whether each wide character is followed by its right half and each right half by nothing else.
  var columnsAreWhole: Bool {
    for row in 0..<height {
      var expectsHalf = false
      for cell in cells[row * width..<(row + 1) * width] {
        guard (cell.width == 0) == expectsHalf else { return false }
        expectsHalf = cell.width == 2
      }
      if expectsHalf { return false }
    }
    return true
  }

  var hasOnlyHarmlessScalars: Bool {
    cells.allSatisfy { cell in
      var isHarmless = true
      cell.forEachScalar { scalar in
        let properties = Unicode.Scalar(scalar)?.properties
        switch properties?.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, nil:
          isHarmless = false
        default: break
        }
      }
      return isHarmless
    }
  }
}

extension String {
  /// Letters, wide characters, emoji sequences, marks, controls and everything else, mixed.
  static func hostile(_ random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let range: ClosedRange<UInt32> =
        switch Int.random(in: 0..<8, using: &random) {
        case 0: 0x00...0x9F
        case 1: 0x300...0x36F
        case 2: 0x2000...0x206F
        case 3: 0x1F1E6...0x1F64F
        case 4: 0x4E00...0x9FFF
        case 5: 0xFE00...0xFE0F
        case 6: 0x20...0x10FFFF
        default: 0x41...0x7A
        }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
