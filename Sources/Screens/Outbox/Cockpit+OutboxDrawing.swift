import Canvas
import Claims
import Workflows
import Wording

extension Cockpit {
  func drawOutbox(_ screen: OutboxScreen, on canvas: inout Canvas) {
    let texts = words.outbox
    let end = canvas.put(" \(texts.title)  ", row: 0, column: 0, style: .title)
    canvas.cursor = Position(row: min(2, height - 1), column: 0)
    guard let letters = screen.letters else {
      canvas.fit(texts.reading, row: 2, column: 1, width: width - 2, style: .muted)
      return
    }
    if !letters.isEmpty {
      canvas.fit(outboxSums(letters), row: 0, column: end, width: max(0, width - end - 1))
    }
    if screen.markedCount > 0 {
      let note = texts.marked(screen.markedCount)
      canvas.put(
        note, row: 0, column: max(0, width - canvas.columns(of: note) - 1), style: .plain.selected)
    }
    guard !letters.isEmpty else {
      let lines = Wrapping.lines(of: texts.empty, width: max(2, width - 2), cellWidth: cellWidth)
      for (step, line) in lines.prefix(outboxHeight).enumerated() {
        canvas.put(line, row: 2 + step, column: 1, style: .muted)
      }
      return drawNotice(on: &canvas)
    }
    drawOutboxRows(screen, letters, on: &canvas)
    guard notice == nil, let selected = screen.selected else { return drawNotice(on: &canvas) }
    let free = outboxHeight - min(screen.lines.count, outboxHeight)
    putWhole(standing(of: selected), .plain, free: free, on: &canvas)
  }

  private func outboxSums(_ letters: [WaitingLetter]) -> String {
    let customers = Set(letters.map(\.customer.name)).count
    let sums = Money.sums(of: letters.compactMap(\.asked))
    return ([words.outbox.count(letters.count, customers)] + sums.map { words.format.money($0) })
      .joined(separator: " \(glyphs.separator) ")
  }

  private func drawOutboxRows(
    _ screen: OutboxScreen, _ letters: [WaitingLetter], on canvas: inout Canvas
  ) {
    let texts = words.outbox
    let names = letters.map { name(of: $0.kind).count }.max() ?? 0
    let channels = letters.map { self.texts.channel($0.channel).count }.max() ?? 0
    let words = letters.map { standingWords(of: $0).word.count }.max() ?? 0
    let asked =
      letters.compactMap { $0.asked.map { self.words.format.amount($0).count } }.max() ?? 0
    let table = Table([
      .init("", minimum: 1, gap: 1),
      .init("", minimum: 1, gap: 1),
      .init(texts.letter, minimum: min(names, 14), ideal: names),
      .init(texts.numbers, minimum: 11, ideal: 24, priority: 1),
      .init(texts.channel, minimum: channels, priority: 2),
      .init(texts.asked, minimum: max(asked, texts.asked.count), alignment: .right),
      .init(texts.written, minimum: 7, priority: 3),
      .init(texts.standing, minimum: min(words, 12), ideal: words),
    ])
    let places = table.placements(width: width - 2, from: 1)
    table.drawHeading(row: 1, placements: places, on: &canvas)
    let shown = screen.window.lines(count: screen.lines.count, height: outboxHeight)
    for (step, index) in shown.enumerated() {
      let row = 2 + step
      switch screen.lines[index] {
      case .customer(let name):
        canvas.fit(name, row: row, column: 1, width: width - 2, style: .plain.bold)
      case .letter(let at):
        let letter = letters[at]
        var style = style(of: letter)
        if at == screen.cursor {
          style = style.selected
          canvas.fill(Area(row: row, column: 0, width: width, height: 1), style: style)
          canvas.cursor = Position(row: row, column: 0)
        }
        table.drawRow(row: row, placements: places, style: style, on: &canvas) {
          cell($0, of: letter, isMarked: screen.isMarked(letter))
        }
      }
    }
  }

  private func cell(_ column: Int, of letter: WaitingLetter, isMarked: Bool) -> String {
    switch column {
    case 0: isMarked ? glyphs.marked : ""
    case 1: sign(of: letter)
    case 2: name(of: letter.kind)
    case 3: numbers(of: letter)
    case 4: texts.channel(letter.channel)
    case 5: letter.asked.map { words.format.amount($0) } ?? ""
    case 6: words.format.brief(letter.writtenOn, seenFrom: today)
    default: standingWords(of: letter).word
    }
  }

  private func numbers(of letter: WaitingLetter) -> String {
    guard letter.numbers.count > 2, let first = letter.numbers.first else {
      return letter.numbers.joined(separator: ", ")
    }
    return "\(first) +\(letter.numbers.count - 1)"
  }

  /// What the colour says, as a sign.
  private func sign(of letter: WaitingLetter) -> String {
    switch letter.standing {
    case .ready: ""
    case .outdated: "~"
    case .editedIsOld: "!"
    case .needless: "-"
    }
  }

  private func style(of letter: WaitingLetter) -> Style {
    switch letter.standing {
    case .ready: .ok
    case .outdated: .plain
    case .editedIsOld: .warning
    case .needless: .muted
    }
  }

  private func standingWords(of letter: WaitingLetter) -> OutboxTexts.Standing {
    switch letter.standing {
    case .ready: words.outbox.ready
    case .outdated: words.outbox.outdated
    case .editedIsOld: words.outbox.editedIsOld
    case .needless: words.outbox.needless
    }
  }

  private func standing(of letter: WaitingLetter) -> String {
    var clauses = [standingWords(of: letter).sentence]
    if letter.isEdited, letter.standing != .editedIsOld {
      clauses.insert(words.outbox.changedByHand, at: 0)
    }
    let goes = letter.standing == .ready || letter.standing == .outdated
    if goes, goesByHand(letter) {
      clauses.append(words.outbox.opensElsewhere(letter.channel))
    }
    return "\(letter.numbers.first ?? ""): " + clauses.joined(separator: texts.clauseMark)
  }

  func outboxHints(_ screen: OutboxScreen) -> [HintBar.Hint] {
    let first = commandHints([.openWaiting, .sendOutbox, .editWaiting, .dropWaiting, .showPDF])
    return first + [hint(.escape, words.panel.back)]
      + commandHints([.markWaiting, .actions, .undo]) + [commandHint(.help)].compactMap(\.self)
  }

  /// How many letters wait, in the title of the list: the longer form first.
  var outboxNotes: [String] {
    guard !outbox.isEmpty else { return [] }
    let key = keyName(of: .outbox)
    return [
      words.outbox.waitingHere(outbox.count, key), words.outbox.waitingBriefly(outbox.count, key),
    ]
  }

  /// The first key of a command, as hints name it.
  func keyName(of command: ScreenCommand) -> String {
    Command.named(command)?.keys.first?.name(words.key, glyphs) ?? ""
  }
}
