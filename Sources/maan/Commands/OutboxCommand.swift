import ArgumentParser
import Claims
import Programs
import Wording
import Workflows

struct OutboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox",
    abstract: "Letters that were written and haven't gone out; send them, or drop them.",
    discussion: """
      maan outbox --send             (mails go by mail.command, letters are recorded as posted today)
      maan outbox --send 2026-0117   (only what waits for that invoice)
      maan outbox --drop 2026-0117
      maan outbox --print            (the day's letters by post as one PDF, with the list for the post office)
      What is paid, agreed or disputed meanwhile drops out; what was written on another day is written anew \
      with the figures of today.
      """)

  @OptionGroup var globals: Globals
  @Argument(help: "Only what waits for these invoices.") var numbers: [String] = []
  @Flag(help: "They go out today.") var send = false
  @Flag(help: "They don't go.") var drop = false
  @Flag(
    help:
      "Make one PDF of the day's letters by post; it is made again when a payment takes one out.")
  var print = false
  @Flag(
    name: .customLong("to-printer"), help: "Give that PDF to the printer (programs.print, else lp)."
  )
  var toPrinter = false

  mutating func validate() throws {
    guard [send, drop, self.print].count(where: \.self) <= 1 else {
      throw ValidationError("Choose one of --send, --drop and --print.")
    }
    if toPrinter, !self.print { throw ValidationError("--to-printer goes with --print.") }
    if drop, numbers.isEmpty {
      throw ValidationError("Say which letters are dropped: maan outbox --drop NUMBER…")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      if self.print { return try pile(session) }
      let chosen = numbers.isEmpty ? nil : try session.find(numbers).map(\.id)
      let waiting = try session.desk.outbox(chosen)
      if send || drop {
        let ids = chosen ?? waiting.flatMap(\.receivables)
        let outcome = try session.desk.perform(send ? .send(ids) : .drop(ids))
        show(outcome, session)
        if outcome.hasFailures { throw ExitCode(2) }
        return
      }
      list(waiting, session)
    }
  }

  private func pile(_ session: Session) throws {
    let renewed = try session.desk.renewPile()
    guard let made = try session.pile.make(session.desk) else {
      globals.show(
        [("pdf", .null), ("letters", .list([]))], ["No letter of today goes by post."])
      return
    }
    if toPrinter {
      let command = session.desk.world.settings.departures.print
      try PrintCommand(command: command).print(made.path)
    }
    let letters = made.letters.map { letter in
      JSON.object([
        ("numbers", .texts(letter.numbers)),
        ("recipient", .text((letter.recipient ?? letter.customer).name)),
        ("registered", .bool(letter.isRegistered)), ("posted", .bool(!letter.waits)),
      ])
    }
    globals.show(
      [("pdf", .text(made.path)), ("pages", .number(made.pages)), ("letters", .list(letters))],
      made.letters.map { letter in
        "\((letter.recipient ?? letter.customer).name): \(letter.numbers.joined(separator: ", "))"
          + (letter.isRegistered ? ", registered" : "")
      } + [
        "\(made.letters.count == 1 ? "1 letter" : "\(made.letters.count) letters"), \(made.pages) pages with the list: \(made.path)"
      ])
    globals.tell(made.problems + (renewed.map(session.cautions) ?? []))
    if !made.problems.isEmpty { throw ExitCode(2) }
  }

  private func show(_ outcome: Outcome, _ session: Session) {
    globals.show(
      [
        ("documents", .list(outcome.documents.map(session.printer.json))),
        (send ? "sent" : "dropped", .texts(outcome.rows.map(\.number))),
        ("links", .texts(outcome.links)),
      ],
      outcome.rows.map { "\($0.number): \(send ? "sent" : "dropped")" } + outcome.links
        + outcome.documents.map { "  \(session.directory)/\($0.path)" })
    globals.tell(session.cautions(outcome))
  }

  private func list(_ waiting: [WaitingLetter], _ session: Session) {
    var documents: [StoredDocument] = []
    for document in waiting.flatMap(\.documents) where !documents.contains(document) {
      documents.append(document)
    }
    let letters = waiting.map { letter in
      JSON.object([
        ("numbers", .texts(letter.numbers)), ("customer", .text(letter.customer.name)),
        ("letter", .text(letter.code)), ("channel", .text(letter.channel.rawValue)),
        ("written", .day(letter.writtenOn)), ("asked", letter.asked.map { .amount($0) } ?? .null),
        ("standing", .text(letter.standing.code)), ("edited", .bool(letter.isEdited)),
        ("documents", .list(letter.documents.map(session.printer.json))),
      ])
    }
    globals.show(
      [
        ("documents", .list(documents.map(session.printer.json))),
        ("waiting", .texts(waiting.flatMap(\.numbers))), ("letters", .list(letters)),
      ],
      waiting.isEmpty
        ? ["Nothing waits to be sent."] : waiting.map { line(of: $0, session) })
  }

  private func line(of letter: WaitingLetter, _ session: Session) -> String {
    let name =
      switch letter.kind {
      case .step(let step, _): session.texts.step(step)
      case .letter(let letter): session.texts.letter(letter)
      }
    let standing =
      switch letter.standing {
      case .ready: ""
      case .outdated: "; is written anew when it goes"
      case .editedIsOld: "; changed by hand and outdated, so it waits"
      case .needless: "; needless by now, so it is dropped"
      }
    return
      "\(letter.customer.name): \(letter.numbers.joined(separator: ", ")): \(name), "
      + "\(session.texts.channel(letter.channel)), written \(letter.writtenOn.iso)\(standing)"
  }
}

extension WaitingLetter {
  fileprivate var code: String {
    switch kind {
    case .step(let step, let about):
      switch step {
      case .reminder: about?.rawValue ?? "reminder"
      case .notice: "notice"
      case .handover: "handover"
      }
    case .letter(let letter): letter.rawValue
    }
  }
}

extension WaitingLetter.Standing {
  fileprivate var code: String {
    switch self {
    case .ready: "ready"
    case .outdated: "outdated"
    case .editedIsOld: "edited-is-old"
    case .needless: "needless"
    }
  }
}
