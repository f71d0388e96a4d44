import Claims

/// What is wrong or odd with a file, while it is read.
struct CODAFindings {
  /// Of a file that isn't what it seems, more help nobody.
  static let limit = 200

  private(set) var problems: [ImportProblem] = []
  private(set) var warnings: [StatementWarning] = []

  mutating func problem(_ problem: ImportProblem) {
    if problems.count < CODAFindings.limit { problems.append(problem) }
  }

  mutating func warn(_ warning: StatementWarning) {
    if warnings.count < CODAFindings.limit { warnings.append(warning) }
  }

  /// The warnings so far, for the statement that ends; the next one begins with none.
  mutating func takeWarnings() -> [StatementWarning] {
    defer { warnings = [] }
    return warnings
  }

  mutating func notAnAmount(_ record: CODARecord, _ positions: ClosedRange<Int>) {
    problem(
      .notAnAmount(
        field: CODAFindings.name(record, positions), found: record.field(positions),
        fault: .notANumber, line: record.line))
  }

  mutating func tooLarge(line: Int) {
    problem(
      .notAnAmount(field: "CODA 2.1/33-47", found: "", fault: .tooLarge, line: line))
  }

  mutating func noteRounding(
    _ thousandths: Int64, _ record: CODARecord, _ positions: ClosedRange<Int>
  ) {
    if thousandths % 10 != 0 { warn(.rounded(found: record.field(positions), line: record.line)) }
  }

  /// Nil where none is stated; six digits that are no day are a warning, other characters a problem.
  mutating func day(_ record: CODARecord, _ positions: ClosedRange<Int>) -> CalendarDay? {
    switch record.day(positions) {
    case .day(let day): return day
    case .unknown: return nil
    case .impossible: warn(.impossibleDay(found: record.field(positions), line: record.line))
    case .notDigits:
      problem(
        .notADay(
          field: CODAFindings.name(record, positions), found: record.field(positions),
          line: record.line))
    }
    return nil
  }

  /// `CODA 2.1/33-47`: the record and its columns, as the standard counts them.
  private static func name(_ record: CODARecord, _ positions: ClosedRange<Int>) -> String {
    let first = record.field(1...1), second = record.field(2...2)
    let kind = first == "2" || first == "3" ? "\(first).\(second)" : first
    return "CODA \(kind)/\(positions.lowerBound)-\(positions.upperBound)"
  }
}
