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
    let isCorrected = procedure == nil && (declareBy != nil || trustee != nil)
    guard
      [procedure != nil, declared != nil, ended != nil, isCorrected].count(where: \.self) == 1
    else {
      throw ValidationError("Give the procedure with --on DAY, or --declared DAY, or --ended DAY.")
    }
    guard (procedure != nil) == (on != nil) else {
      throw ValidationError("The procedure and --on DAY go together.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let known = try session.desk.read { books in
        try session.desk.findCustomer(customer, on: books)
      }
      let id = known.id
      let outcome = try session.desk.perform(try intent(known))
      try session.show(id, globals, [("frozen", .number(frozen(outcome)))])
      globals.tell(session.cautions(outcome))
    }
  }

  private func intent(_ customer: Customer) throws -> Intent {
    if let declared { return .claimDeclared(customer.id, on: declared) }
    if let ended { return .insolvencyEnded(customer.id, on: ended) }
    let known = customer.insolvency
    guard let procedure = procedure ?? known?.procedure, let on = on ?? known?.on else {
      throw Trouble.notInsolvent(customer: customer.record.name)
    }
    var insolvency = Intent.Insolvency(customer.id, procedure, on: on)
    // Without a procedure what is known is completed.
    insolvency.declareBy = declareBy ?? (self.procedure == nil ? known?.declareBy : nil)
    insolvency.trustee = trustee
    return .insolvency(insolvency)
  }

  /// How many invoices stand still.
  private func frozen(_ outcome: Outcome) -> Int { ended == nil ? outcome.rows.count : 0 }
}
