import Claims
import Workflows

/// A question before what can't be seen at once or isn't the last thing done: `y` says yes, all else no.
struct Question: Sendable {
  enum Purpose: Hashable, Sendable {
    case undo([Action.ID], takingDependants: Bool)
    case redo([Action.ID], takingDependants: Bool)
    case perform([Intent])
    /// A payment that looks like one that is there, from the form below.
    case payTwice(Intent.Payment)
    /// What leaves the outbox.
    case send(Departure)
    /// Whether a letter went that the user's own program sends.
    case went(HandLetter)
    /// Nothing is asked: it is read and closed.
    case read
  }

  var text: [String]
  let purpose: Purpose

  /// Whether it is closed by every key that goes back; else by no stray one.
  var isEasilyLeft: Bool {
    switch purpose {
    case .undo, .redo, .perform, .payTwice, .send: true
    case .went, .read: false
    }
  }
}
