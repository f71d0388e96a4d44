import Canvas
import Claims
import Wording

extension Cockpit {
  /// The list's part of the screen: all of it, or what the case beside it leaves.
  var listArea: Area {
    guard isWide else { return screen }
    return screen.split(left: width - max(46, min(width * 2 / 5, 72)) - 2).left
  }

  var rowWords: RowWords { RowWords(texts: texts, words: words, today: today) }

  func drawList(on canvas: inout Canvas) {
    drawListTitle(on: &canvas)
    let area = listArea
    drawRows(in: area.without(top: 1, bottom: 2), on: &canvas)
    drawMessageLine(on: &canvas)
    if isWide {
      let beside = Area(
        row: 1, column: area.endColumn + 2, width: width - area.endColumn - 3, height: height - 3)
      drawCaseBeside(in: beside, on: &canvas)
    }
  }

  private func drawListTitle(on canvas: inout Canvas) {
    let texts = words.list
    let sums = list.shownSums.map { words.format.money($0) }
    let facts = [texts.count(list.shownCount, list.openCount, list.query.view)] + sums
    let name = " \(texts.view(list.query.view))  "
    let end = canvas.put(name, row: 0, column: 0, style: .title)
    let note = titleNote
    let beside = width - end - canvas.columns(of: facts[0]) - 3
    let noteWidth = min(canvas.columns(of: note), max(beside, width / 3))
    let room = max(0, width - end - 1 - (note.isEmpty ? 0 : noteWidth + 2))
    canvas.fit(whole(facts, room, canvas), row: 0, column: end, width: room)
    guard !note.isEmpty else {
      return drawBankNote(beside: end + canvas.columns(of: whole(facts, room, canvas)), on: &canvas)
    }
    canvas.fit(
      note, row: 0, column: width - noteWidth - 1, width: noteWidth, alignment: .right,
      style: .plain.selected)
  }

  /// What waits to go out, how far the bank data goes and what waits there, in the longest form that there is room
  /// for.
  private func drawBankNote(beside column: Int, on canvas: inout Canvas) {
    let room = width - column - 3
    let separator = " \(glyphs.separator) "
    let (letters, lines) = (outboxNotes, bankNotes)
    let both = lines.flatMap { line in letters.map { $0 + separator + line } }
    guard let note = (both + letters + lines).first(where: { canvas.columns(of: $0) <= room })
    else { return }
    let start = width - canvas.columns(of: note) - 1
    canvas.put(note, row: 0, column: start, style: isBankStale ? .warning : .plain)
  }

  /// As many of the facts as fit whole: half a sum would be another sum.
  private func whole(_ facts: [String], _ room: Int, _ canvas: Canvas) -> String {
    let separator = " \(glyphs.separator) "
    let all = facts.joined(separator: separator)
    guard canvas.columns(of: all) > room else { return all }
    for count in (1..<max(2, facts.count)).reversed() {
      let text = (facts.prefix(count) + [glyphs.ellipsis]).joined(separator: separator)
      if canvas.columns(of: text) <= room { return text }
    }
    return facts[0]
  }

  /// What narrows or marks the list.
  private var titleNote: String {
    if list.anchor != nil { return words.list.rangeOpen }
    if !list.marks.isEmpty {
      let marked = list.markedSums
      let sums = marked.open.map { words.format.money($0) }
      return ([words.list.marked(marked.count)] + sums).joined(separator: " \(glyphs.separator) ")
    }
    guard let filter = list.filter, !filter.text.isEmpty else { return "" }
    return words.list.filter(filter.text, list.count, list.viewCount)
  }

  private func drawRows(in area: Area, on canvas: inout Canvas) {
    let rowWords = rowWords
    let columns = ListColumns(list.book, rowWords)
    let places = columns.table.placements(width: area.width - 2, from: 1)
    columns.table.drawHeading(row: area.row, placements: places, on: &canvas)
    guard list.count > 0 else { return drawEmptyList(in: area.without(top: 1), on: &canvas) }
    let lines = list.window.lines(count: list.count, height: area.height - 1)
    let range = list.range
    for (line, position) in lines.enumerated() {
      guard let row = list.row(at: position) else { continue }
      let age = row.age(on: today)
      let isSelected = position == list.cursor
      var style = style(of: row, age)
      if isSelected { style = style.selected }
      let screenRow = area.row + 1 + line
      let whole = Area(row: screenRow, column: area.column, width: area.width, height: 1)
      if isSelected { canvas.fill(whole, style: style) }
      if list.isMarked(position, range) {
        canvas.put(glyphs.marked, row: screenRow, column: area.column, style: style.bold)
      }
      columns.table.drawRow(row: screenRow, placements: places, style: style, on: &canvas) {
        columns.text($0, of: row, age: age, glyphs: glyphs, rowWords)
      }
      if isSelected { canvas.cursor = Position(row: screenRow, column: area.column) }
    }
  }

  /// Grey for what nobody has to do anything about.
  private func style(of row: ListRow, _ age: Age) -> Style {
    row.stage(on: today).isClosed || row.document == .creditNote ? .muted : .age(age.lateness)
  }

  private func drawEmptyList(in area: Area, on canvas: inout Canvas) {
    let text: String
    if list.sums == nil {
      text = words.list.reading
    } else if let filter = list.filter, !filter.text.isEmpty {
      text = words.list.nothingFound(filter.text)
    } else if list.openCount == 0, list.viewCount == 0 {
      text = words.list.nothingAtAll
    } else if list.query.view == .dueToday || (list.query.view == .overdue && list.openCount > 0) {
      let next = list.next
      text =
        list.query.view == .dueToday
        ? words.list.nothingDue(
          next.map { words.format.near($0.day, seenFrom: today) }, next?.count ?? 0)
        : words.list.nothingInView(.overdue)
    } else {
      text = words.list.nothingInView(list.query.view)
    }
    let lines = Wrapping.lines(of: text, width: max(2, area.width - 2), cellWidth: cellWidth)
    for (step, line) in lines.prefix(max(0, area.height - 1)).enumerated() {
      canvas.put(line, row: area.row + 1 + step, column: area.column + 1, style: .muted)
    }
    canvas.cursor = Position(row: area.row + min(1, max(0, area.height - 1)), column: area.column)
  }

  /// The filter while it is typed, else the last message, else why the selected row stands where it does.
  private func drawMessageLine(on canvas: inout Canvas) {
    let row = height - 2
    if list.isFiltering, let filter = list.filter {
      let prompt = " \(words.list.filterPrompt) "
      let end = canvas.put(prompt, row: row, column: 0, style: .hintKey)
      filter.draw(
        row: row, column: end, width: max(1, min(40, width - end - 1)), isFocused: true, on: &canvas
      )
      return
    }
    if notice != nil { return drawNotice(on: &canvas) }
    guard let selected = list.selectedRow else { return }
    let why =
      waiting.contains(selected.id)
      ? words.list.waitsInOutbox(selected.number) : rowWords.why(of: selected)
    canvas.fit(why, row: row, column: 1, width: width - 2, style: .plain)
  }

  func drawNotice(on canvas: inout Canvas) {
    guard let notice else { return }
    putWhole(notice.text, notice.style, free: 2, on: &canvas)
  }
}
