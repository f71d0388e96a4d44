import ArgumentParser
import Claims
import Glibc
import Store
import Wording
import Workflows

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Put all that is in the store into one file.",
    discussion: """
      maan backup /media/stick/maan-2026-11.tar.zst     (.tar.gz packs with gzip, which every computer opens)
      The ledger is copied as of one moment, also while a screen is open. The file is read back before it gets its
      name. "tar -xf FILE" opens it too, and "sha256sum -c SHA256SUMS" checks what is in it.
      """)

  @OptionGroup var globals: Globals
  @Argument(help: "The file to write.") var file: String
  @Flag(help: "Take the place of a file that is there.") var force = false

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let texts = session.texts.data
      let named = NamedFiles(session.desk.world.settings)
      let meter = ProgressMeter(texts.backingUp)
      defer { meter.end() }
      let report = try session.ledger.backup(
        BackupOrder(
          path: StoreLocation.absolute(file), named: named.inStore, replaces: force,
          program: "maan \(Maan.version)", progress: meter.show))
      meter.end()
      let problems = report.problems.map(Sentences.sentence)
      globals.show(
        [
          ("file", .text(StoreLocation.absolute(file))), ("bytes", .number(report.bytes)),
          ("actions", .number(report.note.actions)), ("invoices", .number(report.note.invoices)),
          ("documents", .number(report.documents)), ("head", .text(report.note.head)),
          ("left_out", .texts(report.leftOut + named.elsewhere.map(\.path))),
          ("problems", .texts(problems)),
        ],
        [
          texts.backedUp(report.note.invoices, report.documents, file, report.bytes),
          texts.head(report.note.head),
        ])
      for path in report.leftOut { Standard.error(HarmlessText.line(texts.leftOut(path))) }
      for (setting, path) in named.elsewhere {
        Standard.error(HarmlessText.line(texts.elsewhere(setting, path)))
      }
      if !problems.isEmpty {
        Standard.error(texts.backedUpWithFaults)
        for problem in problems { Standard.error("  " + HarmlessText.line(problem)) }
      }
      if !problems.isEmpty || !report.leftOut.isEmpty { throw ExitCode(2) }
    }
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a store of a backup.",
    discussion: """
      maan restore maan-2026-11.tar.zst --store ~/maan-november
      It is unpacked beside its place, verified as "maan verify" does it, and then put there as a whole.
      """)

  @OptionGroup var globals: Globals
  @Argument(help: "A file that \"maan backup\" wrote.") var file: String
  @Flag(help: "Where there is a store already: keep it beside, under another name.")
  var replace = false
  @Flag(
    help: "Take it also where the store in it had faults when it was backed up; each is named.")
  var damaged = false

  func run() throws {
    try globals.reporting {
      let directory = StoreLocation.resolve(globals.store)
      let texts = globals.texts.data
      guard replace || Restoration.isFree(directory) else {
        throw BackupFailure.occupied(directory: directory)
      }
      let meter = ProgressMeter(texts.restoring)
      defer { meter.end() }
      let restoration = try Restoration(
        unpacking: StoreLocation.absolute(file), for: directory,
        named: { folder in
          (try? ConfigFile(store: folder).settings()).map { NamedFiles($0).inStore } ?? []
        }, progress: meter.show)
      meter.hold(texts.verifying)
      let report = try verified(restoration)
      meter.end()
      let problems = report.problems.filter { !$0.isOrphan }
      if !problems.isEmpty, !damaged { throw FaultyBackup(problems: problems) }
      guard report.head == restoration.note.head else { throw BackupFailure.otherHead }
      let former = try restoration.commit(
        movingFormerTo: replace ? "before-restore-\(globals.day.iso)" : nil)
      tell(restoration.note, report, directory, former: former)
      guard problems.isEmpty else {
        Standard.error(texts.restoredWithFaults)
        for problem in problems {
          Standard.error("  " + HarmlessText.line(Sentences.sentence(problem)))
        }
        throw ExitCode(2)
      }
    }
  }

  /// Opens the store where it was unpacked, brings it up to date, and checks all of it.
  private func verified(_ restoration: Restoration) throws -> VerifyReport {
    // Settings that can't be read are the user's to correct, in a store that is there.
    let settings = (try? ConfigFile(store: restoration.folder).settings()) ?? Settings()
    let (ledger, _) = try Session.world(
      restoration.folder, settings: settings, today: globals.day, create: false)
    do {
      let report = try ledger.verify()
      try ledger.close()
      return report
    } catch {
      try? ledger.close()
      throw error
    }
  }

  private func tell(
    _ note: BackupNote, _ report: VerifyReport, _ directory: String, former: String?
  ) {
    let texts = globals.texts.data
    let day = CalendarDay(iso: Clock.text(note.madeAt).prefix(10)) ?? globals.day
    globals.show(
      [
        ("store", .text(directory)), ("file", .text(StoreLocation.absolute(file))),
        ("made_on", .day(day)), ("actions", .number(report.actions)),
        ("invoices", .number(note.invoices)), ("documents", .number(report.documents)),
        ("head", .text(report.head)), ("former", .text(former)),
        ("problems", .texts(report.problems.filter { !$0.isOrphan }.map(Sentences.sentence))),
      ],
      [texts.restored(note.invoices, directory, day)]
        + (report.problems.contains { !$0.isOrphan } ? [] : [texts.inOrder])
        + (former.map { [texts.former($0)] } ?? []) + [texts.head(report.head)])
  }
}

/// The archive is whole, and the store in it isn't.
struct FaultyBackup: Error {
  var problems: [VerifyReport.Problem]
}

/// Files that settings name, which belong to the store where they lie in it.
struct NamedFiles {
  private(set) var inStore: [String] = []
  private(set) var elsewhere: [(setting: String, path: String)] = []

  init(_ settings: Settings) {
    for (setting, path) in [
      ("terms.file", settings.termsFile), ("letters.logo", settings.letters.logo),
    ] {
      guard let path else { continue }
      let climbs = path.split(separator: "/").contains("..")
      if path.hasPrefix("/") || climbs {
        elsewhere.append((setting, path))
      } else if !inStore.contains(path) {
        inStore.append(path)
      }
    }
  }
}
