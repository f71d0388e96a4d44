/// Reads a table, once it is known to be one.
enum TableContent {
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ options: ReadingOptions
  ) throws(Problems) -> FileContent {
    let text = try TableText.utf8(bytes)
    let head = Array(text.prefix(TableLimits.headBytes))
    guard let layout = TableLayout.find(in: head, tables: options.tables) else {
      return .skipped(.unknown)
    }
    let cells = try TableCells(text, delimiter: layout.delimiter)
    guard layout.missing.isEmpty else {
      let line = cells.line(layout.headerRow)
      throw Problems(layout.missing.map { .missingColumn($0, line: line) })
    }
    let rows = try TableRows(cells, layout)
    switch layout.profile.content {
    case .bank, .card: return .statements(try BankTable.read(rows))
    case .invoices: return .invoices(try InvoiceTable.read(rows))
    }
  }
}
