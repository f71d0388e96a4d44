import Canvas
import Claims
import Workflows
import Wording

/// Notes, calls and snoozing.
extension FormScreen {
  static func contact(of row: ListRow, _ context: FormContext) -> FormScreen {
    let form = context.words.form
    return FormScreen(
      .contact, on: [row],
      fields: [
        .init(
          form.kind, .choice(Choice([form.isNote] + form.callOutcomes.map(\.words))), width: 34),
        .init(form.text, .text(TextField()), width: 50),
      ])
  }

  func readContact(_ context: FormContext) -> FormReading {
    let words = context.words
    let picked = choice(0)
    let text = text(1)
    let isNote = picked == 0
    let isEmpty = text.allSatisfy { $0 == " " }
    var reading = FormReading(notes: [
      .none,
      !isEmpty ? .none : isNote ? .needed(words.form.noteMissing) : .plain(words.form.optional),
    ])
    if isNote {
      reading.intent = isEmpty ? nil : .note(rows[0].id, text)
    } else {
      reading.intent = .call(
        rows[0].id, outcome: words.form.callOutcomes[picked - 1].code, note: isEmpty ? nil : text)
    }
    return reading
  }

  static func snooze(of rows: [ListRow], _ context: FormContext) -> FormScreen {
    let form = context.words.form
    return FormScreen(
      .snooze, on: rows,
      fields: [
        .init(form.until, .text(TextField()), width: 14),
        .init(form.note, .text(TextField()), width: 44),
      ])
  }

  func readSnooze(_ context: FormContext) -> FormReading {
    let words = context.words
    let (until, note) = context.day(text(0), .future, after: context.today.next)
    var reading = FormReading(notes: [
      note, .plain(text(1).isEmpty ? words.form.optional : ""),
    ])
    guard let until else { return reading }
    reading.notes[0] = .good(words.form.returns(note.text))
    reading.intent = .snooze(
      rows.map(\.id), until: until, note: text(1).isEmpty ? nil : text(1))
    return reading
  }

  /// What the fields come to now.
  func read(_ context: FormContext) -> FormReading {
    switch kind {
    case .payment, .quickPayment: readPayment(context)
    case .writeOff: readWriteOff(context)
    case .dispute: readDispute(context)
    case .closeDispute: readCloseDispute(context)
    case .promise: readPromise(context)
    case .settlement: readSettlement(context)
    case .contact: readContact(context)
    case .snooze: readSnooze(context)
    case .handover: readHandover(context)
    case .letterResult: readLetterResult(context)
    case .proof: readProof(context)
    case .insolvency: readInsolvency(context)
    case .declareClaim: readDeclareClaim(context)
    case .endInsolvency: readEndInsolvency(context)
    case .rate: readRate(context)
    case .split: readSplit(context)
    case .collected: readCollected(context)
    case .ignoreLine: readIgnoreLine(context)
    case .shortDispute: readShortDispute(context)
    case .takeFiles: readTakeFiles(context)
    }
  }
}
