import ArgumentParser
import Claims
import Wording
import Workflows

struct InsolvencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insolvency",
    abstract: "A customer can't pay: letters stop, the claim stands still and is to be declared.",
    discussion: """
      maan insolvency "Café Zuid" bankruptcy --on 2026-11-24 --trustee "Mr Claes"
      maan insolvency "Café Zuid" --declared 2026-12-01
      """)

  @OptionGroup var globals: Globals
  @Argument var customer: String
  @Argument(help: "bankruptcy, reorganisation, collective-settlement or mediation.")
  var procedure: InsolvencyProcedure?
  @Option(help: "The day on which it began.") var on: CalendarDay?
  @Option(
    name: .customLong("declare-by"),
    help: "The last day to declare the claim; of a bankruptcy else 30 days.")
  var declareBy: CalendarDay?
  @Option(help: "Who is in charge of it.") var trustee: String?
  @Option(help: "The day on which you declared the claim.") var declared: CalendarDay?
  @Option(help: "The day on which it ended.") var ended: CalendarDay?

  mutating func validate() throws {
    guard [procedure != nil, declared != nil, ended != nil].count(where: \.self) == 1 else {
      throw ValidationError("Give the procedure with --on DAY, or --declared DAY, or --ended DAY.")
    }
    guard (procedure != nil) == (on != nil) else {
      throw ValidationError("The procedure and --on DAY go together.")
    }
    guard procedure != nil || (declareBy == nil && trustee == nil) else {
      throw ValidationError("--declare-by and --trustee go with the procedure.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let id = try session.desk.read { books in
        try session.desk.findCustomer(customer, on: books).id
      }
      guard let intent = intent(id) else { return }
      let outcome = try session.desk.perform(intent)
      try session.show(id, globals, [("frozen", .number(frozen(outcome)))])
      globals.tell(session.cautions(outcome))
    }
  }

  private func intent(_ id: Customer.ID) -> Intent? {
    if let declared { return .claimDeclared(id, on: declared) }
    if let ended { return .insolvencyEnded(id, on: ended) }
    guard let procedure, let on else { return nil }
    var insolvency = Intent.Insolvency(id, procedure, on: on)
    insolvency.declareBy = declareBy
    insolvency.trustee = trustee
    return .insolvency(insolvency)
  }

  /// How many invoices stand still.
  private func frozen(_ outcome: Outcome) -> Int { ended == nil ? outcome.rows.count : 0 }
}
