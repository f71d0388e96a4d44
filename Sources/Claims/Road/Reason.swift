/// Why a step is proposed, or why not yet: coded, so that any language can say it.
public enum Reason: Hashable, Sendable {
  case noReminderYet(due: CalendarDay)
  case noAnswer(to: DunningStep, sent: CalendarDay)
  case deadlinePassed(CalendarDay)
  /// The law's waiting period after a consumer's first reminder runs to this day (B-06).
  case waitingPeriod(through: CalendarDay)
  case lastContact(CalendarDay)
  case partDisputed(Money)
  case disputed(on: CalendarDay)
  case promised(by: CalendarDay, judged: CalendarDay)
  case settled(due: CalendarDay, amount: Money, judged: CalendarDay)
  case offered(until: CalendarDay)
  case snoozed(until: CalendarDay)
  case held(until: CalendarDay?)
  case directDebit
  case factor
  case belowTolerance
  case unallocatedCredit(Money)
  case notDue(CalendarDay)
  /// The policy knows no further step for this kind of customer.
  case noFurtherStep
  /// The customer can't pay: nothing is chased, and the claim is to be declared by a day, where that is known.
  case insolvent(InsolvencyProcedure, on: CalendarDay, declareBy: CalendarDay?)
  case claimDeclared(CalendarDay)
  /// With a collector since a day; its state is asked now and then.
  case withCollector(Collector, since: CalendarDay)
  /// The customer paid us while the case was with a collector, who has to know.
  case paidDirectly(on: CalendarDay, amount: Money)
  /// It came back: the address is to be found first.
  case undelivered(DunningStep, on: CalendarDay)
  /// What became of a registered letter isn't known; it is waited for until a day.
  case awaitingResult(posted: CalendarDay, until: CalendarDay)
  /// The customer hasn't said yes to what was agreed.
  case awaitingYes(since: CalendarDay)
  /// An instalment was missed and a nudge didn't help: the whole is due again.
  case lapsed(due: CalendarDay, amount: Money)
  /// The last day on which the claim can be brought to court (C-07).
  case limitation(CalendarDay)
  /// Whether the invoice reached the customer's Peppol address isn't known (H-02).
  case peppolUnknown
  /// A bank line that waits for a person may be theirs: nothing is asked of them until it is settled.
  case doubtfulLine(BankLine.ID, on: CalendarDay, amount: Money)
  /// Whether it was kept can't be told: bank data goes to that day only.
  case cannotTell(through: CalendarDay)
  /// An import saw the balance paid; whether the claim beyond it is let go is still to be said.
  case claimUndecided(paid: CalendarDay)
  /// A payment was taken back by the bank.
  case paymentReturned(on: CalendarDay)
  /// A letter was written for it and hasn't gone out.
  case inOutbox(DunningStep, since: CalendarDay)
  /// The receipt of a registered letter isn't kept yet.
  case proofMissing(posted: CalendarDay)
}

extension Reason {
  /// `code:argument,argument`, for the store's tables.
  public var encoded: String {
    switch self {
    case .noReminderYet(let due): "no-reminder:\(due)"
    case .noAnswer(let step, let sent): "no-answer:\(step.code),\(sent)"
    case .deadlinePassed(let day): "deadline:\(day)"
    case .waitingPeriod(let day): "waiting:\(day)"
    case .lastContact(let day): "contact:\(day)"
    case .partDisputed(let amount): "part-disputed:\(amount)"
    case .disputed(let day): "disputed:\(day)"
    case .promised(let by, let judged): "promised:\(by),\(judged)"
    case .settled(let due, let amount, let judged): "settled:\(due),\(amount),\(judged)"
    case .offered(let day): "offered:\(day)"
    case .snoozed(let day): "snoozed:\(day)"
    case .held(let day): "held:\(day.map(\.iso) ?? "")"
    case .directDebit: "direct-debit:"
    case .factor: "factor:"
    case .belowTolerance: "tolerance:"
    case .unallocatedCredit(let amount): "credit:\(amount)"
    case .notDue(let day): "not-due:\(day)"
    case .noFurtherStep: "no-step:"
    case .insolvent(let procedure, let on, let by):
      "insolvent:\(procedure.rawValue),\(on),\(by.map(\.iso) ?? "")"
    case .claimDeclared(let day): "declared:\(day)"
    case .withCollector(let collector, let since): "collector:\(collector.rawValue),\(since)"
    case .paidDirectly(let on, let amount): "paid-directly:\(on),\(amount)"
    case .undelivered(let step, let on): "undelivered:\(step.code),\(on)"
    case .awaitingResult(let posted, let until): "awaiting-result:\(posted),\(until)"
    case .awaitingYes(let since): "awaiting-yes:\(since)"
    case .lapsed(let due, let amount): "lapsed:\(due),\(amount)"
    case .limitation(let day): "limitation:\(day)"
    case .peppolUnknown: "peppol:"
    case .doubtfulLine(let line, let on, let amount): "doubtful-line:\(line),\(on),\(amount)"
    case .cannotTell(let through): "cannot-tell:\(through)"
    case .claimUndecided(let paid): "claim-undecided:\(paid)"
    case .paymentReturned(let on): "returned:\(on)"
    case .inOutbox(let step, let since): "outbox:\(step.code),\(since)"
    case .proofMissing(let posted): "proof-missing:\(posted)"
    }
  }

  /// Nil for anything that `encoded` doesn't make.
  public init?(encoded: some StringProtocol) {
    let encoded = Substring(encoded)
    guard let colon = encoded.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let cells = encoded[colon...].utf8.dropFirst()
      .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { Substring($0) }
    func day(_ at: Int) -> CalendarDay? { cells.count > at ? CalendarDay(iso: cells[at]) : nil }
    func money(_ at: Int) -> Money? {
      guard cells.count > at else { return nil }
      let parts = cells[at].split(separator: " ")
      guard parts.count == 2, let currency = Currency(parts[1]),
        let units = try? AmountText.parseMachine(parts[0])
      else { return nil }
      return Money(minorUnits: units, currency: currency)
    }
    switch (encoded[..<colon], day(0), day(1)) {
    case ("no-reminder", let due?, _): self = .noReminderYet(due: due)
    case ("no-answer", _, let sent?):
      guard let step = DunningStep(code: cells[0]) else { return nil }
      self = .noAnswer(to: step, sent: sent)
    case ("deadline", let day?, _): self = .deadlinePassed(day)
    case ("waiting", let day?, _): self = .waitingPeriod(through: day)
    case ("contact", let day?, _): self = .lastContact(day)
    case ("disputed", let day?, _): self = .disputed(on: day)
    case ("promised", let by?, let judged?): self = .promised(by: by, judged: judged)
    case ("offered", let day?, _): self = .offered(until: day)
    case ("snoozed", let day?, _): self = .snoozed(until: day)
    case ("held", let day, _): self = .held(until: day)
    case ("not-due", let day?, _): self = .notDue(day)
    case ("direct-debit", _, _): self = .directDebit
    case ("factor", _, _): self = .factor
    case ("tolerance", _, _): self = .belowTolerance
    case ("no-step", _, _): self = .noFurtherStep
    case ("insolvent", _, let on?):
      guard let procedure = InsolvencyProcedure(rawValue: String(cells[0])) else { return nil }
      self = .insolvent(procedure, on: on, declareBy: day(2))
    case ("declared", let day?, _): self = .claimDeclared(day)
    case ("collector", _, let since?):
      guard let collector = Collector(rawValue: String(cells[0])) else { return nil }
      self = .withCollector(collector, since: since)
    case ("paid-directly", let on?, _):
      guard let amount = money(1) else { return nil }
      self = .paidDirectly(on: on, amount: amount)
    case ("undelivered", _, let on?):
      guard let step = DunningStep(code: cells[0]) else { return nil }
      self = .undelivered(step, on: on)
    case ("awaiting-result", let posted?, let until?):
      self = .awaitingResult(posted: posted, until: until)
    case ("awaiting-yes", let since?, _): self = .awaitingYes(since: since)
    case ("lapsed", let due?, _):
      guard let amount = money(1) else { return nil }
      self = .lapsed(due: due, amount: amount)
    case ("limitation", let day?, _): self = .limitation(day)
    case ("peppol", _, _): self = .peppolUnknown
    case ("cannot-tell", let day?, _): self = .cannotTell(through: day)
    case ("claim-undecided", let day?, _): self = .claimUndecided(paid: day)
    case ("returned", let day?, _): self = .paymentReturned(on: day)
    case ("outbox", _, let since?):
      guard let step = DunningStep(code: cells[0]) else { return nil }
      self = .inOutbox(step, since: since)
    case ("proof-missing", let day?, _): self = .proofMissing(posted: day)
    case ("doubtful-line", _, let on?):
      guard let line = Int64(cells[0]), let amount = money(2) else { return nil }
      self = .doubtfulLine(BankLine.ID(rawValue: line), on: on, amount: amount)
    case ("settled", let due?, _):
      guard let amount = money(1), let judged = day(2) else { return nil }
      self = .settled(due: due, amount: amount, judged: judged)
    case ("part-disputed", _, _):
      guard let amount = money(0) else { return nil }
      self = .partDisputed(amount)
    case ("credit", _, _):
      guard let amount = money(0) else { return nil }
      self = .unallocatedCredit(amount)
    default: return nil
    }
  }
}
