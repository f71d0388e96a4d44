import ArgumentParser
import Claims
import Wording
import Workflows

struct CostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost", abstract: "A collection cost that was made, with its proof.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Argument(help: "What it cost.") var amount: Amount
  @Option(help: "The file that proves it: a bailiff's bill, a receipt.") var proof: String

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      let outcome = try session.desk.perform(
        .cost(
          row.id, amount: amount.money(row.total.currency), proof: StoreLocation.absolute(proof)))
      session.answerFiles(
        globals, outcome, [("amount", .amount(amount.money(row.total.currency)))],
        "\(row.number): a cost of \(session.printer.figure(amount.money(row.total.currency)))")
    }
  }
}

struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Keep the proof that the last letter went out: the receipt of the post, a report.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Argument var file: String
  @Option(help: "The barcode of the post.") var tracking: String?
  @Option(help: "The post office or point that took it.") var at: String?
  @Option(help: "The day of the proof; else today.") var on: CalendarDay?

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      let outcome = try session.desk.perform(
        .proof(
          row.id, file: StoreLocation.absolute(file), tracking: tracking, on: on,
          place: at))
      session.answerFiles(
        globals, outcome, [("tracking", .text(tracking))],
        "\(outcome.rows.map(\.number).joined(separator: ", ")): proof kept")
    }
  }
}

struct ResultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "result",
    abstract: "What became of the last letter: refused and unclaimed count, what came back doesn't."
  )

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Argument(help: "delivered, refused, unclaimed, undeliverable or bounced.")
  var result: DeliveryResult
  @Option(help: "The day of the result; else today.") var on: CalendarDay?

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      let outcome = try session.desk.perform(.result(row.id, result, on: on))
      let step = outcome.step.map(session.texts.step) ?? ""
      session.answer(
        globals, outcome,
        [("result", .text(result.rawValue)), ("counts", .bool(result.countsAsSent))],
        "\(outcome.rows.map(\.number).joined(separator: ", ")): \(step) \(result.rawValue)")
    }
  }
}

struct AttachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach", abstract: "Keep a paper of the case.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Argument var file: String
  @Option(help: "order, delivery, terms, reply, agreement or other.") var kind: PaperKind

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      let outcome = try session.desk.perform(
        .attach(row.id, file: StoreLocation.absolute(file), kind))
      session.answerFiles(
        globals, outcome, [("kind", .text(kind.rawValue))],
        "\(row.number): \(kind.rawValue) kept")
    }
  }
}

struct LimitationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limitation",
    abstract: "The last day on which a claim can be brought to court, and what interrupted it.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Option(help: "Record what interrupts it: summons, acknowledgement or lawyer-letter.")
  var interrupted: LimitationInterrupted.Cause?
  @Option(help: "The day of the interruption; else today.") var on: CalendarDay?
  @Option(help: "The file that proves it.") var proof: String?

  mutating func validate() throws {
    guard interrupted != nil || (on == nil && proof == nil) else {
      throw ValidationError("--on and --proof go with --interrupted.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: interrupted != nil)
      let row = try session.find(number)
      var cautions: [String] = []
      if let interrupted {
        cautions = session.cautions(
          try session.desk.perform(
            .interruptLimitation(
              row.id, interrupted, on: on, proof: proof.map(StoreLocation.absolute))))
      }
      let rule = session.desk.world.settings.terms.limitation
      let limitation = try session.desk.limitation(of: row.id)
      let interruptions = limitation.interruptions.map {
        JSON.object([
          ("on", .day($0.on)), ("cause", .text(code($0.cause))), ("last_day", .day($0.lastDay)),
        ])
      }
      globals.show(
        [
          ("number", .text(row.number)), ("last_day", .day(limitation.lastDay)),
          ("rule", .text(rule.rawValue)), ("interruptions", .list(interruptions)),
        ],
        ["\(row.number): " + session.texts.reason(.limitation(limitation.lastDay), session.today)]
          + limitation.interruptions.map {
            "  \($0.on.iso)  \(session.texts.interruption($0.cause))"
          })
      globals.tell(cautions)
    }
  }

  private func code(_ cause: Limitation.Cause) -> String {
    switch cause {
    case .recorded(let recorded): recorded.rawValue
    case .partPayment: "part-payment"
    case .acceptance: "acceptance"
    }
  }
}

extension Session {
  /// What a command that keeps files answers with.
  fileprivate func answerFiles(
    _ globals: Globals, _ outcome: Outcome, _ more: [(String, JSON)], _ line: String
  ) {
    answer(
      globals, outcome, [("documents", .list(outcome.documents.map(printer.json)))] + more, line)
    guard !globals.json else { return }
    for document in outcome.documents { Standard.out("  " + directory + "/" + document.path) }
  }
}
