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

  /// What was asked for as one can be several letters: of a customer with a broken agreement on one of his invoices.
  mutating func take(_ previews: [Preview], token: Int) {
    guard let at = items.firstIndex(where: { $0.token == token }) else { return }
    var parts = previews.map { preview in
      var part = items[at]
      if previews.count > 1 { part.narrow(to: preview.receivables) }
      part.take(.ready(preview))
      return part
    }
    // A token is of one letter.
    for part in parts.indices.dropFirst() { parts[part].token = 0 }
    items.replaceSubrange(at...at, with: parts)
    if index > at { index += parts.count - 1 }
  }

  mutating func take(refusal sentence: String, token: Int) {
    guard let at = items.firstIndex(where: { $0.token == token }) else { return }
    items[at].take(.refused(sentence))
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
