import ArgumentParser
import Claims
import Importing
import Wording
import Workflows

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "An invoice by hand.")

  @OptionGroup var globals: Globals
  @Argument(help: "The invoice's number.") var number: String
  @Option(help: "The customer's name.") var customer: String
  @Option(help: "The total, VAT included.") var total: Amount
  @Option(help: "Day of the invoice; else today.") var issued: CalendarDay?
  @Option(help: "Due date; else counted from terms.payment_days.") var due: CalendarDay?
  @Option(help: "Day on which the customer got it.") var received: CalendarDay?
  @Option(help: "Structured communication, RF reference or text.") var reference: String?
  @Option(name: .customLong("for"), help: "What it was for.") var description: String?
  @OptionGroup var details: CustomerOptions

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      guard total.minorUnits >= 0 else { throw Trouble.amountNotPositive }
      var invoice = Intent.NewInvoice(
        number: number, customer: details.record(named: customer), total: total.money())
      invoice.issued = issued
      invoice.due = due
      invoice.received = received
      invoice.reference = reference
      invoice.description = description
      let outcome = try session.desk.perform(.add(invoice))
      guard let row = outcome.rows.first else { return }
      globals.show(
        [
          ("number", .text(row.number)), ("customer", .text(row.customerName)),
          ("due", .day(row.due)), ("open", .amount(row.open)),
        ],
        [
          "\(row.number), \(row.customerName): \(session.printer.figure(row.open)), due \(row.due.iso)"
        ])
      globals.tell(session.cautions(outcome))
    }
  }
}

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in invoices, credit notes and bank statements, from files and folders.",
    discussion: """
      The kind of a file is found from its content: UBL, CII, Factur-X, CODA, CAMT, MT940, bank tables, also in \
      zip and gzip. Importing again adds nothing. Purchase invoices are left out and named. Exit status 2: a part was bad or needs attention, the rest is done.
      """)

  @OptionGroup var globals: Globals
  @Argument var paths: [String]
  @Flag(name: .customLong("any-seller"), help: "Take invoices of other sellers too.")
  var anySeller = false
  @Flag(name: .customLong("dry-run"), help: "Say what would be done, and do nothing.")
  var dryRun = false

  func run() throws {
    try globals.reporting {
      let scratch = try dryRun ? Scratch(insteadOf: StoreLocation.resolve(globals.store)) : nil
      defer { scratch?.remove() }
      var globals = globals
      if let scratch { globals.store = scratch.directory }
      let session = try Session(globals, create: !dryRun || scratch != nil)
      var options = Desk.ImportOptions()
      options.anySeller = anySeller
      options.dryRun = dryRun
      let report = try session.desk.importFiles(paths, options)
      show(report, leftOut: paths.flatMap { RealFiles.leftOut(at: $0) }, session)
      if !report.errors.isEmpty {
        let nothing = report.errors.allSatisfy(\.isFile) && report.isEmpty
        throw ExitCode(nothing ? 1 : 2)
      }
      // A file that was named, not found in a folder, was meant to be something.
      let isUnreadable = report.skipped.contains { paths.contains($0.file) && $0.isNoDocument }
      if report.needsAttention || isUnreadable { throw ExitCode(2) }
    }
  }

  private func show(
    _ report: ImportReport, leftOut: [RealFiles.LeftOut], _ session: Session
  ) {
    let sentences = Sentences(texts: session.texts)
    let aside =
      report.skipped.map { (file: $0.file, reason: sentences.sentence($0.reason)) }
      + leftOut.map { (file: $0.path, reason: $0.reason) }
    let skipped = aside.map {
      JSON.object([("file", .text(HarmlessText.line($0.file))), ("reason", .text($0.reason))])
    }
    let errors = report.errors.map {
      JSON.object([
        ("file", .text(HarmlessText.line($0.file))),
        ("line", $0.line.map { .number($0) } ?? .null),
        ("message", .text(HarmlessText.line(sentences.sentence($0.cause)))),
      ])
    }
    let warnings = sentences.warnings(of: report).map {
      JSON.object([("file", .text(HarmlessText.line($0.file))), ("message", .text($0.text))])
    }
    globals.show(
      [
        ("invoices_added", .number(report.invoicesAdded)),
        ("credit_notes_added", .number(report.creditNotesAdded)),
        ("payments_booked", .number(report.paymentsBooked)),
        ("lines_to_review", .number(report.linesToReview)),
        ("statements_added", .number(report.statementsAdded)),
        ("lines_added", .number(report.linesAdded)), ("lines_known", .number(report.linesKnown)),
        ("new_accounts", .texts(report.newAccounts.map(\.key))),
        ("gaps", .list(report.gaps.map(gap))), ("shown", .list(report.shown.map(shown))),
        ("already_there", .number(report.alreadyThere)), ("skipped", .list(skipped)),
        ("errors", .list(errors)), ("warnings", .list(warnings)),
      ], lines(report, leftOut: aside, sentences))
    var beside = report.cautions.map(session.texts.caution)
    if let adopted = report.adopted, report.action != nil {
      beside.append(session.texts.caution(.seller(adopted.name)))
    }
    globals.tell(unique(beside))
    for failed in report.errors {
      let place = failed.line.map { ", line \($0)" } ?? ""
      Standard.error(
        "\(HarmlessText.line(failed.file))\(place): \(HarmlessText.line(sentences.sentence(failed.cause)))"
      )
    }
  }

  private func lines(
    _ report: ImportReport, leftOut: [(file: String, reason: String)], _ sentences: Sentences
  ) -> [String] {
    let format = sentences.texts.format
    let bank = bankLines(report, sentences)
    var lines = [
      format.count(report.invoicesAdded, "invoice", "invoices") + " and "
        + format.count(report.creditNotesAdded, "credit note", "credit notes")
        + (dryRun ? " would be added" : " added")
        + (report.alreadyThere > 0 ? "; \(report.alreadyThere) were there already" : "")
    ]
    if report.isBankOnly { lines = [] }
    lines += bank
    if !leftOut.isEmpty { lines.append("Left out:") }
    lines += leftOut.map { "  \(HarmlessText.line($0.file)): \($0.reason)" }
    let warned = sentences.warnings(of: report).map {
      "  \(HarmlessText.line($0.file)): \($0.text)"
    }
    if !warned.isEmpty { lines += ["To know:"] + warned }
    if !report.errors.isEmpty {
      lines.append("\(report.errors.count) not taken in, each named below.")
    }
    return lines
  }

  private func unique(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }
  }
}

extension ImportReport.Skipped {
  /// Nothing that could be an invoice or a statement.
  fileprivate var isNoDocument: Bool {
    guard case .content(let reason) = reason else { return false }
    switch reason {
    case .unknown, .empty, .webPage, .pdfWithoutInvoice: return true
    case .proforma, .otherDocument: return false
    }
  }
}

extension ImportReport.Failed {
  /// The file itself couldn't be read.
  var isFile: Bool {
    if case .file = cause { return true }
    return false
  }
}

extension ImportReport {
  /// Nothing was found at all.
  var isEmpty: Bool {
    invoicesAdded + creditNotesAdded + alreadyThere + statementsAdded == 0 && skipped.isEmpty
      && shown.isEmpty
  }

  /// Only statements were read, so that there is nothing to say of invoices.
  var isBankOnly: Bool {
    invoicesAdded + creditNotesAdded == 0 && statementsAdded + linesKnown + shown.count > 0
  }
}

struct OpeningCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opening",
    abstract: "The first day: invoices due before a day were paid before Maan was used.")

  @OptionGroup var globals: Globals
  @Option(help: "The first due date that stays open.") var before: CalendarDay
  @Option(parsing: .upToNextOption, help: "Numbers that stay open all the same.")
  var except: [String] = []

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let outcome = try session.desk.perform(.opening(before: before, except: except))
      let count = outcome.rows.count
      globals.show(
        [("closed", .number(count))],
        [
          session.texts.format.count(count, "invoice", "invoices")
            + " due before \(before.iso) paid before Maan"
        ])
    }
  }
}

struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct what is wrong or missing on an invoice.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Option var due: CalendarDay?
  @Option(help: "Day on which the customer got it.") var received: CalendarDay?
  @Option(help: "Day on which the contract was concluded or last renewed.")
  var contract: CalendarDay?
  @Flag(
    name: .customLong("legal-term"),
    help: "The agreed term is too long to hold: interest from the end of the law's own.")
  var legalTerm = false
  @Option(help: "The name of the customer whose it is.") var customer: String?
  @Option var reference: String?
  @Option(name: .customLong("for"), help: "What it was for.") var description: String?
  @Option(help: "The customer's order number.") var order: String?
  @Flag(help: "We collect it ourselves, whoever it names as payee.") var ours = false

  mutating func validate() throws {
    let texts = [customer, reference, description, order]
    let days = [due, received, contract]
    guard
      days.contains(where: { $0 != nil }) || ours || legalTerm
        || texts.contains(where: { $0 != nil })
    else {
      throw ValidationError("Say what to correct: --due, --received, --customer, --for …")
    }
    if let reference, PaymentReference(HarmlessText.line(reference)) == nil {
      throw ValidationError("--reference is empty.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      var correction = Intent.Correction()
      correction.due = due
      correction.received = received
      correction.contract = contract
      correction.takesLegalTerm = legalTerm ? true : nil
      correction.reference = reference
      correction.description = description
      correction.orderReference = order
      correction.isOursToCollect = ours ? true : nil
      if let customer {
        correction.customer = try session.desk.read { books in
          try session.desk.findCustomer(customer, on: books).record
        }
      }
      let outcome = try session.desk.perform(.correct(row.id, correction))
      guard let corrected = outcome.rows.first else { return }
      globals.show(session.printer.json(corrected), session.printer.table([corrected]))
      globals.tell(session.cautions(outcome))
    }
  }
}
