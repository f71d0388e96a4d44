import Claims
import Testing

@testable import Importing

@Suite struct `MT940 statements` {
  static func read(_ text: String) throws(ImportFailure) -> [StatementDocument] {
    let bytes = Array(text.utf8)
    guard case .statements(let statements) = try DocumentReader.read(bytes: bytes, name: "x.sta")
    else { return [] }
    return statements
  }

  private static func problems(_ text: String) -> [ImportProblem] {
    do {
      _ = try read(text)
      return []
    } catch {
      return error.problems
    }
  }

  /// One statement from 100.00, closing with what `closing` says.
  static func text(
    _ lines: String, opening: String = ":60F:C261014EUR100,00",
    closing: String = ":62F:C261015EUR150,00"
  ) -> String {
    [":20:REF", ":25:BE68539007547034", ":28C:12/1", opening, lines, closing, "-", ""]
      .filter { !$0.isEmpty }.joined(separator: "\r\n") + "\r\n"
  }

  @Test func `are refused in a currency that nobody has, and taken in that of others`() throws {
    #expect(
      Self.problems(Self.text("", opening: ":60F:C261014EUT100,00").replacing("EUR", with: "EUT"))
        == [.notACurrency(field: ":60F:", found: "EUT", line: 1)])
    for code in ["DEM", "USD"] {
      let text = Self.text("", opening: ":60F:C261014\(code)100,00")
      #expect(
        try Self.read(text.replacing("EUR", with: code)).map(\.currency.code) == [code])
    }
  }

  private func entry(_ lines: String) throws -> BankEntry {
    try #require(`MT940 statements`.read(`MT940 statements`.text(lines)).first?.entries.first).entry
  }

  private func entry(details: String) throws -> BankEntry {
    try entry(":61:2610151015C50,00NTRFNONREF\r\n:86:" + details)
  }

  @Test func `state account, number, balances and entries`() throws {
    let statement = try #require(
      `MT940 statements`.read(
        `MT940 statements`.text(":61:2610161015C50,NTRFKLANT-7//BANK-1\r\n:86:Factuur 7")
      ).first)
    #expect(statement.format == .mt940)
    #expect(statement.account == BankAccount("BE68539007547034"))
    #expect(statement.number == "12/1")
    #expect(statement.opening == .init(amount: .euro(100), on: CalendarDay(iso: "2026-10-14")))
    #expect(statement.closing == .init(amount: .euro(150), on: CalendarDay(iso: "2026-10-15")))
    #expect(statement.through == CalendarDay(iso: "2026-10-15"))
    #expect(statement.warnings.isEmpty)
    #expect(
      statement.entries == [
        .init(
          line: 5,
          entry: BankEntry(
            bookedOn: try #require(CalendarDay(iso: "2026-10-15")),
            valueOn: CalendarDay(iso: "2026-10-16"), amount: .euro(50),
            remittance: .init(message: "Factuur 7"), bankReference: "BANK-1"))
      ])
  }

  @Test(arguments: [
    ("C50,", 5_000 as Int64, BankEntry.Kind.transfer), ("D50,00", -5_000, .transfer),
    ("RC50.00", -5_000, .returned), ("RD50,0", 5_000, .returned), ("CR50,00", 5_000, .transfer),
    ("DR50,00", -5_000, .transfer), ("RCR50,00", -5_000, .returned),
    ("RDR000000050,00", 5_000, .returned),
  ])
  func `take the sign from the mark`(_ text: String, _ units: Int64, _ kind: BankEntry.Kind) throws
  {
    let entry = try entry(":61:261015\(text)NTRFNONREF")
    #expect(entry.amount.minorUnits == units)
    #expect(entry.kind == kind)
  }

  @Test func `count what is only expected, with its text`() throws {
    let text = `MT940 statements`.text(
      ":61:261015EC70,00NTRFNONREF\r\n:86:later\r\n:61:261015C50,00NTRFNONREF\r\n:86:now")
    let statement = try #require(`MT940 statements`.read(text).first)
    #expect(statement.notBooked == 1)
    #expect(statement.entries.map(\.entry.remittance.message) == ["now"])
    #expect(statement.warnings.isEmpty)
  }

  @Test(arguments: [
    ("2701021231", "2026-12-31", "2027-01-02"), ("2612310102", "2027-01-02", "2026-12-31"),
    ("2610151014", "2026-10-14", "2026-10-15"), ("261015", "2026-10-15", "2026-10-15"),
  ])
  func `take the year of booking from the value date`(
    _ text: String, _ bookedOn: String, _ valueOn: String
  ) throws {
    let entry = try entry(":61:\(text)C50,00NTRFNONREF")
    #expect(entry.bookedOn.iso == bookedOn)
    #expect(entry.valueOn?.iso == valueOn)
  }

  @Test func `warn of days that don't exist and balances that can't be read`() throws {
    let impossible = try #require(
      `MT940 statements`.read(`MT940 statements`.text(":61:260230C50,00NTRFNONREF")).first)
    #expect(impossible.warnings == [.impossibleDay(found: "260230", line: 5)])
    #expect(impossible.entries[0].entry.valueOn == nil)
    #expect(impossible.entries[0].entry.bookedOn.iso == "2026-10-15")
    let unreadable = try #require(
      `MT940 statements`.read(`MT940 statements`.text("", closing: ":62F:C261015150,00")).first)
    #expect(unreadable.closing == nil)
    #expect(unreadable.warnings == [.unreadableBalance(found: ":62F:C261015150,00", line: 5)])
    let open = try #require(
      `MT940 statements`.read(`MT940 statements`.text("", opening: "")).first)
    #expect(open.warnings == [.noOpeningBalance])
    let wrong = try #require(
      `MT940 statements`.read(`MT940 statements`.text(":61:261015C40,00NTRFNONREF")).first)
    #expect(wrong.warnings == [.balanceDiffers(difference: .euro(10))])
  }

  @Test func `keep pages apart, the last of which is whole`() throws {
    let first = `MT940 statements`.text(
      ":61:261015C50,00NTRFA", closing: ":62M:C261015EUR150,00")
    let second = `MT940 statements`.text(
      ":61:261015C50,00NTRFB", opening: ":60M:C261015EUR150,00", closing: ":62F:C261015EUR200,00")
    let pages = try `MT940 statements`.read(first + second)
    #expect(pages.map(\.through?.iso) == [nil, "2026-10-15"])
    #expect(pages.flatMap(\.warnings).isEmpty)
  }

  @Test func `begin in an envelope, behind other lines, or without a reference`() throws {
    let inner = `MT940 statements`.text(":61:261015C50,00NTRFA")
    let body = inner.replacing("\r\n-\r\n", with: "\r\n-}")
    let envelope = "{1:F01KREDBEBBAXXX0000000000}{2:I940KREDBEBBXXXXN}{4:\r\n"
    #expect(try `MT940 statements`.read(envelope + body + envelope + body).count == 2)
    #expect(try `MT940 statements`.read("ABNANL2A\r\n940\r\nABNANL2A\r\n" + inner).count == 1)
    #expect(try `MT940 statements`.read(":940:\r\n" + inner).count == 1)
  }

  @Test func `give the statement what stands behind the closing balance`() throws {
    let text = `MT940 statements`.text(
      ":61:261015C50,00NTRFA\r\n:86:mine", closing: ":62F:C261015EUR150,00\r\n:86:to all\r\nof you")
    let statement = try #require(`MT940 statements`.read(text).first)
    #expect(statement.entries[0].entry.remittance.message == "mine")
    #expect(statement.messages == ["to all of you"])
  }

  @Test func `read the subfields of German banks`() throws {
    let entry = try entry(
      details: "166?00GUTSCHRIFT?20EREF+A-77?21SVWZ+RECHNUNG 2026-0042 VOM ?2215.10. DANKE?30KREDBE"
        + "\r\nBB?31BE19317756966212?32SCHREINEREI GRUBER UND SOE?33HNE GMBH")
    #expect(entry.remittance.message == "RECHNUNG 2026-0042 VOM 15.10. DANKE")
    #expect(entry.remittance.endToEnd == "A-77")
    #expect(entry.counterparty.account == BankAccount("BE19317756966212"))
    #expect(entry.counterparty.name == "SCHREINEREI GRUBER UND SOE HNE GMBH")
  }

  @Test func `join subfields that are full without a blank`() {
    let full = "ABCDEFGHIJKLMNOPQRSTUVWXYZA"[...].utf8
    let parts = [Array(full)[...], Array("BC".utf8)[...], Array("D".utf8)[...]]
    #expect(MT940Text.joined(parts, full: 27) == "ABCDEFGHIJKLMNOPQRSTUVWXYZABC D")
  }

  @Test func `read the codes of Dutch banks`() throws {
    let entry = try entry(
      details: "/TRTP/SEPA OVERBOEKING/IBAN/BE19317756966212/BIC/KREDBEBB/NAME/JANS"
        + "\r\nEN BV/REMI/Factuur 2026/42/EREF/NOTPROVIDED")
    #expect(entry.counterparty.name == "JANSEN BV")
    #expect(entry.counterparty.account == BankAccount("BE19317756966212"))
    #expect(entry.remittance == .init(message: "Factuur 2026/42"))
    let structured = try self.entry(
      details: "/CNTP/BE19317756966212/KREDBEBB/JANSEN BV/GENT/REMI/STRD/CUR/RF34F2026105/")
    #expect(structured.remittance == .init(reference: "RF34F2026105"))
    #expect(structured.counterparty.name == "JANSEN BV")
    let returned = try self.entry(details: "/RTRN/AC04/NAME/JANSEN BV/REMI/USTD//TERUG/")
    #expect(returned.kind == .returned)
    #expect(returned.returnReason == "AC04")
    #expect(returned.remittance.message == "TERUG")
  }

  @Test func `join free text by how full its lines are`() throws {
    let full = String(repeating: "A", count: 65)
    #expect(try entry(details: full + "\r\nBC\r\nD").remittance.message == full + "BC D")
    #expect(try entry(details: "een\r\n   \r\n:86:twee").remittance.message == "een twee")
    #expect(try entry(details: "tijd 10\r\n:26:37 uur").remittance.message == "tijd 10 :26:37 uur")
  }

  @Test(arguments: [
    ("NTRF", "", BankEntry.Kind.transfer), ("NCHG", "", .charges), ("NRTI", "", .returned),
    ("NDDT", "", .directDebit), ("N051", "109?00LASTSCHRIFT RETOURE", .returned),
    ("N051", "171?00SAMMLER", .directDebit), ("NMSC", "805?00ABSCHLUSS", .charges),
    ("N102", "/TRTP/SEPA INCASSO/REMI/x", .directDebit),
  ])
  func `tell what moved the money`(_ type: String, _ details: String, _ kind: BankEntry.Kind)
    throws
  {
    let entry = try entry(":61:261015C50,00\(type)NONREF\r\n:86:\(details)")
    #expect(entry.kind == kind)
  }

  @Test func `are an interim report where they have no balances`() throws {
    let statement = try #require(
      `MT940 statements`.read(
        ":20:A\n:25:BE68539007547034\n:28C:1/1\n:34F:EUR0,\n:13D:2610151200+0100\n"
          + ":61:261015C50,00NTRFA\n:86:x\n:90C:1EUR50,\n-\n"
      ).first)
    #expect(statement.format == .mt942)
    #expect(!statement.isBookable)
    #expect(statement.entries.count == 1)
    #expect(statement.warnings.isEmpty)
  }

  @Test(arguments: [
    ("NL71RABO0123456789 EUR", "NL71RABO0123456789"),
    ("KREDBEBB/BE68539007547034", "BE68539007547034"),
    ("539-0075470-34", "BE68539007547034"), ("1291.99.348EUR", "129199348"),
    ("28020050/1426292700", "280200501426292700"),
  ])
  func `know accounts in many spellings`(_ text: String, _ key: String) throws {
    let statement = try #require(
      `MT940 statements`.read(
        `MT940 statements`.text("", closing: ":62F:C261015EUR100,")
          .replacing("BE68539007547034", with: text)
      ).first)
    #expect(statement.account.key == key)
  }

  @Test(arguments: [
    ("C5x0,00", ImportProblem.AmountFault.notANumber), ("C,", .notANumber),
    ("C1000000000000,00", .tooLarge), ("C", .notANumber), ("C9999999999999999999999999", .tooLarge),
  ])
  func `with an amount that is none are refused`(
    _ text: String, _ fault: ImportProblem.AmountFault
  ) {
    guard text != "C5x0,00" else {
      // What follows the digits is the type.
      #expect(Self.problems(Self.text(":61:261015C5x0,00NTRFA")).isEmpty)
      return
    }
    let problems = Self.problems(Self.text(":61:261015\(text)"))
    guard case .notAnAmount(":61:", _, fault, 5) = problems.first else {
      Issue.record("\(problems)")
      return
    }
  }

  @Test func `that are damaged are refused with all that is wrong`() {
    let text = Self.text(":61:2610x5C50,00NTRFA\r\n:61:261015X50,00NTRFA")
    #expect(
      Self.problems(text) == [
        .notADay(field: ":61:", found: "2610x5", line: 5),
        .unexpectedRecord(found: ":61:261015X50,00NTRFA", line: 6),
      ])
  }

  @Test func `lose controls and marks of direction`() throws {
    let entry = try entry(details: "/NAME/J\u{202E}AN\u{1B}[31m/REMI/a\u{200B}b\u{9B}c")
    #expect(entry.counterparty.name == "JAN[31m")
    #expect(entry.remittance.message == "abc")
  }

  @Test func `round a third decimal and say so`() throws {
    let text = Self.text(":61:261015C49,995NTRFA")
    let statement = try #require(Self.read(text).first)
    #expect(statement.entries[0].entry.amount == .euro(50))
    #expect(statement.warnings == [.rounded(found: "49,995", line: 5)])
  }
}
