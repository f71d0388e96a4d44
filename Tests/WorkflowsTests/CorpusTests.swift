import Claims
import Foundation
import Matching
import Store
import Testing
import Workflows

/// Real files of others, which lie outside of the repository: `MAAN_CORPUS`, else `../shared/corpus`.
private enum Corpus {
  static let folder: String? = {
    let stated = ProcessInfo.processInfo.environment["MAAN_CORPUS"]
    let beside = Resource.package.appending(path: "../shared/corpus").standardized.path
    let folder = stated ?? beside
    guard FileManager.default.fileExists(atPath: folder + "/ubl") else {
      print("NOTICE: no corpus in \(folder); its stories are skipped")
      return nil
    }
    return folder
  }()
}

@Suite(.enabled(if: Corpus.folder != nil)) struct `Real invoices` {
  private var ubl: String { (Corpus.folder ?? "") + "/ubl" }

  struct Line: Sendable, CustomTestStringConvertible {
    var number, customer, due, open, reference: String
    var testDescription: String { number }
  }

  /// Facts of the Belgian files, by an independent extraction.
  private static let lines = [
    Line(
      number: "2026-0100", customer: "Bakkerij Van Damme BV", due: "2026-10-05",
      open: "1401.89", reference: "+++202/6000/01004+++"),
    Line(
      number: "2026-0101", customer: "Garage Élise SRL", due: "2026-10-06", open: "514.09",
      reference: "+++202/6000/03125+++"),
    Line(
      number: "2026-0102", customer: "Hôtel du Théâtre SA", due: "2026-10-07", open: "122.84",
      reference: "+++202/6000/06256+++"),
    Line(
      number: "2026-0103", customer: "Zorggroep 't Veld VZW", due: "2026-10-08",
      open: "3751.00", reference: "+++202/6000/03327+++"),
    Line(
      number: "2026-0104", customer: "Zorggroep 't Veld VZW", due: "2026-10-09",
      open: "3751.00", reference: "+++202/6000/05448+++"),
    Line(
      number: "2026-0105", customer: "Müller & Söhne GmbH", due: "2026-10-10", open: "838.66",
      reference: "RF34F2026105"),
    Line(
      number: "2026-0106", customer: "NV Café-Brasserie L'Été", due: "2026-10-11",
      open: "54.08", reference: "2026-0106"),
  ]

  private func belgian(in office: Office) throws -> Folder {
    let folder = try office.folder()
    let names = try FileManager.default.contentsOfDirectory(atPath: ubl)
    for name in names where name.hasPrefix("authored_") {
      let text = try String(contentsOfFile: ubl + "/" + name, encoding: .utf8)
      try folder.write(name, text)
    }
    return folder
  }

  @Test func `of a Belgian printer come in with their facts, the credit note set off`() throws {
    try Office.story(Settings()) { office in
      let folder = try belgian(in: office)
      let report = try office.bring([folder.path])
      #expect(report.invoicesAdded == 7 && report.creditNotesAdded == 1)
      #expect(report.errors.isEmpty && report.skipped.isEmpty)
      #expect(report.adopted?.name == "Drukkerij De Pauw BV")
      #expect(report.adopted?.iban == (try IBAN("BE69 7346 3924 6678")))
      for line in Self.lines {
        let row = try office.row(office.id(line.number))
        #expect(row.customerName == line.customer)
        #expect(row.customerKind == .business && !row.kindIsAssumed)
        #expect(row.due == day(line.due))
        #expect(row.open == euro(line.open))
        #expect(row.reference == line.reference)
      }
      #expect(try office.open(office.id("CN-2026-0001")).isZero)
      // Two invoices of one customer are one case; the largest case comes first.
      #expect(
        try office.due().first
          == "Zorggroep 't Veld VZW: reminder 1: 2026-0103 2026-0104: 7502.00 EUR")
      #expect(try office.due().count == 6)
      // The ledger of the day is what the documents say, before and after a first payment.
      let paid = try office.id("2026-0103")
      try office.pay(paid, "1000.00", on: "2026-11-20")
      for (iso, total) in [("2026-11-19", "10433.56"), ("2026-11-20", "9433.56")] {
        let overview = try office.desk.overview([.ageing, .dso], on: day(iso))
        #expect(overview.ageing?.parts.first?.total.total == euro(total))
        #expect(overview.sales?.parts.first?.receivables == euro(total))
      }
      _ = try office.desk.undo(nil, takingDependants: false)
      let again = try office.bring([folder.path])
      #expect(again.action == nil && again.alreadyThere == 8)
    }
  }

  @Test func `are found by digits of the communication, by number and by a piece of the name`()
    throws
  {
    try Office.story(Settings()) { office in
      try office.bring([belgian(in: office).path])
      let desk = try office.desk
      for (text, number) in [
        ("+++202/6000/05448+++", "2026-0104"), ("202600005448", "2026-0104"),
        ("elise", "2026-0101"), ("THEATRE", "2026-0102"), ("838.66", "2026-0105"),
        ("2026-0106", "2026-0106"), ("***202/6000/01004***", "2026-0100"),
      ] {
        #expect(try desk.read { try desk.find(text, on: $0) }.number == number, "\(text)")
      }
      #expect(throws: Trouble.self) { try desk.read { try desk.find("zorggroep", on: $0) } }
      #expect(throws: Trouble.notFound("nobody")) {
        try desk.read { try desk.find("nobody", on: $0) }
      }
    }
  }

  @Test func `of all the world come in once, and the store stays whole`() throws {
    try Office.story(Settings()) { office in
      let report = try office.bring([ubl], anySeller: true)
      let files = try FileManager.default.contentsOfDirectory(atPath: ubl)
        .filter { $0.hasSuffix(".xml") }
      let named = Set((report.errors.map(\.file) + report.skipped.map(\.file)))
        .filter { $0.hasSuffix(".xml") }
      let cameIn = report.invoicesAdded + report.creditNotesAdded + report.alreadyThere
      #expect(cameIn + named.count == files.count, "each file is in, there already, or named")
      #expect(report.invoicesAdded >= 70 && report.creditNotesAdded >= 8)
      // What isn't in is a proforma, or another invoice under a number that is taken.
      for failed in report.errors {
        guard case .conflict = failed.cause else {
          Issue.record("\(failed.file): \(failed.cause)")
          continue
        }
      }
      #expect(report.skipped.count { $0.file.hasSuffix(".xml") } == 2)
      let rows = try office.desk.read {
        try $0.rows(ListQuery(view: .everything, today: day("2026-11-24")))
      }
      #expect(rows.count == report.invoicesAdded + report.creditNotesAdded)
      for row in rows where !row.open.isZero {
        #expect(row.open.isNegative == row.total.isNegative, "\(row.number)")
      }
      let again = try office.bring([ubl], anySeller: true)
      #expect(again.action == nil)
      #expect(again.invoicesAdded == 0 && again.creditNotesAdded == 0)
      #expect(try office.ledger.verify().isClean)
    }
  }
}

@Suite(.enabled(if: Corpus.folder != nil)) struct `Real bank files` {
  private static var folder: String { Corpus.folder ?? "" }

  struct Sample: Sendable, CustomTestStringConvertible {
    var path: String
    /// What a correct import does with it: `ok`, `warn`, `skip` or `reject`.
    var verdict: String
    /// Entries that are booked.
    var entries: Int
    var testDescription: String { path }
  }

  /// All of them, with what an independent extraction counted.
  private static let samples: [Sample] = ["coda", "camt", "mt940", "bankcsv"].flatMap { kind in
    let url = URL(filePath: "\(folder)/\(kind)/EXPECTED.json")
    let parsed = (try? Data(contentsOf: url)).flatMap {
      try? JSONSerialization.jsonObject(with: $0)
    }
    let files = parsed as? [String: [String: Any]] ?? [:]
    return files.keys.sorted().map { name in
      let file = files[name] ?? [:]
      let facts = file["facts"] as? [String: Any] ?? [:]
      let parts = facts["statements"] as? [[String: Any]] ?? [facts]
      let entries = parts.flatMap { $0["movements"] as? [[String: Any]] ?? [] }.filter { entry in
        entry["is_total"] as? Bool ?? entry["booked"] as? Bool ?? true
      }
      return Sample(
        path: "\(kind)/\(name)", verdict: file["expect"] as? String ?? "", entries: entries.count)
    }
  }

  @Test func `are all there`() { #expect(Self.samples.count == 119) }

  @Test(arguments: samples) func `come in whole, and again add nothing`(_ sample: Sample) throws {
    let office = try Office(Settings())
    office.on("2026-11-24")
    let path = Self.folder + "/" + sample.path
    let report = try office.bring([path])
    switch sample.verdict {
    case "ok", "warn":
      #expect(report.errors.isEmpty && report.skipped.isEmpty)
      #expect(report.linesAdded == sample.entries)
      #expect(report.linesKnown == 0)
      if sample.verdict == "warn" { #expect(!report.warnings.isEmpty) }
      let again = try office.bring([path])
      #expect(again.action == nil && again.linesAdded == 0 && again.linesKnown == sample.entries)
    case "skip": #expect(report.linesAdded == 0 && !report.shown.isEmpty)
    default:
      #expect(report.linesAdded == 0)
      #expect(!report.errors.isEmpty || !report.skipped.isEmpty)
    }
    #expect(try office.ledger.verify().isClean)
  }

  /// Statements of four weeks, day by day, each beginning where the one before ended.
  @Test func `of consecutive days prove each other, in whatever order they come`() throws {
    let office = try Office(Settings())
    office.on("2026-11-24")
    let files = Self.samples.map(\.path).filter { $0.hasPrefix("camt/subite053_2024-06") }
    #expect(files.count == 20)
    let report = try office.bring(files.reversed().map { Self.folder + "/" + $0 })
    #expect(report.gaps.isEmpty)
    let standings = try office.desk.inbox().accounts
    #expect(standings.allSatisfy { $0.gaps.isEmpty })
    #expect(
      report.linesAdded
        == Self.samples.filter { files.contains($0.path) }.map(\.entries).reduce(0, +))
  }

  @Test func `of a Belgian printer pay his invoices, once, in every wrapping`() throws {
    try Office.story(Settings()) { office in
      let ubl = try FileManager.default.contentsOfDirectory(atPath: Self.folder + "/ubl")
        .filter { $0.hasPrefix("authored_") }.map { Self.folder + "/ubl/" + $0 }
      try office.bring(ubl)
      let bank = Self.samples.map(\.path).filter { $0.contains("/authored_") }
        .map { Self.folder + "/" + $0 }
      #expect(bank.count == 5)
      let report = try office.bring(bank)
      #expect(report.linesAdded == 18)
      #expect(report.linesKnown == 14, "the same statement gzipped, and with other prefixes")
      #expect(report.paymentsBooked == 10)
      let open = try ["0100", "0101", "0102", "0103", "0104", "0105", "0106"].map {
        AmountText.machine(try office.open(office.id("2026-" + $0)))
      }
      // 0101: 250.00 came and was returned, 55.00 came twice and once was returned.
      #expect(open == ["0.00", "459.09", "0.00", "0.00", "3711.02", "0.00", "29.08"])
      let waiting = try office.desk.inbox().entries.compactMap { entry -> String? in
        guard case .doubtful = entry.state else { return nil }
        return AmountText.machine(entry.sum.amount)
      }
      // Interest, a collection of an invoice that isn't there and its return, and what was paid twice.
      #expect(
        waiting == [
          "0.01", "15.00", "-15.00", "1522.89", "838.66", "122.84", "3751.00", "10.00",
        ])
      // Rule 1: while money waits that may be theirs, nobody is asked for more.
      #expect(try office.next(office.id("2026-0104")) == "reminder 1 -")
      let again = try office.bring(bank.reversed())
      #expect(again.action == nil)
    }
  }
}
