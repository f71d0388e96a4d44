import Canvas
import Claims
import Workflows

/// The letters that wait, those of a customer together; the cursor walks the letters.
struct OutboxScreen: Sendable {
  enum Line: Hashable, Sendable {
    case customer(String)
    /// Index into the letters.
    case letter(Int)
  }

  /// Nil until they are read.
  private(set) var letters: [WaitingLetter]?
  private(set) var lines: [Line] = []
  private(set) var cursor = 0
  private(set) var window = ScrollWindow()
  /// By the first of a letter's numbers.
  private var marks: Set<TakenStep.ID> = []

  var selected: WaitingLetter? {
    guard let letters, letters.indices.contains(cursor) else { return nil }
    return letters[cursor]
  }

  var isEmpty: Bool { letters?.isEmpty ?? true }

  var markedCount: Int { marks.count }

  /// The marked letters, else all of them.
  var chosen: [WaitingLetter] {
    let letters = letters ?? []
    return marks.isEmpty ? letters : letters.filter { marks.contains($0.id) }
  }

  /// The marked letters, else the selected one.
  var markedOrSelected: [WaitingLetter] {
    marks.isEmpty ? [selected].compactMap(\.self) : chosen
  }

  func isMarked(_ letter: WaitingLetter) -> Bool { marks.contains(letter.id) }

  /// The cursor stays on its letter; where that has gone, the next one takes its place.
  mutating func take(_ waiting: [WaitingLetter], height: Int) {
    let before = selected?.id
    let sorted = waiting.enumerated().sorted { first, second in
      let (one, two) = (first.element.customer.name, second.element.customer.name)
      return one == two ? first.offset < second.offset : one < two
    }.map(\.element)
    letters = sorted
    marks.formIntersection(sorted.map(\.id))
    let there = sorted.firstIndex { $0.id == before }
    cursor = max(0, min(there ?? cursor, sorted.count - 1))
    lines = []
    for (at, letter) in sorted.enumerated() {
      if at == 0 || sorted[at - 1].customer.name != letter.customer.name {
        lines.append(.customer(letter.customer.name))
      }
      lines.append(.letter(at))
    }
    fit(height: height)
  }

  mutating func move(_ motion: Motion, height: Int) {
    cursor = motion.moved(from: cursor, count: letters?.count ?? 0, height: height)
    fit(height: height)
  }

  mutating func select(line: Int, height: Int) {
    let shown = window.lines(count: lines.count, height: height)
    guard line >= 0, line < shown.count, case .letter(let at) = lines[shown.lowerBound + line]
    else { return }
    cursor = at
  }

  mutating func fit(height: Int) {
    guard let line = lines.firstIndex(of: .letter(cursor)) else { return }
    // The name over the first of a customer's letters is seen with it.
    window.show(max(0, line - 1), count: lines.count, height: height)
    window.show(line, count: lines.count, height: height)
  }

  mutating func toggleMark(height: Int) {
    guard let selected else { return }
    if marks.remove(selected.id) == nil { marks.insert(selected.id) }
    move(.lines(1), height: height)
  }

  mutating func unmark() { marks = [] }
}

extension WaitingLetter {
  /// The number of its first invoice's step stands for it.
  var id: TakenStep.ID { ids.first ?? TakenStep.ID(rawValue: 0) }

  var files: WaitingFiles { WaitingFiles(receivables, documents) }
}
