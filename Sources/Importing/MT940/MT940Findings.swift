import Claims

/// What is wrong or odd with a file, while it is read.
struct MT940Findings {
  private static let limit = 200

  private(set) var problems: [ImportProblem] = []
  private(set) var warnings: [StatementWarning] = []

  mutating func problem(_ problem: ImportProblem) {
    if problems.count < MT940Findings.limit { problems.append(problem) }
  }

  mutating func warn(_ warning: StatementWarning) {
    if warnings.count < MT940Findings.limit { warnings.append(warning) }
  }

  /// The warnings so far, for the statement that ends; the next one begins with none.
  mutating func takeWarnings() -> [StatementWarning] {
    defer { warnings = [] }
    return warnings
  }

  mutating func unexpected(_ field: MT940Field) {
    problem(.unexpectedRecord(found: MT940Findings.found(field), line: field.line))
  }

  mutating func amount(_ digits: ArraySlice<UInt8>, of field: MT940Field) -> Int64? {
    let found = HarmlessText.line(String(decoding: digits, as: UTF8.self), limit: 40)
    do {
      let amount = try MT940Amount(digits)
      if amount.isRounded { warn(.rounded(found: found, line: field.line)) }
      return amount.minorUnits
    } catch {
      let fault: ImportProblem.AmountFault = error == .tooLarge ? .tooLarge : .notANumber
      problem(
        .notAnAmount(
          field: ":\(field.tag):", found: digits.isEmpty ? MT940Findings.found(field) : found,
          fault: fault, line: field.line))
      return nil
    }
  }

  /// Nil, and a warning, where it can't be read.
  mutating func balance(_ field: MT940Field) -> MT940Balance? {
    guard let balance = MT940Balance(field.first) else {
      warn(.unreadableBalance(found: MT940Findings.found(field), line: field.line))
      return nil
    }
    if balance.day == nil { warn(.impossibleDay(found: balance.dayText, line: field.line)) }
    if balance.isRounded {
      warn(.rounded(found: MT940Findings.found(field), line: field.line))
    }
    return balance
  }

  private static func found(_ field: MT940Field) -> String {
    HarmlessText.line(":\(field.tag):" + String(decoding: field.first, as: UTF8.self), limit: 60)
  }
}
