import Canvas
import Claims
import Wording

/// Writes the parts of a case as lines.
struct CaseWriter {
  let file: CaseFile
  let texts: Texts
  let words: ScreenTexts
  let today: CalendarDay

  private var format: ScreenFormat { words.format }
  private var labels: CaseTexts { words.file }

  private func wrapped(
    _ text: String, indent: Int, width: Int, style: Style = .plain, entry: Int? = nil
  ) -> [CasePage.Line] {
    let blanks = String(repeating: " ", count: indent)
    return Wrapping.lines(of: text, width: max(8, width - indent)).map {
      CasePage.Line(label: blanks + $0, style: style, entry: entry)
    }
  }

  // MARK: What is owed

  /// The claim of today, line by line.
  func claim(width: Int) -> [CasePage.Line] {
    let sheet = file.claim
    func line(_ label: String, _ amount: Money, _ style: Style = .plain) -> CasePage.Line {
      CasePage.Line(label: "  \(label)", value: format.amount(amount), style: style)
    }
    var lines = [
      CasePage.Line(label: labels.claimOf(format.echo(sheet.asOf)), style: .heading),
      line(labels.principal, sheet.principal),
    ]
    let interest = sheet.lines.filter { $0.kind == .interest }
    if !sheet.interest.isZero || !interest.isEmpty {
      let span = interest.first.flatMap { first in
        interest.last.map {
          labels.span(
            format.brief(first.from, seenFrom: today), format.brief($0.to, seenFrom: today))
        }
      }
      lines.append(
        line([labels.interest, span].compactMap(\.self).joined(separator: " "), sheet.interest))
    }
    for part in stretches(of: interest) {
      guard let rate = part.rate else { continue }
      lines += wrapped(
        labels.days(format.rate(rate), part.days, part.rateIsProvisional), indent: 4,
        width: width, style: .muted)
    }
    if !sheet.compensation.isZero { lines.append(line(labels.compensation, sheet.compensation)) }
    if !sheet.costs.isZero { lines.append(line(labels.costs, sheet.costs)) }
    if !sheet.paid.isZero { lines.append(line(labels.paid, sheet.paid, .muted)) }
    lines.append(line(labels.total, sheet.total, .plain.bold))
    if file.row.disputed.isPositive {
      lines.append(line(labels.disputed, file.row.disputed, .warning))
    }
    if let note = file.state.creditNoteToMake {
      lines += wrapped(
        labels.creditNoteToMake(
          format.amount(note.amount), format.amount(note.base), format.amount(note.vat)),
        indent: 2, width: width, style: .warning)
    }
    for note in sheet.notes {
      lines += wrapped(
        labels.note(texts.claim.note(note), note.rule), indent: 2, width: width, style: .muted)
    }
    return lines
  }

  /// The lines of interest, those of one rate on one amount that follow each other as one.
  private func stretches(of lines: [ClaimSheet.Line]) -> [ClaimSheet.Line] {
    lines.reduce(into: []) { stretches, line in
      if let last = stretches.last, last.rate == line.rate, last.base == line.base,
        last.rateIsProvisional == line.rateIsProvisional, last.to.next == line.from
      {
        stretches[stretches.count - 1].to = line.to
      } else {
        stretches.append(line)
      }
    }
  }

  /// What the customer promised or agreed, with its days.
  func agreements(width: Int) -> [CasePage.Line] {
    var lines: [CasePage.Line] = []
    if let settlement = file.state.settlement {
      lines += [.blank, CasePage.Line(label: labels.agreement, style: .heading)]
      if settlement.acceptedOn == nil, settlement.receipts.isEmpty {
        lines += wrapped(labels.waitingForYes, indent: 2, width: width, style: .warning)
      }
      let paid = file.row.instalmentsPaid
      lines += settlement.instalments.enumerated().map { index, part in
        CasePage.Line(
          label: "  " + labels.instalment(format.echo(part.due), format.amount(part.amount)),
          style: index < paid ? .muted : .plain)
      }
    }
    if let promise = file.state.promise, file.state.isPromised(on: today) {
      let amount = promise.amount.map { format.amount($0) } ?? ""
      lines.append(.blank)
      lines += wrapped(
        labels.promise(amount, format.near(promise.by, seenFrom: today)), indent: 0, width: width)
    }
    return lines
  }

  // MARK: What comes next

  func next(width: Int) -> [CasePage.Line] {
    var lines: [CasePage.Line] = [.blank]
    let row = file.row
    guard let next = row.next(on: today) else {
      lines += wrapped(labels.nothingNext, indent: 0, width: width, style: .muted)
      return lines
    }
    let step = texts.action(next.action, next.level)
    let headline: String
    if let from = next.from {
      headline = labels.next(step, from <= today ? nil : format.near(from, seenFrom: today))
    } else {
      headline = labels.blocked(step)
    }
    lines += wrapped(headline, indent: 0, width: width, style: .plain.bold)
    for reason in next.reasons {
      lines += wrapped(texts.reason(reason, today), indent: 2, width: width)
    }
    if let limitation = limitation(besides: next.reasons) {
      lines += wrapped(texts.reason(limitation, today), indent: 2, width: width, style: .warning)
    }
    if let hold = file.customer.hold {
      lines += wrapped(
        labels.hold(hold.reason, hold.until.map { format.near($0, seenFrom: today) }), indent: 2,
        width: width, style: .warning)
    }
    return lines
  }

  /// The last day in court where it is less than a year away and isn't among the reasons.
  private func limitation(besides reasons: [Reason]) -> Reason? {
    guard let last = file.row.warning?.lastDay, last < today.adding(months: 12) else { return nil }
    let reason = Reason.limitation(last)
    return reasons.contains(reason) ? nil : reason
  }

  // MARK: What was

  /// The history, oldest first; what was undone is grey and says so.
  func timeline(width: Int) -> [CasePage.Line] {
    var lines = [CasePage.Line(label: labels.timeline, style: .heading)]
    if file.history.isEmpty {
      lines.append(CasePage.Line(label: "  \(labels.noHistory)", style: .muted))
    }
    for (index, group) in file.timeline.enumerated() {
      guard let first = group.first else { continue }
      let text = group.map { texts.event($0.event.event) }.joined(separator: ", ")
      let stands = first.action.stands || first.isMailThatLeft
      let day = format.brief(first.event.event.on, seenFrom: today)
      let indent = "  \(day)  "
      let pieces = Wrapping.lines(
        of: stands ? text : labels.undone(text), width: max(8, width - indent.count))
      for (line, piece) in pieces.enumerated() {
        let lead = line == 0 ? indent : String(repeating: " ", count: indent.count)
        lines.append(
          CasePage.Line(label: lead + piece, style: stands ? .plain : .muted, entry: index))
      }
    }
    return lines
  }

  func others(width: Int) -> [CasePage.Line] {
    guard !file.others.isEmpty else { return [] }
    var lines = [CasePage.Line.blank, CasePage.Line(label: labels.alsoOpen, style: .heading)]
    for row in file.others.prefix(5) {
      let day = format.brief(row.due, seenFrom: today)
      lines.append(
        CasePage.Line(
          label: "  \(row.number)  \(day)", value: format.amount(row.open),
          style: .age(row.age(on: today).lateness)))
    }
    if file.others.count > 5 {
      lines.append(CasePage.Line(label: "  " + labels.more(file.others.count - 5), style: .muted))
    }
    return lines
  }

  // MARK: Who

  /// The customer's and our own data for this invoice.
  func parties(width: Int) -> [CasePage.Line] {
    let record = file.customer.record
    let assumed = record.kindIsAssumed ? labels.kindAssumed(texts.kind(record.kind)) : nil
    let contact = [record.contact, record.phone, record.email, assumed].compactMap(\.self)
    let address = record.address.lines()
    let ours = [file.state.facts.reference?.printed, file.account?.printed].compactMap(\.self)
    var rows: [(String, [String])] = [
      (
        labels.contact,
        contact + [address.isEmpty ? labels.noAddress : address.joined(separator: ", ")]
      ),
      (labels.ours, ours),
    ]
    if let text = file.state.facts.description { rows.append((labels.description, [text])) }
    if let order = file.state.facts.orderReference { rows.append((labels.order, [order])) }
    rows.append(("", [labels.documents(file.documents.count)]))
    let lead = rows.map(\.0.count).max() ?? 0
    return rows.filter { !$0.1.isEmpty }.flatMap { label, parts in
      let pieces = Wrapping.lines(
        of: parts.joined(separator: " · "), width: max(8, width - lead - 2))
      return pieces.enumerated().map { index, piece in
        let head = index == 0 ? label : ""
        let blanks = String(repeating: " ", count: lead - head.count + 2)
        return CasePage.Line(label: head + blanks + piece)
      }
    }
  }
}
