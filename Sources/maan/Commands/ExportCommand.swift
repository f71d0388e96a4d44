import ArgumentParser
import Claims
import Store
import Wording
import Workflows

struct ExportCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv, hledger
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "All that is in the store for other programs: json, csv or hledger.",
    discussion: """
      maan export json > all.json                  everything, closed invoices too
      maan export csv --excel --file invoices.csv  a table: --what invoices, payments, customers or ledger
      maan export hledger | hledger -f - balance   double-entry books of the invoices
      """)

  @OptionGroup var globals: Globals
  @Argument(help: "json, csv or hledger.") var format: Format
  @Option(help: "Write into this file, as a whole; else on the standard output.")
  var file: String?
  @Option(help: "Which table: invoices, payments, customers or ledger.")
  var what: CSVExport.Table?
  @Option(help: "Between the cells of a table: \",\", \";\" or tab.") var separator: String?
  @Flag(name: .customLong("decimal-comma"), help: "Amounts in tables as 12,50.")
  var decimalComma = false
  @Flag(
    help: "A table that Excel opens where decimals have a comma: --separator \";\" --decimal-comma."
  )
  var excel = false

  mutating func validate() throws {
    let isTable = format == .csv
    if !isTable, what != nil || separator != nil || decimalComma || excel {
      throw ValidationError("--what, --separator, --decimal-comma and --excel are for csv.")
    }
    if let separator, ExportCommand.separator(separator) == nil {
      throw ValidationError("--separator is one mark, such as \";\", or tab.")
    }
    if globals.json, format != .json, file == nil {
      throw ValidationError("With --json say where the export goes: --file FILE.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let path = file.map(StoreLocation.absolute)
      if let path, session.ledger.contains(path) { throw BackupFailure.insideStore(path: path) }
      let sink = try ExportSink(file: path)
      let meter = ProgressMeter(session.texts.data.exporting)
      let done = try session.ledger.walk(asOf: session.today) { walk in
        let whole = try walk.documentCount()
        var invoices = 0
        var rows = 0
        let head = try walk.books.head()
        func each() {
          invoices += 1
          meter.show(invoices, of: whole)
        }
        let names = AccountNames(walk, creditor: session.desk.world.settings.creditor)
        switch format {
        case .json:
          try JSONExport(walk: walk, printer: session.printer, sink: sink)
            .run(head: head, settings: session.desk.world.settings, each: each)
        case .hledger:
          try HledgerExport(walk: walk, names: names, sink: sink)
            .run(head: head, today: session.today, each: each)
        case .csv:
          let csv = CSVWriter(dialect: dialect, sink: sink)
          rows = try CSVExport(walk: walk, names: names, csv: csv, today: session.today)
            .run(what ?? .invoices, each: each)
        }
        return (invoices: invoices, rows: rows, documents: try walk.fileCount(), head: head)
      }
      try sink.finish()
      meter.end()
      guard let path, let file else { return }
      let count = format == .csv ? done.rows : done.invoices
      globals.show(
        [
          ("file", .text(path)), ("format", .text(format.rawValue)),
          ("invoices", .number(done.invoices)), ("documents", .number(done.documents)),
          ("rows", format == .csv ? .number(done.rows) : .null), ("head", .text(done.head)),
        ],
        [
          format == .csv
            ? session.texts.data.exportedRows(count, file)
            : session.texts.data.exported(count, file)
        ])
    }
  }

  private var dialect: CSVWriter.Dialect {
    var dialect = excel ? CSVWriter.Dialect.excel : CSVWriter.Dialect()
    if let separator = separator.flatMap(ExportCommand.separator) { dialect.separator = separator }
    if decimalComma { dialect.hasDecimalComma = true }
    return dialect
  }

  /// Nothing that stands in amounts, days or quoted cells.
  private static func separator(_ text: String) -> Character? {
    if text == "tab" || text == "\\t" { return "\t" }
    guard let mark = text.first, text.count == 1, mark.isASCII, ",;|\t:".contains(mark) else {
      return nil
    }
    return mark
  }
}

extension CSVExport.Table: ExpressibleByArgument {}
