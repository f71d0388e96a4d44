import Canvas
import Claims

/// One invoice on the whole screen; the cursor walks its history.
struct CaseScreen: Sendable {
  private(set) var id: Receivable.ID
  /// Index into the history, nil while no entry is selected.
  private(set) var entry: Int?
  /// The first line of the page that is seen; drawing clamps it.
  var offset = 0

  init(_ id: Receivable.ID) { self.id = id }

  /// Another invoice takes its place.
  mutating func turn(to id: Receivable.ID) { self = CaseScreen(id) }

  /// Walks the entries; above the first one none is selected.
  mutating func move(_ motion: Motion, page: CasePage?, height: Int) {
    guard let page else { return }
    switch motion {
    case .lines(let step) where page.entries > 0:
      let next = (entry ?? -1) + step
      entry = next < 0 ? nil : min(next, page.entries - 1)
    case .first:
      entry = nil
      offset = 0
    case .last where page.entries > 0: entry = page.entries - 1
    default:
      offset = motion.moved(
        from: offset, count: max(1, page.height - height + 1), height: height)
      return
    }
    guard let entry, let line = page.line(of: entry) else {
      offset = 0
      return
    }
    offset = min(offset, line)
    offset = max(offset, line - height + 1)
  }
}
