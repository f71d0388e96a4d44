import ArgumentParser
import Claims
import Wording
import Workflows

struct OutboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox",
    abstract: "Letters that were written and haven't gone out; or record them as sent today.",
    discussion: """
      What is paid, agreed or disputed meanwhile drops out; what was written on another day is written anew \
      with the figures of today.
      """)

  @OptionGroup var globals: Globals
  @Flag(help: "They go out today.") var send = false

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let waiting = try session.desk.read { books in try books.outbox() }
      if send {
        let outcome = try session.desk.perform(.send(waiting.map(\.id)))
        globals.show(
          [
            ("documents", .list(outcome.documents.map(session.printer.json))),
            ("sent", .texts(outcome.rows.map(\.number))),
          ],
          outcome.rows.map { "\($0.number): sent" }
            + outcome.documents.map { "  \(session.directory)/\($0.path)" })
        globals.tell(session.cautions(outcome))
        return
      }
      var documents: [StoredDocument] = []
      var lines: [String] = []
      for state in waiting {
        for step in state.steps where step.sentOn == nil {
          documents += step.documents.filter { !documents.contains($0) }
          lines.append(
            "\(state.facts.number): \(session.texts.step(step.step)), "
              + "\(session.texts.channel(step.channel)), written \(step.writtenOn.iso)")
        }
      }
      globals.show(
        [
          ("documents", .list(documents.map(session.printer.json))),
          ("waiting", .texts(waiting.map(\.facts.number))),
        ], lines.isEmpty ? ["Nothing waits to be sent."] : lines)
    }
  }
}
