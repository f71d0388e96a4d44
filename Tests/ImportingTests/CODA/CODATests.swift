import Claims
import Testing

@testable import Importing

@Suite struct `CODA statements` {
  private func entry(_ movements: [String]) throws -> BankEntry {
    try #require(CODASample.read(CODASample.statement(movements)).first?.entries.first).entry
  }

  @Test func `state an entry with all that stands with it`() throws {
    let statement = try #require(
      CODASample.read(
        CODASample.statement([
          CODASample.movement(structured: true, text: "101202600001004"),
          CODASample.second(endToEnd: "E2E-77"),
          CODASample.third(name: "GARAGE OOST SRL"),
        ])
      ).first)
    #expect(statement.account == BankAccount("BE69734639246678"))
    #expect(statement.holder == "ATELIER ZUID BV")
    #expect(statement.number == "201")
    #expect(!statement.isDuplicate)
    #expect(statement.warnings.isEmpty)
    let entry = try #require(statement.entries.first)
    #expect(entry.line == 3)
    #expect(
      entry.entry
        == BankEntry(
          bookedOn: try #require(CalendarDay(year: 2026, month: 10, day: 15)),
          valueOn: CalendarDay(year: 2026, month: 10, day: 15), amount: .euro(100),
          counterparty: .init(
            name: "GARAGE OOST SRL", account: BankAccount("BE19317756966212")),
          remittance: .init(reference: "202600001004", endToEnd: "E2E-77"),
          bankReference: "REF-1"))
  }

  @Test func `join free text over three records`() throws {
    let entry = try entry([
      CODASample.movement(text: String(repeating: "A", count: 50) + " BE"),
      CODASample.second(text: "TALING  ", endToEnd: "NOTPROVIDED"),
      CODASample.third(text: "EINDE"),
    ])
    #expect(
      entry.remittance
        == .init(message: String(repeating: "A", count: 50) + " BETALING EINDE"))
  }

  @Test(arguments: [
    ("101202600001004", "202600001004", true), ("101202600001005", "202600001005", false),
    ("102202600001004", "202600001004", true), ("100RF34F2026105", "RF34F2026105", true),
    ("100RF35F2026105", "RF35F2026105", false),
  ])
  func `keep the digits of a reference, right or wrong`(
    _ text: String, _ reference: String, _ holds: Bool
  ) throws {
    let records = CODASample.statement([CODASample.movement(structured: true, text: text)])
    let statement = try #require(CODASample.read(records).first)
    #expect(statement.entries[0].entry.remittance.reference == reference)
    #expect(statement.warnings == (holds ? [] : [.invalidReference(reference, line: 3)]))
  }

  @Test func `take the longer name from the record behind it`() throws {
    let third = CODASample.third(name: "COOPERATIEVE VENNOOTSCHAP VOOR DE V")
    let long = "001COOPERATIEVE VENNOOTSCHAP VOOR DE VERKOOP VAN FRUIT"
    let entry = try entry([
      CODASample.movement(), third, CODASample.information(structured: true, text: long),
      CODASample.information("00010002", structured: true, text: "009DOCHTER NV"),
    ])
    #expect(entry.counterparty.name == "COOPERATIEVE VENNOOTSCHAP VOOR DE VERKOOP VAN FRUIT")
    #expect(entry.counterparty.ultimateName == "DOCHTER NV")
    let other = try self.entry([
      CODASample.movement(), third,
      CODASample.information(structured: true, text: "001ANDERE NAAM"),
    ])
    #expect(other.counterparty.name == "COOPERATIEVE VENNOOTSCHAP VOOR DE V")
  }

  @Test func `take what the bank adds only where the payer wrote nothing`() throws {
    let added = CODASample.information(structured: false, text: "AFREKENING 12")
    #expect(try entry([CODASample.movement(), added]).remittance.message == "AFREKENING 12")
    #expect(
      try entry([CODASample.movement(text: "FACTUUR 7"), added]).remittance.message == "FACTUUR 7")
  }

  @Test func `book the total of a batch and keep its parts`() throws {
    let statement = try #require(
      CODASample.read(
        CODASample.statement([
          CODASample.movement(code: "20150000"),
          CODASample.movement("00010001", "000000000060000", code: "60150000", text: "A"),
          CODASample.third("00010001", name: "EEN"),
          CODASample.movement("00010002", "000000000040000", code: "60150000", text: "B"),
        ])
      ).first)
    #expect(statement.entries.count == 1)
    #expect(statement.warnings.isEmpty)
    let entry = statement.entries[0].entry
    #expect(entry.amount == .euro(100))
    #expect(entry.parts.map(\.amount) == [.euro(60), .euro(40)])
    #expect(entry.parts[0].counterparty.name == "EEN")
    #expect(entry.parts.map(\.remittance.message) == ["A", "B"])
  }

  @Test func `count the details of a subtotal instead of it`() throws {
    let entry = try entry([
      CODASample.movement(code: "20150000"),
      CODASample.movement("00010001", "000000000060000", code: "60150000"),
      CODASample.movement("00010002", "000000000040000", code: "70150000"),
      CODASample.movement("00010003", "000000000015000", code: "90150000"),
      CODASample.movement("00010004", "000000000025000", code: "90150000"),
    ])
    #expect(entry.parts.map(\.amount) == [.euro(60), .euro(15), .euro(25)])
  }

  @Test func `warn where parts don't make the amount`() throws {
    let statement = try #require(
      CODASample.read(
        CODASample.statement([
          CODASample.movement(code: "10550000"),
          CODASample.movement("00010001", "000000000060000", code: "50550000"),
        ])
      ).first)
    #expect(
      statement.warnings == [.partsDiffer(sum: .euro(60), amount: .euro(100), line: 3)])
  }

  @Test func `name what the bank kept and what was sent`() throws {
    let gross =
      "105" + "000000000102500" + "000000000110700" + "000108000000" + "USD"
      + "202600001004" + "US"
    let entry = try entry([
      CODASample.movement(code: "34150000", text: "/INV/7"),
      CODASample.movement(
        "00010001", "000000000102500", code: "84150100", structured: true,
        text: String(gross.prefix(53))),
      CODASample.second("00010001", text: String(gross.dropFirst(53))),
      CODASample.movement("00010002", "000000000002000", sign: "1", code: "84137013"),
      CODASample.movement("00010003", "000000000000500", sign: "1", code: "84137011"),
    ])
    #expect(entry.amount == .euro(100))
    #expect(entry.charges == .euro(2, 50))
    #expect(entry.original == Currency("USD").map { Money(minorUnits: 11_070, currency: $0) })
    #expect(entry.remittance.reference == "202600001004")
    #expect(entry.parts.isEmpty)
  }

  @Test(arguments: [
    ("00150000", "0", BankEntry.Kind.transfer), ("00250000", "0", .transfer),
    ("04150000", "0", .transfer), ("00450000", "0", .cardTerminal), ("00550000", "0", .directDebit),
    ("00552000", "0", .directDebit), ("00503000", "1", .returned), ("00505000", "1", .returned),
    ("00149000", "1", .returned), ("00199000", "0", .returned), ("00154000", "0", .returned),
    ("00164000", "0", .ownAccount), ("00166000", "0", .ownAccount), ("00113000", "1", .ownAccount),
    ("00187000", "0", .charges), ("03501000", "1", .charges), ("08037000", "1", .charges),
    ("00950000", "0", .cash), ("00404000", "1", .cash), ("01350000", "0", .other),
    ("00101000", "1", .transfer), ("00190000", "0", .other),
  ])
  func `tell what moved the money`(_ code: String, _ sign: String, _ kind: BankEntry.Kind) throws {
    #expect(try entry([CODASample.movement(sign: sign, code: code)]).kind == kind)
  }

  @Test func `tell what came back, and why`() throws {
    let returned = try entry([
      CODASample.movement(sign: "1", text: "TERUG"), CODASample.second(kind: "2", reason: "AC04"),
    ])
    #expect(returned.kind == .returned)
    #expect(returned.returnReason == "AC04")
    let creditor = "BE00ZZZ0123456789" + String(repeating: " ", count: 18)
    let debit = "127" + "161026" + "114" + creditor + "MNDT-2"
    let unpaid = try entry([
      CODASample.movement(sign: "1", code: "00501000", structured: true, text: debit),
      CODASample.second(text: String(repeating: " ", count: 29) + "ABO 10"),
      CODASample.third(text: String(repeating: " ", count: 38) + "2AM04"),
    ])
    #expect(unpaid.kind == .returned)
    #expect(unpaid.returnReason == "AM04")
    #expect(unpaid.remittance.message == "ABO 10 (mandate MNDT-2)")
  }

  @Test func `write a direct debit in words`() {
    let creditor = "BE00ZZZ0123456789".padded(35), mandate = "MNDT-2".padded(35)
    let start = "127" + "161026" + "11"
    let paid = CODACommunication(
      structured: Array((start + "0" + creditor + mandate + "ABO 10".padded(62) + "0").utf8))
    #expect(paid.message == "ABO 10 (mandate MNDT-2)")
    #expect(!paid.isReturned)
    let refused = CODACommunication(
      structured: Array((start + "4" + creditor + mandate + "".padded(62) + "2AM04").utf8))
    #expect(refused.message == "mandate MNDT-2")
    #expect(refused.isReturned)
    #expect(refused.returnReason == "AM04")
  }

  @Test func `round a third decimal half away from zero, and say so`() throws {
    let records = [
      CODASample.header(), CODASample.opening(),
      CODASample.movement("00010000", "000000000010005"),
      CODASample.movement("00020000", "000000000010005", sign: "1"),
      CODASample.closing("000000000000000"),
      CODASample.trailer(count: 4, out: "000000000010005", into: "000000000010005"),
    ]
    let statement = try #require(CODASample.read(records).first)
    #expect(statement.entries.map(\.entry.amount) == [.euro(10, 1), .euro(-10, -1)])
    #expect(
      statement.warnings == [
        .rounded(found: "000000000010005", line: 3), .rounded(found: "000000000010005", line: 4),
      ])
  }

  @Test func `warn where trailer, count, balance or account don't fit`() throws {
    let records = [
      CODASample.header(), CODASample.opening(), CODASample.movement(),
      CODASample.closing(
        "000000000090000", account: "BE68539007547034                  EUR"),
      CODASample.trailer(count: 7, out: "000000000000001", into: "000000000100000"),
    ]
    #expect(
      try CODASample.read(records).first?.warnings == [
        .accountsDiffer("BE68 5390 0754 7034"), .recordCountDiffers(stated: 7, found: 3),
        .totalsDiffer(statedIn: .euro(100), statedOut: .euro(0)),
        .balanceDiffers(difference: .euro(-10)),
      ])
  }

  @Test func `may be empty, be sent again, or stand in one file`() throws {
    let empty = [
      CODASample.header(duplicate: true), CODASample.opening(number: "000"),
      CODASample.trailer(count: 1, into: "000000000000000"),
    ]
    let statements = try CODASample.read(empty + CODASample.statement([CODASample.movement()]))
    #expect(statements.count == 2)
    #expect(statements[0].entries.isEmpty)
    #expect(statements[0].isDuplicate)
    #expect(statements[0].number == "201")
    #expect(
      statements[0].closing == .init(amount: .euro(0), on: CalendarDay(iso: "2026-10-15")))
    #expect(statements[0].through?.iso == "2026-10-15")
    #expect(statements.flatMap(\.warnings).isEmpty)
    #expect(statements[1].entries.map(\.line) == [6])
  }

  @Test func `for a separate application are shown without entries`() throws {
    var records = CODASample.statement([CODASample.movement("00010001", code: "60150000")])
    records[0] = CODASample.header(application: "00012")
    let statement = try #require(CODASample.read(records).first)
    #expect(statement.entries.isEmpty)
    #expect(statement.notBooked == 1)
    #expect(statement.opening == nil)
    #expect(statement.closing == nil)
    #expect(statement.through == nil)
    #expect(statement.warnings == [.separateApplication(line: 1)])
  }

  @Test func `say where another one is announced and doesn't come`() throws {
    var records = CODASample.statement([CODASample.movement()])
    let last = records.count - 1
    records[last] = records[last].dropLast() + "1"
    #expect(try CODASample.read(records).map(\.warnings) == [[.moreFollows]])
    let both = records + CODASample.statement([CODASample.movement()])
    #expect(try CODASample.read(both).flatMap(\.warnings).isEmpty)
  }

  @Test func `know accounts in all their layouts`() throws {
    for (text, key, currency) in [
      ("0201539007547034 EUR0BE                  ", "BE68539007547034", "EUR"),
      ("2201BE68539007547034                  EUR", "BE68539007547034", "EUR"),
      ("3201FR7630006000011234567890189       USD", "FR7630006000011234567890189", "USD"),
      ("1201X-12345                           GBP", "X12345", "GBP"),
    ] {
      let account = String(text.dropFirst(4))
      let records = [
        CODASample.header(), CODASample.opening(account: text),
        CODASample.closing("000000000000000", account: account),
        CODASample.trailer(count: 2, into: "000000000000000"),
      ]
      let statement = try #require(CODASample.read(records).first)
      #expect(statement.account.key == key)
      #expect(statement.currency.code == currency)
      #expect(statement.warnings.isEmpty)
    }
  }

  @Test func `join what the bank writes to its customer`() throws {
    var records = CODASample.statement([CODASample.movement()])
    records.insert(CODASample.record("4 00010000", (33, "Uw kantoor is"), (128, "1")), at: 4)
    records.insert(CODASample.record("4 00020000", (33, "gesloten."), (128, "0")), at: 5)
    #expect(try CODASample.read(records).first?.messages == ["Uw kantoor is gesloten."])
  }

  @Test func `read days without a value and days that don't exist`() throws {
    let none = try entry([CODASample.movement(value: "000000")])
    #expect(none.valueOn == nil)
    let statement = try #require(
      CODASample.read(
        CODASample.statement([CODASample.movement(value: "300226", booked: "310226")])
      ).first)
    #expect(statement.entries[0].entry.valueOn == nil)
    #expect(statement.entries[0].entry.bookedOn == CalendarDay(year: 2026, month: 10, day: 15))
    #expect(
      statement.warnings == [
        .impossibleDay(found: "300226", line: 3), .impossibleDay(found: "310226", line: 3),
      ])
  }

  @Test(arguments: [TextEncoding.utf8, .windows1252, .codePage850])
  func `cut by characters in every encoding`(_ encoding: TextEncoding) throws {
    let text = CODASample.text(
      CODASample.statement([
        CODASample.movement(text: "Café façade"), CODASample.third(name: "Société Générale"),
      ]))
    let bytes = encode(text, encoding)
    let entry = try #require(CODASample.read(bytes).first?.entries.first).entry
    #expect(entry.counterparty.name == "Société Générale")
    #expect(entry.counterparty.account == BankAccount("BE19317756966212"))
    #expect(entry.remittance.message == "Café façade")
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    #expect(try CODASample.read(marked).first?.entries.count == 1)
  }

  private func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    guard encoding != .utf8 else { return Array(text.utf8) }
    let bytes = Dictionary(
      (UInt8.min...UInt8.max).compactMap { byte in encoding.scalar(byte).map { ($0, byte) } },
      uniquingKeysWith: { first, _ in first })
    return text.unicodeScalars.map { bytes[$0] ?? 63 }
  }
}

extension String {
  func padded(_ count: Int) -> String { self + String(repeating: " ", count: count - self.count) }
}
