import Claims

extension Desk {
  /// The most that a reminder to a consumer may cost, postage apart (art. XIX.2 par. 2; B-04).
  private static let consumerLimit = Money.euro(7, 50)
  /// So many due dates of a year are reminded free of charge (B-04).
  private static let freeDueDates = 3

  /// What a reminder costs the customer, once for a letter, on the first of its invoices that bears it; nil where
  /// it costs nothing. It is claimed later and never asked in that letter.
  func fee(
    of plan: DunningPlan, on day: CalendarDay, _ books: Books
  ) throws -> (receivable: Receivable.ID, amount: Money)? {
    // Such a letter says that it is free.
    if case .consumerReminder = plan.order.kind { return nil }
    let terms = world.settings.terms
    for (item, step) in zip(plan.order.items, plan.steps) {
      guard case .reminder = step, item.state.currency == .euro,
        !missesInstalment(item.state, on: day)
      else { continue }
      switch plan.order.customer.kind {
      case .authority, .civil: continue
      case .business:
        guard let cost = terms.reminderCost, cost.isPositive else { continue }
        return (item.state.id, cost)
      case .consumer:
        guard let cost = terms.consumer.reminderCost, cost.isPositive,
          terms.consumer.isRegularSupply, plan.order.channel.isDurable,
          try !isFree(item.state, on: day, books)
        else { continue }
        return (item.state.id, min(cost, Desk.consumerLimit))
      }
    }
    return nil
  }

  /// Whether the law has a consumer's reminder free: the first one of a due date, and all of the first three due
  /// dates of a calendar year.
  private func isFree(
    _ state: ReceivableState, on day: CalendarDay, _ books: Books
  ) throws -> Bool {
    let rows = try books.rows(
      ListQuery(view: .everything, customer: state.customer, today: today))
    var sent: [(on: CalendarDay, due: CalendarDay)] = []
    for row in rows {
      guard let other = try books.receivable(row.id) else { continue }
      for taken in other.sentSteps where taken.counts(for: .consumer) {
        guard case .reminder = taken.step, let on = taken.sentOn, on <= day else { continue }
        sent.append((on, other.facts.due))
      }
    }
    sent.sort { $0 < $1 }
    let due = state.facts.due
    guard sent.contains(where: { $0.due == due }) else { return true }
    var ofYear: [CalendarDay] = []
    for reminder in sent where reminder.on.year == day.year && !ofYear.contains(reminder.due) {
      ofYear.append(reminder.due)
    }
    return ofYear.prefix(Desk.freeDueDates).contains(due)
      || (!ofYear.contains(due) && ofYear.count < Desk.freeDueDates)
  }
}
