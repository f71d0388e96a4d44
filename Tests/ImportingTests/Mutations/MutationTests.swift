import TestSupport
import Testing

@testable import Importing

/// Thousands of damaged files, the same ones each time: a reader may refuse them, never crash or hang.
@Suite struct `Damaged bytes` {
  struct Reader: Sendable, CustomTestStringConvertible {
    let name: String
    let samples: [[UInt8]]
    /// What mutations put in.
    let words: [String]
    var testDescription: String { name }
  }

  static let readers = [
    Reader(
      name: "coda",
      samples: [
        Array(
          CODASample.text(
            CODASample.statement([
              CODASample.movement(code: "20150000"),
              CODASample.movement("00010001", "000000000060000", code: "60150000", text: "Café"),
              CODASample.third("00010001", name: "EEN"),
              CODASample.movement(
                "00010002", "000000000040000", code: "80105100", structured: true,
                text: "105000000000102500000000000110700000108000000USD202600001004US"),
              CODASample.information("00010003", structured: true, text: "001NAAM"),
              CODASample.movement("00020000", structured: true, text: "127161026114BE00"),
            ])
          ).utf8)
      ],
      words: ["0", "1", "21", "22", "31", "8", "9", "999999999999999", "101", "127", "\r\n", "é"]),
    Reader(
      name: "mt940",
      samples: [
        `MT940 statements`.text(
          ":61:2610161015C50,NTRFKLANT-7//BANK-1\r\nsupplement\r\n:86:166?00A?20EREF+1?21SVWZ+T?31BE"
        ),
        `MT940 statements`.text(
          ":61:261015RC50.00NMSC\r\n/OCMT/USD1,//CHGS/EUR2,/\r\n:86:/NAME/X/REMI/STRD/CUR/1/EREF/2"),
        `MT940 statements`.text(":61:261015C5,NTRF\r\n:86:000>10>20A>21B\r\n:86:REK: BE/NAAM: X"),
      ].map { Array($0.utf8) },
      words: [
        ":61:", ":86:", ":60F:", ":62M:", "?20", "?", "/", "//", "/REMI/", "+", "SVWZ+", ",", ".",
        "-}",
        "{1:", "999999999999999", "\r\n", "é",
      ]),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: readers)
  func `crash no reader`(_ reader: Reader) throws {
    var generator = SeededGenerator(seed: 20_261_124)
    for sample in reader.samples {
      // Whole, it comes in: the mutations start from something that is read.
      #expect(throws: Never.self) { try DocumentReader.read(bytes: sample, name: "x") }
    }
    for _ in 0..<3_000 {
      guard var bytes = reader.samples.randomElement(using: &generator) else { return }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        mutate(&bytes, reader.words, &generator)
      }
      _ = try? DocumentReader.read(bytes: bytes, name: "x")
    }
  }

  private func mutate(
    _ bytes: inout [UInt8], _ words: [String], _ generator: inout SeededGenerator
  ) {
    let at = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, at + Int.random(in: 0...40, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.removeSubrange(at..<end)
    case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 2: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &generator) }
    case 3: bytes.removeSubrange(at...)
    case 4:
      let word = Array((words.randomElement(using: &generator) ?? "").utf8)
      bytes.insert(contentsOf: word, at: at)
    default:
      let word = Array((words.randomElement(using: &generator) ?? "").utf8)
      bytes.replaceSubrange(at..<min(bytes.count, at + word.count), with: word)
    }
  }
}
