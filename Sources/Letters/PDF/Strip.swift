/// A piece of a page over its whole width that can't be broken: a line, a table's row, a panel.
struct Strip {
  var height: Double
  /// Room above, unless it stands first on a page.
  var spaceBefore = 0.0
  /// No page ends between this and the next.
  var keepsWithNext = false
  /// Of a table's rows: what is repeated above one that begins a page.
  var header: [Strip] = []
  /// Draws it, its upper edge at the given height.
  var draw: (Pen, Double) -> Void
}

/// Strips placed on pages.
struct PageFlow {
  struct Placed {
    let strip: Strip
    let y: Double
  }

  private(set) var pages: [[Placed]] = [[]]
  private var y: Double

  private let spacing: Double

  /// Normal spacing, or a closer one where only a few lines would stand on the last page without
  /// it.
  static func best(_ strips: [Strip], firstTop top: Double) -> PageFlow {
    let normal = PageFlow(strips, firstTop: top)
    guard normal.pages.count > 1, normal.y < Sheet.laterPagesTop + 150 else { return normal }
    let close = PageFlow(strips, firstTop: top, spacing: 0.6)
    return close.pages.count < normal.pages.count ? close : normal
  }

  /// Places `strips` from `top` down on the first page; `spacing` stretches the room between them.
  init(_ strips: [Strip], firstTop top: Double, spacing: Double = 1) {
    self.spacing = spacing
    y = top
    var index = 0
    while index < strips.count {
      var end = index
      while end + 1 < strips.count, strips[end].keepsWithNext { end += 1 }
      place(Array(strips[index...end]))
      index = end + 1
    }
  }

  /// Places strips that belong together; more than a page of them is broken where it has to be.
  private mutating func place(_ group: [Strip]) {
    let height = group.reduce(0) { $0 + $1.spaceBefore * spacing + $1.height }
    if y + height > Sheet.bottom, !isAtTop { turn(before: group[0]) }
    for strip in group {
      if y + strip.spaceBefore * spacing + strip.height > Sheet.bottom, !isAtTop {
        turn(before: strip)
      }
      put(strip)
    }
  }

  private var isAtTop: Bool { pages[pages.count - 1].isEmpty }

  private mutating func turn(before strip: Strip) {
    pages.append([])
    y = Sheet.laterPagesTop
    for header in strip.header { put(header) }
  }

  private mutating func put(_ strip: Strip) {
    if !isAtTop { y += strip.spaceBefore * spacing }
    pages[pages.count - 1].append(Placed(strip: strip, y: y))
    y += strip.height
  }
}
