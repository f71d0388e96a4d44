public import Claims

extension Desk {
  /// For how many weeks the expected cash is told.
  public static let cashWeeks = 8...13

  /// Reports as of a day, from one reading of the books: what has its own day after it is left out, whenever it was
  /// recorded.
  ///
  /// With `owners` only what these customers owe; the habits of a kind are those of all. `progress` is told now and
  /// then how many of how many documents are looked at, where that takes long.
  public func overview(
    _ kinds: Set<ReportKind>, on day: CalendarDay, of owners: Set<Customer.ID>? = nil,
    weeks: Int = cashWeeks.upperBound,
    progress: @escaping (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> Overview {
    var overview = Overview(day: day)
    try world.ledger.survey(day, progress) { survey in
      overview = try self.overview(kinds, of: owners, from: survey, weeks: weeks)
    }
    return overview
  }

  private func overview(
    _ kinds: Set<ReportKind>, of owners: Set<Customer.ID>?, from survey: Survey, weeks: Int
  ) throws -> Overview {
    let day = survey.day
    let customers = try survey.customers()
    var ageing = AgeingSheet(on: day, customers: customers)
    var sales = SalesSheet(on: day)
    var payers = PayerSheet(on: day, customers: customers)
    var habits = PayingHabits()
    var standing: [ReportItem] = []
    let needsAll = !kinds.isDisjoint(with: [.dso, .cash, .payers])
    func isAsked(_ customer: Customer.ID) -> Bool { owners?.contains(customer) ?? true }
    try survey.items(needsAll ? .everything : .standing) { item in
      if kinds.contains(.cash) {
        habits.add(item, of: customers[item.customer]?.kind ?? .business)
      }
      guard isAsked(item.customer) else { return }
      if kinds.contains(.ageing) { ageing.add(item) }
      if kinds.contains(.dso) { sales.add(item) }
      if kinds.contains(.payers) { payers.add(item) }
      if kinds.contains(.cash), item.isStanding { standing.append(item) }
    }
    var overview = Overview(day: day)
    if kinds.contains(.ageing) { overview.ageing = ageing.report }
    if kinds.contains(.dso) { overview.sales = sales.report }
    if kinds.contains(.cash) {
      var cash = CashSheet(on: day, weeks: weeks, habits: habits, customers: customers)
      for item in standing {
        cash.add(item, item.isAgreed ? try survey.state(item.id) : nil)
      }
      overview.cash = cash.report
    }
    if kinds.contains(.payers) {
      let (road, bank) = (world.road, try survey.bank())
      try survey.cases(PayerSheet.events) { history in
        guard isAsked(history.state.customer) else { return }
        payers.add(history) { road.isTold(of: history.state, judged: $0, by: bank) }
      }
      overview.payers = payers.report
    }
    if kinds.contains(.steps) {
      var steps = StepSheet(on: day)
      try survey.cases(StepSheet.events) { history in
        if isAsked(history.state.customer) { steps.add(history) }
      }
      overview.steps = steps.report
    }
    return overview
  }
}
