import ArgumentParser
import Claims
import Glibc
import Store
import Wording
import Workflows

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a store; on a terminal it asks what is missing.")

  @OptionGroup var globals: Globals
  @Option(help: "Your name or company, as it stands on your invoices.") var name: String?
  @Option(help: "Your account.") var iban: IBAN?
  @Option(name: .customLong("enterprise-number")) var enterpriseNumber: EnterpriseNumber?
  @Option var street: String?
  @Option var postcode: String?
  @Option var city: String?
  @Option var country: String?
  @Option var email: String?
  @Option var phone: String?
  @Option(help: "Language of letters to customers who have none of their own.")
  var language: Language?
  @Flag(help: "You are a small or medium-sized company (art. 1:24 of the companies code).")
  var sme = false

  func run() throws {
    try globals.reporting {
      let directory = StoreLocation.resolve(globals.store)
      let settings = try ConfigFile(store: directory).settings()
      let isThere = access(directory + "/ledger.sqlite", F_OK) == 0
      if isThere, let creditor = settings.creditor {
        Standard.error(
          "maan: the store of \(creditor.name) is in \(directory) already; nothing was changed. \"maan config\" changes settings."
        )
        throw ExitCode(1)
      }
      let asks = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0 && !globals.json
      var answered = name.map { HarmlessText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
      if answered == nil, asks { answered = ask("Your name or company:") }
      var account = iban
      while account == nil, asks, let text = ask("Your account (IBAN, empty to skip):") {
        account = IBAN(argument: text)
        if account == nil { Standard.error("That is no valid account number.") }
      }
      if answered == nil, account != nil || isMoreGiven {
        throw ValidationError("--name is missing: what else is given belongs to it.")
      }
      _ = try Session.world(directory, settings: settings, today: globals.day, create: true)
      if let answered {
        var creditor = Creditor(name: HarmlessText.line(answered))
        creditor.iban = account
        creditor.enterpriseNumber = enterpriseNumber
        creditor.address = PostalAddress(
          street: street, postcode: postcode, city: city, country: country)
        creditor.email = email
        creditor.phone = phone
        creditor.language = language ?? .dutch
        creditor.isSmallCompany = sme
        try ConfigWriter(store: directory).adopt(creditor)
      }
      globals.show(
        [("store", .text(directory))],
        [
          "The store is in \(directory).",
          answered == nil
            ? "The first import takes the seller as the creditor; or: maan config creditor.name NAME."
            : "Next: maan import FOLDER, with your invoices in UBL; or maan add.",
        ])
    }
  }

  private var isMoreGiven: Bool {
    enterpriseNumber != nil || sme
      || [street, postcode, city, country, email, phone].contains { $0 != nil }
  }

  /// An answer, nil where it is empty or the input ends.
  private func ask(_ question: String) -> String? {
    Standard.out(Array((question + " ").utf8))
    guard let line = readLine() else { return nil }
    let answer = HarmlessText.line(line)
    return answer.isEmpty ? nil : answer
  }
}

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings, or one; or change one.",
    discussion: """
      maan config policy.business.reminder 10
      maan config terms.interest ""            (takes it out again)
      """)

  @OptionGroup var globals: Globals
  @Argument var key: String?
  @Argument var value: String?

  func run() throws {
    try globals.reporting {
      let directory = StoreLocation.resolve(globals.store)
      if let key, let value {
        _ = try Session.world(
          directory, settings: ConfigFile(store: directory).settings(), today: globals.day,
          create: true)
        try ConfigWriter(store: directory).set(key, to: value)
        if ConfigKeys.later.contains(key), !value.isEmpty {
          Standard.error("\(key) is kept, but this version makes nothing of it yet.")
        }
      }
      let file = try ConfigFile(store: directory)
      let tables = try file.settings().tables
      if let key {
        guard ConfigKeys.kind(of: key) != nil else {
          throw ConfigFile.Problem.unknownKey(path: file.path, key: key)
        }
        globals.show(
          [("key", .text(key)), ("value", .text(file.effective(key)))],
          [file.effective(key) ?? "(not set)"])
        return
      }
      let pairs = ConfigKeys.kinds.map { ($0.key, JSON.text(file.effective($0.key))) }
      globals.show(
        [
          ("path", .text(file.path)), ("settings", .object(pairs)),
          ("tables", .texts(tables.map(\.summary))),
        ],
        ["# \(file.path)"]
          + ConfigKeys.kinds.map { line($0.key, file) } + tables.map(\.summary))
    }
  }

  private func line(_ key: String, _ file: ConfigFile) -> String {
    if let set = file.shown(key) {
      return "\(key) = \(set)" + (ConfigKeys.later.contains(key) ? "   (no effect yet)" : "")
    }
    return ConfigKeys.defaults[key].map { "\(key) = \($0)   (default)" } ?? "\(key)   (not set)"
  }
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the journal's chain, the documents and the tables of the store.")

  @OptionGroup var globals: Globals

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let report = try session.ledger.verify()
      // A file without an action is what a crash may leave: named, and no damage.
      let damage = report.problems.filter { !$0.isOrphan }
      let problems = damage.map(Sentences.sentence)
      let orphans = report.problems.filter(\.isOrphan).map(Sentences.sentence)
      globals.show(
        [
          ("ok", .bool(damage.isEmpty)), ("actions", .number(report.actions)),
          ("events", .number(report.events)), ("documents", .number(report.documents)),
          ("head", .text(report.head)), ("problems", .texts(problems)),
          ("orphans", .texts(orphans)),
        ],
        [
          damage.isEmpty
            ? "All is in order: \(report.actions) actions, \(report.events) events, \(report.documents) documents."
            : "\(problems.count) problems:"
        ] + (problems + orphans).map { "  " + $0 } + ["Head of the journal: \(report.head)"])
      if !damage.isEmpty { throw ExitCode(1) }
    }
  }
}

extension VerifyReport.Problem {
  var isOrphan: Bool {
    if case .orphan = self { return true }
    return false
  }
}

extension Sentences {
  static func sentence(_ problem: VerifyReport.Problem) -> String {
    switch problem {
    case .database(let text): "the database file: \(text)"
    case .actionChanged(let id): "action \(id) was changed after it was recorded"
    case .chainBroken(let id): "something is missing, or was put in, before action \(id)"
    case .unreadableEvent(let id): "event \(id) can't be read"
    case .eventMisfiled(let id): "event \(id) is filed in the wrong place"
    case .recordChanged(let hash): "a customer's record was changed (\(hash.prefix(12)))"
    case .documentMissing(let document): "\(document.path) is missing"
    case .documentChanged(let document): "\(document.path) was changed"
    case .orphan(let path): "\(path) belongs to no action"
    case .doesNotFold(let refusal):
      "event \(refusal.event) can't follow those before it (\(refusal.refusal))"
    case .tableDiffers(let table, let row): "table \(table) isn't what the journal makes: \(row)"
    case .loosePermission(let loose): "\(loose.path) can be read by others"
    }
  }
}
