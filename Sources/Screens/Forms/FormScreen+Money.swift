import Canvas
import Claims
import Workflows
import Wording

/// Payment and write-off.
extension FormScreen {
  static func payment(of row: ListRow, _ context: FormContext) -> FormScreen {
    let words = context.words
    return FormScreen(.payment, on: [row], fields: paymentFields(of: row, words, context.today))
  }

  static func paymentFields(
    of row: ListRow, _ words: ScreenTexts, _ today: CalendarDay
  ) -> [Form.Row] {
    let form = words.form
    return [
      .init(
        form.amount,
        .text(TextField(words.format.typed(row.open), replacedByTyping: true)), width: 14),
      .init(
        form.day, .text(TextField(words.format.numeric(today), replacedByTyping: true)), width: 14),
      .init(form.claim, .choice(Choice([form.letGo, form.keep])), width: 22),
    ]
  }

  /// Of the three fields from `first` on.
  static func readPayment(
    amount text: String, day dayText: String, keepsClaim: Bool, of row: ListRow,
    _ context: FormContext
  ) -> FormReading {
    let words = context.words
    let entry = AmountEntry(text, row.open.currency)
    let (amount, amountNote) = entry.checked(words)
    let (day, dayNote) = context.day(dayText, .past)
    var reading = FormReading(notes: [amountNote, dayNote, .none])
    if case .ambiguous(let small, let large) = entry { reading.ambiguity = (0, small, large) }
    reading.claimDay = day
    if let amount {
      reading.notes[0] = balanceNote(amount, row, words)
      reading.notes[2] = claimNote(
        amount, keepsClaim, row, day.flatMap { context.claim($0) }, words)
    }
    guard let amount, let day else { return reading }
    var payment = Intent.Payment(row.id, amount: amount)
    payment.on = day
    payment.keepsClaim = keepsClaim
    reading.intent = .pay(payment)
    return reading
  }

  private static func balanceNote(
    _ amount: Money, _ row: ListRow, _ words: ScreenTexts
  ) -> FieldNote {
    let rest = row.open - amount
    if rest.isZero { return .good(words.form.wholeBalance) }
    if rest.isPositive { return .good(words.form.rest(words.format.amount(rest))) }
    return FieldNote(text: words.form.above(words.format.amount(-rest)), style: .warning)
  }

  /// Interest and costs that a payment of the balance lets go, or keeps.
  private static func claimNote(
    _ amount: Money, _ keepsClaim: Bool, _ row: ListRow, _ claim: ClaimSheet?,
    _ words: ScreenTexts
  ) -> FieldNote {
    guard amount >= row.open else { return .none }
    guard let claim else { return .plain(words.form.claimUnknown) }
    let beyond = claim.total - amount
    guard beyond.isPositive else { return .plain(words.form.noClaim) }
    let text = words.format.amount(beyond)
    return keepsClaim
      ? .good(words.form.claimKept(text))
      : FieldNote(text: words.form.claimLetGo(text), style: .warning)
  }

  func readPayment(_ context: FormContext) -> FormReading {
    Self.readPayment(
      amount: text(0), day: text(1), keepsClaim: choice(2) == 1, of: rows[0], context)
  }

  static func writeOff(of row: ListRow, _ context: FormContext) -> FormScreen {
    let form = context.words.form
    return FormScreen(
      .writeOff, on: [row],
      fields: [
        .init(
          form.amount,
          .text(TextField(context.words.format.typed(row.open), replacedByTyping: true)),
          width: 14),
        .init(
          form.reason,
          .choice(Choice(WrittenOff.Reason.allCases.map { form.writeOffReason($0) })), width: 30),
      ])
  }

  func readWriteOff(_ context: FormContext) -> FormReading {
    let words = context.words
    let row = rows[0]
    let entry = AmountEntry(text(0), row.open.currency)
    let (amount, note) = entry.checked(words, limit: row.open)
    var reading = FormReading(notes: [note, .none])
    if case .ambiguous(let small, let large) = entry { reading.ambiguity = (0, small, large) }
    guard let amount else { return reading }
    let reason = WrittenOff.Reason.allCases[choice(1)]
    let rest = row.open - amount
    reading.notes[0] =
      rest.isZero
      ? .good(words.form.wholeBalance) : .good(words.form.rest(words.format.amount(rest)))
    if reason == .small || reason == .waived {
      reading.lines = [.init(words.form.creditNote(words.format.amount(amount)), style: .muted)]
    }
    reading.intent = .writeOff(row.id, amount: amount, reason: reason)
    return reading
  }
}
