import Canvas
import Claims
import Wording

extension Cockpit {
  /// The body of a case on the whole screen: less two lines of title, message and hints.
  var caseArea: Area {
    Area(row: 2, column: 1, width: max(0, width - 2), height: max(0, height - 4))
  }

  func casePage(of id: Receivable.ID, width: Int) -> CasePage? {
    guard let file, file.row.id == id else { return nil }
    return CasePage(file, width: width, texts: texts, words: words, today: today)
  }

  func drawCase(_ screen: CaseScreen, on canvas: inout Canvas) {
    guard let row = row(of: screen.id) else {
      canvas.put(words.file.reading, row: 0, column: 1, style: .muted)
      return
    }
    drawCaseTitle(of: row, in: self.screen, on: &canvas)
    if let at = list.position(of: screen.id) {
      let text = words.file.position(at + 1, list.count)
      let needed = canvas.columns(of: text)
      canvas.put(text, row: 0, column: width - needed - 1, style: .muted)
    }
    canvas.cursor = Position(row: 0, column: 0)
    let area = caseArea
    guard let page = casePage(of: screen.id, width: area.width) else {
      canvas.put(words.file.reading, row: area.row, column: area.column, style: .muted)
      return
    }
    let place = page.draw(in: area, offset: screen.offset, selected: screen.entry, on: &canvas)
    if let place { canvas.cursor = place }
    if page.height - area.height > max(0, screen.offset) {
      canvas.put(
        words.panel.moreBelow, row: height - 2,
        column: max(0, width - canvas.columns(of: words.panel.moreBelow) - 1), style: .muted)
    }
    drawNotice(on: &canvas)
  }

  /// Beside the list: the case of the selected row, as far as there is room.
  func drawCaseBeside(in area: Area, on canvas: inout Canvas) {
    guard let row = list.selectedRow else { return }
    drawCaseTitle(of: row, in: area, on: &canvas)
    let body = area.without(top: 2)
    guard let page = casePage(of: row.id, width: body.width) else { return }
    _ = page.draw(in: body, offset: 0, selected: nil, on: &canvas)
  }

  /// Two lines: who, and what is open.
  private func drawCaseTitle(of row: ListRow, in area: Area, on canvas: inout Canvas) {
    let separator = " \(glyphs.separator) "
    var who = [row.customerName, texts.kind(row.customerKind)]
    if let file, file.row.id == row.id {
      let record = file.customer.record
      who += [
        record.language.map { words.file.language($0) },
        record.enterpriseNumber?.printed ?? record.vatNumber,
      ].compactMap(\.self)
    }
    let lead = area.column == 0 ? 1 : area.column
    let room = area.endColumn - lead - (area.column == 0 ? 12 : 0)
    let end = canvas.put(
      row.number + "  ", row: area.row, column: lead, style: .title, limit: max(0, room))
    canvas.fit(
      who.joined(separator: separator), row: area.row, column: end,
      width: max(0, lead + room - end))
    let age = row.age(on: today)
    let days = row.daysOverdue(on: today)
    let mark = glyphs.mark(age.lateness)
    let open = [mark, words.format.money(row.open)].filter { !$0.isEmpty }.joined(separator: " ")
    var facts = [
      open, words.file.dueOn(words.format.numeric(row.due)),
      rowWords.stage(of: row),
    ]
    let space = max(0, area.endColumn - lead - 1)
    if days > 0 {
      let all = facts + [words.file.daysLate(days)]
      if canvas.columns(of: all.joined(separator: separator)) <= space { facts = all }
    }
    canvas.fit(
      facts.joined(separator: separator), row: area.row + 1, column: lead, width: space,
      style: .age(age.lateness))
  }
}
