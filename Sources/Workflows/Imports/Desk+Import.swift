import Claims
import Importing

extension Desk {
  public struct ImportOptions: Hashable, Sendable {
    /// Takes invoices of others too, each seller on his own.
    public var anySeller = false
    /// Tells what would be done, and does nothing.
    public var dryRun = false

    public init() {}
  }

  /// Takes in the invoices, credit notes and statements at `paths`, as one action.
  ///
  /// Each file is whole or absent: a bad one is named and the rest goes on. What is there already is
  /// counted, never added again. Then all bank lines that wait are matched with all that is open: the sure ones are
  /// booked in the same action. Originals are on disk before the action is committed.
  public func importFiles(_ paths: [String], _ options: ImportOptions) throws -> ImportReport {
    var reading = ImportReading(world: world)
    reading.read(paths)
    var report = reading.report
    var incoming = reading.invoices
    var creditor = world.settings.creditor
    if creditor == nil, let first = incoming.first(where: { !$0.document.isOwnList }) {
      creditor = first.document.creditor
      report.adopted = creditor
    }
    incoming = ours(incoming, of: creditor, options, report: &report)
    // A credit note may stand before its invoice in the folder, and a later statement before an earlier one.
    incoming.sort { !$0.facts.total.isNegative && $1.facts.total.isNegative }
    var statements = reading.statements
    statements.sort {
      ($0.firstDay, $0.document.number ?? "") < ($1.firstDay, $1.document.number ?? "")
    }
    guard !incoming.isEmpty || !statements.isEmpty else { return report }

    let untouched = report
    var files: Set<String> = []
    try read { books in
      let accepted = try decide(incoming, on: books, report: &report).accepted
      files = Set(accepted.map { incoming[$0].path })
      var intake = StatementIntake(desk: self, books: books)
      for statement in statements where try intake.take(statement) { files.insert(statement.path) }
    }
    var before = untouched
    if !options.dryRun {
      let (kept, failed) = try keepOriginals(
        reading.fingerprints.filter { files.contains($0.key) })
      // What changed while it was read is left out and named; the rest goes on.
      for (path, failure) in failed {
        before.errors.append(ImportReport.Failed(file: path, line: nil, cause: .file(failure)))
        incoming.removeAll { $0.path == path }
        statements.removeAll { $0.path == path }
      }
      for index in incoming.indices { incoming[index].original = kept[incoming[index].path] }
      for index in statements.indices { statements[index].original = kept[statements[index].path] }
    }
    let tally = Tally()
    do {
      report.action = try world.ledger.act { books in
        report = before
        var decision = try decision(incoming, statements, tally, on: books, report: &report)
        if options.dryRun, let then = decision.then {
          decision.then = { books in
            _ = try then(books)
            throw TriedOut()
          }
        }
        return decision
      }
    } catch is TriedOut {}
    report.paymentsBooked = tally.booked
    report.linesToReview = tally.toReview
    report.cautions += tally.cautions
    if let adopted = report.adopted, report.action != nil { try world.adopt(adopted) }
    return report
  }

  /// All was decided, to see what would come of it, and nothing is recorded.
  private struct TriedOut: Error {}

  /// What came of the lines that wait, told from inside the transaction.
  private final class Tally {
    var booked = 0
    var toReview = 0
    var cautions: [Caution] = []
  }

  private func decision(
    _ incoming: [ImportReading.Invoice], _ statements: [ImportReading.Statement], _ tally: Tally,
    on books: Books, report: inout ImportReport
  ) throws -> Decision {
    let (events, accepted) = try decide(incoming, on: books, report: &report)
    var intake = StatementIntake(desk: self, books: books)
    for statement in statements { _ = try intake.take(statement) }
    intake.tell(&report)
    let count = report.invoicesAdded + report.creditNotesAdded + report.statementsAdded
    let numbers = accepted.prefix(3).map { incoming[$0].facts.number }
    let all = events + intake.events
    let lines = intake.lines
    return Decision(
      Action.Note(.importFiles, numbers: numbers, count: count), events: all,
      then: all.isEmpty
        ? nil
        : { books in
          var waiting = WaitingLines(desk: self, books: books)
          try waiting.settle(lines)
          (tally.booked, tally.toReview) = (waiting.booked, waiting.toReview)
          tally.cautions = waiting.cautions
          return waiting.events
        })
  }

  /// What `creditor` issued, under our own key; the others are named, or kept with their own.
  private func ours(
    _ incoming: [ImportReading.Invoice], of creditor: Creditor?, _ options: ImportOptions,
    report: inout ImportReport
  ) -> [ImportReading.Invoice] {
    guard let creditor else {
      return incoming.map { item in
        var item = item
        if item.document.isOwnList { item.facts.seller = SellerKey.ours }
        return item
      }
    }
    return incoming.compactMap { item in
      if item.document.isOwnList || item.document.isIssued(by: creditor) {
        var item = item
        item.facts.seller = SellerKey.ours
        return item
      }
      if options.anySeller { return item }
      let name = item.document.seller.name ?? item.document.seller.tradingName ?? "?"
      let isPurchase = item.document.isBought(by: creditor)
      report.skipped.append(
        ImportReport.Skipped(
          file: item.file, reason: .notOurs(seller: name, isPurchase: isPurchase)))
      return nil
    }
  }

  /// Keeps the originals of what the first look took, by path. What a second look refuses stays an orphan file.
  ///
  /// - Returns: What was kept, and the files that aren't any more what they were when they were read.
  private func keepOriginals(
    _ files: [String: Int]
  ) throws -> (kept: [String: StoredDocument], failed: [String: FileFailure]) {
    let paths = files.keys.sorted()
    var kept: [String: StoredDocument] = [:]
    var failed: [String: FileFailure] = [:]
    for start in stride(from: 0, to: paths.count, by: Desk.filesAtOnce) {
      var originals: [(path: String, file: KeptFile)] = []
      for path in paths[start..<min(start + Desk.filesAtOnce, paths.count)] {
        do throws(FileFailure) {
          let bytes = try world.files.read(path)
          guard ImportReading.fingerprint(of: bytes) == files[path] else {
            throw FileFailure.changed(path)
          }
          originals.append((path, KeptFile(bytes: bytes, named: path)))
        } catch {
          failed[path] = error
        }
      }
      let documents = try world.ledger.keep(originals.map(\.file))
      for (original, document) in zip(originals, documents) { kept[original.path] = document }
    }
    return (kept, failed)
  }

  /// How many originals are in memory, and brought to the disk, together.
  private static let filesAtOnce = 500

  private func decide(
    _ incoming: [ImportReading.Invoice], on books: Books, report: inout ImportReport
  ) throws -> (events: [Event], accepted: [Int]) {
    var accepted: [Int] = []
    var customers = CustomerResolver(books: books)
    var credits = CreditAllocation(books: books)
    var issued: [Event] = []
    var known: [[String]: (facts: Receivable.Facts, buyer: CustomerRecord?)] = [:]
    for (index, item) in incoming.enumerated() {
      let facts = item.facts
      let key = [facts.seller, facts.document.rawValue, facts.number]
      if let there = try known[key] ?? stored(facts, on: books) {
        let differences = differences(stored: there, item)
        if differences.isEmpty {
          report.alreadyThere += 1
        } else {
          report.errors.append(
            ImportReport.Failed(
              file: item.file, line: nil,
              cause: .conflict(number: facts.number, differs: differences)))
        }
        continue
      }
      known[key] = (facts, item.document.customer)
      accepted.append(index)
      let customer = try customers.resolve(item.document.customer, at: facts.issued)
      let id = Receivable.ID(rawValue: try books.newID())
      issued.append(
        .invoiceIssued(
          InvoiceIssued(
            receivable: id, customer: customer, facts: facts, document: item.original)))
      try credits.issued(facts, as: id)
      if facts.document == .invoice {
        report.invoicesAdded += 1
      } else {
        report.creditNotesAdded += 1
      }
      // A credit note is never due.
      for warning in item.document.warnings
      where warning != .noDueDate || facts.document == .invoice {
        report.warnings.append(
          ImportReport.Warned(file: item.file, warning: .document(warning)))
      }
      let kind = try knownKind(of: customer, stated: item.document.customer, on: books)
      if let term = termTooLong(facts, kind) {
        report.warnings.append(
          ImportReport.Warned(
            file: item.file,
            warning: .termTooLong(number: facts.number, days: term.days, limit: term.limit)))
      }
    }
    report.cautions.append(contentsOf: customers.cautions)
    return (customers.events + issued + credits.events, accepted)
  }

  /// The document of this number in the books, as it came in, and who bought it.
  private func stored(
    _ facts: Receivable.Facts, on books: Books
  ) throws -> (facts: Receivable.Facts, buyer: CustomerRecord?)? {
    guard let state = try books.existing(facts.seller, facts.document, facts.number) else {
      return nil
    }
    return (state.original.facts, try books.customer(state.original.customer)?.record)
  }

  /// How a file differs from the document of the same number in the books, as that came in. What only one of them
  /// states is no difference, nor is a due date that was counted.
  private func differences(
    stored: (facts: Receivable.Facts, buyer: CustomerRecord?), _ item: ImportReading.Invoice
  ) -> [ImportReport.Difference] {
    let (old, new) = (stored.facts, item.facts)
    var differences: [ImportReport.Difference] = []
    if old.total != new.total {
      differences.append(.total(stored: old.total, file: new.total))
    }
    if old.issued != new.issued {
      differences.append(.issued(stored: old.issued, file: new.issued))
    }
    if !old.dueIsCounted, !new.dueIsCounted, old.due != new.due {
      differences.append(.due(stored: old.due, file: new.due))
    }
    if let one = old.reference?.printed, let other = new.reference?.printed, one != other {
      differences.append(.reference(stored: one, file: other))
    }
    if let one = old.iban, let other = new.iban, one != other {
      differences.append(.account(stored: one, file: other))
    }
    if let one = stored.buyer?.enterpriseNumber,
      let other = item.document.customer.enterpriseNumber, one != other
    {
      differences.append(.buyer(stored: one, file: other))
    }
    return differences
  }
}
