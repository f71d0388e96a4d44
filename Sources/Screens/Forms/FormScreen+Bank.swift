import Canvas
import Claims
import Matching
import Workflows
import Wording

/// What is done with a bank line.
extension FormScreen {
  private var entry: Inbox.Entry? {
    if case .line(let entry, _) = subject { return entry }
    return nil
  }

  private var picked: Candidate? {
    if case .line(_, let candidate) = subject { return candidate }
    return nil
  }

  /// What an invoice field says: a document, and what stands beside the field.
  private func document(
    _ text: String, _ currency: Currency, _ context: FormContext
  ) -> (allocation: Allocation?, open: Money?, note: FieldNote) {
    let words = context.words
    let text = text.trimmed
    guard !text.isEmpty else { return (nil, nil, .needed(words.form.invoiceMissing)) }
    guard let find = context.find else { return (nil, nil, .needed(words.list.reading)) }
    let found = find(text)
    guard let row = found.first, found.count == 1 else {
      // It may be closed, or not read: what was proposed for the line is known all the same.
      if let known = picked?.allocations.first(where: { $0.number == text }) {
        return (known, nil, .good(known.customerName))
      }
      if found.isEmpty { return (nil, nil, .wrong(words.form.nothingFits)) }
      return (
        nil, nil, .needed(words.form.foundMany(found.prefix(4).map(\.number), found.count))
      )
    }
    guard row.open.currency == currency else {
      return (nil, nil, .wrong(words.form.otherCurrency))
    }
    let allocation = Allocation(
      receivable: row.id, number: row.number, customer: row.customer,
      customerName: row.customerName, amount: row.open,
      what: row.open.isNegative ? .credit : .payment)
    return (
      allocation, row.open,
      .good(words.form.found(row.number, row.customerName, words.format.amount(row.open)))
    )
  }

  // MARK: Split

  /// At most so many invoices in one form.
  private static let mostPairs = 40

  static func split(_ entry: Inbox.Entry, pairs: Int, _ context: FormContext) -> FormScreen {
    FormScreen(
      .split, about: .line(entry, nil),
      fields: (0..<max(1, min(pairs, mostPairs))).flatMap { _ in splitPair(context.words) })
  }

  private static func splitPair(_ words: ScreenTexts) -> [Form.Row] {
    [
      .init(words.form.invoice, .text(TextField()), width: 22),
      .init("  " + words.form.amount, .text(TextField()), width: 14),
    ]
  }

  /// Another invoice and amount below the last one that is begun.
  mutating func grow(_ context: FormContext) {
    guard kind == .split, form.rows.count / 2 < Self.mostPairs else { return }
    let last = form.rows.count - 2
    if !text(last).trimmed.isEmpty || !text(last + 1).trimmed.isEmpty {
      form.rows += Self.splitPair(context.words)
    }
  }

  /// Where Enter goes while something isn't placed: the first field that lacks something, else the last pair.
  mutating func goOn(_ context: FormContext) {
    grow(context)
    let empty = stride(from: 0, to: form.rows.count, by: 2).first { text($0).trimmed.isEmpty }
    form.focus(on: readSplit(context).problem ?? empty ?? form.focus)
  }

  /// What the credit notes bring, by their rows.
  private func creditsSetOff(_ currency: Currency, _ context: FormContext) -> [Int: Money] {
    var found: [Int: Money] = [:]
    for row in stride(from: 0, to: form.rows.count - 1, by: 2) where !text(row).trimmed.isEmpty {
      let (allocation, open, _) = document(text(row), currency, context)
      guard allocation?.what == .credit, let open else { continue }
      switch AmountEntry(text(row + 1), currency) {
      case .empty: found[row] = -open
      case .amount(let amount): found[row] = amount
      case .ambiguous, .problem: continue
      }
    }
    return found
  }

  func readSplit(_ context: FormContext) -> FormReading {
    let words = context.words
    guard let entry else { return FormReading(notes: []) }
    var rest = entry.sum.amount
    let credits = creditsSetOff(rest.currency, context)
    var reading = FormReading(notes: [])
    var allocations: [Allocation] = []
    for row in stride(from: 0, to: form.rows.count - 1, by: 2) {
      let number = text(row)
      guard !number.trimmed.isEmpty || !text(row + 1).trimmed.isEmpty else {
        reading.notes += [row == 0 ? .needed(words.form.invoiceMissing) : .none, .none]
        continue
      }
      var (allocation, open, note) = document(number, rest.currency, context)
      if let found = allocation, allocations.contains(where: { $0.receivable == found.receivable })
      {
        (allocation, note) = (nil, .wrong(words.form.sameInvoice))
      }
      reading.notes.append(note)
      guard var allocation else {
        reading.notes.append(.none)
        continue
      }
      let limit = open.map { $0.isNegative ? -$0 : $0 } ?? rest
      // What is set off further down counts for the invoice above it too.
      let later = credits.filter { $0.key > row }.values.reduce(.zero(rest.currency), +)
      let proposal =
        allocation.what == .credit
        ? limit : min(max(rest + later, .zero(rest.currency)), limit)
      let entered = AmountEntry(text(row + 1), rest.currency)
      var amount = proposal
      if case .empty = entered {
        reading.notes.append(
          proposal.isPositive
            ? .plain(words.form.proposed(words.format.amount(proposal)))
            : .needed(words.form.amountMissing))
      } else {
        let checked = entered.checked(words, limit: allocation.what == .credit ? limit : nil)
        if case .ambiguous(let small, let large) = entered {
          reading.ambiguity = (row + 1, small, large)
        }
        amount = checked.amount ?? .zero(rest.currency)
        reading.notes.append(
          checked.amount.map { Self.splitNote($0, allocation, open, words) } ?? checked.note)
      }
      guard amount.isPositive else { continue }
      allocation.amount = amount
      allocations.append(allocation)
      rest = allocation.what == .credit ? rest + amount : rest - amount
    }
    let customers = Set(allocations.filter { $0.what == .payment }.map(\.customer))
    let strange = allocations.contains { $0.what == .credit && customers != [$0.customer] }
    reading.lines = [Self.restLine(rest, isStrange: strange && rest.isZero, words)]
    guard reading.problem == nil, reading.ambiguity == nil, !strange, rest.isZero,
      allocations.contains(where: { $0.what == .payment })
    else { return reading }
    reading.intent = .match(
      Intent.Match(
        entry.line.id, part: entry.part, as: Candidate(allocations: allocations, clues: [])))
    return reading
  }

  private static func splitNote(
    _ amount: Money, _ allocation: Allocation, _ open: Money?, _ words: ScreenTexts
  ) -> FieldNote {
    if allocation.what == .credit { return .good(words.form.setOff(words.format.amount(amount))) }
    guard let open else { return .good(words.form.reads(words.format.money(amount))) }
    let left = open - amount
    if left.isZero { return .good(words.form.wholeBalance) }
    if left.isPositive { return .good(words.form.rest(words.format.amount(left))) }
    return FieldNote(text: words.form.above(words.format.amount(-left)), style: .warning)
  }

  private static func restLine(
    _ rest: Money, isStrange: Bool, _ words: ScreenTexts
  ) -> TextView.Line {
    if isStrange { return .init(words.form.otherCustomersCredit, style: .error) }
    if rest.isZero { return .init(words.form.allPlaced, style: .ok) }
    if rest.isPositive { return .init(words.form.restOfLine(words.format.amount(rest))) }
    return .init(words.form.moreThanLine(words.format.amount(-rest)), style: .error)
  }

  // MARK: Collected

  static func collected(
    _ entry: Inbox.Entry, _ candidate: Candidate?, _ context: FormContext
  ) -> FormScreen {
    let words = context.words
    let number = candidate?.allocations.first?.number ?? ""
    var form = FormScreen(
      .collected, about: .line(entry, candidate),
      fields: [
        .init(
          words.form.invoice, .text(TextField(number, replacedByTyping: true)), width: 22),
        .init(
          words.form.gross,
          .text(TextField(words.format.typed(entry.sum.amount), replacedByTyping: true)),
          width: 14),
        .init(
          words.form.fee,
          .text(
            TextField(
              words.format.typed(.zero(entry.sum.amount.currency)), replacedByTyping: true)),
          width: 14),
      ])
    if !number.isEmpty { form.form.focus(on: 1) }
    return form
  }

  /// The fee is what of the gross amount didn't come in, as often as that is typed.
  mutating func fillInFee(_ context: FormContext) {
    guard kind == .collected, form.focus == 1, let received = entry?.sum.amount,
      case .amount(let gross) = AmountEntry(text(1), received.currency), gross >= received
    else { return }
    form.rows[2].input = .text(
      TextField(context.words.format.typed(gross - received), replacedByTyping: true))
  }

  func readCollected(_ context: FormContext) -> FormReading {
    let words = context.words
    guard let entry else { return FormReading(notes: []) }
    let received = entry.sum.amount
    let (found, open, note) = document(text(0), received.currency, context)
    let grossEntry = AmountEntry(text(1), received.currency)
    let feeEntry = AmountEntry(text(2), received.currency)
    let (gross, grossNote) = grossEntry.checked(words)
    var fee: Money?
    var reading = FormReading(notes: [note, grossNote, .none])
    if case .ambiguous(let small, let large) = grossEntry { reading.ambiguity = (1, small, large) }
    switch feeEntry {
    case .amount(let amount) where !amount.isNegative: fee = amount
    case .empty: fee = .zero(received.currency)
    default: reading.notes[2] = feeEntry.checked(words).note
    }
    guard let gross else { return reading }
    if let open, open.isPositive {
      let left = open - gross
      reading.notes[1] =
        left.isZero
        ? .good(words.form.wholeBalance)
        : left.isPositive
          ? .good(words.form.rest(words.format.amount(left)))
          : FieldNote(text: words.form.above(words.format.amount(-left)), style: .warning)
    }
    guard gross >= received else {
      reading.notes[1] = .wrong(words.form.grossTooSmall(words.format.amount(received)))
      return reading
    }
    guard let fee else { return reading }
    guard gross - fee == received else {
      reading.notes[2] = .wrong(words.form.feeDiffers(words.format.amount(gross - received)))
      return reading
    }
    reading.notes[2] = .good(
      words.form.feeIs(words.format.amount(gross), words.format.amount(received)))
    guard var found, reading.ambiguity == nil else { return reading }
    guard found.what == .payment else {
      reading.notes[0] = .wrong(words.obstacle(.credit, context.today))
      return reading
    }
    found.amount = gross
    var match = Intent.Match(
      entry.line.id, part: entry.part, as: Candidate(allocations: [found], clues: []))
    match.fee = fee.isPositive ? fee : nil
    if let open, gross > open { match.candidate.excess = gross - open }
    reading.intent = .match(match)
    return reading
  }

  // MARK: Ignoring, disputing

  static func ignoring(_ entry: Inbox.Entry, _ context: FormContext) -> FormScreen {
    let words = context.words.form
    let hasAccount = entry.sum.counterparty.account != nil
    return FormScreen(
      .ignoreLine, about: .line(entry, nil),
      fields: [
        .init(words.reason, .text(TextField()), width: 44),
        .init(
          words.scope,
          .choice(
            Choice(hasAccount ? [words.onlyThisLine, words.alwaysThisPayer] : [words.onlyThisLine])),
          width: 28),
      ])
  }

  func readIgnoreLine(_ context: FormContext) -> FormReading {
    guard let entry else { return FormReading(notes: []) }
    let words = context.words.form
    let account = entry.sum.counterparty.account
    let always = choice(1) == 1
    let note = text(0).trimmed
    var reading = FormReading(notes: [
      note.isEmpty ? .plain(words.optional) : .none,
      account == nil ? .plain(words.noPayerAccount) : .none,
    ])
    if always, let account { reading.lines.append(.init(words.alwaysMeans(account.printed))) }
    reading.intent = .ignoreLine(
      entry.line.id, part: entry.part, note: note.isEmpty ? nil : note, always: always)
    return reading
  }

  static func shortDispute(
    _ entry: Inbox.Entry, _ candidate: Candidate?, _ context: FormContext
  ) -> FormScreen {
    let form = context.words.form
    return FormScreen(
      .shortDispute, about: .line(entry, candidate),
      fields: [
        .init(
          form.ground, .choice(Choice(DisputeGround.allCases.map { context.texts.ground($0) })),
          width: 24),
        .init(form.note, .text(TextField()), width: 44),
      ])
  }

  func readShortDispute(_ context: FormContext) -> FormReading {
    guard let entry else { return FormReading(notes: []) }
    let words = context.words
    let note = text(1).trimmed
    var reading = FormReading(notes: [.none, note.isEmpty ? .plain(words.form.optional) : .none])
    if let short = entry.short?.lacking ?? picked?.short {
      reading.lines = [.init(words.form.restDisputed(words.format.amount(short)))]
    }
    reading.intent = entry.intent(
      as: picked,
      .dispute(DisputeGround.allCases[choice(0)], note: note.isEmpty ? nil : note))
    return reading
  }

  // MARK: Files

  static func takeFiles(_ path: String, _ context: FormContext) -> FormScreen {
    FormScreen(
      .takeFiles, about: .files,
      fields: [
        .init(
          context.words.form.path, .text(TextField(path, replacedByTyping: true)), width: 56)
      ])
  }

  func readTakeFiles(_ context: FormContext) -> FormReading {
    var reading = FormReading(notes: [
      text(0).trimmed.isEmpty ? .needed(context.words.form.fileMissing) : .none
    ])
    reading.lines = beneath.map { .init($0, style: .muted) }
    if beneath.isEmpty { reading.lines = [.init(context.words.inbox.whatFiles, style: .muted)] }
    return reading
  }
}

extension Inbox.Entry {
  /// What books it as a candidate says, or says why it was short; nil where there is no candidate.
  func intent(as candidate: Candidate?, _ reason: Intent.ShortReason?) -> Intent? {
    if short != nil { return .explainShort(line.id, reason ?? .partPayment) }
    guard let candidate else { return nil }
    var match = Intent.Match(line.id, part: part, as: candidate)
    if candidate.short != nil { match.shortReason = reason }
    return .match(match)
  }
}
