import Claims
import Importing
import Wording
import Workflows

/// What an import says of statements.
extension ImportCommand {
  func gap(_ gap: ImportReport.Gap) -> JSON {
    .object([
      ("account", .text(gap.account.key)), ("after", .day(gap.gap.after)),
      ("before", .day(gap.gap.before)), ("closing", .amount(gap.gap.closing)),
      ("opening", .amount(gap.gap.opening)),
    ])
  }

  func shown(_ shown: ImportReport.Shown) -> JSON {
    .object([
      ("file", .text(HarmlessText.line(shown.file))),
      ("account", .text(shown.statement.account.key)),
      (
        "entries",
        .list(
          shown.statement.entries.map { item in
            .object([
              ("booked_on", .day(item.entry.bookedOn)), ("amount", .amount(item.entry.amount)),
              ("currency", .text(item.entry.amount.currency.code)),
              ("counterparty", .text(item.entry.counterparty.name)),
              ("message", .text(item.entry.remittance.message)),
            ])
          })
      ),
    ])
  }

  /// What the statements brought, where there were any.
  func bankLines(_ report: ImportReport, _ sentences: Sentences) -> [String] {
    let format = sentences.texts.format
    var lines: [String] = []
    if report.statementsAdded > 0 || report.linesKnown > 0 {
      lines.append(
        format.count(report.statementsAdded, "statement", "statements") + " with "
          + format.count(report.linesAdded, "new line", "new lines")
          + (report.linesKnown > 0 ? " (\(report.linesKnown) known before)" : "") + ": "
          + format.count(report.paymentsBooked, "payment booked", "payments booked") + ", "
          + format.count(report.linesToReview, "line", "lines") + " to review")
    }
    lines += report.newAccounts.map { "A new account: \($0.printed)" }
    lines += report.gaps.map {
      "A gap on \($0.account.printed): \(format.figure($0.gap.closing)) after \($0.gap.after.iso), \(format.figure($0.gap.opening)) before \($0.gap.before.iso)"
    }
    for shown in report.shown {
      let count = format.count(shown.statement.entries.count, "entry", "entries")
      lines.append(
        "\(HarmlessText.line(shown.file)): \(count) shown, never booked (not an account statement)")
      lines += shown.statement.entries.map { item in
        let entry = item.entry
        return
          "  \(entry.bookedOn.iso)  \(format.figure(entry.amount))  \(entry.counterparty.name ?? "")  \(entry.remittance.message)"
      }
    }
    return lines
  }
}

extension ImportReport {
  /// A statement that came in doesn't prove itself, or something is missing before it.
  var needsAttention: Bool {
    !gaps.isEmpty
      || warnings.contains { warned in
        if case .statement(let warning) = warned.warning { warning.isGrave } else { false }
      }
  }
}
