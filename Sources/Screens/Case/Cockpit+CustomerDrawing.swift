import Canvas
import Claims
import Wording

extension Cockpit {
  /// The first row of the customer's documents.
  var customerListRow: Int { min(8, max(2, height / 2)) }

  var customerHeight: Int { max(1, height - customerListRow - 2) }

  func drawCustomer(_ screen: CustomerScreen, on canvas: inout Canvas) {
    guard let file = screen.file else {
      canvas.put(words.file.reading, row: 0, column: 1, style: .muted)
      return
    }
    let record = file.customer.record
    let separator = " \(glyphs.separator) "
    let end = canvas.put(" \(record.name)  ", row: 0, column: 0, style: .title)
    canvas.fit(
      texts.kind(record.kind), row: 0, column: end, width: max(0, width - end - 1))
    for (step, line) in customerLines(file, separator).prefix(customerListRow - 2).enumerated() {
      canvas.fit(line.text, row: 1 + step, column: 1, width: width - 2, style: line.style)
    }
    drawCustomerRows(screen, file, on: &canvas)
    drawNotice(on: &canvas)
  }

  private func customerLines(_ file: CustomerFile, _ separator: String) -> [TextView.Line] {
    let record = file.customer.record
    let balance = file.rows.filter { !$0.stage(on: today).isClosed }.openSums
    let address = record.address.lines()
    let reach: [String?] = [record.contact, record.phone, record.email]
    let facts: [String?] = [
      record.enterpriseNumber.map { "\(words.file.enterprise) \($0.printed)" },
      record.language.map { words.file.language($0) },
      record.kindIsAssumed ? words.file.kindAssumed(texts.kind(record.kind)) : nil,
    ]
    var money = [words.file.invoices(file.rows.count)]
    money += balance.map { "\(words.file.balance) \(words.format.money($0))" }
    var lines = [address.isEmpty ? words.file.noAddress : address.joined(separator: ", ")]
    lines.append(reach.compactMap(\.self).joined(separator: separator))
    lines.append(facts.compactMap(\.self).joined(separator: separator))
    lines.append(money.joined(separator: separator))
    if let last = file.contact.lastDunning {
      lines.append(words.file.lastContact(words.format.near(last, seenFrom: today)))
    }
    if let hold = file.customer.hold {
      let until = hold.until.map { words.format.near($0, seenFrom: today) }
      lines.append(words.file.hold(hold.reason, until))
    }
    // Who is in charge stands alone: behind the days it would be cut off.
    let insolvency = file.customer.insolvency.map {
      [insolvencyLine($0)] + ($0.trustee.map { ["\(words.form.trustee) \($0)"] } ?? [])
    }
    return (insolvency ?? []).map { TextView.Line($0, style: .warning) }
      + lines.filter { !$0.isEmpty }.map { TextView.Line($0) }
  }

  private func insolvencyLine(_ insolvency: Customer.Insolvency) -> String {
    func near(_ day: CalendarDay) -> String { words.format.near(day, seenFrom: today) }
    return words.file.insolvency(
      insolvency.procedure, near(insolvency.on), insolvency.declareBy.map(near),
      insolvency.declaredOn.map(near))
  }

  private func drawCustomerRows(
    _ screen: CustomerScreen, _ file: CustomerFile, on canvas: inout Canvas
  ) {
    let columns = ListColumns(RowBook(file.rows), rowWords)
    let places = columns.table.placements(width: width - 2, from: 1)
    columns.table.drawHeading(row: customerListRow - 1, placements: places, on: &canvas)
    canvas.cursor = Position(row: customerListRow, column: 0)
    let lines = screen.window.lines(count: file.rows.count, height: customerHeight)
    for (line, position) in lines.enumerated() {
      let row = file.rows[position]
      let age = row.age(on: today)
      var style: Style = row.stage(on: today).isClosed ? .muted : .age(age.lateness)
      let screenRow = customerListRow + line
      if position == screen.cursor {
        style = style.selected
        canvas.fill(
          Area(row: screenRow, column: 0, width: width, height: 1), style: style)
        canvas.cursor = Position(row: screenRow, column: 0)
      }
      columns.table.drawRow(row: screenRow, placements: places, style: style, on: &canvas) {
        columns.text($0, of: row, age: age, glyphs: glyphs, rowWords)
      }
    }
  }
}
