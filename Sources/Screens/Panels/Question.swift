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
  }

  let text: [String]
  let purpose: Purpose
}
