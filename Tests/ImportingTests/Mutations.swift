import Importing
import TestSupport
import Testing

/// Files with bytes changed, cut out, doubled and swapped: read or refused, nothing else.
enum Mutations {
  static func run(_ whole: [UInt8], seed: UInt64, count: Int) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<count {
      let bytes = mutated(whole, &numbers)
      do {
        _ = try DocumentReader.read(bytes: bytes, name: "mutated")
      } catch {
        for problem in error.problems {
          #expect(problem.line.map { $0 >= 1 } ?? true, "seed \(seed): \(problem)")
        }
      }
    }
  }

  private static func mutated(
    _ whole: [UInt8], _ numbers: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      guard bytes.count > 8 else { break }
      let at = Int.random(in: 0..<bytes.count, using: &numbers)
      let end = min(bytes.count, at + Int.random(in: 1...40, using: &numbers))
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
      case 2: bytes.removeLast(bytes.count - max(at, 8))
      default: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
      }
    }
    return bytes
  }
}
