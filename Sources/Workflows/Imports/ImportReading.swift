import Claims
import Importing

/// Reads the files of an import, before anything is decided.
struct ImportReading {
  let world: World
  private(set) var report = ImportReport()
  private(set) var invoices: [Invoice] = []
  private(set) var statements: [Statement] = []
  /// Of the bytes of each file: the original that is kept has to be the same.
  private(set) var fingerprints: [String: Int] = [:]

  /// A document that was read, on its way into the books.
  struct Invoice {
    /// As it is named to the user: inside an archive with the archive's name before it.
    var file: String
    /// The file on the disk.
    var path: String
    var document: InvoiceDocument
    var facts: Receivable.Facts
    var original: StoredDocument?
  }

  struct Statement {
    var file: String
    var path: String
    var document: StatementDocument
    var original: StoredDocument?

    var firstDay: CalendarDay {
      document.entries.map(\.entry.bookedOn).min() ?? document.through ?? document.closing?.on
        ?? CalendarDay(dayNumber: 0)
    }
  }

  init(world: World) { self.world = world }

  mutating func read(_ paths: [String]) {
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
      read(file)
    }
    world.progress(files.count, files.count)
  }

  private mutating func read(_ path: String) {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try world.files.read(path)
    } catch {
      report.errors.append(ImportReport.Failed(file: path, line: nil, cause: .file(error)))
      return
    }
    fingerprints[path] = Self.fingerprint(of: bytes)
    do throws(ImportFailure) {
      take(
        try DocumentReader.read(
          bytes: bytes, name: path, options: ReadingOptions(tables: world.settings.tables)),
        named: path, in: path)
    } catch {
      fail(error)
    }
  }

  private mutating func fail(_ failure: ImportFailure) {
    for problem in failure.problems {
      report.errors.append(
        ImportReport.Failed(file: failure.file, line: problem.line, cause: .problem(problem)))
    }
  }

  private mutating func take(_ content: FileContent, named file: String, in path: String) {
    switch content {
    case .skipped(let reason):
      report.skipped.append(ImportReport.Skipped(file: file, reason: .content(reason)))
    case .invoice(let document): take(document, named: file, in: path)
    case .invoices(let documents): for each in documents { take(each, named: file, in: path) }
    case .statements(let found):
      for document in found {
        for warning in document.warnings {
          report.warnings.append(ImportReport.Warned(file: file, warning: .statement(warning)))
        }
        if document.isBookable {
          statements.append(Statement(file: file, path: path, document: document))
        } else {
          report.shown.append(ImportReport.Shown(file: file, statement: document))
        }
      }
    case .archive(let members):
      for member in members {
        switch member.outcome {
        case .read(let content): take(content, named: "\(file)/\(member.name)", in: path)
        case .refused(let failure): fail(failure)
        }
      }
    }
  }

  private mutating func take(_ document: InvoiceDocument, named file: String, in path: String) {
    let facts = document.facts(
      seller: document.sellerKey,
      paymentDays: world.settings.terms.paymentDays ?? world.road.calculator.legalTerm)
    invoices.append(Invoice(file: file, path: path, document: document, facts: facts))
  }

  /// Tells two readings of a file apart, within one run. All bytes at once: one by one takes 20 times as long.
  static func fingerprint(of bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}

extension KeptFile {
  /// The file at `path`, under its last name.
  init(bytes: [UInt8], named path: String) {
    let last = path.split(separator: "/").last.map(String.init) ?? "file"
    let parts = last.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
    let isPlain =
      (1...5).contains(ending.utf8.count)
      && ending.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte)
      }
    self.init(
      bytes: bytes, name: isPlain ? String(last.dropLast(ending.utf8.count + 1)) : last,
      suffix: isPlain ? ending : "dat")
  }
}
