import Canvas
import Claims
import Workflows

/// Cases with the same step, to be confirmed together: all are taken until one is left out.
struct GroupScreen: Sendable {
  let cases: [Desk.QueuedCase]
  /// What each case says, once it is read.
  private(set) var cards: [ReviewScreen.Key: ReviewCard] = [:]
  private(set) var leftOut: Set<ReviewScreen.Key> = []
  private(set) var cursor = 0
  private(set) var window = ScrollWindow()

  init(_ cases: [Desk.QueuedCase]) { self.cases = cases }

  var taken: [Desk.QueuedCase] { cases.filter { !leftOut.contains(ReviewScreen.Key($0)) } }

  var isRead: Bool { cards.count == cases.count }

  /// What is performed: of each case that is taken its letter, into the outbox.
  var intents: [Intent] {
    taken.compactMap { queued in
      guard case .letter(let intent)? = cards[ReviewScreen.Key(queued)]?.suggestion else {
        return nil
      }
      return intent.with(.outbox)
    }
  }

  mutating func take(_ found: [ReviewCard]) {
    for card in found { cards[card.key] = card }
  }

  func isTaken(_ queued: Desk.QueuedCase) -> Bool { !leftOut.contains(ReviewScreen.Key(queued)) }

  mutating func toggle(height: Int) {
    guard cases.indices.contains(cursor) else { return }
    leftOut.formSymmetricDifference([ReviewScreen.Key(cases[cursor])])
    move(.lines(1), height: height)
  }

  mutating func move(_ motion: Motion, height: Int) {
    cursor = motion.moved(from: cursor, count: cases.count, height: height)
    window.show(cursor, count: cases.count, height: height)
  }

  mutating func fit(height: Int) { window.show(cursor, count: cases.count, height: height) }
}
