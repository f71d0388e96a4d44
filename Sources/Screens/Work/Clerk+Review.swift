import Claims
import Workflows

extension Clerk {
  /// Invoices of a case whose story a card tells.
  private static let told = 5

  func card(of queued: Desk.QueuedCase) throws -> ReviewCard? {
    let found = try desk.read { books in
      (
        try desk.details(of: [queued], on: books).first,
        try books.customer(queued.customer)
      )
    }
    guard let due = found.0, let customer = found.1, !due.rows.isEmpty else { return nil }
    let files = try due.rows.prefix(Self.told).map { try file(of: $0.id) }
    return ReviewCard(
      queued: queued, due: due, customer: customer, files: files,
      suggestion: suggestion(due, customer, files))
  }

  func home(since moment: Int64?) throws -> HomeLine {
    try desk.read { books in
      HomeLine(
        cases: try desk.dueQueue(on: books).count,
        received: try moment.map { try books.bank.received($0) } ?? [])
    }
  }

  private func suggestion(
    _ due: Desk.DueCase, _ customer: Customer, _ files: [CaseFile]
  ) -> ReviewCard.Suggestion {
    let ids = due.rows.map(\.id)
    switch due.action {
    case .reminder, .notice: return .letter(dunning(due.action, ids, customer, files))
    case .answer:
      var answer = Intent.Letter(.answer, ids)
      answer.channel = usualChannel(of: customer, files)
      return .letter(.write(answer))
    case .check:
      guard let letter = due.rows.first?.collectorLetter else { return .step }
      return .letter(.write(Intent.Letter(letter, ids)))
    case .handover, .call: return .step
    }
  }

  private func dunning(
    _ action: Proposal.Action, _ ids: [Receivable.ID], _ customer: Customer, _ files: [CaseFile]
  ) -> Intent {
    var dunning = Intent.Dunning(action == .notice ? .notice : .reminder, ids)
    dunning.channel =
      action == .notice
      ? (customer.record.kind == .consumer ? .letter : .registered)
      : usualChannel(of: customer, files)
    return .dun(dunning)
  }

  /// How the customer was reached last, where that lasts and didn't come back; else by mail where an address is known.
  private func usualChannel(of customer: Customer, _ files: [CaseFile]) -> Channel {
    let last = files.flatMap(\.state.steps).filter { $0.countsAsSent && $0.channel.isDurable }
      .max { ($0.sentOn ?? $0.writtenOn) < ($1.sentOn ?? $1.writtenOn) }
    switch last?.channel {
    case .email where customer.record.email != nil: return .email
    case .letter: return .letter
    default: return customer.record.email == nil ? .letter : .email
    }
  }
}
