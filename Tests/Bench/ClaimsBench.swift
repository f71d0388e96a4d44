import Claims
import Foundation
import Store
import Workflows

/// Times the claims and the queue of a large store; run by `Resources/scripts/bench`.
@main
enum ClaimsBench {
  /// How many claims, and how many overdue invoices.
  static let count = 100_000

  static func main() throws {
    let scene = try Scene()
    try timeClaims(scene)
    try timeQueue(scene)
  }

  private static func timeClaims(_ scene: Scene) throws {
    let states = try scene.partlyPaid(count)
    let calculator = scene.road.calculator
    let debtor = Debtor(.business)
    var total = Money.euro(0)
    let time = ContinuousClock().measure {
      for state in states {
        total += calculator.claim(of: state, from: debtor, on: scene.today).total
      }
    }
    print("\(count) claims over two half-years: \(time.milliseconds) (at most 1 s); sum \(total)")
  }

  private static func timeQueue(_ scene: Scene) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/maan-bench-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ledger = try scene.ledger(in: folder)
    let clock = ContinuousClock()
    let made = try clock.measure { try scene.fill(ledger, invoices: count) }
    let size = try FileManager.default.attributesOfItem(atPath: folder + "/ledger.sqlite")[.size]
    print("store of \(count) overdue invoices: made in \(made.milliseconds), \(size ?? 0) bytes")
    let desk = scene.desk(on: ledger)
    try desk.read { books in
      var queue: [Desk.QueuedCase] = []
      var times: [Duration] = []
      for _ in 0..<25 { times.append(try clock.measure { queue = try desk.dueQueue(on: books) }) }
      let first = times[0].milliseconds
      times.sort()
      let (best, median) = (times[0].milliseconds, times[times.count / 2].milliseconds)
      print("today's queue, order and amounts: median \(median), best \(best), first \(first)")
      print("  (at most 100 ms)")
      var cases: [Desk.DueCase] = []
      let details = try clock.measure { cases = try desk.details(of: queue.prefix(50), on: books) }
      print("with the details of the first \(cases.count) cases: \(details.milliseconds) more")
      let all = try clock.measure { cases = try desk.dueCases(on: books) }
      let rows = cases.reduce(0) { $0 + $1.rows.count }
      print("with the details of all \(cases.count) cases of \(rows) invoices: \(all.milliseconds)")
    }
  }
}

extension Duration {
  var milliseconds: String {
    let (seconds, attoseconds) = components
    let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
