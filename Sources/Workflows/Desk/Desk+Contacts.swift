import Claims

extension Desk {
  func note(_ id: Receivable.ID, _ text: String, on books: Books) throws -> Work {
    let state = try state(id, on: books)
    let added = NoteAdded(
      receivable: id, on: today, text: HarmlessText.line(text, limit: 2_000))
    return Work(
      Action.Note(.note, numbers: [state.facts.number]), [.noteAdded(added)], touching: [id])
  }

  func call(
    _ id: Receivable.ID, _ result: String, _ note: String?, on books: Books
  ) throws -> Work {
    let state = try state(id, on: books)
    let noted = CallNoted(
      receivable: id, on: today, outcome: HarmlessText.line(result, limit: 100),
      note: note.map { HarmlessText.line($0, limit: 2_000) })
    return Work(
      Action.Note(.call, numbers: [state.facts.number]), [.callNoted(noted)], touching: [id])
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
