import Claims

/// The rows below a header, and what is wrong with them: as many problems as a person will read.
struct TableRows {
  let cells: TableCells
  private(set) var layout: TableLayout
  /// Those that hold something, without repetitions of the header.
  private(set) var indices: [Int] = []
  private(set) var problems: [ImportProblem] = []

  /// - Throws: `wrongCellCount` for each row that has more cells than the header, or fewer.
  init(_ cells: TableCells, _ layout: TableLayout) throws(Problems) {
    self.cells = cells
    self.layout = layout
    let least = (layout.headers.lastIndex { !$0.isEmpty } ?? 0) + 1
    for row in cells.rows.indices.dropFirst(layout.headerRow + 1) where !cells.isBlank(row) {
      let count = cells.count(row)
      let hasMore = (layout.headers.count..<max(count, layout.headers.count)).contains {
        !cells.cell(row, $0).isEmpty
      }
      if count < least || hasMore {
        add(
          .wrongCellCount(found: count, expected: layout.headers.count, line: cells.line(row)))
        if isFull { break }
      } else if !isHeader(row) {
        indices.append(row)
      }
    }
    try finish()
  }

  private func isHeader(_ row: Int) -> Bool {
    layout.headers.indices.allSatisfy { cells.cell(row, $0).string == layout.headers[$0] }
  }

  var isFull: Bool { problems.count >= TableLimits.problems }

  mutating func add(_ problem: ImportProblem) {
    if !isFull { problems.append(problem) }
  }

  func finish() throws(Problems) {
    guard problems.isEmpty else { throw Problems(problems) }
  }

  mutating func rename(_ column: TableColumn, to other: TableColumn) {
    layout.columns[other] = layout.columns.removeValue(forKey: column)
  }

  func has(_ column: TableColumn) -> Bool { layout.columns[column] != nil }

  /// Nothing where there is no such column.
  func cell(_ row: Int, _ column: TableColumn) -> ArraySlice<UInt8> {
    guard let at = layout.columns[column]?.first else { return [] }
    return cells.cell(row, at)
  }

  /// One harmless line; nil where nothing stands.
  func text(_ row: Int, _ column: TableColumn, limit: Int = 300) -> String? {
    guard let columns = layout.columns[column] else { return nil }
    if columns.count == 1 { return TableRows.line(cells.cell(row, columns[0]), limit: limit) }
    let all = columns.compactMap { TableRows.line(cells.cell(row, $0), limit: limit) }
    return all.isEmpty ? nil : HarmlessText.line(all.joined(separator: " "), limit: limit)
  }

  static func line(_ bytes: ArraySlice<UInt8>, limit: Int = 300) -> String? {
    guard !bytes.isEmpty else { return nil }
    let line = HarmlessText.line(bytes.string, limit: limit)
    return line.isEmpty ? nil : line
  }

  /// The date of a cell; an unreadable one is noted, an empty one where `isNeeded`.
  mutating func day(_ row: Int, _ column: TableColumn, isNeeded: Bool) -> DayCell? {
    let cell = cell(row, column)
    if cell.isEmpty, !isNeeded { return nil }
    if let day = DayCell(cell) { return day }
    addNotADay(row, column)
    return nil
  }

  mutating func addNotADay(_ row: Int, _ column: TableColumn) {
    add(
      .notADay(
        field: layout.header(column), found: text(row, column, limit: 40) ?? "",
        line: cells.line(row)))
  }

  /// The amount of a cell; an unreadable one is noted, an empty one where `isNeeded`.
  mutating func amount(_ row: Int, _ column: TableColumn, isNeeded: Bool) -> AmountCell? {
    let cell = cell(row, column)
    if cell.isEmpty, !isNeeded { return nil }
    if let amount = AmountCell(cell) { return amount }
    addNotAnAmount(row, column, .notANumber)
    return nil
  }

  mutating func addNotAnAmount(
    _ row: Int, _ column: TableColumn, _ fault: ImportProblem.AmountFault
  ) {
    add(
      .notAnAmount(
        field: layout.header(column), found: text(row, column, limit: 40) ?? "", fault: fault,
        line: cells.line(row)))
  }

  /// The currency of a row: that of its column, else the one beside the amount, else the euro.
  mutating func currency(_ row: Int, _ amount: AmountCell?) -> Currency? {
    let cell = cell(row, .currency)
    guard !cell.isEmpty else { return amount?.currency ?? .euro }
    let text = cell.string
    guard let currency = text == "€" ? Currency.euro : Currency(inUse: text) else {
      add(
        .notACurrency(
          field: layout.header(.currency), found: TableRows.line(cell, limit: 40) ?? "",
          line: cells.line(row)))
      return nil
    }
    if let beside = amount?.currency, beside != currency {
      add(
        .mixedCurrencies(
          field: layout.header(.amount), found: beside.code, expected: currency,
          line: cells.line(row)))
      return nil
    }
    return currency
  }
}
