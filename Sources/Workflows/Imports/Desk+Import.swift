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

  /// Takes in the invoices and credit notes at `paths`, as one action.
  ///
  /// Each file is whole or absent: a bad one is named and the rest goes on. What is there already is
  /// counted, never added again. Originals are on disk before the action is committed.
  public func importFiles(_ paths: [String], _ options: ImportOptions) throws -> ImportReport {
    var report = ImportReport()
    var incoming = parse(paths, report: &report)
    var creditor = world.settings.creditor
    if creditor == nil, let first = incoming.first {
      creditor = first.document.creditor
      report.adopted = creditor
    }
    incoming = ours(incoming, of: creditor, options, report: &report)
    guard !incoming.isEmpty else { return report }
    // A credit note may stand before its invoice in the folder.
    incoming.sort { !$0.facts.total.isNegative && $1.facts.total.isNegative }

    if options.dryRun {
      try read { books in _ = try decide(incoming, on: books, report: &report) }
      return report
    }
    try keepOriginals(&incoming, report: report)
    let before = report
    report.action = try world.ledger.act { books in
      report = before
      let events = try decide(incoming, on: books, report: &report)
      let count = report.invoicesAdded + report.creditNotesAdded
      let numbers = incoming.prefix(3).map(\.facts.number)
      return Decision(
        Action.Note(.importFiles, numbers: numbers, count: count), events: events)
    }
    if let adopted = report.adopted, report.action != nil { try world.adopt(adopted) }
    return report
  }

  /// A document that was read, on its way into the books.
  private struct Incoming {
    var file: String
    var document: InvoiceDocument
    var facts: Receivable.Facts
    var original: StoredDocument?
  }

  private func parse(_ paths: [String], report: inout ImportReport) -> [Incoming] {
    var incoming: [Incoming] = []
    for path in paths {
      do throws(FileFailure) {
        for file in try world.files.walk(path) { parse(file, into: &incoming, report: &report) }
      } catch {
        report.errors.append(ImportReport.Failed(file: path, line: nil, cause: .file(error)))
      }
    }
    return incoming
  }

  private func parse(
    _ file: String, into incoming: inout [Incoming], report: inout ImportReport
  ) {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try world.files.read(file)
    } catch {
      report.errors.append(ImportReport.Failed(file: file, line: nil, cause: .file(error)))
      return
    }
    do throws(ImportFailure) {
      switch try DocumentReader.read(bytes: bytes, name: file) {
      case .skipped(let reason):
        report.skipped.append(ImportReport.Skipped(file: file, reason: .content(reason)))
      case .invoice(let document):
        let facts = document.facts(
          seller: document.sellerKey, paymentDays: world.settings.terms.paymentDays)
        incoming.append(Incoming(file: file, document: document, facts: facts))
      }
    } catch {
      for problem in error.problems {
        report.errors.append(
          ImportReport.Failed(file: file, line: problem.line, cause: .problem(problem)))
      }
    }
  }

  /// What `creditor` issued, under our own key; the others are named, or kept with their own.
  private func ours(
    _ incoming: [Incoming], of creditor: Creditor?, _ options: ImportOptions,
    report: inout ImportReport
  ) -> [Incoming] {
    guard let creditor else { return incoming }
    return incoming.compactMap { item in
      if item.document.isIssued(by: creditor) {
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

  /// Keeps the originals of what isn't in the books yet. What a second look refuses stays an orphan file.
  private func keepOriginals(_ incoming: inout [Incoming], report: ImportReport) throws {
    var fresh: [Int] = []
    var seen: Set<[String]> = []
    try read { books in
      for index in incoming.indices {
        let facts = incoming[index].facts
        let key = [facts.seller, facts.document.rawValue, facts.number]
        guard seen.insert(key).inserted else { continue }
        if try books.existing(facts.seller, facts.document, facts.number) == nil {
          fresh.append(index)
        }
      }
    }
    for index in fresh {
      let file = incoming[index].file
      let last = file.split(separator: "/").last.map(String.init) ?? "invoice"
      let name = last.lowercased().hasSuffix(".xml") ? String(last.dropLast(4)) : last
      incoming[index].original = try world.ledger.keep(world.files.read(file), name, "xml")
    }
  }

  private func decide(
    _ incoming: [Incoming], on books: Books, report: inout ImportReport
  ) throws -> [Event] {
    var customers = CustomerResolver(books: books)
    var credits = CreditAllocation(books: books)
    var issued: [Event] = []
    var known: [[String]: Receivable.Facts] = [:]
    for item in incoming {
      let facts = item.facts
      let key = [facts.seller, facts.document.rawValue, facts.number]
      let there =
        try known[key]
        ?? books.existing(facts.seller, facts.document, facts.number)?.facts
      if let there {
        let differences = differences(stored: there, file: facts)
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
      known[key] = facts
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
      for warning in item.document.warnings {
        report.warnings.append(ImportReport.Warned(file: item.file, warning: warning))
      }
    }
    report.cautions.append(contentsOf: customers.cautions)
    return customers.events + issued + credits.events
  }

  /// How a file differs from the document of the same number in the books. A due date that the user
  /// corrected or that was counted is no difference.
  private func differences(
    stored: Receivable.Facts, file: Receivable.Facts
  ) -> [ImportReport.Difference] {
    var differences: [ImportReport.Difference] = []
    if stored.total != file.total {
      differences.append(.total(stored: stored.total, file: file.total))
    }
    if stored.issued != file.issued {
      differences.append(.issued(stored: stored.issued, file: file.issued))
    }
    return differences
  }
}
