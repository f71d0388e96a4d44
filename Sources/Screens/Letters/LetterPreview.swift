import Canvas
import Claims
import Workflows

/// The exact letters before they go, one for each customer. Nothing is recorded until `y` or `o`.
struct LetterPreview: Sendable {
  enum Content: Sendable {
    case writing
    case ready(Preview)
    case refused(String)
  }

  struct Item: Sendable {
    var intent: Intent
    var content = Content.writing
    var token = 0
    var text = SearchableText("")

    var preview: Preview? {
      if case .ready(let preview) = content { return preview }
      return nil
    }

    /// Nil for a settlement; what is asked for while nothing is written.
    var step: DunningStep? {
      if let preview { return preview.step }
      guard case .dun(let dunning) = intent else { return nil }
      return dunning.step == .reminder ? .reminder(level: 1) : .notice
    }
  }

  var items: [Item]
  private(set) var index = 0
  /// Marked invoices that no letter is written for, each with the reason.
  let leftOut: [String]
  /// What was confirmed.
  var fate: Intent.Dunning.Fate?

  init(_ intents: [Intent], leftOut: [String] = []) {
    items = intents.map { Item(intent: $0) }
    self.leftOut = leftOut
  }

  var item: Item { items[index] }

  /// Whether what is confirmed is an agreement, not a letter that goes.
  var isSettlement: Bool {
    if case .settle = items[0].intent { return true }
    return false
  }

  var isWriting: Bool {
    items.contains { if case .writing = $0.content { true } else { false } }
  }

  var ready: [Item] { items.filter { $0.preview != nil } }

  /// Why letters can't go, of several.
  var refusals: [String] {
    items.compactMap { if case .refused(let sentence) = $0.content { sentence } else { nil } }
  }

  mutating func turn(by step: Int) { index = max(0, min(index + step, items.count - 1)) }

  mutating func edit(_ change: (inout SearchableText) -> Void) { change(&items[index].text) }

  mutating func take(_ content: Content, token: Int) {
    guard let at = items.firstIndex(where: { $0.token == token }) else { return }
    items[at].content = content
    if case .ready(let preview) = content { items[at].text = SearchableText(preview.text) }
  }

  /// The letters again by the next way of sending.
  mutating func turnChannel() {
    for at in items.indices {
      guard case .dun(var dunning) = items[at].intent else { continue }
      let ways = Self.ways(of: dunning.step)
      let next = dunning.channel.flatMap { ways.firstIndex(of: $0) }.map { $0 + 1 } ?? 1
      dunning.channel = ways[next % ways.count]
      items[at].intent = .dun(dunning)
      items[at].content = .writing
    }
  }

  private static func ways(of step: Intent.Dunning.Step) -> [Channel] {
    switch step {
    case .reminder: [.letter, .email, .whatsapp, .sms]
    case .notice: [.registered, .letter, .email]
    }
  }

  /// What is done when it is confirmed: each letter that could be written, as `fate` says.
  func confirmed(_ fate: Intent.Dunning.Fate) -> [Intent] {
    ready.map { item in
      guard case .dun(var dunning) = item.intent else { return item.intent }
      dunning.fate = fate
      return .dun(dunning)
    }
  }
}
