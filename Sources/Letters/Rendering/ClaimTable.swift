import Claims

/// The claim, split so that its amounts add up, with each step to check under them.
struct ClaimTable {
  typealias Table = RenderedLetter.Table
  typealias Row = RenderedLetter.Table.Row

  let content: LetterContent
  let text: LetterText

  private var labels: LetterLabels { text.labels }

  var table: Table {
    let isOne = content.claims.count == 1
    var rows: [Row] = []
    for claim in content.claims {
      if !isOne { rows.append(heading(of: claim)) }
      rows += self.rows(of: claim.sheet)
      if !isOne {
        rows.append(Row(cells: [labels.sum, text.amount(claim.sheet.total)], style: .subtotal))
      }
    }
    rows.append(
      Row(cells: [labels.claimTotal, text.amount(content.claimTotal)], style: .total))
    return Table(
      columns: [
        Table.Column(title: labels.description, isRightAligned: false),
        Table.Column(
          title: "\(labels.amount) (\(content.currency.code))", isRightAligned: true),
      ], rows: rows, hasHeader: true)
  }

  private func heading(of claim: InvoiceClaim) -> Row {
    let number = text.outside(claim.number) ?? ""
    let due = content.invoices.first { $0.number == claim.number }?.due
    let title = due.map { labels.invoiceDue(number, text.shortDay($0)) }
    return Row(cells: [title ?? "\(labels.invoice) \(number)", ""], style: .heading)
  }

  private func rows(of sheet: ClaimSheet) -> [Row] {
    let interest = sheet.lines.filter { $0.kind == .interest }
    var rows = [Row(cells: [labels.principal, text.amount(sheet.principal)])]
    if !sheet.interest.isZero || !interest.isEmpty {
      rows.append(
        Row(
          cells: [labels.interestTo(text.shortDay(sheet.asOf)), text.amount(sheet.interest)],
          notes: interest.map(note) + [paidNote(interest, owed: sheet.interest)].compactMap(\.self)
        ))
    }
    rows += self.rows(
      of: sheet.lines.filter { $0.kind == .fixedCompensation || $0.kind == .indemnity },
      owed: sheet.compensation, together: labels.compensation)
    rows += self.rows(
      of: sheet.lines.filter { $0.kind == .cost }, owed: sheet.costs, together: labels.costs)
    return rows
  }

  /// A row for each amount; where payments already met a part, one row of what is left.
  private func rows(of lines: [ClaimSheet.Line], owed: Money, together label: String) -> [Row] {
    guard !owed.isZero || !lines.isEmpty else { return [] }
    let accrued = content.sum(lines.map(\.amount))
    guard accrued != owed else {
      return lines.map { Row(cells: [title(of: $0), text.amount($0.amount)]) }
    }
    let steps = lines.map { "\(title(of: $0)): \(text.amount($0.amount))" }
    return [
      Row(
        cells: [label, text.amount(owed)],
        notes: steps + [paidNote(lines, owed: owed)].compactMap(\.self))
    ]
  }

  private func title(of line: ClaimSheet.Line) -> String {
    switch line.kind {
    case .interest: labels.interestTo(text.shortDay(line.to))
    case .fixedCompensation: labels.fixedCompensation
    case .indemnity: labels.indemnity
    case .cost: labels.costs
    case .agreed: labels.compensation
    }
  }

  private func note(of line: ClaimSheet.Line) -> String {
    let rate = line.rate.map(text.rate) ?? ""
    let period = labels.interestStep(
      text.shortDay(line.from), text.shortDay(line.to), line.days, rate)
    let provisional = line.rateIsProvisional ? " (\(labels.provisional))" : ""
    return "\(period)\(provisional) \(labels.on)\u{A0}\(text.amount(line.base)):"
      + " \(text.amount(line.amount))"
  }

  /// What payments met of the amounts above. A difference of less than a cent a line is rounding,
  /// once for all of them, and not a payment.
  private func paidNote(_ lines: [ClaimSheet.Line], owed: Money) -> String? {
    let met = content.sum(lines.map(\.amount)) - owed
    guard met.minorUnits > Int64(lines.count) else { return nil }
    return "\(labels.alreadyPaid): \(text.amount(met))"
  }
}
