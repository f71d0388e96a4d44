import Canvas
import Claims
import Wording
import Workflows

extension Cockpit {
  // MARK: A card

  func drawReview(_ screen: ReviewScreen, on canvas: inout Canvas) {
    drawReviewTitle(screen, on: &canvas)
    canvas.cursor = Position(row: min(1, height - 1), column: 0)
    guard let card = screen.card else {
      let isDone = screen.isRead && screen.queue.isEmpty
      let text =
        isDone
        ? words.review.nothing(
          list.next.map { words.format.near($0.day, seenFrom: today) }, list.next?.count ?? 0)
        : words.review.reading
      canvas.fit(text, row: min(2, height - 1), column: 1, width: width - 2, style: .muted)
      return drawNotice(on: &canvas)
    }
    var row = 1
    for line in cardLines(card, screen) where row < height - 2 {
      canvas.put(line.text, row: row, column: 1, style: line.style, limit: max(0, width - 2))
      if let value = line.value {
        let needed = canvas.columns(of: value)
        canvas.put(value, row: row, column: max(1, width - needed - 1), style: line.style)
      }
      row += 1
    }
    let area = reviewTextArea(screen)
    if !area.isEmpty {
      screen.text.draw(in: area, on: &canvas)
      for row in area.row..<area.endRow {
        canvas.put(glyphs.quoteBar, row: row, column: 1, style: .muted)
      }
      if screen.text.hasMore(below: area, cellWidth: cellWidth) {
        let more = words.panel.moreBelow
        canvas.put(
          more, row: height - 2, column: max(0, width - canvas.columns(of: more) - 1),
          style: .muted)
      }
    }
    guard notice == nil else { return drawNotice(on: &canvas) }
    canvas.fit(reviewFoot(screen), row: height - 2, column: 1, width: width - 14, style: .muted)
  }

  private func drawReviewTitle(_ screen: ReviewScreen, on canvas: inout Canvas) {
    let progress = screen.position.map { "\($0)/\(screen.progress.all)" }
    let title = [words.review.title, progress].compactMap(\.self).joined(separator: " ")
    let end = canvas.put(" \(title)  ", row: 0, column: 0, style: .title)
    let room = width - end - 1
    guard let note = bankNotes.first(where: { canvas.columns(of: $0) <= room }) else { return }
    canvas.put(
      note, row: 0, column: width - canvas.columns(of: note) - 1,
      style: isBankStale ? .warning : .plain)
  }

  private struct CardLine {
    var text: String
    var value: String?
    var style: Style = .plain
  }

  /// As many lines as a part of a card takes at most.
  private enum Most {
    static let invoices = 3
    static let story = 3
    static let reasons = 4
  }

  private func cardLines(_ card: ReviewCard, _ screen: ReviewScreen) -> [CardLine] {
    var lines = [who(card)]
    let rows = card.rows
    lines += rows.prefix(Most.invoices).map { invoice($0) }
    if rows.count > Most.invoices {
      lines.append(CardLine(text: "  " + words.review.more(rows.count - Most.invoices)))
    }
    lines += story(of: card)
    lines.append(CardLine(text: ""))
    lines += suggestion(card, screen)
    return lines
  }

  private func who(_ card: ReviewCard) -> CardLine {
    let record = card.customer.record
    let facts = [
      record.name, texts.kind(record.kind), record.language.map { words.file.language($0) },
    ].compactMap(\.self).joined(separator: " \(glyphs.separator) ")
    let open = Money.sums(of: card.rows.map(\.open)).map { words.format.money($0) }
      .joined(separator: ", ")
    let totals = Money.sums(of: card.rows.map(\.total)).map { words.format.amount($0) }
    let isPart = card.rows.contains { $0.open != $0.total }
    let amount = isPart && totals.count == 1 ? words.review.openOf(open, totals[0]) : open
    return CardLine(text: facts, value: "  " + amount, style: .plain.bold)
  }

  private func invoice(_ row: ListRow) -> CardLine {
    let age = row.age(on: today)
    let mark = glyphs.mark(age.lateness)
    let lead = mark + String(repeating: " ", count: max(1, 4 - mark.count))
    let due = words.review.due(
      words.format.brief(row.due, seenFrom: today), row.daysOverdue(on: today))
    let parts = [row.number, due, rowWords.stage(of: row)].joined(separator: "  ")
    return CardLine(
      text: lead + parts, value: "  " + words.format.amount(row.open), style: .age(age.lateness))
  }

  /// What happened, in a few lines; of much the last.
  private func story(of card: ReviewCard) -> [CardLine] {
    let parts = card.story.compactMap { group -> String? in
      guard let first = group.first else { return nil }
      let day = words.format.brief(first.event.event.on, seenFrom: today)
      return "\(day) " + group.map { texts.event($0.event.event) }.joined(separator: ", ")
    }
    for skipped in parts.indices {
      let shown = Array(parts[skipped...])
      let text = (skipped == 0 ? shown : [glyphs.ellipsis] + shown)
        .joined(separator: " \(glyphs.separator) ")
      let lines = wrapped(text, indent: 2, style: .muted)
      if lines.count <= Most.story || skipped == parts.count - 1 {
        return Array(lines.prefix(Most.story))
      }
    }
    return []
  }

  private func wrapped(_ text: String, indent: Int, style: Style = .plain) -> [CardLine] {
    let blanks = String(repeating: " ", count: indent)
    return Wrapping.lines(of: text, width: max(8, width - 2 - indent), cellWidth: cellWidth)
      .map { CardLine(text: blanks + $0, style: style) }
  }

  private func suggestion(_ card: ReviewCard, _ screen: ReviewScreen) -> [CardLine] {
    let due = card.due
    let letter = screen.letter?.item
    let preview = letter?.preview
    let step = letter.map { name(of: $0) } ?? texts.action(due.action, due.level)
    let amount = words.format.amount(preview?.asked ?? due.amount)
    let headline = words.review.suggestion(
      step, letter.flatMap { $0.preview?.channel ?? $0.intent.channel }, amount)
    var lines = wrapped("\(glyphs.pointer) \(headline)", indent: 0, style: .plain.bold)
    for (at, reason) in due.reasons.prefix(Most.reasons).enumerated() {
      let text = texts.reason(reason, today)
      lines += wrapped(at == 0 ? words.review.because(text) : words.review.and(text), indent: 2)
    }
    for passed in due.passedOver {
      lines += wrapped(
        words.review.passedOver(texts.action(passed.action, passed.level), passed.numbers),
        indent: 2, style: .muted)
    }
    lines.append(CardLine(text: ""))
    guard let letter else {
      let record = card.customer.record
      let contact = [record.contact, record.phone, record.email].compactMap(\.self)
      lines += wrapped(contact.joined(separator: " \(glyphs.separator) "), indent: 2)
      return lines + wrapped(words.review.opens(due.action), indent: 2, style: .muted)
    }
    switch letter.content {
    case .writing: lines.append(CardLine(text: "  " + words.letter.writing, style: .muted))
    case .refused(let sentence): lines += wrapped(sentence, indent: 2, style: .error)
    case .ready(let preview): lines += head(of: preview, letter, screen)
    }
    return lines
  }

  private func head(
    of preview: Preview, _ item: LetterItem, _ screen: ReviewScreen
  ) -> [CardLine] {
    let review = words.review
    let lead = max(review.to.count, review.subject.count) + 2
    func labelled(_ label: String, _ text: String, _ style: Style = .plain) -> [CardLine] {
      let indent = String(repeating: " ", count: max(1, lead - label.count))
      return Wrapping.lines(of: text, width: max(8, width - 4 - lead), cellWidth: cellWidth)
        .prefix(2).enumerated().map { at, piece in
          let head = at == 0 ? label + indent : String(repeating: " ", count: lead)
          return CardLine(text: "  " + head + piece, style: style)
        }
    }
    let address = address(of: preview) ?? words.letter.noAddressee
    var lines = labelled(
      review.to, [preview.recipient.name, address].joined(separator: ", "))
    if let copy = preview.mailCopy { lines += labelled("", words.letter.alsoByMail(copy), .muted) }
    lines += labelled(review.subject, preview.subject)
    for caution in preview.cautions.prefix(2) {
      lines += wrapped(texts.caution(caution), indent: 2, style: .warning)
    }
    if !preview.missing.isEmpty {
      lines += wrapped(
        words.letter.missing(preview.missing.map { texts.missing($0) }), indent: 2,
        style: .warning)
    }
    if item.isChanged { lines += wrapped(words.letter.changedByHand, indent: 2, style: .warning) }
    if let count = screen.letter?.items.count, count > 1 {
      lines += wrapped(words.letter.position(1, count), indent: 2, style: .muted)
    }
    return lines
  }

  /// Where the text of a card's letter stands: what the card leaves, from three lines on.
  func reviewTextArea(_ screen: ReviewScreen) -> Area {
    guard let card = screen.card, screen.letter?.item.preview != nil else {
      return Area(row: 0, column: 0, width: 0, height: 0)
    }
    let top = 1 + cardLines(card, screen).count
    let rows = height - 2 - top
    guard rows >= 3 else { return Area(row: 0, column: 0, width: 0, height: 0) }
    return Area(row: top, column: 3, width: max(0, width - 4), height: rows)
  }

  /// On the first card what there is in all; then what waits to go out.
  private func reviewFoot(_ screen: ReviewScreen) -> String {
    if screen.position == 1, screen.progress.decided == 0 {
      let text = groups(of: screen).joined(separator: " \(glyphs.separator) ")
      return text
    }
    guard !outbox.isEmpty else { return "" }
    let customers = Set(outbox.map(\.customer.name)).count
    return "\(words.outbox.title)  \(words.outbox.count(outbox.count, customers))"
  }

  private func groups(of screen: ReviewScreen) -> [String] {
    struct Kind: Hashable {
      var action: Proposal.Action
      var level: Int
    }
    var order: [Kind] = []
    var groups: [Kind: [Money]] = [:]
    for queued in screen.undecided.compactMap({ screen.queue[$0] }) {
      let kind = Kind(
        action: queued.action, level: queued.action == .reminder ? min(queued.level, 3) : 0)
      if groups[kind] == nil { order.append(kind) }
      groups[kind, default: []].append(queued.amount)
    }
    return order.map { kind in
      let amounts = groups[kind] ?? []
      let sums = Money.sums(of: amounts).map { words.format.short($0) }.joined(separator: ", ")
      return words.review.group(amounts.count, kind.action, kind.level, sums)
    }
  }

  func reviewHints(_ screen: ReviewScreen) -> [HintBar.Hint] {
    guard !screen.queue.isEmpty else {
      return [hint(.escape, words.panel.back)] + commandHints([.undo])
    }
    return [hint(.enter, words.review.doIt)]
      + commandHints([.nextCard, .pay, .dispute, .settle, .promise, .snooze])
      + [hint(.character("q"), words.command(.quit).hint)]
      + commandHints([.contact, .takeGroup, .editLetter, .actions, .undo, .otherChannel, .lookUp])
      + [commandHint(.help)].compactMap(\.self)
  }

  // MARK: A group

  var groupHeight: Int { max(1, height - 4) }

  func drawGroup(_ screen: GroupScreen, on canvas: inout Canvas) {
    guard let first = screen.cases.first else { return }
    let step = texts.action(first.action, first.level)
    let title = words.review.groupTitle(step, screen.taken.count, screen.cases.count)
    let end = canvas.put(" \(title)  ", row: 0, column: 0, style: .title, limit: width)
    let sums = Money.sums(of: screen.taken.map(\.amount)).map { words.format.money($0) }
    canvas.fit(
      sums.joined(separator: " \(glyphs.separator) "), row: 0, column: end,
      width: max(0, width - end - 1))
    canvas.cursor = Position(row: min(2, height - 1), column: 0)
    let lines = screen.window.lines(count: screen.cases.count, height: groupHeight)
    for (step, at) in lines.enumerated() {
      let queued = screen.cases[at]
      let isTaken = screen.isTaken(queued)
      let card = screen.cards[ReviewScreen.Key(queued)]
      var style: Style = isTaken ? .plain : .muted
      let row = 2 + step
      if at == screen.cursor {
        style = style.selected
        canvas.fill(Area(row: row, column: 0, width: width, height: 1), style: style)
        canvas.cursor = Position(row: row, column: 0)
      }
      let amount = words.format.amount(queued.amount)
      let needed = canvas.columns(of: amount)
      if isTaken { canvas.put(glyphs.marked, row: row, column: 1, style: style) }
      let numbers = card?.rows.map(\.number).joined(separator: ", ") ?? ""
      let text = [card?.customer.record.name ?? words.review.reading, numbers]
        .filter { !$0.isEmpty }.joined(separator: "  ")
      canvas.fit(text, row: row, column: 3, width: max(0, width - needed - 6), style: style)
      canvas.put(amount, row: row, column: max(3, width - needed - 1), style: style)
    }
    drawNotice(on: &canvas)
  }

  func groupHints() -> [HintBar.Hint] {
    [
      hint(.enter, words.review.take), hint(.character(" "), words.review.leaveOut),
      hint(.escape, words.panel.back),
    ]
  }

  // MARK: Leaving

  /// Letters of the summary that are seen at once.
  var leavingHeight: Int { max(1, height - 8) }

  /// The letters in the order of the summary.
  var leavingLetters: [WaitingLetter] {
    outbox.sorted { Self.rank($0) < Self.rank($1) }
  }

  private static func rank(_ letter: WaitingLetter) -> Int {
    if letter.isHandover { return 4 }
    return switch letter.channel {
    case .email: 0
    case .letter: 1
    case .registered: 2
    case .whatsapp, .sms, .call: 3
    }
  }

  func drawLeaving(_ screen: LeavingScreen, on canvas: inout Canvas) {
    let review = words.review
    let sums = screen.sums.map { words.format.money($0) }.joined(separator: ", ")
    canvas.fit(
      review.done(screen.decided, screen.all, sums), row: 0, column: 1, width: width - 2,
      style: .title)
    canvas.cursor = Position(row: 0, column: 0)
    let deeds = screen.deeds.map { deed in
      review.alsoDone(
        deed.what, deed.count,
        deed.sums.map { words.format.amount($0) }.joined(separator: ", "))
    }
    canvas.fit(
      deeds.joined(separator: " \(glyphs.separator) "), row: 1, column: 1, width: width - 2)
    let letters = leavingLetters
    canvas.fit(
      letters.isEmpty ? review.nothingGoes : leavingHeading(letters), row: 3, column: 1,
      width: width - 2, style: .heading)
    let lines = screen.window.lines(count: letters.count, height: leavingHeight)
    for (step, at) in lines.enumerated() {
      let letter = letters[at]
      let row = 4 + step
      var style: Style = letter.standing == .needless ? .muted : .plain
      if at == screen.cursor {
        style = style.selected
        canvas.fill(Area(row: row, column: 0, width: width, height: 1), style: style)
        canvas.cursor = Position(row: row, column: 0)
      }
      let amount = letter.asked.map { words.format.amount($0) } ?? ""
      let needed = canvas.columns(of: amount)
      let text = [texts.channel(letter.channel), name(of: letter)].joined(separator: "  ")
      canvas.fit(text, row: row, column: 2, width: max(0, width - needed - 5), style: style)
      canvas.put(amount, row: row, column: max(2, width - needed - 1), style: style)
    }
    guard notice == nil else { return drawNotice(on: &canvas) }
    for (step, text) in leavingFoot(screen, letters).prefix(3).enumerated() {
      canvas.fit(text, row: height - 4 + step, column: 1, width: width - 2, style: .muted)
    }
  }

  private func leavingHeading(_ letters: [WaitingLetter]) -> String {
    var parts: [String] = []
    for channel in [Channel.email, .letter, .registered, .whatsapp] {
      let count = letters.count { letter in
        guard !letter.isHandover else { return false }
        return letter.channel == channel
          || (channel == .whatsapp && [.sms, .call].contains(letter.channel))
      }
      if count > 0 { parts.append(words.review.byChannel(channel, count, false)) }
    }
    let files = letters.count(where: \.isHandover)
    if files > 0 { parts.append(words.review.byChannel(.letter, files, true)) }
    return "\(words.review.goingOut): " + parts.joined(separator: ", ")
  }

  /// What comes after: receipts, what was left, the next day, the bank.
  private func leavingFoot(_ screen: LeavingScreen, _ letters: [WaitingLetter]) -> [String] {
    let review = words.review
    let separator = " \(glyphs.separator) "
    let receipts = letters.filter { $0.channel == .registered }.flatMap(\.numbers)
    let left = screen.all - screen.decided
    let next = review.next(
      list.next.map { words.format.near($0.day, seenFrom: today) }, list.next?.count ?? 0)
    let isOnly = bank.accounts.count == 1
    let old = bank.accounts.filter { inboxWords.isStale($0) }.map {
      review.bankIsOld(inboxWords.reach($0, isOnly: isOnly))
    }
    return [
      receipts.isEmpty ? nil : review.proofsToFetch(receipts),
      [left > 0 ? review.left(left) : nil, next].compactMap(\.self).joined(separator: separator),
      old.first,
    ].compactMap(\.self)
  }

  func leavingHints() -> [HintBar.Hint] {
    let texts = words.review
    guard !outbox.isEmpty else { return [hint(.escape, texts.close)] }
    return [
      hint(.character("y"), texts.sendNow), hint(.escape, texts.keep), hint(.enter, texts.look),
    ]
  }
}
