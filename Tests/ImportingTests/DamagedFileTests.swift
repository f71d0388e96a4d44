import Importing
import TestSupport
import Testing

@Suite struct `Damaged files` {
  private let whole = Array(SampleInvoice.xml().utf8)

  @Test func `cut anywhere are refused as truncated`() throws {
    let end = try #require(whole.lastIndex(of: UInt8(ascii: ">")))
    for length in 6...end {
      let problems = SampleInvoice.problems(Array(whole[..<length]))
      guard case .truncated(_, let line)? = problems.first else {
        Issue.record("cut after \(length) bytes: \(problems)")
        continue
      }
      let lines = whole[..<length].count { $0 == 10 } + 1
      #expect((1...lines).contains(line), "cut after \(length) bytes")
    }
  }

  @Test func `with the blanks at the end cut off come in`() throws {
    let end = try #require(whole.lastIndex(of: UInt8(ascii: ">")))
    #expect(SampleInvoice.problems(Array(whole[...end])).isEmpty)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `with bytes flipped are read or refused, and nothing else happens`(_ seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let at = Int.random(in: 0..<bytes.count, using: &numbers)
        bytes[at] = UInt8.random(in: 0...255, using: &numbers)
      }
      if Bool.random(using: &numbers) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &numbers))
      }
      for problem in SampleInvoice.problems(bytes) {
        #expect(problem.line.map { $0 >= 1 } ?? true, "seed \(seed): \(problem)")
      }
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `of pieces in the wrong order are read or refused`(_ seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let pieces = whole.split(separator: UInt8(ascii: ">"), omittingEmptySubsequences: false)
      var shuffled = pieces
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        shuffled.swapAt(
          Int.random(in: 0..<pieces.count, using: &numbers),
          Int.random(in: 0..<pieces.count, using: &numbers))
      }
      _ = SampleInvoice.problems(Array(shuffled.joined(separator: [UInt8(ascii: ">")])))
    }
  }
}
