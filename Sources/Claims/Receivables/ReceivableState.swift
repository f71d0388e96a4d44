/// What the events of one invoice or credit note make of it.
///
/// Holds nothing that depends on today's date: stage, age and days are asked with a day.
public struct ReceivableState: Hashable, Sendable {
  public let id: Receivable.ID
  public internal(set) var customer: Customer.ID
  public internal(set) var facts: Receivable.Facts
  public internal(set) var document: StoredDocument?
  /// As it was issued, before anything was corrected.
  public let original: InvoiceIssued
  public internal(set) var payments: [Payment] = []
  public internal(set) var credits: [Credit] = []
  /// Of a credit: what of it was set against invoices.
  public internal(set) var usedCredit: Money
  /// By settlement, upheld dispute or write-off, and what took their place since, with its sign.
  public internal(set) var reductions: [Reduction] = []
  /// What of the placeholder is lost: VAT comes back by the proof of the loss, not by a credit note (rule G-01).
  var lost: Money
  public internal(set) var dispute: Dispute?
  public internal(set) var settlement: Settlement?
  public internal(set) var promise: Promise?
  public internal(set) var steps: [TakenStep] = []
  public internal(set) var letters: [TakenLetter] = []
  /// What the mail command took, undone or not.
  public internal(set) var mailsLeft: [MailLeft] = []
  /// The case came back from a collector.
  public internal(set) var handoverEnded: HandoverEnded?
  public internal(set) var snoozedUntil: CalendarDay?
  public internal(set) var writtenOff: WrittenOff.Reason?
  public internal(set) var keepsClaim = false
  /// What came in for a kept claim after the balance was paid.
  public internal(set) var paidOnClaim: Money
  public internal(set) var lastCall: CallNoted?
  public internal(set) var costs: [Cost] = []
  public internal(set) var papers: [Paper] = []
  public internal(set) var interruptions: [LimitationInterrupted] = []
  /// The payments that didn't stay, wholly or in part, in the order in which they went.
  var reversals: [Reversal] = []
  /// The days of the customer's yes to agreements, those that another one replaced included.
  var acceptances: [CalendarDay] = []
  /// The last day on which anybody did something about it: a letter, a call, a note, an agreement.
  public internal(set) var lastHandled: CalendarDay?

  /// Whether it is still to be said if the claim beyond the paid balance is let go.
  public internal(set) var claimIsUndecided = false
  /// Payments that the bank took back.
  public internal(set) var returns: [Return] = []

  /// A payment that stayed: what was reversed of it isn't in it.
  public struct Payment: Hashable, Sendable {
    public var id: Claims.Payment.ID
    public var event: RecordedEvent.ID
    /// Of a bank line its value date.
    public var on: CalendarDay
    public var amount: Money
    /// The bank line that it is; nil where it was typed and none has been joined.
    public var line: BankLine.ID?
    public var method: PaymentReceived.Method
    /// We agreed that it is for the principal before costs and interest.
    public var isPrincipalFirst: Bool
    /// It came through a collector, who kept a fee.
    public var isCollected: Bool
  }

  /// A payment that was taken back, or a direct debit that failed.
  public struct Return: Hashable, Sendable {
    public var on: CalendarDay
    /// Nil where nothing had been booked.
    public var amount: Money?
    /// The bank's code.
    public var reason: String?
  }

  /// A payment that didn't stay.
  struct Reversal: Hashable, Sendable {
    var payment: Claims.Payment.ID
    var gone: Money
    /// What had come; nil until the fold meets the payment.
    var received: Money?
  }

  /// A collection cost that was made.
  public struct Cost: Hashable, Sendable {
    public var on: CalendarDay
    public var amount: Money
  }

  /// A paper that shows something of the case.
  public struct Paper: Hashable, Sendable {
    public var on: CalendarDay
    public var kind: PaperKind
    public var document: StoredDocument
  }

  public struct Credit: Hashable, Sendable {
    public var event: RecordedEvent.ID
    public var on: CalendarDay
    public var amount: Money
    /// What of it took the place of a reduction, which was never owed.
    public var reduced: Money
    public var source: Receivable.ID?
  }

  /// What was taken off the balance without a credit note; below zero, what a credit note or a late payment put in
  /// its place.
  public struct Reduction: Hashable, Sendable {
    public var on: CalendarDay
    public var amount: Money
  }

  public struct Dispute: Hashable, Sendable {
    public var on: CalendarDay
    public var ground: DisputeGround
    /// Nil: the whole balance.
    public var amount: Money?
    public var note: String?
  }

  public struct Promise: Hashable, Sendable {
    public var on: CalendarDay
    public var by: CalendarDay
    public var judged: CalendarDay
    public var amount: Money?
    /// What was received since `on`.
    public var received: Money
    /// What waited in the outbox when it was made: as long as it runs, that doesn't go.
    public var crossed: [TakenStep.ID]
  }

  init(_ issued: InvoiceIssued) {
    original = issued
    id = issued.receivable
    customer = issued.customer
    facts = issued.facts
    document = issued.document
    usedCredit = .zero(issued.facts.total.currency)
    paidOnClaim = .zero(issued.facts.total.currency)
    lost = .zero(issued.facts.total.currency)
  }
}

extension ReceivableState {
  /// The same events with what turned out later to have been so: the facts, and what became of letters.
  public func corrected(by known: ReceivableState) -> ReceivableState {
    var state = self
    state.facts = known.facts
    for index in state.steps.indices {
      let later = known.steps.first { $0.id == state.steps[index].id }
      if let delivery = later?.delivery { state.steps[index].dispatch.delivery = delivery }
    }
    return state
  }

  public var currency: Currency { facts.total.currency }

  /// Whether it is money that the customer has to receive: a credit note, an invoice below zero.
  public var isCredit: Bool { facts.total.isNegative }

  public var paid: Money { payments.reduce(.zero(currency)) { $0 + $1.amount } }
  public var credited: Money { credits.reduce(.zero(currency)) { $0 + $1.amount } }

  /// Reductions whose credit note is still to be made.
  public var placeholder: Money { reductions.reduce(.zero(currency)) { $0 + $1.amount } }

  /// Total less credits, placeholder and payments; below zero where more came in than was asked.
  private var balance: Money { facts.total - credited - placeholder - paid }

  /// The balance of the books. Of a credit: what of it isn't used yet, with its sign. Of an invoice: never
  /// below zero.
  public var open: Money {
    if isCredit { return facts.total + usedCredit }
    return max(balance, .zero(currency))
  }

  /// What was received above the balance.
  public var excess: Money { isCredit ? .zero(currency) : max(-balance, .zero(currency)) }

  /// What the customer has good with us on this document: an unused credit, or money beyond what was asked.
  public var customerCredit: Money {
    if isCredit { return -open }
    return excess - min(excess, max(askedBeyondBalance, paidOnClaim))
  }

  /// Interest and costs that a letter or settlement asked: what comes in above the balance fills them first.
  public var askedBeyondBalance: Money {
    let letters = sentSteps.map(\.asked.beyondPrincipal)
    let settled = settlement.map { $0.isOffer ? .zero(currency) : $0.aboveBalance }
    return max(letters.last { $0.isPositive } ?? .zero(currency), settled ?? .zero(currency))
  }

  /// What the last letter asked in all where that was more than the balance, and nothing came in since.
  public var askedByLetter: (letter: TakenStep.ID, amount: Money)? {
    guard let last = lastSent, let sent = last.sentOn, last.asked.beyondPrincipal.isPositive,
      !payments.contains(where: { $0.on >= sent }), !credits.contains(where: { $0.on >= sent })
    else { return nil }
    return (last.id, last.asked.total)
  }

  /// The next instalment that is awaited, or what was promised.
  public var expected: Money? {
    settlement?.nextToMiss?.amount ?? promise?.amount.map { $0 - min($0, promise?.received ?? $0) }
  }

  /// The disputed part of the balance.
  public var disputed: Money {
    guard let dispute else { return .zero(currency) }
    return min(dispute.amount ?? open, open)
  }

  public func daysOverdue(on today: CalendarDay) -> Int {
    max(0, today.days(since: facts.due))
  }

  /// The steps that count as sent, oldest first.
  public var sentSteps: [TakenStep] { steps.filter(\.countsAsSent) }

  public var lastSent: TakenStep? { steps.last(where: \.countsAsSent) }

  /// The last letter that left the house, whether it arrived or not; a hand-over is none.
  public var lastLetter: TakenStep? { steps.last { $0.sentOn != nil && $0.step != .handover } }

  /// The notice that stands: the last one sent.
  public var notice: TakenStep? { steps.last { $0.countsAsSent && $0.step == .notice } }

  /// With whom it is now; nil once it has come back.
  public var handover: TakenStep? {
    guard let last = steps.last(where: { $0.countsAsSent && $0.step == .handover }) else {
      return nil
    }
    return handoverEnded == nil ? last : nil
  }

  public var isHandedOver: Bool { handover != nil }

  /// The last step that left the house, if it came back.
  public var returned: TakenStep? {
    steps.last { $0.sentOn != nil }.flatMap { $0.countsAsSent ? nil : $0 }
  }

  /// Nothing is open any more and no claim was kept.
  public var isClosed: Bool {
    if isCredit { return open.isZero }
    return writtenOff != nil || (open.isZero && !keepsClaim)
  }

  /// Whether the customer's word holds on `today`: not judged yet, and not fulfilled.
  public func isPromised(on today: CalendarDay) -> Bool {
    guard let promise else { return false }
    return today < promise.judged && !promiseIsFulfilled
  }

  var promiseIsFulfilled: Bool {
    guard let promise, let amount = promise.amount else { return false }
    return promise.received >= amount
  }
}
