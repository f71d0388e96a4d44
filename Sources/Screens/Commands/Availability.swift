import Claims
import Wording

/// Whether a command can be done, else why not and from when.
enum Availability: Hashable, Sendable {
  case possible
  /// Possible now, and proposed from that day only.
  case early(CalendarDay)
  case impossible(Obstacle)

  var obstacle: Obstacle? {
    if case .impossible(let obstacle) = self { return obstacle }
    return nil
  }

  /// Of a command on one row, by what the row tells. What only the store knows is refused there.
  static func of(_ command: ScreenCommand, on row: ListRow?, today: CalendarDay) -> Availability {
    guard needsRow(command) else { return .possible }
    guard let row else { return .impossible(.noRow) }
    if needsDebt(command) {
      if row.document == .creditNote || row.total.isNegative { return .impossible(.credit) }
      let stage = row.stage(on: today)
      if stage.isClosed { return .impossible(.closed(stage)) }
    }
    return special(command, row, today)
  }

  private static func special(
    _ command: ScreenCommand, _ row: ListRow, _ today: CalendarDay
  ) -> Availability {
    switch command {
    case .dispute: row.stageFacts.isDisputed ? .impossible(.disputed) : .possible
    case .closeDispute: row.stageFacts.isDisputed ? .possible : .impossible(.notDisputed)
    case .acceptSettlement:
      row.stageFacts.settledUntil.map { today <= $0 } == true ? .possible : .impossible(.noOffer)
    case .remind: letter(row, today, action: .reminder) ?? early(row, .reminder, today)
    case .notice:
      letter(row, today, action: .notice) ?? notice(row, today) ?? early(row, .notice, today)
    case .handOver: handover(row, today) ?? early(row, .handover, today)
    case .settle: insolvent(row, today) ?? .possible
    case .suggested:
      row.isSuggested(on: today) ? .possible : .impossible(.nothingSuggested)
    case .letGoClaim, .keepClaim:
      row.reasons.contains(where: \.isUndecidedClaim) ? .possible : .impossible(.notUndecided)
    default: .possible
    }
  }

  /// What keeps any letter from going: a due date ahead, an agreement, a dispute on the whole.
  private static func letter(
    _ row: ListRow, _ today: CalendarDay, action: Proposal.Action
  ) -> Availability? {
    if let insolvent = insolvent(row, today) { return insolvent }
    if row.stageFacts.isHandedOver { return .impossible(.handedOver) }
    if let early = notNow(row, today) { return early }
    return action == .reminder ? reminded(row) : nil
  }

  private static func insolvent(_ row: ListRow, _ today: CalendarDay) -> Availability? {
    guard let since = row.stageFacts.insolventSince, since <= today else { return nil }
    return .impossible(.insolvent(since: since))
  }

  private static func handover(_ row: ListRow, _ today: CalendarDay) -> Availability? {
    if let insolvent = insolvent(row, today) { return insolvent }
    if row.stageFacts.isHandedOver { return .impossible(.handedOver) }
    if let until = row.stageFacts.promisedUntil, today <= until {
      return .impossible(.promised(until: until))
    }
    return notNow(row, today)
  }

  /// A due date ahead, an agreement, a dispute on the whole.
  private static func notNow(_ row: ListRow, _ today: CalendarDay) -> Availability? {
    if today <= row.due { return .impossible(.notDueYet(from: row.due.next)) }
    if let until = row.stageFacts.settledUntil, today <= until { return .impossible(.agreed) }
    if row.stageFacts.isDisputed, row.disputed >= row.open { return .impossible(.disputedWhole) }
    return nil
  }

  /// The reminders that the policy has went out: two, or as many as there were when more was proposed.
  private static func reminded(_ row: ListRow) -> Availability? {
    let facts = row.stageFacts
    let wantsMore = row.nextAction == .notice || row.nextAction == .handover
    guard facts.reminderLevel >= 2 || (facts.reminderLevel == 1 && wantsMore) else { return nil }
    return .impossible(facts.hasNotice ? .noticeSent : .remindersSent(facts.reminderLevel))
  }

  private static func notice(_ row: ListRow, _ today: CalendarDay) -> Availability? {
    if row.stageFacts.hasNotice { return .impossible(.noticeSent) }
    guard row.customerKind == .consumer else { return nil }
    if row.nextAction == .reminder { return .impossible(.consumerNotReminded) }
    for case .waitingPeriod(let last) in row.reasons where today <= last {
      return .impossible(.consumerWaiting(from: last.next))
    }
    return nil
  }

  private static func early(
    _ row: ListRow, _ action: Proposal.Action, _ today: CalendarDay
  ) -> Availability {
    guard row.nextAction == action, let from = row.nextOn, today < from else { return .possible }
    return .early(from)
  }

  private static func needsRow(_ command: ScreenCommand) -> Bool {
    switch command {
    case .open, .pay, .dispute, .closeDispute, .settle, .acceptSettlement, .promise, .remind,
      .notice, .sendWaiting, .handOver, .contact, .snooze, .writeOff, .documents, .customer, .mark,
      .range, .letterResult, .proof, .insolvency, .declareClaim, .endInsolvency, .actions,
      .movePayment, .takeOffPayment, .returnedPayment, .useCredit, .letGoClaim, .keepClaim,
      .letters,
      .suggested:
      true
    case .nextCard, .previousCard, .takeGroup, .editLetter, .letterPages, .otherChannel, .lookUp,
      .quickPay, .undo, .redo, .nextCase, .previousCase, .filter, .order, .nextView,
      .previousView, .lastView, .unmark,
      .review, .inbox, .takeCandidate, .takeNumbered, .searchInvoice, .splitLine, .collected,
      .ignoreLine, .takeFiles, .shortDispute, .shortWriteOff, .shortCreditNote, .shortBankCharges,
      .shortDiscount, .shortRetention, .outbox, .openWaiting, .sendOutbox, .dropWaiting,
      .editWaiting, .showPDF, .printPile, .markWaiting, .rates, .palette, .messages, .help, .back,
      .quit,
      .redraw,
      .suspend:
      false
    }
  }

  private static func needsDebt(_ command: ScreenCommand) -> Bool {
    switch command {
    case .pay, .dispute, .closeDispute, .settle, .acceptSettlement, .promise, .remind, .notice,
      .sendWaiting, .handOver, .snooze, .writeOff, .useCredit:
      true
    default: false
    }
  }
}

extension ListRow {
  /// Whether its road proposes something that can be done today.
  fileprivate func isSuggested(on today: CalendarDay) -> Bool {
    next(on: today)?.from.map { $0 <= today } ?? false
  }
}

extension Reason {
  fileprivate var isUndecidedClaim: Bool {
    if case .claimUndecided = self { return true }
    return false
  }
}
