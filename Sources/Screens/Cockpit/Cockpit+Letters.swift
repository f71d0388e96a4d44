import Canvas
import Claims
import Workflows
import Wording

extension Cockpit {
  /// One letter a customer for the rows that can have one; the others are named with their reason.
  mutating func openLetters(_ step: Intent.Dunning.Step, on rows: [ListRow]) -> [Effect] {
    let command: ScreenCommand = step == .reminder ? .remind : .notice
    var groups: [(key: LetterGroup, ids: [Receivable.ID])] = []
    var leftOut: [String] = []
    for row in rows {
      if let obstacle = Availability.of(command, on: row, today: today).obstacle {
        leftOut.append(words.letter.leftOut(row.number, words.obstacle(obstacle, today)))
        continue
      }
      let key = LetterGroup(customer: row.customer, currency: row.open.currency)
      if let at = groups.firstIndex(where: { $0.key == key }) {
        groups[at].ids.append(row.id)
      } else {
        groups.append((key, [row.id]))
      }
    }
    let intents = groups.map { group in
      var dunning = Intent.Dunning(step, group.ids)
      dunning.channel = step == .reminder ? .letter : .registered
      return Intent.dun(dunning)
    }
    return openLetters(intents, leftOut: leftOut)
  }

  private struct LetterGroup: Hashable {
    var customer: Customer.ID
    var currency: Currency
  }

  mutating func openLetters(_ intents: [Intent], leftOut: [String]) -> [Effect] {
    guard !intents.isEmpty else { return [] }
    var preview = LetterPreview(intents, leftOut: leftOut)
    let effects = ask(&preview)
    layers.append(.letter(preview))
    return effects
  }

  /// Has every letter written that isn't.
  private mutating func ask(_ preview: inout LetterPreview) -> [Effect] {
    var effects: [Effect] = []
    for at in preview.items.indices {
      guard case .writing = preview.items[at].content else { continue }
      preview.items[at].token = token()
      effects.append(.preview(preview.items[at].intent, token: preview.items[at].token))
    }
    return effects
  }

  mutating func take(_ key: Key, letter: LetterPreview) -> [Effect] {
    var letter = letter
    let text = letterTextArea(letter)
    var effects: [Effect] = []
    if letter.item.text.isTyping {
      letter.edit { search(&$0, key, in: text) }
      layers[layers.count - 1] = .letter(letter)
      return []
    }
    switch key {
    case .escape, .left, .character("q"):
      layers.removeLast()
      say(.plain(words.notice.kept))
      return []
    case .character("y"): return confirm(letter, fate: .sendNow)
    case .character("o"):
      return letter.isSettlement ? [] : confirm(letter, fate: .outbox)
    case .tab where !letter.isSettlement:
      letter.turnChannel()
      effects = ask(&letter)
    case .character("J"): letter.turn(by: 1)
    case .character("K"): letter.turn(by: -1)
    default: letter.edit { read(&$0, key, in: text) }
    }
    layers[layers.count - 1] = .letter(letter)
    return effects
  }

  private mutating func confirm(
    _ letter: LetterPreview, fate: Intent.Dunning.Fate
  ) -> [Effect] {
    guard !letter.isWriting else {
      say(.plain(words.letter.writing))
      return []
    }
    let intents = letter.confirmed(fate)
    guard !intents.isEmpty else {
      if case .refused(let sentence) = letter.item.content { say(.error(sentence)) }
      return []
    }
    var letter = letter
    letter.fate = fate
    layers[layers.count - 1] = .letter(letter)
    return work(.performing(intents.count, closes: true), .perform(intents))
  }

  // MARK: Text that is read

  mutating func take(_ key: Key, reader: Reader) {
    var reader = reader
    let area = readerArea
    if reader.text?.isTyping == true {
      reader.text.edit { search(&$0, key, in: area) }
    } else if key == .escape || key == .left || key == .character("q") {
      layers.removeLast()
      return
    } else {
      reader.text.edit { read(&$0, key, in: area) }
    }
    layers[layers.count - 1] = .reader(reader)
  }

  private func search(_ text: inout SearchableText, _ key: Key, in area: Area) {
    switch key {
    case .enter: text.endSearch(keeping: true)
    case .escape: text.endSearch(keeping: false)
    default:
      text.edit(key, width: area.width, height: area.height, cellWidth: cellWidth)
    }
  }

  private func read(_ text: inout SearchableText, _ key: Key, in area: Area) {
    switch key {
    case .character("/"): text.startSearch()
    case .character("n"), .character("N"):
      text.jump(
        forward: key == .character("n"), width: area.width, height: area.height,
        cellWidth: cellWidth)
    default:
      _ = text.scroll(key, width: area.width, height: area.height, cellWidth: cellWidth)
    }
  }
}

extension Optional where Wrapped == SearchableText {
  fileprivate mutating func edit(_ change: (inout SearchableText) -> Void) {
    guard var text = self else { return }
    change(&text)
    self = text
  }
}
