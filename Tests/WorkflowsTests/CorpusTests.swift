import Claims
import Foundation
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
