import Canvas
import Screens
import TestSupport
import Testing

@Suite struct `Golden screens of the list` {
  static let sizes = [(80, 24), (60, 16), (120, 40)]

  @Test(arguments: sizes)
  func `every view looks like its golden file`(width: Int, height: Int) {
    var bench = Bench(width, height)
    for view in ["due", "overdue", "disputed", "agreed", "open", "everything"] {
      expectGolden(bench.printed, "list-\(view)-\(width)x\(height)")
      bench.press(.tab)
    }
  }

  @Test func `in ASCII it looks like its golden file`() {
    var bench = Bench(glyphs: .ascii)
    bench.press(.tab)
    expectGolden(bench.printed, "list-ascii-80x24")
  }
}
