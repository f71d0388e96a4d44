import Canvas
import Claims
import Workflows

/// What the fields of a form come to at this moment.
struct FormReading {
  typealias Ambiguity = (row: Int, small: Money, large: Money)

  /// Beside each field, in the order of the form's rows.
  var notes: [FieldNote]
  /// Below the fields: what follows from them.
  var lines: [TextView.Line] = []
  /// What would be done; nil while something is missing or wrong.
  var intent: Intent?
  /// The claim of this day is asked for.
  var claimDay: CalendarDay?
  /// The checks of a hand-over are asked for.
  var needsChecks = false
  /// The two readings of an amount, and the row it stands in.
  var ambiguity: Ambiguity?

  /// The first row with something wrong in it.
  var problem: Int? { notes.firstIndex(where: \.blocks) }

  init(notes: [FieldNote]) { self.notes = notes }
}
