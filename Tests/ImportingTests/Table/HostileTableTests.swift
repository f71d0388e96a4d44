import Claims
import Testing

@testable import Importing

@Suite struct `Hostile tables` {
  private let head = "Datum;Bedrag;Rekening;Naam tegenpartij;Mededeling\n"

  private func entry(_ name: String, _ message: String) throws -> BankEntry? {
    try SampleTable.entries(
      head + "13/02/2026;1,00;\(SampleTable.ours);\(name);\(message)\n"
    ).first
  }

  @Test func `are harmless in every text`() throws {
    let found = try entry("Ev\u{1B}[31mil\u{202E}cod.\u{0}exe", "a\u{85}b\u{2028}c\u{200B}d")
    #expect(found?.counterparty.name == "Ev[31milcod.exe")
    #expect(found?.remittance.message == "a b cd")
    // What begins like a formula stays as it is: it is made harmless where a table is written.
    #expect(try entry("=CMD()", "+1+cmd|' /C calc'!A0")?.counterparty.name == "=CMD()")
    let problems = SampleTable.problems(head + "x\u{9B}2J\u{202E};1,00;;;\n")
    #expect(problems == [.notADay(field: "Datum", found: "x2J", line: 2)])
  }

  @Test func `with a line of ten megabytes take no more than their time`() throws {
    let long = String(repeating: "x", count: 10_000_000)
    let found = try entry(long, "\"" + String(repeating: "a\n", count: 1_000_000) + "\"")
    #expect(found?.counterparty.name?.utf8.count == 300)
    #expect(found?.remittance.message.utf8.count == 2_000)
    #expect(try SampleTable.content(String(repeating: ";", count: 1_000_000)) == .skipped(.unknown))
    #expect(
      SampleTable.problems(head + String(repeating: "x;", count: 1_000_000)).count == 1)
  }

  @Test func `of very many cells are refused`() {
    let text =
      head + String(repeating: "\n;;;;", count: 10)
      + String(repeating: ";", count: 10_000_001)
    #expect(SampleTable.problems(text) == [.tooManyElements(limit: 10_000_000, line: 12)])
  }

  @Test func `with sums beyond measure don't overflow`() throws {
    let rows = (0..<1_000).map { _ in "13/02/2026;999999999999,99;;P;x;999999999999,99\n" }
    let text = "Datum;Bedrag;Rekening;Naam tegenpartij;Mededeling;Saldo\n" + rows.joined()
    #expect(try SampleTable.statement(text).entries.count == 1_000)
  }

  @Test func `of two hundred columns are read, of more they are none`() throws {
    let many = (0..<195).map { "c\($0)" }.joined(separator: ";")
    let blanks = String(repeating: ";", count: 195)
    let head = self.head.dropLast()
    let row = "13/02/2026;1,00;;P;x"
    #expect(try SampleTable.entries("\(head);\(many)\n\(row)\(blanks)\n").count == 1)
    #expect(
      try SampleTable.content("\(head);\(many);more\n\(row)\(blanks);\n") == .skipped(.unknown))
  }

  /// Repeatable noise (xorshift).
  private struct Noise: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  @Test func `made by chance neither crash nor hang`() {
    let samples = [
      SampleTable.triodos([("10-02-2026", "100,00", "100,00"), ("11-02-2026", "-30,00", "70,00")]),
      head + "13/02/2026;1.234,00;\(SampleTable.ours);\"P \"\"x\"\"\";y\n14/02/2026;-2;;;\n",
      "Nummer;Klant;Datum;Totaal;Taal;Land\nA;P;13/02/2026;1,50;nl;BE\nB;Q;14/02/2026;-2;fr;Belgique\n",
      "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n"
        + "TOPUP,Savings,x,2026-02-04 10:00:01,P,202.00,2.00,EUR,COMPLETED,200.00\n",
      "Rekeningnummer;Naam van de rekening;Rekening tegenpartij;Omzetnummer;Boekingsdatum;"
        + "Valutadatum;Bedrag;Munteenheid;Omschrijving;Detail van de omzet;Bericht\n"
        + "1;a;;12;13/02/2026;13/02/2026;121,00;EUR;x;Van: P  IBAN: BE71 Mededeling: q;\n",
    ].map { Array($0.utf8) }
    let bites = Array("\";,\t\n\r.-+/0912\u{0}aE€\u{202E} ".utf8) + [0xFF, 0x80, 0xC3]
    var noise = Noise(state: 0x5DEE_CE66_D1CE_4E5B)
    for round in 0..<2_500 {
      var bytes = samples[round % samples.count]
      for _ in 0...Int.random(in: 0..<6, using: &noise) {
        let at = Int.random(in: bytes.indices, using: &noise)
        switch Int.random(in: 0..<5, using: &noise) {
        case 0: bytes[at] = bites.randomElement(using: &noise) ?? 0
        case 1: bytes.insert(bites.randomElement(using: &noise) ?? 0, at: at)
        case 2 where bytes.count > 2: bytes.remove(at: at)
        case 3:
          let end = min(bytes.count, at + Int.random(in: 1..<60, using: &noise))
          bytes.insert(
            contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &noise))
        case 4 where at > 0 && round % 7 == 0: bytes.removeSubrange(at...)
        default: bytes[at] = UInt8.random(in: 0...255, using: &noise)
        }
      }
      guard case .statements(let documents)? = try? SampleTable.content(bytes) else { continue }
      for document in documents {
        let isSorted = zip(document.entries, document.entries.dropFirst()).allSatisfy {
          $0.entry.bookedOn <= $1.entry.bookedOn
        }
        #expect(isSorted || document.opening != nil, "round \(round)")
      }
    }
  }
}
