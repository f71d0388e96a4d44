import Canvas
import Claims
import Wording

/// What a row says in words: its stage, and why it stands where it stands.
struct RowWords {
  let texts: Texts
  let words: ScreenTexts
  let today: CalendarDay

  /// The stage with what belongs to it: `disputed 400`, `settled 1/3`, `promised 27-11`.
  func stage(of row: ListRow) -> String {
    let stage = row.stage(on: today)
    if row.document == .creditNote { return words.list.creditNote }
    switch stage {
    case .disputed where row.disputed < row.open:
      return words.list.disputedPart(row.disputed)
    case .settled:
      for case .offered(let until) in row.reasons {
        return words.list.offeredUntil(words.format.brief(until, seenFrom: today))
      }
      guard row.instalmentsInAll > 0 else { return texts.stage(stage) }
      return words.list.settledPart(row.instalmentsPaid, row.instalmentsInAll)
    case .promised:
      for case .promised(let by, _) in row.reasons {
        return words.list.promisedBy(words.format.brief(by, seenFrom: today))
      }
      return texts.stage(stage)
    case .reminded where row.stageFacts.reminderLevel > 1:
      return words.list.remindedAgain(row.stageFacts.reminderLevel)
    case .writtenOff, .credited, .paid, .insolvent, .handedOver, .disputed, .notice, .reminded,
      .overdue, .open:
      return texts.stage(stage)
    }
  }

  /// What comes next, from when, and why.
  func why(of row: ListRow) -> String {
    guard let next = row.next(on: today) else {
      return words.list.whyNothing(row.number, texts.stage(row.stage(on: today)))
    }
    let step = texts.action(next.action, next.level)
    let reasons = next.reasons.map { texts.reason($0, today) }
    if let from = next.from, from <= today {
      return words.list.whyNow(row.number, step, reasons)
    }
    let from = next.from.map { words.format.near($0, seenFrom: today) }
    return words.list.why(row.number, step, from, reasons)
  }
}

extension ListRow {
  /// Nothing is proposed while a bank line may be its payment.
  var isHeldByLine: Bool {
    reasons.contains { reason in if case .doubtfulLine = reason { true } else { false } }
  }
}

extension Age {
  /// How the screen colours and marks this age.
  var lateness: Lateness {
    switch self {
    case .notDue: .notDue
    case .upTo30: .days1to30
    case .upTo60: .days31to60
    case .upTo90: .days61to90
    case .over90: .over90
    }
  }
}
