import Canvas
import Claims
import Workflows
import Wording

/// The daily review: opening it, deciding a card, leaving it.
extension Cockpit {
  var reviewOnTop: ReviewScreen? {
    if case .review(let screen) = layers.last { return screen }
    return nil
  }

  /// Whether a review is open, under whatever lies on it.
  var hasReview: Bool {
    layers.contains { if case .review = $0 { true } else { false } }
  }

  // MARK: Reading

  mutating func openReview() -> [Effect] {
    // Opened from inside it, whatever lies on it closes.
    if let at = layers.lastIndex(where: { if case .review = $0 { true } else { false } }) {
      layers.removeSubrange((at + 1)...)
      return work(.rereadingReview, .loadReview)
    }
    let mark = drafts.review.flatMap { $0.day == today.iso ? $0 : nil }
    layers.append(.review(ReviewScreen(resumingAt: mark, stepsBefore: steps.count)))
    return work(.rereadingReview, .loadReview)
  }

  mutating func take(review cases: [Desk.QueuedCase]) -> [Effect] {
    changeReview { $0.take(cases) }
    keepMark()
    return loadCard()
  }

  /// Has the card that is shown read, and then its letter written.
  mutating func loadCard() -> [Effect] {
    guard let screen = reviewInStack, let queued = screen.queued else {
      let effects = working == .rereadingReview ? resumeWithoutKeys() : []
      return effects + endReview()
    }
    return [.loadCard(queued)]
  }

  mutating func take(_ card: ReviewCard?) -> [Effect] {
    guard let card else { return working == .rereadingReview ? resumeWithoutKeys() : [] }
    guard let screen = reviewInStack, screen.queued.map(ReviewScreen.Key.init) == card.key else {
      return []
    }
    var effects: [Effect] = []
    changeReview { $0.take(card) }
    if case .letter(var intent) = card.suggestion {
      if let channel = screen.channels[card.key] { intent.channel = channel }
      var item = LetterItem(intent)
      if let draft = drafts[item.draftKey] { item.restore(draft) }
      var letter = LetterPreview([item])
      effects = ask(&letter)
      changeReview { $0.letter = letter }
    }
    return effects + (working == .rereadingReview ? resumeWithoutKeys() : [])
  }

  /// Keys that were pressed before a card was seen can't have meant it, but for those that decide nothing.
  private mutating func resumeWithoutKeys() -> [Effect] {
    let harmless: [Key] = [
      .escape, .down, .up, .character("q"), .character("j"), .character("k"), .character("u"),
      .character("?"),
    ]
    heldKeys.removeAll { !harmless.contains($0) }
    return resume()
  }

  var reviewInStack: ReviewScreen? {
    for case .review(let screen) in layers { return screen }
    return nil
  }

  mutating func changeReview(_ change: (inout ReviewScreen) -> Void) {
    for at in layers.indices {
      guard case .review(var screen) = layers[at] else { continue }
      change(&screen)
      layers[at] = .review(screen)
    }
  }

  // MARK: Keys

  mutating func take(_ key: Key, review screen: ReviewScreen) -> [Effect] {
    switch key {
    case .paste, .click: return []
    case .pageUp, .pageDown, .control("d"), .control("u"), .wheel, .home, .end:
      var screen = screen
      let area = reviewTextArea(screen)
      _ = screen.text.scroll(key, width: area.width, height: area.height, cellWidth: cellWidth)
      layers[layers.count - 1] = .review(screen)
      return []
    case .left: return []
    case .escape, .character("q"): return leaveReview()
    default: return run(key)
    }
  }

  mutating func runInReview(_ command: ScreenCommand) -> [Effect] {
    guard var screen = reviewOnTop else { return [] }
    switch command {
    case .nextCard, .previousCard:
      let step = command == .nextCard ? 1 : -1
      guard screen.turn(by: step) else {
        say(.plain(step > 0 ? words.review.isLast : words.review.isFirst))
        return []
      }
      layers[layers.count - 1] = .review(screen)
      keepMark()
      return loadCard()
    case .suggested: return decide(screen)
    case .takeGroup: return openGroup(screen)
    case .editLetter, .letterPages:
      guard let letter = screen.letter else { return [] }
      var items = letter.items
      for at in items.indices { items[at].rewrite() }
      return openLetters(items, then: command == .editLetter ? .editWaiting : .showPDF)
    case .otherChannel:
      guard var letter = screen.letter, letter.canTurnChannel, let key = screen.card?.key else {
        return []
      }
      if letter.turnChannel() {
        say(.warning(words.letter.changeLaidAside(letter.item.form == .message)))
      }
      screen.channels[key] = letter.item.intent.channel
      let effects = ask(&letter)
      screen.letter = letter
      layers[layers.count - 1] = .review(screen)
      return effects
    case .lookUp:
      let effects = openSearch(InvoiceSearch(.lookUp))
      return openBook == nil ? effects + [.loadOpen] : effects
    default: return []
    }
  }

  /// Why a command of the review can't be done on the card that is shown.
  func reviewObstacle(to command: ScreenCommand) -> Obstacle? {
    guard let screen = reviewOnTop else { return .inReview }
    switch command {
    case .nextCard, .previousCard, .lookUp: return nil
    case .suggested: return screen.queue.isEmpty ? .nothingSuggested : nil
    case .takeGroup:
      guard case .letter? = screen.card?.suggestion, screen.likeCurrent.count > 1 else {
        return .noGroup
      }
    case .editLetter, .letterPages, .otherChannel:
      if screen.letter?.ready.isEmpty != false { return .noLetter }
    default: break
    }
    return nil
  }

  // MARK: Deciding

  /// Enter: what the card suggests. A letter goes into the outbox; anything else opens what has to be filled in.
  private mutating func decide(_ screen: ReviewScreen) -> [Effect] {
    guard let card = screen.card else {
      say(.plain(words.review.reading))
      return []
    }
    guard case .letter = card.suggestion, let letter = screen.letter else {
      return openSuggested(card.rows.first)
    }
    guard !letter.isWriting else {
      say(.plain(words.letter.writing))
      return []
    }
    let intents = letter.ready.compactMap { $0.confirmed(.outbox) }
    guard !intents.isEmpty else {
      if case .refused(let sentence) = letter.item.content { say(.error(sentence)) }
      return []
    }
    for item in letter.ready { drafts[item.draftKey] = nil }
    return work(.performing(intents.count, closes: false), .perform(intents))
  }

  /// A command that takes one invoice, on a card with several: which one is asked.
  mutating func askWhichInvoice(_ command: Command, of rows: [ListRow]) {
    let entries = rows.map { row in
      Menu.Entry(
        pick: .invoice(command.name, row.id), key: nil,
        name: [row.number, words.format.amount(row.open)].joined(separator: "  "),
        note: rowWords.stage(of: row), isPossible: true)
    }
    let title = words.review.severalInvoices(words.command(command.name).name)
    layers.append(.menu(Menu(title: title, entries: entries)))
  }

  // MARK: Leaving

  /// Where the review stands, kept over a crash too.
  mutating func keepMark() {
    guard var mark = reviewInStack?.mark else { return }
    mark.day = today.iso
    drafts.review = mark
  }

  /// All cards are decided: the summary comes by itself.
  private mutating func endReview() -> [Effect] {
    guard let screen = reviewOnTop, screen.isRead, screen.queue.isEmpty, screen.progress.all > 0
    else { return [] }
    return leaveReview()
  }

  /// To the summary, where there is something to say; else back.
  mutating func leaveReview() -> [Effect] {
    guard let screen = reviewOnTop else { return [] }
    keepMark()
    layers.removeLast()
    if screen.queue.isEmpty { drafts.review = nil }
    let deeds = steps.dropFirst(screen.stepsBefore).flatMap(\.actions)
    guard screen.isRead, !outbox.isEmpty || !deeds.isEmpty else { return [] }
    layers.append(.leaving(LeavingScreen(screen, deeds: deeds)))
    return [.loadOutbox]
  }
}
