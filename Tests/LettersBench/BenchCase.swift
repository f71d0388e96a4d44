import Claims
import Letters

/// What the letters are about.
enum BenchCase {
  static var reminder: LetterContent { content(.reminder(level: 1), "business-one") }
  static var notice: LetterContent { content(.notice, "business-one") }

  /// Thirty invoices, with six periods of interest each.
  static var longNotice: LetterContent {
    var content = notice
    guard let line = content.invoices.first, let claim = content.claims.first else {
      return content
    }
    let lines = (1...30).map { position in
      var line = line
      line.number = "2026-\(1000 + position)"
      return line
    }
    content.invoices = lines
    content.claims = lines.map { line in
      var sheet = claim.sheet
      let interest = sheet.lines.filter { $0.kind == .interest }
      sheet.lines += Array(repeating: interest, count: 5).joined()
      return InvoiceClaim(number: line.number, sheet: sheet)
    }
    return content
  }

  private static func content(_ kind: LetterKind, _ name: String) -> LetterContent {
    guard let sample = SampleCase.all(of: kind, in: .dutch).first(where: { $0.name == name })
    else { preconditionFailure("no sample \(name)") }
    return sample.content
  }
}
