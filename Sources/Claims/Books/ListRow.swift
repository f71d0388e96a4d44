/// One invoice or credit note as lists show it: facts and sums without today's date.
public struct ListRow: Hashable, Sendable, Identifiable {
  public var id: Receivable.ID
  public var document: Receivable.DocumentKind
  public var number: String
  public var customer: Customer.ID
  public var customerName: String
  public var customerKind: CustomerKind
  public var kindIsAssumed: Bool
  public var issued: CalendarDay
  public var due: CalendarDay
  public var total: Money
  /// The balance of the books; of a credit what is unused, with its sign.
  public var open: Money
  public var disputed: Money
  public var stageFacts: StageFacts
  /// Of a running settlement: how many of how many instalments are paid.
  public var instalmentsPaid: Int
  public var instalmentsInAll: Int
  /// As printed; empty where there is none.
  public var reference: String
  public var nextAction: Proposal.Action?
  public var nextLevel: Int
  public var nextOn: CalendarDay?
  /// `Reason.encoded`, joined by `;`: decoded only for the row that is looked at.
  public var encodedReasons: String
  public var warning: Proposal.Warning?

  public init(
    id: Receivable.ID, document: Receivable.DocumentKind, number: String, customer: Customer.ID,
    customerName: String, customerKind: CustomerKind, kindIsAssumed: Bool, issued: CalendarDay,
    due: CalendarDay, total: Money, open: Money, disputed: Money, stageFacts: StageFacts,
    instalmentsPaid: Int, instalmentsInAll: Int, reference: String,
    nextAction: Proposal.Action?, nextLevel: Int, nextOn: CalendarDay?, encodedReasons: String,
    warning: Proposal.Warning? = nil
  ) {
    self.id = id
    self.document = document
    self.number = number
    self.customer = customer
    self.customerName = customerName
    self.customerKind = customerKind
    self.kindIsAssumed = kindIsAssumed
    self.issued = issued
    self.due = due
    self.total = total
    self.open = open
    self.disputed = disputed
    self.stageFacts = stageFacts
    self.instalmentsPaid = instalmentsPaid
    self.instalmentsInAll = instalmentsInAll
    self.reference = reference
    self.nextAction = nextAction
    self.nextLevel = nextLevel
    self.nextOn = nextOn
    self.encodedReasons = encodedReasons
    self.warning = warning
  }

  /// The row that a state and its proposal make.
  public init(state: ReceivableState, customer: Customer, proposal: Proposal?) {
    let settlement = state.settlement
    let facts = state.stageFacts(
      for: customer.record.kind,
      insolventSince: customer.insolvency.flatMap { $0.covers(state.facts) ? $0.on : nil })
    self.init(
      id: state.id, document: state.facts.document, number: state.facts.number,
      customer: customer.id, customerName: customer.record.name,
      customerKind: customer.record.kind, kindIsAssumed: customer.record.kindIsAssumed,
      issued: state.facts.issued, due: state.facts.due, total: state.facts.total,
      open: state.open, disputed: state.disputed, stageFacts: facts,
      instalmentsPaid: settlement?.instalmentsPaid ?? 0,
      instalmentsInAll: settlement.map { $0.isOffer ? 0 : $0.instalments.count } ?? 0,
      reference: state.facts.reference?.printed ?? "", nextAction: proposal?.action,
      nextLevel: proposal?.level ?? 0, nextOn: proposal?.from,
      encodedReasons: proposal.map { $0.reasons.map(\.encoded).joined(separator: ";") } ?? "",
      warning: proposal?.warning)
  }

  public var reasons: [Reason] {
    encodedReasons.utf8.split(separator: UInt8(ascii: ";"))
      .compactMap { Reason(encoded: Substring($0)) }
  }

  /// What comes next, seen from `today`: a warning goes before what isn't to be done yet.
  public func next(on today: CalendarDay) -> Proposal? {
    guard let nextAction else { return nil }
    if let warning, Proposal.onlyWarns(from: warning.on, before: nextOn, today: today) {
      return Proposal(
        action: .check, from: warning.on, reasons: warning.reasons + reasons)
    }
    var reasons = reasons
    if let warning, warning.on <= today { reasons += warning.reasons }
    return Proposal(action: nextAction, level: nextLevel, from: nextOn, reasons: reasons)
  }

  /// The first day on which anything is to be done.
  public var wakesOn: CalendarDay? { [nextOn, warning?.on].compactMap(\.self).min() }

  public func urgency(on today: CalendarDay) -> Urgency {
    Urgency(
      Urgency.Days(reasons: reasons, warning: warning), action: nextAction ?? .check, today: today)
  }

  public func stage(on today: CalendarDay) -> Stage { stageFacts.stage(on: today) }

  /// 0 until due, and for what isn't owed to us.
  public func daysOverdue(on today: CalendarDay) -> Int {
    open.isPositive ? max(0, today.days(since: due)) : 0
  }

  public func age(on today: CalendarDay) -> Age { Age(daysOverdue: daysOverdue(on: today)) }
}
