import Canvas
import Claims
import Wording
import Workflows

/// What a review came to, and what goes out on one clear yes.
struct LeavingScreen: Sendable {
  let decided: Int
  let all: Int
  /// What was asked in the cases that were decided, by currency.
  let sums: [Money]
  let deeds: [Deed]
  private(set) var cursor = 0
  private(set) var window = ScrollWindow()
  /// Set once it was confirmed: what goes by post is shown as one file when it is recorded.
  var printsPile = false

  struct Deed: Hashable, Sendable {
    var what: ReviewDeed
    var count: Int
    var sums: [Money]
  }

  init(_ review: ReviewScreen, deeds actions: [Action]) {
    decided = review.progress.decided
    all = review.progress.all
    sums = Money.sums(of: review.decided)
    deeds = ReviewDeed.allCases.compactMap { what in
      let done = actions.filter { $0.note.verb.deed == what }
      guard !done.isEmpty else { return nil }
      return Deed(
        what: what, count: done.count, sums: Money.sums(of: done.compactMap(\.note.amount)))
    }
  }

  mutating func move(_ motion: Motion, count: Int, height: Int) {
    cursor = motion.moved(from: cursor, count: count, height: height)
    window.show(cursor, count: count, height: height)
  }

  mutating func fit(count: Int, height: Int) {
    cursor = max(0, min(cursor, count - 1))
    window.show(cursor, count: count, height: height)
  }
}

extension Action.Verb {
  /// Under which heading the summary of a review counts it; letters are told by what goes out.
  fileprivate var deed: ReviewDeed? {
    switch self {
    case .pay: .paid
    case .promise: .promised
    case .settle: .settled
    case .dispute: .disputed
    case .note, .call: .noted
    case .snooze: .snoozed
    case .writeOff: .writtenOff
    default: nil
    }
  }
}
