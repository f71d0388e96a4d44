import Claims

extension Desk {
  func note(_ id: Receivable.ID, _ text: String, on books: Books) throws -> Work {
    let state = try state(id, on: books)
    let added = NoteAdded(
      receivable: id, on: today, text: try said(text, limit: 2_000))
    return Work(
      Action.Note(.note, numbers: [state.facts.number]), [.noteAdded(added)], touching: [id])
  }

  /// What the customer said who never got the invoice.
  public static let wantsCopy = "wants-copy"
  /// Working days that he is given once the copy is on its way.
  private static let copyDays = 5

  /// - Note: a copy that is wanted waits in the outbox at once, and the case comes back five working days later.
  func call(
    _ id: Receivable.ID, _ result: String, _ note: String?, on books: Books,
    telling outcome: inout Outcome
  ) throws -> Work {
    let state = try state(id, on: books)
    let noted = CallNoted(
      receivable: id, on: today, outcome: try said(result, limit: 100),
      note: note.map { HarmlessText.line($0, limit: 2_000) })
    var events: [Event] = [.callNoted(noted)]
    if result == Desk.wantsCopy, !state.isClosed, world.settings.creditor != nil {
      let plan = try letterPlan(Intent.Letter(.copy, [id]), on: books)
      let copy = try write(plan, .outbox, isEdited: false, on: books, telling: &outcome)
      events += try dispatch([copy], .outbox, telling: &outcome).events
      let back = world.calendar.adding(workingDays: Desk.copyDays, to: today)
      events.append(.snoozed(Snoozed(receivable: id, on: today, until: back)))
      outcome.letter = .copy
    }
    return Work(Action.Note(.call, numbers: [state.facts.number]), events, touching: [id])
  }

  /// What was written down, on one line.
  private func said(_ text: String, limit: Int) throws -> String {
    let line = HarmlessText.line(text, limit: limit)
    guard !line.allSatisfy(\.isWhitespace) else { throw Trouble.nothingSaid }
    return line
  }

  func snooze(
    _ ids: [Receivable.ID], _ until: CalendarDay, _ note: String?, on books: Books
  ) throws -> Work {
    guard until > today else { throw Trouble.dayInThePast(until) }
    let states = try openStates(ids, on: books)
    let events = states.map { state in
      Event.snoozed(
        Snoozed(
          receivable: state.id, on: today, until: until,
          note: note.map { HarmlessText.line($0) }))
    }
    return Work(
      Action.Note(.snooze, numbers: states.map(\.facts.number)), events, touching: ids)
  }
}
