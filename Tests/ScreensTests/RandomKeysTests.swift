import Canvas
import Claims
import Foundation
import TestSupport
import Testing
import Workflows

@testable import Screens

@Suite struct `Any sequence of keys` {
  private static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .control("u"), .control("d"), .function(1), .redraw, .paste("peeters 12"),
      .wheel(3), .wheel(-3), .click(row: 4, column: 9), .click(row: -1, column: 999),
    ] + "pPdsmrnhtzxcauU?:!/ovRiMy 0123456789.,+-jkgGJKq".map { .character($0) }

  /// Keys of each of the long sequences; `MAAN_RANDOM_KEYS` makes them longer.
  private static let steps =
    ProcessInfo.processInfo.environment["MAAN_RANDOM_KEYS"].flatMap { Int($0) } ?? 5_000

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `neither crashes, nor loses the selection, nor draws outside`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bench = Bench()
    bench.press(.tab)
    for step in 0..<Self.steps {
      if Int.random(in: 0..<20, using: &random) == 0 {
        let width = Int.random(in: 0...160, using: &random)
        let height = Int.random(in: 0...50, using: &random)
        bench.press(.resize(width: width, height: height))
      } else if let key = Self.keys.randomElement(using: &random) {
        bench.press(key)
      }
      guard step.isMultiple(of: 3) else { continue }
      let frame = bench.frame
      #expect(frame.cells.count == frame.width * frame.height)
      let list = bench.cockpit.list
      #expect(list.count == 0 || list.selected == list.selectedRow?.id)
      if let cursor = frame.cursor, frame.width > 0, frame.height > 0 {
        #expect(
          frame.area.contains(cursor), "seed \(seed), step \(step): \(cursor)\n\(frame.text())")
      }
    }
    bench.press(.resize(width: 80, height: 24))
    for _ in 0..<12 { bench.press(.escape) }
    #expect(bench.title.contains("open"))
  }

  @Test(arguments: [5, 6, 7] as [UInt64])
  func `work in the inbox without losing its place`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bench = Bench.inbox()
    let more: [Key] = "fewbjk123te//".map { .character($0) } + [.enter, .down, .escape]
    for step in 0..<700 {
      if Int.random(in: 0..<25, using: &random) == 0 {
        let width = Int.random(in: 0...160, using: &random)
        bench.press(.resize(width: width, height: Int.random(in: 0...50, using: &random)))
      } else if let key = (more + more + Self.keys).randomElement(using: &random) {
        bench.press(key)
      }
      if bench.cockpit.inboxOnTop == nil, bench.cockpit.layers.isEmpty {
        bench.press(.character("i"))
      }
      let frame = bench.frame
      #expect(frame.cells.count == frame.width * frame.height)
      if let screen = bench.cockpit.inboxOnTop, !screen.lines.isEmpty {
        #expect(screen.selected?.isStop == true, "seed \(seed), step \(step)")
      }
      if let cursor = frame.cursor, frame.width > 0, frame.height > 0 {
        #expect(frame.area.contains(cursor), "seed \(seed), step \(step)")
      }
    }
  }

  /// What the books say of each invoice.
  private func picture(_ bench: Bench) throws -> [String] {
    try bench.clerk.desk.read { books in
      try books.rows(ListQuery(view: .everything, order: .number, today: SampleBooks.today)).map {
        "\($0.number) \($0.open) \($0.stage(on: SampleBooks.today)) \($0.reasons.map(\.encoded))"
      }
    }
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `in the review keep its card, and all undone the books are as before`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ledger = SampleBooks.ledger()
    var bench = Bench(ledger: ledger)
    let before = try picture(bench)
    let sample = try bench.clerk.desk.read { try $0.actions(1).first?.id.rawValue ?? 0 }
    bench.press(.character("R"))
    let more: [Key] = "jkwetz y/qR".map { .character($0) } + [.enter, .tab, .escape, .down]
    for step in 0..<1_500 {
      if Int.random(in: 0..<25, using: &random) == 0 {
        let width = Int.random(in: 0...160, using: &random)
        bench.press(.resize(width: width, height: Int.random(in: 0...50, using: &random)))
      } else if let key = (more + more + Self.keys).randomElement(using: &random) {
        bench.press(key)
      }
      if bench.cockpit.layers.isEmpty { bench.press(.character("R")) }
      if let screen = bench.cockpit.reviewOnTop, let card = screen.card {
        #expect(card.key == screen.current, "seed \(seed), step \(step)")
        #expect(screen.queue[card.key] != nil)
      }
      let frame = bench.frame
      #expect(frame.cells.count == frame.width * frame.height)
      if let cursor = frame.cursor, frame.width > 0, frame.height > 0 {
        #expect(frame.area.contains(cursor), "seed \(seed), step \(step)")
      }
    }
    let desk = bench.clerk.desk
    func actions() throws -> [Action] { try desk.read { try $0.actions(nil) } }
    while let last = try actions().first(where: {
      $0.stands && $0.id.rawValue > sample && $0.note.verb != .undo && $0.note.verb != .redo
    }) {
      _ = try desk.undo(last.id, takingDependants: true)
    }
    // What was there before and was taken back stands again.
    while let gone = try actions().last(where: { !$0.stands && $0.id.rawValue <= sample }) {
      let undo = try #require(
        try actions().first {
          $0.stands && $0.note.verb == .undo && $0.note.targets.contains(gone.id)
        })
      _ = try desk.redo(undo.id, takingDependants: true)
    }
    #expect(try picture(bench) == before)
  }
}
