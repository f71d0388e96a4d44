public import Canvas
import Claims
import Wording
import Workflows

extension Cockpit {
  /// What the screen looks like now.
  public func draw() -> Canvas {
    var canvas = Canvas(width: width, height: height, glyphs: glyphs, cellWidth: cellWidth)
    guard !isTooSmall else {
      let lines = Wrapping.lines(
        of: words.list.tooSmall, width: max(2, width), cellWidth: cellWidth)
      for (row, line) in lines.enumerated() { canvas.put(line, row: row, column: 0) }
      canvas.cursor = Position(row: 0, column: 0)
      return canvas
    }
    let base = layers.lastIndex(where: \.isWhole)
    if let base { draw(layers[base], on: &canvas) } else { drawList(on: &canvas) }
    for layer in layers[(base.map { $0 + 1 } ?? 0)...] { draw(layer, on: &canvas) }
    if layers.last?.isWhole ?? true { drawHints(on: &canvas) }
    if working == .importing {
      canvas.fit(importLine, row: height - 2, column: 1, width: width - 2, style: .muted)
    } else if let working, !working.isReading,
      layers.last?.isWhole ?? true
    {
      canvas.fit(words.notice.working, row: height - 2, column: 1, width: width - 2, style: .muted)
    }
    return canvas
  }

  private func draw(_ layer: Layer, on canvas: inout Canvas) {
    switch layer {
    case .file(let screen): drawCase(screen, on: &canvas)
    case .customer(let screen): drawCustomer(screen, on: &canvas)
    case .inbox(let screen): drawInbox(screen, on: &canvas)
    case .outbox(let screen): drawOutbox(screen, on: &canvas)
    case .review(let screen): drawReview(screen, on: &canvas)
    case .group(let screen): drawGroup(screen, on: &canvas)
    case .leaving(let screen): drawLeaving(screen, on: &canvas)
    case .search(let search): drawSearch(search, on: &canvas)
    case .form(let form): drawForm(form, on: &canvas)
    case .quickPayment(let quick): drawQuickPayment(quick, on: &canvas)
    case .letter(let letter): drawLetter(letter, on: &canvas)
    case .reader(let reader): drawReader(reader, on: &canvas)
    case .menu(let menu): drawMenu(menu, on: &canvas)
    case .finder(let finder): drawFinder(finder, on: &canvas)
    case .messages(let messages): drawMessages(messages, on: &canvas)
    case .question(let question): drawQuestion(question, on: &canvas)
    }
  }

  // MARK: Hints

  private func drawHints(on canvas: inout Canvas) {
    HintBar(hints).draw(row: height - 1, on: &canvas)
  }

  /// What can be done here, the most useful first.
  private var hints: [HintBar.Hint] {
    let panel = words.panel
    let escape = hint(.escape, panel.back)
    switch layers.last {
    case .letter(let letter): return letterHints(letter)
    case .inbox(let screen): return inboxHints(screen)
    case .outbox(let screen): return outboxHints(screen)
    case .review(let screen): return reviewHints(screen)
    case .group: return groupHints()
    case .leaving: return leavingHints()
    case .reader:
      return [escape, hint(.character("/"), words.letter.read), hint(.down, panel.scroll)]
    case .messages: return [hint(.down, panel.scroll), escape]
    case .finder: return [hint(.enter, panel.choose), escape]
    case .file:
      let onPayment: [ScreenCommand] = hasPaymentSelected ? [.movePayment, .undo] : []
      let first: [ScreenCommand] =
        onPayment + [.pay, .remind, .notice, .handOver, .settle, .actions]
      let more: [ScreenCommand] = [
        .documents, .contact, .customer, .dispute, .closeDispute, .promise, .undo, .nextCase,
      ]
      return suggestedHint + commandHints(first) + [escape]
        + commandHints(more.filter { !onPayment.contains($0) })
        + [commandHint(.help)].compactMap(\.self)
    case .customer:
      let more: [ScreenCommand] = [.remind, .notice, .settle, .dispute, .actions, .documents]
      return commandHints([.open, .pay]) + [escape] + commandHints(more)
        + [commandHint(.help)].compactMap(\.self)
    default:
      if list.isFiltering {
        return [
          hint(.enter, panel.keep), HintBar.Hint(glyphs.up + glyphs.down, panel.move),
          hint(.escape, panel.clear),
        ]
      }
      return listHints + [commandHint(.help)].compactMap(\.self)
    }
  }

  private var listHints: [HintBar.Hint] {
    let panel = words.panel
    if list.anchor != nil || !list.marks.isEmpty {
      return commandHints([.remind, .notice, .settle, .snooze])
        + [hint(.escape, words.command(.unmark).hint)]
        + commandHints([.mark, .range, .actions, .filter])
    }
    let clear = list.filter == nil ? [] : [hint(.escape, panel.clear)]
    guard list.count > 0 else { return clear + commandHints([.nextView, .quickPay, .undo]) }
    return commandHints([.open, .pay] + suggestedCommands) + reviewHint + clear
      + commandHints([
        .actions, .filter, .nextView, .settle, .dispute, .promise, .quickPay, .undo, .order,
      ])
  }

  /// With how many cases wait in it.
  private var reviewHint: [HintBar.Hint] {
    guard let cases = home?.cases, cases > 0, let key = Command.named(.review)?.keys.first
    else { return [] }
    return [hint(key, "\(words.command(.review).hint) (\(cases))")]
  }

  /// The step that the selected row's road proposes, where a key does it.
  private var suggestedCommands: [ScreenCommand] {
    if list.selectedRow?.isHeldByLine == true { return [.inbox] }
    return switch list.selectedRow?.next(on: today)?.action {
    case .reminder: [.remind]
    case .notice: [.notice]
    case .call: [.contact]
    case .answer: [.closeDispute]
    case .handover: [.handOver]
    case .check, nil: []
    }
  }

  /// Enter in a case, where no other key does what is suggested.
  private var suggestedHint: [HintBar.Hint] {
    switch targets.first?.next(on: today)?.action {
    case .check, .answer, .call: commandHints([.suggested])
    case .reminder, .notice, .handover, nil: []
    }
  }

  /// Those of the commands that can be done now.
  func commandHints(_ names: [ScreenCommand]) -> [HintBar.Hint] {
    let rows = targets(limit: 20)
    return names.compactMap { name in
      guard let command = Command.named(name),
        availability(of: command, on: rows).obstacle == nil
      else { return nil }
      return commandHint(name)
    }
  }

  func commandHint(_ name: ScreenCommand) -> HintBar.Hint? {
    guard let key = Command.named(name)?.keys.first else { return nil }
    return hint(key, words.command(name).hint)
  }

  func hint(_ key: Key, _ word: String) -> HintBar.Hint {
    HintBar.Hint(key.name(words.key, glyphs), word)
  }

  // MARK: Messages

  /// A text above the hints, in up to three lines where `free` ones are there for the others.
  func putWhole(_ text: String, _ style: Style, free: Int, on canvas: inout Canvas) {
    let lines = Wrapping.lines(of: text, width: max(2, width - 2), cellWidth: cellWidth)
    let count = max(1, min(lines.count, 3, free + 1, height - 3))
    let area = Area(row: height - 1 - count, column: 0, width: width, height: count)
    canvas.fill(area, style: .plain)
    for (step, line) in lines.prefix(count - 1).enumerated() {
      canvas.put(line, row: area.row + step, column: 1, style: style, limit: width - 2)
    }
    let rest = lines.dropFirst(count - 1).joined(separator: " ")
    canvas.fit(rest, row: height - 2, column: 1, width: width - 2, style: style)
  }

  // MARK: Documents

  var readerArea: Area {
    Area(row: 1, column: 1, width: max(0, width - 2), height: max(0, height - 3))
  }

  private func drawReader(_ reader: Reader, on canvas: inout Canvas) {
    canvas.fit(reader.document.path, row: 0, column: 1, width: width - 2, style: .title)
    canvas.cursor = Position(row: 1, column: 0)
    guard let text = reader.text else {
      canvas.put(words.file.reading, row: 1, column: 1, style: .muted)
      return
    }
    text.draw(in: readerArea, on: &canvas)
    drawSearch(text, readerArea, on: &canvas)
  }

  func drawSearch(_ text: SearchableText, _ area: Area, on canvas: inout Canvas) {
    guard let field = text.field else { return drawNotice(on: &canvas) }
    let found = text.matches(width: area.width, cellWidth: cellWidth).count
    if text.isTyping {
      let end = canvas.put(
        " \(words.list.filterPrompt) ", row: height - 2, column: 0, style: .hintKey)
      field.draw(
        row: height - 2, column: end, width: max(1, min(40, width - end - 1)), isFocused: true,
        on: &canvas)
    } else {
      canvas.fit(
        words.letter.searching(field.text, found), row: height - 2, column: 1, width: width - 2,
        style: .muted)
    }
  }

  private func drawMessages(_ messages: MessageLog, on canvas: inout Canvas) {
    canvas.put(words.panel.messages, row: 0, column: 1, style: .title)
    if messages.view.paragraphs.isEmpty {
      canvas.put(words.panel.noMessages, row: 1, column: 1, style: .muted)
    }
    messages.view.draw(in: readerArea, on: &canvas)
    canvas.cursor = Position(row: 1, column: 0)
  }
}
