import Canvas
import Claims
import Workflows
import Wording

/// A customer who can't pay any more.
extension FormScreen {
  /// Where one is recorded already, its facts to be corrected.
  static func insolvency(of file: CustomerFile, _ context: FormContext) -> FormScreen {
    let words = context.words
    let known = file.customer.insolvency
    let procedures = InsolvencyProcedure.allCases
    let index = known.flatMap { procedures.firstIndex(of: $0.procedure) } ?? 0
    return FormScreen(
      .insolvency, about: .customer(file),
      fields: [
        .init(
          words.form.procedure,
          .choice(Choice(procedures.map { words.form.insolvencyProcedure($0) }, index: index)),
          width: 36),
        .init(words.form.day, offered(known?.on ?? context.today, words), width: 14),
        .init(words.form.declareBy, offered(known?.declareBy, words), width: 14),
        .init(words.form.trustee, .text(TextField(known?.trustee ?? "")), width: 40),
      ])
  }

  private static func offered(_ day: CalendarDay?, _ words: ScreenTexts) -> Form.Input {
    .text(TextField(day.map { words.format.numeric($0) } ?? "", replacedByTyping: true))
  }

  func readInsolvency(_ context: FormContext) -> FormReading {
    guard case .customer(let file) = subject else { return FormReading(notes: []) }
    let words = context.words
    let procedure = InsolvencyProcedure.allCases[choice(0)]
    let (on, onNote) = context.day(text(1), .past)
    let (given, givenNote) = context.day(text(2), .future, isOptional: true, after: on)
    let trustee = text(3).trimmed
    let usual = on.flatMap { procedure.usualDeclaration(from: $0) }
    let isEmpty = given == nil && !givenNote.blocks
    var reading = FormReading(notes: [
      .none, onNote,
      isEmpty ? .plain(words.form.declareByEmpty(usual.map { words.format.echo($0) })) : givenNote,
      trustee.isEmpty ? .plain(words.form.optional) : .none,
    ])
    guard let on, given != nil || isEmpty else { return reading }
    let last = given ?? usual
    let sentence = words.form.frozen(
      file.frozenInvoices(from: on).count,
      last.map { words.format.near($0, seenFrom: context.today) })
    reading.lines = [.init(sentence, style: .warning)]
    var insolvency = Intent.Insolvency(file.customer.id, procedure, on: on)
    insolvency.declareBy = given
    insolvency.trustee = trustee.isEmpty ? nil : trustee
    reading.intent = .insolvency(insolvency)
    return reading
  }

  static func declareClaim(of file: CustomerFile, _ context: FormContext) -> FormScreen {
    let words = context.words
    let day = file.customer.insolvency?.declaredOn ?? context.today
    return FormScreen(
      .declareClaim, about: .customer(file),
      fields: [.init(words.form.day, offered(day, words), width: 14)])
  }

  func readDeclareClaim(_ context: FormContext) -> FormReading {
    guard case .customer(let file) = subject else { return FormReading(notes: []) }
    let words = context.words
    let (day, note) = context.day(text(0), .past, after: file.customer.insolvency?.on)
    var reading = FormReading(notes: [note])
    guard let day else { return reading }
    if let last = file.customer.insolvency?.declareBy, day > last {
      reading.lines = [.init(words.form.declaredLate(words.format.echo(last)), style: .warning)]
    }
    reading.intent = .claimDeclared(file.customer.id, on: day)
    return reading
  }

  static func endInsolvency(of file: CustomerFile, _ context: FormContext) -> FormScreen {
    let words = context.words
    return FormScreen(
      .endInsolvency, about: .customer(file),
      fields: [.init(words.form.day, offered(context.today, words), width: 14)])
  }

  func readEndInsolvency(_ context: FormContext) -> FormReading {
    guard case .customer(let file) = subject else { return FormReading(notes: []) }
    let (day, note) = context.day(text(0), .past, after: file.customer.insolvency?.on)
    var reading = FormReading(notes: [note])
    let frozen = file.customer.insolvency.map { file.frozenInvoices(from: $0.on) } ?? []
    reading.lines = [.init(context.words.form.goesOnAfterwards(frozen.count), style: .muted)]
    reading.intent = day.map { .insolvencyEnded(file.customer.id, on: $0) }
    return reading
  }
}
