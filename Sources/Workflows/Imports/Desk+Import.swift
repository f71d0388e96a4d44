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

    let before = report
    var accepted: [Int] = []
    try read { books in accepted = try decide(incoming, on: books, report: &report).accepted }
    if options.dryRun { return report }

    try keepOriginals(&incoming, accepted)
    report.action = try world.ledger.act { books in
      report = before
      let events = try decide(incoming, on: books, report: &report).events
      let count = report.invoicesAdded + report.creditNotesAdded
      let numbers = accepted.prefix(3).map { incoming[$0].facts.number }
      return Decision(
        Action.Note(.importFiles, numbers: numbers, count: count), events: events)
    }
    if let adopted = report.adopted, report.action != nil { try world.adopt(adopted) }
    return report
  }

  /// A document that was read, on its way into the books.
  private struct Incoming {
    var file: String
    /// Of the bytes that were read: the original that is kept has to be the same.
    var fingerprint: Int
    var document: InvoiceDocument
    var facts: Receivable.Facts
    var original: StoredDocument?
  }

  private func parse(_ paths: [String], report: inout ImportReport) -> [Incoming] {
    var incoming: [Incoming] = []
    var files: [String] = []
    for path in paths {
      do throws(FileFailure) {
        files += try world.files.walk(path)
      } catch {
        report.errors.append(ImportReport.Failed(file: path, line: nil, cause: .file(error)))
      }
    }
    for (index, file) in files.enumerated() {
      if index % 100 == 0 { world.progress(index, files.count) }
      parse(file, into: &incoming, report: &report)
    }
    world.progress(files.count, files.count)
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
      let options = ReadingOptions(tables: world.settings.tables)
      switch try DocumentReader.read(bytes: bytes, name: file, options: options) {
      case .skipped(let reason):
        report.skipped.append(ImportReport.Skipped(file: file, reason: .content(reason)))
      case .invoice(let document):
        let facts = document.facts(
          seller: document.sellerKey,
          paymentDays: world.settings.terms.paymentDays ?? world.road.calculator.legalTerm)
        incoming.append(
          Incoming(
            file: file, fingerprint: Self.fingerprint(of: bytes), document: document, facts: facts))
      case .invoices, .statements, .archive: break
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

  /// Tells two readings of a file apart, within one run. All bytes at once: one by one takes 20 times as long.
  private static func fingerprint(of bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  /// Keeps the originals of what the first look took. What a second look refuses stays an orphan file.
  ///
  /// - Throws: `FileFailure` for a file that isn't any more what it was when it was read.
  private func keepOriginals(_ incoming: inout [Incoming], _ accepted: [Int]) throws {
    for start in stride(from: 0, to: accepted.count, by: Desk.filesAtOnce) {
      let batch = accepted[start..<min(start + Desk.filesAtOnce, accepted.count)]
      let files = try batch.map { index in
        let path = incoming[index].file
        let bytes = try world.files.read(path)
        guard Self.fingerprint(of: bytes) == incoming[index].fingerprint else {
          throw FileFailure.changed(path)
        }
        let last = path.split(separator: "/").last.map(String.init) ?? "invoice"
        let name = last.lowercased().hasSuffix(".xml") ? String(last.dropLast(4)) : last
        return KeptFile(bytes: bytes, name: name, suffix: "xml")
      }
      for (index, kept) in zip(batch, try world.ledger.keep(files)) {
        incoming[index].original = kept
      }
    }
  }

  /// How many originals are in memory, and brought to the disk, together.
  private static let filesAtOnce = 500

  private func decide(
    _ incoming: [Incoming], on books: Books, report: inout ImportReport
  ) throws -> (events: [Event], accepted: [Int]) {
    var accepted: [Int] = []
    var customers = CustomerResolver(books: books)
    var credits = CreditAllocation(books: books)
    var issued: [Event] = []
    var known: [[String]: Receivable.Facts] = [:]
    for (index, item) in incoming.enumerated() {
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
