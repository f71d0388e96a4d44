import ArgumentParser
import Claims
import Wording
import Workflows

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last action, or one by its number.")

  @OptionGroup var globals: Globals
  @Argument(help: "The action's number, from \"maan log\".") var id: Int64?
  @Flag(help: "Show what can be undone.") var list = false
  @Flag(name: .customLong("with-dependants"), help: "Take back what stands on it too.")
  var withDependants = false

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      if list {
        let actions = try session.desk.read { books in try books.actions(nil) }
          .filter { $0.stands && $0.note.verb != .undo && $0.note.verb != .redo }
        globals.show(
          [("actions", .list(actions.map { entry($0, session) }))],
          actions.map { line($0, session) })
        return
      }
      let undone = try session.desk.undo(
        id.map { Action.ID(rawValue: $0) }, takingDependants: withDependants)
      globals.show(
        [("undone", .list(undone.map { entry($0, session) }))],
        undone.map { "Undone: " + session.texts.actionNote($0.note) })
      globals.tell(try session.desk.cautions(undoing: undone).map(session.texts.caution))
    }
  }
}

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Take back the last undo.")

  @OptionGroup var globals: Globals
  @Argument(help: "The undo's number, from \"maan log\".") var id: Int64?
  @Flag(name: .customLong("with-dependants"), help: "Take back what is in the way.")
  var withDependants = false

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let redone = try session.desk.redo(
        id.map { Action.ID(rawValue: $0) }, takingDependants: withDependants)
      globals.show(
        [("redone", .list(redone.map { entry($0, session) }))],
        redone.map { "Done again: " + session.texts.actionNote($0.note) })
    }
  }
}

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "What was done, newest first; or on one invoice.")

  @OptionGroup var globals: Globals
  @Argument var number: String?

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let actions: [Action]
      if let number {
        let row = try session.find(number)
        var seen: Set<Action.ID> = []
        actions = try session.desk.read { books in try books.history(row.id) }
          .reversed().map(\.action).filter { seen.insert($0.id).inserted }
      } else {
        actions = try session.desk.read { books in try books.actions(nil) }
      }
      globals.show(
        [("entries", .list(actions.map { entry($0, session) }))],
        actions.map { line($0, session) })
    }
  }
}

private func entry(_ action: Action, _ session: Session) -> JSON {
  .object([
    ("id", .number(Int(action.id.rawValue))), ("at", .text(Clock.text(action.recordedAt))),
    ("by", .text(action.by)), ("kind", .text(action.note.verb.rawValue)),
    ("numbers", .texts(action.note.numbers)),
    ("summary", .text(session.texts.actionNote(action.note))), ("stands", .bool(action.stands)),
  ])
}

private func line(_ action: Action, _ session: Session) -> String {
  let words = session.texts.actionNote(action.note)
  return
    "\(action.id)  \(Clock.text(action.recordedAt))  \(words)\(action.stands ? "" : " (undone)")"
}
