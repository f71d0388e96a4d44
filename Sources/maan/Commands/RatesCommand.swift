import ArgumentParser
import Claims
import Wording
import Workflows

struct RatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates",
    abstract: "The rates of interest that are known; or add one that was published since.",
    discussion: "maan rates --add 2027-01-01 10.50 --source \"Belgian Official Gazette of …\"")

  @OptionGroup var globals: Globals
  @Option(parsing: .upToNextOption, help: "The first day of its half-year or year, and the rate.")
  var add: [String] = []
  @Option(help: "Where it was published.") var source: String?
  @Option(
    help: "late-payment, legal-interest or reference; else all, and late-payment for --add.")
  var series: RateSeries?

  mutating func validate() throws {
    guard add.isEmpty == (source == nil) else {
      throw ValidationError("--add DAY RATE and --source TEXT go together.")
    }
    guard add.isEmpty || added != nil else {
      throw ValidationError("--add takes a day such as 2027-01-01 and a percentage such as 10.50.")
    }
  }

  private var added: (from: CalendarDay, rate: Rate)? {
    guard add.count == 2, let from = CalendarDay(iso: add[0]), let rate = Rate(argument: add[1])
    else { return nil }
    return (from, rate)
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: added != nil)
      var shown = series
      if let added {
        let into = series ?? .latePayment
        shown = into
        _ = try session.desk.perform(
          .addRate(
            Intent.NewRate(into, from: added.from, added.rate, source: source ?? "")))
      }
      let known = try session.desk.read { try session.desk.rates(of: shown, on: $0) }
      let rates = known.filter { rate in added.map { rate.entry.from == $0.from } ?? true }
      globals.show([("rates", .list(rates.map(json)))], lines(rates))
    }
  }

  private func json(_ known: Desk.KnownRate) -> JSON {
    .object([
      ("series", .text(known.series.rawValue)), ("from", .day(known.entry.from)),
      ("to", .day(known.entry.to)), ("rate", .text(known.entry.rate.percent)),
      ("status", .text(status(known))), ("source", .text(known.entry.source)),
    ])
  }

  private func status(_ known: Desk.KnownRate) -> String {
    if known.entry.isProvisional { return "provisional" }
    return known.isAdded ? "added" : "published"
  }

  private func lines(_ rates: [Desk.KnownRate]) -> [String] {
    var table = TextTable([
      ("Series", .left), ("From", .left), ("To", .left), ("Rate", .right), ("Status", .left),
      ("Source", .left),
    ])
    for known in rates {
      table.add([
        known.series.rawValue, known.entry.from.iso, known.entry.to.iso,
        known.entry.rate.percent + " %", status(known), known.entry.source,
      ])
    }
    return table.lines
  }
}
