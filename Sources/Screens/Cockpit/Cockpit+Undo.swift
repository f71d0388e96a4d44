import Claims
import Workflows
import Wording

extension Cockpit {
  /// This session's last action at once while it is fresh; anything else is named first.
  mutating func undoLast() -> [Effect] {
    guard let step = steps.last else { return work(.asking, .findUndoable) }
    if step.isFresh(now) { return work(.undoing, .undo(step.ids, takingDependants: false)) }
    let note = step.actions.map { texts.actionNote($0.note) }.joined(separator: ", ")
    layers.append(
      .question(
        Question(
          text: [words.notice.undoQuestion(note, words.notice.ago(now - step.at))],
          purpose: .undo(step.ids, takingDependants: false))))
    return []
  }

  mutating func redoLast() -> [Effect] {
    guard let step = undone.last else { return work(.asking, .findRedoable) }
    return work(.redoing, .redo(step.actions.map(\.id), takingDependants: false))
  }

  /// Takes back the action of a line of the history: at once if it is this session's last, else asked.
  mutating func undo(_ action: Action) -> [Effect] {
    if let step = steps.last, step.actions.map(\.id) == [action.id], step.isFresh(now) {
      return work(.undoing, .undo(step.ids, takingDependants: false))
    }
    return ask(about: action, isRedo: !action.stands)
  }

  /// Names an action and asks whether it is to be taken back, or done again.
  mutating func ask(about action: Action?, isRedo: Bool) -> [Effect] {
    guard let action else {
      let texts = words.notice
      say(.plain(isRedo ? texts.nothingToRedo : texts.nothingToUndo))
      return resume()
    }
    let note = texts.actionNote(action.note)
    let ago = words.notice.ago(max(0, now - action.recordedAt))
    let text = isRedo ? words.notice.redoQuestion(note, ago) : words.notice.undoQuestion(note, ago)
    let purpose: Question.Purpose =
      isRedo
      ? .redo([action.id], takingDependants: false)
      : .undo([action.id], takingDependants: false)
    layers.append(.question(Question(text: [text], purpose: purpose)))
    return resume()
  }

  mutating func offerGroup(_ blocked: UndoBlocked, isRedo: Bool) -> [Effect] {
    let note = texts.actionNote(blocked.target.note)
    let dependants = blocked.dependants.map { texts.actionNote($0.note) }
    let text =
      isRedo
      ? words.notice.redoGroup(note, dependants) : words.notice.undoGroup(note, dependants)
    // A redo names its undo; what is done again is what that undo took back.
    let ids = isRedo ? [blocked.target.note.target ?? blocked.target.id] : [blocked.target.id]
    layers.append(
      .question(
        Question(
          text: [text],
          purpose: isRedo
            ? .redo(ids, takingDependants: true) : .undo(ids, takingDependants: true))))
    return resume()
  }

  /// The cautions are of mails that had left: the customers have them all the same.
  mutating func finishUndo(_ actions: [Action], _ cautions: [Caution]) -> [Effect] {
    let ids = Set(actions.map(\.id))
    steps.removeAll { step in step.actions.contains { ids.contains($0.id) } }
    undone.append(SessionStep(actions: actions.reversed(), at: now))
    say(.done(words.notice.undone(actions.map { texts.actionNote($0.note) })))
    let main = notice?.text
    for caution in cautions { say(.warning(texts.caution(caution))) }
    if let main, let first = cautions.first {
      notice = .warning([main, texts.caution(first)].joined(separator: " "))
    }
    return refresh() + resumeAfterReading()
  }

  mutating func finishRedo(_ actions: [Action]) -> [Effect] {
    let ids = Set(actions.map(\.id))
    undone.removeAll { step in step.actions.contains { ids.contains($0.id) } }
    steps.append(SessionStep(actions: actions, at: now))
    say(.done(words.notice.redone(actions.map { texts.actionNote($0.note) })))
    return refresh() + resumeAfterReading()
  }

  /// The answer to a question.
  mutating func confirm(_ purpose: Question.Purpose) -> [Effect] {
    switch purpose {
    case .undo(let ids, let taking):
      return work(.undoing, .undo(ids, takingDependants: taking))
    case .redo(let ids, let taking):
      return work(.redoing, .redo(ids, takingDependants: taking))
    case .perform(let intents):
      return work(.performing(intents.count, closes: false), .perform(intents))
    case .payTwice(var payment):
      payment.again = true
      return work(.performing(1, closes: true), .perform([.pay(payment)]))
    case .send(let departure): return leave(departure, closes: false)
    case .went(let letter):
      // What else waits to be asked after is asked once this is recorded.
      return work(
        .performing(1, closes: false),
        .perform([.send(letter.receivables, letters: letter.letters)]))
    case .read: return []
    }
  }
}
