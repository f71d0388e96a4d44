import Claims

/// On what an amount of a claim rests, as a letter names it.
enum ClaimGround {
  /// Articles 5 and 6 of the law of 2 August 2002.
  case latePaymentInterest, latePaymentCosts
  /// The civil rate, or another country's.
  case legalRate
  case otherLaw
  /// Costs of reminders under art. XIX.2 of the Code of Economic Law (B-04).
  case consumerReminder
  case agreement
}

extension ClaimSheet.Line {
  var ground: ClaimGround {
    switch (kind, basis) {
    case (.agreed, _), (.indemnity, _), (_, .agreed): .agreement
    case (.interest, .lateLaw): .latePaymentInterest
    case (.interest, .otherLaw): .legalRate
    case (.cost, .lateLaw) where rule.hasPrefix("B"): .consumerReminder
    case (.fixedCompensation, .lateLaw), (.cost, .lateLaw): .latePaymentCosts
    case (.fixedCompensation, .otherLaw), (.cost, .otherLaw): .otherLaw
    }
  }
}

/// What a claim with many steps says on pages of its own, so that the letter stays short.
struct ClaimAnnex {
  typealias Table = RenderedLetter.Table
  typealias Row = RenderedLetter.Table.Row

  /// As many lines of interest stand in the letter: one sheet of paper is cheaper.
  private static let inlineLimit = 3

  let content: LetterContent
  let text: LetterText

  private var labels: LetterLabels { text.labels }

  /// Nil where the steps stand in the letter itself, or there is no claim in it.
  init?(kind: LetterKind, content: LetterContent, text: LetterText) {
    let interest = content.claims.flatMap(\.sheet.lines).count { $0.kind == .interest }
    guard kind.explainsClaim, interest > ClaimAnnex.inlineLimit else { return nil }
    self.content = content
    self.text = text
  }

  var annex: RenderedLetter.Annex {
    RenderedLetter.Annex(
      title: labels.annex, blocks: [.paragraph(labels.rounding(isDown, isOn365)), .table(table)])
  }

  private var table: Table {
    Table(
      columns: [
        Table.Column(title: labels.period),
        Table.Column(title: labels.days, isRightAligned: true),
        Table.Column(title: labels.base, isRightAligned: true),
        Table.Column(title: labels.rate, isRightAligned: true),
        Table.Column(
          title: "\(labels.amount) (\(content.currency.code))", isRightAligned: true),
        Table.Column(title: labels.legalBasis),
      ],
      rows: content.claims.flatMap(rows) + [
        Row(
          cells: [labels.claimTotal, "", "", "", text.amount(content.claimTotal), ""],
          style: .total)
      ])
  }

  /// From the first day of interest to what is owed of the invoice.
  private func rows(of claim: InvoiceClaim) -> [Row] {
    let sheet = claim.sheet
    let interest = sheet.lines.filter { $0.kind == .interest }
    var rows = [heading(of: claim)] + interest.map(row)
    rows.append(
      sum(
        labels.interestTo(text.shortDay(sheet.asOf)), sheet.interest,
        notes: [labels.metByPayments(of: interest, owed: sheet.interest, text)]))
    let other = sheet.lines.filter { $0.kind != .interest }
    rows += other.map(row)
    let owed = sheet.compensation + sheet.costs
    if let met = labels.metByPayments(of: other, owed: owed, text) {
      rows.append(sum(labels.compensation, owed, notes: [met]))
    }
    rows.append(
      Row(cells: [labels.principal, "", "", "", text.amount(sheet.principal), ""]))
    rows.append(sum(labels.sum, sheet.total))
    return rows
  }

  private func heading(of claim: InvoiceClaim) -> Row {
    let title = labels.title(of: claim, among: content.invoices, text)
    return Row(cells: [title, "", "", "", "", ""], style: .heading)
  }

  private func row(of line: ClaimSheet.Line) -> Row {
    let amount = text.amount(line.amount)
    let ground = labels.ground(line.ground)
    guard line.kind == .interest else {
      return Row(cells: [labels.title(of: line, text), "", "", "", amount, ground])
    }
    let period = "\(text.shortDay(line.from)) \(labels.through) \(text.shortDay(line.to))"
    let rate = line.rate.map(text.rate) ?? ""
    return Row(
      cells: [text.glued(period), String(line.days), text.amount(line.base), rate, amount, ground],
      notes: line.rateIsProvisional ? [labels.provisional] : [])
  }

  private func sum(_ title: String, _ amount: Money, notes: [String?] = []) -> Row {
    Row(
      cells: [title, "", "", "", text.amount(amount), ""], notes: notes.compactMap(\.self),
      style: .subtotal)
  }

  // MARK: Counting

  private var isDown: Bool { content.owing.kind == .consumer }

  /// Whether a year has 365 days in every line; in the others it has as many as the calendar gives it.
  private var isOn365: Bool {
    content.claims.flatMap(\.sheet.lines).allSatisfy { line in
      guard line.kind == .interest, let rate = line.rate else { return true }
      let exact = line.base.scaled(by: rate.basisPoints * Int64(line.days), over: 365 * 10_000)
      return abs(exact.minorUnits - line.amount.minorUnits) <= 1
    }
  }
}
