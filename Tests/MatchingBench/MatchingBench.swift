import Claims
import Foundation
import Importing
import Matching

/// Times what a morning's bank file takes to be read, and to be matched with the books of a large firm. With files
/// as arguments those are read and matched.
@main
enum MatchingBench {
  static func main() throws {
    let files = CommandLine.arguments.dropFirst()
    guard files.isEmpty else { return try files.forEach(read) }
    time(items: 50_000, sums: 9_000, atMost: 80)
    time(items: 100_000, sums: 1, atMost: 60)
    time(items: 50_000, sums: 9_000, customers: 10, atMost: 400)
    time(items: 500_000, sums: 90_000, atMost: 800)
  }

  private static func read(_ file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    let scene = MatchingScene(items: 50_000, customers: 10_000, sums: 0)
    let clock = ContinuousClock()
    var best: (whole: Duration, reading: Duration, entries: Int)?
    for _ in 0..<7 {
      let start = clock.now
      guard case .statements(let statements) = try DocumentReader.read(bytes: bytes, name: file)
      else { return print("\(file): no statements") }
      let reading = clock.now - start
      var book = MatchBook(items: scene.items, payers: scene.payers, typed: scene.typed)
      let entries = statements.flatMap(\.entries).map(\.entry)
      for entry in entries {
        let sum = IncomingSum(
          amount: entry.amount, bookedOn: entry.bookedOn, kind: entry.kind,
          counterparty: entry.counterparty, remittance: entry.remittance)
        if case .sure(let candidate) = book.verdict(on: sum) { book.book(candidate) }
      }
      let whole = clock.now - start
      if best.map({ whole < $0.whole }) ?? true { best = (whole, reading, entries.count) }
    }
    guard let best else { return }
    let name = URL(filePath: file).lastPathComponent
    print(
      "\(name): \(best.entries) entries read in \(best.reading.tenths) ms,"
        + " matched too against 50000 items \(best.whole.tenths) ms")
  }

  private static func time(items: Int, sums: Int, customers: Int? = nil, atMost limit: Int) {
    let customers = customers ?? items / 5
    let scene = MatchingScene(items: items, customers: customers, sums: sums)
    let clock = ContinuousClock()
    var best: Duration?
    var told = ""
    for _ in 0..<7 {
      var counts = (sure: 0, doubtful: 0, candidates: 0)
      var made = Duration.zero
      let whole = clock.measure {
        let start = clock.now
        var book = MatchBook(items: scene.items, payers: scene.payers, typed: scene.typed)
        made = clock.now - start
        for sum in scene.sums {
          switch book.verdict(on: sum) {
          case .sure(let candidate):
            counts.sure += 1
            book.book(candidate)
          case .doubtful(let candidates):
            counts.doubtful += 1
            counts.candidates += candidates.count
          case .setAside: break
          }
        }
      }
      guard best.map({ whole < $0 }) ?? true else { continue }
      best = whole
      told =
        "book \(made.tenths) ms, \(counts.sure) sure, \(counts.doubtful) doubtful"
        + " with \(counts.candidates) candidates"
    }
    print(
      "\(sums) sums, \(items) items of \(customers) customers: \(best?.tenths ?? "") ms"
        + " (at most \(limit) ms); \(told)")
  }
}

extension Duration {
  fileprivate var tenths: String {
    let tenths = components.seconds * 10_000 + components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
