internal import CNcurses
import Canvas

/// Brings a canvas onto the screen, touching only rows that changed since the last one.
struct Painter {
  private let theme: Theme
  private let alwaysShowsCursor: Bool
  private var pairs: [Int16: Int32] = [:]
  private var pens: [Style: Pen] = [:]
  private var painted: Canvas?
  private var bytes: [UInt8] = []

  private struct Pen {
    let attributes: UInt32
    let pair: Int32
  }

  init(theme: Theme, alwaysShowsCursor: Bool) {
    self.theme = theme
    self.alwaysShowsCursor = alwaysShowsCursor
  }

  /// The next paint starts from a cleared screen.
  mutating func forget() {
    painted = nil
    nc_forget_screen()
  }

  mutating func paint(_ canvas: Canvas) {
    let screenWidth = Int(nc_columns())
    let screenHeight = Int(nc_rows())
    let previous = painted.flatMap {
      $0.width == canvas.width && $0.height == canvas.height ? $0 : nil
    }
    if previous == nil { nc_erase() }
    for row in 0..<min(canvas.height, screenHeight) {
      let range = row * canvas.width..<(row + 1) * canvas.width
      if let previous, previous.cells[range] == canvas.cells[range] { continue }
      paint(canvas.cells[range], row: row, width: min(canvas.width, screenWidth))
    }
    painted = canvas
    placeCursor(of: canvas, width: screenWidth, height: screenHeight)
  }

  private func placeCursor(of canvas: Canvas, width: Int, height: Int) {
    let last = Position(row: height - 1, column: 0)
    let place = canvas.cursor ?? last
    let isShown = canvas.cursor != nil && (canvas.showsCursor || alwaysShowsCursor)
    nc_refresh(
      Int32(max(0, min(place.row, height - 1))), Int32(max(0, min(place.column, width - 1))),
      isShown ? 1 : 0)
  }

  /// One call for each run of cells in one style.
  private mutating func paint(_ cells: ArraySlice<Cell>, row: Int, width: Int) {
    let first = cells.startIndex
    var column = 0
    while column < width {
      let start = column
      let style = cells[first + start].style
      bytes.removeAll(keepingCapacity: true)
      while column < width, cells[first + column].style == style {
        append(cells[first + column], room: width - column)
        column += 1
      }
      put(row: row, column: start, pen: pen(for: style))
    }
  }

  private mutating func append(_ cell: Cell, room: Int) {
    if cell.scalar < 0x80, cell.firstMark == 0, cell.width == 1 {
      bytes.append(UInt8(cell.scalar))
    } else if cell.width > room {
      bytes.append(0x20)
    } else {
      cell.forEachScalar { value in
        guard let scalar = Unicode.Scalar(value) else { return }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private func put(row: Int, column: Int, pen: Pen) {
    bytes.withUnsafeBytes { buffer in
      guard let text = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      nc_put(
        Int32(row), Int32(column), text, Int32(buffer.count), pen.attributes, pen.pair)
    }
  }

  private mutating func pen(for style: Style) -> Pen {
    if let known = pens[style] { return known }
    let look = theme.look(of: style)
    var attributes: UInt32 = 0
    if look.traits.contains(.bold) { attributes |= UInt32(NC_BOLD) }
    if look.traits.contains(.reverse) { attributes |= UInt32(NC_REVERSE) }
    if look.traits.contains(.underline) { attributes |= UInt32(NC_UNDERLINE) }
    let pen = Pen(attributes: attributes, pair: look.colour.map { pair(of: $0) } ?? 0)
    pens[style] = pen
    return pen
  }

  private mutating func pair(of colour: Int16) -> Int32 {
    if let known = pairs[colour] { return known }
    let pair = nc_pair(Int32(colour))
    pairs[colour] = pair
    return pair
  }
}
