import Claims

extension ListQuery.View {
  /// Whether a row belongs into the view, as the store judges it.
  func holds(_ row: ListRow, on today: CalendarDay) -> Bool {
    let stage = row.stage(on: today)
    return switch self {
    case .dueToday: row.wakesOn.map { $0 <= today } ?? false
    case .overdue: row.daysOverdue(on: today) > 0
    case .disputed: row.stageFacts.isDisputed && !stage.isClosed
    case .agreed: stage == .promised || stage == .settled
    case .open: !stage.isClosed
    case .everything: true
    }
  }
}
