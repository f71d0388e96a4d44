import ArgumentParser
import Claims
import Wording
import Workflows

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Ageing, days of sales, expected cash, payers, what each step brought in.",
    discussion: """
      Without a name a short page with all of them. "maan report ageing --on 2026-09-30" is the customer ledger of \
      that day: what has its own day after it is left out, whenever it was recorded.
      """)

  @OptionGroup var globals: Globals
  @Argument(help: "ageing, dso, cash, payers or steps.") var kind: ReportKind?
  @Option(help: "The day, included; else today.") var on: CalendarDay?
  @Option(help: "Only what this customer owes.") var customer: String?
  @Option(help: "For how many weeks cash is expected: 8 to 13.") var weeks = 13

  mutating func validate() throws {
    guard Desk.cashWeeks.contains(weeks) else {
      throw ValidationError("--weeks is 8 to 13.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let owners = try customer.map { name in
        try session.desk.read { books in try session.desk.findCustomers(name, on: books) }
      }
      let kinds = kind.map { [$0] } ?? Set(ReportKind.allCases)
      let progress = ProgressMeter(session.texts.report.reading)
      let overview = try session.desk.overview(
        kinds, on: on ?? session.today, of: owners, weeks: weeks, progress: progress.show)
      progress.end()
      let printer = ReportPrinter(session.texts)
      let head: [(String, JSON)] = [
        ("report", .text(kind?.rawValue ?? "overview")), ("on", .day(overview.day)),
      ]
      guard let kind else {
        let writer = ReportWriter(session.texts, limit: 5)
        globals.show(
          head
            + ReportKind.allCases.map { ($0.rawValue, .object(ReportJSON.pairs($0, overview))) },
          Array(
            ReportKind.allCases.map { printer.lines(writer.brief($0, of: overview)) }
              .joined(separator: [""])))
        return
      }
      globals.show(
        head + ReportJSON.pairs(kind, overview),
        printer.lines(ReportWriter(session.texts).page(kind, of: overview)))
    }
  }
}
