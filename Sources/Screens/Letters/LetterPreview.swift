import Canvas
import Claims
import Wording
import Workflows

/// The exact letters before they go, one for each customer. Nothing is recorded until `y` or `o`.
struct LetterPreview: Sendable {
  enum Content: Sendable {
    case writing
    case ready(Preview)
    case refused(String)
  }

  var items: [LetterItem]
  private(set) var index = 0
  /// Marked invoices that no letter is written for, each with the reason.
  let leftOut: [String]
  /// What was confirmed.
  var fate: Intent.Dunning.Fate?
  /// What is to be done with it as soon as it is there: its text edited, its pages shown.
  var then: ScreenCommand?

  init(_ items: [LetterItem], leftOut: [String] = []) {
    self.items = items
    self.leftOut = leftOut
  }

  var item: LetterItem { items[index] }

  /// Whether what is confirmed is an agreement as well as a letter.
  var isSettlement: Bool {
    if case .settle = items[0].intent { return true }
    return false
  }

  var isWriting: Bool {
    items.contains { if case .writing = $0.content { true } else { false } }
  }

  var ready: [LetterItem] { items.filter { $0.preview != nil } }

  /// Why letters can't go, of several.
  var refusals: [String] {
    items.compactMap { if case .refused(let sentence) = $0.content { sentence } else { nil } }
  }

  mutating func turn(by step: Int) { index = max(0, min(index + step, items.count - 1)) }

  mutating func edit(_ change: (inout SearchableText) -> Void) { change(&items[index].text) }

  mutating func take(_ content: Content, token: Int) {
    guard let at = items.firstIndex(where: { $0.token == token }) else { return }
    items[at].take(content)
  }

  /// The letters again by the next way of sending.
  ///
  /// - Returns: Whether a text that a person changed is laid aside by it.
  mutating func turnChannel() -> Bool {
    var isLaidAside = false
    for at in items.indices { isLaidAside = items[at].turnChannel() || isLaidAside }
    return isLaidAside
  }

  /// Whether there is another way of sending.
  var canTurnChannel: Bool { items.contains { $0.intent.ways.count > 1 } }
}
