import Canvas
import Claims
import Matching
import Workflows
import Wording

extension Cockpit {
  func drawInbox(_ screen: InboxScreen, on canvas: inout Canvas) {
    drawInboxTitle(screen, on: &canvas)
    canvas.cursor = Position(row: 1, column: 0)
    let area = Area(row: 1, column: 0, width: width, height: inboxHeight)
    guard let inbox = screen.inbox else {
      canvas.fit(
        words.inbox.reading, row: area.row, column: 1, width: width - 2, style: .muted)
      return
    }
    guard !screen.lines.isEmpty else { return drawEmptyInbox(inbox, in: area, on: &canvas) }
    let painter = InboxPainter(screen, inboxWords, width: width, on: canvas)
    let shown = screen.window.lines(count: screen.lines.count, height: area.height)
    for (step, index) in shown.enumerated() {
      painter.draw(index, row: area.row + step, on: &canvas)
      if index == screen.cursor { canvas.cursor = Position(row: area.row + step, column: 0) }
    }
    if shown.upperBound < screen.lines.count { drawMoreBelow(on: &canvas) }
    let isCut = shown.upperBound < screen.lines.count
    let free = area.height - shown.count
    if let notice {
      // A warning is read before what stands below it.
      let isGrave = notice.style == .warning || notice.style == .error
      return putWhole(notice.text, notice.style, free: isGrave ? 2 : free, on: &canvas)
    }
    guard working != .importing, let text = inboxDetail(screen) else { return }
    guard isCut else { return putWhole(text, .plain, free: free, on: &canvas) }
    let room = canvas.columns(of: words.panel.moreBelow) + 2
    canvas.fit(text, row: height - 2, column: 1, width: max(0, width - 2 - room))
  }

  /// What the columns cut off of the selected line.
  private func inboxDetail(_ screen: InboxScreen) -> String? {
    if case .candidate = screen.selected, let candidate = screen.candidate {
      return inboxWords.detail(candidate)
    }
    return screen.entry.map { inboxWords.detail($0) }
  }

  private func drawMoreBelow(on canvas: inout Canvas) {
    let text = words.panel.moreBelow
    canvas.put(
      text, row: height - 2, column: max(0, width - canvas.columns(of: text) - 1), style: .muted)
  }

  private func drawInboxTitle(_ screen: InboxScreen, on canvas: inout Canvas) {
    let name = " \(words.inbox.title)  "
    let end = canvas.put(name, row: 0, column: 0, style: .title)
    guard let inbox = screen.inbox else { return }
    let separator = " \(glyphs.separator) "
    let waiting = words.inbox.waiting(inbox.linesThatWait)
    let next = canvas.put(waiting, row: 0, column: end, limit: max(0, width - end - 1))
    let room = width - next - separator.count - 1
    let forms = inboxWords.reaches(inbox.accounts)
    guard let reach = forms.first(where: { canvas.columns(of: $0) <= room }) else { return }
    let isStale = inbox.accounts.contains { inboxWords.isStale($0) }
    let from = canvas.put(separator, row: 0, column: next)
    canvas.put(reach, row: 0, column: from, style: isStale ? .warning : .plain)
  }

  /// Nothing waits: how far the bank data goes, and how more comes in.
  private func drawEmptyInbox(_ inbox: Inbox, in area: Area, on canvas: inout Canvas) {
    var lines = [
      TextView.Line(
        inbox.accounts.isEmpty ? words.inbox.noData : words.inbox.nothingWaits,
        style: inbox.accounts.isEmpty ? .plain : .ok),
      TextView.Line(""),
    ]
    for account in inbox.accounts {
      let balance = account.balance.map { [words.format.money($0)] } ?? []
      let facts = [
        account.account.printed, inboxWords.reach(account, isOnly: true),
      ]
      lines.append(
        .init(
          (facts + balance).joined(separator: "  "),
          style: inboxWords.isStale(account) ? .warning : .plain))
    }
    if !inbox.accounts.isEmpty { lines.append(.init("")) }
    lines.append(.init(words.inbox.takeMore, style: .muted))
    let wrapped = TextView(lines).lines(width: max(2, width - 2), cellWidth: cellWidth)
    for (step, line) in wrapped.prefix(max(0, area.height - 1)).enumerated() {
      canvas.put(
        line.text, row: area.row + 1 + step, column: 1, style: line.style, limit: width - 2)
    }
    drawNotice(on: &canvas)
  }

  /// What can be done with the selected line, the most useful first.
  func inboxHints(_ screen: InboxScreen) -> [HintBar.Hint] {
    let texts = words.inbox
    let escape = hint(.escape, words.panel.back)
    let ending =
      [commandHint(.takeFiles), commandHint(.undo), commandHint(.actions)]
      .compactMap(\.self) + [commandHint(.help)].compactMap(\.self)
    if screen.unseenPayment != nil { return [hint(.enter, texts.openInvoice), escape] + ending }
    guard let entry = screen.entry else { return [escape] + ending }
    let isShort = entry.short != nil || screen.candidate?.short != nil
    if screen.isCollected {
      return [hint(.enter, words.command(.collected).hint)]
        + commandHints([.searchInvoice, .splitLine, .ignoreLine]) + [escape] + ending
    }
    let mayBeCollected = screen.candidate?.clues.contains(.handedOver) == true
    let collected = mayBeCollected ? commandHints([.collected]) : []
    guard isShort else {
      let first =
        screen.candidate == nil
        ? [hint(.enter, words.command(.searchInvoice).hint)]
        : [hint(.enter, words.command(.takeCandidate).hint)]
      let number = screen.candidates.count > 1 ? [HintBar.Hint("1-9", "")] : []
      let more: [ScreenCommand] =
        screen.candidate == nil
        ? [.splitLine, .ignoreLine] : [.searchInvoice, .splitLine, .ignoreLine]
      return first + number + collected + commandHints(more) + [escape] + ending
    }
    return [hint(.enter, texts.partPayment)] + collected
      + commandHints([.shortDispute, .shortWriteOff, .shortCreditNote, .shortBankCharges])
      + [escape] + commandHints([.shortDiscount, .shortRetention]) + ending
  }

  // MARK: Looking for an invoice

  func drawSearch(_ search: InvoiceSearch, on canvas: inout Canvas) {
    let content = min(86, max(0, width - 4))
    let isMove: Bool = if case .move = search.purpose { true } else { false }
    let isLookUp: Bool = if case .lookUp = search.purpose { true } else { false }
    let popup = Popup(
      title: isLookUp
        ? words.command(.lookUp).name
        : isMove ? words.inbox.moveTitle : words.inbox.searchTitle,
      hints: [
        hint(
          .enter,
          isLookUp
            ? words.command(.open).hint : isMove ? words.inbox.moveHere : words.inbox.take),
        HintBar.Hint(glyphs.up + glyphs.down, words.panel.choose),
        hint(.escape, words.panel.back),
      ])
    let inside = popup.draw(contentWidth: content, contentHeight: searchHeight + 5, on: &canvas)
    guard !inside.isEmpty else { return }
    canvas.fit(
      about(search), row: inside.row, column: inside.column, width: inside.width, style: .muted)
    let label = words.form.search + "  "
    let end = canvas.put(
      label, row: inside.row + 1, column: inside.column, limit: inside.width)
    search.field.draw(
      row: inside.row + 1, column: end, width: max(1, min(36, inside.endColumn - end)),
      isFocused: true, on: &canvas)
    let list = inside.without(top: 3).top(searchHeight)
    if let notice, inside.height > 2 {
      canvas.fit(
        notice.text, row: inside.row + 2, column: inside.column, width: inside.width,
        style: notice.style)
    }
    let isReading = search.searchesOpenRows && openBook == nil
    guard let found = search.found, !found.isEmpty else {
      let text =
        isReading
        ? words.list.reading
        : search.field.text.isEmpty ? words.form.typeToFind : words.form.nothingFits
      canvas.fit(text, row: list.row, column: list.column, width: list.width, style: .muted)
      return
    }
    func sum(of candidate: Candidate) -> Money {
      switch search.purpose {
      case .line(let entry): entry.sum.amount
      case .move(let payment, _): payment.amount
      case .lookUp: candidate.allocations.first?.amount ?? .euro(0)
      }
    }
    let table = CandidateTable(
      found.map { ($0, sum(of: $0)) }, inboxWords, from: list.column, width: list.width, on: canvas)
    let lines = search.window.lines(count: found.count, height: list.height)
    for (step, position) in lines.enumerated() {
      let isSelected = position == search.cursor
      let style: Style = isSelected ? .plain.selected : .plain
      let row = list.row + step
      if isSelected {
        canvas.fill(
          Area(row: row, column: list.column, width: list.width, height: 1), style: style)
      }
      table.draw(
        found[position], of: sum(of: found[position]), mark: isSelected ? glyphs.pointer : "",
        row: row, style: style,
        on: &canvas)
    }
  }

  private func about(_ search: InvoiceSearch) -> String {
    switch search.purpose {
    case .line(let entry): about(entry)
    case .move(let payment, let row):
      words.inbox.movedPayment(
        words.format.money(payment.amount), words.format.near(payment.on, seenFrom: today),
        "\(row.number), \(row.customerName)")
    case .lookUp: ""
    }
  }

  /// A bank line in one row: the amount first, so that what is cut is the message.
  func about(_ entry: Inbox.Entry) -> String {
    let texts = inboxWords
    return [
      texts.amount(entry.sum.amount), texts.day(entry.sum.bookedOn), texts.name(entry),
      texts.message(entry),
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  // MARK: In the title of the list

  /// How far the bank data goes and how much waits, the longest form first.
  var bankNotes: [String] {
    guard !bank.accounts.isEmpty || bank.waiting > 0 else { return [] }
    let reaches = inboxWords.reaches(bank.accounts)
    guard bank.waiting > 0, let key = Command.named(.inbox)?.keys.first else { return reaches }
    let name = key.name(words.key, glyphs)
    let long = words.inbox.waitingHere(bank.waiting, name)
    let brief = words.inbox.waitingBriefly(bank.waiting, name)
    let separator = " \(glyphs.separator) "
    // Which account is old matters more than the words around how much waits.
    return reaches.prefix(3).map { $0 + separator + long }
      + reaches.suffix(3).map { $0 + separator + brief } + [long, brief]
  }

  var isBankStale: Bool { bank.accounts.contains { inboxWords.isStale($0) } }
}

/// Draws the lines of the inbox in columns that all of them share.
struct InboxPainter {
  private let screen: InboxScreen
  private let words: InboxWords
  private let width: Int
  private let entries: [Table.Placement]
  private let table: Table
  private let candidates: CandidateTable

  init(_ screen: InboxScreen, _ words: InboxWords, width: Int, on canvas: Canvas) {
    self.screen = screen
    self.words = words
    self.width = width
    // Of thousands of lines the widest amount is found by its size, without writing each.
    let sums = screen.entries.map(\.sum.amount)
    let amount = sums.widest.map { canvas.columns(of: words.amount($0)) } ?? 0
    let days = [screen.entries.first, screen.entries.last].compactMap { $0?.sum.bookedOn }
    let day = days.map { words.day($0).count }.max() ?? 0
    let account = canvas.columns(of: words.glyphs.ellipsis) + 8
    table = Table([
      .init("", minimum: 1, gap: 1), .init("", minimum: max(9, amount), alignment: .right),
      .init("", minimum: day), .init("", minimum: 8, ideal: 26),
      .init("", minimum: account, priority: 2), .init("", minimum: 8, ideal: 300, priority: 1),
    ])
    entries = table.placements(width: width - 2, from: 1)
    candidates = CandidateTable(
      screen.entries.flatMap { entry in entry.candidates.map { ($0, entry.sum.amount) } }, words,
      from: width < 60 ? 2 : 5, width: width - (width < 60 ? 3 : 6), on: canvas,
      lacking: screen.entries.compactMap { $0.short?.lacking },
      unseen: screen.inbox?.unseen ?? [])
  }

  func draw(_ index: Int, row: Int, on canvas: inout Canvas) {
    let isSelected = index == screen.cursor
    let style: Style = isSelected ? .plain.selected : .plain
    if isSelected {
      canvas.fill(Area(row: row, column: 0, width: width, height: 1), style: style)
    }
    switch screen.lines[index] {
    case .entry(let at):
      let entry = screen.entries[at]
      table.drawRow(row: row, placements: entries, style: style, on: &canvas) {
        [
          screen.entryIndex == at ? words.glyphs.pointer : "", words.amount(entry.sum.amount),
          words.day(entry.sum.bookedOn), words.payer(entry),
          words.isNamed(entry) ? words.account(entry) : "", words.message(entry),
        ][$0]
      }
    case .candidate(let at, let rank):
      // What Enter takes is bold.
      let isFirst = rank == 0 && screen.selected == .entry(at)
      candidates.draw(
        screen.entries[at].candidates[rank], of: screen.entries[at].sum.amount,
        mark: String(rank + 1), row: row,
        style: isFirst ? style.bold : style, on: &canvas)
    case .note(let at): drawNote(screen.entries[at], row: row, on: &canvas)
    case .allPlaced:
      canvas.fit(
        words.words.inbox.nothingWaits, row: row, column: 1, width: width - 2, style: .ok)
    case .blank: break
    case .unseenTitle:
      canvas.fit(
        words.words.inbox.unseen(Desk.joinDays), row: row, column: 1, width: width - 2,
        style: .heading)
    case .unseen(let at):
      guard let payment = screen.inbox?.unseen[at] else { return }
      candidates.draw(
        payment, mark: isSelected ? words.glyphs.pointer : "", row: row, style: style, on: &canvas)
    }
  }

  private func drawNote(_ entry: Inbox.Entry, row: Int, on canvas: inout Canvas) {
    let texts = words.words.inbox
    guard let short = entry.short else {
      canvas.fit(
        "\(words.texts.bank.nothingFits) (\(texts.searchHere))", row: row,
        column: candidates.textColumn, width: width - candidates.textColumn - 1, style: .muted)
      return
    }
    candidates.draw(
      [
        "", candidates.bookedOn(short), "",
        texts.short(words.words.format.amount(short.lacking)),
      ],
      row: row, style: .plain, on: &canvas)
  }
}

/// Columns of candidates: which, whose, how much, what is lacking, why. Amounts are whole or not there.
struct CandidateTable {
  private let words: InboxWords
  private let table: Table
  private let places: [Table.Placement]

  init(
    _ candidates: [(candidate: Candidate, sum: Money)], _ words: InboxWords, from column: Int,
    width: Int,
    on canvas: Canvas, lacking: [Money] = [], unseen: [KnownPayment] = []
  ) {
    self.words = words
    let format = words.words.format
    let sums = candidates.compactMap(\.candidate.total) + unseen.map(\.amount)
    let foreign = sums.contains { $0.currency != .euro } ? 4 : 0
    let amount = sums.widest.map { canvas.columns(of: format.amount($0)) + foreign } ?? 0
    let short = (candidates.compactMap(\.candidate.short) + lacking).widest
      .map { canvas.columns(of: words.words.inbox.short(format.amount($0))) }
    let excess = candidates.compactMap(\.candidate.excess).widest
      .map { canvas.columns(of: words.texts.bank.tooMuch(format.amount($0))) }
    let note = max(short ?? 0, excess ?? 0, min(28, width / 3))
    table = Table([
      .init("", minimum: 1),
      .init(
        "", minimum: max(4, min(16, width - note - amount - 7)),
        ideal: 40),
      .init("", minimum: amount, alignment: .right),
      .init("", minimum: note, ideal: 300, priority: 1),
    ])
    places = table.placements(width: width, from: column)
  }

  /// Where a short payment is booked: with the words around its number as far as there is room for them.
  func bookedOn(_ short: Inbox.Short) -> String {
    let texts = words.words.inbox
    let room = places.first { $0.index == 1 }?.width ?? 0
    let whole = texts.bookedOn(short.number, short.customerName)
    let needed = texts.bookedOn(short.number, "").trimmed.count
    return needed <= room ? whole : "\(short.number)  \(short.customerName)"
  }

  /// Where what is said of a candidate begins.
  var textColumn: Int { places.first { $0.index == 1 }?.column ?? 0 }

  func draw(
    _ candidate: Candidate, of sum: Money, mark: String, row: Int, style: Style,
    on canvas: inout Canvas
  ) {
    draw(
      [
        mark, words.documents(candidate), words.amount(candidate, of: sum),
        [words.difference(candidate), words.clues(candidate)].filter { !$0.isEmpty }
          .joined(separator: "; "),
      ], row: row, style: style, on: &canvas)
  }

  func draw(
    _ payment: KnownPayment, mark: String, row: Int, style: Style, on canvas: inout Canvas
  ) {
    draw(
      [
        mark, "\(payment.number)  \(payment.customerName)",
        words.words.format.amount(payment.amount), words.day(payment.on),
      ], row: row, style: style, on: &canvas)
  }

  func draw(_ cells: [String], row: Int, style: Style, on canvas: inout Canvas) {
    table.drawRow(row: row, placements: places, style: style, on: &canvas) { cells[$0] }
  }
}

extension [Money] {
  /// The one that takes the most columns: the largest, a sign left out.
  fileprivate var widest: Money? { self.max { $0.minorUnits.magnitude < $1.minorUnits.magnitude } }
}
