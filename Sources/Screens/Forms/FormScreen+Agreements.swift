import Canvas
import Claims
import Workflows
import Wording

/// Dispute, promise and settlement.
extension FormScreen {
  static func dispute(of row: ListRow, _ context: FormContext) -> FormScreen {
    let form = context.words.form
    return FormScreen(
      .dispute, on: [row],
      fields: [
        .init(
          form.ground, .choice(Choice(DisputeGround.allCases.map { context.texts.ground($0) })),
          width: 24),
        .init(
          form.amount,
          .text(TextField(context.words.format.typed(row.open), replacedByTyping: true)),
          width: 14),
        .init(form.note, .text(TextField()), width: 44),
      ])
  }

  func readDispute(_ context: FormContext) -> FormReading {
    let words = context.words
    let row = rows[0]
    let entry = AmountEntry(text(1), row.open.currency)
    let (amount, note) = entry.checked(words, limit: row.open)
    var reading = FormReading(notes: [
      .none, note, .plain(text(2).isEmpty ? words.form.optional : ""),
    ])
    if case .ambiguous(let small, let large) = entry { reading.ambiguity = (1, small, large) }
    guard let amount else { return reading }
    let rest = row.open - amount
    reading.notes[1] =
      rest.isZero
      ? .good(words.form.disputedWhole) : .good(words.form.goesOn(words.format.amount(rest)))
    reading.intent = .dispute(
      row.id, ground: DisputeGround.allCases[choice(0)], amount: rest.isZero ? nil : amount,
      note: text(2).isEmpty ? nil : text(2))
    return reading
  }

  static func closeDispute(of row: ListRow, _ context: FormContext) -> FormScreen {
    let form = context.words.form
    return FormScreen(
      .closeDispute, on: [row],
      fields: [
        .init(
          form.outcome,
          .choice(Choice(DisputeClosed.Outcome.allCases.map { form.disputeOutcome($0) })),
          width: 30)
      ])
  }

  func readCloseDispute(_ context: FormContext) -> FormReading {
    let words = context.words
    let outcome = DisputeClosed.Outcome.allCases[choice(0)]
    var reading = FormReading(notes: [.none])
    reading.lines = [
      .init(
        words.form.disputeOutcomeNote(outcome, words.format.amount(rows[0].disputed)),
        style: .muted)
    ]
    reading.intent = .closeDispute(rows[0].id, outcome)
    return reading
  }

  static func promise(of row: ListRow, _ context: FormContext) -> FormScreen {
    let form = context.words.form
    return FormScreen(
      .promise, on: [row],
      fields: [
        .init(form.by, .text(TextField()), width: 14),
        .init(
          form.amount,
          .text(TextField(context.words.format.typed(row.open), replacedByTyping: true)),
          width: 14),
      ])
  }

  func readPromise(_ context: FormContext) -> FormReading {
    let words = context.words
    let row = rows[0]
    let (by, dayNote) = context.day(text(0), .future)
    let entry = AmountEntry(text(1), row.open.currency)
    let (amount, amountNote) = entry.checked(words, limit: row.open)
    var reading = FormReading(notes: [dayNote, amountNote])
    if case .ambiguous(let small, let large) = entry { reading.ambiguity = (1, small, large) }
    if let by {
      reading.notes[0] = .good(words.form.judged(by.days(since: context.today), dayNote.text))
    }
    if let amount {
      let rest = row.open - amount
      reading.notes[1] =
        rest.isZero
        ? .good(words.form.wholeBalance) : .good(words.form.rest(words.format.amount(rest)))
    }
    if let by, let amount { reading.intent = .promise(row.id, by: by, amount: amount) }
    return reading
  }

  static func settlement(of rows: [ListRow], _ context: FormContext) -> FormScreen {
    let words = context.words
    let form = words.form
    let open = rows.dropFirst().reduce(rows[0].open) { $0 + $1.open }
    let first = context.today.adding(days: 14)
    return FormScreen(
      .settlement, on: rows,
      fields: [
        .init(
          form.amount, .text(TextField(words.format.typed(open), replacedByTyping: true)),
          width: 14),
        .init(form.instalments, .text(TextField("1", replacedByTyping: true)), width: 5),
        .init(
          form.first, .text(TextField(words.format.numeric(first), replacedByTyping: true)),
          width: 14),
        .init(form.rhythm, .choice(Choice([form.everyMonth, form.everyWeek])), width: 20),
        .init(form.validUntil, .text(TextField()), width: 14),
      ])
  }

  func readSettlement(_ context: FormContext) -> FormReading {
    let words = context.words
    let open = rows.dropFirst().reduce(rows[0].open) { $0 + $1.open }
    let claim = rows.count == 1 ? context.claim(context.today) : nil
    let entry = AmountEntry(text(0), open.currency)
    let (amount, amountNote) = entry.checked(words, limit: claim.map { max(open, $0.total) })
    let count = Int(text(1).filter { $0 != " " }).flatMap { (1...60).contains($0) ? $0 : nil }
    let (first, firstNote) = context.day(text(2), .future)
    let (until, untilNote) = context.day(text(4), .future, isOptional: true)
    var reading = FormReading(notes: [
      amountNote, count == nil ? .wrong(words.form.notANumber) : .none, firstNote, .none,
      until == nil && !untilNote.blocks ? .plain(words.form.agreedNow) : untilNote,
    ])
    reading.claimDay = context.today
    if case .ambiguous(let small, let large) = entry { reading.ambiguity = (0, small, large) }
    if let amount { reading.notes[0] = reductionNote(amount, open, claim, words) }
    guard let amount, let count, let first, !untilNote.blocks else { return reading }
    var terms = Intent.SettlementTerms(rows.map(\.id), amount: amount)
    terms.by = first
    terms.instalments = count
    terms.rhythm = choice(3) == 0 ? .month : .week
    terms.validUntil = until
    reading.lines = schedule(terms, words)
    reading.intent = .settle(terms)
    return reading
  }

  private func reductionNote(
    _ amount: Money, _ open: Money, _ claim: ClaimSheet?, _ words: ScreenTexts
  ) -> FieldNote {
    let reduction = open - amount
    if reduction.isPositive {
      return .good(words.form.reduction(words.format.amount(reduction)))
    }
    if let claim, (claim.total - amount).isPositive {
      return .good(words.form.waived(words.format.amount(claim.total - amount)))
    }
    return .good(words.form.noReduction)
  }

  /// Each instalment with its day; the parts are equal and the last one takes what rounding leaves.
  private func schedule(_ terms: Intent.SettlementTerms, _ words: ScreenTexts) -> [TextView.Line] {
    guard let first = terms.by else { return [] }
    let parts = terms.amount.allocated(by: [Int64](repeating: 1, count: terms.instalments))
    var lines = parts.enumerated().map { index, part in
      let day =
        terms.rhythm == .month
        ? first.adding(months: index) : first.adding(days: 7 * index)
      return TextView.Line(
        words.form.instalmentLine(words.format.echo(day), words.format.amount(part)))
    }
    if let until = terms.validUntil {
      lines.append(.init(words.form.offerUntil(words.format.echo(until)), style: .muted))
    }
    return lines
  }
}
