import Claims
import Workflows

/// How letters leave: what is recorded at once, and what the user's own programs send first.
struct Departure: Hashable, Sendable {
  var intents: [Intent] = []
  /// Which of the intents only write: their letters are opened then, and wait until the user says that they went.
  var byHand: Set<Int> = []
  /// Letters of the outbox that are opened as they are.
  var opened: [WaitingFiles] = []

  var isEmpty: Bool { intents.isEmpty && opened.isEmpty }

  mutating func add(_ intent: Intent, isByHand: Bool) {
    if isByHand { byHand.insert(intents.count) }
    intents.append(intent)
  }

  /// The letters to open, once `outcomes` of the intents are there.
  func toOpen(after outcomes: [Outcome]) -> [WaitingFiles] {
    opened
      + outcomes.enumerated().filter { byHand.contains($0.offset) }.map { _, outcome in
        WaitingFiles(outcome.rows.map(\.id), outcome.documents)
      }
  }
}
