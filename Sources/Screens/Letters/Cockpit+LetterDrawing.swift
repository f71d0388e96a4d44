import Canvas
import Claims
import Wording
import Workflows

/// A letter before it goes: what is said of it, then its text.
extension Cockpit {
  /// The lines over the letter: what will happen.
  private func letterHead(_ letter: LetterPreview, isBrief: Bool) -> [TextView.Line] {
    var lines: [TextView.Line] = []
    let texts = words.letter
    if !letter.isWriting, letter.items.count > 1 || !letter.leftOut.isEmpty {
      let asked = letter.ready.compactMap { $0.preview?.asked }
      let sums = Money.sums(of: asked)
      let count = letter.ready.count
      lines.append(
        .init(texts.summary(count, count, sums.map { words.format.money($0) }), style: .plain.bold))
      let without = letter.leftOut + letter.refusals
      lines += without.prefix(3).map { .init($0, style: .warning) }
      if without.count > 3 {
        lines.append(.init(texts.moreLeftOut(without.count - 3), style: .warning))
      }
      if letter.items.count > 1 {
        lines.append(.init(texts.position(letter.index + 1, letter.items.count), style: .muted))
      }
    }
    switch letter.item.content {
    case .writing: lines.append(.init(texts.writing, style: .muted))
    case .refused(let sentence):
      let text = letter.item.isChanged ? texts.mistake(sentence) : texts.impossible(sentence)
      lines.append(.init(text, style: .error))
    case .ready(let preview): lines += head(of: preview, letter.item, isBrief: isBrief)
    }
    return lines
  }

  private func head(
    of preview: Preview, _ item: LetterItem, isBrief: Bool
  ) -> [TextView.Line] {
    let letter = words.letter
    let record = preview.recipient
    let place = isBrief ? nil : address(of: preview) ?? letter.noAddressee
    let to = [record.name, place].compactMap(\.self).joined(separator: ", ")
    let sentence = letter.sentence(
      preview.channel, to, name(of: item), preview.asked.map { words.format.money($0) },
      preview.deadline.map { words.format.echo($0) }, preview.enclosures)
    var lines = [TextView.Line(sentence, style: .plain.bold)]
    if let copy = preview.mailCopy { lines.append(.init(letter.alsoByMail(copy))) }
    if preview.isEdited || item.isChanged {
      lines.append(.init(letter.changedByHand, style: .warning))
    }
    lines += preview.cautions.map { .init(texts.caution($0), style: .warning) }
    if !preview.missing.isEmpty {
      lines.append(
        .init(letter.missing(preview.missing.map { texts.missing($0) }), style: .warning))
    }
    if !preview.subject.isEmpty {
      lines.append(.init(letter.subject(preview.subject), style: .muted))
    }
    return lines
  }

  /// Where a letter goes; nil where that isn't known.
  func address(of preview: Preview) -> String? {
    let record = preview.recipient
    return switch preview.channel {
    case .letter, .registered:
      record.address.isComplete ? record.address.lines().joined(separator: ", ") : nil
    case .email: record.email
    case .whatsapp, .sms, .call: record.phone
    }
  }

  /// What a letter is called, also before it is written.
  func name(of item: LetterItem) -> String {
    if let waiting = item.waiting { return name(of: waiting.kind) }
    if let step = item.preview?.step { return words.letter.step(step, item.preview?.about) }
    return switch item.intent {
    case .dun(let dunning):
      words.letter.step(dunning.step == .reminder ? .reminder(level: 1) : .notice, nil)
    case .write(let letter): texts.letter(letter.letter)
    default: words.letter.confirmation
    }
  }

  /// Where it is narrow without the address: the sum and the day are never cut off.
  private func wrappedHead(_ letter: LetterPreview) -> [TextView.Line] {
    func lines(isBrief: Bool) -> [TextView.Line] {
      TextView(letterHead(letter, isBrief: isBrief))
        .lines(width: max(2, width - 2), cellWidth: cellWidth)
    }
    let whole = lines(isBrief: false)
    return whole.count > headHeight ? lines(isBrief: true) : whole
  }

  /// Lines that what is said of a letter may take.
  private var headHeight: Int { max(0, height - 7) }

  /// Where the letter's own text stands: below what is said of it, behind a bar.
  func letterTextArea(_ letter: LetterPreview) -> Area {
    let head = min(wrappedHead(letter).count, headHeight)
    return Area(
      row: head + 2, column: 3, width: max(0, width - 4), height: max(0, height - head - 4))
  }

  func drawLetter(_ letter: LetterPreview, on canvas: inout Canvas) {
    let area = letterTextArea(letter)
    canvas.fit(
      words.letter.title(name(of: letter.item), letter.item.preview?.numbers ?? []), row: 0,
      column: 1,
      width: width - 2, style: .title)
    for (row, line) in wrappedHead(letter).prefix(max(0, area.row - 2)).enumerated() {
      canvas.put(line.text, row: 1 + row, column: 1, style: line.style, limit: width - 2)
    }
    if letter.item.preview != nil || letter.item.isChanged {
      letter.item.text.draw(in: area, on: &canvas)
      for row in area.row..<area.endRow {
        canvas.put(glyphs.quoteBar, row: row, column: 1, style: .muted)
      }
    }
    canvas.cursor = Position(row: min(1, height - 1), column: 0)
    if letter.item.text.hasMore(below: area, cellWidth: cellWidth) {
      let text = words.panel.moreBelow
      canvas.put(
        text, row: height - 2, column: max(0, width - canvas.columns(of: text) - 1), style: .muted)
    }
    drawSearch(letter.item.text, area, on: &canvas)
  }

  func letterHints(_ letter: LetterPreview) -> [HintBar.Hint] {
    let texts = words.letter
    let escape = hint(.escape, words.panel.back)
    let channel = letter.canTurnChannel ? [hint(.tab, texts.channel)] : []
    guard !letter.ready.isEmpty else {
      let edit = letter.item.isChanged ? [hint(.character("e"), texts.edit)] : []
      return edit + channel + [escape]
    }
    var hints = [
      hint(.character("y"), sending(letter)), hint(.character("o"), texts.outbox),
    ]
    if letter.item.waiting?.isHandover != true { hints.append(hint(.character("e"), texts.edit)) }
    if letter.items.count > 1 { hints.append(hint(.character("J"), texts.nextLetter)) }
    hints += channel
    if letter.item.preview?.pdf.isEmpty == false { hints.append(hint(.character("v"), texts.pdf)) }
    return hints + [hint(.character("/"), texts.read), escape]
  }

  /// What `y` does, by the way in which the letter goes.
  private func sending(_ letter: LetterPreview) -> String {
    let texts = words.letter
    if letter.items.count > 1 { return texts.sendAll }
    switch letter.item.preview?.channel {
    case .email: return hasMailCommand ? texts.mailed : texts.openedAsMail
    case .whatsapp, .sms, .call: return texts.openedAsMessage
    case .letter, .registered, nil: return letter.isSettlement ? texts.agreed : texts.posted
    }
  }
}
