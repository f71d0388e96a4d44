import ArgumentParser
import Glibc

@main
struct Program {
  static func main() {
    umask(0o077)
    Standard.hold()
    signal(SIGPIPE, SIG_IGN)
    let arguments = Globals.afterTheCommand(Array(CommandLine.arguments.dropFirst()))
    Maan.main(arguments)
  }
}

struct Maan: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "maan",
    abstract:
      "Follow up unpaid sales invoices: from the keyboard, right in law, with the proof kept.",
    discussion: """
      Without a command the screen opens: what is due today if there is something, else what is overdue.
      Dates are written YYYY-MM-DD, amounts with a point or a comma.
      """,
    version: version,
    subcommands: [
      InitCommand.self, DemoCommand.self, AddCommand.self, ImportCommand.self,
      OpeningCommand.self, ListCommand.self, ShowCommand.self, ClaimCommand.self,
      DueCommand.self, BankCommand.self, MatchCommand.self, IgnoreCommand.self,
      AllocateCommand.self, ReverseCommand.self, PayerCommand.self, PayCommand.self,
      CreditCommand.self, DisputeCommand.self,
      SettleCommand.self, RemindCommand.self, NoticeCommand.self, LetterCommand.self,
      StatementCommand.self, OutboxCommand.self, HandoverCommand.self, ProofCommand.self,
      ResultCommand.self, AttachCommand.self,
      CostCommand.self, InsolvencyCommand.self, LimitationCommand.self, PromiseCommand.self,
      NoteCommand.self, CallCommand.self, SnoozeCommand.self, WriteOffCommand.self,
      CustomerCommand.self, EditCommand.self, UndoCommand.self, RedoCommand.self,
      LogCommand.self, VerifyCommand.self, ConfigCommand.self,
      RatesCommand.self, ReportCommand.self, TemplatesCommand.self, ExportCommand.self,
      BackupCommand.self, RestoreCommand.self, ManualCommand.self,
    ])

  @OptionGroup var globals: Globals

  mutating func run() throws {
    try globals.reporting { try ScreenStart(globals).run() }
  }
}
