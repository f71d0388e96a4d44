import Canvas
import Claims
import Workflows
import Wording

extension Cockpit {
  /// Lines of the outbox that are seen at once: less title, heading, message and hints.
  var outboxHeight: Int { max(1, height - 4) }

  /// The outbox that is on top.
  var outboxOnTop: OutboxScreen? {
    if case .outbox(let screen) = layers.last { return screen }
    return nil
  }

  // MARK: Reading

  mutating func openOutbox() -> [Effect] {
    layers.append(.outbox(OutboxScreen()))
    return work(.rereadingOutbox, .loadOutbox)
  }

  mutating func take(outbox letters: [WaitingLetter]) -> [Effect] {
    outbox = letters
    waiting = Set(letters.flatMap(\.receivables))
    for at in layers.indices {
      guard case .outbox(var screen) = layers[at] else { continue }
      screen.take(letters, height: outboxHeight)
      layers[at] = .outbox(screen)
    }
    return working == .rereadingOutbox ? resume() : []
  }

  // MARK: Keys

  mutating func take(_ key: Key, outbox screen: OutboxScreen) -> [Effect] {
    var screen = screen
    if key == .escape, screen.markedCount > 0 {
      screen.unmark()
      say(.plain(words.notice.unmarked))
    } else if let motion = Motion(key) {
      screen.move(motion, height: outboxHeight)
    } else if case .click(let row, _) = key {
      screen.select(line: row - 2, height: outboxHeight)
    } else {
      if case .paste = key { return [] }
      return run(key)
    }
    layers[layers.count - 1] = .outbox(screen)
    return []
  }

  /// Why a command of the outbox can't be done on what is selected there.
  func outboxObstacle(to command: ScreenCommand) -> Obstacle? {
    guard let screen = outboxOnTop else { return .inOutbox }
    guard let selected = screen.selected else { return .outboxEmpty }
    switch command {
    case .editWaiting: return selected.isHandover ? .isFile : nil
    default: return nil
    }
  }

  mutating func runInOutbox(_ command: ScreenCommand) -> [Effect] {
    guard var screen = outboxOnTop, let selected = screen.selected else { return [] }
    switch command {
    case .openWaiting: return openLetters([LetterItem(selected)])
    case .editWaiting: return openLetters([LetterItem(selected)], then: .editWaiting)
    case .showPDF: return openLetters([LetterItem(selected)], then: .showPDF)
    case .markWaiting:
      screen.toggleMark(height: outboxHeight)
      layers[layers.count - 1] = .outbox(screen)
    case .sendOutbox: askToSend(screen.chosen)
    case .printPile: return work(.asking, .makePile)
    case .dropWaiting: askToDrop(screen.markedOrSelected)
    default: break
    }
    return []
  }

  // MARK: Sending and dropping

  /// Asks once for all of them, in a sentence that sums up.
  mutating func askToSend(_ letters: [WaitingLetter]) {
    let departure = departure(of: letters)
    let going = letters.filter { $0.standing != .editedIsOld }
    let dropped = letters.filter { $0.standing == .needless }
    let kept = letters.filter { $0.standing == .editedIsOld }
    var text = [words.outbox.sendQuestion(count(going.filter { $0.standing != .needless }))]
    if !dropped.isEmpty { text.append(words.outbox.dropped(dropped.map { name(of: $0) })) }
    if !kept.isEmpty { text.append(words.outbox.kept(kept.map { name(of: $0) })) }
    layers.append(
      .question(
        Question(text: text, purpose: departure.isEmpty ? .read : .send(departure))))
  }

  /// What happens when these letters go.
  func departure(of letters: [WaitingLetter]) -> Departure {
    var departure = Departure()
    let going = letters.filter { $0.standing != .editedIsOld }
    let (byHand, others) = going.filtered { letter in
      goesByHand(letter) && letter.standing != .needless
    }
    if !others.isEmpty {
      departure.add(
        .send(others.flatMap(\.receivables).unique, letters: others.flatMap(\.ids)),
        isByHand: false)
    }
    for letter in byHand {
      if letter.standing == .outdated {
        departure.add(
          .rewrite(letter.receivables, text: nil, letters: letter.ids), isByHand: true)
      } else {
        departure.opened.append(letter.files)
      }
    }
    return departure
  }

  private func count(_ letters: [WaitingLetter]) -> OutboxTexts.Count {
    var count = OutboxTexts.Count()
    let mails = letters.filter { $0.channel == .email && !$0.isHandover }
    count.mails = mails.count
    count.mailed = Set(mails.map(\.customer.name)).count
    count.isByHand = !hasMailCommand
    for letter in letters where !letter.isHandover {
      switch letter.channel {
      case .letter: count.letters += 1
      case .registered: count.registered += 1
      case .whatsapp, .sms, .call: count.messages += 1
      case .email: break
      }
    }
    count.files = letters.filter(\.isHandover).count
    return count
  }

  /// A collector's file that nobody is known for has no mail to open.
  func goesByHand(_ letter: WaitingLetter) -> Bool {
    goesByHand(letter.channel)
      && (!letter.isHandover || letter.documents.contains { $0.path.hasSuffix(".eml") })
  }

  private mutating func askToDrop(_ letters: [WaitingLetter]) {
    let intent = Intent.drop(
      letters.flatMap(\.receivables).unique, letters: letters.flatMap(\.ids))
    layers.append(
      .question(
        Question(
          text: [words.outbox.dropQuestion(letters.map { name(of: $0) })],
          purpose: .perform([intent]))))
  }

  func name(of letter: WaitingLetter) -> String {
    words.outbox.named(name(of: letter.kind), letter.customer.name, letter.numbers)
  }

  func name(of kind: WaitingLetter.Kind) -> String {
    switch kind {
    case .step(let step, let about): words.letter.step(step, about)
    case .letter(let letter): texts.letter(letter)
    }
  }

  // MARK: What other programs send

  /// Has the letters opened that the user's own programs send.
  mutating func openWhatWaits(after outcomes: [Outcome]) -> [Effect] {
    let opened = departure.toOpen(after: outcomes)
    departure = Departure()
    return opened.isEmpty ? [] : work(.asking, .takeByHand(opened))
  }

  mutating func take(byHand letters: [HandLetter]) -> [Effect] {
    handLetters += letters
    // Keys that were pressed before the question was seen can't have meant it.
    if !handLetters.isEmpty { heldKeys = [] }
    return askNextByHand() + resume()
  }

  /// Opens the next letter that another program sends, and asks whether it went.
  mutating func askNextByHand() -> [Effect] {
    guard !handLetters.isEmpty else { return [] }
    let letter = handLetters.removeFirst()
    let name = words.outbox.named(name(of: letter.kind), letter.customer, letter.numbers)
    var text = [words.outbox.byHand(letter.channel, name)]
    var effects: [Effect] = []
    switch letter.channel {
    case .email:
      if let mail = letter.mail { effects.append(.open(mail.bytes, name: mail.name)) }
    case .whatsapp, .sms, .call, .letter, .registered:
      if let link = letter.link { effects.append(.openLink(link)) }
      effects.append(.copy(letter.text))
    }
    if letter.mail == nil, letter.link == nil {
      text.append(words.outbox.noAddress(letter.channel))
    }
    text.append(words.outbox.didItGo)
    layers.append(.question(Question(text: text, purpose: .went(letter))))
    return effects
  }

  /// The letters that go by post, on paper before they are said to be posted.
  mutating func show(pile file: HandLetter.File?) -> [Effect] {
    guard let file else {
      say(.plain(words.outbox.nothingByPost))
      return resume()
    }
    return [.open(file.bytes, name: file.name)] + refresh() + resumeAfterReading()
  }

  // MARK: What came of errands

  mutating func take(_ result: Errands.Result) -> [Effect] {
    switch result {
    case .edited(let text, let token): return take(edited: text, token: token)
    case .notEdited(let sentence, _): say(.error(sentence))
    case .opened(let name):
      if let letter = letterInQuestion {
        add(words.outbox.isOpen(letter.channel))
      } else {
        say(.plain(words.notice.opened(name)))
      }
    case .notOpened(let sentence):
      if let letter = letterInQuestion {
        add(words.outbox.notOpened(sentence, letter.mail?.path ?? letter.link))
      } else {
        say(.error(sentence))
      }
    case .copied(let place):
      let sentence = words.notice.copied(place == .terminal)
      if letterInQuestion != nil { add(sentence) } else { say(.plain(sentence)) }
    case .notCopied(let sentence):
      if letterInQuestion != nil { add(sentence) } else { say(.error(sentence)) }
    }
    return []
  }

  private var letterInQuestion: HandLetter? {
    if case .question(let question) = layers.last, case .went(let letter) = question.purpose {
      return letter
    }
    return nil
  }

  /// Says something more in the question on top, before what it asks.
  private mutating func add(_ sentence: String) {
    guard case .question(var question) = layers.last else { return }
    question.text.insert(sentence, at: max(0, question.text.count - 1))
    layers[layers.count - 1] = .question(question)
  }
}

extension Array {
  /// Those that fit, and the others.
  fileprivate func filtered(_ fits: (Element) -> Bool) -> (fitting: [Element], others: [Element]) {
    (filter(fits), filter { !fits($0) })
  }
}

extension Array where Element: Hashable {
  /// Each once, in their order.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
