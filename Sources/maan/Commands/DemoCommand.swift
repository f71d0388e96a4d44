import ArgumentParser
import Claims
import Glibc
import Workflows

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "A lifelike made-up store, and the screen on it.")

  @OptionGroup var globals: Globals
  @Option(help: "How many invoices; about a third of them is open.") var invoices = 120
  @Option(help: "Another number makes another store.") var seed: UInt64 = 1
  @Flag(inversion: .prefixedNo, help: "Open the screen on it.") var screen = true

  mutating func validate() throws {
    guard (1...1_000_000).contains(invoices) else {
      throw ValidationError("--invoices is 1 to 1000000.")
    }
  }

  func run() throws {
    try globals.reporting {
      let directory = try globals.store.map(StoreLocation.absolute) ?? temporaryFolder()
      guard access(directory + "/ledger.sqlite", F_OK) != 0 else {
        Standard.error(
          "maan: there is a store in \(directory) already; nothing was changed. Choose another folder with --store."
        )
        throw ExitCode(1)
      }
      var settings = Settings()
      settings.creditor = DemoStore.creditor
      let (_, world) = try Session.world(
        directory, settings: settings, today: globals.day, create: true)
      try ConfigWriter(store: directory).adopt(DemoStore.creditor)
      var demo = try DemoStore(
        world: world, seed: seed, customers: try Resources.text("demo/customers.csv"))
      try demo.fill(invoices)
      if invoices <= 2_000 { try DemoBank(world: world).bring(into: directory) }
      let opensScreen = screen && !globals.json && isatty(STDOUT_FILENO) != 0
      if !opensScreen {
        globals.show(
          [("store", .text(directory)), ("invoices", .number(invoices))],
          ["The demonstration store is in \(directory).", "maan --store \(directory)"])
        return
      }
      var there = globals
      there.store = directory
      try ScreenStart(there).run()
      Standard.out("The demonstration store stays in \(directory): maan --store \(directory)")
    }
  }

  private func temporaryFolder() throws -> String {
    let parent = environment("TMPDIR") ?? "/tmp"
    var template = Array((parent + "/maan-demo-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw FileFailure.unreadable(parent, reason: String(cString: strerror(errno)))
    }
    return String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
