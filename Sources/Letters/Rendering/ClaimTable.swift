import Claims

/// The claim, split so that its amounts add up, with each step to check under them.
struct ClaimTable {
  typealias Table = RenderedLetter.Table
  typealias Row = RenderedLetter.Table.Row

  let content: LetterContent
  let text: LetterText
  /// Whether the steps stand in an annex.
  let hasAnnex: Bool

  private var labels: LetterLabels { text.labels }

  var table: Table {
    if hasAnnex, content.claims.count > 1 { return overview }
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
        Table.Column(title: labels.description),
        Table.Column(
          title: "\(labels.amount) (\(content.currency.code))", isRightAligned: true),
      ], rows: rows)
  }

  private func heading(of claim: InvoiceClaim) -> Row {
    Row(cells: [labels.title(of: claim, among: content.invoices, text), ""], style: .heading)
  }

  /// A row for each invoice; the annex has the steps.
  private var overview: Table {
    typealias Part = (title: String, amount: (ClaimSheet) -> Money)
    let parts: [Part] = [
      (labels.principal, { $0.principal }), (labels.interest, { $0.interest }),
      (labels.compensation, { $0.compensation }), (labels.costs, { $0.costs }),
    ]
    let sheets = content.claims.map(\.sheet)
    let shown =
      parts.filter { part in sheets.contains { !part.amount($0).isZero } }
      + [(labels.sum, { $0.total })]
    var rows = content.claims.map { claim in
      Row(
        cells: [text.outside(claim.number) ?? ""]
          + shown.map { text.amount($0.amount(claim.sheet)) })
    }
    rows.append(
      Row(
        cells: [labels.claimTotal] + shown.map { text.amount(content.sum(sheets.map($0.amount))) },
        notes: [labels.seeAnnex], style: .total))
    return Table(
      columns: [Table.Column(title: labels.invoice)]
        + shown.map { Table.Column(title: $0.title, isRightAligned: true) }, rows: rows)
  }

  private func rows(of sheet: ClaimSheet) -> [Row] {
    let interest = sheet.lines.filter { $0.kind == .interest }
    var rows = [Row(cells: [labels.principal, text.amount(sheet.principal)])]
    if !sheet.interest.isZero || !interest.isEmpty {
      rows.append(
        Row(
          cells: [labels.interestTo(text.shortDay(sheet.asOf)), text.amount(sheet.interest)],
          notes: hasAnnex
            ? [labels.seeAnnex]
            : interest.map(note)
              + [labels.metByPayments(of: interest, owed: sheet.interest, text)]
              .compactMap(\.self)))
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
      return lines.map { Row(cells: [labels.title(of: $0, text), text.amount($0.amount)]) }
    }
    let steps = lines.map {
      "\(labels.title(of: $0, text))\(labels.colon) \(text.amount($0.amount))"
    }
    return [
      Row(
        cells: [label, text.amount(owed)],
        notes: steps + [labels.metByPayments(of: lines, owed: owed, text)].compactMap(\.self))
    ]
  }

  private func note(of line: ClaimSheet.Line) -> String {
    let rate = line.rate.map(text.rate) ?? ""
    let period = labels.interestStep(
      text.shortDay(line.from), text.shortDay(line.to), line.days, rate)
    let provisional = line.rateIsProvisional ? " (\(labels.provisional))" : ""
    return "\(period)\(provisional) \(labels.on)\u{A0}\(text.amount(line.base))\(labels.colon)"
      + " \(text.amount(line.amount))"
  }
}

extension LetterLabels {
  func title(of claim: InvoiceClaim, among invoices: [InvoiceLine], _ text: LetterText) -> String {
    let number = text.outside(claim.number) ?? ""
    let due = invoices.first { $0.number == claim.number }?.due
    return due.map { invoiceDue(number, text.shortDay($0)) } ?? "\(invoice) \(number)"
  }

  func title(of line: ClaimSheet.Line, _ text: LetterText) -> String {
    switch line.kind {
    case .interest: interestTo(text.shortDay(line.to))
    case .fixedCompensation: fixedCompensation
    case .indemnity: indemnity
    case .cost: costs
    case .agreed: compensation
    }
  }

  /// What payments met of the amounts of `lines`. A difference of less than a cent a line is rounding,
  /// once for all of them, and not a payment.
  func metByPayments(of lines: [ClaimSheet.Line], owed: Money, _ text: LetterText) -> String? {
    let met = lines.map(\.amount).reduce(.zero(owed.currency), +) - owed
    guard met.minorUnits > Int64(lines.count) else { return nil }
    return "\(alreadyPaid)\(colon) \(text.amount(met))"
  }
}
