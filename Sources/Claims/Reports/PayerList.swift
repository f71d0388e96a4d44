/// How each customer pays and keeps his word, the worst first.
public struct PayerList: Hashable, Sendable {
  public let day: CalendarDay
  public let payers: [Payer]

  /// A customer's account in one currency.
  public struct Payer: Hashable, Sendable {
    public let customer: Customer.ID
    public let name: String
    public let kind: CustomerKind
    public fileprivate(set) var open: Money
    public fileprivate(set) var overdue: Money
    /// The invoices that were paid, and of them those by the due date; not what was paid before Maan was used.
    public fileprivate(set) var paid = 0
    public fileprivate(set) var onTime = 0
    public fileprivate(set) var promises = Word()
    public fileprivate(set) var settlements = Word()
    public fileprivate(set) var disputes = 0
    /// Days from the due date to the last payment of each paid invoice; below zero where that came early.
    fileprivate var days: Int128 = 0
    fileprivate var weightedDays: Int128 = 0
    fileprivate var weight: Int128 = 0
    /// What is overdue times its days: how the worst is found.
    fileprivate var overdueDays: Int128 = 0

    /// Days late of an invoice until it was paid whole, all invoices alike.
    public var daysLate: Tenths? { Tenths(days, over: Int128(paid)) }
    /// Days late of what was paid on those invoices, each payment weighted by its amount.
    public var weightedDaysLate: Tenths? { Tenths(weightedDays, over: weight) }
  }

  /// How often somebody did as he had said.
  public struct Word: Hashable, Sendable {
    public fileprivate(set) var kept = 0
    public fileprivate(set) var broken = 0
  }
}

/// Adds up how customers pay, document by document.
public struct PayerSheet: Sendable {
  private let day: CalendarDay
  private let customers: [Customer.ID: ReportCustomer]
  private var payers: [ReportAccount: PayerList.Payer] = [:]

  /// The events that tell more of a customer than his payments do.
  public static let events: Set<Event.Kind> = [.promiseMade, .settlementMade, .disputeOpened]

  public init(on day: CalendarDay, customers: [Customer.ID: ReportCustomer]) {
    self.day = day
    self.customers = customers
  }

  /// Takes a document with its payments.
  public mutating func add(_ item: ReportItem) {
    guard !item.total.isNegative else { return }
    let account = account(item.customer, item.currency)
    var payer = payers[account] ?? payer(item.customer, item.currency)
    payer.add(item, on: day)
    payers[account] = payer
  }

  /// Takes what was promised, agreed and disputed on a document.
  ///
  /// A word is judged on its day only where bank data tells: `isTold` is asked with the day of the judgement.
  public mutating func add(
    _ history: CaseHistory, isTold: (_ judged: CalendarDay) -> Bool
  ) {
    let (customer, currency) = (history.state.customer, history.state.currency)
    var found = payers[account(customer, currency)] ?? payer(customer, currency)
    for (place, recorded) in history.events.enumerated() where recorded.event.on <= day {
      switch recorded.event {
      case .promiseMade(let promise):
        found.promises.count(
          history.isKept(promise, at: place, on: day), by: promise.judged, isTold)
      case .settlementMade:
        let (isKept, judged) = history.isKeptSettlement(at: place, on: day)
        found.settlements.count(isKept, by: judged, isTold)
      case .disputeOpened: found.disputes += 1
      default: continue
      }
    }
    payers[account(customer, currency)] = found
  }

  private func account(_ customer: Customer.ID, _ currency: Currency) -> ReportAccount {
    ReportAccount(customer: customer, currency: currency)
  }

  private func payer(_ id: Customer.ID, _ currency: Currency) -> PayerList.Payer {
    let customer = customers[id]
    return PayerList.Payer(
      customer: id, name: customer?.name ?? "", kind: customer?.kind ?? .business,
      open: .zero(currency), overdue: .zero(currency))
  }

  public var report: PayerList {
    PayerList(day: day, payers: payers.values.sorted { $0.isWorse(than: $1) })
  }
}

extension PayerList.Payer {
  fileprivate mutating func add(_ item: ReportItem, on day: CalendarDay) {
    open += item.open
    let late = item.daysOverdue(on: day)
    if late > 0 {
      overdue += item.open
      overdueDays += Int128(item.open.minorUnits) * Int128(late)
    }
    guard let paidOn = item.paidOn else { return }
    paid += 1
    days += Int128(paidOn.days(since: item.due))
    if paidOn <= item.due { onTime += 1 }
    for payment in item.payments {
      weight += Int128(payment.amount.minorUnits)
      weightedDays +=
        Int128(payment.amount.minorUnits) * Int128(payment.on.days(since: item.due))
    }
  }

  /// What is overdue the longest with the most, then whose word was broken most, then who pays latest.
  fileprivate func isWorse(than other: Self) -> Bool {
    if open.currency != other.open.currency { return open.currency < other.open.currency }
    if overdueDays != other.overdueDays { return overdueDays > other.overdueDays }
    let (mine, theirs) = (
      promises.broken + settlements.broken, other.promises.broken + other.settlements.broken
    )
    if mine != theirs { return mine > theirs }
    let none = Tenths(.min)
    let (late, otherLate) = (daysLate ?? none, other.daysLate ?? none)
    if late != otherLate { return late > otherLate }
    return (name, customer) < (other.name, other.customer)
  }
}

extension PayerList.Word {
  fileprivate mutating func count(
    _ isKept: Bool?, by judged: CalendarDay, _ isTold: (CalendarDay) -> Bool
  ) {
    guard let isKept else { return }
    if isKept { kept += 1 } else if isTold(judged) { broken += 1 }
  }
}

extension CaseHistory {
  /// Whether what was promised came before it was judged; nil where that day is still ahead, or another promise took
  /// its place before.
  fileprivate func isKept(_ promise: PromiseMade, at place: Int, on day: CalendarDay) -> Bool? {
    let last = min(day, promise.judged.previous)
    if let state = state(on: last) {
      let made = events[place].id
      let received = state.payments.reduce(Money.zero(state.currency)) { sum, payment in
        let isLater =
          payment.on > promise.on || (payment.on == promise.on && payment.event > made)
        return isLater ? sum + payment.amount : sum
      }
      if state.open.isZero || promise.amount.map({ received >= $0 }) == true { return true }
    }
    let isReplaced = events[(place + 1)...].contains { later in
      if case .promiseMade(let made) = later.event { made.on < promise.judged } else { false }
    }
    return isReplaced || day < promise.judged ? nil : false
  }

  /// How an agreement ended, and when it was judged; nil where it runs, was an offer only, or another one took its
  /// place before.
  fileprivate func isKeptSettlement(
    at place: Int, on day: CalendarDay
  ) -> (isKept: Bool?, judged: CalendarDay) {
    let next = events[(place + 1)...].firstIndex { $0.event.kind == .settlementMade }
    let last = next.map { min(day, events[$0].event.on) } ?? day
    switch state(on: last, before: next)?.settlement?.standing(on: last) {
    case .kept: return (true, last)
    case .broken(let missed): return (false, missed.judged)
    case .offered, .lapsedOffer, .running, nil: return (nil, last)
    }
  }
}
