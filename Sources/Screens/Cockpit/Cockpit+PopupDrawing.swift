import Canvas
import Claims
import Wording

extension Cockpit {
  // MARK: Forms

  func drawForm(_ form: FormScreen, on canvas: inout Canvas) {
    let reading = form.read(context(for: form.rows.first?.id))
    let content = min(76, max(0, width - 4))
    let problem = form.problem.map { TextView.Line($0, style: .error) }
    let lines = [problem].compactMap(\.self) + reading.lines
    let below = TextView(lines).lines(width: max(2, content), cellWidth: cellWidth)
    let fields = formHeight(form.form, reading, content)
    let spare = below.isEmpty ? 0 : below.count + 1
    let popup = Popup(title: words.form.title(form.kind), hints: formHints(form))
    let inside = popup.draw(contentWidth: content, contentHeight: fields + 2 + spare, on: &canvas)
    guard !inside.isEmpty else { return }
    canvas.fit(
      about(form), row: inside.row, column: inside.column, width: inside.width, style: .muted)
    let rest = inside.without(top: 2)
    // Where it is narrow the fields come first, then as much of what follows from them as there is room for.
    let room = rest.top(max(1, rest.height - spare, min(fields, rest.height - min(spare, 2))))
    let used = noted(form.form, reading).draw(in: room, on: &canvas)
    let shown = max(0, rest.height - used - 1)
    for (step, line) in below.prefix(shown).enumerated() {
      let isCut = step == shown - 1 && step > 0 && below.count > shown
      canvas.put(
        isCut ? glyphs.ellipsis : line.text, row: rest.row + used + 1 + step, column: rest.column,
        style: line.style, limit: rest.width)
    }
  }

  private func about(_ form: FormScreen) -> String {
    switch form.subject {
    case .invoices, .letter: about(form.rows)
    case .customer(let file):
      words.form.aboutCustomer(file.customer.record.name, file.openInvoices.count)
    case .rate(let half): words.form.aboutRate(half)
    case .line(let entry, _): about(entry)
    case .files: ""
    }
  }

  private func about(_ rows: [ListRow]) -> String {
    guard rows.count == 1, let row = rows.first else {
      return words.form.aboutMany(
        rows.map(\.number), rows.openSums.map { words.format.money($0) })
    }
    return words.form.about(row.number, row.customerName, words.format.money(row.open))
  }

  /// The form with what is read in its fields beside them.
  private func noted(_ form: Form, _ reading: FormReading) -> Form {
    var form = form
    for (index, note) in reading.notes.enumerated() where form.rows.indices.contains(index) {
      form.rows[index].note = note.text
      form.rows[index].noteStyle = note.style
    }
    return form
  }

  /// A note that doesn't fit beside its field takes a line of its own.
  private func formHeight(_ form: Form, _ reading: FormReading, _ width: Int) -> Int {
    noted(form, reading).draw(
      in: Area(row: 0, column: 0, width: width, height: 40),
      onBlank: Canvas(width: width, height: 0, glyphs: glyphs, cellWidth: cellWidth))
  }

  private func formHints(_ form: FormScreen) -> [HintBar.Hint] {
    let texts = words.form
    var hints = [hint(.enter, texts.submit(form.kind))]
    if form.kind == .takeFiles { hints.append(hint(.tab, words.inbox.complete)) }
    if form.form.rows.count > 1 { hints.append(hint(.tab, texts.nextField)) }
    if case .choice = form.form.rows[form.form.focus].input {
      hints.append(HintBar.Hint(glyphs.left + glyphs.right, texts.turn))
    }
    return hints + [hint(.escape, texts.back)]
  }

  // MARK: Quick payment

  /// Matches seen at once.
  var quickHeight: Int { max(1, min(8, height - 12)) }

  func drawQuickPayment(_ quick: QuickPayment, on canvas: inout Canvas) {
    let content = min(76, max(0, width - 4))
    let popup = Popup(
      title: words.form.title(.quickPayment),
      hints: [
        hint(.enter, words.form.submit(.quickPayment)),
        HintBar.Hint(glyphs.up + glyphs.down, words.panel.choose),
        hint(.tab, words.form.nextField), hint(.escape, words.form.back),
      ])
    let inside = popup.draw(
      contentWidth: content, contentHeight: quickHeight + 7, on: &canvas)
    guard !inside.isEmpty else { return }
    let label = words.form.search + "  "
    let end = canvas.put(label, row: inside.row, column: inside.column, limit: inside.width)
    quick.search.draw(
      row: inside.row, column: end, width: max(1, min(36, inside.endColumn - end)),
      isFocused: !quick.isInFields, on: &canvas)
    drawMatches(quick, in: inside.without(top: 2).top(quickHeight), on: &canvas)
    let rest = inside.without(top: quickHeight + 3)
    guard let payment = quick.payment, let row = quick.selectedRow, !rest.isEmpty else { return }
    let cursor = canvas.cursor
    let reading = payment.read(context(for: row.id))
    noted(payment.form, reading).draw(in: rest, on: &canvas)
    if !quick.isInFields { canvas.cursor = cursor }
    if let notice, rest.height > 0 {
      canvas.fit(
        notice.text, row: inside.row + 1, column: inside.column, width: inside.width,
        style: notice.style)
    }
  }

  private func drawMatches(_ quick: QuickPayment, in area: Area, on canvas: inout Canvas) {
    guard !quick.matches.isEmpty else {
      let text =
        quick.book == nil
        ? words.list.reading
        : quick.search.text.isEmpty ? words.form.typeToFind : words.form.nothingFits
      canvas.fit(text, row: area.row, column: area.column, width: area.width, style: .muted)
      return
    }
    let widest = Money(minorUnits: quick.book?.widestOpen ?? 0)
    let open = max(9, words.format.amount(widest).count)
    let table = Table([
      .init("", minimum: 1, gap: 1),
      .init("", minimum: 8, ideal: min(14, quick.book?.longestNumber ?? 0)),
      .init("", minimum: 10, ideal: 24), .init("", minimum: open, alignment: .right),
      .init("", minimum: 20, priority: 1),
    ])
    let places = table.placements(width: area.width, from: area.column)
    let lines = quick.window.lines(count: quick.matches.count, height: area.height)
    for (line, position) in lines.enumerated() {
      guard let row = quick.row(at: position) else { continue }
      let isSelected = position == quick.cursor
      let lateness = row.age(on: today).lateness
      let style: Style = isSelected ? .selected(lateness) : .age(lateness)
      if isSelected {
        canvas.fill(
          Area(row: area.row + line, column: area.column, width: area.width, height: 1),
          style: style)
      }
      table.drawRow(row: area.row + line, placements: places, style: style, on: &canvas) {
        [
          isSelected ? glyphs.pointer : "", row.number, row.customerName,
          words.format.amount(row.open), row.reference,
        ][$0]
      }
    }
  }

  // MARK: Menus, help and questions

  func menuHeight(_ menu: Menu) -> Int {
    max(1, min(menu.entries.count, height - 6))
  }

  private func menuWidth(_ menu: Menu) -> Int {
    let names = menu.entries.map { $0.name.count }.max() ?? 0
    let notes = menu.entries.map { $0.note.count }.max() ?? 0
    return min(max(0, width - 4), max(30, names + notes + 12, menu.empty.count))
  }

  /// Where the entries of a menu stand.
  func menuArea(_ menu: Menu) -> Area {
    var canvas = Canvas(width: width, height: height, glyphs: glyphs, cellWidth: cellWidth)
    return frame(of: menu, on: &canvas)
  }

  private func frame(of menu: Menu, on canvas: inout Canvas) -> Area {
    Popup(
      title: menu.title,
      hints: (menu.entries.isEmpty ? [] : [hint(.enter, words.panel.choose)])
        + [hint(.escape, words.panel.back)]
    ).draw(contentWidth: menuWidth(menu), contentHeight: menuHeight(menu), on: &canvas)
  }

  func drawMenu(_ menu: Menu, on canvas: inout Canvas) {
    let inside = frame(of: menu, on: &canvas)
    guard !menu.entries.isEmpty else {
      canvas.fit(
        menu.empty, row: inside.row, column: inside.column, width: inside.width, style: .muted)
      return
    }
    let keyed = menu.entries.contains { $0.key != nil }
    let names = menu.entries.map { canvas.columns(of: $0.name) }.max() ?? 0
    let keys = menu.entries.compactMap { $0.key?.name(words.key, glyphs).count }.max() ?? 0
    let table = Table(
      (keyed ? [.init("", minimum: max(2, keys), gap: 1)] : [])
        + [
          .init("", minimum: min(8, names), ideal: names),
          .init("", minimum: 0, ideal: 80, priority: 1),
        ])
    let places = table.placements(width: inside.width, from: inside.column)
    let lines = menu.window.lines(count: menu.entries.count, height: inside.height)
    for (line, position) in lines.enumerated() {
      let entry = menu.entries[position]
      let row = inside.row + line
      var style: Style = entry.isPossible ? .plain : .muted
      if position == menu.cursor {
        style = style.selected
        canvas.fill(
          Area(row: row, column: inside.column, width: inside.width, height: 1), style: style)
        canvas.cursor = Position(row: row, column: inside.column)
      }
      let cells = [entry.name, entry.note]
      let key = entry.key.map { $0.name(words.key, glyphs) } ?? ""
      table.drawRow(row: row, placements: places, style: style, on: &canvas) {
        (keyed ? [key] + cells : cells)[$0]
      }
    }
    let note = notice?.text ?? menu.selected?.note ?? ""
    canvas.fit(
      note, row: height - 1, column: 1, width: width - 2, style: notice?.style ?? .muted)
  }

  var finderHeight: Int { max(1, height - 4) }

  func drawFinder(_ finder: CommandFinder, on canvas: inout Canvas) {
    let title = finder.purpose == .help ? words.panel.help : words.panel.palette
    let end = canvas.put(" \(title)  ", row: 0, column: 0, style: .title)
    finder.field.draw(
      row: 0, column: end, width: max(1, min(30, width - end - 2)), isFocused: true, on: &canvas)
    if finder.found.isEmpty {
      canvas.fit(words.panel.nothingFits, row: 2, column: 1, width: width - 2, style: .muted)
    }
    let names = finder.found.map { $0.words.name.count }.max() ?? 0
    let table = Table([
      .init("", minimum: 9), .init("", minimum: 8, ideal: min(20, names)),
      .init("", minimum: 10, ideal: 120, priority: 1),
    ])
    let places = table.placements(width: width - 2, from: 1)
    let lines = finder.window.lines(count: finder.found.count, height: finderHeight)
    for (line, position) in lines.enumerated() {
      let entry = finder.found[position]
      var style: Style = entry.obstacle == nil ? .plain : .muted
      if position == finder.cursor {
        style = style.selected
        canvas.fill(Area(row: 2 + line, column: 0, width: width, height: 1), style: style)
      }
      table.drawRow(row: 2 + line, placements: places, style: style, on: &canvas) {
        [entry.keys, entry.words.name, entry.obstacle ?? entry.words.sentence][$0]
      }
    }
    guard let selected = finder.selected else { return }
    canvas.fit(
      selected.obstacle.map { "\(selected.words.name): \($0)" } ?? selected.words.sentence,
      row: height - 2, column: 1, width: width - 2)
  }

  func drawQuestion(_ question: Question, on canvas: inout Canvas) {
    let content = min(70, max(0, width - 4))
    let lines = TextView(question.text.map { .init($0) })
      .lines(width: max(2, content), cellWidth: cellWidth)
    let inside = Popup(
      title: "",
      hints: hints(of: question)
    ).draw(contentWidth: content, contentHeight: lines.count, on: &canvas)
    for (step, line) in lines.prefix(inside.height).enumerated() {
      canvas.put(line.text, row: inside.row + step, column: inside.column, limit: inside.width)
    }
    canvas.cursor = Position(row: inside.row, column: inside.column)
  }
}

extension Cockpit {
  private func hints(of question: Question) -> [HintBar.Hint] {
    switch question.purpose {
    case .undo, .redo, .perform, .payTwice, .send:
      [hint(.character("y"), words.panel.yes), hint(.escape, words.panel.no)]
    case .went:
      [hint(.character("y"), words.outbox.itWent), hint(.escape, words.outbox.notYet)]
    case .read: [hint(.escape, words.panel.close)]
    }
  }
}

extension Form {
  /// How many rows drawing takes.
  fileprivate func draw(in area: Area, onBlank canvas: Canvas) -> Int {
    var canvas = canvas
    return draw(in: area, on: &canvas)
  }
}
