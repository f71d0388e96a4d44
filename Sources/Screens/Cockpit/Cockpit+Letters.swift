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

  mutating func openLetters(_ intents: [Intent], leftOut: [String] = []) -> [Effect] {
    openLetters(intents.map { LetterItem($0) }, leftOut: leftOut)
  }

  mutating func openLetters(
    _ items: [LetterItem], leftOut: [String] = [], then: ScreenCommand? = nil
  ) -> [Effect] {
    guard !items.isEmpty else { return [] }
    var preview = LetterPreview(items, leftOut: leftOut)
    preview.then = then
    for at in preview.items.indices {
      guard let draft = drafts[preview.items[at].draftKey] else { continue }
      preview.items[at].restore(draft)
      say(.warning(words.notice.draftBack))
    }
    let effects = ask(&preview)
    layers.append(.letter(preview))
    return effects
  }

  mutating func show(_ previews: [Preview], token: Int) -> [Effect] {
    showLetters { $0.take(previews, token: token) }
  }

  mutating func show(refusal sentence: String, token: Int) -> [Effect] {
    showLetters { $0.take(refusal: sentence, token: token) }
  }

  /// A letter is there, or can't be.
  private mutating func showLetters(_ take: (inout LetterPreview) -> Void) -> [Effect] {
    for at in layers.indices {
      if case .review(var screen) = layers[at], var letter = screen.letter {
        take(&letter)
        screen.take(letter)
        layers[at] = .review(screen)
        continue
      }
      guard case .letter(var preview) = layers[at] else { continue }
      take(&preview)
      let then = preview.then
      if !preview.isWriting { preview.then = nil }
      layers[at] = .letter(preview)
      guard at == layers.count - 1, !preview.isWriting, preview.item.preview != nil else {
        continue
      }
      if then == .editWaiting { return edit(preview) }
      if then == .showPDF { return showPDF(of: preview) }
    }
    return []
  }

  /// Has every letter written that isn't.
  mutating func ask(_ preview: inout LetterPreview) -> [Effect] {
    var effects: [Effect] = []
    for at in preview.items.indices {
      guard case .writing = preview.items[at].content else { continue }
      preview.items[at].token = token()
      effects.append(.preview(preview.items[at].asked, token: preview.items[at].token))
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
      keepChanges(of: letter)
      say(.plain(words.notice.kept))
      // A card suggests the letter as it was left.
      return reviewOnTop == nil ? [] : loadCard()
    case .character("y"): return confirm(letter, fate: .sendNow)
    case .character("o"): return confirm(letter, fate: .outbox)
    case .character("e"): return edit(letter)
    case .character("v"): return showPDF(of: letter)
    case .tab where letter.canTurnChannel:
      if letter.turnChannel() {
        say(.warning(words.letter.changeLaidAside(letter.item.form == .message)))
      }
      effects = ask(&letter)
    case .character("J"): letter.turn(by: 1)
    case .character("K"): letter.turn(by: -1)
    default: letter.edit { read(&$0, key, in: text) }
    }
    layers[layers.count - 1] = .letter(letter)
    return effects
  }

  private mutating func keepChanges(of letter: LetterPreview) {
    for item in letter.items where !item.draftKey.isEmpty { drafts[item.draftKey] = item.draft }
    if letter.items.contains(where: { $0.draft != nil }) { say(.plain(words.notice.draftKept)) }
  }

  /// Whether a letter is sent by another program of the user's, which says nothing of it.
  func goesByHand(_ channel: Channel) -> Bool {
    switch channel {
    case .email: !hasMailCommand
    case .whatsapp, .sms: true
    case .letter, .registered, .call: false
    }
  }

  private mutating func confirm(
    _ letter: LetterPreview, fate: Intent.Dunning.Fate
  ) -> [Effect] {
    guard !letter.isWriting else {
      say(.plain(words.letter.writing))
      return []
    }
    guard !letter.ready.isEmpty else {
      if case .refused(let sentence) = letter.item.content { say(.error(sentence)) }
      return []
    }
    var departure = Departure()
    for item in letter.ready {
      let isByHand = fate == .sendNow && goesByHand(item.preview?.channel ?? .letter)
      if let intent = item.confirmed(isByHand ? .outbox : fate) {
        departure.add(intent, isByHand: isByHand)
      } else if isByHand, let waiting = item.waiting {
        departure.opened.append(waiting.files)
      }
    }
    var letter = letter
    let allWait = departure.byHand.count == departure.intents.count
    letter.fate = fate == .sendNow && allWait ? .outbox : fate
    layers[layers.count - 1] = .letter(letter)
    guard !departure.isEmpty else {
      layers.removeLast()
      return []
    }
    return leave(departure, closes: true)
  }

  /// Records what leaves, and opens what other programs send.
  mutating func leave(_ departure: Departure, closes: Bool) -> [Effect] {
    self.departure = departure
    guard departure.intents.isEmpty else {
      return work(
        .performing(departure.intents.count, closes: closes), .perform(departure.intents))
    }
    if closes { closeDone() }
    return openWhatWaits(after: [])
  }

  // MARK: Changing the text

  private mutating func edit(_ letter: LetterPreview) -> [Effect] {
    if letter.item.waiting?.isHandover == true {
      say(.plain(words.obstacle(.isFile, today)))
      return []
    }
    guard !letter.item.editable.isEmpty else {
      say(.plain(words.letter.notYetWritten))
      return []
    }
    var letter = letter
    letter.items[letter.index].token = token()
    layers[layers.count - 1] = .letter(letter)
    return [.edit(letter.item.editable, token: letter.item.token)]
  }

  /// A text without a word stands for that of the template.
  mutating func take(edited text: String, token: Int) -> [Effect] {
    guard case .letter(var letter) = layers.last,
      let at = letter.items.firstIndex(where: { $0.token == token })
    else { return [] }
    let item = letter.items[at]
    if text == item.editable {
      say(.plain(words.letter.unchanged))
      return []
    }
    let isBlank = text.allSatisfy(\.isWhitespace)
    letter.items[at].changed[item.form] = isBlank ? nil : text
    letter.items[at].rewrite()
    if isBlank { say(.plain(words.letter.templateAgain)) }
    let effects = ask(&letter)
    layers[layers.count - 1] = .letter(letter)
    return effects
  }

  private mutating func showPDF(of letter: LetterPreview) -> [Effect] {
    guard let preview = letter.item.preview else {
      say(.plain(words.letter.notYetWritten))
      return []
    }
    guard !preview.pdf.isEmpty else {
      say(.warning(words.letter.noPDF))
      return []
    }
    return [.open(preview.pdf, name: "\(preview.subject).pdf")]
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
