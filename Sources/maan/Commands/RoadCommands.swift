import ArgumentParser
import Claims
import Wording
import Workflows

struct DisputeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute",
    abstract: "The customer does not agree: with all of it, or with a part.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Option(
    help:
      "hours, work, price, order, quality, delivery, not-received, duplicate, wrong-party, vat, other."
  )
  var ground: DisputeGround?
  @Option(help: "The disputed part, VAT included; else the whole balance.") var amount: Amount?
  @Option var note: String?
  @Option(help: "End it: withdrawn, upheld, settled or rejected.")
  var close: DisputeClosed.Outcome?

  mutating func validate() throws {
    guard (ground == nil) != (close == nil) else {
      throw ValidationError("Give --ground to open a dispute, or --close to end it.")
    }
    guard close == nil || (amount == nil && note == nil) else {
      throw ValidationError("--amount and --note go with --ground.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      let intent: Intent
      if let close {
        intent = .closeDispute(row.id, close)
      } else if let ground {
        intent = .dispute(
          row.id, ground: ground, amount: amount?.money(row.total.currency), note: note)
      } else {
        return
      }
      let outcome = try session.desk.perform(intent)
      guard let after = outcome.rows.first else { return }
      let figure = session.printer.figure
      session.answer(
        globals, outcome, [("disputed", .amount(after.disputed))],
        close == nil
          ? "\(after.number): \(figure(after.disputed)) disputed, \(figure(after.open - after.disputed)) goes on"
          : "\(after.number): the dispute is closed, \(figure(after.open)) open")
    }
  }
}

struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract:
      "Agree on what is still to be paid, at once or in instalments; the confirmation is written.",
    discussion: "maan settle 2026-0117 900 --instalments 3 --by 2026-12-01")

  @OptionGroup var globals: Globals
  @Argument(help: "Invoice numbers, then the amount that is still to be paid from now.")
  var numbersAndAmount: [String]
  @Option(help: "The day of payment; with instalments the first.") var by: CalendarDay?
  @Option(help: "How many parts.") var instalments = 1
  @Option(help: "month or week.") var every = Intent.SettlementTerms.Rhythm.month
  @Flag(help: "Only an offer, not accepted yet.") var offer = false
  @Option(name: .customLong("valid-until"), help: "The last day of the offer.")
  var validUntil: CalendarDay?
  @Flag(
    name: .customLong("keeps-running"),
    help: "A missed instalment doesn't end it: only what is overdue bears interest.")
  var keepsRunning = false
  @Flag(help: "The customer said yes to the settlement or offer that stands.") var accepted = false
  @OptionGroup var letter: LetterOptions

  mutating func validate() throws {
    guard accepted || numbersAndAmount.count >= 2 else {
      throw ValidationError("Give one or more invoice numbers and the amount.")
    }
    guard !accepted || (by == nil && !offer && instalments == 1 && !keepsRunning) else {
      throw ValidationError("--accepted takes the numbers of what was agreed and nothing else.")
    }
    if !accepted, let last = numbersAndAmount.last, Amount(argument: last) == nil {
      throw ValidationError("\"\(last)\" is no amount; it stands after the numbers.")
    }
    if letter.draft {
      throw ValidationError("An agreement holds at once; --outbox keeps its letter for later.")
    }
    guard (1...60).contains(instalments) else {
      throw ValidationError("--instalments is 1 to 60.")
    }
    guard offer == (validUntil != nil) else {
      throw ValidationError("--offer and --valid-until DAY go together.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      if accepted {
        let rows = try session.find(numbersAndAmount)
        let outcome = try session.desk.perform(.acceptSettlement(rows.map(\.id)))
        let numbers = outcome.rows.map(\.number).joined(separator: ", ")
        session.answer(globals, outcome, [], "\(numbers): accepted")
        return
      }
      guard let amount = numbersAndAmount.last.flatMap({ Amount(argument: $0) }) else { return }
      let rows = try session.find(numbersAndAmount.dropLast())
      var terms = Intent.SettlementTerms(
        rows.map(\.id), amount: amount.money(rows[0].total.currency))
      terms.by = by
      terms.instalments = instalments
      terms.rhythm = every
      terms.validUntil = validUntil
      terms.staysOnDefault = keepsRunning
      terms.channel = letter.channel ?? terms.channel
      terms.tone = letter.tone
      terms.fate = letter.fate
      let outcome = try session.desk.perform(.settle(terms))
      let numbers = outcome.rows.map(\.number).joined(separator: ", ")
      session.answerLetter(
        globals, outcome,
        "\(numbers): \(session.printer.figure(terms.amount)) \(offer ? "offered" : "agreed")")
    }
  }
}

/// What remind, notice and handover have in common.
struct DunningOptions: ParsableArguments {
  @OptionGroup var letter: LetterOptions
  @Option(
    name: .customLong("already-sent"), parsing: .upToNextOption,
    help: "It went out on that day, before Maan; then the file that went, if there is one.")
  var alreadySent: [String] = []
  @Flag(help: "Once more, though this step was taken.") var again = false

  mutating func validate() throws {
    guard alreadySent.count <= 2 else {
      throw ValidationError("--already-sent takes a day and at most one file.")
    }
    if let day = alreadySent.first, CalendarDay(iso: day) == nil {
      throw ValidationError("--already-sent: \"\(day)\" is no day; write it as YYYY-MM-DD.")
    }
    guard alreadySent.isEmpty || letter.fate == .sendNow else {
      throw ValidationError("Choose one of --draft, --outbox and --already-sent.")
    }
  }

  var draft: Bool { letter.draft }
  var channel: Channel? { letter.channel }

  var fate: Intent.Dunning.Fate {
    guard let text = alreadySent.first, let day = CalendarDay(iso: text) else {
      return letter.fate
    }
    return .alreadySent(
      day, file: alreadySent.count == 2 ? StoreLocation.absolute(alreadySent[1]) : nil)
  }

  /// What was done with it, in a few words.
  var done: String {
    if case .alreadySent(let day, _) = fate { return "recorded as sent on \(day.iso)" }
    return letter.done
  }

  func dunning(_ step: Intent.Dunning.Step, _ rows: [ListRow]) -> Intent.Dunning {
    var dunning = Intent.Dunning(step, rows.map(\.id))
    dunning.channel = channel
    dunning.tone = letter.tone
    dunning.again = again
    dunning.fate = fate
    return dunning
  }

  func run(_ dunning: Intent.Dunning, _ session: Session, _ globals: Globals) throws {
    let outcome = try session.desk.perform(.dun(dunning))
    let numbers = outcome.rows.map(\.number).joined(separator: ", ")
    let step = outcome.step.map(session.texts.step) ?? ""
    let amount = outcome.amount.map { " of " + session.printer.figure($0) } ?? ""
    let deadline = outcome.deadline.map { ", payable by \($0.iso)" } ?? ""
    session.answerLetter(globals, outcome, "\(numbers): \(step)\(amount)\(deadline), \(done)")
    if outcome.hasFailures { throw ExitCode(2) }
  }
}

struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Write a reminder of the open balance, and record it as sent.")

  @OptionGroup var globals: Globals
  @Argument var numbers: [String]
  @OptionGroup var options: DunningOptions

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let dunning = options.dunning(.reminder, try session.find(numbers))
      try options.run(dunning, session, globals)
    }
  }
}

struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "Write a formal notice of the whole claim, and record it as sent.")

  @OptionGroup var globals: Globals
  @Argument var numbers: [String]
  @Option(help: "Working days after presumed receipt (consumers: calendar days).")
  var deadline: Int?
  @OptionGroup var options: DunningOptions

  mutating func validate() throws {
    guard deadline.map({ (1...90).contains($0) }) ?? true else {
      throw ValidationError("--deadline is 1 to 90 days.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      var dunning = options.dunning(.notice, try session.find(numbers))
      dunning.deadlineDays = deadline
      try options.run(dunning, session, globals)
    }
  }
}

struct PromiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise", abstract: "The customer says by when he pays.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Option var by: CalendarDay
  @Option(help: "Else the whole balance.") var amount: Amount?

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      let outcome = try session.desk.perform(
        .promise(row.id, by: by, amount: amount?.money(row.total.currency)))
      let back = outcome.rows.first?.nextOn.map { ", back \($0.iso)" } ?? ""
      session.answer(globals, outcome, [], "\(row.number): promised by \(by.iso)\(back)")
    }
  }
}

struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Write something down on an invoice, for yourself: no collector gets it.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Argument var text: String

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      session.answer(
        globals, try session.desk.perform(.note(row.id, text)), [], "\(row.number): noted")
    }
  }
}

struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "A call, with what came of it.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Option(
    help:
      "reached, no-answer, voicemail, promised, disputes, wants-copy, wrong-number, or your own words."
  )
  var outcome: String
  @Option(help: "What was said. It stands in the file of a collector, as the outcome does.")
  var note: String?

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      let done = try session.desk.perform(.call(row.id, outcome: outcome, note: note))
      if done.letter == nil {
        session.answer(globals, done, [], "\(row.number): call noted")
      } else {
        session.answerLetter(
          globals, done, "\(row.number): call noted; the copy waits in the outbox")
      }
    }
  }
}

struct SnoozeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Not before a day, whatever the policy says.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Option(help: "The day on which it comes back.") var until: CalendarDay
  @Option var note: String?

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      let outcome = try session.desk.perform(.snooze([row.id], until: until, note: note))
      session.answer(globals, outcome, [], "\(row.number): snoozed until \(until.iso)")
    }
  }
}
