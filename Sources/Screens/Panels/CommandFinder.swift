import Canvas
import Claims
import Wording

/// The help, and the palette: what can be done here, narrowed while typing.
struct CommandFinder: Sendable {
  enum Purpose: Hashable, Sendable {
    case help, palette
  }

  struct Entry: Sendable {
    /// Nil for what is explained only, such as how to move.
    let command: Command?
    let words: CommandWords
    let keys: String
    let obstacle: String?
  }

  let purpose: Purpose
  private let all: [Entry]
  /// What can be done in another place only: found by typing, and below the rest.
  private let elsewhere: [Entry]
  private(set) var field = TextField()
  private(set) var found: [Entry]
  private(set) var cursor = 0
  private(set) var window = ScrollWindow()

  init(_ purpose: Purpose, entries: [Entry], elsewhere: [Entry] = []) {
    self.purpose = purpose
    all = entries
    self.elsewhere = elsewhere
    found = entries
  }

  var isNarrowed: Bool { !field.text.isEmpty }

  var selected: Entry? { found.indices.contains(cursor) ? found[cursor] : nil }

  /// - Returns: Whether the key edits the search.
  mutating func edit(_ key: Key) -> Bool {
    guard field.handle(key) else { return false }
    refind()
    return true
  }

  mutating func clear() {
    field = TextField()
    refind()
  }

  mutating func move(_ motion: Motion, height: Int) {
    cursor = motion.moved(from: cursor, count: found.count, height: height)
    window.show(cursor, count: found.count, height: height)
  }

  mutating func fit(height: Int) { window.show(cursor, count: found.count, height: height) }

  private mutating func refind() {
    cursor = 0
    window = ScrollWindow()
    guard isNarrowed else {
      found = all
      return
    }
    let needle = SearchKey(field.text).bytes.filter { $0 != 32 }
    found =
      (all + elsewhere).enumerated()
      .compactMap { index, entry in
        Self.rank(entry, needle, typed: field.text).map {
          (rank: index < all.count ? $0 : $0 + 5, index: index, entry: entry)
        }
      }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .map(\.entry)
  }

  /// The smaller the better: the key itself, the beginning of the name, inside it, inside the sentence, its
  /// letters in their order; nil where it doesn't fit.
  private static func rank(_ entry: Entry, _ needle: [UInt8], typed: String) -> Int? {
    if entry.keys == typed { return 0 }
    let name = SearchKey(entry.words.name).bytes.filter { $0 != 32 }
    if name.starts(with: needle) { return 1 }
    if contains(name, needle) { return 2 }
    if contains(SearchKey(entry.words.sentence).bytes.filter { $0 != 32 }, needle) { return 3 }
    var rest = needle[...]
    for byte in name where byte == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty ? 4 : nil
  }

  private static func contains(_ text: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, text.count >= needle.count else { return false }
    return (0...text.count - needle.count).contains { start in
      text[start] == first && text[start..<start + needle.count].elementsEqual(needle)
    }
  }
}
