import Claims
import Glibc
import Store
import Wording
import Workflows

/// The real world of one run: the store opened, the settings read, the desk ready.
struct Session {
  let directory: String
  let ledger: Ledger
  let desk: Desk
  let texts: Texts

  var today: CalendarDay { desk.today }
  var pile: PostPile {
    PostPile(
      store: directory,
      papers: InvoicePapers(
        store: directory, creditor: desk.world.settings.creditor, today: today))
  }
  var printer: RowPrinter { RowPrinter(texts: texts, today: today) }

  init(_ globals: Globals, create: Bool) throws {
    directory = StoreLocation.resolve(globals.store)
    texts = globals.texts
    let settings = try ConfigFile(store: directory).settings()
    let (ledger, world) = try Session.world(
      directory, settings: settings, today: globals.day, create: create)
    self.ledger = ledger
    desk = Desk(world: world)
  }

  /// Raised where the program comes to propose something else on the same books.
  private static let roadVersion = 3

  /// The name of the account that runs the program.
  private static var account: String {
    guard let entry = getpwuid(getuid()) else { return "uid \(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }

  /// Opens the store of `directory` and ties the world to it.
  static func world(
    _ directory: String, settings: Settings, today: CalendarDay, create: Bool
  ) throws -> (Ledger, World) {
    let holidays = try Resources.text("calendar/belgium.csv")
    let (law, figures) = try Resources.lawBook()
    let road = settings.road(law: law, calendar: try WorkingCalendar(parsing: holidays))
    let fingerprint = SHA256.hex(
      of: Array(
        "\(Session.roadVersion)\n\(settings.policy)\n\(settings.terms)\n\(settings.creditor?.iban?.electronic ?? "")\n\(settings.law)\n\(holidays)\n\(figures)"
          .utf8))
    let ledger = try Ledger.open(
      directory, create: create, road: road, fingerprint: fingerprint,
      by: "\(account), maan \(Maan.version)",
      clock: Clock.now)
    var world = World(
      today: today, settings: settings, calendar: road.calendar, law: law,
      ledger: LedgerAccess(ledger, in: directory, year: today.year),
      compose: { order in
        try LetterWriter(store: directory, letters: settings.letters).compose(order)
      },
      files: RealFiles.access,
      departures: departures(settings.departures, creditor: settings.creditor),
      adopt: { creditor in try ConfigWriter(store: directory).adopt(creditor) })
    let papers = InvoicePapers(store: directory, creditor: settings.creditor, today: today)
    world.papers = { state, buyer, language in
      try papers.files(of: state, to: buyer, language)
    }
    world.recorded = { desk in PostPile(store: directory, papers: papers).renew(desk) }
    world.bundles = BundleAccess(
      make: { order in
        try BundleMaker(
          store: directory, writer: LetterWriter(store: directory, letters: settings.letters),
          papers: papers, terms: settings.termsFile, order: order
        ).make()
      },
      lay: { bundle, name in try BundleMaker.lay(bundle, named: name, in: directory) })
    if isatty(STDERR_FILENO) != 0 { world.progress = ProgressLine.show }
    return (ledger, world)
  }
}

extension LedgerAccess {
  init(_ ledger: Ledger, in directory: String, year: Int) {
    self.init(
      act: { decide in try ledger.act(decide) },
      read: { day, body in try ledger.read(asOf: day, body) },
      survey: { day, progress, body in
        try ledger.survey(asOf: day, progress: progress, body)
      },
      undo: { id, taking in
        let undone = try ledger.undo(id, takingDependants: taking)
        return undone.withdrawn
      },
      redo: { id, taking in
        let redone = try ledger.redo(id, takingDependants: taking)
        return redone.restored
      },
      keep: { files in
        let documents = files.map {
          NewDocument(bytes: $0.bytes, name: $0.name, fileExtension: $0.suffix)
        }
        return try ledger.keep(documents, year: year)
      },
      document: { document in try RealFiles.read("\(directory)/\(document.path)") })
    discard = { documents in try ledger.discard(documents) }
  }
}
