import Claims
import Testing

@testable import Importing

@Suite struct `Damaged CODA files` {
  private let good = CODASample.statement([
    CODASample.movement(text: "A"), CODASample.second(), CODASample.third(name: "EEN"),
  ])

  private func changed(_ line: Int, _ change: (String) -> String) -> [String] {
    var records = good
    records[line - 1] = change(records[line - 1])
    return records
  }

  @Test func `aren't those whose ends of lines differ, or where blanks were cut off`() throws {
    for end in ["\n", "\r\n", "\r", " \n", "\n\n"] {
      #expect(try CODASample.read(Array(CODASample.text(good, end: end).utf8)).count == 1)
    }
    let text = CODASample.text(good, end: "\n")
    #expect(try CODASample.read(Array(text.dropLast().utf8)).count == 1)
    #expect(try CODASample.read(Array((text + "\u{1A}").utf8)).count == 1)
    let open = changed(3) { $0.dropLast(7) + "       " }
    var cut = open
    cut[2] = String(cut[2].dropLast(7))
    #expect(try CODASample.read(cut).first?.entries == CODASample.read(open).first?.entries)
  }

  @Test(arguments: [3, 6, 7]) func `with a cut record are refused`(_ line: Int) {
    let records = changed(line) { String($0.prefix(57)) }
    #expect(CODASample.problems(records) == [.wrongLength(found: 57, expected: 128, line: line)])
  }

  @Test func `name all cut records`() {
    var records = changed(3) { String($0.prefix(50)) }
    records[5] += "x"
    #expect(
      CODASample.problems(records) == [
        .wrongLength(found: 50, expected: 128, line: 3),
        .wrongLength(found: 129, expected: 128, line: 6),
      ])
  }

  @Test func `that stop early are refused`() {
    let cut = Array(good.prefix(5))
    #expect(CODASample.problems(cut) == [.truncated(message: "no record 9", line: 5)])
  }

  @Test func `with records out of order are refused`() {
    #expect(
      CODASample.problems([good[0], good[2]] + good[1...]).first
        == .unexpectedRecord(found: "2100010000", line: 2))
    #expect(
      CODASample.problems(changed(3) { "5" + $0.dropFirst() }).first
        == .unexpectedRecord(found: "5100010000", line: 3))
    #expect(
      CODASample.problems(changed(4) { "2200020000" + $0.dropFirst(10) })
        == [.unexpectedRecord(found: "2200020000", line: 4)])
    #expect(
      CODASample.problems(changed(3) { "2100010001" + $0.dropFirst(10) }).first
        == .unexpectedRecord(found: "2100010001", line: 3))
    #expect(
      CODASample.problems(good + ["hello".padded(128)])
        == [.unexpectedRecord(found: "hello", line: 8)])
  }

  @Test func `of version 1 are refused`() {
    #expect(
      CODASample.problems(changed(1) { $0.dropLast() + "1" }).first
        == .unexpectedRecord(found: "0, version 1", line: 1))
  }

  @Test func `with letters for digits are refused with their columns`() {
    let movement = CODASample.movement("00010000", "0000000001O0000")
    #expect(
      CODASample.problems(changed(3) { _ in movement }) == [
        .notAnAmount(
          field: "CODA 2.1/32-47", found: "00000000001O0000", fault: .notANumber, line: 3)
      ])
    let sign = CODASample.movement(sign: "7")
    #expect(CODASample.problems(changed(3) { _ in sign }).count == 1)
    let day = CODASample.movement(booked: "15x026")
    #expect(
      CODASample.problems(changed(3) { _ in day }) == [
        .notADay(field: "CODA 2.1/116-121", found: "15x026", line: 3)
      ])
    let account = CODASample.opening(account: "2201BE69734639246678                  E1R")
    #expect(
      CODASample.problems(changed(2) { _ in account }) == [
        .notACurrency(field: "CODA 1/6-42", found: "E1R", line: 2)
      ])
  }

  @Test func `with controls and marks in a name come in without them`() throws {
    let third = CODASample.third(name: "E\u{1B}[2J\u{202E}EN\u{200B}\u{85}X")
    let entry = try #require(CODASample.read(changed(5) { _ in third }).first?.entries.first).entry
    #expect(entry.counterparty.name == "E[2JEN X")
  }

  @Test func `with huge amounts are refused before a sum is wrong`() {
    let huge = CODASample.movement("00010000", "999999999999999")
    let records =
      [CODASample.header(), CODASample.opening()]
      + Array(repeating: huge, count: 1_100) + [CODASample.closing()]
      + [CODASample.trailer(count: 1_102)]
    #expect(
      CODASample.problems(records).first
        == .notAnAmount(field: "CODA 2.1/33-47", found: "", fault: .tooLarge, line: 1_003))
  }

  @Test func `name no more than two hundred problems`() {
    let records = Array(repeating: "0", count: 5_000)
    #expect(CODASample.problems([good[0]] + records).count == 200)
  }

  @Test(.timeLimit(.minutes(1))) func `aren't those that are long`() throws {
    let movements = (0..<20_000).map { at in
      let digits = String(at % 10_000)
      let sequence = String(repeating: "0", count: 4 - digits.count) + digits + "0000"
      return CODASample.movement(sequence, "000000000000010", booked: "000000")
    }
    let statement = try #require(
      CODASample.read(
        [CODASample.header(), CODASample.opening()] + movements
          + [
            CODASample.closing("000000000200000"),
            CODASample.trailer(count: 20_002, into: "000000000200000"),
          ]
      ).first)
    #expect(statement.entries.count == 20_000)
    #expect(statement.warnings.isEmpty)
    #expect(statement.entries.allSatisfy { $0.entry.bookedOn.iso == "2026-10-15" })
  }
}
