import Canvas
import Testing

@Suite struct `Widths without a terminal` {
  /// As glibc 2.36 has them.
  @Test(arguments: [
    (0x41, 1), (0xE9, 1), (0x142, 1), (0x20AC, 1), (0x2026, 1), (0x2192, 1), (0x2500, 1),
    (0x25BA, 1), (0x2713, 1), (0x301, 0), (0x5B0, 0), (0x64B, 0), (0x20D0, 0), (0x302A, 0),
    (0x1100, 2), (0x1161, 0), (0x11A8, 0), (0xAC00, 2), (0xD7A3, 2), (0x3042, 2), (0x30AB, 2),
    (0x4E00, 2), (0x9FFF, 2), (0x3000, 2), (0xFF21, 2), (0xFF71, 1), (0xFFE5, 2), (0x20000, 2),
    (0x30000, 2),
    (0x231A, 2), (0x2614, 2), (0x2764, 1), (0x2728, 2), (0x1F680, 2), (0x1F600, 2), (0x1F6E0, 1),
    (0x1F336, 1), (0x1FAE0, 2), (0xE01, 1), (0xE31, 0), (0x930, 1), (0x947, 0),
  ])
  func `agree with the C library`(scalar: UInt32, columns: Int) throws {
    let text = try "a" + String(Character(#require(Unicode.Scalar(scalar))))
    #expect(Canvas(width: 1, height: 1).columns(of: text) == 1 + columns)
  }

  @Test func `come from the terminal's own function where there is one`() {
    let width = CellWidth { $0 == 0x2026 ? 2 : 1 }
    var canvas = Canvas(width: 4, height: 1, cellWidth: width)
    #expect(canvas.put("…x", row: 0, column: 0) == 3)
  }
}
